"""The reasons for holding information back, in words, as several kinds of change quote them."""

from __future__ import annotations

from typing import Any

from ..model.sharing import Reason
from .edits import Edit
from .laws import cited
from .phrases import listed, quoted
from .sides import Sides
from .values import in_words


def reason_in_words(edit: Edit, sides: Sides) -> dict[str, Any]:
    """The old and the new reason, or part of a reason, of an edit in words."""
    old, new = (_reason(each.value, edit.key, sides) for each in (edit.before, edit.after))
    return {"old": old, "new": new}


def _reason(value: object, key: str, sides: Sides) -> str:
    if isinstance(value, Reason):
        law = listed(cited(sides, each) for each in value.law)
        return in_words(value.ground) + (f" ({law})" if law else "")
    if key == "law" and isinstance(value, str):
        return cited(sides, value)
    return quoted(value)
