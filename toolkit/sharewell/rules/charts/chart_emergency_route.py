"""A chart about sharing has no way to share in an emergency without first asking for consent.

Looks for a path to an outcome that shares, which passes a question about serious harm or an emergency and no
question about consent before it. Charts for emergencies only need no such question. A chart that is called by
another, or that decides nothing about sharing, is left alone, and so is one that asks for no consent at all.

Why
---
Where someone may come to serious harm, asking for consent may cost the time that saves them; it is not needed then
(government advice on information sharing 2024, rule 3; the data protection regulator's ten-step guide, step 9).

When to waive
-------------
When the chart is reached only after another one has dealt with emergencies: name it in the reason.

Bad
---
    chart: share
    title: Whether to share
    summary: For all staff.
    start: consent
    nodes:
      - question: consent
        about: consent
        answers: {yes: record, no: harm}
      - question: harm
        about: serious-harm
        answers: {yes: record, no: record}
      - action: record
        records: decision
        then: shared
      - outcome: shared
        result: share

Good
----
    chart: share
    title: Whether to share
    summary: For all staff.
    start: harm
    nodes:
      - question: harm
        about: serious-harm
        answers: {yes: record, no: consent}
      - question: consent
        about: consent
        answers: {yes: record, no: record}
      - action: record
        records: decision
        then: shared
      - outcome: shared
        result: share
"""

import datetime
from collections.abc import Iterator

from ...model.chart import About, AnyNode, Outcome
from ...model.corpus import Corpus
from ...model.findings import Problem, Severity
from ...model.walk import Met
from ..rule import declare
from ._shared import NOTHING, about, decides, graphs

RULE = declare(severity=Severity.ERROR, source="domain 83; golden rule 3")


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report charts in which every way to share passes a question about consent."""
    called = {
        node.chart for _, chart in graphs(corpus) for node in chart.nodes.values() if hasattr(node, "chart")
    }
    for document, graph in graphs(corpus):
        asking = [node for node in graph.nodes.values() if about(node) is About.CONSENT]
        if document.body.emergency or not asking or not decides(document.body) or document.id in called:
            continue
        shares = [
            path
            for path in graph.paths(_notes, stop=lambda met: "consent" in met)
            if isinstance(path.end, Outcome) and path.end.result and path.end.result.shares
        ]
        if not any("harm" in path.met for path in shares):
            yield Problem(
                place=document.at(asking[0]),
                message="No path leads to sharing in an emergency without a question about consent first.",
                help="Ask about serious harm or an emergency (`about: serious-harm`) before consent, and lead its "
                "yes to sharing.",
            )


def _notes(node: AnyNode, answer: str) -> Met:
    match about(node):
        case About.CONSENT:
            return frozenset({"consent"})
        case About.SERIOUS_HARM | About.EMERGENCY:
            return frozenset({"harm"}) if answer.casefold() != "no" else NOTHING
        case _:
            return NOTHING
