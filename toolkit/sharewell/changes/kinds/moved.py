"""Changes of place: a clause, a flow, an item or a position that went from one document to another with the same words.

Both documents tell of it, since those who signed the one no longer agreed to it there.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from ...model.clauses import Clause
from ...model.document import Document
from ...model.legal import Position
from ...model.sharing import Flow, Item
from ...model.words import Thing
from ..change import Change
from ..clauses import clause_name
from ..flows import flow_name
from ..moves import Move
from ..plain import Plain
from ..sides import Sides, digest, signatories
from ..weights import Turn


class Moved(Plain):
    """A change of place: `old` is the document from which it came, `new` the one it came into."""

    turn: ClassVar[Turn] = Turn.ALTERED
    pattern: ClassVar[str] = "“{called}” moved here from {old}."


class ClauseMoved(Moved):
    """A clause went from one document to another, and binds those who sign that."""

    thing: ClassVar[str] = "clause"


class FlowMoved(Moved):
    """A flow went from one document to another."""

    thing: ClassVar[str] = "flow"


class DataItemMoved(Moved):
    """An item of information went from one document to another."""

    thing: ClassVar[str] = "data-item"


class MovedAway(Moved):
    """The same, told of the document that it left."""

    pattern: ClassVar[str] = "“{called}” moved away from here, into {new}."


class ClauseMovedAway(MovedAway):
    """A clause left a document for another, and binds those who signed the first no longer by it."""

    thing: ClassVar[str] = "clause"


class FlowMovedAway(MovedAway):
    """A flow left a document for another."""

    thing: ClassVar[str] = "flow"


class DataItemMovedAway(MovedAway):
    """An item of information left a document for another."""

    thing: ClassVar[str] = "data-item"


class PositionMoved(Moved):
    """A legal position stands in another register; whoever cites it finds it as before."""

    thing: ClassVar[str] = "basis"
    turn: ClassVar[Turn] = Turn.RENAMED
    pattern: ClassVar[str] = "The position “{called}” moved here from {old}."


def changes_of(move: Move, sides: Sides) -> Iterator[Change]:
    """What a move means to the document into which the thing came."""
    is_ = move.after.document
    common = _common(move, sides) | {"document": is_.name, "subject": is_.at(move.after.thing).path}
    match move.after.thing:
        case Clause():
            yield ClauseMoved(**common)
        case Flow():
            yield FlowMoved(**common)
        case Item():
            yield DataItemMoved(**common)
        case Position():
            yield PositionMoved(**common)


def changes_where_it_stood(move: Move, document: Document[Any], sides: Sides) -> Iterator[Change]:
    """What a move means to the document that the thing left, as it is now."""
    path = move.before.document.at(move.before.thing).path
    common = _common(move, sides) | {"document": document.name, "subject": path, "after": None}
    match move.before.thing:
        case Clause():
            yield ClauseMovedAway(**common)
        case Flow():
            yield FlowMovedAway(**common)
        case Item():
            yield DataItemMovedAway(**common)


def _common(move: Move, sides: Sides) -> dict[str, Any]:
    was, is_ = move.before.document, move.after.document
    return {
        "called": _called(move.after.thing),
        "before": was.at(move.before.thing),
        "after": is_.at(move.after.thing),
        "old": sides.title(was.kind, was.id),
        "new": sides.title(is_.kind, is_.id),
        "concerned": tuple(dict.fromkeys((*signatories(is_), *signatories(was)))),
        "digest": digest(move.after.thing),
    }


def _called(thing: Thing) -> str:
    match thing:
        case Clause() as clause:
            return clause_name(clause)
        case Flow() as flow:
            return flow_name(flow)
        case Item() as item:
            return item.title or item.item.replace("-", " ").capitalize()
        case Position() as position:
            return position.title
    raise LookupError(f"a {type(thing).__name__} does not move")
