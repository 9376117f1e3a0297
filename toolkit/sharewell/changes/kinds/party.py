"""Changes of the parties to a protocol."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from ...model.signing import PartyAs, PartyException, PartyTo
from ..change import Change
from ..edits import Edit
from ..sides import Sides, about, within
from ..values import in_words
from ..weights import Turn

TELLS = (PartyTo, PartyException)

_SAY = {PartyAs.INVITED: 0, PartyAs.PROCESSOR: 1, PartyAs.RECIPIENT: 2, PartyAs.ASSOCIATE: 3, PartyAs.UNIT: 4}
"""How much say each capacity has over the information; a signatory has most."""


class OfParty(Change):
    """A change of who takes part, and how."""

    thing: ClassVar[str] = "party"


class PartyAdded(OfParty):
    """A party takes part that did not."""

    turn: ClassVar[Turn] = Turn.ADDED

    @property
    def sentence(self) -> str:
        """Who takes part, and as what."""
        return f"{self.called} takes part, as {self.new}."


class PartyRemoved(OfParty):
    """A party no longer takes part."""

    turn: ClassVar[Turn] = Turn.REMOVED

    @property
    def sentence(self) -> str:
        """Who no longer takes part, and as what it did."""
        return f"{self.called} no longer takes part; it did as {self.old}."


class PartyNarrowed(OfParty):
    """A party takes part in a capacity with less say, or with fewer teams."""

    turn: ClassVar[Turn] = Turn.TIGHTENED

    @property
    def sentence(self) -> str:
        """What the party was and is."""
        return f"{self.called} takes part as {self.new or 'a party without these teams'}, no longer as {self.old}."


class PartyWidened(OfParty):
    """A party takes part in a capacity with more say, or with more teams."""

    turn: ClassVar[Turn] = Turn.LOOSENED

    @property
    def sentence(self) -> str:
        """What the party was and is."""
        return f"{self.called} takes part as {self.new}, no longer as {self.old or 'a party without these teams'}."


class PartyAltered(OfParty):
    """How a party takes part changed, without more or less say."""

    turn: ClassVar[Turn] = Turn.ALTERED

    @property
    def sentence(self) -> str:
        """What changed of the party."""
        return f"How {self.called} takes part changed: {self.old or 'not stated'} is now {self.new or 'not stated'}."


class PartyReworded(OfParty):
    """The printed name of a party changed."""

    turn: ClassVar[Turn] = Turn.REWORDED

    @property
    def sentence(self) -> str:
        """The names."""
        return f"{self.called} is printed as “{self.new or 'its own name'}”, no longer as “{self.old or 'its own name'}”."


def changes(edit: Edit, sides: Sides) -> Iterator[Change]:
    """What an edit of a party to a protocol means."""
    entry = within(edit, PartyTo)
    common = about(edit, sides.title("party", entry.party)) | {"concerned": (entry.party,)}
    if edit.there.value is entry:
        capacity = _capacity(entry)
        yield PartyRemoved(**common, old=capacity) if edit.is_removed else PartyAdded(**common, new=capacity)
        return
    old, new = in_words(edit.before.value), in_words(edit.after.value)
    if edit.key == "as":
        kind = PartyWidened if _say(edit.after.value) > _say(edit.before.value) else PartyNarrowed
        yield kind(**common, old=old or "a signatory", new=new or "a signatory")
    elif edit.key == "teams":
        yield PartyNarrowed(**common, old=old) if edit.is_removed else PartyWidened(**common, new=new)
    elif edit.key == "as-printed":
        yield PartyReworded(**common, old=old, new=new)
    else:
        yield PartyAltered(**common, old=old, new=new)


def _capacity(entry: PartyTo) -> str:
    return in_words(entry.as_ or PartyAs.SIGNATORY)


def _say(capacity: PartyAs | None) -> int:
    return _SAY.get(capacity, 5) if capacity else 5
