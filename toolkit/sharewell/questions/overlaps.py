"""Agreements that overlap: the same body gives to the same body for the same purpose under more than one."""

from __future__ import annotations

import datetime

import msgspec

from ..model.corpus import Corpus
from ..model.dates import latest
from ..model.document import Document
from ..model.protocol import Protocol

Sharing = tuple[str, str, str]
"""Who gives, who receives, what for."""


class Overlap(msgspec.Struct, frozen=True):
    """Two agreements, and the sharing that stands in both: giver, receiver and purpose."""

    one: str
    other: str
    sharing: tuple[Sharing, ...]


def overlaps(corpus: Corpus, day: datetime.date) -> tuple[Overlap, ...]:
    """Every pair of agreements in use that overlap, those that share most first.

    A flow that carries out one of a document above is the same sharing, not a second one; agreements that name each
    other as parent, nested, beside or replaced are meant to meet. Each sharing is looked at once.
    """
    under: dict[Sharing, dict[str, None]] = {}
    for document in corpus.protocols:
        if document.body.is_retired or not document.body.type.is_agreement:
            continue
        for sharing in _sharing(corpus, document, day):
            under.setdefault(sharing, {})[document.id] = None
    pairs: dict[tuple[str, str], list[Sharing]] = {}
    for sharing, ids in under.items():
        several = sorted(ids)
        for number, one in enumerate(several):
            for other in several[number + 1 :]:
                pairs.setdefault((one, other), []).append(sharing)
    found = [
        Overlap(one, other, tuple(sorted(both)))
        for (one, other), both in pairs.items()
        if not _named(corpus, one, other)
    ]
    return tuple(sorted(found, key=lambda each: (-len(each.sharing), each.one, each.other)))


def _sharing(corpus: Corpus, document: Document[Protocol], day: datetime.date) -> set[Sharing]:
    found: set[Sharing] = set()
    for flow in document.body.flows:
        last = latest(flow.until or "")
        if flow.carries_out or (last is not None and last < day):
            continue
        for giver in {corpus.organisation(each) for each in flow.givers}:
            for receiver in {corpus.organisation(each) for each in flow.receivers}:
                if giver != receiver:
                    found.update((giver, receiver, purpose) for purpose in flow.purposes)
    return found


def _named(corpus: Corpus, one: str, other: str) -> bool:
    """Whether two documents name each other, so that their meeting is meant."""
    first, second = corpus.protocol(one), corpus.protocol(other)
    if first is None or second is None:
        return True
    return any(
        theirs.id in (*(each.id for each in corpus.ancestors(document)), *_neighbours(document.body))
        for document, theirs in ((first, second), (second, first))
    )


def _neighbours(body: Protocol) -> tuple[str, ...]:
    beside = tuple(each.protocol for each in body.beside if each.protocol)
    return (*beside, *body.contains, *body.replaces, *((body.replaced_by,) if body.replaced_by else ()))
