"""Names that follow: what names a document by the id that it had before is taken to name it by the one it has now.

So a document, or an entry of a register, that gets a new id is one change, and not one more in every document that
names it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from ..model.document import Document
from ..model.kinds import REGISTER_LISTS
from ..model.register import Register
from ..model.shape import Leaf, shape
from ..model.words import Refers, Thing
from .pairing import id_of, pairs

Renamed = Mapping[tuple[str, str], str]
"""The new ids of documents and of entries of registers, by what they are named as and the id they had."""

_NAMED_AS = {"provision": "law", "guidance": "law", "principles": "law"}
"""What an entry of a register is named as, where that is not its kind."""


def following(document: Document[Any], renamed: Renamed) -> Document[Any]:
    """A document with the new ids of other documents in the place of the old ones."""
    if not renamed:
        return document
    body = _followed(document.body, renamed)
    return document if body is document.body else msgspec.structs.replace(document, body=body)


def renamed_entries(before: Register, after: Register) -> Renamed:
    """The entries of a register that have a new id there: a legal position, a purpose of the framework's own."""
    found: dict[tuple[str, str], str] = {}
    for kind, field in REGISTER_LISTS.items():
        old, new = getattr(before, field), getattr(after, field)
        if old == new:
            continue
        ids = {id_of(each) for each in (*old, *new)}
        kept = {id_of(each) for each in old} & {id_of(each) for each in new}
        if ids == kept:
            continue
        for one, other in pairs(old, new):
            was, is_ = (id_of(each) if each is not None else None for each in (one, other))
            if was and is_ and was != is_ and not {was, is_} & kept:
                found[_NAMED_AS.get(kind, kind), was] = is_
    return found


def _followed(thing: Thing, renamed: Renamed) -> Thing:
    found = shape(type(thing))
    new: dict[str, Any] = {}
    for leaf in found.leaves:
        kind = next((note.kind for note in leaf.notes if isinstance(note, Refers) and not note.local), None)
        if kind is not None and (value := getattr(thing, leaf.name)):
            new[leaf.name] = _named(leaf, kind, value, renamed)
    for name in found.nested:
        value = getattr(thing, name)
        if isinstance(value, tuple):
            new[name] = tuple(_followed(each, renamed) for each in value)
        elif value is not None:
            new[name] = _followed(value, renamed)
    changed = {name: value for name, value in new.items() if value != getattr(thing, name)}
    return msgspec.structs.replace(thing, **changed) if changed else thing


def _named(leaf: Leaf, kind: str, value: Any, renamed: Renamed) -> Any:
    if leaf.is_map:
        return {key: renamed.get((kind, each), each) for key, each in value.items()}
    if leaf.is_many:
        return tuple(renamed.get((kind, each), each) for each in value)
    return renamed.get((kind, value), value)
