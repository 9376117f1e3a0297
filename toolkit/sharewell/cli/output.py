"""Where words go: on any terminal, in any encoding, and to readers that stop reading."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator


def prepare() -> None:
    """Let no character stop the output: where the terminal's encoding lacks one, a question mark stands for it."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="replace")


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
    except BrokenPipeError:
        # What is still held back is written when the process ends, and would fail again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
