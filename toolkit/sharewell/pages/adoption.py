"""Who has adopted what: one row for each party to a document, the gaps said in words."""

from __future__ import annotations

import msgspec

from ..model.signing import PartyAs, PartyTo
from ..model.corpus import Corpus
from ..model.document import Document
from ..model.protocol import Protocol


class Adopted(msgspec.Struct, frozen=True):
    """A party's standing towards a document. Where there is no version, `instead` says how it stands."""

    document: Document[Protocol]
    party: str
    capacity: str
    version: str = ""
    on: str = ""
    role: str = ""
    instead: str = ""


_INSTEAD = {
    PartyAs.RECIPIENT: "receives only",
    PartyAs.PROCESSOR: "acts under a contract",
    PartyAs.ASSOCIATE: "takes part",
    PartyAs.INVITED: "invited, not yet adopted",
}


def adoption(corpus: Corpus, document: Document[Protocol]) -> tuple[Adopted, ...]:
    """One row for each party to a document, in its order; a party's latest adoption counts."""
    return tuple(_row(corpus, document, party) for party in document.body.parties)


def _row(corpus: Corpus, document: Document[Protocol], party: PartyTo) -> Adopted:
    capacity = (party.as_ or PartyAs.SIGNATORY).value.capitalize()
    who = {party.party, corpus.organisation(party.party)}
    found = [each for each in document.body.adoptions if each.party in who]
    if found:
        last = max(found, key=lambda each: each.on)
        return Adopted(document, party.party, capacity, last.version, last.on, last.role or "")
    instead = _INSTEAD.get(party.as_ or PartyAs.SIGNATORY, "")
    if not instead:
        instead = f"through {party.through}" if party.through else "not adopted: not in force for it"
    return Adopted(document, party.party, capacity, instead=instead)
