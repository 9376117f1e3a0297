"""A text as the canonical form is made from it: its values as they are written, its comments, its dashes, in order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import msgspec
from yaml.events import MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent

from ..model.places import MAPPING, SCALAR, SEQUENCE
from ..reading.source import FastParser

_BETWEEN = re.compile(
    r"(?P<comment>#[^\n]*)|(?P<mark>^(?:---|\.\.\.)(?=[ \t\n]|\Z)|^%[^\n#]*)|(?P<dash>-)|[ \t\n?:,\[\]{}\ufeff]+",
    re.MULTILINE,
)
"""All that stands between two values: comments, marks of the document's ends, dashes, other signs and blanks."""
_HEADER = re.compile(r"[|>][-+0-9]*[ \t]*(?P<comment>#[^\n]*)?(?:\n|\Z)")
_NO_SPACE = re.compile(r"(#+)(?=[^\W_])")


class UnknownSignError(ValueError):
    """Something stands between two values that is none of the signs known here."""


class Written(msgspec.Struct, frozen=True):
    """A value as it is written: from which character to which, in which column, in brackets or in a block.

    `style` is the sign that a scalar begins with, empty where it is plain; `text` is what it says. The parts of a
    mapping are its keys and values in turn.
    """

    kind: int
    start: int
    end: int
    column: int
    text: str = ""
    style: str = ""
    in_brackets: bool = False
    parts: tuple[Written, ...] = ()


class Comment(msgspec.Struct, frozen=True):
    """A comment: its words from the hash sign on, where it begins, and whether it has a line to itself."""

    words: str
    at: int
    column: int
    alone: bool


class Source(msgspec.Struct, frozen=True):
    """A text with its values, its comments, and where the dashes of its lists stand."""

    text: str
    root: Written
    comments: tuple[Comment, ...]
    dashes: tuple[int, ...]

    def first_on_its_line(self, at: int) -> bool:
        """Whether nothing but blanks stands before a character on its line."""
        return not self.text[self.text.rfind("\n", 0, at) + 1 : at].strip(" \t")

    def blank_before(self, at: int) -> bool:
        """Whether a character is the first on its line, and the line above is blank."""
        line = self.text.rfind("\n", 0, at) + 1
        above = self.text[self.text.rfind("\n", 0, max(line - 1, 0)) + 1 : max(line - 1, 0)]
        return line > 0 and self.first_on_its_line(at) and not above.strip(" \t")

    def same_line(self, start: int, end: int) -> bool:
        """Whether no line ends between two characters."""
        return "\n" not in self.text[start:end]


def read(text: str) -> Source:
    """Read the text of a file that `compose` can read. Raises UnknownSignError where it holds what is unknown here."""
    next_event = FastParser(text).get_event
    while not isinstance(event := next_event(), (MappingStartEvent, SequenceStartEvent, ScalarEvent)):
        pass
    leaves: list[Written] = []
    root = _written(event, next_event, leaves)
    comments: list[Comment] = []
    dashes: list[int] = []
    ends = [(0, 0), *((leaf.start, leaf.end) for leaf in leaves), (len(text), len(text))]
    for (start, end), (following, _) in pairwise(ends):
        if text[start : start + 1] in ("|", ">") and (header := _HEADER.match(text, start, end)):
            comments += [_comment(text, header)] if header["comment"] else []
        for found in _between(text, end, following):
            if found["comment"]:
                comments.append(_comment(text, found))
            elif found["dash"]:
                dashes.append(found.start())
    return Source(text, root, tuple(comments), tuple(dashes))


def _written(event: Any, next_event: Any, leaves: list[Written]) -> Written:
    """A value with all in it; the scalars that are more than nothing are put among `leaves`."""
    start = event.start_mark
    if isinstance(event, ScalarEvent):
        leaf = Written(
            SCALAR, start.index, event.end_mark.index, start.column, event.value, event.style or ""
        )
        if leaf.end > leaf.start:
            leaves.append(leaf)
        return leaf
    parts: list[Written] = []
    while not isinstance(following := next_event(), (MappingEndEvent, SequenceEndEvent)):
        parts.append(_written(following, next_event, leaves))
    kind = MAPPING if isinstance(event, MappingStartEvent) else SEQUENCE
    return Written(
        kind,
        start.index,
        following.end_mark.index,
        start.column,
        in_brackets=bool(event.flow_style),
        parts=tuple(parts),
    )


def _between(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    while start < end:
        found = _BETWEEN.match(text, start, end)
        if found is None:
            raise UnknownSignError(text[start : start + 1])
        yield found
        start = found.end()


def _comment(text: str, found: re.Match[str]) -> Comment:
    at = found.start("comment")
    line = text.rfind("\n", 0, at) + 1
    words = _NO_SPACE.sub(r"\1 ", found["comment"].rstrip(), count=1)
    return Comment(words, at, at - line, not text[line:at].strip(" \t"))
