"""A check in SARIF 2.1.0, which code hosts take in and show beside the lines (OASIS standard, errata 01).

Columns are counted in Unicode characters, and the log says so. A waived finding is a suppressed result; what a finding
rests on is a related location where it has a place, and stands in the message where it has none.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from urllib.parse import quote

import msgspec

from ... import __version__
from ...model.findings import Finding, Related, Severity
from ...model.places import Place
from ...model.report import Report
from ..shown import Shown

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
FINGERPRINT = "sharewell/v1"
"""The name of our fingerprints. Its number rises when they are made in another way."""

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}
_ROOT = "%SRCROOT%"
"""What relative addresses start from, as code hosts call it: the folder that the command ran in."""


def show(shown: Shown, quiet: bool) -> bytes:
    """A check as a SARIF log with one run."""
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(shown.report)]}
    return msgspec.json.format(msgspec.json.encode(log), indent=2) + b"\n"


def _run(report: Report) -> dict[str, Any]:
    names = sorted({each.rule for each in report.findings} | {each.rule for each in report.not_run})
    place = {name: index for index, name in enumerate(names)}
    return {
        "tool": {
            "driver": {
                "name": "sharewell",
                "version": __version__,
                "semanticVersion": __version__,
                "rules": [_rule(name, report.site) for name in names],
            }
        },
        "invocations": [
            {
                "executionSuccessful": True,
                "toolConfigurationNotifications": [
                    {
                        "level": "note",
                        "message": {"text": _message(f"Not run, because {each.because}.")},
                        "associatedRule": {"id": each.rule, "index": place[each.rule]},
                    }
                    for each in report.not_run
                ],
            }
        ],
        "language": "en-GB",
        "columnKind": "unicodeCodePoints",
        "results": [_result(each, place[each.rule]) for each in report.findings],
        "properties": {"asOf": report.as_of.isoformat(), "catalogue": report.catalogue},
    }


def _rule(name: str, site: str) -> dict[str, Any]:
    from ...rules.rule import registry

    rule = registry()[name]
    page = rule.page
    parts = [page.looks_at, f"Why: {page.why}", f"When to waive: {page.waive}"]
    described: dict[str, Any] = {
        "id": name,
        "shortDescription": {"text": _message(_line(page.finds))},
        "help": {"text": _message("\n\n".join(_line(each) for each in parts if each))},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": [rule.family]},
    }
    return {**described, "helpUri": f"{site.rstrip('/')}/rules/{name}/"} if site else described


def _result(finding: Finding, rule: int) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": _message(_words(finding))},
        "locations": [_location(finding.place)],
        "partialFingerprints": {FINGERPRINT: finding.fingerprint},
        # Where one result says whether it is suppressed, all do (3.27.23).
        "suppressions": [{"kind": "external", "status": "accepted", "justification": finding.waived}]
        if finding.waived
        else [],
    }
    placed = [each for each in finding.related if each.place]
    if placed:
        result["relatedLocations"] = [_related(number, each) for number, each in enumerate(placed, 1)]
    if finding.fix:
        replacement = {
            "deletedRegion": _region(finding.place),
            "insertedContent": {"text": finding.fix.text},
        }
        change = {"artifactLocation": _artifact(finding.place.file), "replacements": [replacement]}
        result["fixes"] = [{"description": {"text": _message(finding.fix.says)}, "artifactChanges": [change]}]
    return result


def _words(finding: Finding) -> str:
    """The message, with the words that have no place of their own, and the next step."""
    rests = [f"{each.title or 'See'}: “{each.words}”" for each in finding.related if not each.place]
    return "\n".join(each for each in (finding.message, *rests, finding.help) if each)


def _related(number: int, related: Related) -> dict[str, Any]:
    said = f"{related.title}: “{related.words}”" if related.title else related.words
    location = _location(related.place) if related.place else {}
    return {"id": number, **location, "message": {"text": _message(said)}}


def _location(place: Place) -> dict[str, Any]:
    physical = {"artifactLocation": _artifact(place.file), "region": _region(place)}
    logical = [{"fullyQualifiedName": place.pointer}] if place.pointer else []
    return {"physicalLocation": physical, **({"logicalLocations": logical} if logical else {})}


def _artifact(file: str) -> dict[str, str]:
    if Path(file).is_absolute():
        return {"uri": Path(file).as_uri()}
    return {"uri": quote(file, errors="replace"), "uriBaseId": _ROOT}


def _region(place: Place) -> dict[str, int]:
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }


def _message(text: str) -> str:
    """A text as SARIF has messages: braces doubled, since they name arguments (3.11.5), and no links (3.11.6).

    A link is `[words](address)`; a backslash before its bracket would be shown, so a space parts it instead.
    """
    return re.sub(r"\](?=\()", "] ", text.replace("{", "{{").replace("}", "}}"))


def _line(text: str) -> str:
    return " ".join(text.split())
