"""What a check came to: the findings, the day and the catalogue they hold for, and what was not run."""

from __future__ import annotations

import datetime

import msgspec

from .findings import Finding, Severity


class NotRun(msgspec.Struct, frozen=True):
    """A rule that could not be run, and what it lacked."""

    rule: str
    because: str


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """What a check found, as of which day, against the catalogue of which date (empty where there is none)."""

    as_of: datetime.date
    catalogue: str
    findings: tuple[Finding, ...]
    not_run: tuple[NotRun, ...] = ()

    @property
    def open(self) -> tuple[Finding, ...]:
        """The findings that nobody has waived."""
        return tuple(each for each in self.findings if not each.waived)

    def worst(self) -> Severity | None:
        """The gravest severity among the open findings."""
        return max((each.severity for each in self.open), key=lambda each: each.rank, default=None)
