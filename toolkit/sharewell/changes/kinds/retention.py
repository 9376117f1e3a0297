"""Changes of retention: how long records are kept, counted from what, and what happens then."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from ...model.clauses import Disposal, Retention
from ...model.dates import compare
from ..change import Change
from ..edits import Edit
from ..plain import Differing, Plain, Retold, longer, looks_alike, texts, titles, values
from ..reach import called, reach, statement_path
from ..sides import Sides, about, of_owner, within
from ..weights import Turn

TELLS = (Retention,)

_INDEFINITELY = "indefinitely"
_NOT_KEPT = "not kept"
_AS_SCHEDULED = "as its own schedule says"

_IN_THE_END = {
    Disposal.DESTROY: "destruction",
    Disposal.RETURN: "return to whoever gave them",
    Disposal.REVIEW: "a review",
    Disposal.ARCHIVE: "archiving",
    Disposal.ANONYMISE: "making them anonymous",
}

_NAMED = {
    "items": "An item that belongs to {}",
    "documents": "A paper that belongs to {}",
    "then": "What happens to {} in the end",
    "disposed-by": "Who disposes of {}",
    "reviewed": "How often to look at {} again",
    "rests-on": "A law behind keeping {}",
    "why": "The reason for keeping {}",
}


class OfRetention(Change):
    """A change of how long records are kept."""

    thing: ClassVar[str] = "retention"


class RetentionAdded(OfRetention, Plain):
    """It is agreed how long records are kept, where it was not."""

    turn: ClassVar[Turn] = Turn.ADDED
    pattern: ClassVar[str] = "{called}: a new rule says how long to keep them, {new}."
    shorter: ClassVar[str] = "{called}: a new rule says how long to keep them."


class RetentionRemoved(OfRetention, Plain):
    """It is no longer agreed how long records are kept."""

    turn: ClassVar[Turn] = Turn.REMOVED
    pattern: ClassVar[str] = "{called}: nothing says any more how long to keep them; it was {old}."
    shorter: ClassVar[str] = "{called}: nothing says any more how long to keep them."


class RetentionShortened(OfRetention, Plain):
    """Records are kept for less long, or are looked at again sooner."""

    turn: ClassVar[Turn] = Turn.TIGHTENED
    pattern: ClassVar[str] = "{called}: kept for less long, {new}; it was {old}."


class RetentionLengthened(OfRetention, Plain):
    """Records are kept for longer, or are looked at again later."""

    turn: ClassVar[Turn] = Turn.LOOSENED
    pattern: ClassVar[str] = "{called}: kept for longer, {new}; it was {old}."


class RetentionLookedAtSooner(OfRetention, Plain):
    """What is kept without an end is looked at again more often."""

    turn: ClassVar[Turn] = Turn.TIGHTENED
    pattern: ClassVar[str] = "{called}: looked at again more often, {new}; it was {old}."


class RetentionLookedAtLater(OfRetention, Plain):
    """What is kept without an end is looked at again less often."""

    turn: ClassVar[Turn] = Turn.LOOSENED
    pattern: ClassVar[str] = "{called}: looked at again less often, {new}; it was {old}."


class RetentionAltered(OfRetention, Differing):
    """What the time is counted from, or what happens in the end, changed; a person has to weigh it."""

    turn: ClassVar[Turn] = Turn.ALTERED


class RetentionReworded(OfRetention, Retold):
    """The title of the records changed, or a text in looks only."""

    turn: ClassVar[Turn] = Turn.REWORDED


class RetentionRenamed(OfRetention, Plain):
    """The records have another id."""

    turn: ClassVar[Turn] = Turn.RENAMED
    pattern: ClassVar[str] = "{called} has the id {new}; it had {old}."


def changes(edit: Edit, sides: Sides) -> Iterator[Change]:
    """What an edit of a rule on how long records are kept means."""
    rule = within(edit, Retention)
    name = f"“{rule.title}”" if rule.title else f"the {rule.records.replace('-', ' ')} records"
    common = about(edit, name) | {"concerned": _holders(edit, rule) or sides.signatories(edit)}
    if edit.there.value is rule:
        yield _whole(edit, rule, common)
    elif (scope := reach(edit, sides)) is not None:
        if scope.is_wider or scope.is_narrower:
            told = common | {
                "subject": statement_path(edit, Retention),
                "called": f"Whose copies count as {name}",
            }
            yield RetentionAltered(**told, old=scope.old, new=scope.new)
    elif edit.key in ("keep", "counted-from"):
        yield _kept(edit, common)
    elif edit.key == "reviewed" and (way := longer(edit)):
        yield (RetentionLookedAtLater if way > 0 else RetentionLookedAtSooner)(**common, **values(edit))
    elif edit.key == "title" or (edit.key in ("why", "disposed-by") and looks_alike(edit)):
        yield RetentionReworded(**common | {"called": f"What is said of {name}"}, **texts(edit))
    else:
        yield _said(edit, common | {"called": _NAMED[edit.key].format(name)}, sides)


def _holders(edit: Edit, rule: Retention) -> tuple[str, ...]:
    """The parties whose copies the rule is or was for, by id; none where one side is for everyone's."""
    versions = [
        rule,
        *(each for each in (*edit.before.owners, *edit.after.owners) if isinstance(each, Retention)),
    ]
    named = [each.for_.parties if each.for_ else () for each in versions]
    return tuple(dict.fromkeys(party for parties in named for party in parties)) if all(named) else ()


