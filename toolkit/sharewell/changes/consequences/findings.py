"""Findings that a change brings or settles. One that only moved, or whose document or thing has a new id, is neither."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from ...model.findings import Finding
from ...model.report import Report
from ..change import Change
from ..comparing import Comparison
from ..weights import Turn


def introduced(comparison: Comparison, before: Report, after: Report) -> tuple[Finding, ...]:
    """The open findings of the later side that the earlier one did not have open, or only as something less grave."""
    earlier = _by_mark(_as_later(comparison, before.open))
    found = []
    for finding in after.open:
        same = earlier.get(finding.fingerprint, [])
        match = max(same, key=lambda each: each.severity.rank, default=None)
        if match is not None:
            same.remove(match)
        if match is None or match.severity.rank < finding.severity.rank:
            found.append(finding)
    return tuple(found)


def resolved(comparison: Comparison, before: Report, after: Report) -> tuple[Finding, ...]:
    """The open findings of the earlier side that the later one does not have. What was waived since is not resolved."""
    later = _by_mark(after.findings)
    found = []
    for original, finding in zip(before.open, _as_later(comparison, before.open), strict=True):
        same = later.get(finding.fingerprint, [])
        if same:
            same.pop()
        else:
            found.append(original)
    return tuple(found)


def _by_mark(findings: Iterable[Finding]) -> dict[str, list[Finding]]:
    found: dict[str, list[Finding]] = {}
    for each in findings:
        found.setdefault(each.fingerprint, []).append(each)
    return found


def _as_later(comparison: Comparison, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Findings of the earlier side with the names that their documents, and the things in these, have on the later."""
    documents = {
        pair.before.name: pair.after.name
        for pair in comparison.pairs
        if pair.before and pair.after and pair.before.name != pair.after.name
    }
    renamed = [
        each for each in comparison.changes if each.weight.turn is Turn.RENAMED and each.before and each.after
    ]
    if not documents and not renamed:
        return findings
    return tuple(_renamed(each, documents, renamed) for each in findings)


def _renamed(finding: Finding, documents: dict[str, str], renamed: list[Change]) -> Finding:
    name = documents.get(finding.document, finding.document)
    path = finding.place.path
    for change in renamed:
        if change.document == name and change.before and change.after and change.before.path:
            old, new = change.before.path, change.after.path
            if path == old or path.startswith(f"{old}/"):
                path = new + path[len(old) :]
    return msgspec.structs.replace(
        finding, document=name, place=msgspec.structs.replace(finding.place, path=path)
    )
