"""Current text: what documents in use say today, for rules that judge words, with a quick way to the texts that matter.

Left out are documents that have been put away, what a document tells of its own past (revisions, reviews, approvals),
its waivers, the scenarios of its charts and remarks on its printed copy: dated, or not the document's own wording.
"""

from __future__ import annotations

import collections
import itertools
from collections.abc import Iterable, Iterator
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
from .texts import Texts, texts

_HISTORY = frozenset((Revision, Review, Approval, Adoption, Waiver, Scenario))
LONGEST_SENTENCE = 500
"""How many characters of a sentence are read."""

_SIGNS = ".,;:!?()[]{}<>/\"“”‘’'…–—-*•&"


class WordIndex:
    """In which of some texts each word stands, without the signs about it: texts are known by their numbers in `texts`.

    Many texts stand in many documents: a question that only their words decide is answered once for all of them.
    """

    def __init__(self, texts: Texts, numbers: Iterable[int]) -> None:
        own = frozenset(numbers)
        self._long = frozenset(number for number in own if len(texts.all[number]) > LONGEST_SENTENCE)
        self._standing: dict[str, list[frozenset[int]]] = collections.defaultdict(list)
        self._heard: dict[str, list[str]] = {}
        self._hearing_any: dict[Cues, frozenset[int]] = {}
        self._holding_any: dict[frozenset[str], frozenset[int]] = {}
        self._holding: dict[tuple[tuple[frozenset[str], ...], ...], frozenset[int]] = {}
        # No word holds a line break, so they can be freed of their signs all together.
        bare = _without_signs("\n".join(texts.standing)).splitlines()
        for words, standing in zip(bare, texts.standing.values(), strict=True):
            if held := own.intersection(standing):
                for word in words.split():
                    self._standing[word].append(held)
        self.vocabulary = frozenset(self._standing)
        """Every word of the texts."""

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
            self._hearing_any[cues] = self._with(form for each in cues.of(heard) for form in heard[each])
        return self._hearing_any[cues]

    def _words_by_sound(self) -> dict[str, list[str]]:
        """The words as patterns for small letters know them, each with all that the texts write for it."""
        if not self._heard:
            for each in self.vocabulary:
                for word in words_heard(each):
                    self._heard.setdefault(word, []).append(each)
        return self._heard

    def _any(self, cues: frozenset[str]) -> frozenset[int]:
        if cues not in self._holding_any:
            self._holding_any[cues] = self._with(self.vocabulary & cues)
        return self._holding_any[cues]

    def _with(self, words: Iterable[str]) -> frozenset[int]:
        return frozenset().union(*(held for each in words for held in self._standing[each]))


class CurrentText(msgspec.Struct, frozen=True, gc=False):
    """The passages of one document that count today, and by which numbers the index knows what each says."""

    document: Document[Any]
    passages: tuple[Passage, ...]
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


def word_index(corpus: Corpus) -> WordIndex:
    """The words of all current texts."""
    found = current_texts(corpus)
    return found[0].index if found else WordIndex(Texts(()), ())


def _without_signs(text: str) -> str:
    for each in _SIGNS:
        text = text.replace(each, " ")
    return text


def _current_texts(corpus: Corpus) -> Iterator[CurrentText]:
    known = texts(corpus)
    held: dict[str, list[Passage]] = {}
    for each in passages(corpus):
        kind = each.thing.__class__
        if kind not in _HISTORY and not (kind is AsPrinted and each.key == "notes"):
            held.setdefault(each.document.path, []).append(each)
    current = [found for found in held.values() if not _is_retired(found[0].document)]
    standing = [tuple([known.numbers[each.said] for each in found]) for found in current]
    index = WordIndex(known, itertools.chain.from_iterable(standing))
    for found, own in zip(current, standing, strict=True):
        yield CurrentText(found[0].document, tuple(found), own, index)


def _is_retired(document: Document[Any]) -> bool:
    return isinstance(document.body, Protocol) and document.body.is_retired
