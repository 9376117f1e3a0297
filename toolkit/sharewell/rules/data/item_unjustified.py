"""An item of information has no reason why it is needed.

Looks at the items under `data` of agreements, and asks for `why`. A reason given for the same item in a document
above counts. Figures and other items about nobody need none, and charters and overarching protocols leave the
reasons to the agreements beneath. Where no item has a reason, that is said once.

Why
---
Information shared is limited to what is necessary (UK GDPR Article 5(1)(c)). The NHS template for data sharing
agreements and the Information Commissioner's audit questions ask for the reason item by item; one reason for the
whole list lets anything into it.

When to waive
-------------
When a statute or a national form fixes the items, and the document names it.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    data:
      list:
        - item: child-identity
          why: To be sure that everyone speaks of the same child.
        - item: tenancy

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    data:
      list:
        - item: child-identity
          why: To be sure that everyone speaks of the same child.
        - item: tenancy
          why: The family may lose its home, which adds to the risk.
"""

import datetime
from collections.abc import Iterator

from ...model.corpus import Corpus
from ...model.findings import Problem, Severity
from ...model.protocol import ProtocolType
from ..rule import declare
from ._shared import answers_for_sharing, is_personal

RULE = declare(
    severity=Severity.WARNING, source="UK GDPR Article 5(1)(c); the NHS template for data sharing agreements"
)

_LISTS_FOR_OTHERS = frozenset({ProtocolType.CHARTER, ProtocolType.OVERARCHING})


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report every item about people without a reason; where none has one, the list."""
    for document in corpus.protocols:
        body = document.body
        if body.data is None or body.type in _LISTS_FOR_OTHERS or not answers_for_sharing(body):
            continue
        items = [each for each in body.data.list if each.why or is_personal(corpus, each)]
        without = [each for each in items if not each.why]
        if without:
            above = {
                one.item
                for each in corpus.ancestors(document)
                if each.body.data
                for one in each.body.data.list
                if one.why
            }
            without = [each for each in without if each.item not in above]
        if len(without) > 1 and len(without) == len(items):
            yield Problem(
                place=document.at_key(body.data, "list"),
                message=f"None of the {len(items)} items says why it is needed.",
                help="Add `why` to each: what the receiver could not do without it. Leave out what has no answer.",
                about="every item",
            )
            continue
        for item in without:
            yield Problem(
                place=document.at(item, "item"),
                message=f"The item `{item.item}` does not say why it is needed.",
                help="Add `why`: what the receiver could not do without it.",
                about=item.item,
            )
