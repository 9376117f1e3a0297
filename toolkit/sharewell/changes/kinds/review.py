"""Changes of when a document is reviewed, and what calls for a review before that."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from ...model.control import ReviewRule
from ...model.dates import after as date_after
from ...model.dates import earliest, on_or_by
from ...model.protocol import Protocol
from ..change import Change
from ..edits import Edit
from ..plain import Differing, Plain, lasting, longer, texts, values
from ..sides import Sides, about
from ..values import in_words
from ..weights import Turn

TELLS = (ReviewRule,)

_LENGTHS = {
    "every": "The time between reviews",
    "first": "The time until the first review",
    "withdrawn-if-missed": "The time after a missed review until the document lapses",
}


class OfReview(Change):
    """A change of when a document is reviewed."""

    thing: ClassVar[str] = "review"


class ReviewAdded(OfReview, Plain):
    """It is said when the document is reviewed, where it was not."""

    turn: ClassVar[Turn] = Turn.ADDED
    pattern: ClassVar[str] = "The document is now to be reviewed: {new}."
    shorter: ClassVar[str] = "The document is now to be reviewed."


class ReviewRemoved(OfReview, Plain):
    """Nothing says any more when the document is reviewed."""

    turn: ClassVar[Turn] = Turn.REMOVED
    pattern: ClassVar[str] = "Nothing says any more when the document is reviewed; it was {old}."
    shorter: ClassVar[str] = "Nothing says any more when the document is reviewed."


class ReviewSooner(OfReview, Plain):
    """The day of the next review is earlier."""

    turn: ClassVar[Turn] = Turn.TIGHTENED
    pattern: ClassVar[str] = "{called} is sooner: {new}; it was {old}."


class ReviewLater(OfReview, Plain):
    """The day of the next review is later."""

    turn: ClassVar[Turn] = Turn.LOOSENED
    pattern: ClassVar[str] = "{called} is later: {new}; it was {old}."


class ReviewHeld(OfReview, Plain):
    """A review was held, and the day of the next follows from the interval that was agreed."""

    turn: ClassVar[Turn] = Turn.REWORDED
    pattern: ClassVar[str] = "A review was held {old}; the next is {new}."


class ReviewIntervalShorter(OfReview, Plain):
    """The time between reviews, until the first, or until the document lapses is shorter."""

    turn: ClassVar[Turn] = Turn.TIGHTENED
    pattern: ClassVar[str] = "{called} is shorter: {new}; it was {old}."


class ReviewIntervalLonger(OfReview, Plain):
    """The time between reviews, until the first, or until the document lapses is longer."""

    turn: ClassVar[Turn] = Turn.LOOSENED
    pattern: ClassVar[str] = "{called} is longer: {new}; it was {old}."


class ReviewTriggerAdded(OfReview, Plain):
    """One more event calls for a review."""

    turn: ClassVar[Turn] = Turn.TIGHTENED
    pattern: ClassVar[str] = "The document is now also reviewed after {new}."


class ReviewTriggerRemoved(OfReview, Plain):
    """An event no longer calls for a review."""

    turn: ClassVar[Turn] = Turn.LOOSENED
    pattern: ClassVar[str] = "The document is no longer reviewed after {old}."


class ReviewAltered(OfReview, Differing):
    """A time of review was not stated or is no longer, or is explained otherwise."""

    turn: ClassVar[Turn] = Turn.ALTERED


def changes(edit: Edit, sides: Sides) -> Iterator[Change]:
    """What an edit of the rule on reviews means."""
    common = about(edit, "The next review") | {"concerned": sides.signatories(edit)}
    if isinstance(edit.there.value, ReviewRule):
        yield _whole(edit, edit.there.value, common)
    elif edit.key == "also-after":
        event: dict[str, Any] = {"old" if edit.is_removed else "new": _event(edit)}
        yield (ReviewTriggerRemoved if edit.is_removed else ReviewTriggerAdded)(**common, **event)
    elif edit.key == "next" and (held := _held(edit)) is not None:
        yield ReviewHeld(**common, old=on_or_by(held), new=on_or_by(str(edit.after.value)))
    elif edit.key == "next" and not edit.is_added and not edit.is_removed:
        kind = ReviewLater if lasting(edit, is_end=True) else ReviewSooner
        yield kind(**common, **values(edit))
    elif edit.key in _LENGTHS and (way := longer(edit)):
        named = common | {"called": _LENGTHS[edit.key]}
        yield (ReviewIntervalLonger if way > 0 else ReviewIntervalShorter)(**named, **values(edit))
    elif edit.key == "longer-because":
        yield ReviewAltered(**common | {"called": "The reason for the longer interval"}, **texts(edit))
    else:
        yield ReviewAltered(**common | {"called": _LENGTHS.get(edit.key, "The next review")}, **values(edit))


def _held(edit: Edit) -> str | None:
    """The day of a review that is newly on record, where the next one lies no further from it than was agreed."""
    before, after = (spot.document.body for spot in (edit.before, edit.after))
    rule, next_on = edit.before.owner, edit.after.value
    if (
        not isinstance(before, Protocol)
        or not isinstance(after, Protocol)
        or not isinstance(rule, ReviewRule)
    ):
        return None
    days = [each.on for each in after.reviews if each.on not in {one.on for one in before.reviews}]
    last = max(days, default=None)
    held, due = earliest(last) if last else None, earliest(str(next_on)) if next_on else None
    if held is None or due is None or rule.every is None:
        return None
    furthest = date_after(held, rule.every)
    return last if furthest is not None and held < due <= furthest else None


def _event(edit: Edit) -> str:
    word = in_words(edit.there.value)
    return f"{'an' if word[0] in 'aeiou' else 'a'} {word}"


def _whole(edit: Edit, rule: ReviewRule, common: dict[str, Any]) -> Change:
    parts = [
        f"every {rule.every.removeprefix('1 ')}" if rule.every else "",
        f"next {in_words(rule.next)}" if rule.next else "",
    ]
    told = ", ".join(each for each in parts if each) or "on the occasions named"
    return ReviewRemoved(**common, old=told) if edit.is_removed else ReviewAdded(**common, new=told)
