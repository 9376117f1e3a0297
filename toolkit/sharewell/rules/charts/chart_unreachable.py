"""No path leads to a step of a chart.

Follows every answer from the start and reports the steps that are never reached.

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
from ._shared import graphs

RULE = declare(severity=Severity.ERROR, source="domain 81")


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report steps that no path from the start reaches."""
    for document, graph in graphs(corpus):
        if graph.start is None:
            continue
        reached = graph.reachable()
        for id, node in graph.nodes.items():
            if id not in reached:
                yield Problem(
                    place=document.at(node),
                    message=f"No path leads to the step `{id}`.",
                    help="Lead to it from the answer that should end there, or delete it.",
                    about=id,
                )
