"""How a command ends: memory that is kept to the end is not looked through for garbage, and not given back piece by piece.

After a check of a thousand protocols that alone takes a quarter of a second.
"""

from __future__ import annotations

import contextlib
import gc
import os
import sys
from collections.abc import Callable, Iterator
from typing import NoReturn

_AT_ONCE: list[bool] = []
"""Not empty where the process ends with the command."""

_LOST = 2
"""The exit code where what was printed could not go out."""


def end_with(run: Callable[[], int]) -> NoReturn:
    """Run a command and end the process with its exit code, at once, when all that was printed has gone out."""
    _AT_ONCE.append(True)
    code = run()
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except BrokenPipeError:
            # Whoever reads has read enough; the command has answered that already.
            continue
        except OSError:
            # What was printed is lost, which is no success.
            code = code or _LOST
    os._exit(code)


@contextlib.contextmanager
def keeping_all() -> Iterator[None]:
    """While everything read is kept, looking for garbage costs a third of the time and finds none."""
    gc.disable()
    try:
        yield
    finally:
        if not _AT_ONCE:
            gc.enable()
