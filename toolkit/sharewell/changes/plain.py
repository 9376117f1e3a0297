"""What most kinds of change have in common: a sentence made from a pattern, and what its texts and lengths of time are."""

from __future__ import annotations

from typing import Any, ClassVar

from ..model.dates import compare
from .change import Change
from .edits import Edit
from .laws import cited
from .sides import Sides
from .values import in_words
from .wording import difference, one_place, only_looks, standing_out

LONGEST = 159
"""The most characters of a sentence: what can be read aloud in one breath, and fits a line of a comment."""


class Plain(Change):
    """A change whose sentence is one pattern, filled with its name and values; shorter where those are long."""

    pattern: ClassVar[str]
    shorter: ClassVar[str] = ""

    @property
    def sentence(self) -> str:
        """The pattern with the change's own values: whole, else cut short, else the shorter pattern."""
        values = {"called": self.called, "old": self.old, "new": self.new}
        whole = self.pattern.format(**values)
        if self.shorter:
            return fitting(whole, self.shorter.format(**values), self.shorter.format(**_brief(values)))
        return fitting(whole, self.pattern.format(**_brief(values)))


class Differing(Change):
    """A change of one value or text: `called` is what differs."""

    @property
    def sentence(self) -> str:
        """What it is and was; of running text, what is otherwise in it, or that both versions have to be read."""
        if self.old and self.new and self.words:
            return told_words(f"{self.called} is", self, "put in other words")
        if self.old and self.new:
            return told_values(f"{self.called} is", self.old, self.new)
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
        """Which words; or that something is said, or no longer said, that held unsaid."""
        how = "is worded anew"
        if not self.words and bool(self.old) is not bool(self.new):
            how = f"is now stated: {self.new}" if self.new else f"is no longer stated; it was {self.old}"
        return fitting(f"{self.called} {how}.", f"{cut(self.called, 60)} {cut(how, 90)}.")


def told_values(begins: str, old: str, new: str) -> str:
    """What something is now and what it was, after the words with which the sentence begins, the verb included."""
    was = f"it was {old}" if old else "not stated before"
    return fitting(
        f"{begins} now {new}; {was}.",
        f"{begins} now {new}.",
        f"{begins} now {cut(new, 60)}.",
        f"{cut(begins, 90)} now {cut(new, 60)}.",
    )


def told_words(begins: str, change: Change, other: str) -> str:
    """That running text is otherwise, after the words with which the sentence begins.

    Where it differs in one short place, what it says there; both texts where they are short; else `other`, which says
    that it is put in other words, and whether a number or a negation is among these.
    """
    both = told_values(begins, f"“{_bare(change.old)}”", f"“{_bare(change.new)}”")
    if (found := one_place(change.words)) is not None:
        old, new = found
        how = f"now says “{new}” where it said “{old}”"
        if not (old and new):
            how = f"now adds “{new}”" if new else f"no longer says “{old}”"
        verb = begins.removesuffix(" is")
        return fitting(f"{verb} {how}: read both.", f"{cut(verb, 60)} {how}: read both.")
    if "…" not in change.old + change.new and both.endswith(f"”; it was “{_bare(change.old)}”."):
        return both
    return fitting(
        f"{begins} {other}{standing_out(change.words)}: read both.",
        f"{begins} {other}: read both.",
        f"{cut(begins, 100)} {other}: read both.",
    )


def _bare(text: str) -> str:
    """A text without the quotation marks and the full stop around it."""
    return text.strip("“”").removesuffix(".")


def fitting(*sentences: str) -> str:
    """The first of some sentences, ever shorter, that is short enough to read aloud; else the last, cut short."""
    found = next((each for each in sentences if len(each) <= LONGEST), sentences[-1])
    if len(found) > LONGEST:
        found = cut(found.removesuffix("."), LONGEST - 1)
    return found[:1].upper() + found[1:]


def cut(text: str, longest: int) -> str:
    """A text of no more than so many characters: cut at a word, with the quotation mark closed that was open."""
    if len(text) <= longest:
        return text
    kept = text[: longest - 2].rsplit(" ", 1)[0].rstrip(" ,;:–“(")
    return f"{kept}…”" if kept.count("“") > kept.count("”") else f"{kept}…"


def _brief(values: dict[str, str]) -> dict[str, str]:
    """Values cut to what one sentence can carry of each."""
    return {key: cut(value, 45) for key, value in values.items()}


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

    def called(id: str) -> str:
        return cited(sides, id) if kind == "law" else sides.named(kind, id)

    return {side: called(str(value)) if value else "" for side, value in named}


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
