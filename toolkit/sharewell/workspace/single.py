"""One file in two versions, as Git hands them to a program that shows differences: what changed in it."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import Any

import msgspec

from ..changes.change import Change
from ..changes.comparing import compare
from ..model.corpus import Corpus
from ..model.document import Document
from ..model.findings import Finding
from ..reading.file import read_text
from ..reading.folder import root_of
from ..reading.load import read_source
from .opening import open_catalogue, open_framework


class Told(msgspec.Struct, frozen=True):
    """The changes of a file, and what people call the document."""

    changes: tuple[Change, ...] = ()
    titles: dict[str, str] = {}


def changes_in(
    path: str, before: Path | None, after: Path | None, old_path: str = "", cache: Path | None = None
) -> Told | None:
    """What changed in a file, whose versions lie in two other files; None where one is no document.

    `path` is where it lies, from the folder we are in: the framework around it, as the work tree has it, gives parties
    and purposes their names. `old_path` is where it lay, if elsewhere. A side that lacks the file is None.
    """
    if before is None and after is None:
        return Told()
    folder = next((each for each in Path(path).absolute().parents if each.is_dir()), Path("."))
    root = root_of(folder)
    names = [_relative(Path(each).absolute(), root) for each in (old_path or path, path)]
    read = [_read(before, names[0]), _read(after, names[1])]
    if any(
        side is not None and document is None for side, document in zip((before, after), read, strict=True)
    ):
        return None
    around = _around(root, cache)
    sides = [_with(around, read, document) for document in read]
    found = compare(*sides)
    named = [each for each in read if each]
    return Told(found.changes, {each.name: found.sides.title(each.kind, each.id) for each in named})


def _around(root: Path, cache: Path | None) -> Corpus:
    """The framework of a folder; the catalogue alone where it is none."""
    from ..reading.folder import ROOT_FILE

    return open_framework(root, cache).corpus if (root / ROOT_FILE).is_file() else open_catalogue(cache)


def _with(around: Corpus, read: list[Document[Any] | None], document: Document[Any] | None) -> Corpus:
    """A framework in which one version of a document stands for every other of it."""
    names = {each.name for each in read if each}
    paths = {each.path for each in read if each}
    others = [
        each
        for each in around.all_documents
        if each.national or (each.name not in names and each.path not in paths)
    ]
    return Corpus([*others, *([document] if document else [])], around.stubs)


def _read(file: Path | None, name: str) -> Document[Any] | None:
    text = read_text(file, name) if file else None
    return None if text is None or isinstance(text, Finding) else read_source(text, name).document


def _relative(path: Path, root: Path) -> str:
    resolved = path.parent.resolve() / path.name
    found = resolved.relative_to(root) if resolved.is_relative_to(root) else PurePosixPath(path.name)
    return found.as_posix()
