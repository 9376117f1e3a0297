"""Two texts line by line: which lines stand beside each other, and which words of them differ."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator

import msgspec

from ..wording import Went, Words

MOST = 20_000
"""Lines of a text above which it is not laid beside another: nobody would read it, and it would take minutes."""

_PIECE = re.compile(r"\s+|[\w’'-]+|[^\w\s]")
_ALIKE = 0.5
"""How alike two lines must be, from 0 to 1, to be one line that was changed."""

_SEARCHED = 60
"""Lines of a changed stretch in which each is compared with each."""


class Row(msgspec.Struct, frozen=True):
    """A line of both texts, by number and words; a side that has no such line has the number 0.

    `is_same` tells whether both sides have it alike.
    """

    old: int
    new: int
    before: tuple[Words, ...]
    after: tuple[Words, ...]
    is_same: bool


def rows(before: str, after: str) -> Iterator[Row]:
    """The rows of two texts. Raises ValueError where one has more lines than can be laid side by side."""
    old, new = _lines(before), _lines(after)
    if max(len(old), len(new)) > MOST:
        raise ValueError("too many lines")
    for went, one, two, three, four in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if went == "equal":
            for offset in range(two - one):
                kept = (Words(Went.KEPT, old[one + offset]),)
                yield Row(one + offset + 1, three + offset + 1, kept, kept, True)
        else:
            yield from _changed(old[one:two], new[three:four], one + 1, three + 1)


def _lines(text: str) -> list[str]:
    lines = text.replace("\r\n", "\n").split("\n")
    return lines[:-1] if lines and not lines[-1] else lines


def _changed(old: list[str], new: list[str], first_old: int, first_new: int) -> Iterator[Row]:
    """A stretch that differs: lines that are alike beside each other, the rest alone."""
    used = 0
    for number, line in enumerate(old):
        partner = _partner(line, new, used)
        if partner is None:
            yield Row(first_old + number, 0, (Words(Went.REMOVED, line),), (), False)
            continue
        for other in range(used, partner):
            yield Row(0, first_new + other, (), (Words(Went.ADDED, new[other]),), False)
        yield _beside(line, new[partner], first_old + number, first_new + partner)
        used = partner + 1
    for other in range(used, len(new)):
        yield Row(0, first_new + other, (), (Words(Went.ADDED, new[other]),), False)


def _partner(line: str, new: list[str], used: int) -> int | None:
    """The next line that is most like one, if any is like it at all."""
    best, found = _ALIKE, None
    pieces = _PIECE.findall(line.strip())
    for number in range(used, min(len(new), used + _SEARCHED)):
        score = difflib.SequenceMatcher(None, pieces, _PIECE.findall(new[number].strip())).ratio()
        if score > best:
            best, found = score, number
    return found


def _beside(old: str, new: str, old_number: int, new_number: int) -> Row:
    before, after = _PIECE.findall(old), _PIECE.findall(new)
    left: list[Words] = []
    right: list[Words] = []
    for went, one, two, three, four in difflib.SequenceMatcher(
        None, before, after, autojunk=False
    ).get_opcodes():
        same = went == "equal"
        if one != two:
            left.append(Words(Went.KEPT if same else Went.REMOVED, "".join(before[one:two])))
        if three != four:
            right.append(Words(Went.KEPT if same else Went.ADDED, "".join(after[three:four])))
    return Row(old_number, new_number, tuple(left), tuple(right), False)
