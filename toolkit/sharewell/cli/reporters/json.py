"""A report for programs: one JSON object, whose shape `schema/report.schema.json` publishes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click
import msgspec

from ... import __version__
from ...model.findings import Finding, Related
from ...model.places import Place
from ...rules.engine import Report

VERSION = 1
"""The version of this format; it grows by keys only, until something changes its meaning."""


def show(report: Report, root: Path, quiet: bool) -> None:
    """Print a report as one JSON object."""
    click.echo(msgspec.json.format(msgspec.json.encode(as_data(report)), indent=2).decode())


def as_data(report: Report) -> dict[str, Any]:
    """A report as plain data."""
    return {
        "version": VERSION,
        "tool": {"name": "sharewell", "version": __version__},
        "catalogue": report.catalogue,
        "as_of": report.as_of.isoformat(),
        "findings": [finding_as_data(each) for each in report.findings],
        "not_run": [{"rule": each.rule, "because": each.because} for each in report.not_run],
        "summary": {
            **{
                f"{name}": sum(each.severity == name for each in report.open)
                for name in ("error", "warning", "advice")
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
        **(_place(related.place) if related.place else {}),
    }


def _place(place: Place) -> dict[str, Any]:
    return {
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "pointer": place.pointer,
    }
