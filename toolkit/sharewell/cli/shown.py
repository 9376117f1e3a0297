"""What of a check is shown, and under which file names."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import click
import msgspec

from ..model.findings import Finding, Related
from ..model.report import Report
from ..reading.folder import ROOT_FILE
from ..workspace.checking import Checked


class Shown(msgspec.Struct, frozen=True):
    """A report whose files are named from the folder the command ran in, and how many files it is about."""

    report: Report
    files: int


def within(checked: Checked, path: Path) -> Shown:
    """The part of a check that lies in a path. Raises ClickException where no document lies there."""
    wanted = _from_root(checked.root, path)
    files = [each for each in checked.files if not wanted or each == wanted or each.startswith(wanted + "/")]
    if not files:
        raise click.ClickException(_nothing_in(checked, path, wanted))
    findings = [each for each in checked.report.findings if each.place.file in set(files)]
    return Shown(
        named(msgspec.structs.replace(checked.report, findings=tuple(findings)), checked.root), len(files)
    )


def named(report: Report, root: Path) -> Report:
    """A report with its files named from the folder the command ran in, and not from the framework's root."""
    known: dict[str, str] = {}

    def name(file: str) -> str:
        if file not in known:
            known[file] = shown_path(root / file)
        return known[file]

    return msgspec.structs.replace(report, findings=tuple(_renamed(each, name) for each in report.findings))


def shown_path(path: Path) -> str:
    """A path as the reader of the output would write it: from the folder the command ran in."""
    try:
        return Path(os.path.relpath(path)).as_posix()
    except ValueError:
        # On Windows there is no way from one drive to another.
        return path.as_posix()


def _from_root(root: Path, path: Path) -> str:
    """A path as a file of the framework: empty for the whole of it. Links to folders are followed, to files not."""
    whole = path.resolve() if path.is_dir() else path.parent.resolve() / path.name
    relative = whole.relative_to(root).as_posix()
    return "" if relative == "." else relative


def _nothing_in(checked: Checked, path: Path, wanted: str) -> str:
    from ..model.nearest import nearest

    root = shown_path(checked.root)
    if not (checked.root / ROOT_FILE).is_file():
        return f"There is nothing to check in `{path}`: documents are files that end in .yaml or .yml."
    if path.is_dir():
        return f"No file in `{path}` belongs to the framework in `{root}`; {ROOT_FILE} says which files do."
    meant = nearest(wanted, checked.files)
    return f"`{path}` does not belong to the framework in `{root}`; {ROOT_FILE} says which files do." + (
        f" Did you mean `{shown_path(checked.root / meant)}`?" if meant else ""
    )


def _renamed(finding: Finding, name: Callable[[str], str]) -> Finding:
    place = msgspec.structs.replace(finding.place, file=name(finding.place.file))
    related = tuple(_renamed_related(each, name) for each in finding.related)
    return msgspec.structs.replace(finding, place=place, related=related)


def _renamed_related(related: Related, name: Callable[[str], str]) -> Related:
    if related.place is None:
        return related
    return msgspec.structs.replace(
        related, place=msgspec.structs.replace(related.place, file=name(related.place.file))
    )
