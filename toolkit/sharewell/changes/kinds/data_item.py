"""Changes of the items of information that are shared."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, ClassVar

from ...model.dates import compare
from ...model.sensitivity import classes, classes_of, is_confidential
from ...model.sharing import Data, Item
from ...model.vocabulary import DataClass
from ..change import Change
from ..edits import Edit, Spot, parts
from ..lists import Kinds, of_list
from ..phrases import Became, Differs, LooksOther, listed, quoted, same_words, told_text
from ..plain import fitting
from ..sides import Sides, about
from ..telling import told
from ..values import in_words
from ..weights import Turn

TELLS = (Data, Item)

_WHAT = {
    "title": "its name",
    "means": "what exactly it is",
    "marks": "whether it is fact or opinion",
    "why": "why it is needed",
    "source": "where it comes from",
    "format": "the form it takes",
    "range": "how far back it goes",
    "as-printed": "the words for it",
    "filed-as": "the class under which it is listed",
    "confidential": "whether confidence is owed",
    "optional": "whether the sender may leave it out",
    "about-others": "whether it tells about other people",
}

_LAST = re.compile(r"(?:the )?last (.+)")

_WEIGHT = {DataClass.NOT_PERSONAL: 0, DataClass.PERSONAL: 1, DataClass.SPECIAL: 2, DataClass.CRIMINAL: 2}
"""How much care the law asks for, by the class of data."""


_CARE = {DataClass.SPECIAL: "special category data", DataClass.CRIMINAL: "criminal offence data"}


class OfDataItem(Change):
    """A change of what information is shared."""

    thing: ClassVar[str] = "data-item"


class DataItemAdded(OfDataItem):
    """An item is shared that was not; `new` is what the law makes of it, where it asks for more care."""

    turn: ClassVar[Turn] = Turn.ADDED

    @property
    def sentence(self) -> str:
        """The item, and whether the law asks for more care with it."""
        return fitting(
            f"One more item is shared: {self.called}{self.new}.", f"One more item is shared: {self.called}."
        )


class DataItemRemoved(OfDataItem):
    """An item is no longer shared; `old` is what the law makes of it, where it asks for more care."""

    turn: ClassVar[Turn] = Turn.REMOVED

    @property
    def sentence(self) -> str:
        """The item."""
        told = f"This item is no longer shared: {self.called}"
        return fitting(f"{told}{self.old}.", f"{told}.")


class DataItemNarrowed(OfDataItem, Became):
    """An item holds less, or its sender is freer to keep it back; or the list of items is complete."""

    turn: ClassVar[Turn] = Turn.TIGHTENED


class DataItemWidened(OfDataItem, Became):
    """An item holds more, or its sender is less free to keep it back; or the list of items is open."""

    turn: ClassVar[Turn] = Turn.LOOSENED


class DataItemAltered(OfDataItem, Differs):
    """What an item is, or why it is needed, differs."""

    turn: ClassVar[Turn] = Turn.ALTERED


class DataItemReworded(OfDataItem, LooksOther):
    """What is said of an item only looks different."""

    turn: ClassVar[Turn] = Turn.REWORDED


class DataItemRenamed(OfDataItem):
    """An item has another id."""

    turn: ClassVar[Turn] = Turn.RENAMED

    @property
    def sentence(self) -> str:
        """The old and the new id."""
        return f"{self.called} has the id {self.new}; it had {self.old}."


_LIST = Kinds(DataItemNarrowed, DataItemWidened, DataItemAltered, DataItemReworded)


def changes(edit: Edit, sides: Sides) -> Iterator[Change]:
    """What an edit of the information shared, or of one item, means."""
    value, owner = edit.there.value, edit.there.owner
    common: dict[str, Any] = {"concerned": sides.signatories(edit)}
    if isinstance(value, Data):
        for part in parts(edit):
            yield from told(part, sides)
    elif isinstance(value, Item):
        common = about(edit, _name(value)) | common
        if edit.is_renamed:
            yield DataItemRenamed(**common, old=edit.before.value.item, new=value.item)
        else:
            if edit.is_removed:
                yield DataItemRemoved(**common, old=_in_brackets(classes(sides.before, value)))
            else:
                yield DataItemAdded(**common, new=_in_brackets(classes(sides.after, value)))
    elif isinstance(owner, Item):
        yield from _of_item(edit, sides, about(edit, _name(owner)) | common)
    else:
        yield from of_list(edit, "The list of items", common, _LIST)


def _of_item(edit: Edit, sides: Sides, common: dict[str, Any]) -> Iterator[Change]:
    match edit.key:
        case "is":
            yield from _category(edit, sides, common)
        case "contains":
            title = sides.title("category", edit.there.value)
            side = sides.before if edit.is_removed else sides.after
            title += _in_brackets(classes_of(side, (str(edit.there.value),)))
            yield _more(edit, common, f"may now also hold: {title}", f"no longer holds: {title}", title)
        case "subjects":
            yield from _subjects(edit, sides, common)
        case "identifies-by":
            yield from _identifiers(edit, common)
        case "confidential":
            before, after = (
                is_confidential(side, _item(spot))
                for side, spot in ((sides.before, edit.before), (sides.after, edit.after))
            )
            yield from _yes_or_no(
                edit, common, after, before, "is now owed confidence", "is no longer owed confidence"
            )
        case "optional":
            may, must = "may now be left out by the sender", "may not be left out by the sender any more"
            yield from _yes_or_no(edit, common, bool(edit.after.value), bool(edit.before.value), may, must)
        case "about-others":
            others, own = "now tells about other people too", "tells about nobody else any more"
            yield from _yes_or_no(edit, common, not edit.after.value, not edit.before.value, own, others)
        case "range" if (longer := _longer(edit)) is not None:
            kind = DataItemWidened if longer > 0 else DataItemNarrowed
            old, new = in_words(edit.before.value), in_words(edit.after.value)
            yield kind(**common, how=f"now covers {new}; it covered {old}", old=old, new=new)
        case "marks":
            common["called"] += f", {_WHAT['marks']}"
            yield DataItemAltered(**common, old=in_words(edit.before.value), new=in_words(edit.after.value))
        case _:
            common["called"] += f", {_WHAT[edit.key]}"
            yield from told_text(edit, common, DataItemAltered, DataItemReworded)


def _in_brackets(found: frozenset[DataClass]) -> str:
    """The classes of which the law takes more care, in brackets behind the name of an item or a category."""
    said = listed(words for each, words in _CARE.items() if each in found)
    return f" ({said})" if said else ""


def _category(edit: Edit, sides: Sides, common: dict[str, Any]) -> Iterator[Change]:
    """Data of which the law takes more care is more; else the wider category is."""
    old, new = (
        sides.title("category", each.value) + _in_brackets(classes_of(side, (each.value,)))
        if each.value
        else ""
        for side, each in ((sides.before, edit.before), (sides.after, edit.after))
    )
    wider = _wider(edit, sides)
    if old and new and wider is not None:
        kind = DataItemWidened if wider else DataItemNarrowed
        yield kind(**common, how=f"is now {new}; it was {old}", old=old, new=new)
    else:
        common["called"] += ", its category"
        yield DataItemAltered(**common, old=old, new=new)


def _wider(edit: Edit, sides: Sides) -> bool | None:
    before, after = (
        max((_WEIGHT[each] for each in classes(side, _item(spot))), default=None)
        for side, spot in ((sides.before, edit.before), (sides.after, edit.after))
    )
    if before is not None and after is not None and before != after:
        return after > before
    old, new = edit.before.value, edit.after.value
    if sides.after.is_within("category", str(old), (str(new),)):
        return True
    return False if sides.after.is_within("category", str(new), (str(old),)) else None


def _subjects(edit: Edit, sides: Sides, common: dict[str, Any]) -> Iterator[Change]:
    """An item that names no people may be about anyone, so that the first and the last name cannot be weighed."""
    before, after = _item(edit.before).subjects, _item(edit.after).subjects
    if before and after:
        title = sides.title("subject", edit.there.value)
        yield _more(edit, common, f"is now also about: {title}", f"is no longer about: {title}", title)
    else:
        common["called"] += ", whom it is about"
        old, new = (", ".join(sides.title("subject", each) for each in names) for names in (before, after))
        yield DataItemAltered(**common, old=old, new=new)


def _identifiers(edit: Edit, common: dict[str, Any]) -> Iterator[Change]:
    if same := same_words(edit):
        both = {"before": edit.before.place, "after": edit.after.place}
        common["called"] += ", an identifier"
        yield DataItemReworded(**common | both, old=same[0], new=same[1])
    else:
        text = in_words(edit.there.value)
        yield _more(
            edit, common, f"now matches people by {text} too", f"no longer matches people by {text}", text
        )


def _more(edit: Edit, common: dict[str, Any], more: str, less: str, name: str) -> Change:
    if edit.is_added:
        return DataItemWidened(**common, how=more, new=name)
    return DataItemNarrowed(**common, how=less, old=name)


def _yes_or_no(
    edit: Edit, common: dict[str, Any], tight: bool, was_tight: bool, yes: str, no: str
) -> Iterator[Change]:
    """Of two states, the first holds back more. Saying what held unsaid changes words only."""
    if tight and not was_tight:
        yield DataItemNarrowed(**common, how=yes, new="yes", old="no")
    elif was_tight and not tight:
        yield DataItemWidened(**common, how=no, new="no", old="yes")
    else:
        common["called"] += f", {_WHAT[edit.key]}"
        yield DataItemReworded(**common, old=in_words(edit.before.value), new=in_words(edit.after.value))


def _longer(edit: Edit) -> int | None:
    old, new = (
        _LAST.fullmatch(str(each.value or "").strip(" .").lower()) for each in (edit.before, edit.after)
    )
    return compare(new[1], old[1]) if old and new else None


def _item(spot: Spot) -> Item:
    return next(each for each in reversed(spot.owners) if isinstance(each, Item))


def _name(item: Item) -> str:
    return quoted(item.title or item.item.replace("-", " ").capitalize())
