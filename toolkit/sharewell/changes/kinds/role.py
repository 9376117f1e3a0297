"""Changes of who is controller, joint controller or processor, and who answers people's requests."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from ...model.selector import Selector
from ...model.sharing import Controllership
from ..change import Change
from ..edits import Edit, Spot
from ..phrases import Differs, LooksOther, quoted, told_text
from ..plain import fitting
from ..reach import EVERYTHING, called, in_part, reach, statement_path
from ..sides import Sides, about, signatories, within
from ..values import in_words
from ..weights import Turn

TELLS = (Controllership,)

_WHAT = {
    "arrangement": "The joint controllers’ arrangement of {}",
    "contract": "The contract with {}",
    "answers-requests": "Who answers people’s requests to {}",
    "notes": "The notes on the role of {}",
}


class OfRole(Change):
    """A change of who has the duties of a controller or a processor."""

    thing: ClassVar[str] = "role"


class RoleAdded(OfRole, Differs):
    """Parties are said to be controllers or processors."""

    turn: ClassVar[Turn] = Turn.ADDED


class RoleRemoved(OfRole, Differs):
    """Parties are no longer said to be controllers or processors."""

    turn: ClassVar[Turn] = Turn.REMOVED


class RoleAltered(OfRole, Differs):
    """The role, what it is for, the arrangement behind it or who answers requests differs."""

    turn: ClassVar[Turn] = Turn.ALTERED
    how: str = ""

    @property
    def sentence(self) -> str:
        """What it is and was; of what a role is for, what came or went."""
        return (
            fitting(f"{self.called} {self.how}.", f"{self.called} changed.") if self.how else super().sentence
        )


class RoleReworded(OfRole, LooksOther):
    """The notes on the roles differ."""

    turn: ClassVar[Turn] = Turn.REWORDED


def changes(edit: Edit, sides: Sides) -> Iterator[Change]:
    """What an edit of who is controller or processor means."""
    row = within(edit, Controllership)
    part = in_part(row.for_, edit.there, sides)
    common = about(edit, "The role of everyone" if part == EVERYTHING else f"The role of {part}")
    common["concerned"] = _concerned(edit)
    if edit.there.value is row:
        role = in_words(row.each_is)
        yield RoleAdded(**common, new=role) if edit.is_added else RoleRemoved(**common, old=role)
    elif found := reach(edit, sides):
        common["subject"] = statement_path(edit, Controllership)
        if found.is_wider or found.is_narrower:
            who = in_part(Selector(parties=row.for_.parties), edit.there, sides)
            common["called"] = (
                f"The role of {'everyone' if who == EVERYTHING else who} as {in_words(row.each_is)}"
            )
            told = [f"is now {found.more}"] * found.is_wider + [f"is {found.less}"] * found.is_narrower
            yield RoleAltered(**common, how=" and ".join(told), old=found.old, new=found.new)
    else:
        if edit.key != "each-is":
            common["called"] = _WHAT[edit.key].format(part)
        if edit.key == "notes":
            yield from told_text(edit, common, RoleAltered, RoleReworded)
        else:
            old, new = (_value(each, edit.key, sides) for each in (edit.before, edit.after))
            yield RoleAltered(**common, old=old, new=new)


def _value(spot: Spot, key: str, sides: Sides) -> str:
    if not spot.value:
        return ""
    if key == "answers-requests":
        return sides.title("party", spot.value)
    if key in ("arrangement", "contract"):
        return quoted(called("document", spot.value, spot))
    return in_words(spot.value)


def _concerned(edit: Edit) -> tuple[str, ...]:
    """The parties that the statement names on either side, those who answer requests among them; else who signs."""
    found: list[str] = []
    for spot in (edit.before, edit.after):
        for each in (*spot.owners, spot.value):
            if isinstance(each, Controllership):
                found += each.for_.parties or signatories(spot.document)
                found += (each.answers_requests,) if each.answers_requests else ()
    return tuple(dict.fromkeys(found))
