"""The corpus: all documents of a framework with the catalogue, indexed once, changed never.

Everything Sharewell says is a function of a corpus and a date. Rules ask it questions that would be slow to answer
from the documents each time: who is above whom, what kind of body a party is, whether one purpose lies within another.
"""

from __future__ import annotations

import collections
import functools
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar, cast

import msgspec

from .chart import Chart
from .document import Document, Stub
from .framework import Framework, Tier
from .kinds import KINDS, REGISTER_LISTS
from .law import Guidance, Principles, Provision
from .legal import Position
from .means import Method, RetiredBody, Standard, System
from .nearest import nearest
from .party import Party
from .places import Place
from .protocol import Protocol
from .references import Reference, references
from .register import Register
from .relations import Parent
from .shape import shape
from .vocabulary import BodyType, Category, PurposeEntry, Role
from .words import Thing, YesNo

ThingT = TypeVar("ThingT", bound=Thing)
KeptT = TypeVar("KeptT")

LAW_KINDS = ("provision", "guidance", "principles")
"""The kinds of entry that a citation may name."""


_KEPT = (
    "nearest",
    "_ancestors",
    "wider",
    "organisation",
    "members",
    "standing_for",
    "body_types",
    "is_public_authority",
    "in_health_or_care",
)
"""The questions whose answers a corpus keeps. They are kept in the corpus itself, so that they go when it goes."""


class Entry(msgspec.Struct, frozen=True, gc=False):
    """Something with an id of its own, and the document that holds it."""

    kind: str
    id: str
    thing: Any
    document: Document[Any]

    @property
    def place(self) -> Place:
        """Where it is defined."""
        return self.document.at(self.thing)


