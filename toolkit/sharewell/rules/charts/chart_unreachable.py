"""No path leads to a step of a chart.

Follows every answer from the start. Of steps that are never reached and lead to each other, the first is reported.

Why
---
A step that nobody can reach is a safeguard that is never applied, or a leftover that misleads readers.

When to waive
-------------
Never: lead to the step, or delete it.

Bad
---
    chart: share
    title: Whether to share
    summary: For all staff.
    start: purpose
    nodes:
      - question: purpose
        answers: {yes: record, no: record}
      - action: advice
        does: Ask the manager.
        then: purpose
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
    start: purpose
    nodes:
      - question: purpose
        answers: {yes: record, no: record, unsure: advice}
      - action: advice
        does: Ask the manager.
        then: purpose
      - action: record
        records: decision
        then: shared
      - outcome: shared
        result: share
"""

import datetime
from collections.abc import Iterator

from ...model.corpus import Corpus
from ...model.findings import Problem, Severity
from ..rule import declare
from ._shared import graphs, heads

RULE = declare(severity=Severity.ERROR, source="ONS guidance on flow charts; W3C guidance on complex images")


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report steps that no path from the start reaches."""
    for document, graph in graphs(corpus).values():
        lost = [id for id in graph.nodes if graph.start is not None and id not in graph.reached]
        led = {target for id in lost for _, target in graph.exits[id] if target != id}
        for id in heads(graph, lost, [each for each in lost if each not in led]):
            yield Problem(
                place=document.at(graph.nodes[id]),
                message=f"No path leads to the step `{id}`.",
                help="Lead to it from the answer that should end there, or delete it.",
                about=id,
            )
