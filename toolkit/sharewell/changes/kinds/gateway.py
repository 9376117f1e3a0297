"""Changes of the powers and duties that let a party share."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from ...model.legal import Fallback, Lawfulness, Position
from ..change import Change
from ..edits import Edit
from ..grounds import concerned, verb_of, whose
from ..laws import cited
from ..phrases import Became
from ..sides import Sides, about
from ..weights import Turn

TELLS = ((Lawfulness, "gateways"), (Fallback, "gateways"), (Position, "gateways"))


class OfGateway(Change):
    """A change of the powers and duties that let a party share."""

    thing: ClassVar[str] = "gateway"


class GatewayAdded(OfGateway, Became):
    """A party relies on a power or duty on which it did not."""

    turn: ClassVar[Turn] = Turn.ADDED


class GatewayRemoved(OfGateway, Became):
    """A party no longer relies on a power or duty."""

    turn: ClassVar[Turn] = Turn.REMOVED


def changes(edit: Edit, sides: Sides) -> Iterator[Change]:
    """What an edit of the powers and duties means."""
    title = cited(sides, edit.there.value)
    verb = verb_of(edit)
    common = about(edit, whose(edit, sides)) | {"concerned": concerned(edit, sides)}
    if edit.is_added:
        yield GatewayAdded(**common, how=f"now {verb} on this power or duty: {title}", new=title)
    else:
        yield GatewayRemoved(**common, how=f"no longer {verb} on this power or duty: {title}", old=title)
