"""What several rules about law need: where law is relied on, who shares what in which flow, and on what grounds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from ...model.adoption import single_members
from ...model.brackets import Bracket, brackets
from ...model.control import LawCited
from ...model.corpus import Corpus
from ...model.document import Document
from ...model.effective import carried_out
from ...model.findings import Problem, Related
from ...model.grounds import Case, grounds_for
from ...model.law import Guidance, Provision
from ...model.means import Standard
from ...model.places import Place
from ...model.protocol import Protocol, ProtocolType
from ...model.references import Reference, place_of
from ...model.sharing import DataRole, Flow, Item
from ...model.signing import PartyAs

_DESCRIBES = (Provision, Guidance, Standard)
"""Entries about law link to other law without relying on it."""


class Citation(msgspec.Struct, frozen=True, gc=False):
    """A place where a document relies on law or guidance, and the words it uses for it, where it quotes any."""

    document: Document[Any]
    id: str
    at: Reference | Bracket
    as_cited: str = ""

    @property
    def place(self) -> Place:
        """Where the law is named."""
        return self.at.place if isinstance(self.at, Bracket) else place_of(self.document, self.at)


def citations(corpus: Corpus) -> tuple[Citation, ...]:
    """Every place where the framework's documents rely on law, found once for all rules.

    What is only quoted is left out, and so are retired protocols, which are history.
    """
    return corpus.once("citations", lambda: tuple(_citations(corpus)))


def _citations(corpus: Corpus) -> Iterator[Citation]:
    for document in corpus.documents:
        body = document.body
        if isinstance(body, Protocol):
            if body.is_retired:
                continue
            for mention in body.mentions:
                if not mention.quoted and corpus.entry("law", mention.mention) is not None:
                    named = Reference("law", mention.mention, False, mention, ("mention",))
                    yield Citation(document, mention.mention, named, mention.as_printed or "")
        for each in corpus.references(document):
            if each.kind == "law" and not isinstance(each.thing, _DESCRIBES):
                cited = each.thing if isinstance(each.thing, LawCited) else None
                if cited is None or not cited.quoted:
                    yield Citation(document, each.id, each, (cited and cited.as_cited) or "")
    for bracket in brackets(corpus):
        if bracket.kind == "law" and not getattr(bracket.document.body, "is_retired", False):
            yield Citation(bracket.document, bracket.name, bracket, f"[law: {bracket.name}]")


def noted(entry: Guidance | Provision) -> tuple[Related, ...]:
    """What the catalogue notes on an entry."""
    return (Related(entry.note, title="the catalogue"),) if entry.note else ()


class Leg(msgspec.Struct, frozen=True, gc=False):
    """One giver's part in a flow of a document in use, and those it gives to. Processors act for others: no leg."""

    document: Document[Protocol]
    flow: Flow
    giver: str
    receivers: tuple[str, ...]

    @property
    def place(self) -> Place:
        """Where the flow names the giver."""
        key = "from" if self.flow.from_ else "among"
        return self.document.at(self.flow, key, self.flow.givers.index(self.giver))


_NO_GROUNDS = frozenset(
    {ProtocolType.TEMPLATE, ProtocolType.TERMS_OF_REFERENCE, ProtocolType.PROCESSOR_CONTRACT}
)
"""Documents by which nobody shares with another controller."""


def legs(corpus: Corpus) -> tuple[Leg, ...]:
    """Every giver of every flow, found once for all rules."""
    return corpus.once("legs", lambda: tuple(_legs(corpus)))


def _legs(corpus: Corpus) -> Iterator[Leg]:
    for document in corpus.protocols:
        body = document.body
        if not body.flows or body.is_retired or body.type in _NO_GROUNDS:
            continue
        named = {each.party for each in body.parties if each.as_ is PartyAs.PROCESSOR}
        roles = [each.for_ for each in body.roles if each.each_is is DataRole.PROCESSOR and each.for_.parties]
        for flow in body.flows:
            processors = named.union(
                *(each.parties for each in roles if not each.flows or flow.flow in each.flows)
            )
            for giver in dict.fromkeys(flow.givers):
                if giver not in processors:
                    receivers = [each for each in flow.receivers if each != giver and each not in processors]
                    yield Leg(document, flow, giver, tuple(dict.fromkeys(receivers)))


