"""The next review is later than the interval allows, the interval is longer than the parent's, or there is no rule.

Counts from the last review held, the last version, the last approval or the day of effect, whichever is latest, and
compares with the date that the document gives for its next review, or else with those that it prints. The interval
must be no longer than that of its tier and of the nearest document above that states one, on each line, unless the
document says why it may be, or the document above yields; and where it states none, theirs counts. A document with a
fixed term, a one-off record, a template and a retired document owe no review.

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

from ...model.corpus import Corpus
from ...model.dates import after, compare, earliest, in_words, spoken
from ...model.document import Document
from ...model.effective import nearest_above, owes, yields
from ...model.findings import Problem, Related, Severity
from ...model.framework import Owes
from ...model.places import Place
from ...model.protocol import Protocol
from ...model.relations import YieldsOn
from ..rule import declare
from ._shared import in_use, needs_review, part, started

RULE = declare(severity=Severity.ERROR, source="Rotherham's overarching protocol of 2012, cover and 4.1.5")


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report missing review rules, intervals longer than the parent's, and review dates past the interval."""
    ruling = {
        each.id
        for each in in_use(corpus)
        if (each.body.review and each.body.review.every) or yields(each, YieldsOn.REVIEW)
    }
    for document in in_use(corpus):
        if not needs_review(document.body):
            continue
        rule = document.body.review
        if rule is None or not (rule.every or rule.next or rule.first or rule.also_after):
            yield Problem(
                place=document.at_key(None, "review"),
                message="The document does not say when it is reviewed.",
                help="Add `review` with `every` and `next`, or an end under `effective` if it has a fixed term.",
            )
            continue
        bounds = _bounds(corpus, document, ruling)
        too_long = next((each for each in bounds if rule.every and compare(rule.every, each[0]) == 1), None)
        if too_long is not None and not rule.longer_because:
            theirs, whose, related = too_long
            yield Problem(
                place=document.at(rule, "every"),
                message=f"The document is reviewed every {rule.every}, less often than {whose}.",
                help=f"Review it at least every {theirs}, or say why not under `longer-because`.",
                related=related,
                about=whose,
            )
        yield from _dates(document, bounds[0][0] if bounds else None)


_Bound = tuple[str, str, tuple[Related, ...]]


def _bounds(corpus: Corpus, document: Document[Protocol], ruling: set[str]) -> list[_Bound]:
    """The intervals that a document must not exceed, each with whose it is: those of documents above, its tier's."""
    if not owes(corpus, document, Owes.REVIEW):
        return []
    found: list[_Bound] = []
    for above in nearest_above(corpus, document, ruling):
        theirs = above.body.review
        if theirs is not None and theirs.every and not yields(above, YieldsOn.REVIEW):
            related = Related(f"every {theirs.every}", above.at(theirs, "every"), above.body.name)
            found.append((theirs.every, f"its parent `{above.id}`", (related,)))
    tier = corpus.tier(document)
    if tier is not None and tier.review_every:
        found.append((tier.review_every, f"its tier `{tier.tier}` asks", ()))
    return found


def _dates(document: Document[Protocol], inherited: str | None) -> Iterator[Problem]:
    rule, since = document.body.review, started(document.body)
    if rule is None or since is None:
        return
    begun, what = since
    is_first = not document.body.reviews and len(document.body.revisions) <= 1
    interval = (rule.first if is_first else None) or rule.every or rule.first or inherited
    limit = after(begun, interval) if interval else None
    if limit is None:
        return
    for place, date, where in _next_dates(document):
        first = earliest(date)
        if first is not None and first > limit:
            yield Problem(
                place=place,
                message=f"The next review{where} is {in_words(date)}, later than {interval} after {what}.",
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
            yield document.at(printed, "review"), printed.review, f" printed on the {part(printed)}"
