"""Remembering what a check came to, for as long as nothing it depends on has changed.

One file for each framework. Nothing of it is believed unless the program and the content of every file are the same
as then; it is answered without reading any YAML and without loading a rule.
"""

from __future__ import annotations

import datetime
import hashlib
import os
import stat
from pathlib import Path

import msgspec

from ..model.dates import earliest
from ..model.report import Report
from ..reading.cache import UNREADABLE, read_pack, write_pack
from ..reading.file import LARGEST
from ..reading.folder import files_of
from .storage import pack, program_version

_KIND = "reports"
_MOST = 8
"""How many answers are kept for one framework: a few days, a few choices of rules."""


class Kept(msgspec.Struct, frozen=True, kw_only=True):
    """What is remembered of a framework: which files belong to it, what they held, and the answers by question.

    `fixed` is the day that the framework itself fixes for its checks.
    """

    include: tuple[str, ...]
    exclude: tuple[str, ...]
    fixed: str | None
    content: bytes = b""
    answers: dict[str, msgspec.Raw] = {}


class Memory:
    """The answers about one framework. `only` are the rules asked for; None for all."""

    def __init__(self, cache: Path, root: Path, only: frozenset[str] | None) -> None:
        self._root = root
        self._file = pack(cache, _KIND, root)
        self._only = "all" if only is None else " ".join(sorted(only))

    def recall(
        self, today: datetime.date, as_of: datetime.date | None
    ) -> tuple[tuple[str, ...], Report] | None:
        """The files of the framework and the report that was made of them as they are now, if there is one."""
        kept = self._kept()
        answer = kept and kept.answers.get(self._question(day_of(kept.fixed, today, as_of)))
        if not kept or not answer:
            return None
        files = _files(self._root, kept)
        if files is None or _content(self._root, files) != kept.content:
            return None
        try:
            return files, msgspec.msgpack.decode(answer, type=Report)
        except UNREADABLE:
            return None

    def before(self, kept: Kept) -> Kept:
        """What to remember of the files, taken before they are read."""
        files = _files(self._root, kept)
        content = None if files is None else _content(self._root, files)
        return msgspec.structs.replace(kept, content=content or b"")

    def remember(self, before: Kept, report: Report) -> None:
        """Keep a report, unless the files have changed since `before` was taken: then nobody knows what it is of."""
        if not before.content or self.before(before).content != before.content:
            return
        earlier = self._kept()
        answers = dict(earlier.answers) if earlier and earlier.content == before.content else {}
        answers.pop(self._question(report.as_of), None)
        try:
            answers[self._question(report.as_of)] = msgspec.Raw(msgspec.msgpack.encode(report))
        except UnicodeEncodeError:
            # The name of a file holds bytes that are no text, which the store cannot hold.
            return
        kept = msgspec.structs.replace(before, answers=dict(list(answers.items())[-_MOST:]))
        write_pack(self._file, _KIND, program_version(), {b"kept": msgspec.msgpack.encode(kept)})

    def _question(self, day: datetime.date) -> str:
        return f"{day.isoformat()} {self._only}"

    def _kept(self) -> Kept | None:
        packed = read_pack(self._file, _KIND, program_version()).get(b"kept")
        try:
            return msgspec.msgpack.decode(packed, type=Kept) if packed else None
        except UNREADABLE:
            return None


def day_of(fixed: str | None, today: datetime.date, as_of: datetime.date | None) -> datetime.date:
    """The day of a check: the one asked for, else the one the framework fixes, else today."""
    return as_of or (earliest(fixed) if fixed else None) or today


def _files(root: Path, kept: Kept) -> tuple[str, ...] | None:
    try:
        return tuple(files_of(root, kept.include, kept.exclude))
    except OSError:
        return None


def _content(root: Path, files: tuple[str, ...]) -> bytes | None:
    """A digest of the files' names and content; of a file that would not be read, of what it is instead.

    None where one cannot be looked at, so that nothing is remembered of it.
    """
    digest = hashlib.blake2b(digest_size=20)
    for name in files:
        digest.update(f"\0{name}\0".encode(errors="surrogateescape"))
        try:
            path = f"{root}/{name}"
            status = os.lstat(path)
            if not stat.S_ISREG(status.st_mode) or status.st_size > LARGEST:
                digest.update(f"{stat.S_IFMT(status.st_mode)} {status.st_size}".encode())
                continue
            with open(path, "rb") as source:
                digest.update(hashlib.blake2b(source.read(), digest_size=20).digest())
        except OSError:
            return None
    return digest.digest()
