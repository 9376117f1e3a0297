"""Changes of the purposes for which information is shared."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from ...model.sharing import Purpose, Purposes
from ..change import Change
from ..edits import Edit, parts
from ..laws import cited
from ..lists import Kinds, of_list
from ..phrases import Became, Differs, LooksOther, nearly_same, quoted, same_words, told_text
from ..sides import Sides, about
from ..weights import Turn
from ..wording import difference

TELLS = (Purposes, Purpose)

_WHAT = {
    "as-printed": "the words for it",
    "benefit": "who gains, and what",
    "necessary-because": "why it cannot be met with less",
    "proportionate-because": "why the sharing is proportionate",
    "instead-considered": "the other ways that were considered",
    "if-not-shared": "what could happen if nothing were shared",
    "success": "how the parties will know that it works",
    "compatible-because": "why it fits what the information was collected for",
}


class OfPurpose(Change):
    """A change of why information is shared."""

    thing: ClassVar[str] = "purpose"


class PurposeAdded(OfPurpose):
    """Information is shared for a purpose for which it was not."""

    turn: ClassVar[Turn] = Turn.ADDED

    @property
    def sentence(self) -> str:
        """The purpose."""
        return f"Information is shared for one more purpose: {self.called}."


class PurposeRemoved(OfPurpose):
    """Information is no longer shared for a purpose."""

    turn: ClassVar[Turn] = Turn.REMOVED

    @property
    def sentence(self) -> str:
        """The purpose."""
        return f"Information is no longer shared for this purpose: {self.called}."


class PurposesNarrowed(OfPurpose, Became):
    """A use is ruled out, the list is complete, or what may be added has to meet a test."""

    turn: ClassVar[Turn] = Turn.TIGHTENED


class PurposesWidened(OfPurpose, Became):
    """A use is no longer ruled out, the list is open, or what may be added need not meet a test."""

    turn: ClassVar[Turn] = Turn.LOOSENED


class PurposeAltered(OfPurpose, Differs):
    """Why a purpose is needed, what requires it, or the test for a further one, differs."""

    turn: ClassVar[Turn] = Turn.ALTERED


class PurposeReworded(OfPurpose, LooksOther):
    """What is said of a purpose only looks different."""

    turn: ClassVar[Turn] = Turn.REWORDED


_LIST = Kinds(PurposesNarrowed, PurposesWidened, PurposeAltered, PurposeReworded)


def changes(edit: Edit, sides: Sides) -> Iterator[Change]:
    """What an edit of the purposes, or of one of them, means."""
    value, owner = edit.there.value, edit.there.owner
    common: dict[str, Any] = {"concerned": sides.signatories(edit)}
    if isinstance(value, Purposes):
        for part in parts(edit):
            yield from changes(part, sides)
    elif isinstance(value, Purpose):
        kind = PurposeRemoved if edit.is_removed else PurposeAdded
        yield kind(**about(edit, sides.title("purpose", value.purpose)) | common)
    elif isinstance(owner, Purpose):
        yield from _of_one(edit, sides, owner, common)
    elif edit.key == "never":
        yield from _never(edit, common)
    else:
        yield from of_list(edit, "The list of purposes", common, _LIST)


def _of_one(edit: Edit, sides: Sides, purpose: Purpose, common: dict[str, Any]) -> Iterator[Change]:
    title = sides.title("purpose", purpose.purpose)
    if edit.key == "rests-on":
        old, new = (cited(sides, each.value) if each.value else "" for each in (edit.before, edit.after))
        told = about(edit, f"{title}, a law that requires it") | common
        yield PurposeAltered(**told, old=old, new=new)
    else:
        told = about(edit, f"{title}, {_WHAT[edit.key]}") | common
        yield from told_text(edit, told, PurposeAltered, PurposeReworded)


def _never(edit: Edit, common: dict[str, Any]) -> Iterator[Change]:
    text = quoted(edit.there.value)
    common = about(edit, f"Use for {text}") | common
    if same := same_words(edit):
        both = {"called": "A use that is ruled out", "before": edit.before.place, "after": edit.after.place}
        yield PurposeReworded(**common | both, old=same[0], new=same[1])
    elif found := nearly_same(edit):
        old, new = (quoted(each) for each in found)
        told = {"called": "A use that is ruled out", "old": old, "new": new, "words": difference(*found)}
        yield PurposeAltered(**common | told)
    elif edit.is_added:
        yield PurposesNarrowed(**common, how="is ruled out", new=text)
    else:
        yield PurposesWidened(**common, how="is no longer ruled out", old=text)
