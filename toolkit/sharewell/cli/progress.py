"""A bar of progress on standard error: on a terminal only, and only when the work takes long."""

from __future__ import annotations

import os
import sys
import time

from ..workspace.checking import Progress

_PATIENCE = 0.7
"""Seconds before anything is shown."""

_PAUSE = 0.05
"""Seconds for which a bar stays as it is, so that drawing it costs nothing."""

_CELLS = 24


def progress(quiet: bool) -> Progress | None:
    """Something to tell what is being done, and how many of how many are done; None where nobody would see it."""
    if quiet or not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        return None
    began = time.monotonic()
    drawn = 0.0

    def show(what: str, done: int, total: int) -> None:
        nonlocal drawn
        now = time.monotonic()
        finished = done >= total
        if now - began < _PATIENCE or (now - drawn < _PAUSE and not finished):
            return
        drawn = now
        # The line is cleared before what follows, so that nothing of it stands among the findings.
        print(
            "\r\033[K" if finished else f"\r\033[K{bar(what, done, total)}",
            end="",
            file=sys.stderr,
            flush=True,
        )

    return show


def bar(what: str, done: int, total: int) -> str:
    """The bar as a line: `Reading [######------------------] 250 of 1000`."""
    full = _CELLS * done // max(total, 1)
    return f"{what} [{'#' * full}{'-' * (_CELLS - full)}] {done} of {total}"
