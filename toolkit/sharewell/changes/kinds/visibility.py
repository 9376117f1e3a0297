"""Changes of visibility: who may read a document or a part of it, and its protective marking."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from ...model.clauses import Clause
from ...model.control import Companion
from ...model.protocol import Protocol
from ...model.publication import level
from ...model.words import Publish, Visibility
from ..change import Change
from ..clauses import clause_name
from ..edits import Edit
from ..plain import Differing, Plain, Retold, looks_alike, texts, titles
from ..sides import Sides, about
from ..weights import Turn

TELLS = (
    (Protocol, "publish"),
    (Protocol, "withheld"),
    (Protocol, "marking"),
    (Clause, "visible-to"),
    (Clause, "withheld"),
    (Companion, "visible-to"),
)

_PUBLISHED = {
    Publish.NOTHING: "nothing of it",
    Publish.SUMMARY: "its title, purposes and parties",
    Publish.EVERYTHING: "all of it",
}
_READERS = {
    Visibility.NOBODY: "nobody but its owner",
    Visibility.PARTIES: "the parties only",
    Visibility.PUBLIC: "everybody",
}
"""Both in order: from what fewest may read to what everybody may."""


class OfVisibility(Change):
    """A change of who may read what."""

    thing: ClassVar[str] = "visibility"


class VisibilityNarrowed(OfVisibility, Plain):
    """Fewer may read a document or a part of it."""

    turn: ClassVar[Turn] = Turn.TIGHTENED
    pattern: ClassVar[str] = "{called} is now for {new}; it was for {old}."


class VisibilityWidened(OfVisibility, Plain):
    """More may read a document or a part of it."""

    turn: ClassVar[Turn] = Turn.LOOSENED
    pattern: ClassVar[str] = "{called} is now for {new}; it was for {old}."


class PublishedLess(OfVisibility, Plain):
    """The public site shows less of a document."""

    turn: ClassVar[Turn] = Turn.TIGHTENED
    pattern: ClassVar[str] = "The public site now shows {new}; it showed {old}."


class PublishedMore(OfVisibility, Plain):
    """The public site shows more of a document."""

    turn: ClassVar[Turn] = Turn.LOOSENED
    pattern: ClassVar[str] = "The public site now shows {new}; it showed {old}."


class VisibilityAltered(OfVisibility, Differing):
    """The marking of a document changed, or why a part is not published."""

    turn: ClassVar[Turn] = Turn.ALTERED


class VisibilityReworded(OfVisibility, Retold):
    """Who may read it is stated where it was implied, or a text changed in looks only."""

    turn: ClassVar[Turn] = Turn.REWORDED


def changes(edit: Edit, sides: Sides) -> Iterator[Change]:
    """What an edit of who may read something means."""
    called = _called(edit)
    common = about(edit, called) | {"concerned": sides.signatories(edit)}
    if edit.key == "publish":
        yield _published(edit, common, sides)
    elif edit.key == "visible-to":
        yield _readers(edit, common)
    elif edit.key == "marking":
        yield VisibilityAltered(
            **common | {"called": "The protective marking"}, **titles(edit, sides, "system")
        )
    else:
        named = common | {
            "called": f"Why {'parts are' if called == 'The document' else called + ' is'} not published"
        }
        yield (VisibilityReworded if looks_alike(edit) else VisibilityAltered)(**named, **texts(edit))


def _called(edit: Edit) -> str:
    owner = edit.there.owner
    if isinstance(owner, Clause):
        return f"“{clause_name(owner)}”"
    if isinstance(owner, Companion):
        return f"“{owner.title or owner.document.replace('-', ' ').capitalize()}”"
    return "The document"


def _published(edit: Edit, common: dict[str, Any], sides: Sides) -> Change:
    old, new = level(sides.before, edit.before.document), level(sides.after, edit.after.document)
    told = common | {"old": _PUBLISHED[old], "new": _PUBLISHED[new]}
    order = list(_PUBLISHED)
    if old is new:
        return VisibilityReworded(**told | {"called": "How much is published"})
    return (PublishedMore if order.index(new) > order.index(old) else PublishedLess)(**told)


def _readers(edit: Edit, common: dict[str, Any]) -> Change:
    old, new = edit.before.value or Visibility.PUBLIC, edit.after.value or Visibility.PUBLIC
    told = common | {"old": _READERS[old], "new": _READERS[new]}
    order = list(_READERS)
    if old is new:
        return VisibilityReworded(**told | {"called": f"Who may read {common['called']}"})
    return (VisibilityWidened if order.index(new) > order.index(old) else VisibilityNarrowed)(**told)
