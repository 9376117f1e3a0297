"""Changes of the people whom the sharing is about."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from ...model.sharing import Subjects
from ..change import Change
from ..edits import Edit
from ..phrases import Became, Differs, LooksOther, told_text
from ..sides import Sides, about, within
from ..weights import Turn

TELLS = (Subjects,)

_WHAT = {"best-interests": "how their best interests come first", "notes": "the notes on them"}


class OfSubject(Change):
    """A change of the people whom the sharing is about."""

    thing: ClassVar[str] = "subject"


class SubjectAdded(OfSubject):
    """Information about people is shared that was not."""

    turn: ClassVar[Turn] = Turn.ADDED

    @property
    def sentence(self) -> str:
        """The kind of person."""
        return f"The sharing is about more people: {self.called}."


class SubjectRemoved(OfSubject):
    """Information about people is no longer shared."""

    turn: ClassVar[Turn] = Turn.REMOVED

    @property
    def sentence(self) -> str:
        """The kind of person."""
        return f"The sharing is no longer about these people: {self.called}."


class SubjectsFewer(OfSubject, Became):
    """Fewer people are expected."""

    turn: ClassVar[Turn] = Turn.TIGHTENED


class SubjectsMore(OfSubject, Became):
    """More people are expected."""

    turn: ClassVar[Turn] = Turn.LOOSENED


class SubjectAltered(OfSubject, Differs):
    """What is said of people in particular differs."""

    turn: ClassVar[Turn] = Turn.ALTERED


class SubjectReworded(OfSubject, LooksOther):
    """What is said of people only looks different."""

    turn: ClassVar[Turn] = Turn.REWORDED


def changes(edit: Edit, sides: Sides) -> Iterator[Change]:
    """What an edit of the people whom the sharing is about means."""
    row = within(edit, Subjects)
    common: dict[str, Any] = about(edit, sides.title("subject", row.subject))
    common["concerned"] = sides.signatories(edit)
    if edit.there.value is row:
        yield (SubjectRemoved if edit.is_removed else SubjectAdded)(**common)
    elif edit.key == "about-how-many":
        old, new = str(edit.before.value or ""), str(edit.after.value or "")
        if old and new:
            kind = SubjectsMore if int(new) > int(old) else SubjectsFewer
            how = f"number about {int(new):,} a year, no longer about {int(old):,}"
            yield kind(**common | {"called": f"People ({common['called']})"}, how=how, old=old, new=new)
        else:
            common["called"] += ", how many there are in a year"
            yield SubjectAltered(**common, old=old, new=new)
    else:
        common["called"] += f", {_WHAT[edit.key]}"
        yield from told_text(edit, common, SubjectAltered, SubjectReworded)
