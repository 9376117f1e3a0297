"""A clause, annex or chart is cited that the document does not have.

Looks at references such as `clause 5.2 of children-and-families`, at `[clause 5.2]` and `[annex B]` in running text,
and at flows that say which flow of the parent they carry out.

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
from collections.abc import Iterator
from typing import Any

from ...model.clauses import Clause
from ...model.control import Accepts, LawCited, Mention, Yields
from ...model.corpus import Corpus
from ...model.document import Document
from ...model.effective import clause_named
from ...model.findings import Problem, Severity
from ...model.nearest import nearest
from ...model.protocol import Protocol
from ...model.words import Thing
from ..rule import declare

RULE = declare(severity=Severity.ERROR, source="domain 74; published agreements")

_IN_TEXT = re.compile(r"\[(clause|annex|appendix|chart) ([^\]\s]+)(?: of ([a-z0-9-]+))?\]", re.IGNORECASE)


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report references to parts of documents that are not there."""
    for document in corpus.protocols:
        body = document.body
        for clause in body.clauses:
            if clause.refines:
                yield from _reference(corpus, document, clause, "refines", clause.refines)
            if clause.text and "[" in clause.text:
                yield from _in_text(corpus, document, clause)
        for thing, key, reference in _elsewhere(body):
            yield from _reference(corpus, document, thing, key, reference)
        for flow in body.flows:
            if flow.carries_out and document.body.parents:
                above = {each.flow for parent in corpus.ancestors(document) for each in parent.body.flows}
                if above and flow.carries_out not in above:
                    meant = nearest(flow.carries_out, above)
                    yield Problem(
                        place=document.at(flow, "carries-out"),
                        message=f"No document above has a flow `{flow.carries_out}`."
                        + (f" Did you mean `{meant}`?" if meant else ""),
                        help="Name the parent's flow by its id.",
                        about=flow.carries_out,
                    )


def _elsewhere(body: Protocol) -> Iterator[tuple[Thing, str, str]]:
    """References to clauses outside clauses."""
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


def _reference(
    corpus: Corpus, document: Document[Protocol], thing: Thing, key: str, reference: str
) -> Iterator[Problem]:
    _, name, *rest = reference.split(" ")
    yield from _named(corpus, document, document.at(thing, key), name, rest[-1] if rest else None)


def _named(
    corpus: Corpus, document: Document[Protocol], place: Any, name: str, other: str | None
) -> Iterator[Problem]:
    holder = corpus.protocol(other) if other else document
    if holder is None:
        if other and not corpus.is_stub("protocol", other):
            meant = corpus.nearest("protocol", other)
            yield Problem(
                place=place,
                message=f"There is no protocol `{other}`." + (f" Did you mean `{meant}`?" if meant else ""),
                help="Correct the id of the protocol.",
                about=f"{name} of {other}",
            )
        return
    if clause_named(holder, name) is None:
        have = [each.number or each.clause for each in holder.body.clauses]
        meant = nearest(name, have)
        whose = f"`{holder.id}`" if other else "This document"
        yield Problem(
            place=place,
            message=f"{whose} has no clause {name}." + (f" Did you mean {meant}?" if meant else ""),
            help=f"Its clauses are {', '.join(have)}." if have else "It has no clauses at all.",
            about=f"{name} of {holder.id}",
        )


def _in_text(corpus: Corpus, document: Document[Protocol], clause: Clause) -> Iterator[Problem]:
    for kind, name, other in _IN_TEXT.findall(clause.text or ""):
        place = document.at(clause, "text")
        match kind.casefold():
            case "clause":
                yield from _named(corpus, document, place, name, other or None)
            case "chart":
                if corpus.chart(name) is None and not corpus.is_stub("chart", name):
                    meant = corpus.nearest("chart", name)
                    yield Problem(
                        place=place,
                        message=f"There is no chart `{name}`."
                        + (f" Did you mean `{meant}`?" if meant else ""),
                        help="Name the chart by its id.",
                        about=name,
                    )
            case _:
                letters = {(each.letter or "").casefold().split(" ")[-1] for each in document.body.documents}
                if name.casefold() not in letters and name not in {
                    each.document for each in document.body.documents
                }:
                    yield Problem(
                        place=place,
                        message=f"This document has no {kind.casefold()} {name}.",
                        help="List it under `documents` with its `letter`, or correct the reference.",
                        about=f"{kind.casefold()} {name}",
                    )
