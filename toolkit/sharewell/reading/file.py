"""One file from disk as text, or the reason why it is not read."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from ..model.findings import Finding, Severity
from ..model.places import Place

LARGEST = 1024 * 1024
"""The size in bytes above which a file is not read: a hundred times a long protocol."""

_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def read_text(path: Path, file: str) -> str | Finding:
    """The text of a file, without its byte order mark if it has one; or a finding, which calls it `file`.

    Links are not followed and devices not opened: a framework may hold what others have written.
    """
    raw = read_bytes(path, file)
    return raw if isinstance(raw, Finding) else decode(raw, file)


def read_bytes(path: Path, file: str) -> bytes | Finding:
    """The bytes of a file; or a finding, for a link, a device, or what is too large or cannot be read."""
    try:
        # Asked before opening, because opening some devices waits for ever; not all systems can refuse links
        # while opening.
        if problem := _unfit(path.lstat(), file):
            return problem
        flags = (
            os.O_RDONLY
            | getattr(os, "O_NOFOLLOW", 0)
            | getattr(os, "O_NONBLOCK", 0)
            | getattr(os, "O_BINARY", 0)
        )
        with open(os.open(path, flags), "rb") as opened:
            problem = _unfit(os.fstat(opened.fileno()), file)
            raw = b"" if problem else opened.read(LARGEST + 1)
    except OSError as error:
        reason = (error.strerror or "unknown").lower()
        return _unsafe(
            file, f"This file cannot be read: {reason}.", "See that it exists, and that you may read it."
        )
    if problem:
        return problem
    return is_too_large(file) if len(raw) > LARGEST else raw


def decode(raw: bytes, file: str) -> str | Finding:
    """Bytes as text in UTF-8, without a byte order mark; or a finding that says where they are not."""
    if raw.startswith(_UTF16):
        return _unsafe(
            file,
            "This file is saved as UTF-16, which some programs on Windows call Unicode.",
            "Save it again with the encoding UTF-8.",
        )
    try:
        return raw.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8").removeprefix("\ufeff")
        lines = before.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        byte = raw[error.start : error.start + 1]
        meant = byte.decode("cp1252", errors="replace")
        likely = (
            f", which is {meant} in an older encoding of Windows"
            if meant.isprintable() and meant != "\ufffd"
            else ""
        )
        return _unsafe(
            file,
            f"A character on line {len(lines)} is not in UTF-8: the byte {byte.hex().upper()}{likely}.",
            "Save the file again with the encoding UTF-8, and see that the character is right.",
            len(lines),
            len(lines[-1]) + 1,
        )


def is_link(file: str) -> Finding:
    """What is said of a symbolic link."""
    return _unsafe(
        file,
        "This is a symbolic link, and links are not followed.",
        "Put the file itself in its place, or leave it out with `exclude` in framework.yaml.",
    )


def is_too_large(file: str) -> Finding:
    """What is said of a file above the largest size that is read."""
    return _unsafe(
        file,
        f"This file is larger than {LARGEST // 1024 // 1024} MiB, so it is not read.",
        "Divide it into several documents, or leave it out with `exclude` in framework.yaml.",
    )


def _unfit(status: os.stat_result, file: str) -> Finding | None:
    if stat.S_ISLNK(status.st_mode):
        return is_link(file)
    if not stat.S_ISREG(status.st_mode):
        return _unsafe(
            file, "This is not an ordinary file.", "Put a text file in its place, or take it away."
        )
    return is_too_large(file) if status.st_size > LARGEST else None


def _unsafe(file: str, message: str, remedy: str, line: int = 1, column: int = 1) -> Finding:
    place = Place(file, line, column, line, column + 1 if line > 1 or column > 1 else column)
    return Finding(rule="yaml-unsafe", severity=Severity.ERROR, place=place, message=message, help=remedy)
