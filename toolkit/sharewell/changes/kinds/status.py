"""Changes of where a document is in its life. Its version by itself means nothing for sharing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from ...model.protocol import Protocol, Status
from ..change import Change
from ..edits import Edit
from ..plain import Differing, Plain, values
from ..sides import Sides, about
from ..weights import Turn

TELLS = ((Protocol, "status"),)


class OfStatus(Change):
    """A change of where a document is in its life."""

    thing: ClassVar[str] = "status"


class DocumentPutAway(OfStatus, Plain):
    """People can no longer rely on a document."""

    turn: ClassVar[Turn] = Turn.TIGHTENED
    pattern: ClassVar[str] = "The document is now {new}; nobody can rely on it any more."


class DocumentBroughtIntoForce(OfStatus, Plain):
    """People can rely on a document."""

    turn: ClassVar[Turn] = Turn.LOOSENED
    pattern: ClassVar[str] = "The document is now {new}; people can rely on it."


class StatusAltered(OfStatus, Differing):
    """A document made a step on which no sharing rests."""

    turn: ClassVar[Turn] = Turn.ALTERED


def changes(edit: Edit, sides: Sides) -> Iterator[Change]:
    """What another status means: whether people can rely on the document now, and could before."""
    common = about(edit, "The status") | {"concerned": sides.signatories(edit)}
    told = values(edit)
    old, new = (_relied_on(value) for value in (edit.before.value, edit.after.value))
    if old is not False and new is False:
        yield DocumentPutAway(**common, **told)
    elif old is False and new is not False:
        yield DocumentBroughtIntoForce(**common, **told | {"new": told["new"] or "without a stated status"})
    else:
        yield StatusAltered(**common, **told)


def _relied_on(status: Status | None) -> bool | None:
    """Whether people may rely on a document with a status; None where it states none."""
    return None if status is None else status.is_live
