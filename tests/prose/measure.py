"""How well a rule tells the sentences that break it from those that only look like it."""

from __future__ import annotations

import msgspec

from sharewell.rules.rule import registry
from tests.rules.harness import findings_on

from .kept import Case, Kept

FEWEST = 20
ENOUGH = 0.95


class Measured(msgspec.Struct, frozen=True):
    """The cases of one rule by how it judged them. Without the rule, all that break it were missed."""

    rule: str
    exists: bool
    caught: tuple[Case, ...]
    missed: tuple[Case, ...]
    accused: tuple[Case, ...]
    spared: tuple[Case, ...]

    @property
    def breaking(self) -> int:
        """How many sentences break the rule."""
        return len(self.caught) + len(self.missed)

    @property
    def lookalike(self) -> int:
        """How many only look like it."""
        return len(self.accused) + len(self.spared)

    @property
    def precision(self) -> float:
        """The share of findings that are right; 0 where there are none."""
        found = len(self.caught) + len(self.accused)
        return len(self.caught) / found if found else 0.0

    @property
    def recall(self) -> float:
        """The share of faults that are found."""
        return len(self.caught) / self.breaking if self.breaking else 0.0

    @property
    def is_enough(self) -> bool:
        """Whether the rule is measured on enough sentences and does well enough on them."""
        return min(self.breaking, self.lookalike) >= FEWEST and min(self.precision, self.recall) >= ENOUGH


def measured(kept: Kept) -> Measured:
    """The rule run on each of its sentences."""
    exists = kept.rule in registry()
    groups: dict[tuple[bool, bool], list[Case]] = {}
    for case in kept.cases:
        found = exists and bool(findings_on(case.documents, kept.rule))
        groups.setdefault((case.breaks, found), []).append(case)

    def group(breaks: bool, found: bool) -> tuple[Case, ...]:
        return tuple(groups.get((breaks, found), ()))

    return Measured(
        rule=kept.rule,
        exists=exists,
        caught=group(True, True),
        missed=group(True, False),
        accused=group(False, True),
        spared=group(False, False),
    )
