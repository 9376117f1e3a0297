"""Changes of a framework's house rules: which law and day count, what passes as adoption, what is waived, how severe."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar

from ...model.control import Waiver
from ...model.findings import Severity
from ...model.framework import Framework, SeverityChange, SiteSettings, Timing
from ...model.relations import Accepts
from ...model.words import Thing
from ..change import Change
from ..edits import Edit
from ..judging import (
    Judged,
    Key,
    altered,
    entry,
    grants,
    longer_is_stricter,
    named,
    ranked,
    reworded,
    shorter_is_stricter,
    text,
)
from ..sides import Sides, about
from ..values import in_words
from ..weights import Turn
from ..wording import difference

TELLS = (Framework, Timing, SeverityChange, SiteSettings, (Framework, Accepts), (Framework, Waiver))


class OfFramework(Judged):
    """A change of the framework's house rules."""

    thing: ClassVar[str] = "framework"


class FrameworkTightened(OfFramework):
    """A rule counts for more, a departure from one is no longer accepted, or things may take less time."""

    turn: ClassVar[Turn] = Turn.TIGHTENED


class FrameworkLoosened(OfFramework):
    """A rule counts for less, a departure from one is accepted, or things may take more time."""

    turn: ClassVar[Turn] = Turn.LOOSENED


class FrameworkAltered(OfFramework):
    """Which law, day or files count, or who leads, changed."""

    turn: ClassVar[Turn] = Turn.ALTERED


class FrameworkReworded(OfFramework):
    """The framework's title or summary, or how its site presents itself, changed."""

    turn: ClassVar[Turn] = Turn.REWORDED


_KINDS: dict[Turn, type[OfFramework]] = {
    Turn.TIGHTENED: FrameworkTightened,
    Turn.LOOSENED: FrameworkLoosened,
    Turn.ALTERED: FrameworkAltered,
    Turn.REWORDED: FrameworkReworded,
}

_SEVERITY = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.ADVICE: 2}

_KEYS: Mapping[type[Thing], Mapping[str, Key]] = {
    Framework: {
        "title": Key("The framework's title", reworded),
        "summary": Key("The framework's summary", reworded),
        "area": Key("The place the framework serves", altered),
        "country": Key("The country whose law applies", altered),
        "as-of": Key("The day on which checks are made", altered),
        "include": Key("What belongs to the framework", altered),
        "exclude": Key("What does not belong to the framework", altered),
        "led-by": Key("Who keeps the framework", altered),
        "other-frameworks": Key("The list of other frameworks", altered),
        "tiers": Key("The order of the tiers, from the top down,", altered),
        "deems": Key("What counts as adopting another document", grants),
        "severities": Key("How much findings matter", altered),
        "waivers": Key("The list of rules from which all may depart", grants),
        "timing": Key("How long things may take", altered),
        "site": Key("How the site presents itself", reworded),
    },
    Timing: {
        "warn-before-review": Key("How long before a review it is announced", longer_is_stricter),
        "unlist-after-review": Key(
            "How long after a missed review a document stays listed", shorter_is_stricter
        ),
        "accept-new-parent-within": Key("The time to accept a parent's new version", shorter_is_stricter),
    },
    SeverityChange: {
        "severity": Key("How much findings matter", ranked(_SEVERITY)),
        "because": Key("Why findings matter more or less", text),
    },
    Accepts: {"says": Key("The clause on what counts as adoption", altered)},
    Waiver: {
        "until": Key("The last day of a departure", altered),
        "because": Key("The reason for a departure", text),
        "accepted-by": Key("Who accepted a departure", altered),
        "at": Key("Where a departure is accepted", altered),
    },
}


def changes(edit: Edit, sides: Sides) -> Iterator[Change]:
    """What an edit of a framework's own keys means."""
    owner = edit.there.owner
    key = _KEYS.get(type(owner), {}).get(edit.key)
    if isinstance(owner, SiteSettings):
        key = Key(f"On the site: the {edit.key.replace('-', ' ')}", reworded)
    key = key or Key(f"The framework: {edit.key.replace('-', ' ')}", altered)
    rule = f" (rule {owner.rule})" if isinstance(owner, SeverityChange | Waiver) else ""
    common = about(edit, key.words + rule)
    turn = key.judge(edit)
    old, new = (_value(edit, spot.value, sides) for spot in (edit.before, edit.after))
    if turn is Turn.REWORDED or key.judge is text:
        common["words"] = difference(old, new)
    yield _KINDS[turn](**common, old=old, new=new, entry=entry(edit, key.judge))


def _value(edit: Edit, value: Any, sides: Sides) -> str:
    if edit.key == "tiers" and isinstance(value, tuple):
        return ", ".join(each.title for each in value)
    if isinstance(value, SeverityChange):
        return f"{in_words(value.severity)} for the rule {value.rule}"
    if isinstance(value, Waiver):
        until = f" until {in_words(value.until)}" if value.until else ""
        return f"{value.rule}{until}"
    if isinstance(value, Accepts):
        adopting, counts = (sides.title("protocol", each) for each in (value.adopting, value.counts_as))
        return f"{adopting}, for {counts}"
    return named(edit, value, sides)
