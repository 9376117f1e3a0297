"""One run of one target under atheris, in a process of its own: `__main__` starts it and reads what it notes.

Exceptions do not end a run: the input is saved, and the run goes on. What ends it from outside, an input that takes
too long or a crash of the interpreter, leaves an input that `__main__` finds.
"""

from __future__ import annotations

import contextlib
import json
import random
import re
import resource
import sys
import time
import traceback
from pathlib import Path

import atheris

SECONDS, MEGABYTES = 10, 256
"""The most processor time and memory that one input may take."""
ALARM, IN_ALL = 60, 2048
"""The seconds of any time, and the megabytes in all, at which a run is ended from outside."""

_PAGE = resource.getpagesize()


class Tried:
    """What a run has come to so far, written down whenever something of note changes."""

    def __init__(self, notes: Path, found: Path, target: str) -> None:
        self._notes, self._found, self._target = notes, found, target
        self.executions = 0
        self.slowest = 0.0
        self.most = 0
        self.kinds: dict[str, int] = {}
        self._noted = 0.0

    def note(self, at_once: bool = False) -> None:
        """Write down the counts, at most once a second."""
        now = time.monotonic()
        if at_once or now - self._noted > 1:
            self._noted = now
            whole = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
            self._notes.write_text(
                json.dumps(
                    {
                        "executions": self.executions,
                        "slowest_ms": round(self.slowest * 1000, 1),
                        "most_mb": round(self.most / 1024 / 1024, 1),
                        "whole_mb": whole,
                        "found": self.kinds,
                    }
                )
            )

    def save(self, data: bytes, kind: str) -> None:
        """Keep an input of a kind of fault, if it is the first or the smallest of that kind."""
        self.kinds[kind] = self.kinds.get(kind, 0) + 1
        file = self._found / f"{self._target}-{kind}"
        if not file.exists() or len(data) < file.stat().st_size:
            file.write_bytes(data)
            file.with_name(file.name + ".txt").write_text(traceback.format_exc())
        self.note(at_once=True)


def _in_use() -> int:
    """Bytes of memory in use now."""
    with open("/proc/self/statm", "rb") as status:
        return int(status.read().split()[1]) * _PAGE


def _peak() -> int:
    """The most bytes of memory in use so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def kind_of(error: BaseException) -> str:
    """A fault's kind: the error, and the last function of ours that it went through."""
    where = "check"
    for frame in traceback.extract_tb(error.__traceback__):
        if "/sharewell/" in frame.filename or "/fuzzing/targets/" in frame.filename:
            where = f"{Path(frame.filename).stem}-{frame.name}-{frame.lineno}"
    return re.sub(r"[^\w-]", "", f"{type(error).__name__}-{where}")


def main(name: str, seconds: int, folder: Path) -> None:
    """Run a target for some seconds; what it learns is kept in the folder."""
    # Coverage is not counted where it would not help to find anything, since counting takes time.
    idle = ["sharewell.rules"] if name == "citations" else ["sharewell.rules", "sharewell.catalogue"]
    with atheris.instrument_imports(include=["sharewell"], exclude=idle):
        from .targets import LONGEST, TARGETS

        target = TARGETS[name]()
        seeds = target.seeds()
        # Everything that is loaded or compiled once is so before the first input is measured.
        for seed in seeds:
            with contextlib.suppress(Exception):
                target.check(seed)
                target.check(target.changed(seed, random.Random(1)))
    found, corpus = folder / "found", folder / name / "corpus"
    begun = folder / name / "seeds"
    for each in (found, corpus, begun):
        each.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(seeds):
        (begun / f"{number:04}").write_bytes(seed)
    tried = Tried(folder / name / "notes.json", found, name)
    slowest = folder / name / "slowest"

    def once(data: bytes) -> None:
        in_use, peak, start = _in_use(), _peak(), time.process_time()
        try:
            target.check(data)
        except Exception as error:
            tried.save(data, kind_of(error))
        took = time.process_time() - start
        tried.executions += 1
        if took > tried.slowest:
            tried.slowest = took
            slowest.write_bytes(data)
            if took > SECONDS:
                tried.save(data, "time")
        if (reached := _peak()) > peak:
            tried.most = max(tried.most, reached - in_use)
            if reached - in_use > MEGABYTES * 1024 * 1024:
                tried.save(data, "memory")
        tried.note()

    def changed(data: bytes, most: int, seed: int) -> bytes:
        dice = random.Random(seed)
        if dice.random() < 0.2:
            return bytes(atheris.Mutate(data, most))
        return target.changed(data, dice)[:most]

    options = {
        "max_total_time": seconds,
        "timeout": ALARM,
        "report_slow_units": ALARM,
        "rss_limit_mb": IN_ALL,
        "malloc_limit_mb": MEGABYTES,
        "max_len": LONGEST,
        "print_final_stats": 1,
        "artifact_prefix": f"{found}/{name}-",
    }
    arguments = [*(f"-{key}={value}" for key, value in options.items()), str(corpus), str(begun)]
    atheris.Setup([sys.argv[0], *arguments], once, custom_mutator=changed)
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]))
