"""Changes of the period in which a document is in force: when it begins and ends."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from ...model.control import EffectiveFrom
from ...model.dates import earliest
from ..change import Change
from ..edits import Edit
from ..plain import Differing, Plain, lasting, longer, texts, values
from ..sides import Sides, about
from ..values import in_words
from ..weights import Turn

TELLS = (EffectiveFrom,)

_NAMED = {
    "from": "The first day",
    "to": "The last day",
    "lasts": "How long it runs",
    "each-party-from": "From when each party is bound",
    "once": "What must happen before it begins",
}


class OfPeriod(Change):
    """A change of when a document holds."""

    thing: ClassVar[str] = "period"


class PeriodShortened(OfPeriod, Plain):
    """The document begins later or ends earlier."""

    turn: ClassVar[Turn] = Turn.TIGHTENED
    pattern: ClassVar[str] = "The document holds for less long: {new}; it was {old}."


class PeriodLengthened(OfPeriod, Plain):
    """The document begins earlier or ends later."""

    turn: ClassVar[Turn] = Turn.LOOSENED
    pattern: ClassVar[str] = "The document holds for longer: {new}; it was {old}."


class PeriodAltered(OfPeriod, Differing):
    """From when each party is bound, or what must happen first, changed, or was not stated."""

    turn: ClassVar[Turn] = Turn.ALTERED


def changes(edit: Edit, sides: Sides) -> Iterator[Change]:
    """What an edit of when a document begins and ends means."""
    common = about(edit, "When it begins and ends") | {"concerned": sides.signatories(edit)}
    if isinstance(edit.there.value, EffectiveFrom):
        told: dict[str, Any] = {"old" if edit.is_removed else "new": _in_words(edit.there.value)}
        yield PeriodAltered(**common, **told)
        return
    held = _held(edit)
    if held is None:
        said = texts(edit) if edit.key == "once" else _said(edit)
        yield PeriodAltered(**common | {"called": _NAMED[edit.key]}, **said)
    else:
        yield (PeriodLengthened if held else PeriodShortened)(**common, **_days(edit))


def _held(edit: Edit) -> bool | None:
    """Whether the document holds for longer or shorter; None where that cannot be told."""
    if edit.key == "to":
        return lasting(edit, is_end=True)
    if edit.key == "lasts" and (way := longer(edit)):
        return way > 0
    both = (edit.before.value, edit.after.value)
    if edit.key == "from" and all(each and earliest(each) for each in both):
        return lasting(edit, is_end=False)
    return None


def _said(edit: Edit) -> dict[str, Any]:
    """The values of a key, with the words of the form put as people say them."""
    spoken = {"last-adoption": "when the last party adopts", "its adoption": "its own adoption"}
    return {side: spoken.get(text, text) for side, text in values(edit).items()}


def _days(edit: Edit) -> dict[str, Any]:
    word = {"from": "from", "to": "until", "lasts": "for"}[edit.key]
    return {side: f"{word} {text}" if text else "without an end" for side, text in values(edit).items()}


def _in_words(period: EffectiveFrom) -> str:
    parts: list[Any] = [("from", period.from_), ("until", period.to), ("for", period.lasts)]
    return " ".join(f"{word} {in_words(value)}" for word, value in parts if value) or in_words(period)
