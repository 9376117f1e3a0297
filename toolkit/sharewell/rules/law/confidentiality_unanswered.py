"""Confidential information is shared with no answer on the duty of confidence.

Looks at every giver of a flow that carries an item marked confidential, or of a category to which a duty of
confidence is usually owed, and at the statements under `lawfulness` that fit. The statement, or the position it
names, must say how the duty is met. An item marked `confidential: no` is left alone.

Why
---
A lawful basis under data protection law does not lift the common law duty of confidence. Consent, the public
interest, or statute must answer it, and the answer differs by party and purpose.

When to waive
-------------
When a Caldicott Guardian is deciding the question: set the date.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    data:
      list:
        - item: health-concern
          is: health
          confidential: yes
    flows:
      - flow: enquiry
        from: [northshire-icb]
        to: [anyborough-council]
        items: [health-concern]
    lawfulness:
      - for: {}
        basis: [uk-gdpr-art-6-1-e]

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    data:
      list:
        - item: health-concern
          is: health
          confidential: yes
    flows:
      - flow: enquiry
        from: [northshire-icb]
        to: [anyborough-council]
        items: [health-concern]
    lawfulness:
      - for: {}
        basis: [uk-gdpr-art-6-1-e]
        confidence:
          met-by: public-interest
          why: A child may be at risk of significant harm.
"""

import datetime
from collections.abc import Iterator

from ...model.corpus import Corpus
from ...model.findings import Problem, Severity
from ...model.sensitivity import is_confidential
from ..rule import declare
from ._shared import lacking

RULE = declare(
    severity=Severity.ERROR, source="NHS agreement template of 2020: how the duty of confidence is met"
)


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report each giver whose stated grounds leave the duty of confidence unanswered."""
    for found in lacking(
        corpus,
        lambda item: is_confidential(corpus, item),
        lambda case: any(each.confidence for each in case.parts),
    ):
        yield found.problem(
            message=f"`{found.item.item}` is confidential, and nothing says how "
            f"{corpus.title('party', found.leg.giver)} answers the duty of confidence.",
            help="Add `confidence` with `met-by`: consent, the public interest, statute or best interests.",
        )
