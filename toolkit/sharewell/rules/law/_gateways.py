"""Gateways: the powers stated for a flow, who may use each of them, towards whom, at whose request, and for what."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import msgspec

from ...model.adoption import single_members
from ...model.control import LawCited
from ...model.corpus import Corpus
from ...model.document import Document
from ...model.findings import Related
from ...model.grounds import Case, Resolved
from ...model.law import Nature, Provision
from ...model.legal import Confidence, Grounds, Lawfulness
from ...model.patterns import later
from ...model.places import Place
from ...model.protocol import Protocol
from ...model.references import Reference
from ...model.sensitivity import classes
from ...model.sharing import Flow, FlowKind, Item
from ...model.vocabulary import DataClass
from ...model.words import Country
from ..sentences import listed
from ._shared import Citation, Leg, Stated, citations, grounds_of, legs

ANY = "any"
_BOARD = "board"

_POWERS = frozenset(
    {
        Nature.MANDATORY_DUTY,
        Nature.EXPRESS_POWER,
        Nature.IMPLIED_POWER,
        Nature.PERMISSIVE_GATEWAY,
    }
)

_ASKED = later(r"\b(?:ask|request|enquir|inquir|approach)", re.IGNORECASE)


class Gateway(msgspec.Struct, frozen=True, gc=False):
    """A provision stated as a gateway, with the statement that brings it."""

    provision: Provision
    part: Resolved[Lawfulness]


class Use(msgspec.Struct, frozen=True, gc=False):
    """One case of a leg, and the gateways stated for it. `known` is no where the catalogue lacks one of them."""

    leg: Leg
    stated: Stated
    case: Case
    gateways: tuple[Gateway, ...]
    known: bool


def uses(corpus: Corpus) -> tuple[Use, ...]:
    """Every case of every leg with its gateways, found once for all rules."""
    return corpus.once("gateways in use", lambda: tuple(_uses(corpus)))


def _uses(corpus: Corpus) -> Iterator[Use]:
    for leg in legs(corpus):
        for stated in grounds_of(corpus, leg):
            for case in stated.cases:
                named = [(id, part) for part in case.parts for id in part.gateways]
                found = [
                    Gateway(law, part) for id, part in named if (law := corpus.provision(id)) is not None
                ]
                yield Use(leg, stated, case, tuple(found), len(found) == len(named))


def is_power(provision: Provision) -> bool:
    """Whether a provision gives a power or sets a duty by which information may be shared."""
    return Nature.NOT_A_GATEWAY not in provision.nature and not _POWERS.isdisjoint(provision.nature)


# ---- who, towards whom, at whose request ---------------------------------------------------------------------------


def may_use(corpus: Corpus, provision: Provision, party: str) -> bool:
    """Whether a party may rely on a provision, so far as the catalogue knows: by its kind and its country."""
    return applies_to(corpus, provision, party) and is_among(corpus, party, provision.open_to)


def applies_to(corpus: Corpus, provision: Provision, party: str) -> bool:
    """Whether a provision is law where a party acts."""
    country = country_of(corpus, party)
    return not provision.extent or country is None or country in provision.extent


def is_among(corpus: Corpus, party: str, kinds: tuple[str, ...]) -> bool:
    """Whether a party is, or may be, of one of some kinds of body; no kinds mean all.

    A party of which only a wider kind is told (`state-school`) may be of a narrower one (`academy`); a board is as its
    members are, whom the register of parties does not name.
    """
    own = corpus.body_types(party)
    if not kinds or not own or ANY in kinds or not own.isdisjoint(kinds):
        return True
    told = _told(corpus, party)
    if all(_BOARD in corpus.wider("body-type", each) for each in told):
        return True
    return any(not told.isdisjoint(corpus.wider("body-type", each)) for each in kinds)


def parts(corpus: Corpus, party: str, apart: frozenset[str] = frozenset()) -> tuple[tuple[str, ...], ...]:
    """A group's named members, those of one kind and country together; the party alone where it is no such group.

    A group is left whole where its members are all of a kind, or where a document speaks of some of them apart.
    """
    known: dict[str, tuple[tuple[str, ...], ...]] = corpus.once("parts of groups", dict)
    if party not in known:
        found: dict[tuple[frozenset[str], Country | None], list[str]] = {}
        for member in single_members(corpus, party):
            found.setdefault((corpus.body_types(member), country_of(corpus, member)), []).append(member)
        known[party] = tuple(map(tuple, found.values())) if len(found) > 1 else ((party,),)
    found_parts = known[party]
    named = len(found_parts) > 1 and not apart.isdisjoint(each for part in found_parts for each in part)
    return ((party,),) if named else found_parts


def _told(corpus: Corpus, party: str) -> frozenset[str]:
    """The kinds that a party, its organisation and its members are said to be, without the wider ones."""
    found: set[str] = set()
    for id in {corpus.organisation(party), *corpus.members(party)}:
        body = corpus.party(id)
        if body is not None:
            found.update(body.is_ or (body.group.of_types if body.group else ()))
    return frozenset(found)


def country_of(corpus: Corpus, party: str) -> Country | None:
    """The country whose law a party acts under: its own, its organisation's, or the framework's."""
    for id in (party, corpus.organisation(party)):
        body = corpus.party(id)
        if body is not None and body.country is not None:
            return body.country
    return corpus.framework.country


def asks(corpus: Corpus, provision: Provision, flow: Flow, giver: str) -> bool:
    """Whether the giver is the one that asks under a provision: it must say of whom and what to those it asks."""
    return (
        flow.kind is FlowKind.REQUEST
        and bool(provision.on_request_of)
        and applies_to(corpus, provision, giver)
        and is_among(corpus, giver, provision.on_request_of)
    )


def lets(corpus: Corpus, provision: Provision, flow: Flow, giver: str, receiver: str) -> bool:
    """Whether a provision lets a giver share with a receiver: as one that may give, or as one that asks."""
    if may_use(corpus, provision, giver) and is_among(corpus, receiver, provision.towards):
        return True
    return asks(corpus, provision, flow, giver) and is_among(corpus, receiver, provision.open_to)


def is_asked(flow: Flow) -> bool:
    """Whether a flow is a request, or starts with one."""
    return flow.kind is FlowKind.REQUEST or bool(_ASKED.search(flow.starts or ""))


def beyond(corpus: Corpus, leg: Leg, stated: Stated) -> list[str]:
    """The recipients outside the giver's own organisation, which alone need a power."""
    organisation = corpus.organisation(leg.giver)
    receivers = (stated.receiver,) if stated.receiver else leg.receivers
    return [each for each in receivers if corpus.organisation(each) != organisation]


