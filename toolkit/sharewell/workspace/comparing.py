"""Comparing two versions of a framework: both read, both checked, and what the difference means put together."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Collection, Iterator
from pathlib import Path

import msgspec

from ..changes.review import Review, Texts
from ..changes.reviewing import review
from ..model.findings import Finding
from ..reading.cache import DocumentCache
from .checking import Progress, counting
from .opening import open_catalogue
from .remembering import day_of
from .sides import Read, Shared, read, report_of
from .storage import pack, reader_version
from .versions import Versions


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
    shared = Shared(
        DocumentCache(pack(cache, "documents", versions.root), reader_version()) if cache else None
    )
    national = open_catalogue(cache).all_documents
    before = read(versions.before, national, shared, cache, counting(progress, "Reading the earlier version"))
    after = read(versions.after, national, shared, cache, counting(progress, "Reading the later version"))
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
