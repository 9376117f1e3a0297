"""Changes of the terms on which a flow runs: how often, how soon, how long, how much and through whom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, ClassVar

from ..change import Change
from ..edits import Edit
from ..plain import Differing, Plain, lasting, longer, titles, values
from ..sides import Sides
from ..weights import Turn

_NAMED = {
    "how-often": "How often “{}” happens",
    "no-later-than": "How soon “{}” must happen",
    "counted-from": "What starts the clock of “{}”",
    "format": "The form in which “{}” is sent",
    "system": "The system through which “{}” passes",
    "volume": "How much passes by “{}”",
    "bulk": "Whether “{}” holds many people’s information",
    "new-technology": "Whether “{}” uses new technology",
    "released-by": "The role that releases “{}”",
    "received-by": "The role that receives “{}”",
    "acknowledged": "How soon receipt of “{}” is confirmed",
    "processor": "The processor that carries “{}”",
    "since": "The first day of “{}”",
    "until": "The last day of “{}”",
}

_KINDS = {"released-by": "role", "received-by": "role", "processor": "party"}
"""The keys that name something by its id, and what they name."""


class OfFlowTerms(Change):
    """A change of how a flow runs."""

    thing: ClassVar[str] = "flow-terms"


class FlowMoreOften(OfFlowTerms, Plain):
    """A flow happens more often."""

    turn: ClassVar[Turn] = Turn.LOOSENED
    pattern: ClassVar[str] = "“{called}” happens more often: {new}; it was {old}."


class FlowLessOften(OfFlowTerms, Plain):
    """A flow happens less often."""

    turn: ClassVar[Turn] = Turn.TIGHTENED
    pattern: ClassVar[str] = "“{called}” happens less often: {new}; it was {old}."


class FlowEnlarged(OfFlowTerms, Plain):
    """More passes at once, or many people's information."""

    turn: ClassVar[Turn] = Turn.LOOSENED
    pattern: ClassVar[str] = "“{called}” holds more at once: {new}; it was {old}."


class FlowReduced(OfFlowTerms, Plain):
    """Less passes at once, or only a few people's information."""

    turn: ClassVar[Turn] = Turn.TIGHTENED
    pattern: ClassVar[str] = "“{called}” holds less at once: {new}; it was {old}."


class FlowProlonged(OfFlowTerms, Plain):
    """A flow begins earlier or ends later."""

    turn: ClassVar[Turn] = Turn.LOOSENED
    pattern: ClassVar[str] = "“{called}” runs for longer: {new}; it was {old}."


class FlowCutShort(OfFlowTerms, Plain):
    """A flow begins later or ends earlier."""

    turn: ClassVar[Turn] = Turn.TIGHTENED
    pattern: ClassVar[str] = "“{called}” runs for less long: {new}; it was {old}."


class FlowHastened(OfFlowTerms, Plain):
    """A flow, or the word that it arrived, must come sooner."""

    turn: ClassVar[Turn] = Turn.ALTERED
    pattern: ClassVar[str] = "{called} must come sooner: {new}; it was {old}."


class FlowDelayed(OfFlowTerms, Plain):
    """A flow, or the word that it arrived, may come later."""

    turn: ClassVar[Turn] = Turn.ALTERED
    pattern: ClassVar[str] = "{called} may come later: {new}; it was {old}."


class FlowTermsAltered(OfFlowTerms, Differing):
    """Who releases, receives or carries a flow changed, or a term that cannot be compared."""

    turn: ClassVar[Turn] = Turn.ALTERED


def of(edit: Edit, common: dict[str, Any], sides: Sides) -> Iterator[Change]:
    """What an edit of a term of a flow means; `common` is what every change of the flow says."""
    key = edit.key
    named = common | {"called": _NAMED[key].format(common["called"])}
    if key in ("since", "until"):
        kind = FlowProlonged if lasting(edit, is_end=key == "until") else FlowCutShort
        yield kind(**common | _days(edit))
    elif key == "bulk":
        if bool(edit.before.value) != bool(edit.after.value):
            many, few = "many people’s information", "a few people’s information"
            kinds = (FlowEnlarged, few, many) if edit.after.value else (FlowReduced, many, few)
            yield kinds[0](**common, old=kinds[1], new=kinds[2])
    elif key == "how-often" and (way := longer(edit)):
        yield (FlowLessOften if way > 0 else FlowMoreOften)(**common, **values(edit))
    elif key == "volume" and (way := _more(edit)):
        yield (FlowEnlarged if way > 0 else FlowReduced)(**common, **values(edit))
    elif key in ("no-later-than", "acknowledged") and (way := longer(edit)):
        what = "“{}”" if key == "no-later-than" else "Receipt of “{}”"
        told = common | {"called": what.format(common["called"])} | values(edit)
        yield (FlowDelayed if way > 0 else FlowHastened)(**told)
    elif key == "new-technology" and bool(edit.before.value) == bool(edit.after.value):
        return
    else:
        kind_of = _KINDS.get(key)
        told = titles(edit, sides, kind_of) if kind_of else values(edit)
        yield FlowTermsAltered(**named, **told)


def _days(edit: Edit) -> dict[str, Any]:
    """The first or last days of a flow, in words."""
    word, without = ("from", "from the first day") if edit.key == "since" else ("until", "without an end")
    return {side: f"{word} {text}" if text else without for side, text in values(edit).items()}


def _more(edit: Edit) -> int | None:
    """1 or -1 as a text that holds one number holds a larger or smaller one and is else the same; else None."""
    old, new = str(edit.before.value or ""), str(edit.after.value or "")
    counts = [re.findall(r"\d+", text.replace(",", "")) for text in (old, new)]
    bare = [re.sub(r"\d+", "", text.replace(",", "")) for text in (old, new)]
    if bare[0] != bare[1] or any(len(each) != 1 for each in counts):
        return None
    one, other = int(counts[0][0]), int(counts[1][0])
    return (other > one) - (other < one)
