"""A flow carries an item that the document does not declare.

Looks at the items of every flow and compares them with the document's own list under `data`, or with that of a document
above whose flow this one carries out. Templates and retired documents are left alone.

Why
---
Minimisation (UK GDPR Article 5(1)(c)) can be judged only where every item that moves is listed, with the reason it
is needed.

When to waive
-------------
When the item is declared in a document on paper, and the list will be moved here by a known date.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    data:
      list:
        - item: child-identity
    flows:
      - flow: police-notification
        items:
          - child-identity
          - incident-sumary

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    data:
      list:
        - item: child-identity
        - item: incident-summary
    flows:
      - flow: police-notification
        items:
          - child-identity
          - incident-summary
"""

import datetime
from collections.abc import Iterator

from ...model.corpus import Corpus
from ...model.document import Document
from ...model.effective import carried_out
from ...model.findings import Fix, Problem, Severity
from ...model.nearest import misspelt, nearest
from ...model.protocol import Protocol, ProtocolType
from ..rule import declare

RULE = declare(severity=Severity.ERROR, source="UK GDPR Article 5(1)(c): data minimisation")


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report every item of a flow that is not among the document's items; where it lists none at all, once."""
    for document in corpus.protocols:
        if document.body.is_retired or document.body.type is ProtocolType.TEMPLATE:
            continue
        own = _declared(document)
        excluded = {each.item for each in document.body.data.excluded} if document.body.data else set()
        for flow in document.body.flows:
            declared = own.union(*(_declared(above) for above, _ in carried_out(corpus, document, flow)))
            if flow.items and not declared:
                yield Problem(
                    place=document.at(flow, "items"),
                    message=f"The flow `{flow.flow}` carries items, and the document declares none.",
                    help="List what is shared under `data`, each item with its category and why it is needed.",
                )
                break
            for position, item in enumerate(flow.items):
                if item not in declared:
                    left_out = item in excluded
                    meant = None if left_out else nearest(item, declared)
                    yield Problem(
                        place=document.at(flow, "items", position),
                        message=f"The flow `{flow.flow}` carries `{item}`, which the document "
                        f"{'lists as not shared' if left_out else 'does not declare'}."
                        + (f" Did you mean `{meant}`?" if meant else ""),
                        help="List the item under `data`, with its category and why it is needed, or take it out.",
                        fix=Fix(f"Write `{meant}`.", meant, safe=misspelt(item, declared) == meant)
                        if meant
                        else None,
                        about=item,
                    )


def _declared(document: Document[Protocol]) -> frozenset[str]:
    return frozenset(each.item for each in document.body.data.list) if document.body.data else frozenset()
