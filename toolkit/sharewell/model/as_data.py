"""Findings and places as plain data: the same keys in every JSON object that Sharewell prints."""

from __future__ import annotations

from typing import Any

from .findings import Finding, Related
from .places import Place

_PLACE = ("file", "line", "column", "end_line", "end_column", "pointer")


def finding_as_data(finding: Finding) -> dict[str, Any]:
    """A finding as plain data."""
    return {
        "rule": finding.rule,
        "severity": str(finding.severity),
        **place_as_data(finding.place),
        "message": finding.message,
        "help": finding.help,
        "related": [_related(each) for each in finding.related],
        "fix": {"says": finding.fix.says, "text": finding.fix.text} if finding.fix else None,
        "fingerprint": finding.fingerprint,
        "waived": finding.waived or None,
    }


def place_as_data(place: Place) -> dict[str, Any]:
    """A place as plain data."""
    return {
        # The name of a file may hold bytes that are no text.
        "file": place.file.encode(errors="replace").decode(),
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "pointer": place.pointer,
    }


def _related(related: Related) -> dict[str, Any]:
    return {
        "title": related.title,
        "words": related.words,
        **(place_as_data(related.place) if related.place else dict.fromkeys(_PLACE)),
    }
