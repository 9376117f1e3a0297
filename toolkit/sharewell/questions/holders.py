"""Who can end up holding a piece of information, and under which agreements.

Information goes on from a receiver where the flow that brought it says so: to the parties of the agreement, to those
it names, or to anyone who may lawfully have it; and by the further flows of the same agreement that carry it.
Followed breadth first, so that the way shown to each holder is a shortest one.
"""

from __future__ import annotations

import datetime
from collections import deque
from collections.abc import Iterator

import msgspec

from ..model.adoption import takes_part
from ..model.corpus import Corpus
from ..model.dates import latest
from ..model.document import Document
from ..model.places import Place
from ..model.protocol import Protocol
from ..model.sharing import Flow, Onward, OnwardTo


class Hop(msgspec.Struct, frozen=True):
    """One step of the way: from whom to whom, by which flow of which agreement, and where that is said.

    `onward` tells what was received and may be passed on from what the flow itself brings.
    """

    giver: str
    receiver: str
    document: str
    flow: str
    place: Place
    onward: bool = False


class Holder(msgspec.Struct, frozen=True):
    """A party that can end up holding it, and a shortest way there; no hops for who has it to begin with."""

    party: str
    way: tuple[Hop, ...]


class Reach(msgspec.Struct, frozen=True):
    """Everyone who can end up holding it, nearest first; and the flows from which it may go to anyone lawful."""

    holders: tuple[Holder, ...]
    unbounded: tuple[Hop, ...]
    unstated: tuple[Hop, ...]
    """Flows that do not say whether what they bring may be passed on."""


class _Carrier(msgspec.Struct, frozen=True):
    """A flow that carries it, in an agreement that is in use."""

    document: Document[Protocol]
    flow: Flow


def holders(
    corpus: Corpus, sought: str, day: datetime.date, protocol: str | None = None, start: str | None = None
) -> Reach:
    """Who can end up holding an item, or anything of a category (and what lies within it).

    `sought` is the id of an item or a category. `protocol` confines where it begins to one agreement, `start` to one
    party that gives it. Takes time in proportion to the flows that carry it and their ends.
    """
    carriers = [each for each in _carriers(corpus, day) if _carries(corpus, each, sought)]
    by_giver: dict[str, list[_Carrier]] = {}
    for each in carriers:
        for giver in each.flow.givers:
            by_giver.setdefault(corpus.organisation(giver), []).append(each)
    way: dict[str, tuple[Hop, ...]] = {}
    unbounded: dict[tuple[str, str], Hop] = {}
    unstated: dict[tuple[str, str], Hop] = {}
    waiting: deque[tuple[_Carrier, str, tuple[Hop, ...]]] = deque()
    taken: set[tuple[str, str]] = set()

    def take(carrier: _Carrier, giver: str, before: tuple[Hop, ...]) -> None:
        """Follow a flow, once."""
        key = (carrier.document.id, carrier.flow.flow)
        if key not in taken:
            taken.add(key)
            waiting.append((carrier, giver, before))

    for each in carriers:
        if protocol in (None, each.document.id):
            for giver in each.flow.givers:
                if start is None or start in corpus.standing_for(giver):
                    way.setdefault(giver, ())
                    take(each, giver, ())
    while waiting:
        carrier, giver, before = waiting.popleft()
        onward = carrier.flow.onward
        for number, hop in enumerate(_hops(carrier, giver)):
            here = (*before, hop)
            way.setdefault(hop.receiver, here)
            # Each receiver may pass it on to the same parties: told of the first.
            for passed in _passed_on(carrier, hop, onward, day) if number == 0 else ():
                way.setdefault(passed.receiver, (*here, passed))
            if onward is None:
                unstated.setdefault((hop.document, hop.flow), hop)
            elif onward.to is OnwardTo.ANYONE_LAWFUL:
                unbounded.setdefault((hop.document, hop.flow), hop)
            anywhere = onward is not None and onward.to is OnwardTo.ANYONE_LAWFUL
            for further in by_giver.get(corpus.organisation(hop.receiver), ()):
                if anywhere or further.document.id == carrier.document.id:
                    take(further, hop.receiver, here)
    return Reach(
        tuple(
            Holder(party, found)
            for party, found in sorted(way.items(), key=lambda each: (len(each[1]), each[0]))
        ),
        tuple(unbounded.values()),
        tuple(unstated.values()),
    )


def _carriers(corpus: Corpus, day: datetime.date) -> Iterator[_Carrier]:
    """Every flow in use on the day."""
    for document in corpus.protocols:
        if document.body.is_retired:
            continue
        for flow in document.body.flows:
            last = latest(flow.until or "")
            if last is None or last >= day:
                yield _Carrier(document, flow)


def _carries(corpus: Corpus, carrier: _Carrier, sought: str) -> bool:
    data = carrier.document.body.data
    items = {each.item: each for each in data.list} if data else {}
    for id in carrier.flow.items:
        if id == sought:
            return True
        if id in items:
            kinds = (*([items[id].is_] if items[id].is_ else ()), *items[id].contains)
            if any(corpus.is_within("category", kind, {sought}) for kind in kinds):
                return True
    return False


def _hops(carrier: _Carrier, giver: str) -> Iterator[Hop]:
    for receiver in carrier.flow.receivers:
        if receiver != giver:
            yield Hop(
                giver, receiver, carrier.document.id, carrier.flow.flow, carrier.document.at(carrier.flow)
            )


def _passed_on(carrier: _Carrier, hop: Hop, onward: Onward | None, day: datetime.date) -> Iterator[Hop]:
    """To whom the receiver may pass it on, where the flow names them or means the parties."""
    if onward is None:
        return
    whom: tuple[str, ...] = onward.named
    if onward.to is OnwardTo.PARTIES:
        whom = tuple(each.party for each in carrier.document.body.parties if takes_part(each, day))
    for party in whom:
        if party not in (hop.receiver, hop.giver):
            yield Hop(
                hop.receiver, party, hop.document, hop.flow, carrier.document.at(carrier.flow, "onward"), True
            )
