"""Changes of a document as a whole: that it is there, what it is called, what it is and who answers for it.

Nothing is told of a version, a revision, a review held, or what a copy prints: they tell of the document's life, and
whether a version fits what changed is worked out from the other changes.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from ...model.control import AsPrinted, Review, Revision
from ...model.document import Document
from ...model.protocol import Protocol
from ..change import Change
from ..edits import Edit
from ..plain import Differing, Plain, Retold, texts, titles, values
from ..sides import Sides, about, digest, signatories
from ..weights import Turn

TELLS = (Protocol, Review, Revision, AsPrinted)

_WORDING = frozenset({"title", "short-title", "summary", "notes", "community", "reference", "signed-copy"})

_LIFE = frozenset({"version", "updated", "written-by", "consulted"})

_NAMED = {
    "type": "The kind of document",
    "tier": "The tier on which it stands",
    "frameworks": "A framework to which it belongs",
    "areas": "A place that it covers",
    "binding": "Whether it is legally binding",
    "led-by": "Who leads on it",
    "answers-to": "The board that owns it",
    "owned-by": "The role that keeps it up to date",
}

_KINDS = {
    "led-by": "party",
    "answers-to": "party",
    "owned-by": "role",
    "tier": "tier",
    "frameworks": "framework",
}
"""The keys that name something by its id, and what they name."""


class OfDocument(Change):
    """A change of a document as a whole."""

    thing: ClassVar[str] = "document"


class DocumentAdded(OfDocument, Plain):
    """A document is new."""

    turn: ClassVar[Turn] = Turn.ADDED
    pattern: ClassVar[str] = "{called} is new."


class DocumentRemoved(OfDocument, Plain):
    """A document is gone."""

    turn: ClassVar[Turn] = Turn.REMOVED
    pattern: ClassVar[str] = "{called} is gone."


class SupportingDocumentAdded(Plain):
    """A document that nobody adopts is new: a chart, a register. `new` says which of them."""

    thing: ClassVar[str] = "supporting-document"
    turn: ClassVar[Turn] = Turn.ADDED
    pattern: ClassVar[str] = "The {new} “{called}” is new."


class SupportingDocumentRemoved(Plain):
    """A document that nobody adopts is gone. `old` says what it was."""

    thing: ClassVar[str] = "supporting-document"
    turn: ClassVar[Turn] = Turn.REMOVED
    pattern: ClassVar[str] = "The {old} “{called}” is gone."


class DocumentRenamed(OfDocument, Plain):
    """A document has another id."""

    turn: ClassVar[Turn] = Turn.RENAMED
    pattern: ClassVar[str] = "{called} has the id {new}; it had {old}."


class DocumentMoved(OfDocument, Plain):
    """A document lies in another file."""

    turn: ClassVar[Turn] = Turn.RENAMED
    pattern: ClassVar[str] = "{called} lies in {new}; it lay in {old}."


class DocumentAltered(OfDocument, Differing):
    """What a document is, what it covers, or who answers for it changed."""

    turn: ClassVar[Turn] = Turn.ALTERED


class DocumentReworded(OfDocument, Retold):
    """A document's title or description changed."""

    turn: ClassVar[Turn] = Turn.REWORDED


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
        "digest": digest(before and before.body, after and after.body),
    }
    is_adopted = isinstance(there.body, Protocol)
    if before is None:
        yield DocumentAdded(**common) if is_adopted else SupportingDocumentAdded(**common, new=there.kind)
    elif after is None:
        yield DocumentRemoved(**common) if is_adopted else SupportingDocumentRemoved(**common, old=there.kind)
    else:
        # A new name is the same, whatever else changed.
        renamed = common | {"digest": ""}
        if before.id != after.id:
            yield DocumentRenamed(**renamed, old=before.id, new=after.id)
        if before.path != after.path:
            yield DocumentMoved(**renamed, old=before.path, new=after.path)


def changes(edit: Edit, sides: Sides) -> Iterator[Change]:
    """What an edit of a document's own keys means, where no other file knows the key."""
    if edit.key in _LIFE or not isinstance(edit.there.owner, Protocol) or _is_history(edit):
        return
    common = about(edit, edit.key.replace("-", " ")) | {"concerned": sides.signatories(edit)}
    if edit.key in _WORDING:
        yield DocumentReworded(**common | {"called": f"The {common['called']}"}, **texts(edit))
    else:
        kind = _KINDS.get(edit.key)
        named = common | {"called": _NAMED.get(edit.key, common["called"].capitalize())}
        yield DocumentAltered(**named, **(titles(edit, sides, kind) if kind else values(edit)))


def _is_history(edit: Edit) -> bool:
    return isinstance(edit.there.value, Review | Revision | AsPrinted)
