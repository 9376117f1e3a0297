"""A chart about sharing offers no way to seek advice, or names no role to ask.

Looks for an action that asks somebody (`ask`), reached from some question. Charts that are called by others, that
are for emergencies only, or that decide nothing about sharing are left alone.

Why
---
Practitioners are told to seek advice when in doubt (government advice on information sharing, rule 4). A chart that
does not say whom to ask leaves them with caution.

When to waive
-------------
When the chart stands beside another that says whom to ask.

Bad
---
    chart: share
    title: Whether to share
    summary: For all staff.
    start: purpose
    nodes:
      - question: purpose
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
    start: purpose
    nodes:
      - question: purpose
        answers: {yes: record, no: record, unsure: advice}
      - action: advice
        does: Ask, without naming the person.
        ask: {role: caldicott-guardian}
        then: purpose
      - action: record
        records: decision
        then: shared
      - outcome: shared
        result: share
"""

import datetime
from collections.abc import Iterator

from ...model.chart import Action
from ...model.corpus import Corpus
from ...model.findings import Problem, Severity
from ..rule import declare
from ._shared import decides, graphs

RULE = declare(severity=Severity.WARNING, source="domain 85; golden rule 4")


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report charts without a reachable step that asks a role."""
    called = {
        node.chart for _, chart in graphs(corpus) for node in chart.nodes.values() if hasattr(node, "chart")
    }
    for document, graph in graphs(corpus):
        if document.body.emergency or not decides(document.body) or document.id in called:
            continue
        reached = graph.reachable()
        if not any(
            isinstance(node, Action) and node.ask and id in reached for id, node in graph.nodes.items()
        ):
            yield Problem(
                place=document.at_key(None, "nodes"),
                message="The chart does not say whom to ask when unsure.",
                help="Add an action with `ask: {role: ...}`, and lead an `unsure` answer to it.",
            )
