"""Opening a framework: its documents and the catalogue, read into a corpus."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import msgspec

from .. import catalogue
from ..model.corpus import Corpus
from ..model.findings import Finding
from ..reading.cache import DocumentCache
from ..reading.folder import root_of
from ..reading.load import Loaded, load
from .storage import beside_byte_code, pack, reader_version


class Opened(msgspec.Struct, frozen=True):
    """A framework that has been read: its root, its files, its corpus, and what was found while reading."""

    root: Path
    files: tuple[str, ...]
    corpus: Corpus
    findings: tuple[Finding, ...]


def open_framework(
    path: Path,
    cache: Path | None = None,
    progress: Callable[[int, int], None] | None = None,
    unsaved: Mapping[str, str] | None = None,
) -> Opened:
    """Read the framework that a file or folder belongs to. `cache` is the folder of the stores of files already read.

    `unsaved` are texts that count instead of what the disk has, by their paths from the root. Raises
    FileNotFoundError where the path does not exist.
    """
    if not path.exists() and not path.is_symlink():
        raise FileNotFoundError(path)
    root = root_of(path)
    own = _own(root, cache, progress, unsaved)
    return Opened(
        root, own.files, Corpus((*_national(cache).documents, *own.documents), own.stubs), own.findings
    )


def open_catalogue(cache: Path | None = None) -> Corpus:
    """The packaged catalogue alone."""
    return Corpus(_national(cache).documents)


def _national(cache: Path | None) -> Loaded:
    folder = catalogue.folder()
    store = DocumentCache(
        pack(cache, "catalogue", folder) if cache else beside_byte_code(folder), reader_version()
    )
    national = load(folder, store, national=True)
    if cache or not sys.dont_write_bytecode:
        store.save()
    if national.findings:
        first = national.findings[0]
        raise RuntimeError(
            f"The packaged catalogue cannot be read: {first.place.file}:{first.place.line}: {first.message}"
        )
    return national


def _own(
    root: Path,
    cache: Path | None,
    progress: Callable[[int, int], None] | None,
    unsaved: Mapping[str, str] | None,
) -> Loaded:
    store = DocumentCache(pack(cache, "documents", root), reader_version()) if cache else None
    loaded = load(root, store, progress=progress, unsaved=unsaved or {})
    if store:
        store.save()
    return loaded
