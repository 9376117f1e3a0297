"""A reference names something that does not exist.

Looks at every value that is the id of something: a party, a protocol, a law, a purpose, a method, a chart, a role,
an item or flow of the same document. Items of flows have a rule of their own (`item-undeclared`).

Why
---
A reference that leads nowhere hides what was meant: the party that was never added, the clause that was renamed.

When to waive
-------------
When the thing is being written and will be there by a known date.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    led-by: anyborough-counci
    ---
    party: anyborough-council
    title: Anyborough Council

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    led-by: anyborough-council
    ---
    party: anyborough-council
    title: Anyborough Council
"""

import datetime
from collections.abc import Iterator
from typing import Any

from ...model.chart import Chart
from ...model.corpus import Corpus
from ...model.document import Document
from ...model.findings import Fix, Problem, Severity
from ...model.nearest import nearest
from ...model.protocol import Protocol
from ...model.references import Reference, place_of
from ..rule import declare

RULE = declare(severity=Severity.ERROR, source="domain 74")

_WORDS = {
    "law": "law or guidance",
    "body-type": "kind of body",
    "category": "category of data",
    "subject": "kind of person",
    "method": "way of sending",
    "node": "step",
    "document": "companion document",
    "position": "legal position",
}

_ADVICE = {
    "law": "Search the catalogue with `sharewell law`, or add the provision to a register of your own.",
    "role": "Use a role of the catalogue, or add yours to a register under `roles`.",
    "party": "Write a file for the party, or correct the id.",
    "node": "Correct the id, or write the step.",
}


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report every reference whose id nothing has."""
    frameworks = {corpus.framework.framework, *corpus.framework.other_frameworks}
    for document in corpus.documents:
        known = _local(document)
        for reference in corpus.references(document):
            kind, id = reference.kind, reference.id
            if reference.local:
                if kind != "item" and kind in known and id not in known[kind]:
                    yield _problem(document, reference, nearest(id, known[kind]), "in this document")
            elif kind == "framework":
                if id not in frameworks:
                    yield _problem(
                        document, reference, nearest(id, frameworks), "here or under `other-frameworks`"
                    )
            elif kind == "marking":
                if corpus.entry("system", id) is None:
                    yield _problem(document, reference, corpus.nearest("system", id), "in the catalogue")
            elif corpus.entry(kind, id) is None and not corpus.is_stub(kind, id):
                yield _problem(document, reference, corpus.nearest(kind, id), "")


def _local(document: Document[Any]) -> dict[str, frozenset[str]]:
    """The ids that a document's own parts have, by kind."""
    body = document.body
    if isinstance(body, Protocol):
        return {
            "flow": frozenset(each.flow for each in body.flows).union(*_flows_above(document)),
            "document": frozenset(each.document for each in body.documents),
        }
    if isinstance(body, Chart):
        return {"node": frozenset(node.id for node in body.nodes)}
    return {}


def _flows_above(document: Document[Protocol]) -> tuple[frozenset[str], ...]:
    """`carries-out` names a flow of the parent, which is looked for there (see `clause-reference-broken`)."""
    return (frozenset(each.carries_out for each in document.body.flows if each.carries_out),)


def _problem(document: Document[Any], reference: Reference, meant: str | None, where: str) -> Problem:
    word = _WORDS.get(reference.kind, reference.kind)
    return Problem(
        place=place_of(document, reference),
        message=f"There is no {word} `{reference.id}`"
        + (f" {where}" if where else "")
        + "."
        + (f" Did you mean `{meant}`?" if meant else ""),
        help=_ADVICE.get(reference.kind, f"Correct the id, or define the {word}."),
        fix=Fix(f"Write `{meant}`.", meant) if meant else None,
        about=reference.id,
    )
