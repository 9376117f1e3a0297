"""Phrases that sentences of changes are made of, and entries of a list of texts that only look different."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from .change import Change
from .edits import Edit
from .plain import LONGEST, cut, fitting, looks_alike, texts, told_values, told_words
from .values import in_words
from .wording import only_looks

_QUOTED = 70

_NEARLY = 0.6
"""The share of words that two entries of a list have in common where one is the other in other words."""


class Became(Change):
    """A change told by what is now true of a thing: `how` goes on where its name ends."""

    how: str

    @property
    def sentence(self) -> str:
        """What is now true; of a long name its beginning, since what became of it counts more."""
        room = max(LONGEST - len(self.how) - 2, 60)
        return fitting(f"{self.called} {self.how}.", f"{cut(self.called, room)} {self.how}.")


class Differs(Change):
    """A change of one value or text; `called` names the thing and what of it differs: “Pupil record”, why it is needed."""

    @property
    def sentence(self) -> str:
        """What it is and was; of running text, what is otherwise in it, or that both versions have to be read."""
        if self.old and self.new and self.words:
            return told_words(f"{self.called}:", self, "put in other words")
        if self.new:
            return told_values(f"{self.called}:", self.old, self.new)
        return fitting(
            f"{self.called}: no longer stated; it was {self.old}.", f"{self.called}: no longer stated."
        )


class LooksOther(Change):
    """A change without meaning: of a name, or of a text's spaces, capitals and punctuation."""

    @property
    def sentence(self) -> str:
        """The old and the new name; or that only the looks of a text differ."""
        if self.words or (self.old and only_looks(self.old, self.new)):
            return fitting(
                f"{self.called}: only the looks of the words changed.", f"{self.called} looks different."
            )
        if self.new:
            return told_values(f"{self.called}:", self.old, self.new)
        return fitting(f"{self.called}: no longer {self.old}.", f"{self.called} has another name.")


def begun(sentence: str) -> str:
    """A sentence with a capital at its beginning; only there, since names keep theirs."""
    return sentence[:1].upper() + sentence[1:]


def quoted(text: Any) -> str:
    """A text in quotation marks, cut to what a sentence can carry; empty for none."""
    plain = in_words(text)
    if not plain:
        return ""
    if len(plain) > _QUOTED:
        plain = plain[: _QUOTED - 1].rsplit(" ", 1)[0] + "…"
    return f"“{plain.rstrip('.')}”"


def listed(names: Iterable[str]) -> str:
    """Names in a row: a, b and c."""
    found = list(names)
    return " and ".join((", ".join(found[:-1]), found[-1])) if len(found) > 1 else "".join(found)


def told_text(
    edit: Edit, common: dict[str, Any], altered: type[Change], reworded: type[Change]
) -> Iterator[Change]:
    """Running text that differs: put in other words, or only looking different."""
    told = texts(edit)
    if told["old"] and told["new"] and looks_alike(edit):
        yield reworded(**common, **told)
    else:
        old, new = (quoted(each.value) for each in (edit.before, edit.after))
        yield altered(**common | told | {"old": old, "new": new})


def nearly_same(edit: Edit) -> tuple[str, str] | None:
    """The earlier and the later entry, where one entry of a list of texts is put in other words; else None.

    That is so of the two that have most words in common. Both edits that such a pair of entries gives
    have the same answer.
    """
    name = edit.key.replace("-", "_")
    old, new = (getattr(each.owner, name) for each in (edit.before, edit.after))
    gone, come = [each for each in old if each not in new], [each for each in new if each not in old]
    found: tuple[str, str] | None = None
    while gone and come:
        share, one, other = max((_in_common(one, other), one, other) for one in gone for other in come)
        if share < _NEARLY:
            return None
        found = (one, other)
        if edit.there.value in found:
            return found
        gone.remove(one)
        come.remove(other)
    return None


def _in_common(one: str, other: str) -> float:
    mine, theirs = (set(re.findall(r"\w+", each.casefold())) for each in (one, other))
    return 2 * len(mine & theirs) / max(len(mine) + len(theirs), 1)


def same_words(edit: Edit) -> tuple[str, str] | None:
    """The earlier and the later entry, where one entry of a list of texts only looks different; else None.

    Both edits that such a pair of entries gives have the same answer.
    """
    name = edit.key.replace("-", "_")
    here, other_side = edit.there.value, edit.after if edit.is_removed else edit.before
    for other in getattr(other_side.owner, name):
        if other not in getattr(edit.there.owner, name) and only_looks(other, here):
            return (here, other) if edit.is_removed else (other, here)
    return None
