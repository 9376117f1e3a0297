"""Changes of flows: what moves from whom to whom, for what."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from ...model.sharing import Abroad, Flow
from ..change import Change
from ..edits import Edit
from ..flows import flow_name, taking_part
from ..phrases import listed, quoted
from ..plain import Differing, Plain, Retold, looks_alike, texts, values
from ..reach import called as name_in
from ..sides import Sides, about, within
from ..weights import Turn
from . import flow_terms

TELLS = (Flow, Abroad)

_TEXTS = {"starts": "What sets off", "notes": "The note on"}

_NAMED = _TEXTS | {
    "kind": "The way in which information passes by",
    "stage": "The stage of",
    "carries-out": "The flow above that is carried out by",
    "mechanism": "What makes it lawful to send abroad by",
}

_PARTIES = ("from", "to", "among")


class OfFlow(Change):
    """A change of what moves from whom to whom."""

    thing: ClassVar[str] = "flow"


class FlowAdded(OfFlow, Plain):
    """Information moves that did not."""

    turn: ClassVar[Turn] = Turn.ADDED
    pattern: ClassVar[str] = "“{called}” is a new flow: {new}."
    shorter: ClassVar[str] = "“{called}” is a new flow."


class FlowRemoved(OfFlow, Plain):
    """Information no longer moves that did."""

    turn: ClassVar[Turn] = Turn.REMOVED
    pattern: ClassVar[str] = "The flow “{called}” is gone: {old}."
    shorter: ClassVar[str] = "The flow “{called}” is gone."


class FlowRenamed(OfFlow, Plain):
    """A flow has another id."""

    turn: ClassVar[Turn] = Turn.RENAMED
    pattern: ClassVar[str] = "The flow “{called}” has the id {new}; it had {old}."


class FlowPartyAdded(OfFlow, Plain):
    """A party gives or receives that did not."""

    turn: ClassVar[Turn] = Turn.LOOSENED
    pattern: ClassVar[str] = "{new} in “{called}”."


class FlowPartyRemoved(OfFlow, Plain):
    """A party no longer gives or receives."""

    turn: ClassVar[Turn] = Turn.TIGHTENED
    pattern: ClassVar[str] = "{old} in “{called}”."


class FlowWidened(OfFlow, Plain):
    """More items pass, for more purposes, to more countries, or not in emergencies only."""

    turn: ClassVar[Turn] = Turn.LOOSENED
    pattern: ClassVar[str] = "“{called}” now {new}."


class FlowNarrowed(OfFlow, Plain):
    """Fewer items pass, for fewer purposes, to fewer countries, or in emergencies only."""

    turn: ClassVar[Turn] = Turn.TIGHTENED
    pattern: ClassVar[str] = "“{called}” {old}."


class FlowAltered(OfFlow, Differing):
    """What sets a flow off, its kind, or what was not stated of it, changed; a person has to weigh it."""

    turn: ClassVar[Turn] = Turn.ALTERED


class FlowReworded(OfFlow, Retold):
    """The title of a flow changed, or a text in looks only."""

    turn: ClassVar[Turn] = Turn.REWORDED


def changes(edit: Edit, sides: Sides) -> Iterator[Change]:
    """What an edit of a flow, or of one of its keys, means."""
    flow = within(edit, Flow)
    common = about(edit, flow_name(flow)) | {"concerned": taking_part(edit)}
    if edit.there.value is flow:
        yield _whole(edit, flow, common, sides)
    elif edit.key in _PARTIES and edit.there.owner is flow:
        yield from _party(edit, common, sides)
    elif edit.key in ("items", "purposes"):
        yield _listed(edit, common, sides)
    elif edit.key == "emergency":
        yield from _emergency(edit, common)
    elif edit.key == "abroad" or (isinstance(edit.there.owner, Abroad) and edit.key != "mechanism"):
        yield from _abroad(edit, common)
    elif edit.key == "title":
        yield FlowReworded(**common | {"called": f"The title of “{common['called']}”"}, **texts(edit))
    elif edit.key in _NAMED:
        yield _said(edit, common)
    else:
        yield from flow_terms.of(edit, common, sides)


def _whole(edit: Edit, flow: Flow, common: dict[str, Any], sides: Sides) -> Change:
    if edit.is_renamed:
        return FlowRenamed(**common, old=edit.before.value.flow, new=edit.after.value.flow)
    between = _between(flow, sides)
    return FlowRemoved(**common, old=between) if edit.is_removed else FlowAdded(**common, new=between)


def _between(flow: Flow, sides: Sides) -> str:
    """Between whom a flow moves, in words."""
    names = {
        key: listed([sides.title("party", each) for each in who]) for key, who in _sides_of(flow).items()
    }
    if flow.among:
        return f"among {names['among']}"
    return f"from {names['from'] or 'nobody named'} to {names['to'] or 'nobody named'}"


def _sides_of(flow: Flow) -> dict[str, tuple[str, ...]]:
    return {"from": flow.from_, "to": flow.to, "among": flow.among}


def _party(edit: Edit, common: dict[str, Any], sides: Sides) -> Iterator[Change]:
    """What a party does in a flow that it did not, or did; nothing where it does the same, named otherwise."""
    party = str(edit.there.value)
    had, has = (_does(spot.owner, party) for spot in (edit.before, edit.after))
    name = sides.title("party", party)
    about_flow = common | {"subject": common["subject"].rpartition("/")[0]}
    if edit.is_added and (gained := [each for each in has if each not in had]):
        yield FlowPartyAdded(**about_flow, new=f"{name} now {' and '.join(gained)} information")
    if edit.is_removed and (lost := [each for each in had if each not in has]):
        yield FlowPartyRemoved(**about_flow, old=f"{name} no longer {' or '.join(lost)} information")


def _does(flow: Any, party: str) -> list[str]:
    """What a party does in a flow: gives, receives, or both."""
    found = ["gives"] if party in (*flow.from_, *flow.among) else []
    return found + (["receives"] if party in (*flow.to, *flow.among) else [])


def _listed(edit: Edit, common: dict[str, Any], sides: Sides) -> Change:
    """An item or a purpose more or less; where one side named none, nobody can tell which passed."""
    name = "items" if edit.key == "items" else "purposes"

    def called(spot: Any, value: str) -> str:
        return name_in("item", value, spot) if name == "items" else sides.title("purpose", value)

    lists: dict[str, Any] = {
        side: [called(spot, each) for each in getattr(spot.owner, name)]
        for side, spot in (("old", edit.before), ("new", edit.after))
    }
    if not lists["old"] or not lists["new"]:
        what = "What passes by" if name == "items" else "The purpose of"
        return FlowAltered(
            **common | {"called": f"{what} “{common['called']}”"},
            old=listed(lists["old"]),
            new=listed(lists["new"]),
        )
    value = called(edit.there, str(edit.there.value))
    verb = ("carries {}", "no longer carries {}") if name == "items" else ("serves {}", "no longer serves {}")
    if edit.is_added:
        return FlowWidened(**common, new=f"{verb[0].format(quoted(value))} too")
    return FlowNarrowed(**common, old=verb[1].format(quoted(value)))


def _emergency(edit: Edit, common: dict[str, Any]) -> Iterator[Change]:
    was, is_ = bool(edit.before.value), bool(edit.after.value)
    if was and not is_:
        yield FlowWidened(**common, new="runs at any time, and not in emergencies only")
    elif is_ and not was:
        yield FlowNarrowed(**common, old="is now for emergencies only")


def _abroad(edit: Edit, common: dict[str, Any]) -> Iterator[Change]:
    """Countries that information goes to, and the word that it goes to none."""
    old, new = (_countries(spot) for spot in (edit.before, edit.after))
    if gained := [each for each in new[0] if each not in old[0]]:
        yield FlowWidened(**_flow_only(common), new=f"sends information to {listed(gained)}")
    if lost := [each for each in old[0] if each not in new[0]]:
        yield FlowNarrowed(**_flow_only(common), old=f"no longer sends information to {listed(lost)}")
    if not gained and not lost and old[1] != new[1]:
        if new[1]:
            yield FlowNarrowed(**_flow_only(common), old="now says that nothing leaves the United Kingdom")
        else:
            yield FlowWidened(
                **_flow_only(common), new="no longer says that nothing leaves the United Kingdom"
            )


def _flow_only(common: dict[str, Any]) -> dict[str, Any]:
    """What is told of countries once, however many keys of `abroad` differ."""
    return common | {"subject": common["subject"].split("/abroad")[0] + "/abroad"}


def _countries(spot: Any) -> tuple[tuple[str, ...], bool]:
    flow = next(each for each in reversed(spot.owners) if isinstance(each, Flow))
    return (flow.abroad.to, bool(flow.abroad.none)) if flow.abroad else ((), False)


def _said(edit: Edit, common: dict[str, Any]) -> Change:
    named = common | {"called": f"{_NAMED[edit.key]} “{common['called']}”"}
    if edit.key in _TEXTS and looks_alike(edit):
        return FlowReworded(**named, **texts(edit))
    return FlowAltered(**named, **(texts(edit) if edit.key in _TEXTS else values(edit)))
