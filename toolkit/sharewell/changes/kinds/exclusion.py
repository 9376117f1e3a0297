"""Changes of what is held back whatever else is shared."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from ...model.sharing import Data, Exclusion, Reason
from ..change import Change
from ..edits import Edit
from ..phrases import Became, Differs, LooksOther, quoted, told_text
from ..reasons import reason_in_words
from ..sides import Sides, about, within
from ..weights import Turn

TELLS = (Exclusion, (Data, "excluded"))


class OfExclusion(Change):
    """A change of what is not shared. It weighs as much as a clause that holds information back."""

    thing: ClassVar[str] = "restriction"


class ExclusionAdded(OfExclusion, Became):
    """Something is ruled out from sharing."""

    turn: ClassVar[Turn] = Turn.ADDED


class ExclusionRemoved(OfExclusion, Became):
    """Something is no longer ruled out from sharing."""

    turn: ClassVar[Turn] = Turn.REMOVED


class ExclusionTightened(OfExclusion, Became):
    """What is ruled out takes in more, or may not be shared in any case."""

    turn: ClassVar[Turn] = Turn.TIGHTENED


class ExclusionLoosened(OfExclusion, Became):
    """What is ruled out takes in less, or may be shared after all in some case."""

    turn: ClassVar[Turn] = Turn.LOOSENED


class ExclusionAltered(OfExclusion, Differs):
    """The case in which it may be shared, or why it is ruled out, differs."""

    turn: ClassVar[Turn] = Turn.ALTERED


class ExclusionReworded(OfExclusion, LooksOther):
    """Its id, or the looks of its texts."""

    turn: ClassVar[Turn] = Turn.REWORDED


def changes(edit: Edit, sides: Sides) -> Iterator[Change]:
    """What an edit of something that is not shared means."""
    row = within(edit, Exclusion)
    value = edit.there.value
    common = about(edit, quoted(row.item.replace("-", " ").capitalize())) | {
        "concerned": sides.signatories(edit)
    }
    if value is row:
        yield from _whole(edit, row, common)
    elif isinstance(value, Reason) or isinstance(edit.there.owner, Reason):
        common["called"] += ", the reason for leaving it out"
        yield ExclusionAltered(**common, **reason_in_words(edit, sides))
    elif edit.key == "is":
        yield from _category(edit, sides, common)
    elif edit.key == "unless" and edit.is_added:
        text = quoted(value)
        yield ExclusionLoosened(**common, how=f"may be shared after all in a case: {text}", new=text)
    elif edit.key == "unless" and edit.is_removed:
        text = quoted(value)
        yield ExclusionTightened(**common, how=f"may no longer be shared in this case: {text}", old=text)
    else:
        common["called"] += (
            ", when it may be shared after all" if edit.key == "unless" else ", why it is left out"
        )
        yield from told_text(edit, common, ExclusionAltered, ExclusionReworded)


def _whole(edit: Edit, row: Exclusion, common: dict[str, Any]) -> Iterator[Change]:
    if edit.is_renamed:
        common["called"] += ", its id"
        yield ExclusionReworded(**common, old=edit.before.value.item, new=row.item)
        return
    text = quoted(row.unless)
    tail = f", unless: {text}" if text else ""
    if edit.is_added:
        yield ExclusionAdded(**common, how=f"is ruled out from sharing{tail}", new=text)
    else:
        yield ExclusionRemoved(**common, how="is no longer ruled out from sharing", old=text)


def _category(edit: Edit, sides: Sides, common: dict[str, Any]) -> Iterator[Change]:
    """The wider the category, the more is held back."""
    old, new = (
        sides.title("category", each.value) if each.value else "" for each in (edit.before, edit.after)
    )
    how = f"is ruled out as {new}, no longer as {old}"
    ids = str(edit.before.value), str(edit.after.value)
    if old and new and sides.after.is_within("category", ids[0], (ids[1],)):
        yield ExclusionTightened(**common, how=how, old=old, new=new)
    elif old and new and sides.after.is_within("category", ids[1], (ids[0],)):
        yield ExclusionLoosened(**common, how=how, old=old, new=new)
    else:
        common["called"] += ", the category ruled out"
        yield ExclusionAltered(**common, old=old, new=new)
