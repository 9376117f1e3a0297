"""The next review is near, or past.

Compares the date of the next review with the day of the check. It warns three months before (or as the framework
says), is an error once the day is past, and says when the document is due to be taken off the list. Retired
documents, drafts and documents with a fixed term are left alone.

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

from ...model.corpus import Corpus
from ...model.dates import after, before, earliest, latest, spoken
from ...model.findings import Problem, Severity
from ...model.protocol import Status
from ..rule import declare
from ._shared import in_use, needs_review

RULE = declare(
    severity=Severity.WARNING, also=(Severity.ERROR,), dated=True, source="domain 70; Essex, Surrey"
)

_NOT_YET = (Status.DRAFT, Status.CONSULTATION)


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report reviews that are due soon or overdue."""
    timing = corpus.framework.timing
    notice = (timing and timing.warn_before_review) or "3 months"
    grace = (timing and timing.unlist_after_review) or "3 months"
    for document in corpus.protocols:
        body = document.body
        rule = body.review
        date = rule.next if rule and rule.next else _printed(body.as_printed)
        if date is None or not in_use(body) or not needs_review(body) or body.status in _NOT_YET:
            continue
        last, first = latest(date), earliest(date)
        if last is None or first is None:
            continue
        place = document.at(rule, "next") if rule and rule.next else document.at_key(None, "as-printed")
        if last < day:
            ends = after(last, (rule and rule.withdrawn_if_missed) or grace)
            listed = (
                f" It is unlisted from {spoken(ends)}." if ends and ends >= day else " It is to be unlisted."
            )
            yield Problem(
                place=place,
                severity=Severity.ERROR,
                message=f"The review was due by {spoken(last)} and is overdue.{listed}",
                help="Hold the review, record it under `reviews` and set the next date; or withdraw the document.",
            )
        elif (start := before(first, notice)) is not None and start <= day:
            yield Problem(
                place=place,
                message=f"The review is due by {spoken(last)}.",
                help="Tell the lead organisation, and plan the review.",
            )


def _printed(as_printed: tuple[object, ...]) -> str | None:
    """The latest review date printed anywhere, for a document that has none of its own."""
    dates = [date for each in as_printed if (date := getattr(each, "review", None))]
    return max(dates, default=None)
