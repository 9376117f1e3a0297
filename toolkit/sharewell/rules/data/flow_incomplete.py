"""A flow leaves out who gives, who receives, why, what, how, or what starts it.

Looks at every flow of a document in use. A meeting needs no method, and may name those who take part instead of giver
and receiver; a look-up in a shared system may name the system instead of a method. What a flow leaves out may stand in
the flow of a document above that it carries out.

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
from ...model.effective import carried_out
from ...model.findings import Problem, Severity
from ...model.protocol import ProtocolType
from ...model.sharing import Flow, FlowKind
from ..rule import declare
from ..sentences import listed

RULE = declare(severity=Severity.ERROR, source="the Welsh accord: who, why, what, when, how")


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report each flow once, with everything it leaves out."""
    for document in corpus.protocols:
        if document.body.is_retired or document.body.type is ProtocolType.TEMPLATE:
            continue
        for flow in document.body.flows:
            there = set(_parts(flow)).union(
                *(_parts(each) for _, each in carried_out(corpus, document, flow))
            )
            missing = [words for words in _ASKED if words not in there]
            if missing:
                yield Problem(
                    place=document.at(flow),
                    message=f"The flow `{flow.flow}` does not say {listed(missing, 'or')}.",
                    help="Add what is missing, so that staff can carry it out and readers can judge it.",
                    about=flow.flow,
                )


_ASKED = (
    "who gives (`from`)",
    "who receives (`to`)",
    "what it is for (`purposes`)",
    "what is shared (`items`)",
    "how it is sent (`methods`)",
    "what starts it (`starts`, or `how-often`)",
)


def _parts(flow: Flow) -> list[str]:
    """Which of the parts a flow has."""
    there = (
        flow.givers,
        flow.receivers,
        flow.purposes,
        flow.items,
        flow.methods or flow.system or flow.kind is FlowKind.MEETING,
        flow.starts or flow.how_often,
    )
    return [words for words, each in zip(_ASKED, there, strict=True) if each]
