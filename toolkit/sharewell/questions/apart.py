"""Parties cut off: in the register and in no agreement, bound to one and in no flow, or in flows of their own."""

from __future__ import annotations

import datetime
import enum
from collections.abc import Iterator, Mapping

import msgspec

from ..model.adoption import Adoptions, adoptions_on, must_adopt, takes_part
from ..model.corpus import Corpus
from ..model.dates import latest
from ..model.document import Document
from ..model.places import Place
from ..model.protocol import Protocol


class Why(enum.Enum):
    """In what way a party is cut off."""

    NOWHERE = "in no document that is in use"
    NOT_BOUND = "not bound yet, so that its flows are not in force for it"
    NO_FLOW = "in no flow"
    BY_ITSELF = "in flows that do not meet the others'"


class CutOff(msgspec.Struct, frozen=True):
    """A party, in what way it is cut off, where; and with whom it is by itself."""

    party: str
    why: Why
    document: str
    place: Place
    together: tuple[str, ...] = ()


def cut_off(corpus: Corpus, day: datetime.date) -> tuple[CutOff, ...]:
    """Every party that is cut off on a day: document by document, then those that are in none."""
    used: set[str] = set()
    adoptions = adoptions_on(corpus, day)
    found: list[CutOff] = []
    for document in corpus.protocols:
        body = document.body
        if body.is_retired:
            continue
        for entry in body.parties:
            used |= corpus.members(entry.party)
        if body.type.is_agreement and body.flows:
            found.extend(_within(corpus, document, adoptions, day))
        for flow in body.flows:
            named = flow.onward.named if flow.onward else ()
            used.update(
                (*flow.givers, *flow.receivers, *named, *((flow.processor,) if flow.processor else ()))
            )
    # A unit stands for its organisation, and the other way round.
    standing = {each for id in used for each in (id, corpus.organisation(id))}
    for party in corpus.parties:
        ended = latest(party.body.ended or "")
        gone = ended is not None and ended < day
        known = party.id in standing or corpus.organisation(party.id) in standing
        if not gone and not party.body.group and not known:
            found.append(CutOff(party.id, Why.NOWHERE, "", party.at()))
    return tuple(found)


def _within(
    corpus: Corpus, document: Document[Protocol], adoptions: Adoptions, day: datetime.date
) -> Iterator[CutOff]:
    """The parties of one agreement that are cut off in it."""
    entries = {
        each.party: each for each in document.body.parties if takes_part(each, day) and must_adopt(each, day)
    }
    meeting = _Meeting()
    for flow in document.body.flows:
        ends = [end for each in (*flow.givers, *flow.receivers) for end in _as_parties(corpus, each, entries)]
        meeting.join(ends)
    groups = meeting.groups()
    largest = max(groups, key=len, default=frozenset())
    for party, entry in entries.items():
        own = next((each for each in groups if party in each), None)
        if own is None:
            yield CutOff(party, Why.NO_FLOW, document.id, document.at(entry))
        elif own is not largest:
            yield CutOff(party, Why.BY_ITSELF, document.id, document.at(entry), tuple(sorted(own - {party})))
        elif adoptions.lacking(document, party):
            yield CutOff(party, Why.NOT_BOUND, document.id, document.at(entry))


def _as_parties(corpus: Corpus, end: str, entries: Mapping[str, object]) -> tuple[str, ...]:
    """The parties of the agreement that an end of a flow stands for: itself and its body, its group, its members."""
    own = {end, *corpus.standing_for(end), corpus.organisation(end)} & entries.keys()
    return tuple(own or corpus.members(end) & entries.keys()) or (end,)


class _Meeting:
    """Sets that grow together when something joins them."""

    def __init__(self) -> None:
        self._above: dict[str, str] = {}

    def join(self, several: list[str]) -> None:
        """Put several into one set."""
        tops = [self._top(each) for each in several]
        for each in tops[1:]:
            self._above[self._top(each)] = self._top(tops[0])

    def groups(self) -> list[frozenset[str]]:
        """The sets, in the order in which they began."""
        found: dict[str, set[str]] = {}
        for each in self._above:
            found.setdefault(self._top(each), set()).add(each)
        return [frozenset(each) for each in found.values()]

    def _top(self, one: str) -> str:
        self._above.setdefault(one, one)
        while self._above[one] != one:
            self._above[one] = self._above[self._above[one]]
            one = self._above[one]
        return one
