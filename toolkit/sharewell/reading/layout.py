"""Slips in how lines and brackets belong together: indentation, lists among keys, brackets and commas."""

from __future__ import annotations

from collections.abc import Callable

from yaml.tokens import (
    BlockEntryToken,
    DocumentEndToken,
    FlowSequenceStartToken,
    ScalarToken,
    Token,
    ValueToken,
)

from ..model.findings import Fix
from .source import CLOSING, Slip, Trouble, shown

_PARTNER = {"[": "]", "{": "}", "]": "[", "}": "{"}


def continued(trouble: Trouble, missing_colon: Callable[[Trouble, int, int], Slip]) -> Slip | None:
    """A key that was read as more of the text above it: a colon is missing above, or it is too far right."""
    source, line = trouble.source, trouble.line
    text = source.before(trouble.index)
    if not isinstance(text, ScalarToken) or text.start_mark.line == line:
        return None
    start = text.start_mark
    owner = source.before(start.index)
    key = source.rest(line, 0).strip().partition(":")[0]
    begins = len(source.line(line)) - len(source.line(line).lstrip())
    if isinstance(owner, ValueToken) and owner.start_mark.line == start.line:
        name = source.before(owner.start_mark.index)
        of = f" of {shown(name.value)}" if isinstance(name, ScalarToken) else ""
        return Slip(
            source.place(line, begins, len(key)),
            f"{shown(key)} is indented further than the line above, so it was read as more of the value{of}.",
            "Begin it in the same column as the key above. If it is part of that text, put it in quotes.",
        )
    if isinstance(owner, BlockEntryToken) and owner.start_mark.line == start.line:
        words = source.rest(start.line, start.column)
        return Slip(
            source.place(start.line, start.column, len(words)),
            f"This item has no key, so {shown(key)} on line {line + 1} cannot belong to it.",
            f"Give the words a key, such as {shown(f'- name: {words}')}, or take {shown(key)} out.",
        )
    return missing_colon(trouble, start.line, start.column)


def no_content(trouble: Trouble) -> Slip | None:
    """A comma or bracket where a value should be."""
    if "node content" not in trouble.problem:
        return None
    if trouble.char == "," and trouble.inside_brackets:
        return Slip(
            trouble.source.place(trouble.line, trouble.column),
            "There is nothing before this comma.",
            "Take the comma out, or write what is missing.",
        )
    if trouble.char not in ",]}":
        return None
    if trouble.inside_brackets:
        return None
    return trouble.whole_value(
        trouble.line,
        trouble.column,
        f"Text cannot begin with `{trouble.char}`.",
        "Put the whole text in quotes.",
    )


def stray_bracket(trouble: Trouble) -> Slip | None:
    """A closing bracket too many, or of the wrong kind."""
    if trouble.char not in ("]", "}"):
        return None
    open_ = trouble.source.brackets(trouble.index)
    place = trouble.source.place(trouble.line, trouble.column)
    if not open_:
        return Slip(
            place, f"This `{trouble.char}` closes nothing.", "Take it out, or put the text in quotes."
        )
    opening = _sign(open_[-1])
    return Slip(
        place,
        f"`{opening}` on line {open_[-1].start_mark.line + 1} is closed by `{trouble.char}`.",
        f"Close it with `{_PARTNER[opening]}`.",
        Fix(says=f"Put `{_PARTNER[opening]}`", text=_PARTNER[opening]),
    )


def after_bracket(trouble: Trouble) -> Slip | None:
    """Text after a closing bracket: most often prose that begins with a reference in brackets."""
    token = trouble.source.before(trouble.index)
    if not isinstance(token, CLOSING) or token.end_mark.line != trouble.line or trouble.inside_brackets:
        return None
    opened = trouble.source.brackets(token.start_mark.index)
    if not opened:
        return None
    start = opened[-1].start_mark
    sign = trouble.source.text[start.index]
    if trouble.char and trouble.char in "[{":
        return Slip(
            trouble.source.place(trouble.line, trouble.column),
            "A second bracket begins here, where the value has ended.",
            "Give each item a line of its own, with a dash before it.",
        )
    if start.line != trouble.line:
        place = trouble.source.place(
            trouble.line, trouble.column, len(trouble.source.rest(trouble.line, trouble.column))
        )
        return Slip(
            place, "Text is left over after the closing bracket.", "Take it out, or put the whole in quotes."
        )
    return trouble.whole_value(
        start.line,
        start.column,
        f"A value that begins with `{sign}` is read as {_kind(opened[-1])}, and words are left over.",
        "If this is text, put the whole value in quotes, or on the next line after `>-`.",
    )


