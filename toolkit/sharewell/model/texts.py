"""Texts by their words: every distinct text of a framework's documents, and in which of them each word stands.

A hundred agreements made from one template hold few words and few texts, each of them many times. A rule that judges
running text asks each word once whether it may be part of what it seeks, and reads only the texts that hold such words.
"""

from __future__ import annotations

import bisect
import collections
import functools
import itertools
import re
from collections.abc import Iterable

from .corpus import Corpus
from .passages import distinct_texts


class Texts:
    """Distinct texts (`all`), numbered (`numbers`) in the order in which they were given.

    A word is what stands between two blanks, with the signs about it: `(see`, `s.11`, `decide.`
    """

    def __init__(self, texts: Iterable[str]) -> None:
        self.all = tuple(dict.fromkeys(texts))
        self.numbers = {text: number for number, text in enumerate(self.all)}
        standing: dict[str, list[int]] = collections.defaultdict(list)
        for number, text in enumerate(self.all):
            for word in text.split():
                standing[word].append(number)
        self.standing = dict(standing)
        """The numbers of the texts in which each word stands."""

    def holding(self, *words: Iterable[str]) -> set[int]:
        """The numbers of the texts that hold one of some words; of several lists of words, one of each."""
        found: set[int] | None = None
        for each in words:
            held = set().union(*[self.standing.get(word, ()) for word in each])
            found = held if found is None else found & held
            if not found:
                return found
        return found or set()

    def matching(self, pattern: re.Pattern[str]) -> set[int]:
        """The numbers of the texts in which a pattern is found that matches no line break: all are searched at once."""
        whole, ends = self._whole
        return {bisect.bisect_right(ends, found.start()) for found in pattern.finditer(whole)}

    @functools.cached_property
    def _whole(self) -> tuple[str, list[int]]:
        """All texts, one after another, and where each ends."""
        return "\n".join(self.all), list(itertools.accumulate(len(each) + 1 for each in self.all))

    def of(self, numbers: Iterable[int]) -> frozenset[str]:
        """The texts of some numbers."""
        return frozenset([self.all[number] for number in numbers])


def texts(corpus: Corpus) -> Texts:
    """The texts of all passages, whole and without what they quote, found once."""
    return corpus.once("texts", lambda: Texts(_texts(corpus)))


def _texts(corpus: Corpus) -> list[str]:
    found = distinct_texts(corpus)
    return [*found, *(left for text, left in found.items() if left is not text)]
