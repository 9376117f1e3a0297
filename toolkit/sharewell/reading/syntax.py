"""What is wrong with text that is not YAML, in plain words, and what to write instead.

The parser says where it gave up, in its own terms. Each function here knows one kind of slip by the text at
that spot: it answers with the true spot and the remedy, or with None. `explain` asks them in turn. Slips of
indentation and of brackets are told in `layout`, those of quotation marks in `quotes`.
"""

from __future__ import annotations

import re

import yaml

from ..model.findings import Finding, Fix
from ..model.places import Place
from . import layout, quotes
from .source import BLANK, KEY_AND_VALUE, Reads, Slip, Trouble, blank_slip, shown

# Word processors put these in; some programs end a line at the last three of the named and others do not.
_STRANGE = re.compile(r"[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_STRANGE_NAMES = {
    "\0": "an empty character, as in files saved as UTF-16",
    "\x0b": "a line break from a word processor",
    "\x0c": "a page break",
    "\x85": "an old kind of line break",
    "\u2028": "a line break from a word processor",
    "\u2029": "the end of a paragraph from a word processor",
}
# A colon or a dash right before a bracket, which makes no key and no item.
_TIGHT = re.compile(r"\s*(?:- +)*(?=-+[\[{]|[^\s:=\"'/]+:[\[{\"'])")
# Where a blank matters: in the indentation, or after a dash or colon.
_BLANK_PLACE = re.compile(rf"(?:^ *(?:- *)?|[:-])(?={BLANK.pattern})")


def explain(text: str, file: str, error: yaml.YAMLError | UnicodeError, parser: type[Reads]) -> Finding:
    """The finding for text that could not be read, at the spot where the officer has to change it."""
    found = strange(text, file)
    if found is not None:
        return found
    trouble = Trouble(text, file, error, parser)
    slip = next((slip for look in _LOOKS if (slip := look(trouble)) is not None), _unknown(trouble))
    return slip.finding("yaml-syntax")


def strange(text: str, file: str) -> Finding | None:
    """The finding for the first character that a protocol may not hold, if there is one."""
    found = _STRANGE.search(text)
    if found is None:
        return None
    lines = re.split(r"\r\n|\r|\n", text[: found.start()])
    line, column, code = len(lines), len(lines[-1]) + 1, ord(found.group())
    name = _STRANGE_NAMES.get(
        found.group(), "half a character" if 0xD800 <= code <= 0xDFFF else "a control character"
    )
    return Slip(
        Place(file, line, column, line, column + 1),
        f"An invisible character (U+{code:04X}) stands here, {name}.",
        "Delete it; press Enter there if a new line is meant.",
    ).finding("yaml-syntax")


def _tab(trouble: Trouble) -> Slip | None:
    source, line = trouble.source, trouble.line
    indentation = re.match(r"[ \t]*", source.line(line))
    tabs = re.search(r"\t+", indentation.group()) if indentation else None
    if tabs is None:
        return None
    return Slip(
        source.place(line, tabs.start(), len(tabs.group())),
        "This line is indented with a tab, and YAML takes only spaces.",
        "Put spaces in place of the tab, two for each level.",
        Fix(says="Put two spaces for each tab", text="  " * len(tabs.group())),
    )


def _blank(trouble: Trouble) -> Slip | None:
    for line in (trouble.line, trouble.start_line):
        words = trouble.source.line(line)
        found = _BLANK_PLACE.search(words)
        if found is not None:
            return blank_slip(trouble.source.place(line, found.end()), words[found.end()])
    return None


def _first_character(trouble: Trouble) -> Slip | None:
    if "cannot start any token" not in trouble.problem or trouble.char not in {"@", "`", "%"}:
        return None
    mark = trouble.char if trouble.char != "`" else "a backtick"
    return trouble.whole_value(
        trouble.line,
        trouble.column,
        f"Text cannot begin with {mark if len(mark) > 1 else shown(mark)}, which YAML keeps for itself.",
        "Put the whole text in quotes.",
    )


def _directive(trouble: Trouble) -> Slip | None:
    if trouble.source.line(trouble.start_line)[:1] != "%" or trouble.start_column:
        return None
    return Slip(
        trouble.source.place(trouble.start_line, 0, len(trouble.source.rest(trouble.start_line, 0))),
        "A line cannot begin with `%`, which YAML keeps for instructions to programs.",
        "Put the text in quotes, or indent it if it continues the text above.",
    )


_REFERENCE_MARKS = {
    "*": "a reference to another part of the file",
    "&": "a name for this part of the file",
    "!": "a note to programs about the type of what follows",
}


def _reference(trouble: Trouble) -> Slip | None:
    at_start = any(word in trouble.context for word in ("alias", "anchor", "tag")) or "tag" in trouble.problem
    if not at_start or trouble.start_char not in _REFERENCE_MARKS:
        return None
    return trouble.whole_value(
        trouble.start_line,
        trouble.start_column,
        f"Text that begins with `{trouble.start_char}` is read as {_REFERENCE_MARKS[trouble.start_char]}.",
        "Put the whole text in quotes.",
    )


