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

_SHORT = 40
"""The most characters of what differs in one place that a sentence says."""

_NUMBER = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty"
    r"|seventy|eighty|ninety|hundred|thousand|half|once|twice)\b"
)
_NEGATION = re.compile(r"\b(?:not|no|never|nobody|nothing|none|neither|nor|without|unless|except|cannot)\b")


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


def one_place(words: Iterable[Words]) -> tuple[str, str] | None:
    """What was said and is said, where a text differs in one short place only; empty where words came or went there."""
    runs = list(words)
    places = [at for at, each in enumerate(runs) if each.went is not Went.KEPT]
    if not places or len(places) == len(runs) or len(places) > 2 or places[-1] - places[0] >= len(places):
        return None
    old, new = (
        " ".join(runs[at].text for at in places if runs[at].went is went).strip(" ,;:.")
        for went in (Went.REMOVED, Went.ADDED)
    )
    short = max(len(old), len(new)) <= _SHORT and (_has_word(old) or _has_word(new))
    return (old, new) if short else None


def standing_out(words: Iterable[Words]) -> str:
    """That a number or a negation is among the words that differ, which is easily overlooked; empty where none is."""
    texts = [each.text.casefold() for each in words if each.went is not Went.KEPT]
    found = {
        "numbers": any(_NUMBER.search(each) for each in texts),
        "a word such as “not”": any(_NEGATION.search(each) for each in texts),
    }
    said = " and ".join(what for what, is_there in found.items() if is_there)
    return f", {said} among them" if said else ""


def _has_word(text: str) -> bool:
    return any(each.isalnum() for each in text)


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
