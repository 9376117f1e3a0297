"""Special category data is shared without an Article 9 condition.

Looks at every giver of a flow that carries an item of a special category (health, ethnicity, religion and the like),
and at the statements under `lawfulness` that fit. Under UK GDPR the statement, or the position it names, must give an
Article 9 condition. For law enforcement under Part 3 it must give a condition of Schedule 8, since such data is
sensitive processing there.

Why
---
Special category data may be shared only under one of the conditions of UK GDPR Article 9(2), beside the lawful
basis; under Part 3, Data Protection Act 2018 section 35(3) to (5).

When to waive
-------------
When the condition is being settled by the data protection officer: set the date.

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
    flows:
      - flow: enquiry
        from: [northshire-icb]
        to: [anyborough-council]
        items: [health-concern]
    lawfulness:
      - for: {}
        basis: [uk-gdpr-art-6-1-e]
        special-category: [uk-gdpr-art-9-2-g]
"""

import datetime
from collections.abc import Iterator

from ...model.corpus import Corpus
from ...model.findings import Problem, Severity
from ...model.grounds import Case
from ...model.legal import Regime
from ...model.sensitivity import classes
from ...model.vocabulary import DataClass
from ..rule import declare
from ._shared import lacking

RULE = declare(severity=Severity.ERROR, source="UK GDPR Article 9")


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report each giver whose stated grounds lack the condition that an item needs."""
    for found in lacking(corpus, lambda item: DataClass.SPECIAL in classes(corpus, item), _answers):
        part3 = found.case.main.regime is Regime.LAW_ENFORCEMENT
        yield found.problem(
            message=f"`{found.item.item}` is special category data, and no "
            f"{'condition of Schedule 8' if part3 else 'Article 9 condition'} is stated for "
            f"{corpus.title('party', found.leg.giver)} to share it.",
            help=f"Give the condition under `{'conditions' if part3 else 'special-category'}`, beside the basis.",
        )


def _answers(case: Case) -> bool:
    part3 = case.main.regime is Regime.LAW_ENFORCEMENT
    return any(each.special_category or (part3 and each.conditions) for each in case.parts)
