"""A list of purposes or of items as a whole: whether it is complete, and by what test something may be added."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from .change import Change
from .edits import Edit
from .phrases import Became, quoted, told_text
from .sides import about


class Kinds(msgspec.Struct, frozen=True):
    """The changes by which a kind of thing tells of its list."""

    narrowed: type[Became]
    widened: type[Became]
    altered: type[Change]
    reworded: type[Change]


def of_list(edit: Edit, called: str, common: dict[str, Any], kinds: Kinds) -> Iterator[Change]:
    """What an edit of `closed` or `test` means. A list that does not say that it is complete is open."""
    told = about(edit, called) | common
    text = quoted(edit.there.value)
    if edit.key == "closed":
        if edit.after.value and not edit.before.value:
            how = "is now complete: documents below may add nothing"
            yield kinds.narrowed(**told, how=how, old="no", new="yes")
        elif edit.before.value and not edit.after.value:
            how = "is no longer complete: documents below may add to it"
            yield kinds.widened(**told, how=how, old="yes", new="no")
    elif edit.is_added:
        yield kinds.narrowed(**told, how=f"now has a test for what may be added: {text}", new=text)
    elif edit.is_removed:
        yield kinds.widened(
            **told, how=f"has no test any more for what may be added; it was {text}", old=text
        )
    else:
        told["called"] = f"{called}, the test for what may be added"
        yield from told_text(edit, told, kinds.altered, kinds.reworded)
