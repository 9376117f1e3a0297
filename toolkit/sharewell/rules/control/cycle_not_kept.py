"""The history did not keep the review cycle that the document states.

Looks at the reviews and versions in order, and compares the time between them with the stated interval and half of it
again. It says so once, at the longest gap. The present cycle is the business of `review-due`.

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
    for document in corpus.protocols:
        rule = document.body.review
        if rule is None or rule.every is None or not in_use(document.body):
            continue
        events: list[Review | Revision] = [*document.body.reviews, *document.body.revisions]
        held = [
            (first, last, each)
            for each in events
            if (first := earliest(each.on or "")) and (last := latest(each.on or ""))
        ]
        held.sort(key=lambda each: each[0])
        gaps = []
        for (_, left, before), (right, _, later) in pairwise(held):
            limit = after(left, rule.every)
            if limit is not None and right > limit + (limit - left) / 2:
                gaps.append((right - left, left, right, before, later))
        if gaps:
            _, left, right, before, later = max(gaps, key=lambda each: each[0])
            yield Problem(
                place=document.at(later, "on"),
                message=f"The document is reviewed every {rule.every}, and nothing is recorded between "
                f"{spoken(left)} and {spoken(right)}.",
                help="Record the reviews that were held under `reviews`; otherwise ask whether the interval is real.",
                related=(Related(f"every {rule.every}", document.at(rule, "every"), "the review rule"),),
            )
