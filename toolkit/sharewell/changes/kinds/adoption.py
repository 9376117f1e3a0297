"""Changes of who adopted a protocol, in which version, and who approved it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from ...model.dates import earliest, on_or_by
from ...model.signing import Adoption, Approval
from ..change import Change
from ..edits import Edit
from ..phrases import Became, Differs, LooksOther, quoted, told_text
from ..sides import Sides, about, within
from ..values import in_words
from ..weights import Turn

TELLS = (Adoption, Approval)


class OfAdoption(Change):
    """A change of who has adopted or approved."""

    thing: ClassVar[str] = "adoption"


class AdoptionAdded(OfAdoption, Became):
    """A party has adopted a version, or somebody has approved it."""

    turn: ClassVar[Turn] = Turn.ADDED


class AdoptionRemoved(OfAdoption, Became):
    """An adoption or an approval is no longer recorded."""

    turn: ClassVar[Turn] = Turn.REMOVED


class AdoptionNarrowed(OfAdoption, Became):
    """An adoption has a reservation or an end that it had not, or an earlier end."""

    turn: ClassVar[Turn] = Turn.TIGHTENED


class AdoptionWidened(OfAdoption, Became):
    """An adoption has no reservation or end any more, or a later end."""

    turn: ClassVar[Turn] = Turn.LOOSENED


class AdoptionAltered(OfAdoption, Differs):
    """What is recorded of an adoption or approval differs."""

    turn: ClassVar[Turn] = Turn.ALTERED


class AdoptionReworded(OfAdoption, LooksOther):
    """A reservation only looks different."""

    turn: ClassVar[Turn] = Turn.REWORDED


def changes(edit: Edit, sides: Sides) -> Iterator[Change]:
    """What an edit of an adoption or an approval means."""
    if isinstance(edit.there.value, Approval) or isinstance(edit.there.owner, Approval):
        yield from _approval(edit, sides)
        return
    row = within(edit, Adoption)
    common = about(edit, sides.title("party", row.party)) | {"concerned": (row.party,)}
    if edit.there.value is row:
        told = f"version {row.version} {on_or_by(row.on)}"
        if edit.is_added:
            yield AdoptionAdded(**common, how=f"adopted {told}", new=told)
        else:
            yield AdoptionRemoved(**common, how=f"is no longer recorded as having adopted {told}", old=told)
    elif edit.key == "reservation":
        yield from _reservation(edit, common)
    elif edit.key == "until":
        yield from _end(edit, common)
    else:
        common["called"] += f"’s adoption of version {row.version}, {_WHAT[edit.key]}"
        yield AdoptionAltered(**common, **_values(edit, sides))


_WHAT = {
    "on": "its day",
    "role": "the role that signed",
    "evidence": "where the evidence is",
    "method": "how it was signed",
    "witnessed-by": "the role that witnessed it",
}


def _reservation(edit: Edit, common: dict[str, Any]) -> Iterator[Change]:
    text = quoted(edit.there.value)
    if edit.is_added:
        yield AdoptionNarrowed(**common, how=f"adopts with a reservation: {text}", new=text)
    elif edit.is_removed:
        yield AdoptionWidened(**common, how=f"no longer has its reservation: {text}", old=text)
    else:
        common["called"] += "’s reservation"
        yield from told_text(edit, common, AdoptionAltered, AdoptionReworded)


def _end(edit: Edit, common: dict[str, Any]) -> Iterator[Change]:
    old, new = in_words(edit.before.value), in_words(edit.after.value)
    if edit.is_removed:
        yield AdoptionWidened(**common, how=f"is bound without an end, no longer until {old}", old=old)
        return
    first, then = (earliest(str(each.value)) for each in (edit.before, edit.after))
    kind = AdoptionWidened if first and then and then > first else AdoptionNarrowed
    tail = f", no longer until {old}" if old else ""
    yield kind(**common, how=f"is bound until {new}{tail}", old=old, new=new)


def _approval(edit: Edit, sides: Sides) -> Iterator[Change]:
    row = within(edit, Approval)
    who = (
        sides.title("party", row.by) if row.by else f"the {sides.named('role', row.role)}" if row.role else ""
    )
    common = about(edit, f"{row.step.capitalize()} by {who}" if who else row.step.capitalize())
    common["concerned"] = (row.by,) if row.by else ()
    if edit.there.value is row or (edit.key == "on" and (edit.is_added or edit.is_removed)):
        day = f"given {on_or_by(row.on)}" if row.on else "awaited"
        if edit.is_added:
            yield AdoptionAdded(**common, how=f"is recorded: {day}", new=day)
        else:
            yield AdoptionRemoved(**common, how=f"is no longer recorded; it was {day}", old=day)
    else:
        common["called"] += ", its day" if edit.key == "on" else f", the {edit.key}"
        yield AdoptionAltered(**common, **_values(edit, sides))


def _values(edit: Edit, sides: Sides) -> dict[str, Any]:
    """The old and the new value in words; of a role, its title."""
    is_role = edit.key in ("role", "witnessed-by")
    old, new = (
        sides.named("role", each.value) if is_role and each.value else in_words(each.value)
        for each in (edit.before, edit.after)
    )
    return {"old": old, "new": new}
