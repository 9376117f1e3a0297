"""A document: one file of a framework, read, with the place of everything in it."""

from collections.abc import Iterator
from typing import Any, Generic, TypeVar

import msgspec

from .places import Place, Places, Step
from .shape import shape
from .words import Thing

BodyT = TypeVar("BodyT", bound=Thing, covariant=True)


class Document(msgspec.Struct, Generic[BodyT], frozen=True, gc=False, kw_only=True):
    """One file: where it lies, what it is, its content, and where each part of that stands.

    `path` is relative to the framework's root, with forward slashes. `national` marks files of the packaged
    catalogue, which are read but not reported on.
    """

    path: str
    kind: str
    id: str
    body: BodyT
    places: Places
    national: bool = False

    @property
    def name(self) -> str:
        """The document as messages and fingerprints name it: `protocol safeguarding-hub`."""
        return f"{self.kind} {self.id}"

    def at(self, thing: Thing | None = None, *steps: Step) -> Place:
        """The place of a thing of this document, or of what the steps (YAML keys, list positions) lead to from it.

        Where a step leads nowhere, since the key is absent, the place is that of the thing before it.
        """
        return self.places.place(
            self.path, self.places.follow(max(thing.at, 0) if thing is not None else 0, *steps)
        )

    def at_key(self, thing: Thing | None, key: str) -> Place:
        """The place of a key itself; of the thing where it has no such key."""
        node = max(thing.at, 0) if thing is not None else 0
        found = self.places.key(node, key)
        return self.places.place(self.path, node if found is None else found)

    def words(self, thing: Thing) -> str:
        """The first scalar of a thing: the id it begins with."""
        return next((text for text in self.places.texts[max(thing.at, 0) + 2 :] if text is not None), "")


def things_in(value: Any) -> Iterator[Thing]:
    """Every thing inside a value, itself included, in the order of the file."""
    if isinstance(value, Thing):
        yield value
        for field in shape(type(value)).nested:
            inner = getattr(value, field)
            if inner.__class__ is tuple:
                for each in inner:
                    yield from things_in(each)
            elif inner is not None:
                yield from things_in(inner)
    elif value.__class__ is tuple:
        for each in value:
            yield from things_in(each)


class Stub(msgspec.Struct, frozen=True, gc=False):
    """What is known of a file that could not be read whole: that it exists, and perhaps its kind and id."""

    path: str
    kind: str = ""
    id: str = ""