def _block_text(trouble: Trouble) -> Slip | None:
    if "block scalar" not in trouble.context or trouble.start_line != trouble.line:
        return None
    sign = trouble.start_char
    return trouble.whole_value(
        trouble.start_line,
        trouble.start_column,
        f"After `{sign}` at the beginning of a value, the text has to begin on the next line.",
        f"Move the text to the next line and indent it. If `{sign}` is part of the text, put it in quotes.",
    )


def _dash(trouble: Trouble) -> Slip | None:
    if "sequence entries are not allowed" not in trouble.problem:
        return None
    return trouble.whole_value(
        trouble.line,
        trouble.column,
        "A list cannot begin on the same line as its key.",
        "Write each item on a line of its own below the key, with `- ` before it; or, if the dash is part of "
        "the text, put it in quotes.",
        quote=False,
    )


def _question(trouble: Trouble) -> Slip | None:
    if "mapping keys are not allowed" not in trouble.problem:
        return None
    return trouble.whole_value(
        trouble.line,
        trouble.column,
        "Text cannot begin with a question mark and a space.",
        "Put the whole text in quotes.",
    )


def _no_colon(trouble: Trouble) -> Slip | None:
    if "expected ':'" not in trouble.problem:
        return None
    return missing_colon(trouble, trouble.start_line, trouble.start_column)


def missing_colon(trouble: Trouble, line: int, column: int) -> Slip:
    """A line that should begin with a key but has no colon, or none that counts."""
    source = trouble.source
    words = source.rest(line, column)
    if trouble.inside_brackets and (match := re.match(r"[^\s:]+:(?=[\]},])", words)):
        return Slip(
            source.place(line, column + match.end() - 1),
            "There is no value after this colon.",
            "Put a space and the value after it, or take the key out.",
        )
    if match := re.match(r"-+(?=[^\s-])", words):
        return Slip(
            source.place(line, column, len(match.group())),
            "The dash before a list's item needs a space after it.",
            f"Write {shown('- ' + words[match.end() :])}.",
            Fix(says="Put a space after the dash", text="- "),
        )
    if match := re.match(r"([^\s:=\"'/]+)\s*([:=\uff1a])(?=[^\s/]|=?\s|$)", words):
        sign = match.group(2)
        said = (
            "The colon needs a space after it."
            if sign == ":"
            else f"A key is followed by a colon, not by {shown(sign)}."
        )
        return Slip(
            source.place(line, column + match.start(2)),
            said,
            f"Write {shown(match.group(1) + ': ' + words[match.end() :].strip())}.",
            Fix(says="Put a colon and a space", text=": ")
            if not words[match.end() :].startswith(" ")
            else None,
        )
    first, _, others = words.partition(" ")
    above = any(source.rest(number, 0).strip() for number in range(line))
    example = f" If the key is {shown(first)}, write {shown(f'{first}: {others}')}." if others else ""
    return Slip(
        source.place(line, column, len(words)),
        "There is no colon on this line, so it is not a key with a value.",
        f"Put a colon and a space after the key.{example}"
        + (" If the words continue the text above, indent them further." if above else ""),
    )


def _stray_colon(trouble: Trouble) -> Slip | None:
    """A colon where no key can be: in a text, after a text on the line above, under an item without a key."""
    if "mapping values are not allowed" not in trouble.problem:
        return None
    source, line = trouble.source, trouble.line
    if found := _TIGHT.match(source.line(line)[: trouble.column]):
        return missing_colon(trouble, line, found.end())
    if found := KEY_AND_VALUE.match(source.line(line)[: trouble.column]):
        return trouble.whole_value(
            line,
            found.start("value"),
            f"The value of {shown(found['key'])} has a colon and a space in it, which begin another value.",
            "Put the whole value in quotes, or move it to the next line after `>-`.",
        )
    return layout.continued(trouble, missing_colon)


def _tight_colon(trouble: Trouble) -> Slip | None:
    if "unexpected ':'" not in trouble.problem:
        return None
    return Slip(
        trouble.source.place(trouble.line, trouble.column),
        "Inside brackets, a colon needs a space after it.",
        "Put a space after the colon, or the text in quotes.",
    )


def _no_key(trouble: Trouble) -> Slip | None:
    if trouble.char != ":" or "block mapping" not in trouble.context:
        return None
    return Slip(
        trouble.source.place(trouble.line, trouble.column),
        "There is no key before this colon.",
        "Write the key, then the colon; or put the text in quotes.",
    )


def _unknown(trouble: Trouble) -> Slip:
    return Slip(
        trouble.source.place(trouble.line, trouble.column),
        "This line, or the one above it, cannot be read as YAML.",
        "Look for a missing colon, quotation mark or bracket, and for text that needs quotes.",
    )


_LOOKS = (
    _tab,
    _blank,
    _first_character,
    _directive,
    _reference,
    _block_text,
    _dash,
    _question,
    quotes.backslash,
    quotes.open_quote,
    quotes.swallowing_quote,
    _no_colon,
    _stray_colon,
    _tight_colon,
    layout.no_content,
    layout.stray_bracket,
    layout.after_bracket,
    layout.open_bracket,
    quotes.inner_quote,
    layout.missing_comma,
    _no_key,
    layout.after_end,
    layout.indentation,
    layout.mixed,
)
