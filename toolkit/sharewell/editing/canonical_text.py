"""How one text is written in the canonical form: plain, in quotes, or under `>-` or `|`, with the line breaks it has."""

from __future__ import annotations

import re

from .canonical_source import Written

WIDTH = 120
"""How many columns a line of running text may take."""

_NARROWEST = 40
"""How many columns running text has at least, however deep it stands."""

_MISTAKEN = re.compile(r"[-+]?\.?\d\S*|(?i:null|true|false|on|off|y|n|[-+]?\.inf|\.nan)|~|<<")
"""Text that other programs take for a number, a truth or nothing: quotes round it stay. Yes and no are plain everywhere."""
_DAY = re.compile(r"\d{4}(?:-\d\d){1,2}")
_PLAIN = re.compile(
    r"""(?!\.\.\.)[^-\s?:,\[\]{}#&*!|>'"%@`](?:(?!:[ \t]|[ \t]\#)[^\n])*(?<![\s:])""", re.VERBOSE
)
_IN_BRACKETS = re.compile(r"[^,?\[\]{}]*")
"""Text that every reader takes as one piece in brackets. PyYAML's parser in Python stops at a question mark."""
_CODED = re.compile(r"[^ !#-\[\]-~\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
"""What does not stand in double quotes as it is."""
_GAP = re.compile(r"(?<=\S) (?=\S)")
"""A space at which a line may be broken: a single one, since of several the line's end would keep one."""


def on_one_line(written: Written, source: str, in_brackets: bool) -> str:
    """A scalar on one line: plain where it was so or can be, otherwise in double quotes."""
    text, style = written.text, written.style
    if not style and "\n" not in text:
        return text
    if style and _is_plain(text, in_brackets):
        return text
    raw = source[written.start : written.end]
    return raw if style == '"' and not set("\n\t") & set(raw) else _quoted(text)


def over_lines(written: Written, source: str, used: int, indent: int) -> list[str]:
    """A scalar outside of brackets: what follows on the line of its key or dash, then the lines under it.

    `used` is how many columns of that line are taken; `indent` is where the lines under it begin.
    """
    text, style = written.text, written.style
    body = text.rstrip("\n")
    if style and style in "|>":
        if not body:
            return [_quoted(text)]
        literal = style == "|" and "\n" in body
    else:
        one = on_one_line(written, source, in_brackets=False)
        if not _may_be_block(text, style):
            return [one]
        if "\n" not in text and (used + len(one) <= WIDTH or not _GAP.search(text)):
            return [one]
        literal = "\n" in body and all(indent + len(line) <= WIDTH for line in body.split("\n"))
    lines = body.split("\n") if literal else _folded(body, _breaks(written, source), WIDTH - indent)
    lines += [""] * (len(text) - len(body) - 1)
    return [_header(literal, text), *(" " * indent + line if line else "" for line in lines)]


def _is_plain(text: str, in_brackets: bool) -> bool:
    """Whether a text in quotes, or in a block, can do without."""
    mistaken = _MISTAKEN.fullmatch(text) and not _DAY.fullmatch(text)
    fits = not in_brackets or _IN_BRACKETS.fullmatch(text) is not None
    return not mistaken and fits and text.isprintable() and _PLAIN.fullmatch(text) is not None


def _may_be_block(text: str, style: str) -> bool:
    """Whether a text that was in no block can go into one and look there like what it is."""
    visible = not style or all(line.isprintable() for line in text.split("\n"))
    tidy = not any(line != line.rstrip() for line in text.split("\n"))
    return visible and tidy and bool(text) and not text[0].isspace()


def _quoted(text: str) -> str:
    """A text in double quotes, on one line."""
    return '"' + _CODED.sub(_code, text) + '"'


def _code(found: re.Match[str]) -> str:
    sign = found[0]
    known = {"\n": r"\n", "\t": r"\t", "\r": r"\r", '"': r"\"", "\\": r"\\"}
    return known.get(sign) or (f"\\x{ord(sign):02x}" if ord(sign) < 256 else f"\\u{ord(sign):04x}")


def _header(literal: bool, text: str) -> str:
    """The sign of a block: whether its line breaks count, whether it begins with a space, and how it ends."""
    begins = text.lstrip("\n")[:1]
    ending = len(text) - len(text.rstrip("\n"))
    return ("|" if literal else ">") + ("2" if begins in " \t" else "") + ("-", "", "+")[min(ending, 2)]


def _breaks(written: Written, source: str) -> frozenset[int]:
    """The characters of a text at which its source has the end of a line; none where it is written with codes."""
    raw = source[written.start : written.end]
    if written.style and written.style in "|>":
        raw = raw.partition("\n")[2]
    elif written.style:
        raw = raw[1:-1].replace("''", "'") if written.style == "'" else raw[1:-1]
    at, text, found = 0, written.text, []
    for line in raw.split("\n"):
        words = line.strip(" \t")
        while text[at : at + 1] in (" ", "\t", "\n"):
            at += 1
        if not text.startswith(words, at):
            return frozenset()
        at += len(words)
        found.append(at)
    return frozenset(found)


def _folded(text: str, breaks: frozenset[int], width: int) -> list[str]:
    """The lines under `>-`: a line break of the text is a blank line, except beside lines that begin with a space."""
    lines: list[str] = []
    at, after_words = 0, False
    for line in text.split("\n"):
        if line and line[0] not in " \t":
            # The end of a line between words is read as a space, so that one more is written than the text has.
            lines += [""] * after_words
            lines += _wrapped(line, at, breaks, max(width, _NARROWEST))
            after_words = True
        else:
            lines.append(line)
            after_words = after_words and not line
        at += len(line) + 1
    return lines


def _wrapped(line: str, at: int, breaks: frozenset[int], width: int) -> list[str]:
    """A line of the text, which begins at a character of it, broken where it was.

    What is too wide is broken anew. What is left over goes before the next stretch if it fits there, or if that is too
    wide itself; otherwise it has a line of its own, so that no other line moves.
    """
    lines: list[str] = []
    left = ""
    start = 0
    ends = [gap.start() for gap in _GAP.finditer(line) if at + gap.start() in breaks]
    for end in (*ends, len(line)):
        stretch = line[start:end]
        start = end + 1
        if left and (len(stretch) > width or len(left) + 1 + len(stretch) <= width):
            stretch = f"{left} {stretch}"
        elif left:
            lines.append(left)
        *filled, last = _filled(stretch, width)
        lines += filled or [last]
        left = last if filled else ""
    return [*lines, left] if left else lines


def _filled(words: str, width: int) -> list[str]:
    """Words in lines of at most this width; a longer word has a line to itself."""
    lines: list[str] = []
    for word in _GAP.split(words):
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines
