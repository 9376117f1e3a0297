"""Checking a framework, or answering from the last check while nothing it depends on has changed."""

from __future__ import annotations

import datetime
import functools
from collections.abc import Callable
from pathlib import Path

import msgspec

from ..model.report import Report
from ..reading.folder import root_of
from .remembering import Kept, Memory, day_of

Progress = Callable[[str, int, int], None]
"""Told what is being done, and how many of how many are done."""


class Checked(msgspec.Struct, frozen=True):
    """A framework that has been checked: its root, its files as paths from there, and the report on all of them."""

    root: Path
    files: tuple[str, ...]
    report: Report


def check(
    path: Path,
    today: datetime.date,
    as_of: datetime.date | None = None,
    only: frozenset[str] | None = None,
    cache: Path | None = None,
    progress: Progress | None = None,
    processes: int = 1,
) -> Checked:
    """Check the framework that a path belongs to, all of it.

    The day is `as_of`, else the day that the framework fixes, else today. `only` are the names of the rules to run;
    all where it is None. With a cache folder, an unchanged framework is answered from the last run, without loading
    rules or YAML. `progress` is told how many of how many files are read, then how many rules have been run; the rules
    are shared out over so many `processes`. Raises FileNotFoundError where there is no such path.
    """
    if not path.exists() and not path.is_symlink():
        raise FileNotFoundError(path)
    root = root_of(path)
    memory = Memory(cache, root, only) if cache else None
    remembered = memory.recall(today, as_of) if memory else None
    if remembered:
        return Checked(root, *remembered)

    from ..reading.load import framework_in, read_framework
    from ..rules.engine import run
    from .opening import open_framework

    framework = framework_in(read_framework(root))
    kept = Kept(
        include=framework.include if framework else (),
        exclude=framework.exclude if framework else (),
        fixed=framework.as_of if framework else None,
    )
    before = memory.before(kept) if memory else kept
    opened = open_framework(root, cache, counting(progress, "Reading"))
    day = day_of(opened.corpus.framework.as_of, today, as_of)
    report = run(
        opened.corpus,
        day,
        opened.findings,
        only,
        counting(progress, "Checking"),
        processes,
    )
    if memory:
        memory.remember(before, report)
    return Checked(root, opened.files, report)


def counting(progress: Progress | None, what: str) -> Callable[[int, int], None] | None:
    """Something to tell how many of how many are done, in one part of the work."""
    return functools.partial(progress, what) if progress else None
