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

from ...model.control import PartyAs
from ...model.corpus import Corpus
from ...model.findings import Problem, Related, Severity
from ...model.grounds import Resolved, grounds_for
from ...model.legal import Regime
from ..rule import declare
from ._shared import has_class, is_live, items_of, legs

RULE = declare(severity=Severity.ERROR, source="domain 30; UK GDPR Article 9")


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report each giver whose stated grounds lack the condition that an item needs."""
    for document in corpus.protocols:
        if not is_live(document.body) or document.body.data is None:
            continue
        special = {each.item for each in document.body.data.list if has_class(corpus, each, "special")}
        if not special:
            continue
        processors = {each.party for each in document.body.parties if each.as_ is PartyAs.PROCESSOR}
        reported: set[str] = set()
        for leg in legs(document):
            if leg.giver in processors or leg.giver in reported:
                continue
            for position, item in items_of(document, leg.flow):
                if item.item not in special:
                    continue
                found = [
                    each
                    for purpose in leg.flow.purposes or (None,)
                    for each in grounds_for(corpus, document, leg.giver, leg.flow, purpose, item=item.item)
                ]
                # Where nothing is stated at all, `lawful-basis-missing` says so.
                lacking = next((each for each in found if each.basis and not _answers(each)), None)
                if lacking is not None:
                    reported.add(leg.giver)
                    part3 = lacking.regime is Regime.LAW_ENFORCEMENT
                    needed = "condition of Schedule 8" if part3 else "Article 9 condition"
                    yield Problem(
                        place=document.at(leg.flow, "items", position),
                        message=f"`{item.item}` is special category data, and no {needed} is stated for "
                        f"{corpus.title('party', leg.giver)} to share it.",
                        help="Give the condition under `conditions`."
                        if part3
                        else "Give the condition under `special-category`, beside the basis.",
                        related=(
                            Related(
                                ", ".join(lacking.basis), document.at(lacking.statement), "the grounds stated"
                            ),
                        ),
                        about=f"{leg.giver} {item.item}",
                    )
                    break


def _answers(grounds: Resolved) -> bool:
    if grounds.regime is Regime.LAW_ENFORCEMENT:
        return bool(grounds.conditions or grounds.special_category)
    return bool(grounds.special_category)
