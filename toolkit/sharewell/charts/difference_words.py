"""Two versions of a chart in numbered words: the same as the picture says, line by line."""

from __future__ import annotations

from collections.abc import Iterator

from .decision import spoken
from .difference import Arrow, Difference, Shown
from .difference_drawn import counted
from .drawing import Went


def words(difference: Difference) -> tuple[str, ...]:
    """A line that counts what changed, one for another start, and one for each step with the answers that leave it."""
    return tuple(_lines(difference))


def _lines(difference: Difference) -> Iterator[str]:
    by_id = {each.id: each for each in difference.steps}
    yield counted(difference)
    if difference.start != difference.started:
        began, begins = (_step(by_id.get(each)) for each in (difference.started, difference.start))
        yield f"The chart starts at {begins}; it started at {began}."
    for step in difference.steps:
        leaving = [each for each in difference.arrows if each.start == step.id]
        told = [_said(step), *_exits(leaving, by_id)]
        yield " ".join(told)


def _said(step: Shown) -> str:
    """A step with what became of it."""
    label = _sentence(" ".join(step.label.split()))
    match step.went:
        case Went.KEPT:
            return f"{step.number}. {label}"
        case Went.NEW:
            return f"{step.number}. New: {label}"
        case Went.REMOVED:
            return f"Removed (was {step.number}.): {label}"
        case Went.CHANGED:
            was = f" It was: {_sentence(' '.join(step.was.split()))}" if step.was else ""
            other = f" Changed besides: {', '.join(step.other)}." if step.other else ""
            return f"{step.number}. Changed: {label}{was}{other}"


def _exits(leaving: list[Arrow], by_id: dict[str, Shown]) -> Iterator[str]:
    """The answers of a step, each told once: where it leads now, and where it led."""
    gone = {each.answer.casefold(): each for each in leaving if each.went is Went.REMOVED}
    for each in leaving:
        answer = f"{spoken(each.answer).capitalize()}: go" if each.answer else "Then go"
        to = f"{answer} to {_step(by_id.get(each.end))}"
        if each.went is Went.KEPT:
            yield f"{to}."
        elif each.went is Went.CHANGED:
            yield f"{to} (the answer was called {spoken(each.was)})."
        elif each.went is Went.NEW:
            led = gone.pop(each.answer.casefold(), None)
            yield f"{to} (new; it went to {_step(by_id.get(led.end))})." if led else f"{to} (new)."
    for each in gone.values():
        answer = spoken(each.answer).capitalize() or "Then"
        yield f"{answer}: removed; it went to {_step(by_id.get(each.end))}."


def _step(step: Shown | None) -> str:
    """A step by its number."""
    if step is None:
        return "no step"
    return f"the removed step {step.number}" if step.went is Went.REMOVED else f"step {step.number}"


def _sentence(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."
