"""Who has adopted what: one row for each party to a document, the gaps said in words."""

from __future__ import annotations

import msgspec

from ..model.dates import in_words
from ..model.document import Document
from ..model.protocol import Protocol
from ..model.signing import PartyAs, PartyTo
from .frame import Frame


class Adopted(msgspec.Struct, frozen=True):
    """A party's standing towards a document. Where there is no version, `instead` says how it stands.

    `notes` are what else there is to know, a sentence each.
    """

    document: Document[Protocol]
    party: str
    capacity: str
    version: str = ""
    on: str = ""
    role: str = ""
    instead: str = ""
    notes: tuple[str, ...] = ()


_INSTEAD = {
    PartyAs.RECIPIENT: "receives only",
    PartyAs.PROCESSOR: "acts under a contract",
    PartyAs.ASSOCIATE: "takes part",
    PartyAs.INVITED: "invited, not yet adopted",
}


def adoption(frame: Frame, document: Document[Protocol]) -> tuple[Adopted, ...]:
    """One row for each party to a document, in its order; a party's latest adoption counts."""
    return tuple(_row(frame, document, party) for party in document.body.parties)


def capacity(party: PartyTo) -> str:
    """In what capacity a party is named, in a word."""
    return (party.as_ or PartyAs.SIGNATORY).value.capitalize()


def _row(frame: Frame, document: Document[Protocol], party: PartyTo) -> Adopted:
    found = frame.adoptions.of(document, party.party)
    notes = _notes(frame, party)
    if not found:
        instead = _instead(frame, document, party)
        return Adopted(document, party.party, capacity(party), instead=instead, notes=notes)
    last = found[-1]
    if last.document.id != document.id:
        notes = (f"Counts through {frame.name('protocol', last.document.id)}.", *notes)
        if not frame.discretion.is_whole(last.document):
            return Adopted(document, party.party, capacity(party), instead="adopted", notes=notes)
    if last.adoption.party != party.party:
        notes = (f"Adopted by {frame.name('party', last.adoption.party)}.", *notes)
    if last.adoption.reservation:
        notes = (*notes, f"Not accepted: {last.adoption.reservation}")
    return Adopted(
        document,
        party.party,
        capacity(party),
        last.adoption.version,
        last.adoption.on,
        last.adoption.role or "",
        notes=notes,
    )


def _instead(frame: Frame, document: Document[Protocol], party: PartyTo) -> str:
    if instead := _INSTEAD.get(party.as_ or PartyAs.SIGNATORY, ""):
        return instead
    without = frame.adoptions.lacking(document, party.party)
    if not without:
        return f"through {party.through}" if party.through else "adopted by its members"
    if without != (party.party,):
        names = ", ".join(frame.name("party", each) for each in without)
        return f"adopted by its members, but not in force for {names}"
    return "not adopted: not in force for it"


def _notes(frame: Frame, party: PartyTo) -> tuple[str, ...]:
    notes = []
    if party.joined:
        notes.append(f"Joined {in_words(party.joined)}.")
    if party.left:
        notes.append(f"Left {in_words(party.left)}.")
    if party.teams:
        notes.append(f"Takes part: {', '.join(party.teams)}.")
    for each in party.exceptions:
        instead = f" It has accepted {each.equivalent}." if each.equivalent else ""
        until = f" Until {in_words(each.until)}." if each.until else ""
        notes.append(f"Has not adopted {frame.name('protocol', each.of)}: {each.because}{instead}{until}")
    return tuple(notes)
