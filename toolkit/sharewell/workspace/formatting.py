"""Putting files into the canonical form: which they are, what becomes of each, and writing it."""

from __future__ import annotations

from pathlib import Path

import msgspec

from ..editing.canonical import Refusal, canonical
from ..files import write_bytes
from ..model.findings import Finding
from ..reading.file import decode, read_bytes
from ..reading.folder import ROOT_FILE, files_of, root_of


class Formatted(msgspec.Struct, frozen=True):
    """The canonical form of one file: its content now, and as it should be; or the reason why it is left alone."""

    path: Path
    before: bytes = b""
    after: bytes = b""
    refusal: Refusal | None = None

    @property
    def changes(self) -> bool:
        """Whether the file is not as it should be."""
        return self.refusal is None and self.after != self.before


def documents(path: Path) -> list[Path]:
    """The files to put into the canonical form: the one named, or those of a folder that belong to its framework.

    A file that is named is taken even where the framework leaves it out, since a draft is worth reading too. Where the
    framework's own file cannot be read, nobody knows what belongs, and that file alone is looked at.
    """
    from ..reading.load import framework_in, read_framework

    if not path.is_dir():
        return [path]
    root = root_of(path)
    read = read_framework(root)
    framework = framework_in(read)
    if read and not framework:
        return [root / ROOT_FILE]
    files = files_of(root, framework.include, framework.exclude) if framework else files_of(root)
    within = path.resolve().relative_to(root).parts
    return [
        path.joinpath(*parts[len(within) :])
        for parts in (Path(file).parts for file in files)
        if parts[: len(within)] == within
    ]


def formatted(path: Path, name: str) -> Formatted:
    """What becomes of a file; nothing is written. `name` is what the file is called in reasons."""
    raw = read_bytes(path, name)
    return (
        Formatted(path, refusal=_refused(raw))
        if isinstance(raw, Finding)
        else formatted_text(path, raw, name)
    )


def formatted_text(path: Path, raw: bytes, name: str) -> Formatted:
    """What becomes of a content that need not be in any file."""
    text = decode(raw, name)
    made = _refused(text) if isinstance(text, Finding) else canonical(text, name)
    if isinstance(made, Refusal):
        return Formatted(path, raw, raw, made)
    return Formatted(path, raw, made.encode())


def write(formatted: Formatted) -> bool:
    """Write the canonical form of a file, whole or not at all; whether that was done.

    What somebody else changed in the meantime is not touched.
    """
    if read_bytes(formatted.path, "") != formatted.before:
        return False
    return write_bytes(formatted.path, formatted.after)


def _refused(finding: Finding) -> Refusal:
    return Refusal(finding.place, finding.message, finding.help)
