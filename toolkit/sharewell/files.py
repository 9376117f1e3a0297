"""Writing files whole or not at all: an interrupted run leaves the old file or the new one."""

from __future__ import annotations

import functools
import os
import secrets
import stat
from pathlib import Path


def write_bytes(path: Path, content: bytes, *, private: bool = False) -> bool:
    """Put content into a file, atomically; returns whether anything changed. Folders are made as needed.

    A file that is replaced keeps its permissions; a new one is as readable as the system has it for new files, or, if
    `private`, for its owner alone. Raises OSError where it cannot be written.
    """
    try:
        if path.read_bytes() == content:
            return False
        mode = stat.S_IMODE(path.stat().st_mode)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        mode = None
    # Beside the file, so that the last step is a rename within one file system.
    part = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        with open(part, "xb", opener=functools.partial(os.open, mode=0o600 if private else 0o666)) as out:
            out.write(content)
        if mode is not None and not private:
            part.chmod(mode)
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    return True


def write_text(path: Path, content: str) -> bool:
    """Put text into a file, atomically, in UTF-8 with plain line ends; returns whether anything changed."""
    return write_bytes(path, content.encode())
