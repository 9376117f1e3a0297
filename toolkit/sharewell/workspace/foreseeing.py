"""Looking ahead: what will become a finding in a framework, and on which day, if nobody changes anything."""

from __future__ import annotations

import datetime
from pathlib import Path

import msgspec

from ..model.report import Outlook
from ..reading.folder import root_of
from .checking import Progress, counting
from .remembering import day_of


class Ahead(msgspec.Struct, frozen=True):
    """A framework with what is to come in it: its root, and its files as paths from there."""

    root: Path
    files: tuple[str, ...]
    outlook: Outlook


class NotAhead(ValueError):
    """The last day of a look ahead does not lie after its first, `day`."""

    def __init__(self, day: datetime.date) -> None:
        super().__init__(day)
        self.day = day


def foresee(
    path: Path,
    until: datetime.date,
    today: datetime.date,
    as_of: datetime.date | None = None,
    only: frozenset[str] | None = None,
    cache: Path | None = None,
    progress: Progress | None = None,
) -> Ahead:
    """Look ahead in the framework that a path belongs to, all of it, from the day of the check up to `until`.

    The day of the check, `only` and `cache` are those of `check`; a look ahead itself is not remembered. Raises NotAhead
    where `until` does not lie after that day, and FileNotFoundError where there is no such path.
    """
    from ..rules.foresight import foresee as look
    from .opening import open_framework

    opened = open_framework(path, cache, counting(progress, "Reading"))
    day = day_of(opened.corpus.framework.as_of, today, as_of)
    if until <= day:
        raise NotAhead(day)
    outlook = look(opened.corpus, day, until, opened.findings, only, counting(progress, "Looking ahead"))
    return Ahead(root_of(path), opened.files, outlook)
