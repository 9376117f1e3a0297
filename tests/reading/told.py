"""Findings as the cases write them down, and the schema that the cases are judged by."""

from __future__ import annotations

import functools
import json
from pathlib import Path
from typing import Any

from sharewell.model.findings import Finding
from sharewell.reading.compose import compose
from sharewell.reading.sentences import faults

CASES = Path(__file__).with_name("cases")


@functools.cache
def schema() -> dict[str, Any]:
    """The schema of the cases: small, and of the same shape as the published ones."""
    return dict(json.loads((CASES / "hub.schema.json").read_text("utf-8")))


def findings_of(text: str) -> list[Finding]:
    """All findings on a text, as YAML and by the schema."""
    composed = compose(text, "input.yaml")
    found = list(composed.findings)
    if composed.data is not None:
        found += faults(composed.data, composed.places, "input.yaml", schema(), "hub")
    return sorted(found, key=lambda finding: finding.order)


def told(finding: Finding) -> str:
    """A finding as `expected.txt` has it."""
    place = finding.place
    lines = [
        f"{place.line}:{place.column}-{place.end_line}:{place.end_column} {finding.rule} {place.path or '-'}",
        f"  {finding.message}",
        f"  help: {finding.help}",
    ]
    lines += [
        f"  also: {each.words} {each.place.line}:{each.place.column}"
        for each in finding.related
        if each.place
    ]
    if finding.fix:
        lines.append(f"  fix: {finding.fix.says}: {json.dumps(finding.fix.text, ensure_ascii=False)}")
    return "\n".join(lines) + "\n"
