"""The canonical form of a document: one way of writing it, so that a change shows as no more lines than it concerns.

What it is:

- Two spaces for each level, and lists indented under their key. Lines end as on Unix, nothing trails them, the file
  ends with one line end, and of several blank lines one is left; none at the beginning of a file or under a key. Marks
  of the beginning and end of a document go, since a file holds one.
- Text stands without quotation marks where it can, otherwise in double ones. Marks stay round what other programs take
  for a number, a truth or nothing, such as the version "2.1"; none stand round days, ids, yes and no.
- Running text that does not fit a line of 120 columns stands under `>-`. Its line breaks stay: only a line that is too
  wide is broken anew, and moves at most the next. `|` stays where line breaks mean something, and only there.
- What is in brackets stays so while its line takes no more than 160 columns and no comment stands in it: an adoption
  on one line is a row of a table. Otherwise each part has a line. What has lines of its own is never put in brackets.
- A comment stays with what follows it, what it stands beside, or the list at whose end it stands. Two spaces before,
  one after the sign.
- The order of keys stays. It means nothing, and a form that changed it would move comments and hide what has changed.

The result is read again: unless it says what the text said, with the same comments in the same order, there is none.
"""

from __future__ import annotations

import re

import msgspec

from ..model.kinds import KINDS
from ..model.places import Place
from ..reading.compose import Composed, compose
from .canonical_layout import lines_of
from .canonical_source import UnknownSignError, read

_KEY = re.compile(r"^[\"']?([a-z][a-z-]*)[\"']?[ \t]*:", re.MULTILINE)
_ENDS = re.compile(r"\r\n?")


class Refusal(msgspec.Struct, frozen=True):
    """Why a text has no canonical form: where, and what to do. `foreign` where it is no document of Sharewell at all."""

    place: Place
    message: str
    help: str = ""
    foreign: bool = False


def canonical(text: str, file: str) -> str | Refusal:
    """The canonical form of the text of a document, or why there is none; `file` is its name in the reason."""
    text = _ENDS.sub("\n", text.removeprefix("\ufeff"))
    before = compose(text, file)
    if _first_key(before, text) not in KINDS:
        message = "This is no document of Sharewell: its first key names no kind of document."
        return Refusal(Place(file), message, foreign=True)
    if before.findings:
        first = before.findings[0]
        return Refusal(first.place, first.message, first.help)
    try:
        source = read(text)
        made = "\n".join(lines_of(source)) + "\n"
        same = _same(before, compose(made, file)) and _words(made) == [each.words for each in source.comments]
    except UnknownSignError:
        same = False
    if same:
        return made
    message = "This file is written in a way that cannot be put into canonical form without a change of what it says."
    return Refusal(Place(file), message, "Write values that are unusual more plainly, and try again.")


def _first_key(composed: Composed, text: str) -> str | None:
    """The key that names the kind; of a text that cannot be read, the first that looks like one."""
    if isinstance(composed.data, dict):
        return next(iter(composed.data), None)
    found = _KEY.search(text) if composed.data is None else None
    return found[1] if found else None


def _words(text: str) -> list[str]:
    return [each.words for each in read(text).comments]


def _same(before: Composed, after: Composed) -> bool:
    """Whether two texts say the same: the same values in the same order, with the same structure."""
    return not after.findings and (before.places.kinds, before.places.sizes, before.places.texts) == (
        after.places.kinds,
        after.places.sizes,
        after.places.texts,
    )
