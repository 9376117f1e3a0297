"""A check for programs: one JSON object, whose shape `schema/v1/report.schema.json` publishes."""

from __future__ import annotations

from typing import Any

import msgspec

from ... import __version__
from ...model.as_data import finding_as_data
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


def _object(data: dict[str, Any]) -> bytes:
    return msgspec.json.format(msgspec.json.encode(data), indent=2) + b"\n"
