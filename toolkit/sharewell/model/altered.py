"""What the changes to a protocol since an earlier version ask of its version and its history, and what was done.

Whoever compares two versions writes it down here; the rules that need an earlier version judge it.
"""

from __future__ import annotations

import msgspec

from .control import Revision
from .editions import numbers
from .places import Place
from .words import YesNo


class Difference(msgspec.Struct, frozen=True):
    """A change that asks for a new version: in a sentence, where it is now, and whether only a major one will do."""

    sentence: str
    place: Place | None
    is_material: bool


class Altered(msgspec.Struct, frozen=True, kw_only=True):
    """A protocol that people rely on and that no longer says what it said.

    `was` and `is_` are the versions of the earlier and the later side, empty where none is stated. `revision` is the
    entry of the history for a later version, where the later side has a new one. `adopt_again` are the parties, by id,
    that adopt again because of the changes; `unlisted` those of them that the entry does not name.
    """

    protocol: str
    was: str
    is_: str
    differences: tuple[Difference, ...]
    revision: Revision | None = None
    adopt_again: tuple[str, ...] = ()
    unlisted: tuple[str, ...] = ()

    @property
    def is_material(self) -> bool:
        """Whether a change asks for a new major version."""
        return any(each.is_material for each in self.differences)

    @property
    def lacks_revision(self) -> bool:
        """Whether there is no new version with an entry in the history."""
        return bool(self.differences) and self.revision is None

    @property
    def lacks_major(self) -> bool:
        """Whether a new major version is asked for and there is none, or one that is called not material.

        Versions that are not made of numbers cannot be counted: of these, the history says whether one is material.
        """
        if not self.is_material:
            return False
        if self.revision is None or self.revision.material is YesNo.NO:
            return True
        old, new = numbers(self.was), numbers(self.is_)
        return new[0] <= old[0] if old and new else self.revision.material is not YesNo.YES

    @property
    def fits(self) -> bool:
        """Whether the version and the history are what the changes ask for."""
        return not (self.lacks_revision or self.lacks_major or self.unlisted)

    @property
    def fitting(self) -> str:
        """A version that fits: the present one if it does, else the next; empty where versions cannot be counted."""
        if self.revision is not None and not self.lacks_major:
            return self.is_
        return following(self.was, self.is_material)


def following(version: str, is_major: bool) -> str:
    """The version after another: of 2.0 it is 2.1, or 3.0 where it is a major one; empty where it cannot be counted."""
    if numbers(version) is None:
        return ""
    first, *rest = version.split(".")
    if is_major:
        return ".".join([str(int(first) + 1), *("0" for _ in rest)])
    return ".".join([first, *rest[:-1], str(int(rest[-1]) + 1)]) if rest else f"{first}.1"


def is_later(version: str, before: str) -> bool:
    """Whether a version comes after another; of versions that cannot be counted, whether it is another one."""
    new, old = numbers(version), numbers(before)
    return new > old if new and old else bool(version) and version != before
