"""Changes of the parties to a protocol."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from ...model.dates import earliest
from ...model.party import Contact
from ...model.protocol import Protocol
from ...model.signing import PartyAs, PartyException, PartyTo
from ..change import Change
from ..edits import Edit, Spot
from ..phrases import Differs, begun, listed, quoted
from ..sides import Sides, about, within
from ..values import in_words
from ..weights import Turn

TELLS = (PartyTo, PartyException, (Protocol, Contact))

_SAY = {PartyAs.INVITED: 0, PartyAs.PROCESSOR: 1, PartyAs.RECIPIENT: 2, PartyAs.ASSOCIATE: 3, PartyAs.UNIT: 4}
"""How much say each capacity has over the information; a signatory has most."""

_WHAT = {"through": "the way it joins", "joined": "the day it joined"}

_REACHED = {"email": "mailbox", "phone": "telephone", "of": "organisation", "visible-to": "who may see it"}
"""What of a contact differs."""


class OfParty(Change):
    """A change of who takes part, and how."""

    thing: ClassVar[str] = "party"


class PartyAdded(OfParty):
    """A party takes part that did not, or stays that was to leave."""

    turn: ClassVar[Turn] = Turn.ADDED

    @property
    def sentence(self) -> str:
        """Who takes part, and as what."""
        if self.old:
            return begun(
                f"{self.called} takes part without an end, {self.new}; it was to leave on {self.old}."
            )
        return begun(f"{self.called} takes part, {self.new}.")


class PartyRemoved(OfParty):
    """A party no longer takes part, or is to leave on a day."""

    turn: ClassVar[Turn] = Turn.REMOVED

    @property
    def sentence(self) -> str:
        """Who no longer takes part, and as what it did."""
        if self.new:
            return begun(f"{self.called} takes part only until {self.new}; it does so {self.old}.")
        return begun(f"{self.called} no longer takes part; it did so {self.old}.")


class PartyNarrowed(OfParty):
    """A party takes part in a capacity with less say, with fewer teams, or for a shorter time."""

    turn: ClassVar[Turn] = Turn.TIGHTENED

    @property
    def sentence(self) -> str:
        """What the party was and is."""
        return begun(f"{self.called} takes part {self.new}, no longer {self.old}.")


class PartyWidened(OfParty):
    """A party takes part in a capacity with more say, with more teams, or for a longer time."""

    turn: ClassVar[Turn] = Turn.LOOSENED

    @property
    def sentence(self) -> str:
        """What the party was and is."""
        return begun(f"{self.called} takes part {self.new}, no longer {self.old}.")


class PartyAltered(OfParty, Differs):
    """How a party takes part changed, without more or less say."""

    turn: ClassVar[Turn] = Turn.ALTERED


class PartyReworded(OfParty):
    """The printed name of a party changed."""

    turn: ClassVar[Turn] = Turn.REWORDED

    @property
    def sentence(self) -> str:
        """The names."""
        own = "its own name"
        return begun(f"{self.called} is printed as {self.new or own}, no longer as {self.old or own}.")


def changes(edit: Edit, sides: Sides) -> Iterator[Change]:
    """What an edit of a party to a protocol means."""
    entry = within(edit, PartyTo)
    common = about(edit, sides.title("party", entry.party)) | {"concerned": (entry.party,)}
    value = edit.there.value
    if value is entry:
        yield (
            PartyRemoved(**common, old=_as(entry))
            if edit.is_removed
            else PartyAdded(**common, new=_as(entry))
        )
    elif edit.key == "as":
        yield from _capacity(common, *(_party(each) for each in (edit.before, edit.after)))
    elif edit.key == "left":
        yield from _leaving(edit, common, entry)
    elif edit.key == "teams":
        yield from _teams(common, *(_party(each).teams for each in (edit.before, edit.after)))
    elif edit.key == "as-printed":
        yield PartyReworded(**common, old=quoted(edit.before.value), new=quoted(edit.after.value))
    else:
        what, old, new = _how(edit, sides)
        common["called"] += f", {what}"
        yield PartyAltered(**common, old=old, new=new)


def _capacity(common: dict[str, Any], before: PartyTo, after: PartyTo) -> Iterator[Change]:
    """A party that says that it signs is what it was when it said nothing."""
    old, new = _say(before), _say(after)
    if old != new:
        yield (PartyWidened if new > old else PartyNarrowed)(**common, old=_as(before), new=_as(after))


def _leaving(edit: Edit, common: dict[str, Any], entry: PartyTo) -> Iterator[Change]:
    old, new = in_words(edit.before.value), in_words(edit.after.value)
    if edit.is_added:
        yield PartyRemoved(**common, old=_as(entry), new=new)
    elif edit.is_removed:
        yield PartyAdded(**common, old=old, new=_as(entry))
    else:
        first, then = earliest(edit.before.value), earliest(edit.after.value)
        longer = first is not None and then is not None and then > first
        yield (PartyWidened if longer else PartyNarrowed)(**common, old=f"until {old}", new=f"until {new}")


def _teams(common: dict[str, Any], before: tuple[str, ...], after: tuple[str, ...]) -> Iterator[Change]:
    """A party that names no team takes part with all of them."""
    old, new = (f"with {listed(each)}" if each else "with all its teams" for each in (before, after))
    was, now = set(before), set(after)
    if not now or (was and was < now):
        yield PartyWidened(**common, old=f"only {old}", new=new)
    elif not was or now < was:
        yield PartyNarrowed(**common, old=old, new=f"only {new}")
    else:
        common["called"] += ", the teams that take part"
        yield PartyAltered(**common, old=listed(before), new=listed(after))


def _how(edit: Edit, sides: Sides) -> tuple[str, str, str]:
    """What changed of how a party takes part, with the old and the new value."""
    value, owner = edit.there.value, edit.there.owner
    if isinstance(value, PartyException):
        old, new = ("" if each.value is None else quoted(value.because) for each in (edit.before, edit.after))
        return f"its exception from {sides.title('protocol', value.of)}", old, new
    if isinstance(owner, PartyException):
        detail = {"until": ", its end", "equivalent": ", what it accepted instead"}.get(edit.key, "")
        say = in_words if edit.key == "until" else quoted
        old, new = (say(each.value) for each in (edit.before, edit.after))
        return f"its exception from {sides.title('protocol', owner.of)}{detail}", old, new
    if isinstance(value, Contact):
        told = _contact(value, sides)
        old, new = ("" if each.value is None else told for each in (edit.before, edit.after))
        return f"its contact for {in_words(value.for_)}", old, new
    if isinstance(owner, Contact):
        detail = "" if edit.key == "role" else f" ({_REACHED.get(edit.key, edit.key)})"
        old, new = (_of_contact(edit.key, each.value, sides) for each in (edit.before, edit.after))
        return f"its contact for {in_words(owner.for_)}{detail}", old, new
    old, new = (in_words(each.value) for each in (edit.before, edit.after))
    return _WHAT[edit.key], old, new


def _of_contact(key: str, value: Any, sides: Sides) -> str:
    kind = {"role": "role", "of": "party"}.get(key)
    return sides.named(kind, value) if kind and value else in_words(value)


def _contact(contact: Contact, sides: Sides) -> str:
    role = sides.named("role", contact.role) if contact.role else ""
    return role or contact.email or contact.phone or quoted(contact.instead) or "nobody named"


def _party(spot: Spot) -> PartyTo:
    return next(each for each in reversed(spot.owners) if isinstance(each, PartyTo))


def _as(entry: PartyTo) -> str:
    return f"as {in_words(entry.as_ or PartyAs.SIGNATORY)}"


def _say(entry: PartyTo) -> int:
    return _SAY.get(entry.as_, 5) if entry.as_ else 5
