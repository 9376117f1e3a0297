"""The two commands of the README: what they do first, and what they say when they cannot."""

import importlib.util
import os
import runpy
import sys
from pathlib import Path

import pytest
from setup import debian, environment

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """An environment in an empty folder, whose slow steps only note that they were asked for."""
    steps: list[str] = []
    home = tmp_path / ".venv"
    python = home / "bin/python"

    def make() -> None:
        steps.append("make")
        python.parent.mkdir(parents=True, exist_ok=True)
        python.touch()

    for name, value in {
        "HOME": home,
        "PYTHON": python,
        "STAMP": home / "made-from.json",
        "_make": make,
    }.items():
        monkeypatch.setattr(environment, name, value)
    monkeypatch.setattr(environment, "_install", lambda group: steps.append(f"install {group}".strip()))
    return steps


def test_an_old_python_gets_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    with pytest.raises(SystemExit, match=r"needs Python 3\.11 or newer, and this is Python 3\.9"):
        runpy.run_path(str(ROOT / "setup/__init__.py"))


def test_a_python_without_ensurepip_gets_a_sentence_with_the_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(SystemExit, match=r"lacks ensurepip(.|\n)*apt-get install python3\.\d+-venv"):
        environment._make()


def test_the_environment_is_made_once(machine: list[str]) -> None:
    environment.prepare("test")
    environment.prepare("test")
    environment.prepare()
    assert machine == ["make", "install test"]


def test_the_tests_add_to_the_environment_of_the_site(machine: list[str]) -> None:
    environment.prepare()
    environment.prepare("test")
    assert machine == ["make", "install", "install test"]


def test_a_changed_requirement_renews_the_environment(
    machine: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    environment.prepare()
    monkeypatch.setattr(environment, "_digest", lambda: "another")
    environment.prepare()
    assert machine == ["make", "install", "install"]


def test_another_python_makes_the_environment_afresh(
    machine: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    environment.prepare()
    monkeypatch.setattr(sys, "version", "3.99")
    environment.prepare()
    assert machine == ["make", "install", "make", "install"]


def test_a_failed_installation_is_tried_again_in_the_same_environment(
    machine: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(group: str) -> None:
        raise SystemExit("no network")

    with monkeypatch.context() as broken, pytest.raises(SystemExit):
        broken.setattr(environment, "_install", fail)
        environment.prepare()
    environment.prepare()
    assert machine == ["make", "install"]


def test_what_failed_is_shown_with_the_command() -> None:
    with pytest.raises(SystemExit, match=r"(?s)^out of paper.*Could not print: the reason is above.*-c"):
        environment.run([sys.executable, "-c", "print('out of paper'); raise SystemExit(3)"], "print")


def test_packages_that_are_missing_are_named_to_those_who_may_not_install_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(debian, "missing", lambda: ["chromium"])
    with pytest.raises(
        SystemExit, match=r"lacks what the tests need: chromium\.\n.*apt-get install chromium\n"
    ):
        debian.install_missing()


def test_root_installs_only_the_packages_that_are_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[list[str]] = []
    answers = iter([["fonts-liberation"], []])
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(debian.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(debian, "missing", lambda: next(answers))
    monkeypatch.setattr(debian, "run", lambda command, what: asked.append(command))
    debian.install_missing()
    install = ["apt-get", "install", "--yes", "--no-install-recommends", "fonts-liberation"]
    assert asked == [["apt-get", "update"], install]
