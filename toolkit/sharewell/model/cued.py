"""Patterns with the words that a text must hold for them to match, so that few are tried and fewer are made.

To look words up costs a tenth of a search, and a pattern that is never searched for is never made.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable

import msgspec

from .patterns import later

_WORD = re.compile(r"\w+")


class Cues(msgspec.Struct, frozen=True):
    """Words in small letters, beginnings of words and parts of words, one of which a text holds."""

    words: frozenset[str]
    beginnings: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()

    def of(self, words: Iterable[str]) -> list[str]:
        """Those of some words that are such a cue."""
        if not (self.beginnings or self.parts):
            return [each for each in words if each in self.words]
        return [
            each
            for each in words
            if each in self.words
            or each.startswith(self.beginnings)
            or (self.parts and any(part in each for part in self.parts))
        ]


Ways = tuple[tuple[Cues, ...], ...]
"""Ways in which a text may hold cues: in one of them, it holds one of each."""


class Said:
    """A text in small letters, with its words as a set."""

    __slots__ = ("text", "words")

    def __init__(self, text: str) -> None:
        self.text = text
        self.words = frozenset(_WORD.findall(text))

    def holds(self, ways: Ways) -> bool:
        """Whether the text, in one of these ways, holds a cue of each kind."""
        words = self.words
        for way in ways:
            for each in way:
                if words.isdisjoint(each.words) and not (
                    (each.beginnings or each.parts) and self._holds_part(each)
                ):
                    break
            else:
                return True
        return False

    def _holds_part(self, cues: Cues) -> bool:
        return any(each in self.text for each in (*cues.beginnings, *cues.parts))


@functools.lru_cache(maxsize=16384)
def heard(text: str) -> Said:
    """A text of any letters as patterns for small letters read it; remembered, since one text stands in many places."""
    return Said(text.lower())


def words_heard(text: str) -> list[str]:
    """The words of a text as `Said` knows them, each as often as it stands there."""
    return _WORD.findall(text.lower())


def ways(*written: str) -> Ways:
    """Ways of holding cues, each written as words in small letters, with `+` between kinds that are all needed.

    `refus*` stands for all words that begin so, `*isa*` for all that hold it. What parts words in a pattern parts them here too: `n't` is the word
    `t`, `no-one` the words `no` and `one`.
    """
    return tuple(tuple(_cues(each.split()) for each in way.split("+")) for way in written)


def _cues(written: list[str]) -> Cues:
    return Cues(
        frozenset(each for each in written if "*" not in each),
        tuple(each[:-1] for each in written if each[0] != "*" and each[-1] == "*"),
        tuple(each[1:-1] for each in written if each[0] == "*"),
    )


class Cued:
    """A pattern for small letters, and the ways in which every text that it matches holds cues.

    The cues are read off the pattern's alternatives: a text without them cannot match, whatever else it says.
    """

    __slots__ = ("pattern", "ways")

    def __init__(self, source: str, *written: str) -> None:
        self.pattern = later(source)
        self.ways = ways(*written)

    def search(self, said: Said) -> re.Match[str] | None:
        """The first match in a text."""
        return self.pattern.search(said.text) if said.holds(self.ways) else None

    def match(self, said: Said) -> re.Match[str] | None:
        """The match at the beginning of a text."""
        return self.pattern.match(said.text) if said.holds(self.ways) else None
