"""A chart about sharing offers no way to seek advice, or names no role to ask.

Looks for an action that asks somebody (`ask`) and can be reached, in the chart or in one that it calls. Charts that are
called by others, that are for emergencies only, or that decide nothing about sharing are left alone.

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

from ...model.chart import Action, Call
from ...model.corpus import Corpus
from ...model.findings import Problem, Severity
from ..rule import declare
from ._shared import graphs, on_their_own

RULE = declare(severity=Severity.WARNING, source="government advice on information sharing 2024, rule 4")


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report charts without a reachable step that asks a role."""
    for document, _ in on_their_own(corpus):
        if not _asks(corpus, document.id, set()):
            yield Problem(
                place=document.at(),
                message="The chart does not say whom to ask when unsure.",
                help="Add an action with `ask: {role: ...}`, and lead an `unsure` answer to it.",
            )


def _asks(corpus: Corpus, chart: str, seen: set[str]) -> bool:
    """Whether a chart, or one that it calls, has a step that asks a role.

    A picture is given the benefit of the doubt, and so is a chart of which nobody knows where it starts.
    """
    if chart in seen:
        return False
    seen.add(chart)
    _, graph = graphs(corpus).get(chart, (None, None))
    if graph is None or graph.start is None:
        return True
    nodes = [graph.nodes[id] for id in graph.reached]
    return any(isinstance(node, Action) and node.ask for node in nodes) or any(
        isinstance(node, Call) and _asks(corpus, node.chart, seen) for node in nodes
    )
