"""Changes of clauses that oblige the parties to do something."""

from __future__ import annotations

from typing import ClassVar

from ..change import Change
from ..clauses import Came, Family, Held, Went
from ..plain import Differing, Retold
from ..weights import Turn


class OfDuty(Change):
    """A change of a clause that obliges the parties."""

    thing: ClassVar[str] = "duty"
    noun: ClassVar[str] = "duty"


class DutyAdded(OfDuty, Came):
    """The parties are obliged to do what they were not."""

    turn: ClassVar[Turn] = Turn.ADDED


class DutyRemoved(OfDuty, Went):
    """The parties are no longer obliged to something."""

    turn: ClassVar[Turn] = Turn.REMOVED


class DutyTightened(OfDuty, Held):
    """A duty holds in more cases, for more parties or for longer."""

    turn: ClassVar[Turn] = Turn.TIGHTENED


class DutyLoosened(OfDuty, Held):
    """A duty holds in fewer cases, for fewer parties or for less long."""

    turn: ClassVar[Turn] = Turn.LOOSENED


class DutyAltered(OfDuty, Differing):
    """The words of a duty, its grounds or the law behind it changed; a person has to weigh them."""

    turn: ClassVar[Turn] = Turn.ALTERED


class DutyReworded(OfDuty, Retold):
    """The heading of a duty changed, or its text in looks only."""

    turn: ClassVar[Turn] = Turn.REWORDED


FAMILY = Family(
    added=DutyAdded,
    removed=DutyRemoved,
    wider=DutyTightened,
    narrower=DutyLoosened,
    altered=DutyAltered,
    reworded=DutyReworded,
)
"""What the file that reads clauses tells of this one's."""
