"""Changes of how a document stands to others: what is above and beside it, and what counts as adopting it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from ...model.editions import is_accepted
from ...model.protocol import Protocol
from ...model.relations import Accepts, BasedOn, Beside, Parent, Yields
from ...model.words import Thing
from ..change import Change
from ..edits import Edit
from ..plain import Differing, Plain, Retold, titles, values
from ..sides import Sides, about
from ..values import in_words
from ..weights import Turn

TELLS = (
    Parent,
    Beside,
    BasedOn,
    Accepts,
    Yields,
    (Protocol, "contains"),
    (Protocol, "replaces"),
    (Protocol, "replaced-by"),
    (Protocol, "equivalent-to"),
)

_HISTORY = frozenset({"replaces", "replaced-by"})

_NOTED = frozenset({"as-printed", "says"})

_SEEN = frozenset({"stamp", "accepted-on"})

_NAMED = {
    "version": "The version of {} that is agreed to",
    "accepts": "Which versions of {} need no new agreement",
    "prevails": "What prevails where {} differs",
}


class OfRelation(Change):
    """A change of how a document stands to others."""

    thing: ClassVar[str] = "relation"


class RelationAdded(OfRelation, Plain):
    """A document stands to another as it did not."""

    turn: ClassVar[Turn] = Turn.ADDED
    pattern: ClassVar[str] = "The document now {new}."


class RelationRemoved(OfRelation, Plain):
    """A document no longer stands to another as it did."""

    turn: ClassVar[Turn] = Turn.REMOVED
    pattern: ClassVar[str] = "The document no longer {old}."


class RelationAltered(OfRelation, Differing):
    """The version of a document above that was agreed to changed, or which of two prevails."""

    turn: ClassVar[Turn] = Turn.ALTERED


class RelationReworded(OfRelation, Retold):
    """A printed name changed, or the note that a document above was agreed to."""

    turn: ClassVar[Turn] = Turn.REWORDED


class ParentSeen(OfRelation):
    """A document above is agreed to anew: in an edition that was accepted beforehand, or in the same one."""

    turn: ClassVar[Turn] = Turn.REWORDED

    @property
    def sentence(self) -> str:
        """The version, which needed no new agreement; or that it is the same."""
        if self.new:
            return f"{self.called} is now agreed to in version {self.new}, which was accepted beforehand; it was {self.old}."
        return f"{self.called} is agreed to as it now stands, in the same version."


class OriginTold(OfRelation, Plain):
    """What a document was made from, replaces or was replaced by is told otherwise."""

    turn: ClassVar[Turn] = Turn.REWORDED
    pattern: ClassVar[str] = "{called}: {new}{old}."


def changes(edit: Edit, sides: Sides) -> Iterator[Change]:
    """What an edit of how a document stands to another means."""
    common = about(edit, "The document") | {"concerned": sides.signatories(edit)}
    thing = edit.there.value if isinstance(edit.there.value, Thing) else edit.there.owner
    if isinstance(thing, BasedOn) or edit.key in _HISTORY:
        yield from _origin(edit, common, sides)
    elif edit.there.value is thing or isinstance(thing, Protocol):
        said = _stands(thing, edit, sides)
        yield RelationRemoved(**common, old=said) if edit.is_removed else RelationAdded(**common, new=said)
    else:
        other = _other(thing, sides)
        if edit.key in _SEEN:
            yield from _seen(edit, common, other)
        elif edit.key in _NOTED:
            yield RelationReworded(**common | {"called": f"The note on {other}"}, **values(edit))
        elif edit.key == "version" and _is_taken(edit):
            yield ParentSeen(**common | {"called": other}, **values(edit))
        else:
            yield RelationAltered(**common | {"called": _NAMED[edit.key].format(other)}, **values(edit))


def _is_taken(edit: Edit) -> bool:
    """Whether the parties accepted the version of the document above before it was written in."""
    before = edit.before.owner
    return (
        isinstance(before, Parent)
        and edit.before.value is not None
        and edit.after.value is not None
        and is_accepted(before.accepts, str(edit.after.value))
    )


def _seen(edit: Edit, common: dict[str, Any], other: str) -> Iterator[Change]:
    """The day and the stamp of an agreement, told once, and not at all where the version tells it."""
    before, after = edit.before.owner, edit.after.owner
    if edit.is_removed:
        called = {"called": f"The record that {other} was agreed to"}
        yield RelationReworded(**common | called, **values(edit))
    elif isinstance(before, Parent) and isinstance(after, Parent) and before.version == after.version:
        subject = edit.there.document.at(edit.there.owner).path
        places = {"before": edit.before.document.at(before), "after": edit.after.document.at(after)}
        yield ParentSeen(**common | {"called": other, "subject": subject} | places)


def _other(thing: Thing, sides: Sides) -> str:
    """The other document, as people call it."""
    for name in ("protocol", "adopting"):
        if found := getattr(thing, name, None):
            return sides.title("protocol", found)
    return str(getattr(thing, "title", None) or "the documents below")


def _stands(thing: Thing, edit: Edit, sides: Sides) -> str:
    """How the document stands to the other, to follow its name."""
    match thing:
        case Parent():
            version = f", version {thing.version}" if thing.version else ""
            return f"stands under {_other(thing, sides)}{version}"
        case Beside():
            prevails = f"; where they differ, {thing.prevails} prevails" if thing.prevails else ""
            return f"runs beside {_other(thing, sides)}{prevails}"
        case Yields():
            return f"gives way to the documents below on {in_words(thing.on)}"
        case Accepts():
            above = sides.title("protocol", thing.counts_as)
            return f"lets adopting {_other(thing, sides)} count as adopting {above}"
        case _:
            other = sides.title("protocol", str(edit.there.value))
            if edit.key == "contains":
                return f"contains {other}"
            return f"counts as adopted by those who adopted {other}"


def _origin(edit: Edit, common: dict[str, Any], sides: Sides) -> Iterator[Change]:
    """What is told of where a document comes from, and what came after it: history, on which no sharing rests."""
    if edit.key in _HISTORY:
        named = titles(edit, sides, "protocol")
        called = "What the document replaces" if edit.key == "replaces" else "What replaced the document"
    else:
        called, named = "What the document was made from", values(edit)
        if isinstance(edit.there.value, BasedOn):
            named = {"old" if edit.is_removed else "new": _other(edit.there.value, sides)}
    old, new = named.get("old", ""), named.get("new", "")
    yield OriginTold(
        **common | {"called": called},
        new=new,
        old=(f", no longer {old}" if new else f"no longer {old}") if old else "",
    )