def _whole(edit: Edit, rule: Retention, common: dict[str, Any]) -> Change:
    """A rule that came or went. One that sets no end is no limit: whether it lets go of more, a person judges."""
    if edit.is_renamed:
        return RetentionRenamed(**common, old=edit.before.value.records, new=edit.after.value.records)
    told: dict[str, Any] = {"old" if edit.is_removed else "new": _in_words(rule)}
    if rule.keep in (None, _INDEFINITELY, _AS_SCHEDULED):
        return RetentionAltered(**common | {"called": f"How long to keep {common['called']}"}, **told)
    return (RetentionRemoved if edit.is_removed else RetentionAdded)(**common, **told)


def _kept(edit: Edit, common: dict[str, Any]) -> Change:
    """The time with what it is counted from, told once. Times counted from two events cannot be compared."""
    old, new = edit.before.owner, edit.after.owner
    assert isinstance(old, Retention) and isinstance(new, Retention)
    told = common | of_owner(edit) | {"old": _in_words(old), "new": _in_words(new)}
    way = _longer(old.keep, new.keep) if _is_one_start(old, new) else None
    if way is None:
        return RetentionAltered(**told | {"called": f"How long to keep {common['called']}"})
    if way == 0:
        return RetentionReworded(**told | {"called": f"How long to keep {common['called']}"})
    return (RetentionLengthened if way > 0 else RetentionShortened)(**told)


def _is_one_start(old: Retention, new: Retention) -> bool:
    """Whether both times are counted from the same event; one without an end, or none at all, is not counted."""
    if not {old.keep, new.keep}.isdisjoint({_INDEFINITELY, _NOT_KEPT}):
        return True
    return (old.counted_from or "").casefold() == (new.counted_from or "").casefold()


def _longer(old: str | None, new: str | None) -> int | None:
    """1, 0 or -1 as the later time is longer, as long or shorter; None where nobody can tell."""
    if old is None or new is None or _AS_SCHEDULED in (old, new):
        return None
    if old == new:
        return None
    ends = {_INDEFINITELY: 1, _NOT_KEPT: -1}
    if old in ends or new in ends:
        return 1 if ends.get(new, 0) > ends.get(old, 0) else -1
    return compare(new, old)


def _in_words(rule: Retention) -> str:
    start = f" from {rule.counted_from}" if rule.counted_from else ""
    return f"{rule.keep or 'for a time that is not stated'}{start}"


def _said(edit: Edit, common: dict[str, Any], sides: Sides) -> Change:
    if edit.key == "items":
        told: dict[str, Any] = {
            side: called("item", spot.value, spot) if spot.value else ""
            for side, spot in (("old", edit.before), ("new", edit.after))
        }
        return RetentionAltered(**common, **told)
    if edit.key == "then":
        old, new = (_IN_THE_END[each.value] if each.value else "" for each in (edit.before, edit.after))
        return RetentionAltered(**common, old=old, new=new)
    if edit.key == "rests-on":
        return RetentionAltered(**common, **titles(edit, sides, "law"))
    prose = edit.key in ("why", "disposed-by")
    return RetentionAltered(**common, **(texts(edit) if prose else values(edit)))
