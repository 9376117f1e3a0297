"""Changes of the three parts that people's agreement can play, and of what a refusal leads to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from ...model.legal import Consent, ConsentPart, IfRefused, Used
from ..change import Change
from ..edits import Edit, parts
from ..phrases import Became, Differs, LooksOther, told_text
from ..reach import Reach, reach, statement_path
from ..sides import Sides, about
from ..values import in_words
from ..weights import Turn

TELLS = (Consent, ConsentPart)

_SERVICE = "to-receive-a-service"

_PARTS = {
    "as-lawful-basis": "Consent as the lawful basis",
    "to-lift-confidence": "Agreement that lifts confidence",
    _SERVICE: "Agreement to receive a service",
}

_WHAT = {
    "asked": "when people are asked",
    "informed-by": "how people are told what they agree to",
    "recorded-in": "where the answer is kept",
    "withdrawn-by": "how people change their mind",
    "if-refused": "what a refusal leads to",
    "lacks-capacity": "what happens where the person cannot decide",
    "why": "why it has this part",
}

_COUNTS = {
    IfRefused.SHARED_ANYWAY: 0,
    IfRefused.DECIDE_ON_THE_PUBLIC_INTEREST: 1,
    IfRefused.DECIDE_IN_BEST_INTERESTS: 1,
    IfRefused.NOT_SHARED: 2,
}
"""How much a refusal counts; whether a service is given is another matter."""

_LEADS_TO = {
    IfRefused.SHARED_ANYWAY: "sharing all the same",
    IfRefused.DECIDE_ON_THE_PUBLIC_INTEREST: "a decision on the public interest",
    IfRefused.DECIDE_IN_BEST_INTERESTS: "a decision in the person’s best interests",
    IfRefused.SERVICE_NOT_GIVEN: "no service",
    IfRefused.NOT_SHARED: "no sharing",
}


class OfConsent(Change):
    """A change of the part that people's agreement plays."""

    thing: ClassVar[str] = "consent"


class ConsentAdded(OfConsent, Became):
    """People are asked who were not."""

    turn: ClassVar[Turn] = Turn.ADDED


class ConsentRemoved(OfConsent, Became):
    """People are no longer asked."""

    turn: ClassVar[Turn] = Turn.REMOVED


class ConsentTightened(OfConsent, Became):
    """People are asked more often or for more, or a refusal counts for more."""

    turn: ClassVar[Turn] = Turn.TIGHTENED


class ConsentLoosened(OfConsent, Became):
    """People are asked less often or for less, or a refusal counts for less."""

    turn: ClassVar[Turn] = Turn.LOOSENED


class ConsentAltered(OfConsent, Differs):
    """How people are asked and told, or what follows, differs."""

    turn: ClassVar[Turn] = Turn.ALTERED


class ConsentReworded(OfConsent, LooksOther):
    """What is said of consent only looks different."""

    turn: ClassVar[Turn] = Turn.REWORDED


def changes(edit: Edit, sides: Sides) -> Iterator[Change]:
    """What an edit of consent means."""
    value, concerned = edit.there.value, {"concerned": sides.signatories(edit)}
    if isinstance(value, Consent):
        for part in parts(edit):
            yield from changes(part, sides)
    elif edit.key == "shares-without":
        common = about(edit, "Sharing without agreement, where the law allows it,") | concerned
        yield from _without(edit, common)
    elif isinstance(value, ConsentPart):
        before, after = edit.before.value, edit.after.value
        common = about(edit, _PARTS[edit.key]) | concerned
        yield from _used(edit.key, before and before.used, after and after.used, common)
    else:
        common = about(edit, _PARTS[_part(edit)]) | concerned
        yield from _of_part(edit, sides, common)


def _of_part(edit: Edit, sides: Sides, common: dict[str, Any]) -> Iterator[Change]:
    old, new = edit.before.value, edit.after.value
    if edit.key == "used":
        yield from _used(_part(edit), old, new, common)
    elif found := reach(edit, sides):
        common["subject"] = statement_path(edit, ConsentPart)
        if _part(edit) == _SERVICE:
            if found.is_wider or found.is_narrower:
                common["called"] += ", what it is sought for"
                yield ConsentAltered(**common, old=found.old, new=found.new)
        else:
            yield from _reaching(found, common)
    elif edit.key == "if-refused":
        values: dict[str, Any] = {"old": _LEADS_TO.get(old, ""), "new": _LEADS_TO.get(new, "")}
        first, then = _COUNTS.get(old), _COUNTS.get(new)
        if first is None or then is None or first == then or _part(edit) == _SERVICE:
            common["called"] += f", {_WHAT[edit.key]}"
            yield ConsentAltered(**common, **values)
        else:
            kind = ConsentTightened if then > first else ConsentLoosened
            common["called"] += ", if refused,"
            how = f"now leads to {values['new']}; it led to {values['old']}"
            yield kind(**common, how=how, **values)
    else:
        common["called"] += f", {_WHAT[edit.key]}"
        yield from told_text(edit, common, ConsentAltered, ConsentReworded)


def _reaching(found: Reach, common: dict[str, Any]) -> Iterator[Change]:
    if found.is_wider:
        yield ConsentTightened(**common, how=f"is now sought {found.more}", old=found.old, new=found.new)
    if found.is_narrower:
        yield ConsentLoosened(**common, how=f"is sought {found.less}", old=found.old, new=found.new)


def _used(part: str, old: Used | None, new: Used | None, common: dict[str, Any]) -> Iterator[Change]:
    """What is not stated is never used; so that stating it, or no longer, is for a person to judge.

    So is agreement to a service, since what is shared does not hang on it.
    """
    order = list(Used)
    first, then = (order.index(each) if each else 0 for each in (old, new))
    values: dict[str, Any] = {"old": in_words(old), "new": in_words(new)}
    if first == then or part == _SERVICE:
        yield ConsentAltered(**common | {"called": f"{common['called']}, how far it is used"}, **values)
    elif first == 0:
        yield ConsentAdded(**common, how=f"is now {values['new']} sought", **values)
    elif then == 0:
        yield ConsentRemoved(**common, how=f"is no longer sought; it {values['old']} was", **values)
    else:
        kind = ConsentTightened if then > first else ConsentLoosened
        yield kind(**common, how=f"is now {values['new']} sought, no longer {values['old']}", **values)


def _without(edit: Edit, common: dict[str, Any]) -> Iterator[Change]:
    values: dict[str, Any] = {"old": in_words(edit.before.value), "new": in_words(edit.after.value)}
    if edit.after.value:
        yield ConsentLoosened(**common, how="is now foreseen", **values)
    elif edit.before.value:
        yield ConsentTightened(**common, how="is no longer foreseen", **values)
    else:
        yield ConsentAltered(**common | {"called": common["called"].removesuffix(",")}, **values)


def _part(edit: Edit) -> str:
    """The key of the part that an edit is in."""
    consent = next(each for each in edit.there.owners if isinstance(each, Consent))
    held = next(each for each in edit.there.owners if isinstance(each, ConsentPart))
    return next(key for key in _PARTS if getattr(consent, key.replace("-", "_")) is held)
