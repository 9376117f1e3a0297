"""Changes of clauses that hold information back."""

from __future__ import annotations

from typing import ClassVar

from ..change import Change
from ..clauses import Came, Family, Held, Went
from ..plain import Differing, Plain, Retold
from ..weights import Turn


class OfRestriction(Change):
    """A change of a clause that holds information back."""

    thing: ClassVar[str] = "restriction"
    noun: ClassVar[str] = "restriction"


class RestrictionAdded(OfRestriction, Came):
    """Information is held back that was not."""

    turn: ClassVar[Turn] = Turn.ADDED


class RestrictionRemoved(OfRestriction, Went):
    """A clause that held information back is gone."""

    turn: ClassVar[Turn] = Turn.REMOVED


class RestrictionTightened(OfRestriction, Held):
    """A restriction holds in more cases, for more of those who take part, or for longer."""

    turn: ClassVar[Turn] = Turn.TIGHTENED


class RestrictionLoosened(OfRestriction, Held):
    """A restriction holds in fewer cases, for fewer of those who take part, or for less long."""

    turn: ClassVar[Turn] = Turn.LOOSENED


class RestrictionsBarred(OfRestriction, Plain):
    """The documents below may no longer add restrictions of their own."""

    turn: ClassVar[Turn] = Turn.LOOSENED
    pattern: ClassVar[str] = "By “{called}”, the documents below may no longer add restrictions on sharing."


class RestrictionsLeftOpen(OfRestriction, Plain):
    """The documents below may add restrictions of their own again."""

    turn: ClassVar[Turn] = Turn.TIGHTENED
    pattern: ClassVar[str] = (
        "“{called}” no longer keeps the documents below from adding restrictions on sharing."
    )


class RestrictionAltered(OfRestriction, Differing):
    """The words of a restriction, its grounds or the law behind it changed; a person has to weigh them."""

    turn: ClassVar[Turn] = Turn.ALTERED


class RestrictionReworded(OfRestriction, Retold):
    """The heading of a restriction changed, or its text in looks only."""

    turn: ClassVar[Turn] = Turn.REWORDED


FAMILY = Family(
    added=RestrictionAdded,
    removed=RestrictionRemoved,
    wider=RestrictionTightened,
    narrower=RestrictionLoosened,
    altered=RestrictionAltered,
    reworded=RestrictionReworded,
)
"""What the file that reads clauses tells of this one's."""
