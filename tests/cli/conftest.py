"""Runs commands as a shell would, in this process or in one of its own."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest

from sharewell.cli import main

FRAMEWORK = """\
framework: mini
title: Mini
country: england
as-of: 2026-11-22
include: ["**/*.yaml"]
exclude: [drafts/**]
tiers:
  - {tier: agreement, title: Agreements, parent: none}
"""
# One fault of its own, which keeps every other rule from looking at it.
HUB = """\
protocol: hub
title: Hub agreement
type: reciprocal-agreement
tier: agreement
status: drafft
led-by: council
"""
COUNCIL = "party: council\ntitle: Anyborough Council\nis: [local-authority]\npart-of: the-county\n"


class Done(msgspec.Struct):
    """What a command came to: its exit code and what it printed where."""

    code: int
    out: str
    err: str


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A framework with an error in each of two files; commands run beside it, with a cache of their own."""
    root = tmp_path / "mini"
    for name, text in {
        "framework.yaml": FRAMEWORK,
        "hub.yaml": HUB,
        "parties/council.yaml": COUNCIL,
        "drafts/later.yaml": "not yet: a document\n",
        "readme.txt": "Read me.\n",
    }.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SHAREWELL_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("COLUMNS", "110")
    for name in ("CI", "NO_COLOR", "FORCE_COLOR", "SHAREWELL_TRACEBACK"):
        monkeypatch.delenv(name, raising=False)
    return root


@pytest.fixture
def run(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> Iterator[Callable[..., Done]]:
    """Runs a command in this process: `run("check", "mini")`."""

    def command(*arguments: str) -> Done:
        monkeypatch.setattr(sys, "argv", ["sharewell", *arguments])
        code = main()
        sys.stdout.flush()
        out, err = capfdbinary.readouterr()
        return Done(code, out.decode(), err.decode())

    yield command
    assert gc.isenabled()


@pytest.fixture
def process(folder: Path) -> Callable[..., subprocess.Popen[bytes]]:
    """Starts a command in a process of its own: `process("check", "mini", LC_ALL="C")`."""

    def start(*arguments: str, **variables: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [sys.executable, "-m", "sharewell", *arguments],
            env=os.environ | variables,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )

    return start
