"""What of a check is shown, and under which file names."""

from __future__ import annotations

import functools
import os
from collections.abc import Callable, Iterable
from pathlib import Path

import click
import msgspec

from ..model.findings import Severity
from ..model.findings import named as named_finding
from ..model.report import Outlook, Report
from ..reading.folder import ROOT_FILE
from ..workspace.checking import Checked
from ..workspace.foreseeing import Ahead


class Shown(msgspec.Struct, frozen=True):
    """A report whose files are named from the folder the command ran in, with all the files that it is about.

    `fails_from` is the least severity for which the run counts as failed; None where nothing makes it fail.
    """

    report: Report
    files: tuple[str, ...]
    fails_from: Severity | None = Severity.ERROR

    def worst(self) -> Severity | None:
        """The gravest severity of what is shown and open."""
        return self.report.worst()


class Foreseen(msgspec.Struct, frozen=True):
    """What is to come, in files named from the folder the command ran in, with all the files that it is about."""

    outlook: Outlook
    files: tuple[str, ...]

    def worst(self) -> Severity | None:
        """The gravest severity of what is to come."""
        return self.outlook.worst()


def within(checked: Checked, path: Path, fails_from: Severity | None = Severity.ERROR) -> Shown:
    """The part of a check that lies in a path. Raises ClickException where no document lies there."""
    files = _files(checked.root, checked.files, path)
    findings = [each for each in checked.report.findings if each.place.file in files]
    return shown(
        msgspec.structs.replace(checked.report, findings=tuple(findings)), checked.root, files, fails_from
    )


def shown(
    report: Report, root: Path, files: Iterable[str], fails_from: Severity | None = Severity.ERROR
) -> Shown:
    """A whole report, with its files named from the folder the command ran in."""
    return Shown(named(report, root), tuple(shown_path(root / each) for each in files), fails_from)


def foreseen_within(ahead: Ahead, path: Path) -> Foreseen:
    """The part of a look ahead that lies in a path. Raises ClickException where no document lies there."""
    files = _files(ahead.root, ahead.files, path)
    name = naming(ahead.root)
    coming = (
        msgspec.structs.replace(each, finding=named_finding(each.finding, name))
        for each in ahead.outlook.coming
        if each.finding.place.file in files
    )
    outlook = msgspec.structs.replace(ahead.outlook, coming=tuple(coming))
    return Foreseen(outlook, tuple(name(each) for each in files))


def named(report: Report, root: Path) -> Report:
    """A report with its files named from the folder the command ran in, and not from the framework's root."""
    name = naming(root)
    return msgspec.structs.replace(
        report, findings=tuple(named_finding(each, name) for each in report.findings)
    )


def naming(root: Path) -> Callable[[str], str]:
    """What a file of a framework is called from the folder the command ran in, by its path from the root."""
    return functools.cache(lambda file: shown_path(root / file))


def shown_path(path: Path) -> str:
    """A path as the reader of the output would write it: from the folder the command ran in."""
    try:
        return Path(os.path.relpath(path)).as_posix()
    except ValueError:
        # On Windows there is no way from one drive to another.
        return path.as_posix()


def from_root(root: Path, path: Path) -> str:
    """A path as a file of the framework: empty for the whole of it. Links to folders are followed, to files not."""
    whole = path.resolve() if path.is_dir() else path.parent.resolve() / path.name
    relative = whole.relative_to(root).as_posix()
    return "" if relative == "." else relative


def _files(root: Path, files: tuple[str, ...], path: Path) -> dict[str, None]:
    """The files of a framework that lie in a path, in their order."""
    wanted = from_root(root, path)
    found = {each: None for each in files if not wanted or each == wanted or each.startswith(wanted + "/")}
    if not found:
        raise click.ClickException(_nothing_in(root, files, path, wanted))
    return found


def _nothing_in(root: Path, files: tuple[str, ...], path: Path, wanted: str) -> str:
    from ..model.nearest import nearest

    folder = shown_path(root)
    if not (root / ROOT_FILE).is_file():
        return f"There is nothing to check in `{path}`: documents are files that end in .yaml or .yml."
    if path.is_dir():
        return f"No file in `{path}` belongs to the framework in `{folder}`; {ROOT_FILE} says which files do."
    meant = nearest(wanted, files)
    return f"`{path}` does not belong to the framework in `{folder}`; {ROOT_FILE} says which files do." + (
        f" Did you mean `{shown_path(root / meant)}`?" if meant else ""
    )
