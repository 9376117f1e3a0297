"""What most kinds of change have in common: a sentence made from a pattern, and what its texts and lengths of time are."""

from __future__ import annotations

from typing import Any, ClassVar

from ..model.dates import compare
from .change import Change
from .edits import Edit
from .sides import Sides
from .values import in_words
from .wording import difference, only_looks

LONGEST = 159
"""The most characters of a sentence: what can be read aloud in one breath, and fits a line of a comment."""


class Plain(Change):
    """A change whose sentence is one pattern, filled with its name and values; shorter where those are long."""

    pattern: ClassVar[str]
    shorter: ClassVar[str] = ""

    @property
    def sentence(self) -> str:
        """The pattern with the change's own values."""
        values = {"called": self.called, "old": self.old, "new": self.new}
        return fitting(self.pattern.format(**values), (self.shorter or "{called} changed.").format(**values))


class Differing(Change):
    """A change of one value or text: `called` is what differs."""

    @property
    def sentence(self) -> str:
        """What it was and is; of running text, that both versions have to be read."""
        if self.old and self.new and self.words:
            return fitting(f"{self.called} is put in other words: read both.", f"{self.called} changed.")
        if self.old and self.new:
            now = f"{self.called} is now {self.new}."
            return fitting(
                f"{self.called} was {self.old} and is now {self.new}.", now, f"{self.called} changed."
            )
        if self.new:
            new = self._cited(self.new)
            return fitting(f"{self.called} is now stated: {new}.", f"{self.called} is now stated.")
        gone, old = f"{self.called} is no longer stated", self._cited(self.old)
        return fitting(f"{gone}; it was {old}.", f"{gone}.")

    def _cited(self, value: str) -> str:
        """A value in the sentence: running text in quotation marks."""
        return f"“{value.removesuffix('.')}”" if self.words else value


class Retold(Change):
    """A change of words only: `called` is what is worded anew."""

    @property
    def sentence(self) -> str:
        """Which words."""
        return fitting(f"{self.called} is worded anew.", "Its words are put anew.")


def fitting(*sentences: str) -> str:
    """The first of some sentences, ever shorter, that is short enough to read aloud; else the last."""
    found = next((each for each in sentences if len(each) <= LONGEST), sentences[-1])
    return found[:1].upper() + found[1:]


def values(edit: Edit) -> dict[str, Any]:
    """The old and the new value of an edit, in words."""
    return {"old": in_words(edit.before.value), "new": in_words(edit.after.value)}


def texts(edit: Edit) -> dict[str, Any]:
    """The old and the new text of an edit, with their difference word by word."""
    old, new = edit.before.value or "", edit.after.value or ""
    return values(edit) | {"words": difference(str(old), str(new))}


def titles(edit: Edit, sides: Sides, kind: str) -> dict[str, Any]:
    """The old and the new value of an edit that names something by its id, as people call that."""
    named = (("old", edit.before.value), ("new", edit.after.value))
    return {side: sides.title(kind, str(value)) if value else "" for side, value in named}


def looks_alike(edit: Edit) -> bool:
    """Whether the two texts of an edit differ in spaces, capitals and punctuation only."""
    return only_looks(str(edit.before.value or ""), str(edit.after.value or ""))


def longer(edit: Edit) -> int | None:
    """1, 0 or -1 as the later of two lengths of time is longer, equal or shorter; None where nobody can tell."""
    if edit.is_added or edit.is_removed:
        return None
    return compare(str(edit.after.value), str(edit.before.value))


def lasting(edit: Edit, is_end: bool) -> bool:
    """Whether something holds for a longer time than it did, by an edit of its first or its last day."""
    old, new = edit.before.value, edit.after.value
    if old is None or new is None:
        return new is None
    return (str(new) > str(old)) == is_end
