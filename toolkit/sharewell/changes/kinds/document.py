"""Changes of a document as a whole: that it is there, what it is called, what it is and how it stands to others."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from ...model.document import Document
from ...model.protocol import Protocol
from ...model.relations import Accepts, BasedOn, Beside, Parent, Yields
from ..change import Change
from ..edits import Edit
from ..sides import Sides, about, signatories
from ..values import in_words
from ..weights import Turn
from ..wording import difference

TELLS = (Protocol, Parent, Beside, BasedOn, Accepts, Yields)

_WORDING = frozenset(
    {"title", "short-title", "summary", "notes", "community", "reference", "signed-copy", "updated"}
)


class OfDocument(Change):
    """A change of a document as a whole."""

    thing: ClassVar[str] = "document"


class DocumentAdded(OfDocument):
    """A document is new."""

    turn: ClassVar[Turn] = Turn.ADDED

    @property
    def sentence(self) -> str:
        """What is new."""
        return f"{self.called} is new."


class DocumentRemoved(OfDocument):
    """A document is gone."""

    turn: ClassVar[Turn] = Turn.REMOVED

    @property
    def sentence(self) -> str:
        """What is gone."""
        return f"{self.called} is gone."


class DocumentRenamed(OfDocument):
    """A document has another id or lies in another file."""

    turn: ClassVar[Turn] = Turn.RENAMED

    @property
    def sentence(self) -> str:
        """The old and the new name."""
        return f"{self.called} was {self.old} and is now {self.new}."


class DocumentAltered(OfDocument):
    """What a document is, or how it stands to others, changed."""

    turn: ClassVar[Turn] = Turn.ALTERED

    @property
    def sentence(self) -> str:
        """What it was and is."""
        return f"{self.called}: {self.old or 'not stated'} is now {self.new or 'no longer stated'}."


class DocumentReworded(OfDocument):
    """A document's title or description changed."""

    turn: ClassVar[Turn] = Turn.REWORDED

    @property
    def sentence(self) -> str:
        """Which text changed."""
        return f"The {self.called} is worded anew."


def changes_of(before: Document[Any] | None, after: Document[Any] | None, sides: Sides) -> Iterator[Change]:
    """What became of a document as a whole."""
    there = after or before
    if there is None:
        return
    common: dict[str, Any] = {
        "document": there.name,
        "subject": "",
        "called": sides.title(there.kind, there.id),
        "before": before.at() if before else None,
        "after": after.at() if after else None,
        "concerned": signatories(there),
    }
    if before is None:
        yield DocumentAdded(**common)
    elif after is None:
        yield DocumentRemoved(**common)
    else:
        if before.id != after.id:
            yield DocumentRenamed(**common, old=before.id, new=after.id)
        if before.path != after.path:
            yield DocumentRenamed(**common, old=before.path, new=after.path)


def changes(edit: Edit, sides: Sides) -> Iterator[Change]:
    """What an edit of a document's own keys means, where no other file knows the key."""
    if edit.key in _WORDING:
        common = about(edit, edit.key.replace("-", " "))
        old, new = str(edit.before.value or ""), str(edit.after.value or "")
        yield DocumentReworded(**common, old=in_words(old), new=in_words(new), words=difference(old, new))
    else:
        common = about(edit, edit.key.replace("-", " ").capitalize())
        yield DocumentAltered(**common, old=in_words(edit.before.value), new=in_words(edit.after.value))
