"""What several rules about document control need: which documents owe reviews, and what their cycle counts from."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from ...model.control import AsPrinted
from ...model.corpus import Corpus
from ...model.dates import in_words, latest
from ...model.document import Document
from ...model.protocol import Protocol, ProtocolType

_NO_REVIEW = frozenset({ProtocolType.RECORD_OF_SHARING, ProtocolType.TEMPLATE})


def in_use(corpus: Corpus) -> Iterator[Document[Protocol]]:
    """Every protocol that has not been put away: what has been put away is not corrected any more."""
    return (document for document in corpus.protocols if not document.body.is_retired)


def needs_review(body: Protocol) -> bool:
    """Whether a document owes reviews: not a one-off, nor one with a fixed term."""
    fixed_term = body.effective is not None and (body.effective.to or body.effective.lasts)
    return body.type not in _NO_REVIEW and not fixed_term


def started(body: Protocol) -> tuple[datetime.date, str] | None:
    """The latest day from which the review cycle can count, and what happened then, in words; None where no day is known.

    Loose dates count to their last day, which is the reading most favourable to the document.
    """
    events = [(each.on, "the review") for each in body.reviews]
    events += [(each.on, f"version {each.version}") for each in body.revisions if each.on]
    events += [(each.on, "the approval") for each in body.approvals if each.on]
    if body.effective and body.effective.from_:
        events.append((body.effective.from_, "the day of effect"))
        if body.effective.from_ == "last-adoption":
            events += [(each.on, "the adoption") for each in body.adoptions]
    days = ((latest(on), f"{what} of {in_words(on)}") for on, what in events)
    return max(((day, what) for day, what in days if day is not None), default=None)


def part(printed: AsPrinted) -> str:
    """The part of a published document where something is printed, in words."""
    return printed.at_.value.replace("-", " ")
