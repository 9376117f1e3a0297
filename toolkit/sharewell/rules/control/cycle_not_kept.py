"""The history did not keep the review cycle that the document states.

Looks at the reviews and versions in order, and compares the time between them with the stated interval and the time
after which a missed review takes a document off the list (three months, or as the framework says). It says so once, at
the longest gap. The present cycle is the business of `review-due`.

Why
---
A cycle that was not kept three times will not be kept the fourth. One published agreement is reviewed annually, and
its history says 2011, 2014, 2018.

When to waive
-------------
When the gap is history and the partnership has changed how reviews are called.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    review:
      every: 1 year
    revisions:
      - {version: "1.0", on: 2018-01-10}
      - {version: "2.0", on: 2022-03-01}

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    review:
      every: 1 year
    revisions:
      - {version: "1.0", on: 2021-01-10}
      - {version: "2.0", on: 2022-03-01}
"""

import datetime
from collections.abc import Iterator
from itertools import pairwise

from ...model.control import Review, Revision
from ...model.corpus import Corpus
from ...model.dates import after, earliest, latest, spoken
from ...model.findings import Problem, Related, Severity
from ..rule import declare
from ._shared import in_use

RULE = declare(severity=Severity.WARNING, source="published agreements: annual with history 2011, 2014, 2018")


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report the longest gap of each history that is well past its interval."""
    timing = corpus.framework.timing
    grace = (timing and timing.unlist_after_review) or "3 months"
    for document in in_use(corpus):
        rule = document.body.review
        if rule is None or rule.every is None:
            continue
        events: list[Review | Revision] = [*document.body.reviews, *document.body.revisions]
        held = [
            (first, last, each)
            for each in events
            if (first := earliest(each.on or "")) and (last := latest(each.on or ""))
        ]
        held.sort(key=lambda each: each[0])
        gaps = [
            (right - left, left, right, later)
            for (_, left, _), (right, _, later) in pairwise(held)
            if (limit := after(left, rule.every)) and (end := after(limit, grace)) and right > end
        ]
        if gaps:
            _, left, right, later = max(gaps, key=lambda each: each[0])
            yield Problem(
                place=document.at(later, "on"),
                message=f"The document is reviewed every {rule.every}, and nothing is recorded between "
                f"{spoken(left)} and {spoken(right)}.",
                help="Record the reviews that were held under `reviews`; otherwise ask whether the interval is real.",
                related=(Related(f"every {rule.every}", document.at(rule, "every"), "the review rule"),),
            )
