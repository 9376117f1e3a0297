"""Changes of the ways in which information is sent: which ones, and how staff use them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from ...model.clauses import MethodUsed
from ...model.sharing import Flow
from ..change import Change
from ..edits import Edit
from ..flows import flow_name, taking_part
from ..phrases import nearly_same, quoted
from ..plain import Differing, Plain, Retold, looks_alike, texts, values
from ..sides import Sides, about, within
from ..values import in_words
from ..weights import Turn
from ..wording import difference, only_looks

TELLS = (MethodUsed, (Flow, "methods"))

_NAMED = {
    "use-when": "When to choose {}",
    "steps": "The list of steps for {}",
    "records": "What to write down after {}",
    "systems": "A system used for {}",
}


class OfMethod(Change):
    """A change of how information may be sent."""

    thing: ClassVar[str] = "method"


class MethodAdded(OfMethod, Plain):
    """Information may be sent in a way that was not agreed."""

    turn: ClassVar[Turn] = Turn.ADDED
    pattern: ClassVar[str] = "{new} may be sent by {called}."


class MethodRemoved(OfMethod, Plain):
    """Information may no longer be sent in a way that was agreed."""

    turn: ClassVar[Turn] = Turn.REMOVED
    pattern: ClassVar[str] = "{old} may no longer be sent by {called}."


class MethodTightened(OfMethod, Plain):
    """A way of sending is ruled out, or takes more care."""

    turn: ClassVar[Turn] = Turn.TIGHTENED
    pattern: ClassVar[str] = "By {called}: {new}."
    shorter: ClassVar[str] = "By {called}, more care is taken."


class MethodLoosened(OfMethod, Plain):
    """A way of sending is no longer ruled out, or takes less care."""

    turn: ClassVar[Turn] = Turn.LOOSENED
    pattern: ClassVar[str] = "By {called}: {new}."
    shorter: ClassVar[str] = "By {called}, less care is taken."


class MethodAltered(OfMethod, Differing):
    """The steps of a way of sending, or when it is chosen, changed; a person has to weigh them."""

    turn: ClassVar[Turn] = Turn.ALTERED


class MethodReworded(OfMethod, Retold):
    """The printed name of a way of sending changed, or a text in looks only."""

    turn: ClassVar[Turn] = Turn.REWORDED


def changes(edit: Edit, sides: Sides) -> Iterator[Change]:
    """What an edit of a way of sending means, in a flow or for the whole document."""
    if isinstance(edit.there.owner, Flow):
        yield _in_flow(edit, sides)
        return
    used = within(edit, MethodUsed)
    name = _mid(sides.title("method", used.method))
    common = about(edit, name) | {"concerned": sides.signatories(edit)}
    if edit.there.value is used:
        yield _whole(edit, used, common)
    elif edit.key == "permitted":
        yield from _permitted(edit, common)
    elif edit.key == "steps":
        yield _steps(edit, common)
    elif edit.key == "never":
        yield from _never(edit, common)
    elif edit.key == "as-printed" or (edit.key in ("use-when", "records") and looks_alike(edit)):
        yield MethodReworded(**common | {"called": f"What is printed about {name}"}, **texts(edit))
    else:
        called = _NAMED[edit.key].format(name)
        yield MethodAltered(
            **common | {"called": called}, **(values if edit.key == "systems" else texts)(edit)
        )


def _in_flow(edit: Edit, sides: Sides) -> Change:
    method = _mid(sides.title("method", str(edit.there.value)))
    common = about(edit, method) | {"concerned": taking_part(edit)}
    flow = f"“{flow_name(within(edit, Flow))}”"
    return MethodRemoved(**common, old=flow) if edit.is_removed else MethodAdded(**common, new=flow)


def _mid(title: str) -> str:
    """A title as it stands in the middle of a sentence; one that begins with an abbreviation stays as it is."""
    return title[:1].lower() + title[1:] if title[1:2].islower() else title


def _whole(edit: Edit, used: MethodUsed, common: dict[str, Any]) -> Change:
    """A way that a document names. One that it names only to rule it out is a limit."""
    what = "Information"
    if used.permitted is None or used.permitted:
        return MethodRemoved(**common, old=what) if edit.is_removed else MethodAdded(**common, new=what)
    if edit.is_removed:
        return MethodLoosened(**common, new="sending is no longer ruled out")
    return MethodTightened(**common, new="sending is ruled out")


def _permitted(edit: Edit, common: dict[str, Any]) -> Iterator[Change]:
    was, is_ = (value is None or bool(value) for value in (edit.before.value, edit.after.value))
    if was and not is_:
        yield MethodTightened(**common, new="nothing confidential may be sent")
    elif is_ and not was:
        yield MethodLoosened(**common, new="confidential information may be sent")
    else:
        called = f"Whether confidential information may be sent by {common['called']}"
        yield MethodReworded(**common | {"called": called}, **values(edit))


def _steps(edit: Edit, common: dict[str, Any]) -> Change:
    """The steps in order: where all were kept, one more is more care; where none came, one less is less care."""
    old, new = edit.before.value or (), edit.after.value or ()
    if len(old) == len(new) and all(only_looks(one, other) for one, other in zip(old, new, strict=True)):
        return MethodReworded(
            **common | {"called": f"The list of steps for {common['called']}"}, **_joined(old, new)
        )
    if _keeps(old, new):
        extra = [each for each in new if each not in old]
        return MethodTightened(
            **common, new=f"one more step, {quoted(extra[0])}" if extra else "one step is done twice"
        )
    if _keeps(new, old):
        gone = [each for each in old if each not in new]
        return MethodLoosened(
            **common, new=f"no longer the step {quoted(gone[0])}" if gone else "one step is done only once"
        )
    return MethodAltered(
        **common | {"called": f"The list of steps for {common['called']}"}, **_joined(old, new)
    )


def _joined(old: tuple[str, ...], new: tuple[str, ...]) -> dict[str, Any]:
    one, other = " ".join(old), " ".join(new)
    return {"old": in_words(one), "new": in_words(other), "words": difference(one, other)}


def _keeps(old: tuple[str, ...], new: tuple[str, ...]) -> bool:
    """Whether all of the first stand in the second, in their order."""
    rest = iter(new)
    return all(each in rest for each in old)


def _never(edit: Edit, common: dict[str, Any]) -> Iterator[Change]:
    """What staff must not do: one more is more care. One that only looks otherwise is told once."""
    value = str(edit.there.value)
    others = edit.before.owner if edit.is_added else edit.after.owner
    same = next((each for each in getattr(others, "never", ()) if only_looks(value, each)), None)
    if same is not None:
        if edit.is_added:
            both = {"old": in_words(same), "new": in_words(value), "words": difference(same, value)}
            yield MethodReworded(**common | {"called": f"What not to do with {common['called']}"} | both)
    elif found := nearly_same(edit):
        both = {"old": in_words(found[0]), "new": in_words(found[1]), "words": difference(*found)}
        yield MethodAltered(**common | {"called": f"What not to do with {common['called']}"} | both)
    elif edit.is_added:
        yield MethodTightened(**common, new=f"never {quoted(value)}")
    else:
        yield MethodLoosened(**common, new=f"{quoted(value)} is no longer ruled out")
