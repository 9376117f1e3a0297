"""Current text: what documents in use say today, for rules that judge words, with a quick way to the texts that matter.

Left out are documents that have been put away, what a document tells of its own past (revisions, reviews, approvals),
its waivers, the scenarios of its charts and remarks on its printed copy: dated, or not the document's own wording.
"""

from __future__ import annotations

import collections
from collections.abc import Iterator
from typing import Any

import msgspec

from .chart import Scenario
from .control import AsPrinted, Review, Revision, Waiver
from .corpus import Corpus
from .cued import Cues, Ways, words_heard
from .document import Document
from .passages import Passage, passages, sentences
from .protocol import Protocol
from .signing import Adoption, Approval

_HISTORY = frozenset((Revision, Review, Approval, Adoption, Waiver, Scenario))
LONGEST_SENTENCE = 500
"""How many characters of a sentence are read."""

_BREAKS = ".,;:!?()[]{}<>/\"“”‘’'…–—-*•&"


class WordIndex:
    """The distinct texts of a framework, by their numbers in a list, and in which of them each word stands.

    Many texts stand in many documents: a question that only their words decide is answered once for all of them.
    """

    def __init__(self, texts: list[str]) -> None:
        self._words = _words_of(texts)
        self._standing: dict[str, list[int]] = collections.defaultdict(list)
        self._long = frozenset(number for number, each in enumerate(texts) if len(each) > LONGEST_SENTENCE)
        self._heard: dict[str, list[str]] = {}
        self._hearing_any: dict[Cues, frozenset[int]] = {}
        self._holding_any: dict[frozenset[str], frozenset[int]] = {}
        self._holding: dict[tuple[tuple[frozenset[str], ...], ...], frozenset[int]] = {}
        standing = self._standing
        for number, words in enumerate(self._words):
            for each in words:
                standing[each].append(number)

    def words(self, number: int) -> frozenset[str]:
        """The words of a text, by its number."""
        return self._words[number]

    def holding(self, ways: tuple[tuple[frozenset[str], ...], ...]) -> frozenset[int]:
        """The numbers of the texts that, in one of several ways, hold a word of each set of cues."""
        if ways not in self._holding:
            found = (frozenset.intersection(*map(self._any, way)) for way in ways)
            self._holding[ways] = frozenset().union(*found)
        return self._holding[ways]

    def possible(self, ways: Ways) -> frozenset[int]:
        """The numbers of the texts that patterns with these cues may match, in any letters.

        Long ones among them: their sentences may be cut within a word, and so hold words that they do not.
        """
        found = (frozenset.intersection(*map(self._hearing, way)) for way in ways)
        return self._long.union(*found)

    def _hearing(self, cues: Cues) -> frozenset[int]:
        if cues not in self._hearing_any:
            heard = self._words_by_sound()
            standing = (self._standing[form] for each in cues.of(heard) for form in heard[each])
            self._hearing_any[cues] = frozenset().union(*standing)
        return self._hearing_any[cues]

    def _words_by_sound(self) -> dict[str, list[str]]:
        """The words as patterns for small letters know them, each with all that the texts write for it."""
        if not self._heard:
            for each in self._standing:
                for word in words_heard(each):
                    self._heard.setdefault(word, []).append(each)
        return self._heard

    def _any(self, cues: frozenset[str]) -> frozenset[int]:
        if cues not in self._holding_any:
            standing = (self._standing[each] for each in cues if each in self._standing)
            self._holding_any[cues] = frozenset().union(*standing)
        return self._holding_any[cues]


class CurrentText(msgspec.Struct, frozen=True, gc=False):
    """The passages of one document that count today, the words of each, and the words of all."""

    document: Document[Any]
    passages: tuple[Passage, ...]
    words: tuple[frozenset[str], ...]
    vocabulary: frozenset[str]
    numbers: tuple[int, ...]
    index: WordIndex

    def holding(self, *ways: tuple[frozenset[str], ...]) -> list[Passage]:
        """The passages that, in one of several ways, hold a word of each set of cues.

        Looking words up costs a hundredth of a regular expression, and leaves one text in fifty for those.
        """
        return self.among(self.index.holding(ways))

    def among(self, numbers: frozenset[int]) -> list[Passage]:
        """The passages whose texts have these numbers in the index."""
        if numbers.isdisjoint(self.numbers):
            return []
        return [each for each, number in zip(self.passages, self.numbers, strict=True) if number in numbers]


def sentences_of(text: str) -> Iterator[str]:
    """The sentences of a text on one line each, cut where they are far longer than any that people write.

    Patterns that look for one word near another take the longer, the longer a sentence goes on without a full stop.
    """
    return (" ".join(each[:LONGEST_SENTENCE].split()) for _, each in sentences(text[: 40 * LONGEST_SENTENCE]))


def cues(words: str) -> frozenset[str]:
    """Words, parted by spaces and in small letters, in every case that a text may write them in."""
    return frozenset(form for each in words.split() for form in (each, each.capitalize(), each.upper()))


def current_texts(corpus: Corpus) -> tuple[CurrentText, ...]:
    """The current text of every document in use that has any, found once."""
    return corpus.once("current texts", lambda: tuple(_current_texts(corpus)))


def _words_of(texts: list[str]) -> list[frozenset[str]]:
    """The words of each text. Parted all together, they take half as long."""
    parted = _parted("\0".join(texts)).split("\0")
    if len(parted) != len(texts):
        # One of them holds the character that was to keep them apart.
        parted = [_parted(each) for each in texts]
    return [frozenset(each.split()) for each in parted]


def _parted(text: str) -> str:
    for each in _BREAKS:
        text = text.replace(each, " ")
    return text


def _current_texts(corpus: Corpus) -> Iterator[CurrentText]:
    held: dict[str, list[Passage]] = {}
    numbers: dict[str, int] = {}
    for each in passages(corpus):
        kind = each.thing.__class__
        if kind not in _HISTORY and not (kind is AsPrinted and each.key == "notes"):
            held.setdefault(each.document.path, []).append(each)
    current = [found for found in held.values() if not _is_retired(found[0].document)]
    standing = [tuple([numbers.setdefault(each.said, len(numbers)) for each in found]) for found in current]
    index = WordIndex(list(numbers))
    for found, own in zip(current, standing, strict=True):
        words = tuple([index.words(each) for each in own])
        yield CurrentText(found[0].document, tuple(found), words, frozenset().union(*words), own, index)


def _is_retired(document: Document[Any]) -> bool:
    return isinstance(document.body, Protocol) and document.body.is_retired