# ---- what passes ---------------------------------------------------------------------------------------------------


def carried(document: Document[Protocol], flow: Flow) -> tuple[tuple[int, Item], ...]:
    """The items of a flow that the document declares, each with its position in the flow."""
    declared = {each.item: each for each in document.body.data.list} if document.body.data else {}
    return tuple((position, declared[id]) for position, id in enumerate(flow.items) if id in declared)


def is_about_nobody(corpus: Corpus, item: Item) -> bool:
    """Whether an item is about no identifiable person."""
    return classes(corpus, item) == {DataClass.NOT_PERSONAL}


def carries_nobody(corpus: Corpus, document: Document[Protocol], flow: Flow) -> bool:
    """Whether everything that a flow carries is about no identifiable person."""
    items = carried(document, flow)
    return len(items) == len(flow.items) > 0 and all(is_about_nobody(corpus, item) for _, item in items)


# ---- how messages speak of it --------------------------------------------------------------------------------------


def place_of(use: Use, gateway: Gateway) -> Place:
    """Where a gateway is named: in the statement, or at its position where that brings it."""
    statement, id = gateway.part.statement, gateway.provision.provision
    if id in statement.gateways:
        return use.stated.document.at(statement, "gateways", statement.gateways.index(id))
    return use.stated.document.at(statement, "position")


def quoted(corpus: Corpus, provisions: Iterable[Provision]) -> tuple[Related, ...]:
    """Each law in the catalogue's words: who may rely on it, towards whom, on whose request, and its first condition."""
    return tuple(
        Related(
            " ".join((*_who(corpus, each), *(each.conditions[:1] or ((each.note,) if each.note else ())))),
            title=each.name,
        )
        for each in provisions
    )


def _who(corpus: Corpus, provision: Provision) -> Iterator[str]:
    for words, kinds in (
        ("Open to", provision.open_to),
        ("Towards", provision.towards),
        ("At the request of", provision.on_request_of),
    ):
        if kinds:
            yield f"{words}: {kinds_in_words(corpus, kinds)}."


def kinds_in_words(corpus: Corpus, kinds: tuple[str, ...]) -> str:
    """Kinds of body as a sentence lists them; one that is open to all says so."""
    if ANY in kinds:
        return "anyone"
    return listed(corpus.title("body-type", each) for each in kinds)


def names(provisions: Iterable[Provision]) -> str:
    """Provisions as a sentence lists them."""
    return listed(each.name for each in provisions)


# ---- what a document calls it --------------------------------------------------------------------------------------

_AS_POWER = later(r"\b(?:powers?|gateways?|vires|authority to share)\b", re.IGNORECASE)
_AS_DUTY = later(r"\b(?:duty|duties|obligations?)\b", re.IGNORECASE)
_AS_BASIS = later(r"\b(?:bas[ie]s|grounds?)\b", re.IGNORECASE)


def cited_as_power(law: LawCited, duties: bool = True, bases: bool = False) -> bool:
    """Whether a document's list of laws calls one a power to share; or a duty, or a basis, where these count."""
    called = law.as_ or ""
    return bool(
        _AS_POWER.search(called)
        or (duties and _AS_DUTY.search(called))
        or (bases and _AS_BASIS.search(called))
    )


def relied_on(
    corpus: Corpus, keys: tuple[str, ...], duties: bool = True, bases: bool = False
) -> Iterator[Citation]:
    """Where law stands under some keys of grounds, or in a document's list of laws as a power to share.

    Grounds are those of documents and of legal positions, each told once, where they stand.
    """
    for citation in citations(corpus):
        at = citation.at
        if not isinstance(at, Reference):
            continue
        if isinstance(at.thing, LawCited):
            if cited_as_power(at.thing, duties, bases):
                yield citation
        elif isinstance(at.thing, Grounds | Confidence) and at.steps[0] in keys:
            yield citation


def is_exemption(provision: Provision) -> bool:
    """Whether a provision does nothing but set aside a right or a duty of data protection law."""
    return set(provision.nature) == {Nature.EXEMPTION}