def open_bracket(trouble: Trouble) -> Slip | None:
    """A bracket that was still open when the next key, or the end of the file, came."""
    if "flow" not in trouble.context:
        return None
    opened = trouble.source.brackets(trouble.index)
    if not opened:
        return None
    start = opened[-1].start_mark
    if not trouble.at_end and (trouble.char != ":" or trouble.line == start.line):
        return None
    sign = _sign(opened[-1])
    return Slip(
        trouble.source.place(start.line, start.column),
        f"The bracket `{sign}` that begins here is not closed.",
        f"Put `{_PARTNER[sign]}` after the last of what belongs in it.",
    )


def missing_comma(trouble: Trouble) -> Slip | None:
    """Two things in brackets with nothing between them, or a second colon in one."""
    if "flow" not in trouble.context or "expected ','" not in trouble.problem:
        return None
    if trouble.char == ":":
        said, remedy = (
            "There is a second colon here before the next comma.",
            "Put in the comma, or the text in quotes.",
        )
    else:
        said, remedy = "A comma is missing before this.", "Put commas between the things in brackets."
    return Slip(trouble.source.place(trouble.line, trouble.column), said, remedy)


def indentation(trouble: Trouble) -> Slip | None:
    """A line that begins in a column where nothing above it does."""
    source, line = trouble.source, trouble.line
    words = source.line(line)
    begins = len(words) - len(words.lstrip(" "))
    columns = source.columns(line)
    if trouble.column != begins or not columns or begins in columns:
        return None
    near = sorted(sorted(columns, key=lambda column: abs(column - begins))[:2])
    choices = ", or ".join(f"{_spaces(column)}, like line {columns[column] + 1}" for column in near)
    return Slip(
        source.place(line, begins, len(source.rest(line, begins))),
        f"This line begins with {_spaces(begins)}, which lines it up with nothing above it.",
        f"Begin it with {choices}.",
    )


def after_end(trouble: Trouble) -> Slip | None:
    """Text after the three dots that end a document."""
    token = trouble.source.before(trouble.index)
    if not isinstance(token, DocumentEndToken):
        return None
    start = token.start_mark
    return Slip(
        trouble.source.place(start.line, start.column, 3),
        "Three dots on a line of their own end the file, and there is more after them.",
        "Take the line out.",
    )


def mixed(trouble: Trouble) -> Slip | None:
    """An item among keys, or a key among items, in the same column."""
    source, line = trouble.source, trouble.line
    words = source.rest(line, trouble.column)
    if trouble.inside_brackets or trouble.column not in source.columns(line):
        return None
    if words.startswith("- ") or words == "-":
        said = "A list's item stands where a key is expected, in the same column as the keys above."
        remedy = "Put it under the key that it belongs to, and take away what stands after that key's colon."
    elif "'-'" in trouble.problem or "block collection" in trouble.context:
        said = "A key stands where a list's item is expected, in the same column as the dashes above."
        remedy = "Put a dash before it, or indent it to stand beside the keys of the item above."
    else:
        return None
    return Slip(source.place(line, trouble.column, len(words)), said, remedy)


def _sign(token: Token) -> str:
    return "[" if isinstance(token, FlowSequenceStartToken) else "{"


def _kind(token: Token) -> str:
    return "a list" if isinstance(token, FlowSequenceStartToken) else "keys with values"


def _spaces(count: int) -> str:
    return "no spaces" if count == 0 else "one space" if count == 1 else f"{count} spaces"