class Corpus:
    """The documents of one framework and the catalogue. Immutable: every answer is worked out once and kept."""

    def __init__(self, documents: Iterable[Document[Any]], stubs: Iterable[Stub] = ()) -> None:
        self.all_documents = tuple(sorted(documents, key=lambda each: (not each.national, each.path)))
        self.documents = tuple(each for each in self.all_documents if not each.national)
        self.stubs = tuple(stubs)
        self._entries: dict[str, dict[str, Entry]] = {}
        self.duplicates: list[tuple[Entry, Entry]] = []
        """Pairs of a later and an earlier definition of one id."""
        for document in self.all_documents:
            for entry in _entries_of(document):
                self._enter(entry)
        for name in _KEPT:
            setattr(self, name, functools.cache(getattr(self, name)))
        self._references: dict[tuple[bool, str], tuple[Reference, ...]] = {}
        self._once: dict[str, Any] = {}
        self._things: dict[type[Thing], tuple[tuple[Document[Any], Any], ...]] = {}

    def _enter(self, entry: Entry) -> None:
        known = self._entries.setdefault(entry.kind, {})
        if entry.id in known:
            self.duplicates.append((entry, known[entry.id]))
        else:
            known[entry.id] = entry

    # ---- what there is ---------------------------------------------------------------------------------------------

    @functools.cached_property
    def framework(self) -> Framework:
        """The framework; a bare one where the folder has none, so that single files can be checked."""
        found = self.framework_document
        return found.body if found else Framework(framework="unnamed", title="Framework")

    @functools.cached_property
    def framework_document(self) -> Document[Framework] | None:
        """The document that holds the framework: the one at the root, where there are several by mistake."""
        return min(
            self.of(Framework),
            key=lambda each: (each.path.count("/"), each.path != "framework.yaml"),
            default=None,
        )

    def of(self, body: type[ThingT]) -> tuple[Document[ThingT], ...]:
        """The framework's own documents of one type."""
        return self._by_body.get(body, ())

    def document_at(self, path: str) -> Document[Any] | None:
        """The document of a file, by its path from the framework's root."""
        return self._by_path.get(path)

    @functools.cached_property
    def _by_path(self) -> dict[str, Document[Any]]:
        return {document.path: document for document in self.documents}

    @functools.cached_property
    def _by_body(self) -> dict[type[Thing], tuple[Document[Any], ...]]:
        found: dict[type[Thing], list[Document[Any]]] = {}
        for document in self.documents:
            found.setdefault(type(document.body), []).append(document)
        return {body: tuple(documents) for body, documents in found.items()}

    @functools.cached_property
    def protocols(self) -> tuple[Document[Protocol], ...]:
        """Every protocol of the framework."""
        return self.of(Protocol)

    @functools.cached_property
    def parties(self) -> tuple[Document[Party], ...]:
        """Every party of the framework."""
        return self.of(Party)

    @functools.cached_property
    def charts(self) -> tuple[Document[Chart], ...]:
        """Every chart of the framework."""
        return self.of(Chart)

    def each(self, thing: type[ThingT]) -> tuple[tuple[Document[Any], ThingT], ...]:
        """Every thing of exactly one type in the framework's own documents, with its document."""
        if thing not in self._things:
            if not self._things:
                found: dict[type[Thing], list[tuple[Document[Any], Any]]] = collections.defaultdict(list)
                for document in self.documents:
                    _sort(document, document.body, found)
                self._things = {kind: tuple(pairs) for kind, pairs in found.items()}
            self._things.setdefault(thing, ())
        return cast("tuple[tuple[Document[Any], ThingT], ...]", self._things[thing])

    def references(self, document: Document[Any]) -> tuple[Reference, ...]:
        """Every reference of a document, found once."""
        key = (document.national, document.path)
        found = self._references.get(key)
        if found is None:
            found = self._references[key] = references(document)
        return found

    def once(self, what: str, make: Callable[[], KeptT]) -> KeptT:
        """What `make` answers, worked out once for this corpus: for what several rules ask of all documents."""
        if what not in self._once:
            self._once[what] = make()
        return cast("KeptT", self._once[what])

    # ---- by id -----------------------------------------------------------------------------------------------------

    def entry(self, kind: str, id: str) -> Entry | None:
        """What an id names; `law` looks among provisions, guidance and principles."""
        for each in LAW_KINDS if kind == "law" else (kind,):
            if found := self._entries.get(each, {}).get(id):
                return found
        return None

    def entries(self, kind: str) -> dict[str, Entry]:
        """Everything of one kind, by id: national entries first, then the framework's own."""
        if kind == "law":
            return {id: entry for each in LAW_KINDS for id, entry in self._entries.get(each, {}).items()}
        return self._entries.get(kind, {})

    def nearest(self, kind: str, id: str) -> str | None:
        """The id of that kind which was probably meant."""
        return nearest(id, self.entries(kind))

    def is_stub(self, kind: str, id: str) -> bool:
        """Whether an id may belong to a file that could not be read, so that it must not be called unknown.

        By the kind and id that the file begins with; by its name where these cannot be told. A register that could
        not be read may hold anything that registers hold.
        """
        return any(_may_hold(stub, kind, id) for stub in self.stubs)

    def _thing(self, kind: str, id: str | None) -> Any:
        found = self.entry(kind, id) if id else None
        return found.thing if found else None

    def protocol(self, id: str) -> Document[Protocol] | None:
        """The protocol with an id."""
        found = self.entry("protocol", id)
        return found.document if found else None

    def chart(self, id: str) -> Document[Chart] | None:
        """The chart with an id."""
        found = self.entry("chart", id)
        return found.document if found else None

    def party(self, id: str) -> Party | None:
        """The party with an id."""
        return cast("Party | None", self._thing("party", id))

    def provision(self, id: str) -> Provision | None:
        """The provision of law with an id."""
        return cast("Provision | None", self._thing("provision", id))

    def guidance(self, id: str) -> Guidance | None:
        """The edition of guidance with an id."""
        return cast("Guidance | None", self._thing("guidance", id))

    def principles(self, id: str) -> Principles | None:
        """The numbered set of principles with an id."""
        return cast("Principles | None", self._thing("principles", id))

    def position(self, id: str | None) -> Position | None:
        """The legal position with an id."""
        return cast("Position | None", self._thing("position", id))

    def purpose(self, id: str) -> PurposeEntry | None:
        """The purpose with an id."""
        return cast("PurposeEntry | None", self._thing("purpose", id))

    def category(self, id: str | None) -> Category | None:
        """The category of data with an id."""
        return cast("Category | None", self._thing("category", id))

    def method(self, id: str) -> Method | None:
        """The way of sending with an id."""
        return cast("Method | None", self._thing("method", id))

    def standard(self, id: str) -> Standard | None:
        """The standard with an id."""
        return cast("Standard | None", self._thing("standard", id))

    def system(self, id: str) -> System | None:
        """The network, address ending or marking with an id."""
        return cast("System | None", self._thing("system", id))

    def retired_body(self, id: str) -> RetiredBody | None:
        """The body that no longer exists, with an id."""
        return cast("RetiredBody | None", self._thing("body", id))

    def role(self, id: str) -> Role | None:
        """The role with an id."""
        return cast("Role | None", self._thing("role", id))

    def title(self, kind: str, id: str) -> str:
        """What people call the thing with an id; the id where nothing is known of it."""
        thing = self._thing(kind, id)
        short = getattr(thing, "short_title", None) or getattr(thing, "title", None)
        return str(short) if short else id.replace("-", " ")

    # ---- the tree of documents -------------------------------------------------------------------------------------

    def parents(self, document: Document[Protocol]) -> tuple[tuple[Parent, Document[Protocol]], ...]:
        """The parents of a protocol that exist, each with the statement that names it."""
        found = ((each, self.protocol(each.protocol)) for each in document.body.parents)
        return tuple((each, parent) for each, parent in found if parent is not None)

    def ancestors(self, document: Document[Protocol]) -> tuple[Document[Protocol], ...]:
        """Every protocol above, nearest first, each once; a circle is followed once and no further."""
        return self._ancestors(document.id)

    def _ancestors(self, id: str) -> tuple[Document[Protocol], ...]:
        found: dict[str, Document[Protocol]] = {}
        first = self.protocol(id)
        level = [first] if first else []
        while level:
            above = [parent for document in level for _, parent in self.parents(document)]
            level = [each for each in above if each.id not in found and each.id != id]
            for each in level:
                found[each.id] = each
        return tuple(found.values())

    def children(self, document: Document[Protocol]) -> tuple[Document[Protocol], ...]:
        """The protocols that name this one as a parent."""
        return self._children.get(document.id, ())

    @functools.cached_property
    def _children(self) -> dict[str, tuple[Document[Protocol], ...]]:
        found: dict[str, list[Document[Protocol]]] = {}
        for document in self.protocols:
            for parent in document.body.parents:
                found.setdefault(parent.protocol, []).append(document)
        return {id: tuple(children) for id, children in found.items()}

    def tier(self, document: Document[Protocol]) -> Tier | None:
        """The tier a protocol stands on."""
        return self._tiers.get(document.body.tier, (0, None))[1]

    def level(self, document: Document[Protocol]) -> int | None:
        """How far from the top a protocol's tier is: 0 for the first; None for a tier the framework does not have."""
        return self._tiers[document.body.tier][0] if document.body.tier in self._tiers else None

    @functools.cached_property
    def _tiers(self) -> dict[str, tuple[int, Tier | None]]:
        return {tier.tier: (number, tier) for number, tier in enumerate(self.framework.tiers)}

    # ---- hierarchies -----------------------------------------------------------------------------------------------

    def wider(self, kind: str, id: str) -> frozenset[str]:
        """An id with every wider id of its kind (purposes, categories, body types, subjects, methods)."""
        found: set[str] = set()
        waiting = [id]
        while waiting:
            each = waiting.pop()
            if each not in found:
                found.add(each)
                waiting.extend(getattr(self._thing(kind, each), "within", None) or ())
        return frozenset(found)

    def is_within(self, kind: str, id: str, wide: Iterable[str]) -> bool:
        """Whether an id is one of those named, or lies within one of them."""
        return not self.wider(kind, id).isdisjoint(wide)

    # ---- parties ---------------------------------------------------------------------------------------------------

    def organisation(self, party: str) -> str:
        """The organisation that answers for a party: a unit's parent body, a board's acting body, else itself."""
        seen: set[str] = set()
        while party not in seen:
            seen.add(party)
            found = self.party(party)
            above = found and (
                found.part_of or (found.acts_through if found.legal_person is YesNo.NO else None)
            )
            if not above:
                break
            party = above
        return party

    def members(self, party: str) -> frozenset[str]:
        """A party with the members that a group names, and theirs."""
        found: set[str] = set()
        waiting = [party]
        while waiting:
            each = waiting.pop()
            if each not in found:
                found.add(each)
                body = self.party(each)
                waiting.extend(body.group.members if body and body.group else ())
        return frozenset(found)

    @functools.cached_property
    def _groups(self) -> dict[str, frozenset[str]]:
        found: dict[str, set[str]] = {}
        for document in self.parties:
            if document.body.group:
                for member in self.members(document.body.party) - {document.body.party}:
                    found.setdefault(member, set()).add(document.body.party)
        return {member: frozenset(groups) for member, groups in found.items()}

    def standing_for(self, party: str) -> frozenset[str]:
        """A party with all that stand for it where they are named: what it is a part of, and the groups of each."""
        found: set[str] = set()
        each: str | None = party
        while each and each not in found:
            found.add(each)
            body = self.party(each)
            acting = body.acts_through if body and body.legal_person is YesNo.NO else None
            each = (body.part_of if body else None) or acting
        for one in tuple(found):
            found |= self._groups.get(one, frozenset())
        return frozenset(found)

    def body_types(self, party: str) -> frozenset[str]:
        """Every kind of body that a party is, the wider kinds included; empty where nothing is known.

        A unit is what its organisation is; a group is what its members are.
        """
        found: set[str] = set()
        seen: set[str] = set()
        waiting = [party]
        while waiting:
            each = waiting.pop()
            body = self.party(each)
            if body is None or each in seen:
                continue
            seen.add(each)
            named = body.is_ or (body.group.of_types if body.group else ())
            for id in named:
                found |= self.wider("body-type", id)
            if not named and body.group:
                waiting.extend(body.group.members)
            waiting.append(self.organisation(each))
        return frozenset(found)

    def body_type(self, id: str) -> BodyType | None:
        """The kind of body with an id."""
        return cast("BodyType | None", self._thing("body-type", id))

    def is_public_authority(self, party: str) -> bool | None:
        """Whether a party is a public authority; None where the catalogue does not say."""
        answers = [each.public_authority for id in self.body_types(party) if (each := self.body_type(id))]
        stated = [bool(answer) for answer in answers if answer is not None]
        return any(stated) if stated else None

    def in_health_or_care(self, party: str) -> bool:
        """Whether a party is of a kind that holds confidential health or care information."""
        return any(bool(each.health_or_care) for id in self.body_types(party) if (each := self.body_type(id)))


