"""Every reference of a document: what its types say refers to something else, found without naming any field here."""

from __future__ import annotations

import functools
from typing import Any

import msgspec

from .document import Document
from .places import Place, Step
from .shape import shape
from .words import Refers, Thing


class Reference(msgspec.Struct, frozen=True, gc=False):
    """A text that is the id of something: of what kind, where, and whether it is looked for in the document only."""

    kind: str
    id: str
    local: bool
    thing: Thing
    steps: tuple[Step, ...]


def references(document: Document[Any]) -> tuple[Reference, ...]:
    """Every reference of a document, in the order of its types' fields."""
    return tuple(_of(document.body))


def place_of(document: Document[Any], reference: Reference) -> Place:
    """Where a reference stands."""
    return document.at(reference.thing, *reference.steps)


def _of(thing: Thing) -> list[Reference]:
    found: list[Reference] = []
    _add(thing, found)
    return found


def _add(thing: Thing, found: list[Reference]) -> None:
    """Put the references of a thing with all inside it at the end of those found."""
    own, nested = _shape(thing.__class__)
    for name, key, refers, is_many, is_map in own:
        value = getattr(thing, name)
        if not value:
            continue
        if is_many:
            for position, id in enumerate(value):
                found.append(Reference(refers.kind, id, refers.local, thing, (key, position)))
        elif is_map:
            for answer, id in value.items():
                if id is not None:
                    found.append(Reference(refers.kind, id, refers.local, thing, (key, answer)))
        else:
            found.append(Reference(refers.kind, value, refers.local, thing, (key,)))
    for name in nested:
        value = getattr(thing, name)
        if value.__class__ is tuple:
            for each in value:
                _add(each, found)
        elif value is not None:
            _add(value, found)


@functools.cache
def _shape(struct: type[Thing]) -> tuple[tuple[tuple[str, str, Refers, bool, bool], ...], tuple[str, ...]]:
    """The fields of a type that refer to something, and those that hold further things."""
    found = shape(struct)
    own = (
        (leaf.name, leaf.key, refers, leaf.is_many, leaf.is_map)
        for leaf in found.leaves
        if (refers := next((note for note in leaf.notes if isinstance(note, Refers)), None)) is not None
    )
    return tuple(own), found.nested
