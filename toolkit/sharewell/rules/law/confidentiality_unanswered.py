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

from ...model.control import PartyAs
from ...model.corpus import Corpus
from ...model.findings import Problem, Related, Severity
from ...model.grounds import grounds_for
from ...model.sharing import Item
from ...model.words import YesNo
from ..rule import declare
from ._shared import is_live, items_of, legs

RULE = declare(severity=Severity.ERROR, source="domain 41; law 13")


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report each giver whose stated grounds leave the duty of confidence unanswered."""
    for document in corpus.protocols:
        if not is_live(document.body) or document.body.data is None:
            continue
        owed = {each.item for each in document.body.data.list if _confidential(corpus, each)}
        if not owed:
            continue
        processors = {each.party for each in document.body.parties if each.as_ is PartyAs.PROCESSOR}
        reported: set[str] = set()
        for leg in legs(document):
            if leg.giver in processors or leg.giver in reported:
                continue
            for position, item in items_of(document, leg.flow):
                if item.item not in owed:
                    continue
                found = [
                    each
                    for purpose in leg.flow.purposes or (None,)
                    for each in grounds_for(corpus, document, leg.giver, leg.flow, purpose, item=item.item)
                ]
                # Where nothing is stated at all, `lawful-basis-missing` says so.
                lacking = next((each for each in found if each.basis and each.confidence is None), None)
                if lacking is not None:
                    reported.add(leg.giver)
                    yield Problem(
                        place=document.at(leg.flow, "items", position),
                        message=f"`{item.item}` is confidential, and nothing says how "
                        f"{corpus.title('party', leg.giver)} answers the duty of confidence.",
                        help="Add `confidence` with `met-by`: consent, the public interest, statute or best interests.",
                        related=(
                            Related(
                                ", ".join(lacking.basis), document.at(lacking.statement), "the grounds stated"
                            ),
                        ),
                        about=f"{leg.giver} {item.item}",
                    )
                    break


def _confidential(corpus: Corpus, item: Item) -> bool:
    if item.confidential is not None:
        return item.confidential is YesNo.YES
    category = corpus.category(item.is_)
    return bool(category and category.confidential)
