"""Moves: a clause, a flow, an item or a position that left one document and came into another with the same words."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from ..model.clauses import Clause
from ..model.document import Document
from ..model.legal import Position
from ..model.meaning import canonical
from ..model.protocol import Protocol
from ..model.register import Register
from ..model.sharing import Flow, Item
from ..model.words import Thing
from .edits import Edit
from .pairing import alike, id_field

MOVABLE = (Clause, Flow, Item, Position)


class Standing(msgspec.Struct, frozen=True):
    """A thing in a document of one side."""

    thing: Thing
    document: Document[Any]


class Move(msgspec.Struct, frozen=True):
    """A thing where it stood, and where it stands."""

    before: Standing
    after: Standing

    def holds(self, edit: Edit) -> bool:
        """Whether an edit is one half of this move: the thing going from one document, or coming into the other."""
        return edit.before.value is self.before.thing or edit.after.value is self.after.thing


def moves(gone: Iterable[Standing], came: Iterable[Standing]) -> tuple[Move, ...]:
    """What went from one document and came into another, each thing once. Its id and printed number may differ."""
    left: dict[str, list[Standing]] = {}
    for each in gone:
        left.setdefault(_said(each.thing), []).append(each)
    found = []
    for each in came:
        for old in left.get(_said(each.thing), []):
            if old.document.name != each.document.name and alike(old.thing, each.thing) > 0:
                left[_said(each.thing)].remove(old)
                found.append(Move(old, each))
                break
    return tuple(found)


def gone_in(edits: Iterable[Edit]) -> Iterator[Standing]:
    """What could have moved, of what went from a document."""
    for each in edits:
        if each.is_removed and isinstance(each.before.value, MOVABLE):
            yield Standing(each.before.value, each.before.document)


def came_in(edits: Iterable[Edit]) -> Iterator[Standing]:
    """What could have moved, of what came into a document."""
    for each in edits:
        if each.is_added and isinstance(each.after.value, MOVABLE):
            yield Standing(each.after.value, each.after.document)


def movable(document: Document[Any]) -> Iterator[Standing]:
    """What could have moved, in a document that is new or gone as a whole."""
    body = document.body
    if isinstance(body, Protocol):
        for each in (*body.clauses, *body.flows, *(body.data.list if body.data else ())):
            yield Standing(each, document)
    elif isinstance(body, Register):
        for position in body.positions:
            yield Standing(position, document)


def _said(thing: Thing) -> str:
    """What a thing says, without its id and its printed number."""
    plain = canonical(thing)
    plain.pop(id_field(type(thing)), None)
    plain.pop("number", None)
    return json.dumps([type(thing).__name__, plain], sort_keys=True)
