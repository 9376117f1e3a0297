"""Whether one value of a standard is weaker than another: by the direction that the catalogue gives the standard."""

from __future__ import annotations

import enum
from collections.abc import Iterable

from .clauses import StandardMet
from .dates import compare
from .means import Equivalence, Standard, Stronger


class Verdict(enum.Enum):
    """The three answers. What cannot be compared is never called weaker."""

    NOT_WEAKER = "not weaker"
    WEAKER = "weaker"
    UNCLEAR = "cannot be compared"


def judge(
    standard: Standard, child: StandardMet, parent: StandardMet, body_types: Iterable[str] = ()
) -> Verdict:
    """Whether the child's value is weaker than the parent's. `body_types` are those of the bodies it binds.

    Two deadlines that are counted from different events cannot be compared.
    """
    match standard.stronger:
        case Stronger.SOONER:
            if _start(standard, child) != _start(standard, parent):
                return Verdict.UNCLEAR
            return _shorter(child.no_later_than, parent.no_later_than)
        case Stronger.SHORTER:
            return _shorter(child.no_longer_than, parent.no_longer_than)
        case Stronger.LONGER:
            return _longer(child.no_shorter_than, parent.no_shorter_than)
        case Stronger.MORE_OFTEN:
            return _shorter(child.at_least, parent.at_least)
        case Stronger.MORE:
            return _more(child.no_fewer_than, parent.no_fewer_than)
        case Stronger.INCLUDES_MORE:
            if not child.includes or not parent.includes:
                return Verdict.UNCLEAR
            return (
                Verdict.NOT_WEAKER if _folded(parent.includes) <= _folded(child.includes) else Verdict.WEAKER
            )
        case Stronger.EQUIVALENT:
            return _scheme(standard.equivalences, child.scheme, parent.scheme, frozenset(body_types))


def missing_from(child: StandardMet, parent: StandardMet) -> tuple[str, ...]:
    """What the parent's value includes and the child's does not."""
    have = _folded(child.includes)
    return tuple(each for each in parent.includes if each.casefold() not in have)


def value_in_words(value: StandardMet) -> str:
    """A value as a message quotes it."""
    if value.no_later_than:
        return f"no later than {value.no_later_than}" if " " in value.no_later_than else value.no_later_than
    if value.at_least:
        return f"at least {value.at_least}"
    if value.no_longer_than:
        return f"no longer than {value.no_longer_than}"
    if value.no_shorter_than:
        return f"no shorter than {value.no_shorter_than}"
    if value.no_fewer_than:
        return f"no fewer than {value.no_fewer_than}"
    return value.scheme or ", ".join(value.includes) or "no value"


def _start(standard: Standard, value: StandardMet) -> str:
    return (value.counted_from or standard.counted_from or "").casefold()


def _shorter(child: str | None, parent: str | None) -> Verdict:
    if child is None or parent is None:
        return Verdict.UNCLEAR
    answer = compare(child, parent)
    if answer is None:
        return Verdict.UNCLEAR
    return Verdict.WEAKER if answer > 0 else Verdict.NOT_WEAKER


def _longer(child: str | None, parent: str | None) -> Verdict:
    return _shorter(parent, child)


def _more(child: str | None, parent: str | None) -> Verdict:
    if child is None or parent is None:
        return Verdict.UNCLEAR
    return Verdict.WEAKER if int(child) < int(parent) else Verdict.NOT_WEAKER


def _folded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(each.casefold() for each in words)


def _scheme(
    equivalences: tuple[Equivalence, ...], child: str | None, parent: str | None, types: frozenset[str]
) -> Verdict:
    """A scheme is as strong as another only where the catalogue declares so, for that kind of body."""
    if child is None or parent is None:
        return Verdict.UNCLEAR
    if child == parent:
        return Verdict.NOT_WEAKER
    for each in equivalences:
        if not each.of_types or not types.isdisjoint(each.of_types):
            if child in each.schemes and (parent in each.schemes or parent in each.stronger_than):
                return Verdict.NOT_WEAKER
            if parent in each.schemes and child in each.stronger_than:
                return Verdict.WEAKER
    return Verdict.UNCLEAR
