"""Changes of onward sharing: to whom the receiver may pass on what it received, and who decides."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from ...model.sharing import Flow, Onward, OnwardTo
from ..change import Change
from ..edits import Edit
from ..flows import flow_name, taking_part
from ..plain import Differing, Plain, Retold, fitting, looks_alike, texts, titles, values
from ..sides import Sides, about, within
from ..weights import Turn

TELLS = (Onward,)

_REACH = (OnwardTo.NOBODY, OnwardTo.PARTIES, OnwardTo.NAMED, OnwardTo.ANYONE_LAWFUL)
"""To how many it may go: from nobody to anyone to whom it is lawful."""

_WORDS = {
    OnwardTo.NOBODY: "nobody",
    OnwardTo.PARTIES: "the parties",
    OnwardTo.NAMED: "those named",
    OnwardTo.ANYONE_LAWFUL: "anyone to whom it is lawful",
}

_SPELT = {"same-purpose": "the same purpose", "originator-decides": "the originator decides"}
"""Values that have a word of their own, as people say them."""

_NAMED = {
    "for": "The purpose for which “{}” may be passed on",
    "otherwise": "What else applies to passing on “{}”",
    "decided-by": "The role that decides on passing on “{}”",
}


class OfOnwardSharing(Change):
    """A change of whether what was received may be passed on."""

    thing: ClassVar[str] = "onward-sharing"


class OnwardSharingLimited(OfOnwardSharing, Plain):
    """It is said to whom a receiver may pass on, where nothing was said."""

    turn: ClassVar[Turn] = Turn.ADDED
    pattern: ClassVar[str] = "What passes by “{called}” may be passed on to {new}; nothing was said before."


class OnwardSharingUnlimited(OfOnwardSharing, Plain):
    """Nothing is said any more of passing on."""

    turn: ClassVar[Turn] = Turn.REMOVED
    pattern: ClassVar[str] = "Nothing is said any more of passing on “{called}”; it was allowed to {old}."


class PassedOn(OfOnwardSharing):
    """A change of how far what was received may be passed on, where that was and is said."""

    @property
    def sentence(self) -> str:
        """How far it may be passed on now, and could be before."""
        what = f"What passes by “{self.called}” may"
        if not self.new:
            return fitting(f"{what} no longer be passed on {self.old}.", f"“{self.called}” may go less far.")
        now = f"{what} {'' if self.old else 'now '}be passed on {self.new}"
        return fitting(f"{now}, no longer {self.old}." if self.old else f"{now}.", f"{now}.")


class OnwardSharingNarrowed(PassedOn):
    """What was received may be passed on to fewer, or for one purpose only."""

    turn: ClassVar[Turn] = Turn.TIGHTENED


class OnwardSharingWidened(PassedOn):
    """What was received may be passed on to more, or for any purpose."""

    turn: ClassVar[Turn] = Turn.LOOSENED


class OnwardSharingAltered(OfOnwardSharing, Differing):
    """Who decides on passing on, or what applies otherwise, changed; a person has to weigh it."""

    turn: ClassVar[Turn] = Turn.ALTERED


class OnwardSharingReworded(OfOnwardSharing, Retold):
    """The text of a rule on passing on changed in looks only."""

    turn: ClassVar[Turn] = Turn.REWORDED


def changes(edit: Edit, sides: Sides) -> Iterator[Change]:
    """What an edit of a flow's rule on passing on means."""
    name = flow_name(within(edit, Flow))
    common = about(edit, name) | {"concerned": taking_part(edit)}
    if isinstance(edit.there.value, Onward):
        yield _whole(edit, edit.there.value, common, sides)
    elif edit.key == "to":
        yield _to(edit, common, sides)
    elif edit.key == "named":
        yield from _named(edit, common, sides)
    elif edit.key == "for" and (edit.is_added or edit.is_removed):
        told: dict[str, Any] = {
            side: f"for {_SPELT.get(text, text)}" if text else "for any purpose"
            for side, text in values(edit).items()
        }
        yield (OnwardSharingNarrowed if edit.is_added else OnwardSharingWidened)(**common, **told)
    else:
        yield _said(edit, common | {"called": _NAMED[edit.key].format(name)}, sides)


def _whole(edit: Edit, onward: Onward, common: dict[str, Any], sides: Sides) -> Change:
    """A rule that came or went. One that allows passing on to anyone allows more than silence did."""
    to = _to_whom(onward, sides)
    silence = "as the receiver decides"
    if onward.to is OnwardTo.ANYONE_LAWFUL:
        if edit.is_removed:
            return OnwardSharingNarrowed(**common, old=f"to {to}", new=silence)
        return OnwardSharingWidened(**common, old=silence, new=f"to {to}")
    to = to if onward.to is OnwardTo.NOBODY else f"{to} only"
    return (
        OnwardSharingUnlimited(**common, old=to)
        if edit.is_removed
        else OnwardSharingLimited(**common, new=to)
    )


def _to(edit: Edit, common: dict[str, Any], sides: Sides) -> Change:
    old, new = edit.before.owner, edit.after.owner
    assert isinstance(old, Onward) and isinstance(new, Onward)
    told: dict[str, Any] = {"old": f"to {_to_whom(old, sides)}", "new": f"to {_to_whom(new, sides)}"}
    is_wider = _REACH.index(new.to) > _REACH.index(old.to)
    return (OnwardSharingWidened if is_wider else OnwardSharingNarrowed)(**common, **told)


def _named(edit: Edit, common: dict[str, Any], sides: Sides) -> Iterator[Change]:
    """A body named more or less; told with `to` where that changed too."""
    if edit.before.owner.to is not edit.after.owner.to:  # type: ignore[attr-defined]
        return
    party = str(edit.there.value)
    named = common | {"concerned": (*common["concerned"], party)}
    name = sides.title("party", party)
    if edit.is_added:
        yield OnwardSharingWidened(**named, new=f"to {name} too")
    else:
        yield OnwardSharingNarrowed(**named, old=f"to {name}")


def _to_whom(onward: Onward, sides: Sides) -> str:
    if onward.to is OnwardTo.NAMED and onward.named:
        return " and ".join(sides.title("party", each) for each in onward.named)
    return _WORDS[onward.to]


def _said(edit: Edit, common: dict[str, Any], sides: Sides) -> Change:
    if edit.key == "decided-by":
        return OnwardSharingAltered(**common, **titles(edit, sides, "role"))
    if looks_alike(edit):
        return OnwardSharingReworded(**common, **texts(edit))
    told = texts(edit)
    spelt = {side: _SPELT.get(told[side], told[side]) for side in ("old", "new")}
    return OnwardSharingAltered(**common, **told | spelt)
