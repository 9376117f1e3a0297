"""Whether files have changed, found by looking.

Looking at some hundred files takes a millisecond or two and works where notifications do not: on network
drives, in containers and in the Linux of Windows.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

Look = dict[str, tuple[int, int]]
"""When each file was last changed, in nanoseconds, and its size."""


def look(watched: Sequence[Path], ignored: Sequence[Path] = ()) -> Look:
    """What the files of these folders look like now. Names that begin with a full stop are passed over."""
    passed = frozenset(str(path.absolute()) for path in ignored)
    return {
        entry: (status.st_mtime_ns, status.st_size)
        for folder in watched
        for entry, status in _files(str(folder.absolute()), passed)
    }


def settled(watched: Sequence[Path], ignored: Sequence[Path] = (), pause: float = 0.15) -> Look:
    """What the files look like once `pause` seconds bring no change: editors save in several steps."""
    before = look(watched, ignored)
    while True:
        time.sleep(pause)
        now = look(watched, ignored)
        if now == before:
            return now
        before = now


def _files(path: str, passed: frozenset[str]) -> Iterator[tuple[str, os.stat_result]]:
    if path in passed:
        return
    try:
        with os.scandir(path) as entries:
            for entry in entries:
                if entry.name.startswith(".") or entry.path in passed:
                    continue
                if entry.is_dir():
                    yield from _files(entry.path, passed)
                else:
                    yield entry.path, entry.stat()
    except NotADirectoryError:
        yield path, Path(path).stat()
    except OSError:
        # Gone between two steps of the looking; the next look sees what came of it.
        return
