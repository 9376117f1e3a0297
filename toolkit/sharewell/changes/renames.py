"""New ids inside one protocol: what names an item, a flow or a companion by its id has followed, not changed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from ..model.protocol import Protocol
from ..model.shape import shape
from ..model.words import Refers, Thing
from .pairing import id_of, pairs

Names = Mapping[str, Mapping[str, str]]
"""For each kind of thing with an id of its own, the new id of each old one."""


def followed(before: Thing, after: Thing) -> Thing:
    """The earlier version with every mention of a renamed thing under its new id; itself where nothing was renamed.

    The ids of the things themselves stay, so that the renaming can be told.
    """
    if not isinstance(before, Protocol) or not isinstance(after, Protocol):
        return before
    earlier, later = _held(before), _held(after)
    names = {kind: _renamed(earlier[kind], later[kind]) for kind in earlier}
    return _with(before, names) if any(names.values()) else before


def _held(protocol: Protocol) -> dict[str, tuple[Thing, ...]]:
    return {
        "item": protocol.data.list if protocol.data else (),
        "flow": protocol.flows,
        "document": protocol.documents,
    }


def _renamed(before: tuple[Thing, ...], after: tuple[Thing, ...]) -> dict[str, str]:
    old, new = [id_of(each) for each in before], [id_of(each) for each in after]
    if not set(old) - set(new) or not set(new) - set(old):
        return {}
    found: dict[str, str] = {}
    for one, other in pairs(before, after):
        if one is not None and other is not None and id_of(one) != id_of(other):
            found[str(id_of(one))] = str(id_of(other))
    return found


def _with(thing: Thing, names: Names) -> Thing:
    changed: dict[str, Any] = {}
    found = shape(type(thing))
    for leaf in found.leaves:
        kind = next((note.kind for note in leaf.notes if isinstance(note, Refers) and note.local), None)
        value = getattr(thing, leaf.name)
        # A flow carries out one of the protocol above, whose ids are not renamed here.
        if kind is not None and kind in names and value and not leaf.is_map and leaf.name != "carries_out":
            now = names[kind]
            new = tuple(now.get(each, each) for each in value) if leaf.is_many else now.get(value, value)
            if new != value:
                changed[leaf.name] = new
    for name in found.nested:
        value = getattr(thing, name)
        if isinstance(value, Thing):
            inner: Any = _with(value, names)
        else:
            inner = tuple(_with(each, names) for each in value or ())
        if value and inner != value:
            changed[name] = inner
    return msgspec.structs.replace(thing, **changed) if changed else thing
