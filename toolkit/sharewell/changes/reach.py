"""What a statement is about: a selector in words, and whether one version of it reaches further than the other."""

from __future__ import annotations

from typing import NamedTuple

import msgspec

from ..model.protocol import Protocol
from ..model.selector import Selector
from ..model.words import Thing
from .edits import Edit, Spot
from .phrases import listed
from .plain import cut
from .sides import Sides

EVERYTHING = "everything"

_LISTS = ("parties", "to", "flows", "purposes", "items", "subjects")

_WORDS = ("stage", "after")

_LONGEST = 80

_MOST = 3
"""The most names that are told one by one, for each way in which a part is narrowed."""


class _Way(NamedTuple):
    """One way in which a part is narrowed: a word before, what is named, one and many of them, and the names."""

    before: str
    one: str
    many: str
    names: list[str]

    @property
    def told(self) -> str:
        """With the names of what it narrows to."""
        noun = (self.many if len(self.names) > 1 else self.one) if self.before == "the" else ""
        return " ".join(each for each in (self.before, noun, _few(self.names)) if each)

    @property
    def counted(self) -> str:
        """With their number only."""
        noun = self.many if len(self.names) > 1 else self.one
        before = self.before if self.before != "the" else "for"
        return f"{before} {len(self.names)} {noun}".strip() if noun else f"{before} {cut(self.names[0], 30)}"


class Reach(msgspec.Struct, frozen=True):
    """What a statement was and is about, in words; whether it now takes in more, and whether it now leaves out some.

    Both are so of a statement that is moved from one part to another; neither where one thing is said in two ways.
    `gained` and `lost` are the parts that make the difference, where that can be said by naming them.
    """

    old: str
    new: str
    is_wider: bool
    is_narrower: bool
    gained: str
    lost: str

    @property
    def more(self) -> str:
        """What it is for that it was not, to go on after a verb: `also for Northshire Police`."""
        return f"also for {self.gained}" if self.gained else f"for {self.new}, no longer only for {self.old}"

    @property
    def less(self) -> str:
        """What it was for that it is not, to go on after a verb: `no longer for Northshire Police`."""
        return f"no longer for {self.lost}" if self.lost else f"only for {self.new}, no longer for {self.old}"


def reach(edit: Edit, sides: Sides) -> Reach | None:
    """How an edit changes what the statement around it is about; None where the edit is of something else.

    All edits of one selector give the same answer, so that they are told as one change.
    """
    old, new = (_selector(each) for each in (edit.before, edit.after))
    if old is None and new is None:
        return None
    was, now = old or Selector(), new or Selector()
    old_part, new_part = in_part(was, edit.before, sides), in_part(now, edit.after, sides)
    gained, lost = (
        _named(one, other, spot, sides)
        for one, other, spot in ((was, now, edit.after), (now, was, edit.before))
    )
    is_wider, is_narrower = not _covers(was, now), not _covers(now, was)
    return Reach(old_part, new_part, is_wider, is_narrower, gained, lost)


def in_part(selector: Selector | None, spot: Spot, sides: Sides) -> str:
    """The part of a protocol that a selector names, in words; everything where it names none."""
    if selector is None or not selector.narrowness:
        return EVERYTHING
    ways = [
        _Way("", "party", "parties", [sides.title("party", each) for each in selector.parties]),
        _Way("towards", "party", "parties", [sides.title("party", each) for each in selector.to]),
        _Way("the", "flow", "flows", [called("flow", each, spot) for each in selector.flows]),
        _Way("the", "purpose", "purposes", [sides.title("purpose", each) for each in selector.purposes]),
        _Way("the", "item", "items", [called("item", each, spot) for each in selector.items]),
        _Way("people:", "kind", "kinds", [sides.title("subject", each) for each in selector.subjects]),
        _Way("the", "stage", "stages", [selector.stage] if selector.stage else []),
        _Way("once", "", "", [selector.after] if selector.after else []),
    ]
    return _cut([each for each in ways if each.names])


def called(kind: str, id: str, spot: Spot) -> str:
    """What people call a flow, an item or a companion document of the protocol in which a spot is."""
    body = spot.document.body
    if isinstance(body, Protocol):
        held: dict[str, tuple[Thing, ...]] = {
            "flow": body.flows,
            "item": body.data.list if body.data else (),
            "document": body.documents,
        }
        for each in held[kind]:
            if getattr(each, kind) == id:
                return str(getattr(each, "title", None) or _spelt(id))
    return _spelt(id)


def _spelt(id: str) -> str:
    return id.replace("-", " ").capitalize()


def statement_path(edit: Edit, kind: type[Thing]) -> str:
    """The path of ids to what the innermost statement of a type around an edit is about, in the later version."""
    owner = next(each for each in reversed(edit.after.owners) if isinstance(each, kind))
    return f"{edit.after.document.at(owner).path}/for"


def _named(less: Selector, more: Selector, spot: Spot, sides: Sides) -> str:
    """What the second of two selectors names that the first does not, where they differ in one list only."""
    differing = [name for name in (*_LISTS, *_WORDS) if getattr(less, name) != getattr(more, name)]
    if len(differing) != 1 or differing[0] in _WORDS:
        return ""
    fewer, names = (getattr(each, differing[0]) for each in (less, more))
    beyond = tuple(each for each in names if each not in fewer)
    return (
        in_part(msgspec.structs.replace(Selector(), **{differing[0]: beyond}), spot, sides)
        if fewer and beyond
        else ""
    )


def _cut(ways: list[_Way]) -> str:
    """The ways in which a part is narrowed: the first, and in brackets the others, those counted that are too long."""
    first, *others = ways
    found: list[str] = []
    for each in others:
        fits = len(", ".join((first.told, *found, each.told))) <= _LONGEST
        found.append(each.told if fits else each.counted)
    return f"{first.told} ({', '.join(found)})" if found else first.told


def _selector(spot: Spot) -> Selector | None:
    if isinstance(spot.value, Selector):
        return spot.value
    return next((each for each in spot.owners if isinstance(each, Selector)), None)


def _covers(wide: Selector, narrow: Selector) -> bool:
    """Whether all that the second selector names lies within the first."""
    for name in _LISTS:
        outer, inner = getattr(wide, name), getattr(narrow, name)
        if outer and not (inner and set(inner) <= set(outer)):
            return False
    return all(getattr(wide, name) in (None, getattr(narrow, name)) for name in _WORDS)


def _few(names: list[str]) -> str:
    """Names in a row; of many, the first and how many more there are."""
    if len(names) <= _MOST:
        return listed(names)
    return listed((*names[: _MOST - 1], f"{len(names) - _MOST + 1} more"))
