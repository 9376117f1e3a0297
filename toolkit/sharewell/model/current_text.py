"""Current text: what documents in use say today, for rules that judge words.

Left out are documents that have been put away, what a document tells of its own past (revisions, reviews, approvals),
its waivers, the scenarios of its charts and remarks on its printed copy: dated, or not the document's own wording.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import msgspec

from .chart import Scenario
from .control import AsPrinted, Review, Revision, Waiver
from .corpus import Corpus
from .document import Document
from .passages import Passage, passages
from .protocol import Protocol
from .signing import Adoption, Approval

_HISTORY = (Revision, Review, Approval, Adoption, Waiver, Scenario)


class CurrentText(msgspec.Struct, frozen=True, gc=False):
    """The passages of one document that count today, and all that they say in small letters, for a quick first look."""

    document: Document[Any]
    passages: tuple[Passage, ...]
    lowered: str

    def holding(self, words: re.Pattern[str]) -> Iterator[Passage]:
        """The passages in which a pattern is found."""
        return (each for each in self.passages if words.search(each.said))


def current_texts(corpus: Corpus) -> tuple[CurrentText, ...]:
    """The current text of every document in use that has any, found once."""
    return corpus.once("current texts", lambda: tuple(_current_texts(corpus)))


def _current_texts(corpus: Corpus) -> Iterator[CurrentText]:
    held: dict[str, list[Passage]] = {}
    for each in passages(corpus):
        remark = each.thing.__class__ is AsPrinted and each.key == "notes"
        if each.thing.__class__ not in _HISTORY and not remark:
            held.setdefault(each.document.path, []).append(each)
    for found in held.values():
        document = found[0].document
        if not (isinstance(document.body, Protocol) and document.body.is_retired):
            yield CurrentText(document, tuple(found), "\n".join([each.said for each in found]).lower())
