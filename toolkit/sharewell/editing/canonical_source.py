"""A text as the canonical form is made from it: its values as they are written, its comments, its dashes, in order."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, cast

import msgspec
from yaml.events import MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent

from ..model.places import MAPPING, SCALAR, SEQUENCE
from ..reading.source import FastParser, Mark

_BETWEEN = re.compile(
    r"(?P<comment>#[^\n]*)|(?P<mark>^(?:---|\.\.\.)(?=[ \t\n]|\Z)|^%[^\n#]*)|(?P<dash>-)|[ \t\n?:,\[\]{}\ufeff]+",
    re.MULTILINE,
)
"""All that stands between two values: comments, marks of the document's ends, dashes, other signs and blanks."""
_MARGIN = re.compile(r"^[ \t]*", re.MULTILINE)
_HEADER = re.compile(r"[|>][-+0-9]*[ \t]*(?P<comment>#[^\n]*)?(?:\n|\Z)")
_NO_SPACE = re.compile(r"\A(#+)(?=[^\W_])")


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
    """A text with its values, its comments, and where the dashes of its lists stand.

    `lines` says where each line begins, and `words` where the first character of it that is no blank stands.
    """

    text: str
    root: Written
    comments: tuple[Comment, ...]
    dashes: tuple[int, ...]
    lines: tuple[int, ...]
    words: tuple[int, ...]

    def column(self, at: int) -> int:
        """The column of a character, from 0; the end of the text is in the first."""
        return 0 if at == len(self.text) else at - self.lines[self._line(at)]

    def blank_before(self, at: int) -> bool:
        """Whether a character is the first on its line that is no blank, and the line above has only blanks."""
        line = self._line(at)
        return line > 0 and self.words[line] >= at and self.words[line - 1] == self.lines[line] - 1

    def same_line(self, start: int, end: int) -> bool:
        """Whether two characters stand on one line."""
        return self._line(start) == self._line(end)

    def dash_before(self, at: int) -> int:
        """Where the last dash before a character stands."""
        return self.dashes[bisect_left(self.dashes, at) - 1]

    def has_comment(self, start: int, end: int) -> bool:
        """Whether a comment begins between two characters."""
        number = bisect_left(self.comments, start, key=lambda comment: comment.at)
        return number < len(self.comments) and self.comments[number].at < end

    def _line(self, at: int) -> int:
        return bisect_right(self.lines, at) - 1


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
    lines, words = zip(*((line.start(), line.end()) for line in _MARGIN.finditer(text)), strict=True)
    return Source(text, root, tuple(comments), tuple(dashes), lines, words)


def _written(event: Any, next_event: Any, leaves: list[Written]) -> Written:
    """A value with all in it; the scalars that are more than nothing are put among `leaves`."""
    start, end = event.start_mark, event.end_mark
    if isinstance(event, ScalarEvent):
        leaf = Written(SCALAR, start.index, end.index, start.column, event.value, event.style or "")
        if leaf.end > leaf.start:
            leaves.append(leaf)
        return leaf
    parts: list[Written] = []
    while not isinstance(closing := next_event(), (MappingEndEvent, SequenceEndEvent)):
        parts.append(_written(closing, next_event, leaves))
    end = cast(Mark, closing.end_mark)
    kind = MAPPING if isinstance(event, MappingStartEvent) else SEQUENCE
    return Written(
        kind,
        start.index,
        end.index,
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
