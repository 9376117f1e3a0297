"""Opening a framework: its documents and the catalogue, read into a corpus."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec

from .. import catalogue
from ..model.corpus import Corpus
from ..model.findings import Finding
from ..reading.cache import DocumentCache
from ..reading.load import load, root_of
from .storage import reader_version

Progress = Callable[[int, int], None]


class Opened(msgspec.Struct, frozen=True):
    """A framework that has been read: its root, its corpus, and what was found while reading."""

    root: Path
    corpus: Corpus
    findings: tuple[Finding, ...]


def open_framework(path: Path, cache: Path | None = None, progress: Progress | None = None) -> Opened:
    """Read the framework that a file or folder belongs to. `cache` is the folder of the store of files already read.

    Raises FileNotFoundError where the path does not exist.
    """
    if not path.exists():
        raise FileNotFoundError(path)
    root = root_of(path)
    store = DocumentCache(cache, reader_version()) if cache else None
    national = load(catalogue.folder(), store, national=True)
    if national.findings:
        first = national.findings[0]
        raise RuntimeError(
            f"The packaged catalogue cannot be read: {first.place.file}:{first.place.line}: {first.message}"
        )
    own = load(root, store, progress=progress)
    if store:
        store.save()
    return Opened(root, Corpus((*national.documents, *own.documents), own.stubs), own.findings)
