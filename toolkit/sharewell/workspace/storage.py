"""Where the caches lie, and what they depend on: never on time, always on content."""

from __future__ import annotations

import functools
import hashlib
import os
import sys
from collections.abc import Iterable
from pathlib import Path

from ..data import PACKAGE, folder


def cache_folder() -> Path:
    """The folder of Sharewell's caches: `SHAREWELL_CACHE`, or the user's cache folder of the system."""
    if named := os.environ.get("SHAREWELL_CACHE"):
        return Path(named)
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Caches"
    else:
        base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return base / "sharewell"


@functools.cache
def reader_version() -> str:
    """A digest of all that reading a document depends on: the reader, the types, the schemas."""
    return _digest([PACKAGE / "reading", PACKAGE / "model", folder("schema")])


@functools.cache
def program_version() -> str:
    """A digest of all that a check depends on: the program, its rules, its catalogue, the schemas, this Python."""
    return _digest([PACKAGE, folder("schema")])


def _digest(folders: Iterable[Path]) -> str:
    digest = hashlib.blake2b(sys.version.encode(), digest_size=12)
    for each in folders:
        for name in sorted(_sources(str(each))):
            digest.update(name.removeprefix(str(each)).encode())
            with open(name, "rb") as source:
                digest.update(hashlib.blake2b(source.read(), digest_size=16).digest())
    return digest.hexdigest()


def _sources(folder: str) -> Iterable[str]:
    for entry in os.scandir(folder):
        if entry.is_dir():
            if entry.name not in ("__pycache__", "_data"):
                yield from _sources(entry.path)
        elif entry.name.endswith((".py", ".yaml", ".json")):
            yield entry.path