def _sort(
    document: Document[Any], thing: Thing, found: dict[type[Thing], list[tuple[Document[Any], Any]]]
) -> None:
    """Put a thing and all inside it, in the order of the file, with the others of their types."""
    kind = thing.__class__
    found[kind].append((document, thing))
    for field in shape(kind).nested:
        inner = getattr(thing, field)
        if inner.__class__ is tuple:
            for each in inner:
                _sort(document, each, found)
        elif inner is not None:
            _sort(document, inner, found)


def _may_hold(stub: Stub, kind: str, id: str) -> bool:
    if stub.kind == "register":
        return kind in ("law", "marking") or kind in REGISTER_LISTS
    if stub.kind == "framework":
        return kind in ("tier", "framework")
    if stub.kind not in KINDS:
        return id in (stub.id, stub.path.rpartition("/")[2].partition(".")[0])
    return stub.id == id and (stub.kind == kind or (kind == "law" and stub.kind in LAW_KINDS))


def _entries_of(document: Document[Any]) -> Iterator[Entry]:
    """The ids that a document defines: its own, or those of a register's lists."""
    yield Entry(document.kind, document.id, document.body, document)
    if isinstance(document.body, Register):
        for kind, field in REGISTER_LISTS.items():
            for thing in getattr(document.body, field):
                yield Entry(kind, getattr(thing, kind.replace("-", "_")), thing, document)
    if isinstance(document.body, Framework):
        for tier in document.body.tiers:
            yield Entry("tier", tier.tier, tier, document)
