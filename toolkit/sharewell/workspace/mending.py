"""Mending a framework: the safe fixes of a check made in memory, shown as a difference or written."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from pathlib import Path

import msgspec

from ..editing.fixes import fix, is_safe
from ..files import write_bytes
from ..model.findings import Finding
from ..model.report import Report
from ..reading.file import read_bytes, read_text
from ..reading.folder import root_of
from .opening import open_framework
from .remembering import day_of

_PASSES = 10
"""How often what was fixed is checked again: a body named at ten places is reported one place at a time."""

_MARK = b"\xef\xbb\xbf"
"""The byte order mark with which some programs on Windows begin a file."""


class Changed(msgspec.Struct, frozen=True):
    """A file that was changed: its path from the root, and its text before and after."""

    file: str
    before: str
    after: str


class Mended(msgspec.Struct, frozen=True):
    """What came of mending: what changed, what was fixed, what was left and why, and the check of what is there then."""

    root: Path
    files: tuple[str, ...]
    changed: tuple[Changed, ...]
    done: tuple[Finding, ...]
    left: tuple[tuple[Finding, str], ...]
    report: Report


def mend(
    path: Path,
    today: datetime.date,
    as_of: datetime.date | None = None,
    only: frozenset[str] | None = None,
    cache: Path | None = None,
    within: str = "",
) -> Mended:
    """Make the safe fixes of the framework that a path belongs to, in memory; `write` puts them on the disk.

    What was fixed is checked again, until nothing is left to fix. `within` confines the changes to a folder or file,
    as a path from the root.
    """
    from ..rules.engine import run

    root = root_of(path)
    texts: dict[str, str] = {}
    changes: dict[str, str] = {}
    done: list[Finding] = []
    left: list[tuple[Finding, str]] = []
    for number in range(_PASSES + 1):
        opened = open_framework(root, cache, unsaved=changes)
        day = day_of(opened.corpus.framework.as_of, today, as_of)
        report = run(opened.corpus, day, opened.findings, only)
        refused = {(each.fingerprint, why) for each, why in left}
        wanted = [
            each
            for each in report.findings
            if is_safe(each)
            and _lies_in(each.place.file, within)
            and not any(each.fingerprint == other for other, _ in refused)
        ]
        if not wanted or number == _PASSES:
            break
        for file in {each.place.file for each in wanted} - texts.keys():
            text = read_text(root / file, file)
            if isinstance(text, str):
                texts[file] = text
        fixed = fix({**texts, **changes}, wanted)
        changes.update(fixed.texts)
        done.extend(fixed.done)
        left.extend(fixed.left)
    changed = tuple(Changed(file, texts[file], after) for file, after in sorted(changes.items()))
    return Mended(root, opened.files, changed, tuple(done), tuple(left), report)


def write(mended: Mended) -> tuple[str, ...]:
    """Write what was mended; answers the files that somebody else changed in the meantime, which are not touched."""
    return write_changes(mended.root, mended.changed)


def write_changes(root: Path, changed: Iterable[Changed]) -> tuple[str, ...]:
    """Write changed files, each whole or not at all; answers those that somebody else changed in the meantime.

    These are not touched. A byte order mark and the ends of lines stay as they were.
    """
    meanwhile = []
    for each in changed:
        path = root / each.file
        raw = read_bytes(path, each.file)
        mark = _MARK if isinstance(raw, bytes) and raw.startswith(_MARK) else b""
        if raw != mark + each.before.encode():
            meanwhile.append(each.file)
        else:
            write_bytes(path, mark + each.after.encode())
    return tuple(meanwhile)


def _lies_in(file: str, within: str) -> bool:
    return not within or file == within or file.startswith(within + "/")
