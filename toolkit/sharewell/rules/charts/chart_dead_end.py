"""A path of a chart ends in no outcome: it stops, goes round for ever, or calls a chart that never returns.

Follows every path from the start. An action must lead on, a question must be able to reach an outcome, and a chart
that is called must return an answer.

Why
---
A reader who follows the chart must always arrive at a decision.

When to waive
-------------
Never: lead the path to an outcome.

Bad
---
    chart: share
    title: Whether to share
    summary: For all staff.
    start: purpose
    nodes:
      - question: purpose
        answers: {yes: shared, no: think}
      - action: think
        does: Think again.
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
        answers: {yes: shared, no: think}
      - action: think
        does: Think again.
        then: purpose
      - outcome: shared
        result: share
"""

import datetime
from collections.abc import Iterator

from ...model.chart import Call, Outcome
from ...model.corpus import Corpus
from ...model.findings import Problem, Severity
from ...model.walk import Graph, answers_returned
from ..rule import declare
from ._shared import graphs, path_words

RULE = declare(severity=Severity.ERROR, source="domain 81")


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report the first step of each path that cannot reach an outcome."""
    for document, graph in graphs(corpus):
        reached, ending = graph.reachable(), graph.ending()
        lost = [id for id in graph.nodes if id in reached and id not in ending]
        for id in _first_of(graph, lost):
            node = graph.nodes[id]
            path = graph.path_to(id)
            stops = not graph.exits[id]
            yield Problem(
                place=document.at(node),
                message=f"The path stops at `{id}`, which leads nowhere."
                if stops
                else f"From `{id}` no outcome can be reached: the path goes round for ever or stops.",
                help="Lead it to an outcome, to an action that records the decision, or back to a question.",
                related=(path_words(document, path),) if path else (),
                about=id,
            )
        for node in graph.nodes.values():
            if (
                isinstance(node, Call)
                and node.id in reached
                and answers_returned(corpus, node) == frozenset()
            ):
                yield Problem(
                    place=document.at(node, "chart"),
                    message=f"The chart `{node.chart}` is called here, but none of its outcomes returns an answer.",
                    help="Give the outcomes of that chart `returns:` with the answers that this step lists.",
                    about=node.id,
                )


def _first_of(graph: Graph, lost: list[str]) -> list[str]:
    """Of the steps that reach no outcome, those where the fault is: they stop, or the circle begins there."""
    stopping = [id for id in lost if not graph.exits[id] and not isinstance(graph.nodes[id], Outcome)]
    if stopping:
        return stopping
    into = {target for id in graph.nodes if id not in lost for _, target in graph.exits[id]}
    return [id for id in lost if id in into][:1] or lost[:1]