class Stated(msgspec.Struct, frozen=True, gc=False):
    """The grounds stated for one purpose and recipient of a leg, None standing for all of them; and where."""

    document: Document[Protocol]
    purpose: str | None
    receiver: str | None
    cases: tuple[Case, ...]

    @property
    def has_basis(self) -> bool:
        """Whether some lawful basis is stated."""
        return any(each.basis for each in self.cases)


def grounds_of(corpus: Corpus, leg: Leg, item: str | None = None) -> tuple[Stated, ...]:
    """The grounds stated for a leg, for each purpose and recipient that the statements tell apart.

    A flow that carries out one of a document above may leave its grounds to that document.
    """
    known: dict[tuple[str, str, str, str | None], tuple[Stated, ...]] = corpus.once("grounds", dict)
    if item is not None and not any(each.for_.items for each in leg.document.body.lawfulness):
        item = None
    key = (leg.document.path, leg.flow.flow, leg.giver, item)
    if key not in known:
        known[key] = _grounds_of(corpus, leg, item)
    return known[key]


def _grounds_of(corpus: Corpus, leg: Leg, item: str | None) -> tuple[Stated, ...]:
    own: tuple[Stated, ...] = ()
    for document, flow in ((leg.document, leg.flow), *carried_out(corpus, leg.document, leg.flow)):
        statements = document.body.lawfulness
        by_purpose = any(each.for_.purposes for each in statements)
        by_receiver = any(each.for_.to for each in statements)
        found = tuple(
            Stated(
                document,
                purpose,
                receiver,
                _cases(corpus, document, leg.giver, flow, purpose, receiver, item),
            )
            for purpose in ((by_purpose and leg.flow.purposes) or (None,))
            for receiver in ((by_receiver and leg.receivers) or (None,))
        )
        if any(each.has_basis for each in found):
            return found
        own = own or found
    return own


def _cases(
    corpus: Corpus,
    document: Document[Protocol],
    giver: str,
    flow: Flow,
    purpose: str | None,
    receiver: str | None,
    item: str | None,
) -> tuple[Case, ...]:
    """The cases for a giver. A group for which none gives a basis is covered where each of its members is."""
    found = grounds_for(corpus, document, giver, flow, purpose, receiver, item)
    if any(each.basis for each in found):
        return found
    members = [
        grounds_for(corpus, document, each, flow, purpose, receiver, item)
        for each in single_members(corpus, giver)
    ]
    if members and all(any(case.basis for case in each) for each in members):
        return tuple(case for each in members for case in each)
    return found


class Lacking(msgspec.Struct, frozen=True, gc=False):
    """A leg whose grounds give a basis and lack what an item that it carries needs."""

    leg: Leg
    item: Item
    position: int
    stated: Stated
    case: Case

    def problem(self, message: str, help: str) -> Problem:
        """What to say of it: at the item of the flow, with the grounds as they are stated."""
        stated_at = self.stated.document.at(self.case.main.statement)
        return Problem(
            place=self.leg.document.at(self.leg.flow, "items", self.position),
            message=message,
            help=help,
            related=(Related(", ".join(self.case.basis), stated_at, "the grounds stated"),),
            about=f"{self.leg.giver} {self.item.item}",
        )


def lacking(
    corpus: Corpus, needs: Callable[[Item], bool], answers: Callable[[Case], bool]
) -> Iterator[Lacking]:
    """Each giver with grounds that leave unanswered what an item needs: once for each statement at fault.

    Where no basis is stated at all, `lawful-basis-missing` says so.
    """
    needing: dict[str, dict[str, Item]] = {}
    reported: set[tuple[str, str, int]] = set()
    for leg in legs(corpus):
        document = leg.document
        if document.path not in needing:
            listed = document.body.data.list if document.body.data else ()
            needing[document.path] = {each.item: each for each in listed if needs(each)}
        items = needing[document.path]
        # Most documents have the same grounds for whatever a flow carries: they are asked once for each leg.
        by_item = any(each.for_.items for each in document.body.lawfulness)
        wanting: list[tuple[Stated, Case]] | None = None
        for position, id in enumerate(leg.flow.items if items else ()):
            if id not in items:
                continue
            if wanting is None or by_item:
                wanting = [
                    (stated, case)
                    for stated in grounds_of(corpus, leg, id)
                    for case in stated.cases
                    if case.basis and not answers(case)
                ]
            for stated, case in wanting:
                key = (document.path, leg.giver, case.main.statement.at)
                if key not in reported:
                    reported.add(key)
                    yield Lacking(leg, items[id], position, stated, case)
