"""Changes of what goes with a document: impact assessments, policies, notices, annexes, and decision charts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from ...model.control import ChartUsed, Companion, CompanionState
from ..change import Change
from ..edits import Edit
from ..plain import Differing, Plain, Retold, fitting, looks_alike, texts, titles, values
from ..reach import called as name_in
from ..sides import Sides, about
from ..values import in_words
from ..weights import Turn

TELLS = (Companion, ChartUsed)

_LOOKS = {"title": "The title of {}", "letter": "The letter of {}", "at": "The address of {}"}
_PROSE = frozenset({"because", "outcome", "adviser-says"})

_NAMED = {
    "kind": "What kind of document {} is",
    "of": "The owner of {}",
    "on": "The date of {}",
    "due": "The day on which {} is due",
    "review": "The next review of {}",
    "because": "Why there is no {}",
    "outcome": "What {} found",
    "adviser-says": "What the data protection officer advised on {}",
    "state": "How far {} has come",
    "for-flows": "A flow that is decided by {}",
}


_CHART = "decision chart"


class OfCompanion(Change):
    """A change of what goes with a document."""

    thing: ClassVar[str] = "companion"


class CompanionAdded(OfCompanion):
    """A paper or a chart goes with the document that did not."""

    turn: ClassVar[Turn] = Turn.ADDED

    @property
    def sentence(self) -> str:
        """Which paper, and its kind; or that staff follow the chart."""
        if self.new == _CHART:
            return fitting(f"Staff now follow the chart {self.called}.")
        return fitting(f"{self.called} ({self.new}) now goes with the document.")


class CompanionRemoved(OfCompanion):
    """A paper or a chart no longer goes with the document."""

    turn: ClassVar[Turn] = Turn.REMOVED

    @property
    def sentence(self) -> str:
        """Which paper, and its kind; or that staff no longer follow the chart."""
        if self.old == _CHART:
            return fitting(f"Staff no longer follow the chart {self.called}.")
        return fitting(f"{self.called} ({self.old}) no longer goes with the document.")


class CompanionApproved(OfCompanion, Plain):
    """A paper is approved."""

    turn: ClassVar[Turn] = Turn.TIGHTENED
    pattern: ClassVar[str] = "{called} is approved; it was {old}."


class CompanionLapsed(OfCompanion, Plain):
    """A paper that was approved no longer is."""

    turn: ClassVar[Turn] = Turn.LOOSENED
    pattern: ClassVar[str] = "{called} is no longer approved; it is {new}."


class CompanionAltered(OfCompanion, Differing):
    """The owner, the dates or the findings of a paper changed, or the flows that a chart decides."""

    turn: ClassVar[Turn] = Turn.ALTERED


class CompanionReworded(OfCompanion, Retold):
    """The title, the letter or the address of a paper changed, or a text in looks only."""

    turn: ClassVar[Turn] = Turn.REWORDED


class CompanionRenamed(OfCompanion, Plain):
    """A paper has another id."""

    turn: ClassVar[Turn] = Turn.RENAMED
    pattern: ClassVar[str] = "{called} has the id {new}; it had {old}."


def changes(edit: Edit, sides: Sides) -> Iterator[Change]:
    """What an edit of a paper or a chart that goes with a document means."""
    whole = isinstance(edit.there.value, Companion | ChartUsed)
    thing: Any = edit.there.value if whole else edit.there.owner
    name = _name(thing, sides)
    common = about(edit, name) | {"concerned": sides.signatories(edit)}
    if whole and edit.is_renamed:
        yield CompanionRenamed(**common, old=edit.before.value.document, new=edit.after.value.document)
    elif whole:
        kind = in_words(thing.kind).replace("dpia", "DPIA") if isinstance(thing, Companion) else _CHART
        yield CompanionRemoved(**common, old=kind) if edit.is_removed else CompanionAdded(**common, new=kind)
    elif edit.key == "state" and CompanionState.APPROVED in (edit.before.value, edit.after.value):
        told: dict[str, Any] = {side: text or "without a stated state" for side, text in values(edit).items()}
        approved = edit.after.value is CompanionState.APPROVED
        yield (CompanionApproved if approved else CompanionLapsed)(**common, **told)
    elif edit.key in _LOOKS or (edit.key in _PROSE and looks_alike(edit)):
        called = (_LOOKS | _NAMED)[edit.key].format(name)
        yield CompanionReworded(**common | {"called": called}, **texts(edit))
    else:
        yield CompanionAltered(**common | {"called": _NAMED[edit.key].format(name)}, **_told(edit, sides))


def _name(thing: Any, sides: Sides) -> str:
    """What people call it: its title, else its id in words, in quotation marks."""
    if isinstance(thing, ChartUsed):
        return f"“{sides.title('chart', thing.chart)}”"
    return f"“{thing.title or thing.document.replace('-', ' ').capitalize()}”"


def _told(edit: Edit, sides: Sides) -> dict[str, Any]:
    if edit.key in _PROSE:
        return texts(edit)
    if edit.key == "of":
        return titles(edit, sides, "party")
    if edit.key == "for-flows":
        spots = (("old", edit.before), ("new", edit.after))
        return {side: name_in("flow", spot.value, spot) if spot.value else "" for side, spot in spots}
    return values(edit)
