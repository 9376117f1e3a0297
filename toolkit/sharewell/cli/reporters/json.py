"""A check for programs: one JSON object, whose shape `schema/v1/report.schema.json` publishes."""

from __future__ import annotations

from typing import Any

import msgspec

from ... import __version__
from ...model.findings import Finding, Related, Severity
from ...model.places import Place
from ..output import write_data
from ..shown import Shown

VERSION = 1
"""The version of this format. It grows by new keys only: when one changes its meaning or goes, this number changes."""


def show(shown: Shown, quiet: bool) -> None:
    """Print a check as one JSON object, in UTF-8."""
    write_data(msgspec.json.format(msgspec.json.encode(as_data(shown)), indent=2) + b"\n")


def as_data(shown: Shown) -> dict[str, Any]:
    """A check as plain data."""
    report = shown.report
    return {
        "version": VERSION,
        "tool": {"name": "sharewell", "version": __version__},
        "catalogue": report.catalogue,
        "as_of": report.as_of.isoformat(),
        "findings": [finding_as_data(each) for each in report.findings],
        "not_run": [{"rule": each.rule, "because": each.because} for each in report.not_run],
        "summary": {
            "files": shown.files,
            **{
                severity.value: sum(each.severity is severity for each in report.open)
                for severity in Severity
            },
            "waived": len(report.findings) - len(report.open),
        },
    }


def finding_as_data(finding: Finding) -> dict[str, Any]:
    """A finding as plain data."""
    return {
        "rule": finding.rule,
        "severity": str(finding.severity),
        **_place(finding.place),
        "message": finding.message,
        "help": finding.help,
        "related": [_related(each) for each in finding.related],
        "fix": {"says": finding.fix.says, "text": finding.fix.text} if finding.fix else None,
        "fingerprint": finding.fingerprint,
        "waived": finding.waived or None,
    }


def _related(related: Related) -> dict[str, Any]:
    return {
        "title": related.title,
        "words": related.words,
        **(_place(related.place) if related.place else dict.fromkeys(_PLACE)),
    }


_PLACE = ("file", "line", "column", "end_line", "end_column", "pointer")


def _place(place: Place) -> dict[str, Any]:
    return {
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "pointer": place.pointer,
    }
