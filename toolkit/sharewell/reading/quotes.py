"""Slips of quotation marks: left open, closed too early, or with a backslash in them."""

from __future__ import annotations

import re

from yaml.tokens import ScalarToken

from ..model.findings import Fix
from .source import KEY_AND_VALUE, Slip, Trouble, quoted, shown


def backslash(trouble: Trouble) -> Slip | None:
    if "quoted scalar" not in trouble.context or not any(w in trouble.problem for w in ("escape", "hexdec")):
        return None
    column = trouble.source.line(trouble.line).rfind("\\", 0, trouble.column + 1)
    code = trouble.source.line(trouble.line)[column : column + 2]
    return Slip(
        trouble.source.place(trouble.line, column, 2),
        f"Inside double quotes a backslash begins a code, and {shown(code)} is not one.",
        "Use single quotes round the text, or write the backslash twice.",
        Fix(says="Write the backslash twice", text="\\" + code) if len(code) == 2 else None,
    )


def open_quote(trouble: Trouble) -> Slip | None:
    if "quoted scalar" not in trouble.context:
        return None
    return _unclosed(trouble, trouble.start_line, trouble.start_column)


def swallowing_quote(trouble: Trouble) -> Slip | None:
    """A quotation left open closes at the next mark of its kind, lines below: there the parser stumbles."""
    scalar = _before(trouble)
    if scalar is None or scalar.start_mark.line == scalar.end_mark.line:
        return None
    swallowed = range(scalar.start_mark.line + 1, scalar.end_mark.line + 1)
    if not any(KEY_AND_VALUE.match(trouble.source.line(line)) for line in swallowed):
        return None
    return _unclosed(trouble, scalar.start_mark.line, scalar.start_mark.column)


def _unclosed(trouble: Trouble, line: int, column: int) -> Slip:
    mark = trouble.source.line(line)[column : column + 1]
    return trouble.whole_value(
        line,
        column,
        "The quotation mark that begins here is not closed.",
        f"Put another {mark} at the end of the text."
        + (
            " An apostrophe in the text is written twice, or put the text in double quotes."
            if mark == "'"
            else ""
        ),
        quote=False,
    )


def inner_quote(trouble: Trouble) -> Slip | None:
    scalar = _before(trouble)
    if scalar is None or trouble.char in "]},:":
        return None
    source, line, column = trouble.source, scalar.start_mark.line, scalar.start_mark.column
    adjacent = scalar.end_mark.index == trouble.index
    if trouble.inside_brackets or line != trouble.line:
        if not adjacent:
            return None
        place, fix = source.place(trouble.line, trouble.column), None
        mark, inner = scalar.style, ""
    else:
        words = source.rest(line, column)
        mark = words[:1]
        inner = words[1:-1] if words[-1:] == mark else words[1:] if adjacent and mark == "'" else words
        place = source.place(line, column, len(words))
        fix = (
            None
            if re.search(r":(\s|$)", words)
            else Fix(says="Put the whole text in quotes", text=quoted(inner))
        )
    if adjacent and mark == "'":
        said = "The quotation ends at an apostrophe in the text, and the rest is left over."
        remedy = "Use double quotes round the whole text."
    elif adjacent:
        said = "The quotation ends at a quotation mark in the text, and the rest is left over."
        remedy = "Use the other kind of quotation mark round the whole text."
    else:
        said = "Words are left over after the closing quotation mark."
        remedy = "Put the whole text in quotes, of the other kind; or take the words out."
    return Slip(place, said, remedy, fix)


def _before(trouble: Trouble) -> ScalarToken | None:
    """The quoted text that ends on the line of the trouble, just before it."""
    token = trouble.source.before(trouble.index)
    if isinstance(token, ScalarToken) and token.style in ("'", '"') and token.end_mark.line == trouble.line:
        return token
    return None
