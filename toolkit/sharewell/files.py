"""Writing files whole or not at all: an interrupted run leaves the old file or the new one."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def write_bytes(path: Path, content: bytes) -> bool:
    """Put content into a file, atomically; returns whether anything changed. Folders are made as needed."""
    try:
        if path.read_bytes() == content:
            return False
    except OSError:
        path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(content)
        # Made for this process alone; what replaces a file is to be as readable as any other.
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return True


def write_text(path: Path, content: str) -> bool:
    """Put text into a file, atomically, in UTF-8 with plain line ends; returns whether anything changed."""
    return write_bytes(path, content.encode())
