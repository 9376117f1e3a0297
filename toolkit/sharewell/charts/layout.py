"""Layout by a Graphviz engine: found on the machine, run on many charts at once, never trusted to answer.

The engine that comes with Sharewell (`graphviz-pure`, pinned) gives the same bytes on every machine and draws
many charts in one process. Any other is run once per chart: `dot` 2.43, which Debian 12 has, corrupts its
memory when one process draws many. With no engine at all a chart still has its text form, so that is an
answer, not a crash.
"""

from __future__ import annotations

import enum
import itertools
import os
import shutil
import subprocess
import sysconfig
from collections.abc import Generator, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor, as_completed

import msgspec

VARIABLE = "SHAREWELL_DOT"
"""The environment variable that names the engine to use."""

_MANY = "graphviz-pure"
"""The engine that may be given many charts in one process, as its answer to `-V` names it."""

_TOGETHER = 24
"""Charts per process: enough that starting it costs nothing, few enough that all processors stay busy."""


class Reason(enum.StrEnum):
    """Why there is no picture."""

    NO_ENGINE = "no-engine"
    REFUSED = "refused"
    TOO_SLOW = "too-slow"
    UNREADABLE = "unreadable"


class Fault(msgspec.Struct, frozen=True, gc=False):
    """There is no picture, for a reason, in words for the person who asked for it."""

    reason: Reason
    words: str


class Engine(msgspec.Struct, frozen=True, gc=False):
    """A program that lays out DOT text. `name` is its own, with its version; `many` says it takes many
    charts."""

    path: str
    name: str
    many: bool


def find(environment: Mapping[str, str] = os.environ) -> Engine | Fault:
    """The engine to use: the one that SHAREWELL_DOT names, else the one installed with Sharewell, else `dot`
    on PATH.

    An engine that is asked for and does not run is a fault; we do not quietly take another, whose charts
    differ.
    """
    asked = environment.get(VARIABLE, "").strip()
    search = environment.get("PATH", os.defpath)
    if asked:
        found = shutil.which(asked, path=search)
        engine = _identify(found) if found else None
        return engine or Fault(
            Reason.NO_ENGINE, f"{VARIABLE} names {asked}, which is not a Graphviz engine that runs here."
        )
    scripts = (
        sysconfig.get_path("scripts"),
        sysconfig.get_path("scripts", sysconfig.get_preferred_scheme("user")),
    )
    for found in (shutil.which(_MANY, path=os.pathsep.join(scripts)), shutil.which("dot", path=search)):
        if found and (engine := _identify(found)):
            return engine
    return Fault(
        Reason.NO_ENGINE,
        "No Graphviz engine was found, so charts are given as text only. "
        f"Install graphviz-pure, or Graphviz, or name an engine in {VARIABLE}.",
    )


def _identify(path: str) -> Engine | None:
    try:
        answer = subprocess.run(
            [path, "-V"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=10,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    name = answer.stdout.decode("utf-8", "replace").strip()
    return (
        Engine(path, name, _MANY in name) if answer.returncode == 0 and "graphviz" in name.lower() else None
    )


def lay_out(
    dots: Iterable[tuple[str, str]], engine: Engine, *, seconds: float = 30
) -> Generator[tuple[str, str | Fault]]:
    """For each (id, DOT text) the id with the engine's SVG or the fault, in the order in which they are done.

    A process that takes longer than `seconds` is ended. Where charts drawn together fail, each is drawn by
    itself, so that one bad chart is one fault. DOT text is taken from `dots` while the engine is already at
    work.
    """
    dots = iter(dots)
    chunks = iter(lambda: list(itertools.islice(dots, _TOGETHER if engine.many else 1)), [])
    workers = ThreadPoolExecutor(os.cpu_count() or 1)
    try:
        for done in as_completed([workers.submit(_draw, chunk, engine, seconds) for chunk in chunks]):
            yield from done.result()
    finally:
        workers.shutdown(cancel_futures=True)  # whoever stops early waits for what runs, not for the queue


def _draw(chunk: list[tuple[str, str]], engine: Engine, seconds: float) -> list[tuple[str, str | Fault]]:
    answer = _run("\n".join(text for _, text in chunk), engine, seconds)
    if isinstance(answer, str):
        # Text in SVG is escaped, so this can only be the beginning of a file.
        pictures = [f"<?xml{picture}" for picture in answer.split("<?xml")[1:]]
        if len(pictures) == len(chunk):
            return [(id, picture) for (id, _), picture in zip(chunk, pictures, strict=True)]
        answer = Fault(Reason.UNREADABLE, "The engine did not answer with a picture.")
    if len(chunk) == 1:
        return [(chunk[0][0], answer)]
    return [result for single in chunk for result in _draw([single], engine, seconds)]


def _run(text: str, engine: Engine, seconds: float) -> str | Fault:
    try:
        answer = subprocess.run(
            [engine.path, "-Tsvg"], input=text.encode(), capture_output=True, timeout=seconds
        )
    except subprocess.TimeoutExpired:
        return Fault(Reason.TOO_SLOW, f"The engine took longer than {seconds:g} seconds.")
    except OSError as fault:
        return Fault(Reason.REFUSED, f"The engine could not be run: {fault.strerror}.")
    if answer.returncode:
        said = answer.stderr.decode("utf-8", "replace").strip().rpartition("\n")[2]
        return Fault(
            Reason.REFUSED,
            f"The engine stopped with code {answer.returncode}: {said or 'it did not say why'}",
        )
    return answer.stdout.decode("utf-8", "replace")
