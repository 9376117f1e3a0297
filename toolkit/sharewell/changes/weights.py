"""The truth table: what each kind of change means for sharing, and what it asks of the parties. Data, read once.

Each kind of thing has a file in `weights/`. A row answers for one turn of it: added, removed, tightened, loosened,
reworded or renamed. Code looks a change's weight up here and decides nothing itself.
"""

from __future__ import annotations

import enum
import functools

import msgspec

from ..data import PACKAGE


class Turn(enum.StrEnum):
    """What happened to a thing. Tightened and loosened are meant towards sharing: less or more may be shared, or the
    protection of what is shared became stronger or weaker."""

    ADDED = "added"
    REMOVED = "removed"
    TIGHTENED = "tightened"
    LOOSENED = "loosened"
    ALTERED = "altered"
    REWORDED = "reworded"
    RENAMED = "renamed"

    @property
    def opposite(self) -> Turn:
        """The turn that takes this one back."""
        return {
            Turn.ADDED: Turn.REMOVED,
            Turn.REMOVED: Turn.ADDED,
            Turn.TIGHTENED: Turn.LOOSENED,
            Turn.LOOSENED: Turn.TIGHTENED,
        }.get(self, self)


class Axis(enum.StrEnum):
    """In what way a change matters."""

    WIDENS = "widens sharing"
    NARROWS = "narrows sharing"
    ACCOUNTABILITY = "changes who is accountable"
    WORDING = "wording only"
    READ = "for a person to judge"


class Asks(enum.StrEnum):
    """What a change asks of the document's version: nothing, a new revision, or a new major version."""

    NOTHING = "nothing"
    REVISION = "a new revision"
    MAJOR = "a major version"

    @property
    def rank(self) -> int:
        """0 for nothing, 1 for a revision, 2 for a major version."""
        return list(Asks).index(self)


class Adopt(enum.StrEnum):
    """Who adopts again: nobody, the parties whom the change concerns, or every signatory."""

    NOBODY = "nobody"
    CONCERNED = "those concerned"
    EVERYONE = "everyone"

    @property
    def rank(self) -> int:
        """0 for nobody, 2 for everyone."""
        return list(Adopt).index(self)


class Weight(msgspec.Struct, frozen=True, kw_only=True, rename="kebab", forbid_unknown_fields=True):
    """One row: what a turn of a thing means, what it asks for, and why; `unlike` where its opposite is no mirror."""

    turn: Turn
    axes: tuple[Axis, ...]
    asks: Asks
    adopt: Adopt = Adopt.NOBODY
    because: str
    unlike: str = ""
    thing: str = ""


class Kind(msgspec.Struct, frozen=True, kw_only=True, rename="kebab", forbid_unknown_fields=True):
    """A kind of thing: its name, what it takes in, and its rows."""

    thing: str
    title: str
    covers: str
    order: int
    rows: tuple[Weight, ...]


@functools.cache
def kinds() -> tuple[Kind, ...]:
    """Every kind of thing that a document can say, in the order of the table."""
    import yaml

    found = []
    for file in sorted((PACKAGE / "changes" / "weights").glob("*.yaml")):
        plain = yaml.load(file.read_text("utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        kind = msgspec.convert(plain, Kind)
        rows = tuple(msgspec.structs.replace(row, thing=kind.thing) for row in kind.rows)
        found.append(msgspec.structs.replace(kind, rows=rows))
    return tuple(sorted(found, key=lambda each: each.order))


@functools.cache
def weight(thing: str, turn: Turn) -> Weight:
    """The row for a turn of a thing. Raises KeyError where the table has none: a test holds every class against it."""
    return _rows()[thing, turn]


@functools.cache
def _rows() -> dict[tuple[str, Turn], Weight]:
    return {(kind.thing, row.turn): row for kind in kinds() for row in kind.rows}
