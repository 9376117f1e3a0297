"""Changes of the steps of a procedure: what staff do, in what order, and who does it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from ...model.clauses import Procedure
from ...model.protocol import Protocol
from ..change import Change
from ..edits import Edit
from ..phrases import quoted
from ..plain import Differing, Plain, Retold, longer, looks_alike, texts, titles, values
from ..sides import Sides, about, within
from ..weights import Turn

TELLS = (Procedure, (Protocol, "steps"))

_NAMED = {
    "does": "What is done in {}",
    "by": "Who does {}",
    "no-later-than": "How soon {} is done",
    "records": "What is written down in {}",
    "cites": "A law behind {}",
}

_PROSE = frozenset({"does", "records"})


class OfStep(Change):
    """A change of a procedure."""

    thing: ClassVar[str] = "step"


class StepAdded(OfStep, Plain):
    """A procedure has one more step."""

    turn: ClassVar[Turn] = Turn.ADDED
    pattern: ClassVar[str] = "One more step: {new}."


class StepRemoved(OfStep, Plain):
    """A procedure has one step less."""

    turn: ClassVar[Turn] = Turn.REMOVED
    pattern: ClassVar[str] = "This step is gone: {old}."


class StepHastened(OfStep, Plain):
    """A step has to be done sooner."""

    turn: ClassVar[Turn] = Turn.TIGHTENED
    pattern: ClassVar[str] = "The step {called} has to be done sooner: {new}; it was {old}."


class StepDelayed(OfStep, Plain):
    """A step may be done later."""

    turn: ClassVar[Turn] = Turn.LOOSENED
    pattern: ClassVar[str] = "The step {called} may be done later: {new}; it was {old}."


class StepsReordered(OfStep, Plain):
    """The steps of a procedure come in another order."""

    turn: ClassVar[Turn] = Turn.ALTERED
    pattern: ClassVar[str] = "The steps come in another order: {new}; it was {old}."
    shorter: ClassVar[str] = "The steps come in another order."


class StepAltered(OfStep, Differing):
    """What is done in a step, or who does it, changed; a person has to weigh it."""

    turn: ClassVar[Turn] = Turn.ALTERED


class StepReworded(OfStep, Retold):
    """The text of a step changed in looks only."""

    turn: ClassVar[Turn] = Turn.REWORDED


class StepRenamed(OfStep, Plain):
    """A step has another id."""

    turn: ClassVar[Turn] = Turn.RENAMED
    pattern: ClassVar[str] = "The step {called} has the id {new}; it had {old}."


def changes(edit: Edit, sides: Sides) -> Iterator[Change]:
    """What an edit of a step, or of the order of steps, means."""
    concerned = {"concerned": sides.signatories(edit)}
    if isinstance(edit.there.value, tuple) and isinstance(edit.there.owner, Protocol):
        order: dict[str, Any] = {
            side: ", ".join(_name(each) for each in spot.value)
            for side, spot in (("old", edit.before), ("new", edit.after))
        }
        yield StepsReordered(**about(edit, "The steps") | concerned, **order)
        return
    step = within(edit, Procedure)
    common = about(edit, _name(step)) | concerned
    if edit.there.value is step:
        yield _whole(edit, step, common)
    elif edit.key == "no-later-than" and (way := longer(edit)):
        yield (StepDelayed if way > 0 else StepHastened)(**common, **values(edit))
    else:
        named = common | {"called": _NAMED[edit.key].format(f"the step {_name(step)}")}
        if edit.key in _PROSE:
            yield (StepReworded if looks_alike(edit) else StepAltered)(**named, **texts(edit))
        else:
            yield StepAltered(**named, **_told(edit, sides))


def _name(step: Procedure) -> str:
    return f"“{step.step.replace('-', ' ')}”"


def _whole(edit: Edit, step: Procedure, common: dict[str, Any]) -> Change:
    if edit.is_renamed:
        return StepRenamed(**common, old=edit.before.value.step, new=edit.after.value.step)
    does = quoted(step.does)
    return StepRemoved(**common, old=does) if edit.is_removed else StepAdded(**common, new=does)


def _told(edit: Edit, sides: Sides) -> dict[str, Any]:
    kind = {"by": "role", "cites": "law"}.get(edit.key)
    return titles(edit, sides, kind) if kind else values(edit)
