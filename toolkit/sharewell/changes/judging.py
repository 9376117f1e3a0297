"""How the change of one value is judged: by whether it was added, by an order of the values, by what a list bounds.

A file of `kinds` that tells of many keys lists them with the words for each and one of these judges.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from ..model.dates import compare
from ..model.shape import shape
from ..model.words import Form, Refers, Thing
from .change import Change
from .edits import Edit
from .laws import cited
from .plain import LONGEST, cut, fitting, told_words
from .sides import Sides
from .values import in_words
from .weights import Turn
from .wording import only_looks

Judge = Callable[[Edit], Turn]
"""Says what the edit of a value is: tightened, loosened, altered or only reworded."""


class Key(NamedTuple):
    """A key in words, as it follows the name of its thing, and who judges a change of it."""

    words: str
    judge: Judge


class Entry(enum.Enum):
    """What a value is: the name of the thing, all that a key holds, one entry of its list, or the only one, where none
    means everything."""

    NAME = "name"
    WHOLE = "whole"
    ONE = "one"
    ONLY = "only"


class Judged(Change):
    """A change of one value, told in one way whatever the key. `called` is its thing and its key in words."""

    entry: Entry = Entry.WHOLE

    @property
    def sentence(self) -> str:
        """What it was and is, what its list holds now, or no longer."""
        told = f"{self.called} {_became(self.entry, self.old, self.new)}."
        if self.words and (len(told) > LONGEST or "…" in self.old + self.new):
            return told_words(f"{self.called} is", self, "put in other words")
        alone = f"{self.called} is now {self.new}." if self.new and self.entry is Entry.WHOLE else told
        short = _became(self.entry, cut(self.old, 45), cut(self.new, 45))
        return fitting(told, alone, f"{self.called} {short}.")


def entry(edit: Edit, judge: Judge) -> Entry:
    """Whether an edit is of one entry of a list, and whether without it the list bounds nothing."""
    if edit.key == "title" and edit.after.value:
        return Entry.NAME
    if len(edit.there.steps) == 1 and not isinstance(edit.there.value, Thing):
        return Entry.WHOLE
    if judge in (bounds, narrows):
        other = edit.before if edit.is_added else edit.after
        return Entry.ONE if _listed(other.owner, edit.key) else Entry.ONLY
    return Entry.ONE


def _became(entry: Entry, old: str, new: str) -> str:
    if entry is Entry.NAME and new:
        return f"is now called “{new}”"
    if old and new:
        return f"is now {new}; it was {old}"
    if entry is Entry.ONE:
        return f"now includes {new}" if new else f"no longer includes {old}"
    if entry is Entry.ONLY:
        return f"is now only {new}" if new else f"is no longer only {old}"
    return f"is now {new}; it was not stated" if new else f"is no longer stated; it was {old}"


def altered(edit: Edit) -> Turn:
    """Any other value is for a person to look at."""
    return Turn.ALTERED


def reworded(edit: Edit) -> Turn:
    """Any other value means the same."""
    return Turn.REWORDED


def text(edit: Edit) -> Turn:
    """Other words may mean something else; other spaces, capitals and punctuation do not."""
    same = only_looks(str(edit.before.value or ""), str(edit.after.value or ""))
    return Turn.REWORDED if same else Turn.ALTERED


def grants(edit: Edit) -> Turn:
    """Each entry, or a yes, allows something more."""
    return _opposite(demands(edit))


def demands(edit: Edit) -> Turn:
    """Each entry, or a yes, asks for something more."""
    before, after = bool(edit.before.value), bool(edit.after.value)
    if before is after:
        return Turn.ALTERED
    return Turn.TIGHTENED if after else Turn.LOOSENED


def bounds(edit: Edit) -> Turn:
    """What is listed is allowed; where nothing is listed, everything is."""
    before, after = (bool(_listed(spot.owner, edit.key)) for spot in (edit.before, edit.after))
    if before and after:
        return grants(edit)
    return Turn.TIGHTENED if after else Turn.LOOSENED


def narrows(edit: Edit) -> Turn:
    """What is listed is forbidden or asked for; where nothing is listed, everything is."""
    return _opposite(bounds(edit))


def ranked(ranks: Mapping[Any, int], without: int | None = None) -> Judge:
    """Values in an order: one that ranks higher allows more. `without` is the rank where there is no value."""

    def judge(edit: Edit) -> Turn:
        old, new = (
            ranks.get(spot.value, without) if spot.value else without for spot in (edit.before, edit.after)
        )
        if old is None or new is None or old == new:
            return Turn.ALTERED
        return Turn.LOOSENED if new > old else Turn.TIGHTENED

    return judge


def shorter_is_stricter(edit: Edit) -> Turn:
    """Of two periods the shorter asks for more."""
    return _opposite(longer_is_stricter(edit))


def longer_is_stricter(edit: Edit) -> Turn:
    """Of two periods the longer asks for more."""
    old, new = edit.before.value, edit.after.value
    if not old or not new:
        return Turn.ALTERED
    answer = compare(str(new), str(old))
    if not answer:
        return Turn.ALTERED
    return Turn.TIGHTENED if answer > 0 else Turn.LOOSENED


def named(edit: Edit, value: Any, sides: Sides) -> str:
    """A value in words: an id as the title of what it names, running text in quotation marks."""
    if isinstance(value, tuple):
        return ", ".join(named(edit, each, sides) for each in value)
    if not isinstance(value, str) or isinstance(value, enum.Enum):
        return in_words(value)
    leaves = shape(type(edit.there.owner)).leaves
    notes = next((leaf.notes for leaf in leaves if leaf.key == edit.key), ())
    for note in notes:
        if isinstance(note, Refers) and not note.local:
            return cited(sides, value) if note.kind == "law" else sides.named(note.kind, value)
        if isinstance(note, Form) and note.name == "prose":
            return f"“{in_words(value).rstrip('.')}”"
    return in_words(value)


def _listed(owner: Thing, key: str) -> Any:
    leaf = next(leaf for leaf in shape(type(owner)).leaves if leaf.key == key)
    return getattr(owner, leaf.name)


def _opposite(turn: Turn) -> Turn:
    return turn.opposite if turn in (Turn.TIGHTENED, Turn.LOOSENED) else turn
