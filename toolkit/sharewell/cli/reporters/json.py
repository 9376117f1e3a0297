"""A check for programs: one JSON object, whose shape `schema/v1/report.schema.json` publishes."""

from __future__ import annotations

from typing import Any

import msgspec

from ... import __version__
from ...model.findings import Finding, Related
from ...model.places import Place
from ...model.report import Coming
from ..counts import counted
from ..shown import Foreseen, Shown

VERSION = 1
"""The version of this format. It grows by new keys only: when one changes its meaning or goes, this number changes."""

_TOOL = {"name": "sharewell", "version": __version__}


def show(shown: Shown, quiet: bool) -> bytes:
    """A check as one JSON object."""
    return _object(as_data(shown))


def foresee(foreseen: Foreseen, quiet: bool) -> bytes:
    """A look ahead as one JSON object, whose shape `schema/v1/until.schema.json` publishes."""
    outlook = foreseen.outlook
    return _object(
        {
            "version": VERSION,
            "tool": _TOOL,
            "catalogue": outlook.catalogue,
            "as_of": outlook.as_of.isoformat(),
            "until": outlook.until.isoformat(),
            "coming": [coming_as_data(each) for each in outlook.coming],
            "summary": {
                "files": len(foreseen.files),
                **counted(each.finding for each in outlook.coming),
            },
        }
    )


def as_data(shown: Shown) -> dict[str, Any]:
    """A check as plain data."""
    report = shown.report
    return {
        "version": VERSION,
        "tool": _TOOL,
        "catalogue": report.catalogue,
        "as_of": report.as_of.isoformat(),
        "findings": [finding_as_data(each) for each in report.findings],
        "not_run": [{"rule": each.rule, "because": each.because} for each in report.not_run],
        "summary": {
            "files": len(shown.files),
            **counted(report.open),
            "waived": len(report.findings) - len(report.open),
        },
    }


def coming_as_data(coming: Coming) -> dict[str, Any]:
    """What is to come, as plain data."""
    return {
        "on": coming.on.isoformat(),
        "was": coming.was and str(coming.was),
        "waived": coming.waived or None,
        "finding": finding_as_data(coming.finding),
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


def _object(data: dict[str, Any]) -> bytes:
    return msgspec.json.format(msgspec.json.encode(data), indent=2) + b"\n"


def _related(related: Related) -> dict[str, Any]:
    return {
        "title": related.title,
        "words": related.words,
        **(_place(related.place) if related.place else dict.fromkeys(_PLACE)),
    }


_PLACE = ("file", "line", "column", "end_line", "end_column", "pointer")


def _place(place: Place) -> dict[str, Any]:
    return {
        # The name of a file may hold bytes that are no text.
        "file": place.file.encode(errors="replace").decode(),
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "pointer": place.pointer,
    }
