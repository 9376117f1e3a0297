"""What of a report is shown, and under which file names."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec

from ..model.findings import Finding, Related
from ..rules.engine import Report


def within(report: Report, root: Path, path: Path) -> Report:
    """The part of a report that lies in a path; its files named from the folder the command ran in."""
    wanted = _below(root, path)
    prefix = os.path.relpath(root)
    findings = tuple(
        _renamed(each, prefix)
        for each in report.findings
        if not wanted or each.place.file == wanted or each.place.file.startswith(wanted + "/")
    )
    return msgspec.structs.replace(report, findings=findings)


def _below(root: Path, path: Path) -> str:
    relative = path.resolve().relative_to(root.resolve()).as_posix()
    return "" if relative == "." else relative


def _renamed(finding: Finding, prefix: str) -> Finding:
    place = msgspec.structs.replace(finding.place, file=_name(prefix, finding.place.file))
    related = tuple(_renamed_related(each, prefix) for each in finding.related)
    return msgspec.structs.replace(finding, place=place, related=related)


def _renamed_related(related: Related, prefix: str) -> Related:
    if related.place is None:
        return related
    place = msgspec.structs.replace(related.place, file=_name(prefix, related.place.file))
    return msgspec.structs.replace(related, place=place)


def _name(prefix: str, file: str) -> str:
    return Path(prefix, file).as_posix()
