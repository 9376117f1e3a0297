"""Values in words, as a change's sentence quotes them."""

from __future__ import annotations

import enum
from typing import Any

from ..model.dates import in_words as date_in_words
from ..model.meaning import canonical
from ..model.words import Thing

_LONGEST = 120


def in_words(value: Any) -> str:
    """A value as people say it; empty for none. A thing is told by its values, in short."""
    if value is None or value == () or value == {}:
        return ""
    if isinstance(value, enum.Enum):
        return str(value.value).replace("-", " ")
    if isinstance(value, Thing):
        return _short(_flat(canonical(value)))
    if isinstance(value, tuple | list):
        return ", ".join(in_words(each) for each in value)
    text = " ".join(str(value).split())
    return _short(date_in_words(text) if len(text) in (4, 7, 10) and text[:4].isdigit() else text)


def _flat(plain: Any) -> str:
    if isinstance(plain, dict):
        return ", ".join(f"{key} {_flat(value)}" for key, value in plain.items())
    if isinstance(plain, list):
        return " and ".join(_flat(each) for each in plain)
    return str(plain)


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rsplit(" ", 1)[0] + "…"
