"""A declared item is carried by no flow.

Looks at the items under `data` of agreements that have flows, and at what each flow carries. Items of a flow in a
document beneath that carries one of these out count too. Charters and overarching protocols list what may be shared
by the documents beneath, and are left alone; so is a document in which some flow does not say what it carries.

Why
---
What is listed and never sent is either more than the purpose needs (UK GDPR Article 5(1)(c)), or passes in a flow
that nobody wrote down. The parties agreed to it, and the privacy notice tells people of it.

When to waive
-------------
When a flow for it is agreed and starts on a known date.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    data:
      list:
        - item: child-identity
        - item: school-photograph
    flows:
      - flow: police-notification
        items: [child-identity]

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    data:
      list:
        - item: child-identity
        - item: school-photograph
    flows:
      - flow: police-notification
        items: [child-identity]
      - flow: missing-child-report
        items: [child-identity, school-photograph]
"""

import datetime
from collections.abc import Iterator

from ...model.corpus import Corpus
from ...model.document import Document
from ...model.findings import Problem, Severity
from ...model.nearest import nearest
from ...model.protocol import Protocol, ProtocolType
from ..rule import declare
from ._shared import carrying_out, sharing, with_carried_out

RULE = declare(severity=Severity.WARNING, source="UK GDPR Article 5(1)(c): data minimisation")

_LISTS_FOR_OTHERS = frozenset({ProtocolType.CHARTER, ProtocolType.OVERARCHING})


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report every item of an agreement that none of its flows carries."""
    for document in sharing(corpus):
        body = document.body
        if body.data is None or not body.data.list or body.type in _LISTS_FOR_OTHERS:
            continue
        carried = {item for flow in body.flows for item in flow.items}
        unused = [each for each in body.data.list if each.item not in carried]
        if not unused:
            continue
        beneath = _carried_elsewhere(corpus, document)
        if beneath is None:
            continue
        declared = {each.item for each in body.data.list}
        # An item that a flow misspells is used: the misspelling is reported where it stands.
        meant = {nearest(each, declared) for each in carried - declared}
        for item in unused:
            if item.item not in beneath and item.item not in meant:
                yield Problem(
                    place=document.at(item, "item"),
                    message=f"No flow carries `{item.item}`, which the document declares.",
                    help="Add it to the flow in which it passes, or take it out of the list.",
                    about=item.item,
                )


def _carried_elsewhere(corpus: Corpus, document: Document[Protocol]) -> set[str] | None:
    """What flows beneath and nested agreements carry; None where some flow of the document does not say what it does."""
    found: set[str] = set()
    for flow in document.body.flows:
        if not any(each.items for each in with_carried_out(corpus, document, flow)):
            return None
        found.update(item for each in carrying_out(corpus, document, flow) for item in each.items)
    for id in document.body.contains:
        nested = corpus.protocol(id)
        if nested is None:
            return None
        found.update(item for flow in nested.body.flows for item in flow.items)
    return found
