"""A chart leaves out a mandatory question of the chart it refines, or asks them in another order.

Compares a chart that names another under `refines` with that one, and with those that it refines in turn. Every
mandatory question must be there, under the same id or named by `keeps`. Where the chart above always asks one question
before another, this one must not always ask it after. Charts that rest on a duty and emergency charts are exempt.

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
from itertools import combinations

from ...model.chart import AnyNode, Chart
from ...model.corpus import Corpus
from ...model.document import Document
from ...model.findings import Problem, Related, Severity
from ...model.walk import Graph
from ..rule import declare
from ._shared import graphs

RULE = declare(severity=Severity.WARNING, source="Rotherham's overarching protocol of 2012, 4.3")


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report mandatory questions that a refining chart drops or moves."""
    for document, graph in graphs(corpus).values():
        if document.body.refines and not document.body.duty and not document.body.emergency:
            asked = _names(graph, {id: id for id in graph.nodes})
            told: set[str] = set()
            for above, theirs in _above(corpus, document):
                for problem in _compared(document, graph, asked, above, theirs):
                    if problem.about not in told:
                        told.add(problem.about)
                        yield problem
                asked |= _names(theirs, asked)


def _above(corpus: Corpus, document: Document[Chart]) -> Iterator[tuple[Document[Chart], Graph]]:
    """The charts that one refines, the nearest first."""
    known, seen = graphs(corpus), {document.id}
    above = document.body.refines
    while above in known and above not in seen:
        seen.add(above)
        yield known[above]
        above = known[above][0].body.refines


def _names(graph: Graph, asked: dict[str, str]) -> dict[str, str]:
    """The questions of charts above that are asked here, each with the step that asks it."""
    named = {keeps: asked[id] for id, node in graph.nodes.items() if (keeps := _keeps(node)) and id in asked}
    return {**named, **asked}


def _compared(
    document: Document[Chart], graph: Graph, asked: dict[str, str], above: Document[Chart], theirs: Graph
) -> Iterator[Problem]:
    mandatory = [id for id, node in theirs.nodes.items() if getattr(node, "mandatory", None)]
    for id in mandatory:
        if id not in asked:
            yield Problem(
                place=document.at_key(None, "refines"),
                message=f"The chart drops the question `{id}`, which the chart `{above.id}` makes mandatory.",
                help=f"Ask it here too, or name the question that takes its place with `keeps: {id}`.",
                related=(_quoted(above, theirs.nodes[id]),),
                about=id,
            )
    for one, other in combinations([id for id in mandatory if id in asked], 2):
        for first, second in ((one, other), (other, one)):
            if _always_before(theirs, first, second) and _always_before(graph, asked[second], asked[first]):
                yield Problem(
                    place=document.at(graph.nodes[asked[second]]),
                    message=f"`{asked[second]}` is asked before `{asked[first]}`; the chart `{above.id}` has them the "
                    "other way round.",
                    help="Ask the mandatory questions in the order of the chart above.",
                    related=(_quoted(above, theirs.nodes[first]),),
                    about=f"{first} {second}",
                )


def _always_before(graph: Graph, first: str, second: str) -> bool:
    """Whether every path from the start to one step passes another before it."""
    if graph.start is None or second not in graph.reached or first == second:
        return False
    if graph.start.id == first:
        return True
    without = graph.spread(
        {graph.start.id}, lambda id: (target for _, target in graph.exits[id] if target != first)
    )
    return second not in without


def _keeps(node: AnyNode) -> str | None:
    return getattr(node, "keeps", None)


def _quoted(above: Document[Chart], question: AnyNode) -> Related:
    return Related(question.words, above.at(question), above.body.title or above.id)
