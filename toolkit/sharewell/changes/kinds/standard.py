"""Changes of standards: the values that a document sets, stronger or weaker by the catalogue's direction."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from ...model.clauses import StandardMet
from ...model.corpus import Corpus
from ...model.strength import Verdict, judge, value_in_words
from ..change import Change
from ..edits import Edit
from ..plain import Differing, Plain, Retold, looks_alike, texts
from ..reach import Reach, reach, statement_path
from ..sides import Sides, about, of_owner, within
from ..weights import Turn

TELLS = (StandardMet,)

_VALUES = frozenset(
    {
        "no-later-than",
        "counted-from",
        "at-least",
        "no-longer-than",
        "no-shorter-than",
        "no-fewer-than",
        "includes",
        "scheme",
    }
)
"""The keys that make up a value; however many differ, it is told once."""

_NAMED = {"evidence": "What shows “{}”", "notes": "The note on “{}”"}


class OfStandard(Change):
    """A change of a promise that can be measured."""

    thing: ClassVar[str] = "standard"


class StandardAdded(OfStandard, Plain):
    """A value is set for a standard where none was."""

    turn: ClassVar[Turn] = Turn.ADDED
    pattern: ClassVar[str] = "New standard: {called}, {new}."


class StandardRemoved(OfStandard, Plain):
    """No value is set any more for a standard."""

    turn: ClassVar[Turn] = Turn.REMOVED
    pattern: ClassVar[str] = "The standard “{called}” is gone; it was {old}."


class StandardStrengthened(OfStandard, Plain):
    """The value of a standard is stronger than it was."""

    turn: ClassVar[Turn] = Turn.TIGHTENED
    pattern: ClassVar[str] = "{called}: stronger than before, {new}; it was {old}."


class StandardWeakened(OfStandard, Plain):
    """The value of a standard is weaker than it was."""

    turn: ClassVar[Turn] = Turn.LOOSENED
    pattern: ClassVar[str] = "{called}: weaker than before, {new}; it was {old}."


class StandardAltered(OfStandard, Differing):
    """The value of a standard is another, and nobody can tell by rule which of the two is stronger."""

    turn: ClassVar[Turn] = Turn.ALTERED


class StandardReworded(OfStandard, Retold):
    """The same value is written otherwise."""

    turn: ClassVar[Turn] = Turn.REWORDED


def changes(edit: Edit, sides: Sides) -> Iterator[Change]:
    """What an edit of a standard that a document sets means."""
    met = within(edit, StandardMet)
    name = sides.title("standard", met.standard)
    common = about(edit, name) | {"concerned": _bound(edit, met, sides)}
    if edit.there.value is met:
        if edit.is_removed:
            yield StandardRemoved(**common, old=_in_words(met))
        else:
            yield StandardAdded(**common, new=_in_words(met))
    elif (scope := reach(edit, sides)) is not None:
        yield from _scope(edit, common, scope)
    elif edit.key in _VALUES:
        yield _value(edit, common, sides)
    else:
        named = common | {"called": _NAMED[edit.key].format(name)}
        yield (StandardReworded if looks_alike(edit) else StandardAltered)(**named, **texts(edit))


def _scope(edit: Edit, common: dict[str, Any], scope: Reach) -> Iterator[Change]:
    """For whom and what a value holds. A promise that holds for more is the stronger one."""
    told = common | {"subject": statement_path(edit, StandardMet)}
    held = {"old": f"for {scope.old}", "new": f"for {scope.new}"}
    if scope.is_wider and scope.is_narrower:
        yield StandardAltered(**told | held | _named(common))
    elif scope.is_wider or scope.is_narrower:
        yield (StandardStrengthened if scope.is_wider else StandardWeakened)(**told | held)


def _bound(edit: Edit, met: StandardMet, sides: Sides) -> tuple[str, ...]:
    """The parties that a value binds or bound, by id: those it names on both sides, else all who sign."""
    versions = [
        met,
        *(each for each in (*edit.before.owners, *edit.after.owners) if isinstance(each, StandardMet)),
    ]
    named = [each.for_.parties if each.for_ else () for each in versions]
    if not all(named):
        return sides.signatories(edit)
    return tuple(dict.fromkeys(party for parties in named for party in parties))


def _value(edit: Edit, common: dict[str, Any], sides: Sides) -> Change:
    """The whole value on both sides, told with the standard as its subject."""
    old, new = edit.before.owner, edit.after.owner
    assert isinstance(old, StandardMet) and isinstance(new, StandardMet)
    told = common | of_owner(edit) | {"old": _in_words(old), "new": _in_words(new)}
    types = {kind for party in common["concerned"] for kind in sides.after.body_types(party)}
    weaker, stronger = _weaker(sides.after, new, old, types), _weaker(sides.after, old, new, types)
    if weaker is None or stronger is None or (weaker and stronger):
        return StandardAltered(**told | _named(common))
    if weaker:
        return StandardWeakened(**told)
    return StandardStrengthened(**told) if stronger else StandardReworded(**told | _named(common))


def _named(common: dict[str, Any]) -> dict[str, Any]:
    return {"called": f"The standard “{common['called']}”"}


def _weaker(corpus: Corpus, one: StandardMet, other: StandardMet, types: set[str]) -> bool | None:
    """Whether the first value is weaker than the second; None where they cannot be compared. No value is weakest."""
    if not _has_value(one) or not _has_value(other):
        return not _has_value(one)
    standard = corpus.standard(one.standard)
    verdict = judge(standard, one, other, types) if standard else Verdict.UNCLEAR
    return None if verdict is Verdict.UNCLEAR else verdict is Verdict.WEAKER


def _has_value(met: StandardMet) -> bool:
    return value_in_words(met) != "no value"


def _in_words(met: StandardMet) -> str:
    """A value with what starts its clock and whom it is for."""
    start = f", counted from {met.counted_from}" if met.counted_from else ""
    return f"{value_in_words(met)}{start}"
