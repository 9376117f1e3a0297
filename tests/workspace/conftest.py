"""A small framework to change, and a check of it as the command makes it."""

from __future__ import annotations

import datetime
import functools
from collections.abc import Callable
from pathlib import Path

import pytest

from sharewell import catalogue
from sharewell.reading.load import Loaded, load
from sharewell.workspace import opening
from sharewell.workspace.checking import Checked, check

TODAY = datetime.date(2026, 11, 22)

FILES = {
    "framework.yaml": "framework: mini\ntitle: Mini\ncountry: england\n"
    "tiers:\n  - {tier: agreement, title: Agreements, parent: none}\n",
    "parties/council.yaml": "party: council\ntitle: Anyborough Council\nis: [local-authority]\n",
    "hub.yaml": "protocol: hub\ntitle: Hub agreement\ntype: reciprocal-agreement\ntier: agreement\n"
    "status: in-force\nled-by: council\nreview: {every: 1 year, next: 2026-12-01}\n",
}


def write(folder: Path, files: dict[str, str]) -> Path:
    """Write files into a folder."""
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def framework(tmp_path: Path) -> Path:
    """The folder of a small framework, with a few findings."""
    return write(tmp_path / "framework", FILES)


@functools.cache
def national() -> Loaded:
    """The packaged catalogue."""
    return load(catalogue.folder(), national=True)


@pytest.fixture
def checked(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Checked]:
    """Checks a folder; the catalogue, which no test here changes, is read once."""
    monkeypatch.setattr(opening, "_national", lambda cache: national())

    def run(path: Path, cache: Path | None = None, **more: object) -> Checked:
        today = more.pop("today", TODAY)
        return check(path, today, cache=cache, **more)

    return run
