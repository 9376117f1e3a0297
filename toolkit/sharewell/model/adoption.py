"""Who is bound by a document on a day: by adopting it, or by an adoption that counts for the party or the document.

An adoption counts for its own party, for that party's units and members, for the group whose lead signs for it, and for the body that took the adopter's place where the merger says so. It counts for a
document when it is of that document, of one that the document calls equivalent, or of one whose adoption the
framework, the document or one above it deems to count. A child never declares that for itself.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

import msgspec

from .corpus import Corpus
from .dates import earliest, latest
from .document import Document
from .party import Group, Party
from .protocol import Protocol, Status
from .relations import Accepts
from .signing import Adoption, PartyAs, PartyTo

BEING_WRITTEN = (Status.DRAFT, Status.CONSULTATION)
"""Statuses in which nobody can have adopted a document yet."""


class Binding(msgspec.Struct, frozen=True):
    """An adoption that binds a party, and the document that was adopted: perhaps another that counts as it."""

    adoption: Adoption
    document: Document[Protocol]

    @property
    def on(self) -> datetime.date:
        """The first day that the adoption's date can mean."""
        return earliest(self.adoption.on) or datetime.date.min


def has_left(entry: PartyTo, day: datetime.date) -> bool:
    """Whether a party has left by a day; with a loose date, by its last."""
    left = latest(entry.left or "")
    return left is not None and left <= day


def takes_part(entry: PartyTo, day: datetime.date) -> bool:
    """Whether a party has joined by a day and not left; with a loose date, from the first that it can mean."""
    joined = earliest(entry.joined or "")
    return (joined is None or joined <= day) and not has_left(entry, day)


def must_adopt(entry: PartyTo, day: datetime.date) -> bool:
    """Whether a party, in its capacity, adopts what it is a party to: signatories and units do."""
    return entry.as_ in (None, PartyAs.SIGNATORY, PartyAs.UNIT) and takes_part(entry, day)


def single_members(corpus: Corpus, party: str) -> tuple[str, ...]:
    """The bodies that a group names, those of groups within it included; none for what is no group."""
    inside = corpus.members(party) - {party}
    return tuple(sorted(id for id in inside if (body := corpus.party(id)) and not body.group))


