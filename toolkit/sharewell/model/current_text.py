"""Current text: what documents in use say today, for rules that judge words, with a quick way to the texts that matter.

Left out are documents that have been put away, what a document tells of its own past (revisions, reviews, approvals),
its waivers, the scenarios of its charts and remarks on its printed copy: dated, or not the document's own wording.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from .chart import Scenario
from .control import AsPrinted, Review, Revision, Waiver
from .corpus import Corpus
from .document import Document
from .passages import Passage, passages, sentences
from .protocol import Protocol
from .signing import Adoption, Approval

_HISTORY = (Revision, Review, Approval, Adoption, Waiver, Scenario)
_LONGEST = 500
_BREAKS = str.maketrans(dict.fromkeys(".,;:!?()[]{}<>/\"“”‘’'…–—-*•&", " "))


class CurrentText(msgspec.Struct, frozen=True, gc=False):
    """The passages of one document that count today, the words of each, and the words of all."""

    document: Document[Any]
    passages: tuple[Passage, ...]
    words: tuple[frozenset[str], ...]
    vocabulary: frozenset[str]

    def holding(self, *ways: tuple[frozenset[str], ...]) -> Iterator[Passage]:
        """The passages that, in one of several ways, hold a word of each set of cues.

        Looking words up costs a tenth of a regular expression, and leaves one text in fifty for those.
        """
        known = self.vocabulary
        possible = [cues for way in ways if all(cues := tuple([each & known for each in way]))]
        if not possible:
            return
        for passage, words in zip(self.passages, self.words, strict=True):
            for way in possible:
                for each in way:
                    if words.isdisjoint(each):
                        break
                else:
                    yield passage
                    break


def sentences_of(text: str) -> Iterator[str]:
    """The sentences of a text on one line each, cut where they are far longer than any that people write.

    Patterns that look for one word near another take the longer, the longer a sentence goes on without a full stop.
    """
    return (" ".join(each[:_LONGEST].split()) for _, each in sentences(text[: 40 * _LONGEST]))


def cues(words: str) -> frozenset[str]:
    """Words, parted by spaces and in small letters, in every case that a text may write them in."""
    return frozenset(form for each in words.split() for form in (each, each.capitalize(), each.upper()))


def current_texts(corpus: Corpus) -> tuple[CurrentText, ...]:
    """The current text of every document in use that has any, found once."""
    return corpus.once("current texts", lambda: tuple(_current_texts(corpus)))


def _current_texts(corpus: Corpus) -> Iterator[CurrentText]:
    known: dict[str, frozenset[str]] = {}
    held: dict[str, list[Passage]] = {}
    for each in passages(corpus):
        remark = each.thing.__class__ is AsPrinted and each.key == "notes"
        if each.thing.__class__ not in _HISTORY and not remark:
            held.setdefault(each.document.path, []).append(each)
    for found in held.values():
        document = found[0].document
        if isinstance(document.body, Protocol) and document.body.is_retired:
            continue
        words = []
        for each in found:
            if each.said not in known:
                known[each.said] = frozenset(each.said.translate(_BREAKS).split())
            words.append(known[each.said])
        yield CurrentText(document, tuple(found), tuple(words), frozenset().union(*words))
