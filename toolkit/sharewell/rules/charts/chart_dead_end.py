"""A path of a chart ends in no outcome: it stops, goes round for ever, or calls a chart that never returns.

Follows every path from the start. An action must lead on, a question must be able to reach an outcome, and a chart
that is called must return an answer: charts that only wait for each other never do. Answers that are missing, and
steps that do not exist, have rules of their own.

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

from ...model.chart import Action, Call, Outcome
from ...model.corpus import Corpus
from ...model.findings import Problem, Severity
from ...model.walk import Graph
from ..rule import declare
from ._shared import graphs, heads, path_words, returned

RULE = declare(severity=Severity.ERROR, source="ONS guidance on flow charts; W3C guidance on complex images")


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report the first step of each path that cannot reach an outcome."""
    for document, graph in graphs(corpus).values():
        for id in _first_of(graph):
            node = graph.nodes[id]
            path = graph.path_to(id)
            yield Problem(
                place=document.at(node),
                message=f"The path stops at `{id}`, which leads nowhere."
                if isinstance(node, Action) and not node.then
                else f"From `{id}` no outcome can be reached: the path goes round for ever.",
                help="Lead it to an outcome, to an action that records the decision, or back to a question.",
                related=(path_words(document, path),) if path else (),
                about=id,
            )
        for node in graph.nodes.values():
            if isinstance(node, Call) and node.id in graph.reached and returned(corpus, node) == frozenset():
                yield Problem(
                    place=document.at(node, "chart"),
                    message=f"The chart `{node.chart}` is called here, but none of its outcomes returns an answer.",
                    help="Give the outcomes of that chart `returns:` with the answers that this step lists.",
                    about=node.id,
                )


def _first_of(graph: Graph) -> list[str]:
    """Of the steps that reach no outcome, those where the fault is: they stop, or a circle begins there."""
    ends = {
        id for id, node in graph.nodes.items() if isinstance(node, Outcome) or _is_told_elsewhere(graph, id)
    }
    ending = graph.leading_to(ends)
    lost = [id for id in graph.nodes if id in graph.reached and id not in ending]
    stopping = [id for id in lost if not graph.exits[id]]
    endless = set(lost) - graph.leading_to(set(stopping))
    circles = [id for id in lost if id in endless and id in graph.after(id)]
    into = {target for id in graph.nodes if id not in circles for _, target in graph.exits[id]}
    return [*stopping, *heads(graph, circles, into)]


def _is_told_elsewhere(graph: Graph, id: str) -> bool:
    """Whether a step lacks an exit for another reason: a step that does not exist, or answers that are missing."""
    node = graph.nodes[id]
    unknown = any(target not in graph.nodes for _, target in node.exits)
    return unknown or (not node.exits and not isinstance(node, Action))
