"""Changes of what must be there before anything, or before one item, is shared."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from ...model.sharing import Condition, Item, Reason
from ..change import Change
from ..edits import Edit, Spot
from ..phrases import Became, Differs, LooksOther, quoted, told_text
from ..reach import EVERYTHING, Reach, called, in_part, reach, statement_path
from ..reasons import reason_in_words
from ..sides import Sides, about, within
from ..weights import Turn

TELLS = (Condition, (Item, "only-when"), (Item, "reasons"))


class OfCondition(Change):
    """A change of what must be there before information is shared."""

    thing: ClassVar[str] = "condition"


class ConditionAdded(OfCondition, Became):
    """Information is shared only under a condition that there was not."""

    turn: ClassVar[Turn] = Turn.ADDED


class ConditionRemoved(OfCondition, Became):
    """Information is shared without a condition that there was."""

    turn: ClassVar[Turn] = Turn.REMOVED


class ConditionTightened(OfCondition, Became):
    """A condition holds for more of the sharing."""

    turn: ClassVar[Turn] = Turn.TIGHTENED


class ConditionLoosened(OfCondition, Became):
    """A condition holds for less of the sharing."""

    turn: ClassVar[Turn] = Turn.LOOSENED


class ConditionAltered(OfCondition, Differs):
    """What a condition asks, what it is for, or why it stands, differs."""

    turn: ClassVar[Turn] = Turn.ALTERED


class ConditionReworded(OfCondition, LooksOther):
    """A condition only looks different."""

    turn: ClassVar[Turn] = Turn.REWORDED


def changes(edit: Edit, sides: Sides) -> Iterator[Change]:
    """What an edit of a condition means."""
    concerned = {"concerned": sides.signatories(edit)}
    if not any(isinstance(each, Condition) for each in (edit.there.value, *edit.there.owners)):
        yield from _of_item(edit, sides, concerned)
        return
    row = within(edit, Condition)
    common = about(edit, _asked(row, edit.there, sides)) | concerned
    if edit.there.value is row:
        part = in_part(row.for_, edit.there, sides)
        tail = "" if part == EVERYTHING else f", for {part}"
        if edit.is_added:
            yield ConditionAdded(**common, how=f"must be there before sharing{tail}", new=part)
        else:
            yield ConditionRemoved(**common, how=f"need no longer be there before sharing{tail}", old=part)
    elif found := reach(edit, sides):
        common["subject"] = statement_path(edit, Condition)
        yield from _reaching(found, common)
    else:
        yield from _worded(edit, sides, common)


def _reaching(found: Reach, common: dict[str, Any]) -> Iterator[Change]:
    if found.is_wider:
        yield ConditionTightened(**common, how=f"is now needed {found.more}", old=found.old, new=found.new)
    if found.is_narrower:
        yield ConditionLoosened(**common, how=f"is needed {found.less}", old=found.old, new=found.new)


def _of_item(edit: Edit, sides: Sides, concerned: dict[str, Any]) -> Iterator[Change]:
    item = within(edit, Item)
    name = quoted(item.title or item.item.replace("-", " ").capitalize())
    common = about(edit, name) | concerned
    text = quoted(edit.there.value)
    if edit.key != "only-when":
        # The reasons for a condition come and go with it.
        if _is_stated(edit.before) is _is_stated(edit.after):
            yield from _worded(edit, sides, common)
    elif edit.is_added:
        yield ConditionAdded(**common, how=f"is shared only under a condition: {text}", new=text)
    elif edit.is_removed:
        yield ConditionRemoved(**common, how=f"is shared without its condition: {text}", old=text)
    else:
        common["called"] = f"The condition for sharing {name}"
        yield from told_text(edit, common, ConditionAltered, ConditionReworded)


def _is_stated(spot: Spot) -> bool:
    return any(isinstance(each, Item) and each.only_when for each in spot.owners)


def _worded(edit: Edit, sides: Sides, common: dict[str, Any]) -> Iterator[Change]:
    if isinstance(edit.there.value, Reason) or isinstance(edit.there.owner, Reason):
        common["called"] += ", the reason for the condition"
        yield ConditionAltered(**common, **reason_in_words(edit, sides))
    else:
        if edit.key == "because":
            common["called"] += ", why it is needed"
        elif edit.key == "other":
            common["called"] = "A condition"
        yield from told_text(edit, common, ConditionAltered, ConditionReworded)


def _asked(row: Condition, spot: Spot, sides: Sides) -> str:
    """What a condition asks for."""
    if row.needs:
        return f"The document {quoted(called('document', row.needs, spot))}"
    if row.approval:
        return f"The approval of the {sides.named('role', row.approval)}"
    if row.agreement:
        return row.agreement[:1].upper() + row.agreement[1:]
    return f"The condition {quoted(row.other)}" if row.other else "A condition"
