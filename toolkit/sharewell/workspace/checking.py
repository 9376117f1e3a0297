"""Checking a framework, and remembering the answer while nothing it depends on has changed."""

from __future__ import annotations

import datetime
import hashlib
from pathlib import Path

import msgspec

from ..rules.engine import Report
from .opening import Progress
from .storage import program_version

_MAGIC = b"sharewell reports 1\n"


class _Remembered(msgspec.Struct, frozen=True, array_like=True):
    """An answer, with what finds the files of the framework again without reading any YAML."""

    include: tuple[str, ...]
    exclude: tuple[str, ...]
    has_framework: bool
    key: bytes
    report: msgspec.Raw


def check(
    path: Path,
    today: datetime.date,
    as_of: datetime.date | None = None,
    only: frozenset[str] | None = None,
    cache: Path | None = None,
    progress: Progress | None = None,
) -> tuple[Path, Report]:
    """Check the framework that a path belongs to; returns its root and the report on all of it.

    The day is `as_of`, else the day that the framework fixes, else today. With a cache folder, an unchanged
    framework is answered from the last run, without loading rules or YAML.
    """
    from ..reading.load import root_of

    if not path.exists():
        raise FileNotFoundError(path)
    root = root_of(path)
    question = repr((str(root.resolve()), today, as_of, sorted(only or ()), only is None))
    if cache:
        remembered = _recall(cache, root, question)
        if remembered is not None:
            return root, remembered
    report, globs = _run(root, today, as_of, only, cache, progress)
    if cache:
        _remember(cache, root, question, report, globs)
    return root, report


def _run(
    root: Path,
    today: datetime.date,
    as_of: datetime.date | None,
    only: frozenset[str] | None,
    cache: Path | None,
    progress: Progress | None,
) -> tuple[Report, tuple[tuple[str, ...], tuple[str, ...], bool]]:
    from ..rules.engine import run
    from .opening import open_framework

    opened = open_framework(root, cache, progress)
    framework = opened.corpus.framework
    report = run(opened.corpus, day_of(opened.corpus.framework.as_of, today, as_of), opened.findings, only)
    return report, (framework.include, framework.exclude, opened.corpus.framework_document is not None)


def day_of(fixed: str | None, today: datetime.date, as_of: datetime.date | None) -> datetime.date:
    """The day of a check: the one asked for, else the one the framework fixes, else today."""
    from ..model.dates import earliest

    return as_of or (earliest(fixed) if fixed else None) or today


def _recall(cache: Path, root: Path, question: str) -> Report | None:
    from ..reading.cache import read_pack

    kept = read_pack(_file(cache, question), _MAGIC).get(b"run")
    if kept is None:
        return None
    try:
        remembered = msgspec.msgpack.decode(kept, type=_Remembered)
        if remembered.key != _key(
            root, question, remembered.include, remembered.exclude, remembered.has_framework
        ):
            return None
        return msgspec.msgpack.decode(remembered.report, type=Report)
    except (msgspec.MsgspecError, OSError):
        return None


def _remember(
    cache: Path,
    root: Path,
    question: str,
    report: Report,
    globs: tuple[tuple[str, ...], tuple[str, ...], bool],
) -> None:
    from ..reading.cache import write_pack

    try:
        key = _key(root, question, *globs)
    except OSError:
        return
    encoded = msgspec.Raw(msgspec.msgpack.encode(report))
    write_pack(
        _file(cache, question), _MAGIC, {b"run": msgspec.msgpack.encode(_Remembered(*globs, key, encoded))}
    )


def _file(cache: Path, question: str) -> Path:
    return cache / f"run-{hashlib.blake2b(question.encode(), digest_size=10).hexdigest()}.pack"


def _key(
    root: Path, question: str, include: tuple[str, ...], exclude: tuple[str, ...], has_framework: bool
) -> bytes:
    """A digest of all that a report depends on: the program and the content of every file, in order."""
    from ..model.framework import Framework
    from ..reading.load import files_of

    framework = (
        Framework(framework="x", title="x", include=include, exclude=exclude) if has_framework else None
    )
    digest = hashlib.blake2b(f"{program_version()}\0{question}".encode(), digest_size=20)
    base = str(root)
    for path in files_of(root, framework):
        with open(f"{base}/{path}", "rb") as source:
            digest.update(f"\0{path}\0".encode() + hashlib.blake2b(source.read(), digest_size=20).digest())
    return digest.digest()
