"""A line of progress on standard error: on a terminal only, and only when the work takes long."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

_PATIENCE = 0.7
"""Seconds before anything is shown."""


def progress(what: str, quiet: bool) -> Callable[[int, int], None] | None:
    """Something to call with how many of how many are done; None where nobody would see it."""
    if quiet or not sys.stderr.isatty():
        return None
    began = time.monotonic()

    def show(done: int, total: int) -> None:
        if time.monotonic() - began > _PATIENCE:
            end = "\r\033[K" if done == total else ""
            print(f"\r{what}: {done} of {total}{end}", end="", file=sys.stderr, flush=True)

    return show
