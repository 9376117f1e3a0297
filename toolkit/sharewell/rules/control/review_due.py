"""The next review is near, or past.

Compares the date of the next review with the day of the check; where a document gives none, the latest that it prints.
It warns three months before (or as the framework says), is an error once the day is past, and says when the document
is due to be taken off the list. Where a review has been held since, it asks for the new date. Retired documents, drafts
and documents with a fixed term are left alone.

Why
---
Review dates pass unseen. Several partnerships tell the lead three months before, and take a document off their list
three months after (Essex; Surrey).

When to waive
-------------
When a new date has been agreed and the document is being revised: give the date as the waiver's last day.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    status: in-force
    review:
      every: 1 year
      next: 2026-10-01

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    status: in-force
    review:
      every: 1 year
      next: 2027-10-01
"""

import datetime
from collections.abc import Iterator

from ...model.control import AsPrinted
from ...model.corpus import Corpus
from ...model.dates import after, before, earliest, latest, spoken
from ...model.document import Document
from ...model.findings import Problem, Severity
from ...model.places import Place
from ...model.protocol import Protocol, Status
from ..rule import declare
from ._shared import in_use, needs_review

RULE = declare(
    severity=Severity.WARNING,
    also=(Severity.ERROR,),
    dated=True,
    source="Essex and Surrey: reviews announced and documents taken off the list",
)

_NOT_YET = (Status.DRAFT, Status.CONSULTATION)


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report reviews that are due soon or overdue."""
    timing = corpus.framework.timing
    notice = (timing and timing.warn_before_review) or "3 months"
    grace = (timing and timing.unlist_after_review) or "3 months"
    for document, place, first, last in corpus.once("next reviews", lambda: tuple(_next_reviews(corpus))):
        body = document.body
        held = max(
            (on for each in body.reviews if (on := latest(each.on)) and first <= on <= day), default=None
        )
        begins = before(first, notice)
        if held is not None:
            yield Problem(
                place=place,
                message=f"The next review is given as due by {spoken(last)}, and one was held on {spoken(held)}.",
                help="Set the date of the one after.",
            )
        elif last < day:
            ends = after(last, (body.review and body.review.withdrawn_if_missed) or grace)
            listed = f"It is unlisted from {spoken(ends)}" if ends and ends >= day else "It is to be unlisted"
            yield Problem(
                place=place,
                severity=Severity.ERROR,
                message=f"The review was due by {spoken(last)} and is overdue. {listed}.",
                help="Hold the review, record it under `reviews` and set the next date; or withdraw the document.",
            )
        elif begins is not None and begins <= day:
            yield Problem(
                place=place,
                message=f"The review is due by {spoken(last)}.",
                help="Tell the lead organisation, and plan the review.",
            )


def _next_reviews(
    corpus: Corpus,
) -> Iterator[tuple[Document[Protocol], Place, datetime.date, datetime.date]]:
    """The documents in use that are reviewed, each with where the next review's date stands and what it can mean."""
    for document in in_use(corpus):
        body = document.body
        found = _next_review(document) if body.status not in _NOT_YET and needs_review(body) else None
        if found is not None:
            yield document, *found


def _next_review(document: Document[Protocol]) -> tuple[Place, datetime.date, datetime.date] | None:
    """Where the next review's date stands, with the first and the last day that it can mean."""
    rule = document.body.review
    if rule is not None and rule.next:
        place, date = document.at(rule, "next"), rule.next
    else:
        printed = max((each for each in document.body.as_printed if each.review), key=_review, default=None)
        if printed is None:
            return None
        place, date = document.at(printed, "review"), _review(printed)
    first, last = earliest(date), latest(date)
    return (place, first, last) if first and last else None


def _review(printed: AsPrinted) -> str:
    return printed.review or ""
