"""A party has not adopted a document above, so that it is not in force for that party.

Asks of every signatory and unit of a document in use whether it has adopted each document above, by the day: itself,
through its organisation or its group, through a body that it was formed from, by adopting an equivalent or what is
deemed to count. Invited parties, recipients, processors and associates adopt nothing; declared exceptions count
until they end. Of charters of several frameworks, under which one agreement stands, a party adopts that of its own.
Which tiers owe adoption is for the framework to say, and contracts with processors never do.

Why
---
An agreement takes its safeguards from the charter above it. They bind only those who have adopted it: Rotherham 4.3
asks every partner to. The party's own duties and powers to share stand without any of it.

When to waive
-------------
When the adoption has been given and its evidence is on the way. Where it is not going to be given, declare an
exception on the party instead: readers then see the reason.

Bad
---
    party: anyborough-council
    title: Anyborough Council
    ---
    party: northshire-police
    title: Northshire Police
    ---
    protocol: charter
    title: Charter
    type: charter
    tier: charter
    adoptions:
      - {party: anyborough-council, version: "1.0", on: 2026-07-08}
    ---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    parents:
      - protocol: charter
    parties:
      - party: anyborough-council
      - party: northshire-police

Good
----
    party: anyborough-council
    title: Anyborough Council
    ---
    party: northshire-police
    title: Northshire Police
    ---
    protocol: charter
    title: Charter
    type: charter
    tier: charter
    adoptions:
      - {party: anyborough-council, version: "1.0", on: 2026-07-08}
      - {party: northshire-police, version: "1.0", on: 2026-07-13}
    ---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    parents:
      - protocol: charter
    parties:
      - party: anyborough-council
      - party: northshire-police
"""

import datetime
from collections.abc import Iterator

from ...model.adoption import BEING_WRITTEN, adoptions_on, has_left, must_adopt
from ...model.corpus import Corpus
from ...model.dates import earliest
from ...model.document import Document
from ...model.effective import owes
from ...model.findings import Problem, Related, Severity
from ...model.framework import Owes
from ...model.protocol import Protocol, ProtocolType
from ...model.signing import PartyAs, PartyException, PartyTo
from ...model.words import YesNo
from ..rule import declare
from ._shared import exists, is_past, named, said

RULE = declare(severity=Severity.ERROR, dated=True, source="Rotherham's overarching protocol of 2012, 4.3")

_ADOPTED_BY_NOBODY = frozenset(
    {
        ProtocolType.PROCEDURE,
        ProtocolType.RECORD_OF_SHARING,
        ProtocolType.POLICY,
        ProtocolType.TERMS_OF_REFERENCE,
        ProtocolType.GUIDANCE,
        ProtocolType.TEMPLATE,
    }
)


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report each party and document above of which the party has not adopted the document."""
    adoptions = adoptions_on(corpus, day)
    for document in corpus.protocols:
        body = document.body
        if not body.parents or not body.parties or body.is_retired or body.status in BEING_WRITTEN:
            continue
        if not owes(corpus, document, Owes.ADOPTION):
            continue
        entries = [each for each in body.parties if must_adopt(each, day) and exists(corpus, each.party, day)]
        line = corpus.ancestors(document)
        for above in line:
            if not _is_adopted(corpus, above):
                continue
            elsewhere = _counterparts(corpus, above, line)
            lacking = {
                each.party: found
                for each in entries
                if (found := adoptions.lacking(above, each.party))
                and all(adoptions.lacking(other, each.party) for other in elsewhere)
            }
            for entry in entries:
                if entry.party in lacking and not _reported(corpus, entry.party, lacking):
                    exception = _exception(corpus, document, entry, above.id)
                    if exception is None or is_past(exception.until, day):
                        without = lacking[entry.party]
                        whom, has = named(corpus, without)
                        known = tuple(_known(above, without, day))
                        yield _problem(document, entry, above, whom, has, exception, known)


def _is_adopted(corpus: Corpus, above: Document[Protocol]) -> bool:
    """Whether a document is one that parties adopt, and that some could have adopted by now.

    One that names no party, or is in force with no adoption recorded, is reported itself and not in all below it.
    """
    body, tier = above.body, corpus.tier(above)
    if body.type in _ADOPTED_BY_NOBODY or body.is_retired or body.status in BEING_WRITTEN:
        return False
    if tier is not None and tier.needs_parties is YesNo.NO:
        return False
    silent = not body.parties or (body.status is not None and body.status.is_live)
    return bool(body.adoptions) or not silent


def _counterparts(
    corpus: Corpus, above: Document[Protocol], line: tuple[Document[Protocol], ...]
) -> tuple[Document[Protocol], ...]:
    """The documents of other frameworks that stand where this one does: a party adopts that of its own framework."""
    own = _frameworks(corpus, above)
    return tuple(
        each
        for each in line
        if each.body.tier == above.body.tier
        and own.isdisjoint(_frameworks(corpus, each))
        and _is_adopted(corpus, each)
    )


def _frameworks(corpus: Corpus, document: Document[Protocol]) -> frozenset[str]:
    return frozenset(document.body.frameworks or (corpus.framework.framework,))


def _reported(corpus: Corpus, party: str, lacking: dict[str, tuple[str, ...]]) -> bool:
    """Whether the same lack is reported of the party's organisation or group."""
    return any(each in lacking for each in corpus.standing_for(party) if each != party)


def _exception(
    corpus: Corpus, document: Document[Protocol], entry: PartyTo, above: str
) -> PartyException | None:
    """The exception declared for a party, here or in a document between, that lasts longest."""
    standing = corpus.standing_for(entry.party)
    found = [
        exception
        for holder in (document, *corpus.ancestors(document))
        for each in holder.body.parties
        if each.exceptions and each.party in standing
        for exception in each.exceptions
        if exception.of == above
    ]
    return max(found, key=lambda each: each.until or "9999", default=None)


def _problem(
    document: Document[Protocol],
    entry: PartyTo,
    above: Document[Protocol],
    whom: str,
    has: str,
    exception: PartyException | None,
    known: tuple[Related, ...],
) -> Problem:
    its = "their" if has == "have" else "its"
    message = f"`{above.id}` is not in force for {whom}, which {has} not adopted it"
    if exception is not None and exception.until:
        message += f"; the exception ended on {said(exception.until)}"
        known = (*known, Related(exception.because, None, "the exception"))
    return Problem(
        place=document.at(entry, "party"),
        message=f"{message}.",
        help=f"Record {its} adoption in `{above.id}`, or declare an exception here with the reason. "
        f"{its.capitalize()} own duties and powers to share stand either way.",
        related=known,
        about=above.id,
    )


def _known(above: Document[Protocol], without: tuple[str, ...], day: datetime.date) -> Iterator[Related]:
    """What the document above does say of parties for which it is not in force."""
    for row in above.body.adoptions:
        if row.party in without:
            begins = earliest(row.on)
            if begins is not None and begins > day:
                yield Related(f"on {said(row.on)}", above.at(row, "on"), "an adoption to come")
            elif is_past(row.until, day):
                yield Related(
                    f"until {said(row.until or '')}", above.at(row, "until"), "an adoption that ended"
                )
    for each in above.body.parties:
        if each.party in without and each.as_ is PartyAs.INVITED:
            yield Related("invited", above.at(each, "as"), f"`{above.id}`")
        elif each.party in without and has_left(each, day):
            yield Related(f"left on {said(each.left or '')}", above.at(each, "left"), f"`{above.id}`")
