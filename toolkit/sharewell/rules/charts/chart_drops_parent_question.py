"""A chart leaves out a mandatory question of the chart it refines, or asks them in another order.

Compares a chart that names another under `refines` with that one. Every mandatory question must be there, under the
same id or named by `keeps`, and in the same order along the chart. Charts that rest on a duty and emergency charts
are exempt.

Why
---
The partnership agreed on those questions. A local chart may add to them and may not drop them.

When to waive
-------------
When the question is answered beforehand, for everyone who uses the chart: say where.

Bad
---
    chart: above
    title: Whether to share
    summary: For all staff.
    start: purpose
    nodes:
      - question: purpose
        mandatory: yes
        answers: {yes: shared, no: shared}
      - outcome: shared
        result: share
    ---
    chart: share
    title: Whether to share at the hub
    summary: For the hub.
    refines: above
    start: identifies
    nodes:
      - question: identifies
        answers: {yes: shared, no: shared}
      - outcome: shared
        result: share

Good
----
    chart: above
    title: Whether to share
    summary: For all staff.
    start: purpose
    nodes:
      - question: purpose
        mandatory: yes
        answers: {yes: shared, no: shared}
      - outcome: shared
        result: share
    ---
    chart: share
    title: Whether to share at the hub
    summary: For the hub.
    refines: above
    start: purpose-here
    nodes:
      - question: purpose-here
        keeps: purpose
        answers: {yes: shared, no: shared}
      - outcome: shared
        result: share
"""

import datetime
from collections.abc import Iterator

from ...model.chart import AnyNode
from ...model.corpus import Corpus
from ...model.findings import Problem, Related, Severity
from ...model.walk import Graph
from ..rule import declare
from ._shared import graphs

RULE = declare(severity=Severity.WARNING, source="domain 88; Rotherham 4.3")


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report mandatory questions that a refining chart drops or moves."""
    for document, graph in graphs(corpus):
        chart = document.body
        above = corpus.chart(chart.refines) if chart.refines else None
        if above is None or chart.duty or chart.emergency:
            continue
        parent = Graph(above.body)
        kept = {getattr(node, "keeps", None) or id: id for id, node in graph.nodes.items()}
        last, last_asked = -1, ""
        order = _order(graph)
        for id in sorted(
            (id for id in parent.nodes if _is_mandatory(parent.nodes[id])), key=_order(parent).__getitem__
        ):
            question = parent.nodes[id]
            quoted = (Related(question.words, above.at(question), above.body.title or above.id),)
            if id not in kept:
                yield Problem(
                    place=document.at_key(None, "refines"),
                    message=f"The chart drops the question `{id}`, which the chart `{above.id}` makes mandatory.",
                    help=f"Ask it here too, or name the question that takes its place with `keeps: {id}`.",
                    related=quoted,
                    about=id,
                )
            elif order[kept[id]] < last:
                yield Problem(
                    place=document.at(graph.nodes[kept[id]]),
                    message=f"`{kept[id]}` is asked before `{last_asked}`; the chart `{above.id}` has them the other way round.",
                    help="Ask the mandatory questions in the order of the chart above.",
                    related=quoted,
                    about=id,
                )
            else:
                last, last_asked = order[kept[id]], kept[id]


def _is_mandatory(node: AnyNode) -> bool:
    return bool(getattr(node, "mandatory", None))


def _order(graph: Graph) -> dict[str, int]:
    """How far from the start each step is; steps that cannot be reached come last."""
    far = {id: len(graph.nodes) for id in graph.nodes}
    start = graph.start
    level = [start.id] if start else []
    distance = 0
    while level:
        for id in level:
            far[id] = min(far[id], distance)
        distance += 1
        level = [target for id in level for _, target in graph.exits[id] if far[target] > distance]
    return far
