"""The recorded versions of one document, from Git: each commit in which its file changed, under whatever name."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterator
from pathlib import Path

from ..changes.life import Chapter, Recorded, life
from ..model.document import Document
from ..model.findings import Finding
from ..model.protocol import Protocol
from ..reading.file import decode, read_text
from ..reading.load import read_source
from .git import GitError, Repository
from .opening import Opened

_FIELD, _RECORD = "\x1f", "\x1e"


def history(opened: Opened, document: Document[Protocol], today: datetime.date) -> tuple[Chapter, ...]:
    """The life of a protocol of an opened framework, oldest first; what is not recorded yet comes last.

    Raises GitError where the framework lies in no repository.
    """
    with Repository(opened.root) as repository:
        if repository.top is None:
            raise GitError("This repository has no work tree. Run it in a clone with the files in it.")
        folder = opened.root.resolve().relative_to(repository.top).as_posix()
        path = document.path if folder == "." else f"{folder}/{document.path}"
        versions = tuple(_versions(repository, path))
        unrecorded = _unrecorded(opened.root, document, versions, today)
    return life((*reversed(versions), *unrecorded), opened.corpus)


def _versions(repository: Repository, path: str) -> Iterator[Recorded]:
    """Each recorded version, latest first. Git follows the file through its names."""
    said = repository.ask(
        "log",
        "--follow",
        "--find-renames",
        "--no-ext-diff",
        "--no-textconv",
        "--no-show-signature",
        "--name-status",
        "-z",
        f"--format={_RECORD}%H{_FIELD}%cs{_FIELD}",
        "HEAD",
        "--",
        f":(top,literal){path}",
    )
    found = []
    for part in os.fsdecode(said or b"").split(_RECORD)[1:]:
        commit, on, rest = part.split(_FIELD, 2)
        names = [each for each in rest.lstrip("\n").split("\0") if each]
        if len(names) >= 2 and not names[0].lstrip().startswith("D"):
            found.append((commit, datetime.date.fromisoformat(on), names[-1]))
    remarks = _remarks(repository, [commit for commit, _, _ in found])
    for commit, on_day, name in found:
        yield Recorded(commit, on_day, remarks[commit], name, _recorded(repository, commit, name))


def _remarks(repository: Repository, commits: list[str]) -> dict[str, str]:
    """The first line of what was written with each commit: asked for alone, since it may hold anything."""
    if not commits:
        return {}
    said = repository.run(
        "log", "--no-walk=unsorted", "--no-show-signature", "-z", f"--format=%H{_FIELD}%s", *commits
    )
    lines = (each.partition(_FIELD) for each in said.decode("utf-8", "replace").split("\0") if each)
    return {commit: remark for commit, _, remark in lines}


def _recorded(repository: Repository, commit: str, path: str) -> Document[Protocol] | None:
    name = repository.named(f"{commit}:{path}")
    text = decode(repository.blob(name), path) if name else None
    return None if text is None else _document(text, path)


def _unrecorded(
    root: Path, document: Document[Protocol], versions: tuple[Recorded, ...], today: datetime.date
) -> Iterator[Recorded]:
    """The file as it lies there, where that is not what was recorded last."""
    now = _document(read_text(root / document.path, document.path), document.path)
    last = versions[0].document if versions else None
    if now is not None and (last is None or now.places.texts != last.places.texts):
        yield Recorded("", today, "", document.path, now)


def _document(text: str | Finding, path: str) -> Document[Protocol] | None:
    found = None if isinstance(text, Finding) else read_source(text, path).document
    return found if found is not None and isinstance(found.body, Protocol) else None
