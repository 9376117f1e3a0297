"""Changes of clauses that allow something."""

from __future__ import annotations

from typing import ClassVar

from ..change import Change
from ..clauses import Came, Family, Held, Went
from ..plain import Differing, Retold
from ..weights import Turn


class OfPermission(Change):
    """A change of a clause that allows something."""

    thing: ClassVar[str] = "permission"
    noun: ClassVar[str] = "permission"


class PermissionAdded(OfPermission, Came):
    """Something is allowed that was not."""

    turn: ClassVar[Turn] = Turn.ADDED


class PermissionRemoved(OfPermission, Went):
    """Something is no longer allowed."""

    turn: ClassVar[Turn] = Turn.REMOVED


class PermissionLoosened(OfPermission, Held):
    """A permission holds in more cases, for more parties or for longer."""

    turn: ClassVar[Turn] = Turn.LOOSENED


class PermissionTightened(OfPermission, Held):
    """A permission holds in fewer cases, for fewer parties or for less long."""

    turn: ClassVar[Turn] = Turn.TIGHTENED


class PermissionAltered(OfPermission, Differing):
    """The words of a permission, its grounds or the law behind it changed; a person has to weigh them."""

    turn: ClassVar[Turn] = Turn.ALTERED


class PermissionReworded(OfPermission, Retold):
    """The heading of a permission changed, or its text in looks only."""

    turn: ClassVar[Turn] = Turn.REWORDED


FAMILY = Family(
    added=PermissionAdded,
    removed=PermissionRemoved,
    wider=PermissionLoosened,
    narrower=PermissionTightened,
    altered=PermissionAltered,
    reworded=PermissionReworded,
)
"""What the file that reads clauses tells of this one's."""
