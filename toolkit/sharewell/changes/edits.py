"""Edits: the bare differences between two versions of a document, before anybody says what they mean.

Things are matched by id, else by what they hold, so that neither order nor a new id makes two things of one. What is in
a place that gives order no meaning is compared without it. Nothing here knows what a party or a purpose is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from ..model.document import Document
from ..model.meaning import ORDERED, canonical
from ..model.places import Place, Step
from ..model.shape import Leaf, shape
from ..model.words import Thing, kebab
from .pairing import id_field, id_of, pairs
from .renames import followed


class Spot(msgspec.Struct, frozen=True):
    """Something that one version says: the things that hold it, outermost first, and the value.

    `steps` lead from the last of `owners` to the value: the YAML key, and in a list or a map the position or the word.
    """

    document: Document[Any]
    owners: tuple[Thing, ...]
    steps: tuple[Step, ...]
    value: Any

    @property
    def owner(self) -> Thing:
        """The thing that holds it."""
        return self.owners[-1]

    @property
    def key(self) -> str:
        """The YAML key under which its owner holds it."""
        return str(self.steps[0])

    @property
    def place(self) -> Place:
        """Where it stands; where the value is absent, where its owner stands."""
        if isinstance(self.value, Thing):
            return self.document.at(self.value)
        return self.document.at(self.owner, *self.steps)


class Edit(msgspec.Struct, frozen=True):
    """One difference. Both sides have a spot; its value is None on the side that lacks it.

    Values are things that were added, removed or (both there, with two ids) renamed; or what a field holds: of a list
    in which order means nothing, one entry; of a map, the value of one word. The owners of both sides are the earlier
    and the later version of the same things.
    """

    before: Spot
    after: Spot

    @property
    def is_added(self) -> bool:
        """Whether only the later version has it."""
        return self.before.value is None

    @property
    def is_removed(self) -> bool:
        """Whether only the earlier version has it."""
        return self.after.value is None

    @property
    def is_renamed(self) -> bool:
        """Whether it is one thing under two ids; what else differs in it comes as further edits."""
        return isinstance(self.before.value, Thing) and isinstance(self.after.value, Thing)

    @property
    def there(self) -> Spot:
        """The side that has it; the later where both do."""
        return self.before if self.is_removed else self.after

    @property
    def key(self) -> str:
        """The YAML key that differs, in its owner."""
        return self.after.key


def edits(before: Document[Any], after: Document[Any]) -> Iterator[Edit]:
    """The differences between two versions of a document, in the order of the types' fields."""
    earlier = followed(before.body, after.body)
    yield from _between(_Side(before, ()), _Side(after, ()), earlier, after.body)


def parts(edit: Edit) -> Iterator[Edit]:
    """What a thing that was added or removed as a whole holds, as if an empty one had been there.

    For types of which every key may be left out.
    """
    thing = edit.there.value
    empty = type(thing)()
    left, right = (_Side(each.document, each.owners) for each in (edit.before, edit.after))
    yield from _between(left, right, empty if edit.is_added else thing, thing if edit.is_added else empty)


class _Side(msgspec.Struct, frozen=True):
    document: Document[Any]
    owners: tuple[Thing, ...]

    def spot(self, key: str, value: Any, *steps: Step) -> Spot:
        return Spot(self.document, self.owners, (key, *steps), value)

    def inside(self, thing: Thing) -> _Side:
        return _Side(self.document, (*self.owners, thing))


def _between(left: _Side, right: _Side, before: Thing, after: Thing) -> Iterator[Edit]:
    left, right = left.inside(before), right.inside(after)
    found = shape(type(before))
    own_id = id_field(type(before))
    for leaf in found.leaves:
        old, new = getattr(before, leaf.name), getattr(after, leaf.name)
        if old != new and leaf.name != own_id:
            yield from _values(left, right, leaf, old, new, (type(before), leaf.name) in ORDERED)
    for name in found.nested:
        old, new = getattr(before, name), getattr(after, name)
        if old is not new:
            yield from _nested(left, right, kebab(name), old, new)
            if (type(before), name) in ORDERED and _in_other_order(old, new):
                yield Edit(left.spot(kebab(name), old), right.spot(kebab(name), new))


def _in_other_order(old: tuple[Thing, ...], new: tuple[Thing, ...]) -> bool:
    """Whether things that both lists hold come in another order: the lists themselves are then the difference."""
    stood = {id(each): index for index, each in enumerate(old)}
    kept = [stood[id(one)] for one, other in pairs(old, new) if one is not None and other is not None]
    return kept != sorted(kept)


def _values(left: _Side, right: _Side, leaf: Leaf, old: Any, new: Any, ordered: bool) -> Iterator[Edit]:
    key = leaf.key
    if leaf.is_map:
        yield from _mapped(left, right, key, old or {}, new or {})
    elif leaf.is_many and not ordered:
        for position, value in enumerate(old or ()):
            if value not in (new or ()):
                yield Edit(left.spot(key, value, position), right.spot(key, None))
        for position, value in enumerate(new or ()):
            if value not in (old or ()):
                yield Edit(left.spot(key, None), right.spot(key, value, position))
    elif canonical(old) != canonical(new):
        yield Edit(left.spot(key, _stated(old)), right.spot(key, _stated(new)))


def _stated(value: Any) -> Any:
    """A value, None for an empty one. A plain no is a value."""
    return None if value == () or value == "" else value


def _mapped(
    left: _Side, right: _Side, key: str, old: Mapping[str, Any], new: Mapping[str, Any]
) -> Iterator[Edit]:
    for word in dict.fromkeys((*old, *new)):
        if canonical(old.get(word)) != canonical(new.get(word)):
            yield Edit(left.spot(key, old.get(word), word), right.spot(key, new.get(word), word))


def _nested(left: _Side, right: _Side, key: str, old: Any, new: Any) -> Iterator[Edit]:
    many = isinstance(old, tuple) or isinstance(new, tuple)
    for one, other in pairs(old or (), new or ()) if many else ((old, new),):
        if one is not None and other is not None and type(one) is type(other):
            if id_of(one) != id_of(other):
                yield Edit(left.spot(key, one), right.spot(key, other))
            yield from _between(left, right, one, other)
        else:
            if one is not None:
                yield Edit(left.spot(key, one), right.spot(key, None))
            if other is not None:
                yield Edit(left.spot(key, None), right.spot(key, other))