class Adoptions:
    """The adoptions of a corpus that count on a day. Later ones, and those that ended, do not."""

    def __init__(self, corpus: Corpus, day: datetime.date) -> None:
        self.corpus = corpus
        self.day = day
        self._rows: dict[str, dict[str, tuple[Adoption, ...]]] = {}
        self._bindings: dict[tuple[str, str], tuple[Binding, ...]] = {}
        self._counted: dict[str, tuple[Document[Protocol], ...]] = {}
        self._signing: dict[str, dict[str, str]] = {}
        self._sources: dict[str, list[str]] = {}
        for source, target in _counting(corpus):
            self._sources.setdefault(target, []).append(source)

    def of(self, document: Document[Protocol], party: str) -> tuple[Binding, ...]:
        """The adoptions that bind a party to a document, oldest first; none where it is not in force for the party."""
        key = (document.id, party)
        if key not in self._bindings:
            self._bindings[key] = ()  # where mergers go round in a circle, this ends it
            self._bindings[key] = tuple(sorted(self._find(document, party), key=lambda each: each.on))
        return self._bindings[key]

    def lacking(self, document: Document[Protocol], party: str) -> tuple[str, ...]:
        """For whom of a party a document is not in force: nobody, the party itself, or some members of a group.

        Where membership is open, each member accedes for itself, so that the first to do so brings the class in.
        """
        if self.of(document, party):
            return ()
        members = single_members(self.corpus, party)
        without = tuple(each for each in members if not self.of(document, each))
        if len(without) == len(members):
            return (party,)
        body = self.corpus.party(party)
        return () if body is None or body.group is None or _is_open(body.group) else without

    def counted(self, document: Document[Protocol]) -> tuple[Document[Protocol], ...]:
        """The document with every other whose adoption counts as adopting it."""
        if document.id not in self._counted:
            ids, waiting = {document.id: None}, [document.id]
            while waiting:
                for source in self._sources.get(waiting.pop(), ()):
                    if source not in ids:
                        ids[source] = None
                        waiting.append(source)
            self._counted[document.id] = tuple(each for id in ids if (each := self.corpus.protocol(id)))
        return self._counted[document.id]

    def rows(self, document: Document[Protocol]) -> dict[str, tuple[Adoption, ...]]:
        """A document's own adoptions that count on the day, by the party that adopted, in the order of the file."""
        if document.id not in self._rows:
            found: dict[str, tuple[Adoption, ...]] = {}
            for row in document.body.adoptions:
                if self._counts(document, row):
                    found[row.party] = (*found.get(row.party, ()), row)
            self._rows[document.id] = found
        return self._rows[document.id]

    def _counts(self, document: Document[Protocol], row: Adoption) -> bool:
        on, until = earliest(row.on), latest(row.until or "")
        if on is None or on > self.day or (until is not None and until < self.day):
            return False
        entries = [each for each in document.body.parties if each.party == row.party]
        return not entries or not all(has_left(each, self.day) for each in entries)

    def _find(self, document: Document[Protocol], party: str) -> Iterator[Binding]:
        standing = self.corpus.standing_for(party)
        for held in self.counted(document):
            if rows := self.rows(held):
                leads = self._leads(held)
                for adopter in (
                    standing | {leads[id] for id in standing if id in leads} if leads else standing
                ):
                    yield from (Binding(row, held) for row in rows.get(adopter, ()))
        for id in standing:
            if (body := self.corpus.party(id)) and body.formed_from:
                yield from self._inherited(document, body)

    def _leads(self, document: Document[Protocol]) -> dict[str, str]:
        """The groups that a document names, with the lead that signs for each.

        A lead that is a party in its own right signs for itself, unless the document says how the group joins:
        `through: its lead`.
        """
        if document.id not in self._signing:
            named = {each.party for each in document.body.parties}
            self._signing[document.id] = {
                entry.party: body.lead
                for entry in document.body.parties
                if (body := self.corpus.party(entry.party)) and body.group and body.lead
                if body.lead not in named or "lead" in (entry.through or "").casefold().split()
            }
        return self._signing[document.id]

    def _inherited(self, document: Document[Protocol], body: Party) -> Iterator[Binding]:
        """What the bodies before a merger had adopted, where the merger says that it counts."""
        for merger in body.formed_from:
            first, last = earliest(merger.on), latest(merger.on)
            if merger.adoptions_count and first is not None and last is not None and first <= self.day:
                yield from (each for each in self.of(document, merger.party) if each.on <= last)


def adoptions_on(corpus: Corpus, day: datetime.date) -> Adoptions:
    """The adoptions that count on a day, worked out once for all rules.

    Only for a plain day: one that is watched has to see what each rule asks of it for itself.
    """
    if type(day) is not datetime.date:
        return Adoptions(corpus, day)
    return corpus.once(f"adoptions on {day}", lambda: Adoptions(corpus, day))


def _is_open(group: Group) -> bool:
    return bool(group.any or group.of_types or group.law or group.listed_at or group.chosen_by)


def _counting(corpus: Corpus) -> Iterator[tuple[str, str]]:
    """Pairs of documents of which adopting the first counts as adopting the second."""
    for accepts in corpus.framework.deems:
        yield accepts.adopting, accepts.counts_as
    for document in corpus.protocols:
        yield from ((other, document.id) for other in document.body.equivalent_to)
        for accepts in document.body.deems:
            if _may_say(corpus, document, accepts):
                yield accepts.adopting, accepts.counts_as


def _may_say(corpus: Corpus, document: Document[Protocol], accepts: Accepts) -> bool:
    """Whether a document may say what counts as adopting another: itself, or one below it."""
    target = corpus.protocol(accepts.counts_as)
    return target is not None and (
        target.id == document.id or any(above.id == document.id for above in corpus.ancestors(target))
    )
