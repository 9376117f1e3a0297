"""Pairing: which thing of an earlier list is which of the later one.

Equal things are paired first, then those of the same identity, then statements that say the same about another part of
the protocol, then those that hold nearly the same; what is left was added or removed. A thing's identity is its id, or what distinguishes it where it has none: the version a party adopted,
the part of a protocol that a statement is about.
"""

from __future__ import annotations

import functools
import inspect
import json
from collections.abc import Iterator
from typing import Any

import msgspec

from ..model.meaning import canonical
from ..model.shape import shape
from ..model.words import Form, Refers, Thing

IDENTITY: dict[str, tuple[str, ...]] = {
    "Accepts": ("adopting", "counts_as"),
    "Adoption": ("party", "version"),
    "Approval": ("step", "by", "role", "version"),
    "Beside": ("protocol", "title"),
    "BasedOn": ("protocol", "title"),
    "Condition": ("needs", "approval", "agreement"),
    "Contact": ("for_",),
    "Controllership": ("for_",),
    "Equivalence": ("schemes",),
    "Fallback": ("when",),
    "Lawfulness": ("for_",),
    "LawCited": ("law", "as_cited"),
    "PartyException": ("of",),
    "Reason": ("ground", "law"),
    "Retention": ("records", "for_"),
    "Review": ("on",),
    "Revision": ("version",),
    "StandardMet": ("standard", "for_"),
    "Waiver": ("rule", "at_"),
    "Yields": ("on",),
}
"""What tells things of a type apart, where it is not an id that stands first."""

ALIKE = 0.6
"""The share of what two things hold that they must have in common to be one thing under two ids."""

ENOUGH = 4
"""The fewest values and words by which two things may be told to be one: of less, many things are made alike."""


def id_of(thing: Thing) -> str | None:
    """The id that a thing begins with; None for types that have none."""
    first = id_field(type(thing))
    return str(getattr(thing, first)) if first else None


def identity(thing: Thing) -> Any:
    """What tells a thing from its neighbours in a list."""
    fields = IDENTITY.get(type(thing).__name__)
    if fields is None:
        first = id_field(type(thing))
        return (type(thing).__name__, getattr(thing, first)) if first else None
    return (type(thing).__name__, json.dumps([canonical(getattr(thing, name)) for name in fields]))


def pairs(before: tuple[Any, ...], after: tuple[Any, ...]) -> Iterator[tuple[Any, Any]]:
    """Pairs of an earlier and a later thing, None for the side without one: in the later order, removed ones last."""
    partner: dict[int, int] = {}
    left, right = list(range(len(before))), list(range(len(after)))
    for key in (_whole, identity, _but_for):
        known: dict[Any, list[int]] = {}
        for index in left:
            if (mark := key(before[index])) is not None:
                known.setdefault(mark, []).append(index)
        for index in right:
            if (found := known.get(key(after[index]))) and type(before[found[0]]) is type(after[index]):
                partner[index] = found.pop(0)
        taken = set(partner.values())
        left, right = (
            [each for each in left if each not in taken],
            [each for each in right if each not in partner],
        )
    for index, other in _alike(before, after, left, right):
        partner[index] = other
    taken = set(partner.values())
    for index, later in enumerate(after):
        yield (before[partner[index]] if index in partner else None), later
    for index, earlier in enumerate(before):
        if index not in taken:
            yield earlier, None


def alike(one: Any, other: Any) -> float:
    """How much two things have in common, from 0 to 1, their ids left out."""
    mine, theirs = _parts(one), _parts(other)
    if min(len(mine), len(theirs)) < ENOUGH:
        return 0.0
    return 2 * len(mine & theirs) / (len(mine) + len(theirs))


def _alike(
    before: tuple[Any, ...], after: tuple[Any, ...], left: list[int], right: list[int]
) -> Iterator[tuple[int, int]]:
    """Pairs of later and earlier positions of what is one thing under two ids: the best first, each once."""
    scores = sorted(
        (
            (-score, index, other)
            for index in right
            for other in left
            if type(after[index]) is type(before[other])
            and _may_be_renamed(before[other])
            and (score := alike(before[other], after[index])) >= ALIKE
        ),
    )
    used: set[int] = set()
    taken: set[int] = set()
    for _, index, other in scores:
        if index not in used and other not in taken:
            used.add(index)
            taken.add(other)
            yield index, other


def _whole(thing: Thing) -> str:
    return json.dumps(canonical(thing), sort_keys=True)


def _but_for(thing: Thing) -> str | None:
    """All that a statement says, without what it is about; None for things that are not about a part of a protocol."""
    if not _is_about_a_part(type(thing)):
        return None
    said = canonical(thing)
    said.pop("for", None)
    return json.dumps(said, sort_keys=True)


def _is_about_a_part(struct: type[Thing]) -> bool:
    """Whether things of a type say which part of a protocol they are about."""
    return "for_" in shape(struct).nested


def _may_be_renamed(thing: Thing) -> bool:
    """Whether a thing's id is its own: one that names a party, a purpose or a law is another thing with another id.

    A statement stays the same one when it comes to be about more or fewer parts of the protocol.
    """
    first = id_field(type(thing))
    if first is None:
        return type(thing).__name__ not in IDENTITY or _is_about_a_part(type(thing))
    leaf = next(leaf for leaf in shape(type(thing)).leaves if leaf.name == first)
    return not any(isinstance(note, Refers) for note in leaf.notes)


def _parts(thing: Any) -> frozenset[str]:
    """What a thing holds, in pieces: each value with its key, and each word of its texts."""
    found: set[str] = set()

    def take(key: str, value: Any) -> None:
        if isinstance(value, dict):
            for name, inner in value.items():
                take(f"{key}/{name}", inner)
        elif isinstance(value, list):
            for inner in value:
                take(key, inner)
        else:
            found.update(f"{key} {word}" for word in str(value).lower().split())

    plain = canonical(thing)
    if isinstance(thing, Thing) and (first := id_field(type(thing))):
        plain.pop(first.rstrip("_").replace("_", "-"), None)
    take("", plain)
    return frozenset(found)


@functools.cache
def id_field(struct: type[Thing]) -> str | None:
    """The field that holds a type's own id: its first one, if that is an id, or names something by its id.

    The first of its own: what a type shares with others, such as its grounds or its source, stands behind its id.
    """
    own = inspect.get_annotations(struct)
    first = next((field.name for field in msgspec.structs.fields(struct) if field.name in own), None)
    for leaf in shape(struct).leaves:
        if leaf.name == first and not leaf.is_many:
            is_id = any(
                isinstance(note, Refers) or (isinstance(note, Form) and note.name == "id")
                for note in leaf.notes
            )
            return leaf.name if is_id or leaf.name in ("term", "scheme", "it", "assurance") else None
    return None
