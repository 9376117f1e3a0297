"""Changes of waivers: departures from a rule that somebody has accepted and answers for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from ...model.control import Waiver
from ..change import Change
from ..edits import Edit
from ..plain import Differing, Plain, lasting, texts, titles, values
from ..sides import Sides, about, within
from ..weights import Turn

TELLS = (Waiver,)


class OfWaiver(Change):
    """A change of what departures are accepted."""

    thing: ClassVar[str] = "waiver"


class WaiverAdded(OfWaiver, Plain):
    """Somebody accepts a departure from a rule."""

    turn: ClassVar[Turn] = Turn.ADDED
    pattern: ClassVar[str] = "A departure from {called} is accepted by {new}."


class WaiverRemoved(OfWaiver, Plain):
    """Nobody accepts a departure from a rule any more."""

    turn: ClassVar[Turn] = Turn.REMOVED
    pattern: ClassVar[str] = "A departure from {called} is no longer accepted; it was by {old}."


class WaiverShortened(OfWaiver, Plain):
    """A departure is accepted for less long."""

    turn: ClassVar[Turn] = Turn.TIGHTENED
    pattern: ClassVar[str] = "The departure from {called} is accepted for less long: {new}; it was {old}."


class WaiverProlonged(OfWaiver, Plain):
    """A departure is accepted for longer."""

    turn: ClassVar[Turn] = Turn.LOOSENED
    pattern: ClassVar[str] = "The departure from {called} is accepted for longer: {new}; it was {old}."


class WaiverAltered(OfWaiver, Differing):
    """Another role accepts a departure, or for another reason."""

    turn: ClassVar[Turn] = Turn.ALTERED


def changes(edit: Edit, sides: Sides) -> Iterator[Change]:
    """What an edit of a waiver means."""
    waiver = within(edit, Waiver)
    common = about(edit, f"the rule “{waiver.rule}”") | {"concerned": ()}
    if edit.there.value is waiver:
        role = f"the {sides.named('role', waiver.accepted_by)}" if waiver.accepted_by else "nobody named"
        yield WaiverRemoved(**common, old=role) if edit.is_removed else WaiverAdded(**common, new=role)
    elif edit.key == "until":
        days: dict[str, Any] = {
            side: f"until {text}" if text else "without an end" for side, text in values(edit).items()
        }
        yield (WaiverProlonged if lasting(edit, is_end=True) else WaiverShortened)(**common, **days)
    else:
        who = edit.key == "accepted-by"
        called = f"{'Who accepts' if who else 'The reason for'} the departure from {common['called']}"
        told = titles(edit, sides, "role") if who else texts(edit)
        yield WaiverAltered(**common | {"called": called}, **told)
