"""From edits to changes: the file in `kinds` that knows a type, or one field of it, says what an edit of it means.

The innermost thing around an edit for which there is such a file decides, so that a flow's onward sharing is told as
onward sharing and not as a change of the flow.
"""

from __future__ import annotations

import functools
import importlib
import pkgutil
from collections.abc import Callable, Iterator
from typing import Any

from ..model.words import Thing
from .change import Change
from .edits import Edit
from .sides import Sides

Tells = Callable[[Edit, Sides], Iterator[Change]]
"""What a file of `kinds` defines as `changes`; its `TELLS` names the types, or pairs of a type and a key, it knows."""


def told(edit: Edit, sides: Sides) -> Iterator[Change]:
    """What an edit means."""
    teller = teller_of(edit)
    if teller is not None:
        yield from teller(edit, sides)


def teller_of(edit: Edit) -> Tells | None:
    """The function that tells of an edit; None where no file knows any type around it."""
    known = tellers()
    value = edit.there.value
    if isinstance(value, Thing) and type(value) in known:
        return known[type(value)]
    key = edit.key
    for owner in reversed(edit.there.owners):
        found = known.get((type(owner), key)) or known.get(type(owner))
        if found is not None:
            return found
        key = ""
    return None


@functools.cache
def tellers() -> dict[Any, Tells]:
    """Who tells of what: by type, or by pair of a type and a key. Raises ValueError where two files claim the same."""
    from . import kinds

    known: dict[Any, Tells] = {}
    for module in pkgutil.iter_modules(kinds.__path__):
        file = importlib.import_module(f"{kinds.__name__}.{module.name}")
        for what in getattr(file, "TELLS", ()):
            if what in known:
                raise ValueError(f"two files of kinds tell of {what}")
            known[what] = file.changes
    return known
