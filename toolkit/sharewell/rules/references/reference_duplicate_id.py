"""One id is defined twice, in one file or in two.

Looks at every id that something is known by: documents, entries of registers, and the parts of one document (flows,
items, clauses and their numbers, purposes, companion documents, steps of a procedure or a chart).

Why
---
Two things with one id cannot be told apart by whatever refers to them, so half of the checks would look at the wrong
one.

When to waive
-------------
Never: rename one of them.

Bad
---
    party: anyborough-council
    title: Anyborough Council
    ---
    party: anyborough-council
    title: Anyborough Borough Council

Good
----
    party: anyborough-council
    title: Anyborough Council
    ---
    party: anyborough-college
    title: Anyborough College
"""

import datetime
from collections.abc import Iterator
from typing import Any

from ...model.chart import Chart
from ...model.corpus import Corpus
from ...model.document import Document
from ...model.findings import Problem, Related, Severity
from ...model.protocol import Protocol
from ...model.words import Thing
from ..rule import declare

RULE = declare(severity=Severity.ERROR, source="other tools: ids")


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report the second and any further definition of an id."""
    for again, first in corpus.duplicates:
        if again.document.national:
            continue
        where = "the national catalogue" if first.document.national else first.document.path
        yield Problem(
            place=again.place,
            message=f"The {again.kind.replace('-', ' ')} `{again.id}` is defined a second time; {where} has it already.",
            help="Give one of them another id, and correct what refers to it.",
            related=() if first.document.national else (Related(first.id, first.place, "first defined"),),
            about=again.id,
        )
    for document in corpus.protocols:
        yield from _twice(document, _parts(document.body))
    for chart in corpus.charts:
        yield from _twice(chart, _steps(chart.body))


def _parts(body: Protocol) -> Iterator[tuple[str, str, Thing]]:
    for flow in body.flows:
        yield "flow", flow.flow, flow
    for item in body.data.list if body.data else ():
        yield "item", item.item, item
    for clause in body.clauses:
        yield "clause", clause.clause, clause
        if clause.number:
            yield "clause number", clause.number, clause
    for companion in body.documents:
        yield "companion document", companion.document, companion
    for purpose in body.purposes.list if body.purposes else ():
        yield "purpose", purpose.purpose, purpose
    for step in body.steps:
        yield "step", step.step, step


def _steps(body: Chart) -> Iterator[tuple[str, str, Thing]]:
    for node in body.nodes:
        yield "step", node.id, node


def _twice(document: Document[Any], parts: Iterator[tuple[str, str, Thing]]) -> Iterator[Problem]:
    seen: dict[tuple[str, str], Thing] = {}
    for kind, id, thing in parts:
        first = seen.setdefault((kind, id), thing)
        if first is not thing:
            yield Problem(
                place=document.at(thing),
                message=f"The {kind} `{id}` stands twice in this document.",
                help="Give one of them another id, or take it out.",
                related=(Related(id, document.at(first), "first defined"),),
                about=f"{kind} {id}",
            )
