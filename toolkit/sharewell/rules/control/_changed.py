"""How the rules that need an earlier version name what changed since then: the first change in words, all of them quoted."""

from __future__ import annotations

from collections.abc import Iterator

from ...model.altered import Altered, Difference
from ...model.findings import Related

_MOST = 5
"""How many changes are quoted beside a finding; a comparison shows them all."""


def changed(altered: Altered) -> str:
    """What changed, by the gravest change, and how many more there are."""
    first, *others = _gravest_first(altered)
    more = f" ({len(others)} more)" if others else ""
    return f"{first.sentence.rstrip('.')}{more}."


def quoted(altered: Altered) -> Iterator[Related]:
    """The changes with where they are now."""
    for each in _gravest_first(altered)[:_MOST]:
        yield Related(each.sentence, each.place, "what changed")


def _gravest_first(altered: Altered) -> list[Difference]:
    return sorted(altered.differences, key=lambda each: not each.is_material)
