"""A clause, annex or chart is cited that the document does not have.

Looks at references such as `clause 5.2 of children-and-families`, at `[clause 5.2]`, `[annex B]` and `[chart requests]`
in running text, and at flows that say which flow of a document above they carry out. `clause 5.2(a)` is found where
there is a clause 5.2. Retired documents are left alone.

Why
---
Numbers change between versions and references are forgotten. Published agreements cite clauses that no copy
contains.

When to waive
-------------
When the document cited is on paper only and its numbering is known to be right.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    clauses:
      - clause: breach
        number: "5.2"
        text: See [clause 5.3].

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    clauses:
      - clause: breach
        number: "5.2"
        text: See [clause 5.3].
      - clause: complaints
        number: "5.3"
        text: People may complain.
"""

import datetime
import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from ...model.brackets import Bracket, brackets
from ...model.control import LawCited, Mention
from ...model.corpus import Corpus
from ...model.document import Document
from ...model.effective import clause_named
from ...model.findings import Problem, Severity
from ...model.nearest import nearest
from ...model.patterns import later
from ...model.places import Place
from ...model.protocol import Protocol
from ...model.relations import Accepts, Yields
from ...model.words import Thing
from ..rule import declare

RULE = declare(severity=Severity.ERROR, source="published agreements")

Where = Callable[[], Place]
"""Where a reference stands, worked out only if there is something to say of it."""

_LETTERED = later(r"(?:\([a-z0-9]+\))+$", re.IGNORECASE)


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report references to parts of documents that are not there."""
    for document in corpus.protocols:
        if not document.body.is_retired:
            for thing, key, reference in _references(document.body):
                yield from _clause(corpus, document, partial(document.at, thing, key), reference)
            yield from _carried_out(corpus, document)
    framework = corpus.framework_document
    for each in framework.body.deems if framework else ():
        if framework and each.says_:
            yield from _clause(corpus, None, partial(framework.at, each, "says"), each.says_)
    for bracket in brackets(corpus):
        if not getattr(bracket.document.body, "is_retired", False):
            yield from _in_text(corpus, bracket)


def _references(body: Protocol) -> Iterator[tuple[Thing, str, str]]:
    """References to clauses in keys of their own."""
    for clause in body.clauses:
        if clause.refines:
            yield clause, "refines", clause.refines
    things: tuple[LawCited | Mention | Accepts | Yields, ...] = (
        *body.legal_framework,
        *body.mentions,
        *body.deems,
        *body.yields,
    )
    for thing in things:
        if isinstance(thing, LawCited | Mention):
            if thing.clause:
                yield thing, "clause", thing.clause
        elif thing.says_:
            yield thing, "says", thing.says_


def _clause(
    corpus: Corpus, document: Document[Protocol] | None, place: Where, reference: str
) -> Iterator[Problem]:
    _, name, *rest = reference.split(" ")
    yield from _named(corpus, document, place, name, rest[-1] if rest else None)


def _named(
    corpus: Corpus, document: Document[Protocol] | None, place: Where, name: str, other: str | None
) -> Iterator[Problem]:
    """The problem with a clause of a document, of its own or another one, if there is no such clause."""
    holder = corpus.protocol(other) if other else document
    if holder is None:
        if other and not corpus.is_stub("protocol", other):
            yield _unknown(
                place(), "protocol", other, corpus.nearest("protocol", other), f"{name} of {other}"
            )
        return
    if clause_named(holder, name) is None and clause_named(holder, _LETTERED.sub("", name)) is None:
        have = [each.number or each.clause for each in holder.body.clauses]
        meant = nearest(name, have)
        whose = f"`{holder.id}`" if other or document is None else "This document"
        yield Problem(
            place=place(),
            message=f"{whose} has no clause {name}." + (f" Did you mean {meant}?" if meant else ""),
            help=f"Its clauses are {', '.join(have)}." if have else "It has no clauses at all.",
            about=f"{name} of {holder.id}",
        )


def _carried_out(corpus: Corpus, document: Document[Protocol]) -> Iterator[Problem]:
    carried = [each for each in document.body.flows if each.carries_out]
    if not carried or len(corpus.parents(document)) < len(document.body.parents):
        # A parent that does not exist, or could not be read, may be the one that has the flow.
        return
    above = {each.flow for holder in corpus.ancestors(document) for each in holder.body.flows}
    for flow in carried:
        if flow.carries_out and flow.carries_out not in above:
            meant = nearest(flow.carries_out, above)
            yield Problem(
                place=document.at(flow, "carries-out"),
                message=f"No document above has a flow `{flow.carries_out}`."
                + (f" Did you mean `{meant}`?" if meant else ""),
                help="Name the parent's flow by its id.",
                about=flow.carries_out,
            )


def _in_text(corpus: Corpus, bracket: Bracket) -> Iterator[Problem]:
    holder: Document[Any] = bracket.document
    own = holder if isinstance(holder.body, Protocol) else None
    name = bracket.name
    match bracket.kind:
        case "clause":
            yield from _named(corpus, own, lambda: bracket.place, name, bracket.of)
        case "chart":
            if corpus.chart(name) is None and not corpus.is_stub("chart", name):
                yield _unknown(bracket.place, "chart", name, corpus.nearest("chart", name), name)
        case "annex" | "appendix":
            named = corpus.protocol(bracket.of) if bracket.of else own
            if named is None:
                return
            letters = {(each.letter or "").casefold().split(" ")[-1] for each in named.body.documents}
            if name.casefold() not in letters and name not in {
                each.document for each in named.body.documents
            }:
                yield Problem(
                    place=bracket.place,
                    message=f"{f'`{named.id}`' if bracket.of else 'This document'} has no {bracket.kind} {name}.",
                    help="List it under `documents` with its `letter`, or correct the reference.",
                    about=f"{bracket.kind} {name}",
                )


def _unknown(place: Place, word: str, id: str, meant: str | None, about: str) -> Problem:
    return Problem(
        place=place,
        message=f"There is no {word} `{id}`." + (f" Did you mean `{meant}`?" if meant else ""),
        help=f"Name the {word} by its id.",
        about=about,
    )
