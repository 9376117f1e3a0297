"""Grounds of sharing as changes name them: whose they are, and whom a change of them concerns."""

from __future__ import annotations

from typing import Any

from ..model.legal import Fallback, Grounds, Lawfulness, Position
from ..model.protocol import Protocol
from ..model.words import Thing
from .edits import Edit, Spot
from .phrases import quoted
from .reach import EVERYTHING, in_part
from .sides import Sides, signatories, within


def whose(edit: Edit, sides: Sides) -> str:
    """The grounds that an edit is in, as people call them: those of some parties, of a case, or of a position."""
    return grounds_of((*edit.there.owners, edit.there.value), edit.there, sides)


def grounds_of(around: tuple[Any, ...], spot: Spot, sides: Sides) -> str:
    """The name of the innermost grounds among the things around a spot."""
    found = ""
    for each in around:
        if isinstance(each, Lawfulness):
            part = in_part(each.for_, spot, sides)
            found = "The grounds for everything" if part == EVERYTHING else f"The grounds for {part}"
        elif isinstance(each, Position):
            found = f"The position {quoted(each.title)}"
        elif isinstance(each, Fallback):
            found += f" when {each.when}"
    return found


def verb_of(edit: Edit) -> str:
    """`rest` for grounds, which are many, and `rests` for a position, which is one."""
    return "rests" if isinstance(within(edit, Grounds), Position) else "rest"


def concerned(edit: Edit, sides: Sides) -> tuple[str, ...]:
    """The parties whose grounds an edit is of: those the statement names, else who signs, on either side.

    Of a legal position, the parties of every statement that cites it.
    """
    grounds = within(edit, Grounds)
    around: tuple[Thing, ...] = (*edit.there.owners, grounds)
    position = next((each for each in around if isinstance(each, Position)), None)
    found: list[str] = []
    if position is not None:
        for side in (sides.before, sides.after):
            for document, row in side.each(Lawfulness):
                if isinstance(document.body, Protocol) and _cites(row, position.position):
                    found += row.for_.parties or signatories(document)
    for spot in (edit.before, edit.after):
        for each in (*spot.owners, spot.value):
            if isinstance(each, Lawfulness):
                found += each.for_.parties or signatories(spot.document)
    return tuple(dict.fromkeys(found))


def _cites(row: Lawfulness, position: str) -> bool:
    return row.position == position or any(each.position == position for each in row.otherwise)
