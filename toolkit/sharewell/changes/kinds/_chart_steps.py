"""Edits inside a step of a chart, and of the chart's own keys, told one by one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ...model.chart import AnyNode, AnyOf, Approver, Ask, Call, Covers, Node, Records, Scenario, Test
from ...model.words import YesNo
from .. import chart_words as words
from ..change import Change
from ..edits import Edit
from ..paths import Ways
from ..sides import Sides, about
from ..values import in_words
from ..wording import difference, only_looks
from . import chart_approval as approvals
from . import chart_step as steps

_BY_THE_WAYS = frozenset({"answers", "then", "result", "start"})
_TEXTS = frozenset({"asks", "does", "says", "help"})
_REMARKS = frozenset({"title", "summary", "notes"})


def edited(
    edit: Edit, before: Ways, after: Ways, concerned: tuple[str, ...], sides: Sides
) -> Iterator[Change]:
    """What an edit means that bends no way through the chart."""
    inner = _step(edit)
    common = about(edit, words.step(inner, sides) if inner else "The chart") | {"concerned": concerned}
    if inner is not None and edit.key == "then" and (edit.is_added or edit.is_removed):
        yield _followed(edit, inner, before, after, common, sides)
    elif inner is None:
        yield from _of_chart(edit, common, sides)
    elif edit.there.value is inner:
        if edit.is_renamed:
            yield steps.ChartStepRenamed(**common, old=edit.before.value.id, new=edit.after.value.id)
    elif isinstance(edit.there.value, Test):
        kind = gate(edit.is_added is isinstance(inner, AnyOf), after.exits[inner.id], after)
        yield kind(**common, **_sides_of(edit, words.quoted(edit.there.value.asks)))
    elif edit.key in _TEXTS and isinstance(edit.there.value, str):
        yield from _reworded(edit, common)
    elif any(isinstance(each, Approver) for each in (edit.there.value, *edit.there.owners)):
        yield _approval(edit, common, sides)
    elif edit.key == "mandatory":
        kind = steps.MandatoryMade if edit.after.value is YesNo.YES else steps.MandatoryDropped
        if bool(edit.before.value) is not bool(edit.after.value):
            yield kind(**common)
    elif isinstance(edit.there.value, Covers | Records):
        yield from _assured(edit, common)
    elif edit.key not in _BY_THE_WAYS:
        yield _altered(edit, inner, common, sides)


def _followed(
    edit: Edit, inner: AnyNode, before: Ways, after: Ways, common: dict[str, Any], sides: Sides
) -> Change:
    """A step that led nowhere leads on, or the other way round."""
    old, new = (
        words.target(ways, ways.exits.get(inner.id, {}).get("", ""), sides) if spot.value else ""
        for ways, spot in ((before, edit.before), (after, edit.after))
    )
    name = common["called"][:1].upper() + common["called"][1:]
    return steps.ChartStepAltered(**common | {"called": f"{name}, what follows"}, old=old, new=new)


def _step(edit: Edit) -> AnyNode | None:
    """The step that an edit is of or in; the later version where both sides have it, by whose id it goes."""
    for spot in (edit.after, edit.before):
        for each in (spot.value, *reversed(spot.owners)):
            if isinstance(each, Node):
                step: Any = each
                found: AnyNode = step
                return found
    return None


def _of_chart(edit: Edit, common: dict[str, Any], sides: Sides) -> Iterator[Change]:
    old, new = (_named(edit.key, spot.value, sides) for spot in (edit.before, edit.after))
    story = any(isinstance(each, Scenario) for each in (edit.there.value, *edit.there.owners))
    if story:
        yield _story(edit, common, old, new)
    elif edit.key in _REMARKS:
        told = difference(str(edit.before.value or ""), str(edit.after.value or ""))
        yield steps.QuestionReworded(
            **common | {"called": f"The chart's {edit.key}"}, old=old, new=new, words=told
        )
    elif edit.key in _YES_OR_NO:
        if bool(edit.before.value) is not bool(edit.after.value):
            said = _YES_OR_NO[edit.key][bool(edit.after.value)]
            yield steps.ChartStepAltered(**common | {"called": f"The chart {said}"})
    elif edit.key not in _BY_THE_WAYS:
        named = _CHART_KEYS.get(edit.key, edit.key.replace("-", " "))
        yield steps.ChartStepAltered(**common | {"called": f"The chart, {named}"}, old=old, new=new)


def _story(edit: Edit, common: dict[str, Any], old: str, new: str) -> Change:
    """A story that the chart bears out, which is there for readers and for checks."""
    if isinstance(edit.there.value, Scenario) and not edit.is_renamed:
        became = "gone" if edit.is_removed else "new"
        called = f"The story {words.quoted(edit.there.value.it)}, which the chart bears out, is {became}"
        return steps.StoryTold(**common | {"called": called})
    return steps.QuestionReworded(**common | {"called": "A story that the chart bears out"}, old=old, new=new)


_YES_OR_NO = {
    "emergency": ("is no longer for emergencies only", "is now for emergencies only"),
    "decides": ("no longer decides about sharing", "now decides about sharing"),
}
"""What it means that a key of the chart says no, or yes."""


_CHART_KEYS = {
    "population": "the people it is about",
    "refines": "the chart it refines",
    "duty": "the duty it rests on",
    "picture-at": "the picture",
}


def _reworded(edit: Edit, common: dict[str, Any]) -> Iterator[Change]:
    old, new = str(edit.before.value or ""), str(edit.after.value or "")
    told = common | {"old": in_words(old), "new": in_words(new), "words": difference(old, new)}
    if edit.key == "help":
        told["called"] = f"the help to {common['called']}"
    elif isinstance(edit.there.owner, Test):
        told["called"] = f"a test of {common['called']}"
    if only_looks(old, new):
        yield steps.QuestionReworded(**told | {"called": told["called"][:1].upper() + told["called"][1:]})
    else:
        yield steps.QuestionAltered(**told)


def gate(easier: bool, exits: Mapping[str, str], ways: Ways) -> type[Change]:
    """Whether sharing takes more or less where `yes` is easier, or harder, to come to at a gate with these exits.

    Which of its answers is nearer to sharing decides; where neither is, nobody can tell.
    """
    known = {answer.casefold(): target for answer, target in exits.items()}
    yes, no = (ways.needed.get(known.get(each, "-")) for each in ("yes", "no"))
    if yes == no or (yes is not None and no is not None and not (yes < no or no < yes)):
        return steps.GateAltered
    towards = no is None or (yes is not None and yes < no)
    return steps.GateLoosened if easier is towards else steps.GateTightened


def _approval(edit: Edit, common: dict[str, Any], sides: Sides) -> Change:
    by = [
        next((each for each in (spot.value, *spot.owners) if isinstance(each, Approver)), None)
        for spot in (edit.before, edit.after)
    ]
    old, new = (words.approver(each, sides) if each else "nobody" for each in by)
    inner = _step(edit)
    called = f"The approval {words.quoted(inner.words)}" if inner else "The approval"
    kind: type[Change] = approvals.ChartApprovalAltered
    if not all(by) or len({each.role for each in by if each}) > 1:
        # Another role decides, whoever may stand in for it: told once.
        common = common | {"subject": common["subject"].partition("/by")[0] + "/by"}
    elif edit.key == "or-above":
        kind = approvals.ChartApprovalLoosened if edit.after.value else approvals.ChartApprovalTightened
    elif edit.key == "at-least":
        fewer = int(edit.after.value or 1) < int(edit.before.value or 1)
        kind = approvals.ChartApprovalLoosened if fewer else approvals.ChartApprovalTightened
    return kind(**common | {"called": called}, old=old, new=new)


def _assured(edit: Edit, common: dict[str, Any]) -> Iterator[Change]:
    for spot, kind, side in (
        (edit.before, steps.AssuranceDropped, "old"),
        (edit.after, steps.AssuranceAdded, "new"),
    ):
        if isinstance(spot.value, Covers | Records):
            key = "covers" if isinstance(spot.value, Covers) else "records"
            yield kind(**common | {side: words.safeguard(f"{key} {spot.value.value}")})


def _altered(edit: Edit, inner: AnyNode, common: dict[str, Any], sides: Sides) -> Change:
    name = common["called"][:1].upper() + common["called"][1:]
    old, new = (_named(edit.key, spot.value, sides) for spot in (edit.before, edit.after))
    if isinstance(inner, Call) and edit.key == "chart":
        return steps.ChartStepAltered(**common | {"called": f"{name}, the chart it visits"}, old=old, new=new)
    what = _STEP_KEYS.get(edit.key, edit.key.replace("-", " "))
    return steps.ChartStepAltered(**common | {"called": f"{name}, {what}"}, old=old, new=new)


_STEP_KEYS = {
    "about": "what it is about",
    "cites": "the law it cites",
    "keeps": "the question of the chart above",
    "ask": "whom it asks",
    "role": "whom it asks",
    "of": "whose role it asks",
    "method": "the way of sending",
    "returns": "the answer it hands back",
}

_REFERS = {
    "cites": "law",
    "duty": "law",
    "refines": "chart",
    "chart": "chart",
    "method": "method",
    "role": "role",
    "of": "party",
}


def _named(key: str, value: Any, sides: Sides) -> str:
    if isinstance(value, Ask):
        whose = f" of {sides.title('party', value.of)}" if value.of else ""
        return f"the {sides.named('role', value.role)}{whose}"
    kind = _REFERS.get(key)
    return sides.named(kind, str(value)) if kind and isinstance(value, str) else in_words(value)


def _sides_of(edit: Edit, told: str) -> dict[str, Any]:
    return {"old": told} if edit.is_removed else {"new": told}
