"""A reference names something that does not exist.

Looks at every value that is the id of something: a party, a protocol, a law, a purpose, a method, a chart, a role,
an item or flow of the same document, what a text is said to name under `mentions`, a question of a chart above
(`keeps`), and references such as `[law: ...]` in running text. Items of flows have a rule of their own
(`item-undeclared`), and so have clauses (`clause-reference-broken`). What may be in a file that could not be read is
not called unknown.

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
from collections.abc import Collection, Iterator
from typing import Any

from ...model.brackets import brackets
from ...model.chart import Chart
from ...model.control import Mention
from ...model.corpus import Corpus
from ...model.document import Document
from ...model.findings import Fix, Problem, Severity
from ...model.framework import Framework
from ...model.means import SystemKind
from ...model.nearest import misspelt, nearest
from ...model.places import Place
from ...model.protocol import Protocol
from ...model.references import Reference, place_of
from ...model.sharing import Flow
from ..rule import declare, registry

RULE = declare(severity=Severity.ERROR, source="published agreements: references to what no copy contains")

_WORDS = {
    "law": "law or guidance",
    "body-type": "kind of body",
    "category": "category of data",
    "subject": "kind of person",
    "method": "way of sending",
    "node": "step",
    "document": "companion document",
    "position": "legal position",
    "mention": "body, system, guidance or term",
}

_ADVICE = {
    "law": "Search the catalogue with `sharewell law`, or add the provision to a register of your own.",
    "role": "Use a role of the catalogue, or add yours to a register under `roles`.",
    "party": "Write a file for the party, or correct the id.",
    "node": "Correct the id, or write the step.",
    "item": "Correct the id, or list the item under `data`.",
    "rule": "Use the name that the finding shows.",
}

_MENTIONED = ("body", "system", "law", "wording", "term")
_IN_TEXT = ("law", "method", "party", "purpose")


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report every reference whose id nothing has."""
    known = _Known(corpus)
    for document in corpus.documents:
        local = _local(document)
        for reference in corpus.references(document):
            if reference.local:
                yield from _in_document(document, reference, local)
            elif not known.has(reference.kind, reference.id):
                where = {"framework": "here or under `other-frameworks`", "marking": "in the catalogue"}
                ids, place = known.ids(reference.kind), place_of(document, reference)
                yield _problem(place, reference.kind, reference.id, ids, where.get(reference.kind, ""))
        yield from _elsewhere(known, document)
        if isinstance(document.body, Chart):
            yield from _kept(corpus, document)
    for bracket in brackets(corpus):
        if bracket.kind in _IN_TEXT and not known.has(bracket.kind, bracket.name):
            ids = known.ids(bracket.kind)
            # The place is the whole text, which no single id can replace.
            yield _problem(bracket.place, bracket.kind, bracket.name, ids, "", fixable=False)


class _Known:
    """What there is of each kind."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        systems = corpus.entries("system").values()
        self._others = {
            "framework": frozenset({corpus.framework.framework, *corpus.framework.other_frameworks}),
            "marking": frozenset(each.id for each in systems if each.thing.kind is SystemKind.MARKING),
            "mention": frozenset(id for kind in _MENTIONED for id in corpus.entries(kind)),
            "rule": frozenset(registry()),
            "law": frozenset(corpus.entries("law")),
        }

    def ids(self, kind: str) -> Collection[str]:
        """The ids of a kind."""
        return self._others[kind] if kind in self._others else self._corpus.entries(kind)

    def has(self, kind: str, id: str) -> bool:
        """Whether something of a kind has an id, or may have it in a file that could not be read."""
        kinds = _MENTIONED if kind == "mention" else (kind,)
        return id in self.ids(kind) or any(self._corpus.is_stub(each, id) for each in kinds)


def _in_document(
    document: Document[Any], reference: Reference, local: dict[str, frozenset[str]]
) -> Iterator[Problem]:
    """A reference to a part of the same document."""
    kind = reference.kind
    # A flow that carries out one of a document above is looked for there (`clause-reference-broken`).
    other_rule = isinstance(reference.thing, Flow) and (kind == "item" or reference.steps[0] == "carries-out")
    if kind in local and reference.id not in local[kind] and not other_rule:
        yield _problem(place_of(document, reference), kind, reference.id, local[kind], "in this document")


def _local(document: Document[Any]) -> dict[str, frozenset[str]]:
    """The ids that a document's own parts have, by kind. Items that are listed nowhere are not missing."""
    body = document.body
    if isinstance(body, Protocol):
        items = {"item": frozenset(each.item for each in body.data.list)} if body.data else {}
        return {
            "flow": frozenset(each.flow for each in body.flows),
            "document": frozenset(each.document for each in body.documents),
            **items,
        }
    if isinstance(body, Chart):
        return {"node": frozenset(node.id for node in body.nodes)}
    return {}


def _elsewhere(known: _Known, document: Document[Any]) -> Iterator[Problem]:
    """Ids that name one of several kinds of thing, or a rule."""
    body = document.body
    mentions: tuple[Mention, ...] = body.mentions if isinstance(body, Protocol) else ()
    for mention in mentions:
        if not known.has("mention", mention.mention):
            ids = known.ids("mention")
            yield _problem(
                document.at(mention, "mention"), "mention", mention.mention, ids, "in the catalogue"
            )
    for change in body.severities if isinstance(body, Framework) else ():
        if not known.has("rule", change.rule):
            yield _problem(document.at(change, "rule"), "rule", change.rule, known.ids("rule"), "")


def _kept(corpus: Corpus, document: Document[Chart]) -> Iterator[Problem]:
    """Questions that a chart says it keeps, which no chart above has."""
    above: dict[str, Document[Chart]] = {}
    refined = document.body.refines
    while refined is not None and refined not in above:
        holder = corpus.chart(refined)
        if holder is None:
            # Reported itself, or in a file that could not be read: what it asks is not known.
            return
        above[refined] = holder
        refined = holder.body.refines
    asked = {node.id for holder in above.values() for node in holder.body.nodes}
    for node in document.body.nodes:
        keeps = getattr(node, "keeps", None)
        if keeps is not None and keeps not in asked:
            place = document.at(node, "keeps")
            yield _problem(place, "node", keeps, asked, "in a chart that this one refines")


def _problem(
    place: Place, kind: str, id: str, ids: Collection[str], where: str, fixable: bool = True
) -> Problem:
    word, meant = _WORDS.get(kind, kind), nearest(id, ids)
    return Problem(
        place=place,
        message=f"There is no {word} `{id}`{f' {where}' if where else ''}."
        + (f" Did you mean `{meant}`?" if meant else ""),
        help=_ADVICE.get(kind, f"Correct the id, or define the {word}."),
        fix=Fix(f"Write `{meant}`.", meant, safe=misspelt(id, ids) == meant) if meant and fixable else None,
        about=id,
    )
