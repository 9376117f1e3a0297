"""Where the caches lie, and what they depend on: never on time, always on content."""

from __future__ import annotations

import functools
import hashlib
import importlib.util
import os
import sys
from collections.abc import Iterable
from pathlib import Path

import msgspec

from ..data import PACKAGE, folder


def cache_folder() -> Path | None:
    """The folder of Sharewell's caches: `SHAREWELL_CACHE`, or the user's cache folder of the system.

    None where the user has no home, so that nothing can be kept.
    """
    if named := os.environ.get("SHAREWELL_CACHE"):
        return Path(named)
    try:
        if sys.platform == "win32":
            base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
        elif sys.platform == "darwin":
            base = Path.home() / "Library" / "Caches"
        else:
            base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    except RuntimeError:
        return None
    return base / "sharewell"


def pack(cache: Path, what: str, root: Path) -> Path:
    """The file of the cache in which something about one framework is kept: one each, however often it changes."""
    return cache / f"{what}-{hashlib.blake2b(str(root).encode(), digest_size=10).hexdigest()}.pack"


def beside_byte_code(folder: Path) -> Path:
    """Where a folder of the package is kept as it was read: with Python's byte code, and like that, whole or not at all.

    It belongs to the installation and not to the user, so it is used without a cache too. Content decides, as always.
    """
    found = Path(importlib.util.cache_from_source(str(folder / "catalogue.py")))
    return found.with_name(f"{folder.name}.pack")


@functools.cache
def reader_version() -> str:
    """A digest of all that reading a document depends on: the reader, the types, the schemas, what it stands on."""
    return _digest([PACKAGE / "reading", PACKAGE / "model", folder("schema")])


@functools.cache
def program_version() -> str:
    """A digest of all that a check depends on: the program, its rules, its catalogue, the schemas, this Python."""
    return _digest([PACKAGE, folder("schema")])


def _digest(folders: Iterable[Path]) -> str:
    digest = hashlib.blake2b("\n".join((sys.version, *_installed())).encode(), digest_size=12)
    for each in folders:
        for name in sorted(_sources(str(each))):
            digest.update(name.removeprefix(str(each)).encode())
            with open(name, "rb") as source:
                digest.update(hashlib.blake2b(source.read(), digest_size=16).digest())
    return digest.hexdigest()


def _installed() -> list[str]:
    """The packages beside the ones we stand on, with their versions: the names of the folders that pip keeps on them.

    To ask each package for its version would mean to import it.
    """
    beside = Path(msgspec.__file__).parents[1]
    return sorted(name for name in os.listdir(beside) if name.endswith((".dist-info", ".egg-info")))


def _sources(folder: str) -> Iterable[str]:
    with os.scandir(folder) as found:
        entries = list(found)
    for entry in entries:
        if entry.is_dir():
            if entry.name not in ("__pycache__", "_data"):
                yield from _sources(entry.path)
        elif entry.name.endswith((".py", ".yaml", ".json")):
            yield entry.path
