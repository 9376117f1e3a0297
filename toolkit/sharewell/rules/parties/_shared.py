"""What several rules about parties need: which documents name parties of their own, and how parties are called."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

from ...model.adoption import single_members
from ...model.corpus import Corpus
from ...model.dates import earliest, latest, spoken
from ...model.document import Document
from ...model.party import Contact, Party
from ...model.protocol import Protocol
from ...model.signing import PartyTo
from ...model.words import YesNo
from .. import sentences

MOST_NAMED = 4
"""How many of a long list a sentence names before it counts the rest."""


def with_parties(corpus: Corpus) -> Iterator[Document[Protocol]]:
    """Every protocol that has not been put away and whose tier does not leave parties to the documents above."""
    without = {each.tier for each in corpus.framework.tiers if each.needs_parties is YesNo.NO}
    for document in corpus.protocols:
        if not document.body.is_retired and document.body.tier not in without:
            yield document


def name(corpus: Corpus, party: str) -> str:
    """A party as a sentence names it: its full title, wherever in the sentence it stands."""
    body = corpus.party(party)
    return body.title if body else f"`{party}`"


def listed(words: Iterable[str], most: int = MOST_NAMED, last: str = "and") -> str:
    """Words as a sentence lists them: `a, b and c`; of a long list the first ones, and how many more."""
    return sentences.listed(words, last, most)


def named(corpus: Corpus, parties: tuple[str, ...]) -> tuple[str, str]:
    """Parties as a sentence names them, and the `has` or `have` that follows: several, or a group, have."""
    body = corpus.party(parties[0]) if len(parties) == 1 else None
    has = "has" if body is not None and body.group is None else "have"
    return listed(name(corpus, each) for each in parties), has


def said(date: str) -> str:
    """A date as people write it; one that is no full day of the calendar as it stands."""
    first = earliest(date)
    return spoken(first) if first is not None and first == latest(date) else date


def is_past(last_day: str | None, day: datetime.date) -> bool:
    """Whether a last day has gone by; a loose date at the end of what it can mean."""
    last = latest(last_day) if last_day else None
    return last is not None and last < day


def exists(corpus: Corpus, party: str, day: datetime.date) -> bool:
    """Whether a party is registered and has not ceased to exist: of one that has, `body-retired` tells."""
    body = corpus.party(party)
    return body is not None and not is_past(body.ended, day)


def is_listed(corpus: Corpus, party: str, listed_ids: frozenset[str]) -> bool:
    """Whether a list of parties covers one: itself, its organisation, a group it is in, a unit, or all its members."""
    if not listed_ids.isdisjoint(corpus.standing_for(party)):
        return True
    body = corpus.party(party)
    if body is not None and body.group is not None:
        members = single_members(corpus, party)
        return bool(members) and all(is_listed(corpus, each, listed_ids) for each in members)
    return any(party in corpus.standing_for(each) for each in listed_ids)


def ids(parties: Iterable[PartyTo]) -> frozenset[str]:
    """The ids of parties."""
    return frozenset(each.party for each in parties)


def role_name(corpus: Corpus, role: str) -> str:
    """A role within a sentence: `data protection officer`, but `Caldicott Guardian`."""
    title = corpus.title("role", role)
    return title if title[1:] != title[1:].lower() else title.lower()


def contacts_of(corpus: Corpus, party: str) -> Iterator[Contact]:
    """The contacts through which a party is reached: its own, its organisation's, its group's, those of a group's lead.

    A contact that names neither a role nor a way to reach it nor an arrangement is none.
    """
    for id in corpus.standing_for(party):
        body = corpus.party(id)
        lead = corpus.party(body.lead) if body is not None and body.group and body.lead else None
        for each in (body, lead):
            for contact in each.contacts if each is not None else ():
                if contact.role or contact.of or contact.email or contact.phone or contact.instead:
                    yield contact


def document_of(corpus: Corpus, party: str) -> Document[Party] | None:
    """The document in which a party is registered."""
    found = corpus.entry("party", party)
    return found.document if found else None
