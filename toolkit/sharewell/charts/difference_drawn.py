"""The picture of two versions of a chart: each mark is a line of its own kind, a word and a colour, with a key to them."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from .decision import role_of, spoken, tone_of
from .difference import Difference, Shown
from .drawing import Cluster, Drawing, Edge, Node, Role, Went

_KEY = "key "
"""Begins the ids of the boxes that explain the marks; no step has an id with a space."""

_STEPS = {Went.NEW: "New", Went.REMOVED: "Removed", Went.CHANGED: "Changed"}

_EXPLAINED = {
    Went.KEPT: "As before: a thin line",
    Went.NEW: "New: a thick line",
    Went.REMOVED: "Removed: a broken line",
    Went.CHANGED: "Changed: a double line",
}


def drawing(difference: Difference) -> Drawing:
    """The picture of a difference. It stands by itself, so that nothing in it links anywhere."""
    went = {each.id: _went(each, difference) for each in difference.steps}
    marked = {Went.KEPT, *went.values(), *(each.went for each in difference.arrows)}
    marks = [each for each in Went if each in marked]
    order = len(difference.steps)
    nodes = [
        Node(each.id, _label(each, difference), role_of(each.node), order=number, went=went[each.id])
        for number, each in enumerate(difference.steps)
    ]
    nodes += [
        Node(_KEY + each.value, _EXPLAINED[each], Role.ACTION, order=order + number, went=each)
        for number, each in enumerate(marks)
    ]
    edges = [
        Edge(each.start, each.end, _beside(each.answer, each.was, each.went), tone_of(each.answer), each.went)
        for each in difference.arrows
    ]
    edges += [
        Edge(_KEY + one.value, _KEY + other.value, _beside("answer", "", other), went=other)
        for one, other in pairwise(marks)
        if other is not Went.CHANGED
    ]
    return Drawing(
        id=f"difference-{difference.id}",
        title=f"What changed in the chart: {difference.title}",
        description=f"{counted(difference)} Each step says whether it is new, removed or changed.",
        nodes=tuple(nodes),
        edges=tuple(edges),
        clusters=(Cluster("key", "Key", tuple(_KEY + each.value for each in marks)),),
    )


def counted(difference: Difference) -> str:
    """How many steps and answers are new, removed and changed, in a sentence."""
    steps = Counter(each.went for each in difference.steps)
    answers = Counter(each.went for each in difference.arrows)
    told = [
        f"{count[went]} {noun}{'' if count[went] == 1 else 's'} {word}"
        for count, noun in ((steps, "step"), (answers, "arrow"))
        for went, word in ((Went.NEW, "new"), (Went.REMOVED, "removed"), (Went.CHANGED, "changed"))
        if count[went]
    ]
    moved = difference.start != difference.started
    return (
        f"{', '.join([*told, *(['another start'] if moved else [])]) or 'Nothing that shows'}.".capitalize()
    )


def _went(step: Shown, difference: Difference) -> Went:
    """What became of a step; one that the chart starts with now, or did, has changed at least in that."""
    is_either = step.id in (difference.start, difference.started) and difference.start != difference.started
    return Went.CHANGED if is_either and step.went is Went.KEPT else step.went


def _label(step: Shown, difference: Difference) -> str:
    """The step's words under the word for what became of it, with the earlier words of one that changed."""
    word = _STEPS.get(_went(step, difference), "")
    lines = [f"{word}: {', '.join(step.other)}" if step.other and word else word]
    if difference.start != difference.started and step.id in (difference.start, difference.started):
        lines.append("The chart now starts here" if step.id == difference.start else "The chart started here")
    number = f"was {step.number}." if step.went is Went.REMOVED else f"{step.number}."
    lines.append(f"{number} {step.label}")
    if step.was:
        lines.append(f"It was: {step.was}")
    return "\n".join(filter(None, lines))


def _beside(answer: str, was: str, went: Went) -> str:
    """The words beside an arrow: the answer, and what became of it."""
    words = spoken(answer).capitalize()
    match went:
        case Went.KEPT:
            return words
        case Went.CHANGED:
            return f"Changed: {words} (was: {spoken(was)})"
        case _:
            return f"{_STEPS[went]}: {words}" if words else _STEPS[went]
