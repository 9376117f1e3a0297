"""Where words go: on any terminal, in any encoding, and to readers that stop reading."""

from __future__ import annotations

import contextlib
import errno
import os
import re
import shutil
import sys
from collections.abc import Iterator

import click

_COMMAND = re.compile(r"^(\s*):(?=:)|##(?=\[)", re.MULTILINE)
"""What a build server takes for a command: `::` at the beginning of a line, `##[` anywhere."""


def prepare() -> None:
    """Let nothing stop the output: where the terminal's encoding lacks a character, a question mark stands for it.

    A stream that was closed before we began goes nowhere.
    """
    sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - open to the end
    sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="replace")


def width() -> int:
    """How many characters a line may have: as the terminal is wide, within what can be read."""
    return min(max(shutil.get_terminal_size((110, 24)).columns, 60), 120)


def show(told: str | bytes) -> None:
    """Print text for people, or data for another program.

    Of text that a build server of GitHub reads along, nothing is left that it would obey: documents are data.
    """
    if isinstance(told, bytes):
        write_data(told)
    else:
        if os.environ.get("GITHUB_ACTIONS"):
            told = _COMMAND.sub(lambda found: f"{found[0]} ", told)
        click.echo(told, nl=False)


def write_data(data: bytes) -> None:
    """Write data for another program to standard output: in UTF-8, whatever the terminal's encoding is."""
    sys.stdout.flush()
    binary = getattr(sys.stdout, "buffer", None)
    if binary:
        binary.write(data)
        binary.flush()
    else:
        sys.stdout.write(data.decode())


@contextlib.contextmanager
def while_read() -> Iterator[None]:
    """Go on quietly with what follows where the reader of standard output has gone away, as `head` does."""
    try:
        yield
        sys.stdout.flush()
    except OSError as error:
        # Windows says that an argument is invalid where others say that the pipe is broken.
        if not (isinstance(error, BrokenPipeError) or (os.name == "nt" and error.errno == errno.EINVAL)):
            raise
        # What is still held back is written when the process ends, and would fail again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
