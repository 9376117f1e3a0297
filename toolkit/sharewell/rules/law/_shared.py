"""What several rules about law need: who shares what in which flow, and where a document cites a provision."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from ...model.control import LawCited
from ...model.corpus import Corpus
from ...model.document import Document
from ...model.places import Place, Step
from ...model.protocol import Protocol
from ...model.sharing import Flow, Item
from ...model.words import Thing


class Citation(msgspec.Struct, frozen=True, gc=False):
    """A place where a document relies on a provision or an edition of guidance."""

    document: Document[Any]
    id: str
    thing: Thing
    steps: tuple[Step, ...]
    as_cited: str = ""


def citations(corpus: Corpus) -> tuple[Citation, ...]:
    """Every place where the framework's documents rely on law, found once for all rules."""
    return corpus.once("citations", lambda: tuple(_citations(corpus)))


def _citations(corpus: Corpus) -> Iterator[Citation]:
    """Every reference to law that a document relies on: not what it only quotes, nor the catalogue's own links.

    Retired protocols are history and are left out.
    """
    for document in corpus.documents:
        body = document.body
        if isinstance(body, Protocol) and body.status is not None and body.status.is_retired:
            continue
        if document.kind in ("provision", "guidance", "register"):
            yield from _of_register(corpus, document)
            continue
        for each in corpus.references(document):
            if each.kind == "law":
                thing = each.thing
                if isinstance(thing, LawCited):
                    if not thing.quoted:
                        yield Citation(document, each.id, thing, each.steps, thing.as_cited or "")
                else:
                    yield Citation(document, each.id, thing, each.steps)
        if isinstance(body, Protocol):
            for mention in body.mentions:
                if not mention.quoted and corpus.entry("law", mention.mention) is not None:
                    yield Citation(document, mention.mention, mention, ("mention",), mention.as_printed or "")


def _of_register(corpus: Corpus, document: Document[Any]) -> Iterator[Citation]:
    """A local register relies on law in its legal positions; entries about law only describe it."""
    positions = set(getattr(document.body, "positions", ()))
    if not positions:
        return
    for each in corpus.references(document):
        if each.kind == "law" and not _describes_law(each.thing):
            yield Citation(document, each.id, each.thing, each.steps)


def _describes_law(thing: Thing) -> bool:
    return type(thing).__name__ in ("Provision", "Guidance", "Standard")


class Leg(msgspec.Struct, frozen=True, gc=False):
    """One giver's part in a flow, and the people it gives to."""

    document: Document[Protocol]
    flow: Flow
    giver: str
    receivers: tuple[str, ...]

    @property
    def place(self) -> Place:
        """Where the flow names the giver."""
        key, named = (
            ("from", self.flow.from_) if self.giver in self.flow.from_ else ("among", self.flow.among)
        )
        return self.document.at(self.flow, key, named.index(self.giver))


def legs(document: Document[Protocol]) -> Iterator[Leg]:
    """Every giver of every flow of a protocol, once per flow."""
    for flow in document.body.flows:
        for giver in flow.givers:
            yield Leg(document, flow, giver, tuple(each for each in flow.receivers if each != giver))


def is_live(body: Protocol) -> bool:
    """Whether a document has not been put away."""
    return body.status is None or not body.status.is_retired


def items_of(document: Document[Protocol], flow: Flow) -> Iterator[tuple[int, Item]]:
    """The declared items that a flow carries, each with its position in the flow's list."""
    if document.body.data is None:
        return
    declared = {item.item: item for item in document.body.data.list}
    for position, id in enumerate(flow.items):
        if id in declared:
            yield position, declared[id]


def classes(corpus: Corpus, item: Item) -> frozenset[str]:
    """Every category that an item belongs to or contains, the wider ones included."""
    found: set[str] = set()
    for each in (*((item.is_,) if item.is_ else ()), *item.contains):
        found |= corpus.wider("category", each)
    return frozenset(found)


def has_class(corpus: Corpus, item: Item, wanted: str) -> bool:
    """Whether an item holds data of a class of data protection law: special, criminal."""
    return any(
        category.class_ is not None and category.class_.value == wanted
        for each in classes(corpus, item)
        if (category := corpus.category(each)) is not None
    )
