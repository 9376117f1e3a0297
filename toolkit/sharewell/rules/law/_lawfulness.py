"""What rules about grounds need: every set of grounds that somebody relies on, and what its law makes of it."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from ...model.corpus import Corpus
from ...model.document import Document
from ...model.grounds import Resolved, grounds_for, resolve
from ...model.law import Provision
from ...model.legal import ConsentPart, Lawfulness, Regime
from ...model.patterns import later
from ...model.places import Place
from ...model.protocol import Protocol, ProtocolType
from ...model.selector import Selector
from ...model.sharing import Flow
from ...model.signing import PartyAs
from ..sentences import listed
from ._shared import grounds_of, legs

NO_GROUNDS = frozenset({ProtocolType.TEMPLATE, ProtocolType.TERMS_OF_REFERENCE})
"""Documents by which nobody shares anything."""

CONSENT = "uk-gdpr-art-6-1-a"
"""Consent as the lawful basis."""

_SAFEGUARDING = frozenset({"safeguarding-children", "safeguarding-adults", "domestic-abuse", "emergency"})

_PART_3 = frozenset({"dpa-2018-s35", "dpa-2018-part3"})


class Part(msgspec.Struct, frozen=True, gc=False):
    """A statement of grounds, or what applies instead of one, with the document that it stands in."""

    document: Document[Any]
    grounds: Resolved[Any]

    def own(self, key: str) -> tuple[str, ...]:
        """What the statement says itself under a key, its position apart."""
        found: tuple[str, ...] = getattr(self.grounds.statement, key.replace("-", "_"))
        return found

    def place(self, key: str, id: str) -> Place:
        """Where it names a law under a key: its own words, else the position that brings it."""
        statement, own = self.grounds.statement, self.own(key)
        if id in own:
            return self.document.at(statement, key, own.index(id))
        return self.document.at(statement, "position")


class Use(msgspec.Struct, frozen=True, gc=False):
    """A sharing that rests on some grounds: its flow, with the document that has it, to whom and for what.

    The flow is None for grounds that no flow reaches.
    """

    document: Document[Protocol]
    flow: Flow | None
    receivers: tuple[str, ...]
    purposes: tuple[str, ...]


class Held(msgspec.Struct, frozen=True, gc=False):
    """The statements on which a party relies in one case, and all that it shares on them.

    `parts` are the statements themselves. `behind` has them too and, for grounds that apply instead of others, those
    others, whose conditions and policy document go on holding. The giver is None where no party is named.
    """

    document: Document[Protocol]
    giver: str | None
    parts: tuple[Part, ...]
    behind: tuple[Part, ...]
    uses: tuple[Use, ...]

    @property
    def purposes(self) -> tuple[str, ...]:
        """Everything that is shared for."""
        return tuple(dict.fromkeys(purpose for use in self.uses for purpose in use.purposes))

    @property
    def instead(self) -> bool:
        """Whether these grounds take the place of others when something happens."""
        return self.parts is not self.behind


def held(corpus: Corpus) -> tuple[Held, ...]:
    """Every set of grounds in documents that are in use or being written, found once for all rules.

    Statements that no flow reaches are judged for each party that they name, or that the document does. Those of a
    processor are left out, since it acts on a controller's.
    """
    return corpus.once("lawfulness held", lambda: tuple(_held(corpus)))


def _held(corpus: Corpus) -> Iterator[Held]:
    reached: set[tuple[str, int]] = set()
    found: dict[tuple[str, str, tuple[int, ...]], tuple[Document[Protocol], tuple[Any, ...], list[Use]]] = {}
    for leg in legs(corpus):
        for stated in grounds_of(corpus, leg):
            use = Use(
                leg.document,
                leg.flow,
                (stated.receiver,) if stated.receiver else leg.receivers,
                (stated.purpose,) if stated.purpose else leg.flow.purposes,
            )
            for case in stated.cases:
                ats = tuple(each.statement.at for each in case.parts)
                reached.update((stated.document.path, at) for at in ats)
                key = (stated.document.path, leg.giver, ats)
                found.setdefault(key, (stated.document, case.parts, []))[2].append(use)
    for (_, giver, _), (document, parts, uses) in found.items():
        yield from _sets(corpus, document, giver, parts, tuple(uses))
    for document in corpus.protocols:
        if document.body.lawfulness and not document.body.is_retired and document.body.type not in NO_GROUNDS:
            for statement in document.body.lawfulness:
                if (document.path, statement.at) not in reached:
                    yield from _unreached(corpus, document, statement)


def _unreached(corpus: Corpus, document: Document[Protocol], statement: Lawfulness) -> Iterator[Held]:
    body, selector = document.body, statement.for_
    flows = [each for each in body.flows if each.flow in selector.flows]
    purposes = selector.purposes or tuple(id for each in flows for id in each.purposes) or body.purpose_list
    processors = {each.party for each in body.parties if each.as_ is PartyAs.PROCESSOR}
    # Where flows pass by a statement that names no party, narrower ones serve everybody who gives.
    named = selector.parties or (() if body.flows else tuple(each.party for each in body.parties))
    if named and processors.issuperset(named):
        return
    givers = [id for id in named if id not in processors and _serves(corpus, document, statement, id)]
    use = Use(document, None, selector.to, tuple(dict.fromkeys(purposes)))
    for giver in givers or (None,):
        yield from _sets(corpus, document, giver, (resolve(corpus, statement),), (use,))


def _serves(corpus: Corpus, document: Document[Protocol], statement: Lawfulness, party: str) -> bool:
    """Whether a statement holds for a party: not where a narrower one takes its place."""
    cases = grounds_for(corpus, document, party)
    return any(part.statement.at == statement.at for case in cases for part in case.parts)


def _sets(
    corpus: Corpus,
    document: Document[Protocol],
    giver: str | None,
    statements: tuple[Resolved[Any], ...],
    uses: tuple[Use, ...],
) -> Iterator[Held]:
    """The grounds themselves, and each that applies instead, by the statement or by its position."""
    parts = tuple(Part(document, each) for each in statements)
    yield Held(document, giver, parts, parts, uses)
    for each in statements:
        for fallback in each.statement.otherwise:
            instead = Part(document, resolve(corpus, fallback))
            yield Held(document, giver, (instead,), (instead, *parts), uses)
        entry = corpus.entry("position", each.statement.position) if each.position is not None else None
        if entry is not None and not entry.document.national and not each.statement.otherwise:
            for fallback in entry.thing.otherwise:
                instead = Part(entry.document, resolve(corpus, fallback))
                yield Held(document, giver, (instead,), (instead, *parts), uses)


_PARAGRAPH = later(r"ukpga/2018/12/schedule/1/paragraph/(\d+)$")


@functools.lru_cache(maxsize=4096)
def _paragraph_at(address: str) -> int | None:
    found = _PARAGRAPH.match(address)
    return int(found[1]) if found else None


def paragraph(provision: Provision | None) -> int | None:
    """The paragraph of Schedule 1 to the Data Protection Act 2018 that a provision is; None for other law."""
    return _paragraph_at(provision.address) if provision is not None and provision.address else None


def conditions(parts: Iterable[Part]) -> tuple[str, ...]:
    """Every condition that some statements name, under whichever of the three keys."""
    return tuple(
        dict.fromkeys(
            id
            for part in parts
            for named in (
                part.grounds.conditions,
                part.grounds.criminal_offence,
                part.grounds.special_category,
            )
            for id in named
        )
    )


def paragraphs(corpus: Corpus, ids: Iterable[str]) -> frozenset[int] | None:
    """The paragraphs of Schedule 1 among some law; None where some of it is unknown and may be any of them."""
    found = set()
    for id in ids:
        provision = corpus.provision(id)
        if provision is None and corpus.entry("law", id) is None:
            return None
        if (number := paragraph(provision)) is not None:
            found.add(number)
    return frozenset(found)


def is_part_3(parts: Iterable[Part]) -> bool:
    """Whether grounds are those of law enforcement: by the regime, or by a basis of Part 3."""
    return any(
        part.grounds.regime is Regime.LAW_ENFORCEMENT or not _PART_3.isdisjoint(part.grounds.basis)
        for part in parts
    )


def is_competent(corpus: Corpus, party: str | None) -> bool | None:
    """Whether a party may process for law enforcement: as the register of parties says, else as its kind does.

    A kind that the catalogue does not call competent is taken not to be; None where the kind is not known.
    """
    if party is None:
        return None
    for id in corpus.standing_for(party) & {party, corpus.organisation(party)}:
        body = corpus.party(id)
        if body is not None and body.competent_authority is not None:
            return bool(body.competent_authority)
    kinds = corpus.body_types(party)
    if not kinds:
        return None
    return any(bool(kind.competent_authority) for id in kinds if (kind := corpus.body_type(id)) is not None)


def is_safeguarding(corpus: Corpus, purpose: str) -> bool:
    """Whether a purpose is to keep somebody safe from harm."""
    return corpus.is_within("purpose", purpose, _SAFEGUARDING)


def consent_parts(
    corpus: Corpus, document: Document[Protocol], name: str
) -> tuple[tuple[Document[Protocol], ConsentPart], ...]:
    """What a document and those above it say of one part that consent may play, the nearest first."""
    found = []
    for each in (document, *corpus.ancestors(document)):
        part: ConsentPart | None = getattr(each.body.consent, name, None)
        if part is not None:
            found.append((each, part))
    return tuple(found)


def covered_purposes(body: Protocol, selector: Selector | None) -> tuple[str, ...]:
    """The purposes that a part of a document covers: those it names, or of the flows it names, else all."""
    if selector is not None and selector.purposes:
        return selector.purposes
    if selector is not None and selector.flows:
        return tuple(id for each in body.flows if each.flow in selector.flows for id in each.purposes)
    return tuple(dict.fromkeys((*body.purpose_list, *(id for each in body.flows for id in each.purposes))))


def titles(corpus: Corpus, parties: Iterable[str], begins: bool = False) -> str:
    """Parties as a sentence names them, with a capital where they begin it; of many the first three."""
    words = listed((corpus.title("party", each) for each in parties), most=3)
    return words[:1].upper() + words[1:] if begins else words
