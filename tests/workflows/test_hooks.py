"""The hooks for pre-commit: what they run exists, accepts what it is given, and lets through or stops what it should."""

from __future__ import annotations

import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from .platform import ROOT

FRAMEWORK = "framework: mini\ntitle: Mini\ntiers:\n  - {tier: agreement, title: Agreements, parent: none}\n"
NAMED = {"sharewell-fmt", "sharewell-check"}


def hooks(file: str) -> dict[str, dict[str, Any]]:
    """The hooks of a file, by their names."""
    found = yaml.safe_load((ROOT / file).read_text("utf-8"))
    entries = found if isinstance(found, list) else found["repos"][0]["hooks"]
    return {each["id"]: each for each in entries}


def run(place: Path, hook: dict[str, Any], *files: str) -> subprocess.CompletedProcess[str]:
    """Run a hook as pre-commit does: its words, its arguments, then the files unless it takes none."""
    words = [*shlex.split(hook["entry"]), *hook.get("args", [])]
    words[: words.index("fmt" if "fmt" in words else "check")] = [sys.executable, "-m", "sharewell"]
    given = files if hook.get("pass_filenames", True) else ()
    return subprocess.run([*words, *given], cwd=place, capture_output=True, text=True, check=False)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A repository with a framework in it."""
    (tmp_path / "protocols").mkdir()
    (tmp_path / "protocols" / "framework.yaml").write_text(FRAMEWORK)
    return tmp_path


@pytest.mark.parametrize("file", [".pre-commit-hooks.yaml", ".pre-commit-config.yaml"])
def test_both_files_have_both_hooks(file: str) -> None:
    assert set(hooks(file)) == NAMED


@pytest.mark.parametrize("file", [".pre-commit-hooks.yaml", ".pre-commit-config.yaml"])
def test_the_layout_is_mended(place: Path, file: str) -> None:
    party = place / "protocols" / "council.yaml"
    party.write_text("party:   council\ntitle: 'Anyborough Council'\n")
    done = run(place, hooks(file)["sharewell-fmt"], "protocols/council.yaml")
    assert done.returncode == 0, done.stderr
    # pre-commit sees for itself that a file was changed, and stops the commit.
    assert party.read_text() == "party: council\ntitle: Anyborough Council\n"


@pytest.mark.parametrize("file", [".pre-commit-hooks.yaml", ".pre-commit-config.yaml"])
def test_a_fault_stops_the_commit_and_a_whole_framework_does_not(place: Path, file: str) -> None:
    check = hooks(file)["sharewell-check"]
    assert run(place, check).returncode == 0
    (place / "protocols" / "council.yaml").write_text("party: council\ntitel: Anyborough Council\n")
    done = run(place, check)
    assert done.returncode == 1 and "did you mean `title`?" in done.stdout


def test_other_files_of_yaml_are_left_alone(place: Path) -> None:
    (place / "compose.yaml").write_text("services:   {web: {image: &x nginx}}\n")
    done = run(place, hooks(".pre-commit-hooks.yaml")["sharewell-fmt"], "compose.yaml")
    assert done.returncode == 0, done.stderr
    assert (place / "compose.yaml").read_text() == "services:   {web: {image: &x nginx}}\n"
