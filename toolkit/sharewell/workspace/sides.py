"""One version of a framework that is compared: read, with what both versions have alike, and checked."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec

from ..model.corpus import Corpus
from ..model.document import Document
from ..model.findings import Finding
from ..model.report import Report
from ..reading.cache import UNREADABLE, DocumentCache, read_pack, write_pack
from ..reading.load import load_files
from .remembering import Kept, Memory
from .storage import pack, program_version
from .versions import Version

_REPORTS = "revisions"
_MOST = 8
"""How many reports on revisions are kept for one framework."""


class Read(msgspec.Struct, frozen=True):
    """A version that has been read, with what its files were known by before."""

    version: Version
    corpus: Corpus
    findings: tuple[Finding, ...]
    paths: tuple[str, ...]
    known: Kept | None


class Shared:
    """Documents by their path and content: what two versions have alike is one document, and is read once."""

    def __init__(self, store: DocumentCache | None) -> None:
        self._store = store
        self._known: dict[bytes, Document[Any]] = {}

    def get(self, digest: bytes, path: str, national: bool) -> Document[Any] | None:
        """The document kept under a digest."""
        if digest not in self._known:
            found = self._store.get(digest, path, national) if self._store else None
            if found is None:
                return None
            self._known[digest] = found
        return self._known[digest]

    def put(self, digest: bytes, document: Document[Any]) -> None:
        """Keep a document that was read without a finding."""
        self._known[digest] = document
        if self._store:
            self._store.put(digest, document)

    def save(self) -> None:
        """Keep what was read for the next run."""
        if self._store:
            self._store.save()


def read(
    version: Version,
    national: tuple[Document[Any], ...],
    shared: Shared,
    cache: Path | None,
    progress: Callable[[int, int], None] | None,
) -> Read:
    """Read a version; `national` is the catalogue, and `shared` what another version has read already."""
    known = _known(version, cache)
    loaded = load_files(version.files, shared, progress=progress)
    corpus = Corpus((*national, *loaded.documents), loaded.stubs)
    return Read(version, corpus, loaded.findings, loaded.files, known)


def report_of(
    read: Read,
    day: datetime.date,
    root: Path,
    cache: Path | None = None,
    progress: Callable[[int, int], None] | None = None,
    processes: int = 1,
) -> Report:
    """The report on one version as of a day; remembered, as that of `check` is, while nothing it depends on changes.

    A version of Git is known by the name of its tree, which no two contents share.
    """
    from ..rules.engine import run

    memory = Memory(cache, read.version.folder, None) if cache and read.version.folder else None
    kept = _recalled(memory, read, day, root, cache)
    if kept is not None:
        return kept
    report = run(read.corpus, day, read.findings, None, progress, processes)
    if memory and read.known:
        memory.remember(read.known, report)
    elif cache and read.version.tree:
        _remember(cache, root, f"{read.version.tree} {day}", report)
    return report


def _known(version: Version, cache: Path | None) -> Kept | None:
    """What the files of a folder are known by, taken before they are read, as `check` does."""
    if cache is None or version.folder is None:
        return None
    from ..reading.load import framework_in, read_framework

    framework = framework_in(read_framework(version.folder))
    kept = Kept(
        include=framework.include if framework else (),
        exclude=framework.exclude if framework else (),
        fixed=framework.as_of if framework else None,
    )
    return Memory(cache, version.folder, None).before(kept)


def _recalled(
    memory: Memory | None, read: Read, day: datetime.date, root: Path, cache: Path | None
) -> Report | None:
    if memory:
        found = memory.recall(day, day)
        return found[1] if found else None
    if not cache or not read.version.tree:
        return None
    answer = _answers(cache, root).get(f"{read.version.tree} {day}".encode())
    try:
        return msgspec.msgpack.decode(answer, type=Report) if answer else None
    except UNREADABLE:
        return None


def _remember(cache: Path, root: Path, question: str, report: Report) -> None:
    try:
        answer = msgspec.msgpack.encode(report)
    except UnicodeEncodeError:
        # The name of a file holds bytes that are no text, which the store cannot hold.
        return
    answers = _answers(cache, root)
    answers.pop(question.encode(), None)
    kept = dict(list({**answers, question.encode(): answer}.items())[-_MOST:])
    write_pack(pack(cache, _REPORTS, root), _REPORTS, program_version(), kept)


def _answers(cache: Path, root: Path) -> dict[bytes, bytes]:
    return read_pack(pack(cache, _REPORTS, root), _REPORTS, program_version())
