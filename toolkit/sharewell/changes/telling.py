"""From edits to changes: the file in `kinds` that knows a type, or one field of it, says what an edit of it means.

The innermost thing around an edit for which there is such a file decides, so that a flow's onward sharing is told as
onward sharing and not as a change of the flow. A kind of document whose parts mean something only together, such as a
chart, is told as a whole.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from typing import Any

from ..model.document import Document
from ..model.kinds import REGISTER_LISTS
from ..model.shape import shape
from ..model.words import Thing, kebab
from .change import Change, files_of_kinds
from .edits import Edit, Spot
from .sides import Sides

Tells = Callable[[Edit, Sides], Iterator[Change]]
"""What a file of `kinds` defines as `changes`; its `TELLS` names what it knows: types, pairs of a type and a key, or
pairs of a document's type and a type inside it."""

TellsWhole = Callable[[Document[Any], Document[Any], Sides], Iterator[Change]]
"""What a file of `kinds` defines as `changes_between`, for the types of document in its `TELLS_WHOLE`."""


def told(edit: Edit, sides: Sides) -> Iterator[Change]:
    """What an edit means."""
    teller = teller_of(edit)
    if teller is not None:
        yield from teller(edit, sides)


def teller_of(edit: Edit) -> Tells | None:
    """The function that tells of an edit; None where no file knows any type around it."""
    known = tellers()
    value, root = edit.there.value, type(edit.there.document.body)
    if isinstance(value, Thing) and (found := known.get((root, type(value))) or known.get(type(value))):
        return found
    key, inner = edit.key, None
    for owner in reversed(edit.there.owners):
        key = key if inner is None else _holding(owner, inner)
        found = known.get((root, type(owner))) or known.get((type(owner), key)) or known.get(type(owner))
        if found is not None:
            return found
        inner = owner
    return None


def _holding(owner: Thing, inner: Thing) -> str:
    """The YAML key under which a thing holds another."""
    for name in shape(type(owner)).nested:
        held = getattr(owner, name)
        if any(each is inner for each in (held if isinstance(held, tuple) else (held,))):
            return kebab(name)
    return ""


def told_as_entry(
    before: Document[Any] | None, after: Document[Any] | None, sides: Sides
) -> Iterator[Change] | None:
    """What it means that a document came or went which could as well stand in a register's list, such as a party.

    None where the document is of another kind, or on both sides.
    """
    there = after or before
    if there is None or (before and after) or there.kind not in {*REGISTER_LISTS, "party"}:
        return None
    spots = (
        Spot(there, (there.body,), (there.kind,), side.body if side else None) for side in (before, after)
    )
    return told(Edit(*spots), sides)


@functools.cache
def teller_of_whole(body: type[Thing]) -> TellsWhole | None:
    """The function that tells of all that differs in a kind of document; None where each edit is told by itself."""
    for file in files_of_kinds():
        if body in getattr(file, "TELLS_WHOLE", ()):
            found: TellsWhole = file.changes_between
            return found
    return None


@functools.cache
def tellers() -> dict[Any, Tells]:
    """Who tells of what: by type, or by pair of a type and a key. Raises ValueError where two files claim the same."""
    known: dict[Any, Tells] = {}
    for file in files_of_kinds():
        for what in getattr(file, "TELLS", ()):
            if what in known:
                raise ValueError(f"two files of kinds tell of {what}")
            known[what] = file.changes
    return known
