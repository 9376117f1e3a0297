"""The packaged catalogue is kept as it was read, beside Python's byte code and under the same conditions."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import sharewell

FRAMEWORK = "framework: mini\ntitle: Mini\ntiers:\n  - {tier: agreement, title: Agreements, parent: none}\n"
PACKAGE = Path(sharewell.__file__).parent


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """An installation of our own, with no byte code yet."""
    folder = tmp_path / "installed"
    shutil.copytree(PACKAGE, folder / "sharewell", ignore=shutil.ignore_patterns("__pycache__"))
    root = PACKAGE.parents[1]
    for name in ("schema", "site", "protocols"):
        source = PACKAGE / "_data" / name
        shutil.copytree(
            source if source.is_dir() else root / name,
            folder / "sharewell" / "_data" / name,
            dirs_exist_ok=True,
        )
    (tmp_path / "mini").mkdir()
    (tmp_path / "mini" / "framework.yaml").write_text(FRAMEWORK)
    return folder


def run(installed: Path, **other: str) -> str:
    """What the installation prints about a law, without a cache of the user."""
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(
        [sys.executable, "-m", "sharewell", "law", "ca-2004-s11", "--no-cache"],
        cwd=installed.parent / "mini",
        env=environment | {"PYTHONPATH": str(installed)} | other,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def kept(installed: Path) -> Path:
    return installed / "sharewell" / "catalogue" / "__pycache__" / "catalogue.pack"


def test_it_is_kept_and_used_while_the_files_say_the_same(installed: Path) -> None:
    first = run(installed)
    written = kept(installed).read_bytes()
    assert run(installed) == first
    assert kept(installed).read_bytes() == written


def test_a_changed_catalogue_is_read_anew(installed: Path) -> None:
    first = run(installed)
    file = installed / "sharewell" / "catalogue" / "law-children.yaml"
    text = file.read_text("utf-8")
    title = "Arrangements to safeguard and promote welfare"
    assert title in first and text.count(title)
    file.write_text(text.replace(title, "Another title altogether"), "utf-8")
    assert "Another title altogether" in run(installed)


def test_a_damaged_one_is_not_used(installed: Path) -> None:
    first = run(installed)
    kept(installed).write_bytes(kept(installed).read_bytes()[:-100] + b"x" * 100)
    assert run(installed) == first


def test_none_is_written_where_no_byte_code_may_be(installed: Path) -> None:
    run(installed, PYTHONDONTWRITEBYTECODE="1")
    assert not kept(installed).exists()
