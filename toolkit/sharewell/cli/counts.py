"""What several formats say in the same words: how many of each severity, on which day, against which catalogue."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from ..model.dates import spoken
from ..model.findings import Finding, Severity
from ..model.report import Outlook, Report

_NOUNS = {
    Severity.ERROR: ("error", "errors"),
    Severity.WARNING: ("warning", "warnings"),
    Severity.ADVICE: ("piece of advice", "pieces of advice"),
}


def counted(findings: Iterable[Finding]) -> dict[Severity, int]:
    """How many there are of each severity, the gravest first."""
    found = [each.severity for each in findings]
    return {severity: found.count(severity) for severity in Severity}


def in_words(findings: Iterable[Finding]) -> str:
    """The counts as a sentence has them: `2 errors, 1 warning`; empty where there is nothing."""
    counts = counted(findings).items()
    return ", ".join(f"{count} {_NOUNS[severity][count > 1]}" for severity, count in counts if count)


def summary(report: Report, files: int) -> str:
    """What was found in how many files, on which day, against which catalogue, and what was not run."""
    waived = sum(bool(each.waived) for each in report.findings)
    parts = [
        f"{in_words(report.open) or 'No findings'} in {files} {'file' if files == 1 else 'files'}",
        f"{waived} waived" if waived else "",
        f"as of {spoken(report.as_of)}",
        _catalogue(report.catalogue),
    ]
    return "\n".join([", ".join(part for part in parts if part) + ".", *not_run(report)])


def not_run(report: Report) -> list[str]:
    """A sentence for each reason for which rules were not run."""
    reasons = dict.fromkeys(each.because for each in report.not_run)
    return [
        f"Not run, because {because}: "
        f"{', '.join(each.rule for each in report.not_run if each.because == because)}."
        for because in reasons
    ]


def outlook_summary(outlook: Outlook) -> str:
    """What is to come, from which day to which, and on what conditions."""
    found = in_words(each.finding for each in outlook.coming)
    parts = [
        f"{found or 'Nothing'} to come after {spoken(outlook.as_of)} and up to {spoken(outlook.until)}",
        "if no document changes",
        _catalogue(outlook.catalogue),
    ]
    return ", ".join(part for part in parts if part) + "."


def _catalogue(dated: str) -> str:
    return f"against the catalogue of {spoken(datetime.date.fromisoformat(dated))}" if dated else ""
