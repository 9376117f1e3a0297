"""Changes of clauses that protect what is shared."""

from __future__ import annotations

from typing import ClassVar

from ..change import Change
from ..clauses import Came, Family, Held, Went
from ..plain import Differing, Retold
from ..weights import Turn


class OfSafeguard(Change):
    """A change of a clause that protects what is shared."""

    thing: ClassVar[str] = "safeguard"
    noun: ClassVar[str] = "safeguard"


class SafeguardAdded(OfSafeguard, Came):
    """What is shared is protected in a way that it was not."""

    turn: ClassVar[Turn] = Turn.ADDED


class SafeguardRemoved(OfSafeguard, Went):
    """A protection of what is shared is gone."""

    turn: ClassVar[Turn] = Turn.REMOVED


class SafeguardTightened(OfSafeguard, Held):
    """A safeguard holds in more cases, for longer, or more firmly for the documents below."""

    turn: ClassVar[Turn] = Turn.TIGHTENED


class SafeguardLoosened(OfSafeguard, Held):
    """A safeguard holds in fewer cases, for less long, or less firmly for the documents below."""

    turn: ClassVar[Turn] = Turn.LOOSENED


class SafeguardAltered(OfSafeguard, Differing):
    """The words of a safeguard, its grounds or the law behind it changed; a person has to weigh them."""

    turn: ClassVar[Turn] = Turn.ALTERED


class SafeguardReworded(OfSafeguard, Retold):
    """The heading of a safeguard changed, or its text in looks only."""

    turn: ClassVar[Turn] = Turn.REWORDED


FAMILY = Family(
    added=SafeguardAdded,
    removed=SafeguardRemoved,
    wider=SafeguardTightened,
    narrower=SafeguardLoosened,
    altered=SafeguardAltered,
    reworded=SafeguardReworded,
)
"""What the file that reads clauses tells of this one's."""
