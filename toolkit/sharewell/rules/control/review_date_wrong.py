"""The next review is later than the interval allows, the interval is longer than the parent's, or there is no rule.

Counts from the last review held, the last version, the last approval or the day of effect, whichever is latest, and
compares with every date that the document gives for its next review, on its cover as well. The interval must be no
longer than the nearest parent's that states one, unless the document says why it may be, or the parent yields. A
document with a fixed term, a one-off record and a retired document owe no review.

Why
---
A review that slips past its interval is how protocols come to cite repealed law. In one published protocol reviews
are two-yearly, the version is of January 2012 and the cover says December 2014.

When to waive
-------------
When a board has agreed one later review: give its minute in the reason.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    review:
      every: 2 years
      next: 2029-12-01
    revisions:
      - version: "1.0"
        on: 2026-09-01

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    review:
      every: 2 years
      next: 2028-09-01
    revisions:
      - version: "1.0"
        on: 2026-09-01
"""

import datetime
from collections.abc import Iterator

from ...model.control import YieldsOn
from ...model.corpus import Corpus
from ...model.dates import after, compare, earliest, latest, spoken
from ...model.document import Document
from ...model.effective import owes, yields
from ...model.findings import Problem, Related, Severity
from ...model.framework import Owes
from ...model.places import Place
from ...model.protocol import Protocol
from ..rule import declare
from ._shared import in_use, needs_review, started

RULE = declare(severity=Severity.ERROR, source="domain 69; Rotherham cover and 4.1.5")


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report missing review rules, intervals longer than the parent's, and review dates past the interval."""
    for document in corpus.protocols:
        if not in_use(document.body) or not needs_review(document.body):
            continue
        rule = document.body.review
        if rule is None or not (rule.every or rule.next or rule.first or rule.also_after):
            if started(document.body) or document.body.status is not None:
                yield Problem(
                    place=document.at_key(None, "review"),
                    message="The document does not say when it is reviewed.",
                    help="Add `review` with `every` and `next`, or an end under `effective` if it has a fixed term.",
                )
            continue
        yield from _interval(corpus, document)
        yield from _dates(document)


def _interval(corpus: Corpus, document: Document[Protocol]) -> Iterator[Problem]:
    rule = document.body.review
    if rule is None or rule.every is None:
        return
    tier = corpus.tier(document)
    if tier is not None and tier.review_every and compare(rule.every, tier.review_every) == 1:
        yield Problem(
            place=document.at(rule, "every"),
            message=f"The document is reviewed every {rule.every}; its tier asks for every {tier.review_every}.",
            help=f"Review it at least every {tier.review_every}.",
            about="tier",
        )
    if rule.longer_because or not owes(corpus, document, Owes.REVIEW):
        return
    for above in corpus.ancestors(document):
        theirs = above.body.review
        if yields(above, YieldsOn.REVIEW):
            return
        if theirs is not None and theirs.every:
            if compare(rule.every, theirs.every) == 1:
                yield Problem(
                    place=document.at(rule, "every"),
                    message=f"The document is reviewed every {rule.every}, less often than its parent `{above.id}`.",
                    help=f"Review it at least every {theirs.every}, or say why not under `longer-because`.",
                    related=(Related(f"every {theirs.every}", above.at(theirs, "every"), above.body.name),),
                    about=above.id,
                )
            return


def _dates(document: Document[Protocol]) -> Iterator[Problem]:
    rule, since = document.body.review, started(document.body)
    if rule is None or since is None or not (rule.every or rule.first):
        return
    begun, what = since
    is_first = rule.first is not None and not document.body.reviews and len(document.body.revisions) <= 1
    interval = rule.first if is_first and rule.first else rule.every or rule.first
    limit = after(begun, interval) if interval else None
    if limit is None:
        return
    for place, date, where in _next_dates(document):
        first = earliest(date)
        if first is not None and first > limit:
            yield Problem(
                place=place,
                message=f"The next review{where} is {_said(date)}, later than {interval} after {what} "
                f"of {spoken(begun)}.",
                help=f"It is due by {spoken(limit)}: correct the date, or record the review held since.",
                about=date,
            )


def _next_dates(document: Document[Protocol]) -> Iterator[tuple[Place, str, str]]:
    body = document.body
    if body.review is not None and body.review.next:
        yield document.at(body.review, "next"), body.review.next, ""
        return
    for printed in body.as_printed:
        if printed.review:
            yield (
                document.at(printed, "review"),
                printed.review,
                f" printed on the {printed.at_.value.replace('-', ' ')}",
            )


def _said(date: str) -> str:
    first, last = earliest(date), latest(date)
    if first is None or last is None:
        return date
    if first == last:
        return spoken(first)
    return f"{first:%B %Y}" if date.count("-") == 1 else date
