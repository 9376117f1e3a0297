"""How running text differs: word by word, and whether the difference can matter at all."""

from __future__ import annotations

import difflib
import enum
import re
from collections.abc import Iterable

import msgspec


class Went(enum.StrEnum):
    """What became of a run of words."""

    KEPT = "kept"
    REMOVED = "removed"
    ADDED = "added"


class Words(msgspec.Struct, frozen=True):
    """A run of words of a text, with what became of it."""

    went: Went
    text: str


_PIECE = re.compile(r"\s+|[\w’'-]+|[^\w\s]")
_BARE = re.compile(r"[^\w]+")


def difference(old: str, new: str) -> tuple[Words, ...]:
    """The later text with what was taken out and put in, word by word; whole words, never letters."""
    before, after = _PIECE.findall(" ".join(old.split())), _PIECE.findall(" ".join(new.split()))
    found: list[Words] = []
    for went, one, two, three, four in difflib.SequenceMatcher(
        None, before, after, autojunk=False
    ).get_opcodes():
        if went == "equal":
            found.append(Words(Went.KEPT, "".join(before[one:two])))
            continue
        if one != two:
            found.append(Words(Went.REMOVED, "".join(before[one:two])))
        if three != four:
            found.append(Words(Went.ADDED, "".join(after[three:four])))
    return tuple(_joined(found))


def only_looks(old: str, new: str) -> bool:
    """Whether two texts have the same words in the same order: only spaces, capitals or punctuation differ."""
    return _BARE.sub(" ", old).casefold().split() == _BARE.sub(" ", new).casefold().split()


def _joined(runs: Iterable[Words]) -> list[Words]:
    """Runs in which a lone space between two changes belongs to them, so that a phrase is struck and put as one."""
    found: list[Words] = []
    for each in runs:
        found.append(each)
        while len(found) >= 3 and _is_gap(found):
            removed = "".join(one.text for one in found[-5:] if one.went is not Went.ADDED)
            added = "".join(one.text for one in found[-5:] if one.went is not Went.REMOVED)
            found[-5:] = [Words(Went.REMOVED, removed), Words(Went.ADDED, added)]
    return found


def _is_gap(runs: list[Words]) -> bool:
    """Whether the last five runs are removed, added, a lone space, removed, added."""
    went = [each.went for each in runs[-5:]]
    pattern = [Went.REMOVED, Went.ADDED, Went.KEPT, Went.REMOVED, Went.ADDED]
    return went == pattern and not runs[-3].text.strip()
