"""What holds in a document, and the chain of documents that made it so.

A document says some things itself, takes others over from those above, and makes some of theirs more exact. Each
answer gives what holds, and every document that says something of it, the one that decides first.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

import msgspec

from ..model.adoption import adoptions_on, must_adopt
from ..model.clauses import StandardMet
from ..model.corpus import Corpus
from ..model.dates import in_words
from ..model.document import Document
from ..model.effective import carried_out, clause_referred, inherited_clauses, nearest_above, own_standards
from ..model.grounds import grounds_for
from ..model.places import Place
from ..model.protocol import Protocol
from ..model.strength import value_in_words


class Link(msgspec.Struct, frozen=True):
    """A document that says something of a matter: which, where, in what words, and how that counts."""

    document: str
    place: Place
    words: str
    how: str


class Answer(msgspec.Struct, frozen=True):
    """What holds of one matter: its field (a path of ids, as findings show it), title, value, and the chain."""

    field: str
    title: str
    value: str
    chain: tuple[Link, ...]


def explain(corpus: Corpus, document: Document[Protocol], day: datetime.date) -> tuple[Answer, ...]:
    """Everything that holds in a document and may come from another, in the order of its fields."""
    return (
        *_parties(corpus, document, day),
        *_list(corpus, document, "purposes", "purpose"),
        *_list(corpus, document, "data", "category"),
        *_flows(corpus, document),
        *_clauses(corpus, document),
        *_standards(corpus, document),
        *_review(corpus, document),
    )


def about(answers: tuple[Answer, ...], field: str) -> tuple[Answer, ...]:
    """The answers on one field: of that path, below it, or with that id at its end."""
    exact = tuple(each for each in answers if each.field == field)
    below = tuple(each for each in answers if each.field.startswith(field + "/"))
    named = tuple(each for each in answers if each.field.rpartition("/")[2] == field)
    return exact or below or named


def _parties(corpus: Corpus, document: Document[Protocol], day: datetime.date) -> Iterator[Answer]:
    adoptions = adoptions_on(corpus, day)
    for entry in document.body.parties:
        if not must_adopt(entry, day):
            continue
        bindings = adoptions.of(document, entry.party)
        chain = [
            Link(
                each.document.id,
                each.document.at(each.adoption),
                f"{corpus.title('party', each.adoption.party)}, version {each.adoption.version or 'not said'}, "
                f"{in_words(each.adoption.on)}",
                "adopted it"
                if each.document.id == document.id and each.adoption.party == entry.party
                else "adopted for it"
                if each.document.id == document.id
                else f"adopting {each.document.id} counts as adopting this",
            )
            for each in reversed(bindings)
        ]
        lacking = adoptions.lacking(document, entry.party)
        without = ", ".join(corpus.title("party", each) for each in lacking)
        value = f"in force since {in_words(bindings[0].adoption.on)}" if bindings else "in force"
        yield Answer(
            f"parties/{entry.party}",
            corpus.title("party", entry.party),
            f"not in force for {without}" if lacking else value,
            tuple(chain)
            or (Link(document.id, document.at(entry), "named as a party", "no adoption counts"),),
        )


def _list(corpus: Corpus, document: Document[Protocol], key: str, kind: str) -> Iterator[Answer]:
    """Purposes, or items of data, each with the lists above that it lies within."""
    own: Any = getattr(document.body, key)
    above = [(each, getattr(each.body, key)) for each in corpus.ancestors(document)]
    for entry in own.list if own else ():
        id = entry.purpose if kind == "purpose" else entry.item
        wide = id if kind == "purpose" else entry.is_
        title = corpus.title("purpose", id) if kind == "purpose" else (entry.title or id.replace("-", " "))
        chain = [Link(document.id, document.at(entry), title, "lists it")]
        for holder, theirs in above:
            if theirs is None:
                continue
            found = [
                each
                for each in theirs.list
                if wide
                and corpus.is_within(kind, wide, {each.purpose if kind == "purpose" else each.is_ or ""})
            ]
            closed = "closed list" if theirs.closed else "open list"
            if found:
                words = ", ".join(corpus.title(kind, _named(each, kind)) for each in found)
                chain.append(Link(holder.id, holder.at(found[0]), words, f"has it in its {closed}"))
            elif theirs.list:
                chain.append(Link(holder.id, holder.at(theirs), closed, f"does not have it in its {closed}"))
        yield Answer(f"{key}/list/{id}", title, "shared for" if kind == "purpose" else "shared", tuple(chain))


def _named(entry: Any, kind: str) -> str:
    return str(entry.purpose if kind == "purpose" else entry.is_ or entry.item)


def _flows(corpus: Corpus, document: Document[Protocol]) -> Iterator[Answer]:
    """Each flow with the flow above that it carries out, and the grounds of each giver with where they stand."""
    for flow in document.body.flows:
        chain = [Link(document.id, document.at(flow), flow.title or flow.flow, "states the flow")]
        chain += [
            Link(
                holder.id,
                holder.at(theirs),
                theirs.title or theirs.flow,
                "states the flow that this carries out",
            )
            for holder, theirs in carried_out(corpus, document, flow)
        ]
        values = []
        for party in flow.givers:
            for case in grounds_for(corpus, document, party, flow):
                names = ", ".join(corpus.title("law", each) for each in case.basis)
                values.append(f"{corpus.title('party', party)}: {names or 'no basis stated'}")
                for part in case.parts:
                    chain.append(Link(document.id, document.at(part.statement), names, f"grounds of {party}"))
                    if part.position and (held := corpus.entry("position", part.position.position)):
                        chain.append(
                            Link(
                                held.document.id, held.place, part.position.title, "the position they rest on"
                            )
                        )
        unique = tuple(dict.fromkeys(chain))
        yield Answer(
            f"flows/{flow.flow}",
            flow.title or flow.flow.replace("-", " "),
            "; ".join(dict.fromkeys(values)) or "no grounds stated",
            unique,
        )


def _clauses(corpus: Corpus, document: Document[Protocol]) -> Iterator[Answer]:
    """The clauses that stand here, with those they make more exact, and those that are taken over."""
    for clause in document.body.clauses:
        chain = [Link(document.id, document.at(clause), clause.text or clause.title or "", "says so")]
        seen = {clause.at}
        refined = clause.refines
        holder = document
        while refined and (found := clause_referred(corpus, holder, refined)) and found.clause.at not in seen:
            seen.add(found.clause.at)
            words = found.clause.text or found.clause.title or ""
            chain.append(
                Link(found.document.id, found.document.at(found.clause), words, "is made more exact here")
            )
            holder, refined = found.document, found.clause.refines
        yield Answer(
            f"clauses/{clause.clause}", _titled(clause.number, clause.title), clause.text or "", tuple(chain)
        )
    for held in inherited_clauses(corpus, document):
        yield Answer(
            f"clauses/{held.clause.clause}",
            _titled(held.clause.number, held.clause.title),
            held.clause.text or "",
            (
                Link(
                    held.document.id,
                    held.document.at(held.clause),
                    held.clause.text or held.clause.title or "",
                    "says so for every document below",
                ),
            ),
        )


def _titled(number: str | None, title: str | None) -> str:
    return " ".join(each for each in (f"clause {number}" if number else "", title or "") if each) or "clause"


def _standards(corpus: Corpus, document: Document[Protocol]) -> Iterator[Answer]:
    """Each standard that is set here or above. The nearest value counts; on several lines upwards, that of each."""
    line = (document, *corpus.ancestors(document))
    ids = dict.fromkeys(each.standard for holder in line for each in holder.body.standards)
    for id in ids:
        setting = {each.id for each in line if own_standards(each, id)}
        nearest = {document.id} & setting or {each.id for each in nearest_above(corpus, document, setting)}
        chain = [
            Link(
                held.document.id,
                held.document.at(held.value),
                _value(corpus, held.value),
                "sets it" if held.document.id in nearest else "is overtaken",
            )
            for holder in line
            for held in own_standards(holder, id)
        ]
        chain.sort(key=lambda each: each.how != "sets it")
        values = [each.words for each in chain if each.how == "sets it"]
        yield Answer(f"standards/{id}", corpus.title("standard", id), "; ".join(values), tuple(chain))


def _value(corpus: Corpus, value: StandardMet) -> str:
    whom = value.for_.parties if value.for_ else ()
    return value_in_words(value) + (
        f", for {', '.join(corpus.title('party', each) for each in whom)}" if whom else ""
    )


def _review(corpus: Corpus, document: Document[Protocol]) -> Iterator[Answer]:
    chain: list[Link] = []
    for holder in (document, *corpus.ancestors(document)):
        rule = holder.body.review
        if rule and (rule.every or rule.next):
            words = ", ".join(
                each
                for each in (
                    f"every {rule.every}" if rule.every else "",
                    f"next {in_words(rule.next)}" if rule.next else "",
                )
                if each
            )
            how = (
                "sets it"
                if holder.id == document.id
                else "sets the longest interval"
                if chain
                else "sets it above"
            )
            chain.append(Link(holder.id, holder.at(rule), words, how))
    if chain:
        yield Answer("review", "review", chain[0].words, tuple(chain))
