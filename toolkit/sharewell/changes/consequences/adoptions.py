"""Adoptions that a change makes stale: whose signature no longer answers for the text, and who would sign anew."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from ...model.adoption import Adoptions, Binding, adoptions_on, must_adopt, single_members
from ...model.corpus import Corpus
from ...model.document import Document
from ...model.protocol import Protocol
from ..change import Change
from ..comparing import Comparison
from ..review import Stale
from ..weights import Adopt
from .agreed import Touched, touched


def stale(comparison: Comparison, day: datetime.date) -> tuple[Stale, ...]:
    """Who adopts what again as of a day, by document and party, in the order of the files.

    Whom a change asks, its weight says: every party that adopts the document, or those whom the change concerns and
    who adopt it, an organisation answering for its units and a group that adopted as one for its members. A party whose
    adoption of the later version is on record is asked no more. Documents that are new are adopted for the first time.
    """
    return tuple(each for one in touched(comparison) for each in stale_of(comparison, one, day))


def stale_of(comparison: Comparison, one: Touched, day: datetime.date) -> Iterator[Stale]:
    """Who adopts one protocol again."""
    asking = [each for each in one.changes if each.weight.adopt is not Adopt.NOBODY]
    if not asking:
        return
    corpus = comparison.sides.after
    adoptions = adoptions_on(corpus, day)
    for party in _adopting(adoptions, one.after):
        because = tuple(each for each in asking if _asks(corpus, each, party))
        held = adoptions.of(one.after, party)
        if because and not any(_is_new(one, each) for each in held):
            yield _stale(corpus, one.after, party, because, held)


def _adopting(adoptions: Adoptions, document: Document[Protocol]) -> Iterator[str]:
    """The parties that adopt a document, each once: a unit only where its organisation is not among them.

    Of a group that has not adopted as one, the members that have.
    """
    corpus = adoptions.corpus
    entries = [each.party for each in document.body.parties if must_adopt(each, adoptions.day)]
    for party in dict.fromkeys(entries):
        organisation = corpus.organisation(party)
        if organisation != party and organisation in entries:
            continue
        members = single_members(corpus, party) if not adoptions.of(document, party) else ()
        signed = [each for each in members if adoptions.of(document, each)]
        yield from signed or [party]


def _asks(corpus: Corpus, change: Change, party: str) -> bool:
    """Whether a change asks a party to adopt again: it asks everyone, or it concerns the party, or one of its own."""
    if change.weight.adopt is Adopt.EVERYONE or not change.concerned:
        return True
    return any(
        party in corpus.standing_for(each) or each in corpus.standing_for(party) for each in change.concerned
    )


def _is_new(one: Touched, held: Binding) -> bool:
    """Whether an adoption is of the later version, and was not on record on the earlier side."""
    if held.document.id != one.after.id or held.adoption.version != one.after.body.version:
        return False
    recorded = one.before.body.adoptions if one.before else ()
    mark = (held.adoption.party, held.adoption.version, held.adoption.on)
    return mark not in {(each.party, each.version, each.on) for each in recorded}


def _stale(
    corpus: Corpus,
    document: Document[Protocol],
    party: str,
    because: tuple[Change, ...],
    held: tuple[Binding, ...],
) -> Stale:
    own = [each for each in held if each.document.id == document.id]
    last = own[-1].adoption if own else None
    entry = next((each for each in document.body.parties if each.party == party), None)
    return Stale(
        document=document.id,
        party=party,
        called=corpus.title("party", party),
        role=_role(corpus, document, party, last.role if last else None),
        adopted=last.version if last else "",
        because=because,
        place=document.at(last)
        if last
        else document.at(entry)
        if entry
        else document.at_key(None, "parties"),
    )


def _role(corpus: Corpus, document: Document[Protocol], party: str, signed: str | None) -> str:
    """Who signs: the role that signed last, here or on the same tier; else the roles that the tier lets sign, in words."""
    if signed is None:
        elsewhere = (
            (each.on, each.role)
            for other in corpus.protocols
            if other.body.tier == document.body.tier
            for each in other.body.adoptions
            if each.party == party and each.role
        )
        _, signed = max(elsewhere, default=("", None))
    if signed:
        return corpus.title("role", signed)
    tier = corpus.tier(document)
    roles = [corpus.title("role", each) for each in (tier.signed_by if tier else ())]
    return " or ".join([", ".join(roles[:-1]), roles[-1]] if len(roles) > 1 else roles)
