"""What a document says and what it takes over from those above: resolved once, the same way for rules and pages."""

from __future__ import annotations

from collections.abc import Container, Iterator

import msgspec

from .clauses import Clause, StandardMet
from .corpus import Corpus
from .document import Document
from .framework import Owes, ParentNeed
from .protocol import Protocol, ProtocolType
from .relations import YieldsOn
from .sharing import Flow


class HeldStandard(msgspec.Struct, frozen=True):
    """A value of a standard, with the document that sets it."""

    value: StandardMet
    document: Document[Protocol]


class HeldClause(msgspec.Struct, frozen=True):
    """A clause, with the document that it stands in."""

    clause: Clause
    document: Document[Protocol]


def own_standards(document: Document[Protocol], standard: str) -> tuple[HeldStandard, ...]:
    """The values that a document itself sets for a standard."""
    return tuple(
        HeldStandard(each, document) for each in document.body.standards if each.standard == standard
    )


def standards(corpus: Corpus, document: Document[Protocol], standard: str) -> tuple[HeldStandard, ...]:
    """The values that bind a document: its own, or those of the nearest document above that sets any."""
    for each in (document, *corpus.ancestors(document)):
        if found := own_standards(each, standard):
            return found
    return ()


def nearest_above(
    corpus: Corpus, document: Document[Protocol], ids: Container[str]
) -> tuple[Document[Protocol], ...]:
    """The first document with one of these ids on each line upwards: several where there are several parents."""
    found: list[Document[Protocol]] = []
    seen, level = {document.id}, [document]
    while level:
        above = [parent for each in level for _, parent in corpus.parents(each)]
        level = []
        for each in above:
            if each.id not in seen:
                seen.add(each.id)
                (found if each.id in ids else level).append(each)
    return tuple(found)


def inherited_clauses(corpus: Corpus, document: Document[Protocol]) -> tuple[HeldClause, ...]:
    """The clauses above that a document carries without repeating them, nearest first.

    A clause says so itself (`inherited: yes`). One that the document makes more exact is left out, since the other
    stands in its place; and so is one that a clause in between makes more exact, if that is carried or itself refined.
    """
    refined = {each.refines for each in document.body.clauses if each.refines}
    found = []
    for above in corpus.ancestors(document):
        for clause in above.body.clauses:
            names = {f"clause {clause.clause} of {above.id}", f"clause {clause.number} of {above.id}"}
            is_refined = not refined.isdisjoint(names)
            if clause.inherited and not is_refined:
                found.append(HeldClause(clause, above))
            if clause.refines and (clause.inherited or is_refined):
                refined.add(clause.refines)
    return tuple(found)


def owes(corpus: Corpus, document: Document[Protocol], what: Owes) -> bool:
    """Whether a document owes something to those above.

    Its tier says so, else everything is owed. A contract with a processor, a record and a template owe no adoption.
    """
    tier = corpus.tier(document)
    if tier is not None and tier.owes_nothing:
        return False
    if document.body.type in _OWE_NO_ADOPTION and what is Owes.ADOPTION:
        return False
    return tier is None or not tier.owes or what in tier.owes


_OWE_NO_ADOPTION = frozenset(
    {
        ProtocolType.PROCESSOR_CONTRACT,
        ProtocolType.PROCEDURE,
        ProtocolType.RECORD_OF_SHARING,
        ProtocolType.GUIDANCE,
        ProtocolType.POLICY,
        ProtocolType.TEMPLATE,
        ProtocolType.TERMS_OF_REFERENCE,
    }
)


def parent_need(corpus: Corpus, document: Document[Protocol]) -> ParentNeed:
    """Whether a document must have a parent: as its tier says; required below the first tier where it says nothing."""
    tier, level = corpus.tier(document), corpus.level(document)
    if tier is not None and tier.parent is not None:
        return tier.parent
    return ParentNeed.REQUIRED if level else ParentNeed.NONE


def yields(document: Document[Protocol], on: YieldsOn) -> bool:
    """Whether a document gives way, on something, to those below it."""
    return any(each.on in (on, YieldsOn.EVERYTHING) for each in document.body.yields)


def carried_out(
    corpus: Corpus, document: Document[Protocol], flow: Flow
) -> Iterator[tuple[Document[Protocol], Flow]]:
    """The flows of documents above that a flow says it carries out, the nearest first, each with its document."""
    if flow.carries_out:
        for above in corpus.ancestors(document):
            for each in above.body.flows:
                if each.flow == flow.carries_out:
                    yield above, each


def clause_named(document: Document[Protocol], name: str) -> Clause | None:
    """The clause with a printed number or an id."""
    for each in document.body.clauses:
        if each.number == name or each.clause == name:
            return each
    return None


def clause_referred(corpus: Corpus, document: Document[Protocol], reference: str) -> HeldClause | None:
    """The clause that `clause 5.2 of children-and-families`, or `clause 5.2` of the document itself, names."""
    _, name, *rest = reference.split(" ")
    holder = corpus.protocol(rest[-1]) if rest else document
    clause = clause_named(holder, name) if holder else None
    return HeldClause(clause, holder) if clause and holder else None
