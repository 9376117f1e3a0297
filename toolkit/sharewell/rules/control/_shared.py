"""What several rules about document control need: whether a document is in use, and what its cycle counts from."""

from __future__ import annotations

import datetime

from ...model.dates import latest
from ...model.protocol import Protocol, ProtocolType

_NO_REVIEW = frozenset({ProtocolType.RECORD_OF_SHARING, ProtocolType.TEMPLATE})


def in_use(body: Protocol) -> bool:
    """Whether a document has not been put away."""
    return body.status is None or not body.status.is_retired


def needs_review(body: Protocol) -> bool:
    """Whether a document owes reviews: not a one-off, nor one with a fixed term."""
    return body.type not in _NO_REVIEW and not (body.effective and body.effective.to)


def started(body: Protocol) -> tuple[datetime.date, str] | None:
    """The latest day from which the review cycle can count, and what happened on it; None where no day is known.

    Loose dates count to their last day, which is the reading most favourable to the document.
    """
    days = [(latest(each.on), "the review") for each in body.reviews]
    days += [(latest(each.on), f"version {each.version}") for each in body.revisions if each.on]
    days += [(latest(each.on), "the approval") for each in body.approvals if each.on]
    if body.effective and body.effective.from_:
        days.append((latest(body.effective.from_), "the day of effect"))
    known = [(day, what) for day, what in days if day is not None]
    return max(known, default=None)
