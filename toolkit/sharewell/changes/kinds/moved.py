"""Changes of place: a clause, a flow or an item that went from one document to another with the same words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from ...model.clauses import Clause
from ...model.sharing import Flow, Item
from ..change import Change
from ..clauses import clause_name
from ..flows import flow_name
from ..moves import Move
from ..plain import Plain
from ..sides import Sides, signatories
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


def changes_of(move: Move, sides: Sides) -> Iterator[Change]:
    """What a move means. It is told of the document into which the thing came."""
    was, is_ = move.before.document, move.after.document
    common: dict[str, Any] = {
        "document": is_.name,
        "subject": is_.at(move.after.thing).path,
        "before": was.at(move.before.thing),
        "after": is_.at(move.after.thing),
        "old": sides.title(was.kind, was.id),
        "new": sides.title(is_.kind, is_.id),
        "concerned": tuple(dict.fromkeys((*signatories(is_), *signatories(was)))),
    }
    match move.after.thing:
        case Clause() as clause:
            yield ClauseMoved(**common, called=clause_name(clause))
        case Flow() as flow:
            yield FlowMoved(**common, called=flow_name(flow))
        case Item() as item:
            yield DataItemMoved(**common, called=item.title or item.item.replace("-", " "))
