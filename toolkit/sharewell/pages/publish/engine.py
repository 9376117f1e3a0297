"""The two engines, run as programs of their own over one folder that holds all they need.

A program of its own, because MkDocs keeps its state in the process and Zensical writes to the terminal past
Python; because nothing that happens in there can then stop the preview; and because both are run in the same
way.
"""

from __future__ import annotations

import datetime
import enum
import os
import re
import subprocess
import sys
from pathlib import Path

_ANSI = re.compile(r"\x1b\[[0-9;]*m")
_MKDOCS = re.compile(r"^(WARNING|ERROR)\s+-\s+(.+)$", re.MULTILINE)
_ZENSICAL = re.compile(r"^(Warning|Error): (.+)(?:\n\s*╭─\[ (.+?) \])?", re.MULTILINE)

CONFIGURATION = "mkdocs.yml"


class Engine(enum.StrEnum):
    """What makes HTML of the pages: MkDocs with Material, and Zensical for when Material ends (May 2027)."""

    MKDOCS = "mkdocs"
    ZENSICAL = "zensical"


class BuildFailed(Exception):
    """The site could not be built. The message says why in plain words; the old site is still there."""


def run(engine: Engine, folder: Path, day: str = "") -> tuple[str, ...]:
    """Build the site that `folder`'s mkdocs.yml describes, and return the engine's warnings in its own words.

    `day` (2026-11-22) is the date that the engine takes for today, so that two builds of the same pages are
    the same bytes. Raises BuildFailed.
    """
    command = [sys.executable, "-m", engine.value, "build", "--config-file", str(folder / CONFIGURATION)]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "NO_COLOR": "1", "PYTHONUTF8": "1"}
    if day:
        environment["SOURCE_DATE_EPOCH"] = _seconds(day)
    ran = subprocess.run(
        command,
        cwd=folder,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    said = _ANSI.sub("", f"{ran.stdout}\n{ran.stderr}").replace(f"{folder}{os.sep}", "")
    if ran.returncode:
        raise BuildFailed(_why(engine, said))
    return _warnings(engine, said)


def _warnings(engine: Engine, said: str) -> tuple[str, ...]:
    if engine is Engine.MKDOCS:
        return tuple(match[2].strip() for match in _MKDOCS.finditer(said))
    return tuple(
        f"{match[2].strip()} ({match[3]})" if match[3] else match[2].strip()
        for match in _ZENSICAL.finditer(said)
    )


def _why(engine: Engine, said: str) -> str:
    if f"No module named {engine.value}" in said:
        return f"The site cannot be built, because the Python package {engine.value} is not installed."
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    errors = [line for line in lines if line.lower().startswith("error")]
    return f"The site could not be built. {engine.value} said: {' '.join((errors or lines)[-3:])}"


def _seconds(day: str) -> str:
    """The first second of the day, counted as SOURCE_DATE_EPOCH wants it."""
    start = datetime.datetime.combine(datetime.date.fromisoformat(day), datetime.time(), datetime.UTC)
    return str(int(start.timestamp()))
