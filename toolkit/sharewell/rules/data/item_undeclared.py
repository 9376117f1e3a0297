"""A flow carries an item that the document does not declare.

Looks at the items of every flow and compares them with the document's own list under `data`.

Why
---
Minimisation (UK GDPR Article 5(1)(c)) can be judged only where every item that moves is listed, with the reason it
is needed.

When to waive
-------------
When the item is declared in another document that the flow follows and the list will be moved here by a known date.

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
from ...model.findings import Fix, Problem, Severity
from ...model.nearest import nearest
from ..rule import declare

RULE = declare(severity=Severity.ERROR, source="domain 48")


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report every item of a flow that is not among the document's items."""
    for document in corpus.protocols:
        declared = {item.item for item in document.body.data.list} if document.body.data else set()
        for flow in document.body.flows:
            for position, item in enumerate(flow.items):
                if item not in declared:
                    meant = nearest(item, declared)
                    yield Problem(
                        place=document.at(flow, "items", position),
                        message=f"The flow `{flow.flow}` carries `{item}`, which the document does not declare."
                        + (f" Did you mean `{meant}`?" if meant else ""),
                        help="List the item under `data`, with its category and why it is needed, or take it out.",
                        fix=Fix(f"Write `{meant}`.", meant) if meant else None,
                        about=item,
                    )
