"""What a check came to: the findings, the day and the catalogue they hold for, and what was not run; and what is to come."""

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
    site: str = ""
    """Where the framework is published; empty where it does not say."""

    @property
    def open(self) -> tuple[Finding, ...]:
        """The findings that nobody has waived."""
        return tuple(each for each in self.findings if not each.waived)

    def worst(self) -> Severity | None:
        """The gravest severity among the open findings."""
        return max((each.severity for each in self.open), key=lambda each: each.rank, default=None)


class Coming(msgspec.Struct, frozen=True, kw_only=True):
    """What will become a finding, or a graver one: on which day, and how it stands until then.

    `was` is the severity that it has until then, None where it is no open finding; `waived` is why and until when it
    is waived, where it is.
    """

    on: datetime.date
    finding: Finding
    was: Severity | None = None
    waived: str = ""


class Outlook(msgspec.Struct, frozen=True, kw_only=True):
    """What will become a finding after one day and up to another, if nobody changes a document or the catalogue."""

    as_of: datetime.date
    until: datetime.date
    catalogue: str
    coming: tuple[Coming, ...]

    def worst(self) -> Severity | None:
        """The gravest severity of what is to come."""
        return max((each.finding.severity for each in self.coming), key=lambda each: each.rank, default=None)
