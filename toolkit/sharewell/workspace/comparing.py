"""Comparing two versions of a framework: both read, both checked, and what the difference means put together."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import Any

import msgspec

from ..changes.review import Review, Texts
from ..changes.reviewing import review
from ..model.corpus import Corpus
from ..model.document import Document
from ..model.findings import Finding
from ..model.report import Report
from ..reading.cache import UNREADABLE, DocumentCache, read_pack, write_pack
from ..reading.load import load_files
from .checking import Progress, counting
from .opening import open_catalogue
from .remembering import Kept, Memory, day_of
from .storage import pack, program_version, reader_version
from .versions import Version, Versions

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


def compared(
    versions: Versions,
    today: datetime.date,
    as_of: datetime.date | None = None,
    check: bool = True,
    accepted: Collection[str] = (),
    cache: Path | None = None,
    progress: Progress | None = None,
    processes: int = 1,
) -> Review:
    """Compare two versions, as of one day for both: `as_of`, else the one that the framework fixes, else today.

    Files are named from the framework's root. What both versions have alike is read once, and is one document in both
    corpora. Without `check` no rules are run, so nothing is known of findings. Rules are shared out over so many
    `processes`. Raises GitError.
    """
    shared = _Shared(
        DocumentCache(pack(cache, "documents", versions.root), reader_version()) if cache else None
    )
    national = open_catalogue(cache).all_documents
    before = _read(
        versions.before, national, shared, cache, counting(progress, "Reading the earlier version")
    )
    after = _read(versions.after, national, shared, cache, counting(progress, "Reading the later version"))
    shared.save()
    day = day_of(after.corpus.framework.as_of or before.corpus.framework.as_of, today, as_of)

    def checking(which: str) -> Callable[[int, int], None] | None:
        return counting(progress, f"Checking the {which} version")

    reports = (
        (
            report_of(before, day, versions.root, cache, checking("earlier"), processes),
            report_of(after, day, versions.root, cache, checking("later"), processes),
        )
        if check
        else None
    )
    found = review(
        before.corpus,
        after.corpus,
        day,
        base=versions.before.name,
        head=versions.after.name,
        reports=reports,
        accepted=accepted,
        pictures=cache / "charts" if cache else None,
    )
    return msgspec.structs.replace(
        found,
        unreadable=_unreadable(before, after),
        laid_out=_laid_out(found, before, after),
        texts=tuple(_texts(found, before, after)),
        titles=_titles(found, before, after),
    )


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


def _read(
    version: Version,
    national: tuple[Document[Any], ...],
    shared: _Shared,
    cache: Path | None,
    progress: Callable[[int, int], None] | None,
) -> Read:
    known = _known(version, cache)
    loaded = load_files(version.files, shared, progress=progress)
    corpus = Corpus((*national, *loaded.documents), loaded.stubs)
    return Read(version, corpus, loaded.findings, loaded.files, known)


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


def _texts(found: Review, before: Read, after: Read) -> Iterator[Texts]:
    """Both texts of each document that something changed in."""
    for name in dict.fromkeys(each.document for each in (*found.changes, *found.accepted)):
        changes = [each for each in (*found.changes, *found.accepted) if each.document == name]
        kind, _, id = name.partition(" ")
        old = next((each.before.file for each in changes if each.before), "") or _file(before, kind, id)
        new = next((each.after.file for each in changes if each.after), "") or _file(after, kind, id)
        yield Texts(
            document=name,
            before_file=old,
            after_file=new,
            before=_text(before, old),
            after=_text(after, new),
        )


def _titles(found: Review, before: Read, after: Read) -> dict[str, str]:
    """What people call every document that a review names."""
    names = [each.document for each in (*found.changes, *found.accepted)]
    names += [f"protocol {each.document}" for each in found.versions]
    names += [f"protocol {each.document}" for each in found.stale]
    names += [f"protocol {each.above}" for each in found.agreed]
    titles = {}
    for name in dict.fromkeys(names):
        kind, _, id = name.partition(" ")
        corpus = after.corpus if after.corpus.entry(kind, id) else before.corpus
        titles[name] = corpus.title(kind, id)
    return titles


def _file(read: Read, kind: str, id: str) -> str:
    found = read.corpus.entry(kind, id)
    return found.document.path if found and not found.document.national else ""


def _text(read: Read, file: str) -> str:
    found = read.version.files.text(file) if file else ""
    return "" if isinstance(found, Finding) else found


def _laid_out(found: Review, before: Read, after: Read) -> tuple[str, ...]:
    """The files of both versions that differ in their text alone: layout, comments, the order of what has none."""
    told = {
        place.file
        for each in (*found.changes, *found.accepted)
        for place in (each.before, each.after)
        if place
    }
    earlier = frozenset(before.paths)
    stubs = {stub.path for read in (before, after) for stub in read.corpus.stubs}
    return tuple(
        path
        for path in after.paths
        if path in earlier and path not in told and path not in stubs and _differs(path, before, after)
    )


def _unreadable(before: Read, after: Read) -> tuple[str, ...]:
    """The files that are not the same in both versions and could not be read in one of them."""
    faulty = {stub.path for read in (before, after) for stub in read.corpus.stubs}
    return tuple(path for path in sorted(faulty) if _differs(path, before, after))


def _differs(path: str, before: Read, after: Read) -> bool:
    one, other = before.corpus.document_at(path), after.corpus.document_at(path)
    if one is not None and one is other:
        return False
    return _content(before, path) != _content(after, path)


def _content(read: Read, path: str) -> str | Finding | None:
    return read.version.files.text(path) if path in read.paths else None


class _Shared:
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
