"""A flow leaves out who gives, who receives, why, what, how, or what starts it.

Looks at every flow of a document in use. A meeting may name those who take part instead of giver and receiver; a
look-up or meeting in a shared system may name the system instead of a method.

Why
---
An agreement answers who, why, what, when and how. A flow without one of them cannot be judged, nor carried out.

When to waive
-------------
When the missing part is being settled: set the date.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    flows:
      - flow: notification
        from: [northshire-police]
        to: [anyborough-council]
        purposes: [safeguarding-children]
        items: [child-identity]
        starts: An officer attends an incident.

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    flows:
      - flow: notification
        from: [northshire-police]
        to: [anyborough-council]
        purposes: [safeguarding-children]
        items: [child-identity]
        starts: An officer attends an incident.
        methods: [secure-email]
"""

import datetime
from collections.abc import Iterator

from ...model.corpus import Corpus
from ...model.findings import Problem, Severity
from ...model.protocol import ProtocolType
from ...model.sharing import Flow
from ..rule import declare

RULE = declare(severity=Severity.ERROR, source="domain 47; who, why, what, when, how")


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report each flow once, with everything it leaves out."""
    for document in corpus.protocols:
        body = document.body
        if body.type is ProtocolType.TEMPLATE or (body.status is not None and body.status.is_retired):
            continue
        for flow in body.flows:
            missing = [words for words, there in _parts(flow) if not there]
            if missing:
                yield Problem(
                    place=document.at(flow),
                    message=f"The flow `{flow.flow}` does not say {_listed(missing)}.",
                    help="Add what is missing, so that staff can carry it out and readers can judge it.",
                    about=flow.flow,
                )


def _parts(flow: Flow) -> Iterator[tuple[str, bool]]:
    yield "who gives (`from`)", bool(flow.givers)
    yield "who receives (`to`)", bool(flow.receivers)
    yield "what it is for (`purposes`)", bool(flow.purposes)
    yield "what is shared (`items`)", bool(flow.items)
    yield "how it is sent (`methods`)", bool(flow.methods or flow.system)
    yield "what starts it (`starts`, or `how-often`)", bool(flow.starts or flow.how_often)


def _listed(words: list[str]) -> str:
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + " or " + words[-1]
