"""Every package that we install is asked for in a range, pinned to a version, and has its reason."""

import importlib.metadata
import re
import tomllib
from collections.abc import Iterable
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
PACKAGES = PROJECT["project"]["dependencies"]
TESTS = PROJECT["dependency-groups"]["test"]
DIRECT = [Requirement(line) for line in [*PROJECT["build-system"]["requires"], *PACKAGES, *TESTS]]
YOUNG = [("young.txt", PACKAGES), ("young-test.txt", TESTS)]


def pins(*files: str) -> dict[str, str]:
    """Package and exact version of each line `name==version` of these files."""
    text = "\n".join((ROOT / file).read_text("utf-8") for file in files)
    return {
        canonicalize_name(name): version for name, version in re.findall(r"^([\w.-]+)==([\w.]+)", text, re.M)
    }


def reached(requirements: Iterable[Requirement]) -> set[str]:
    """These packages and all that they need on this machine, by the metadata of what is installed."""
    found: set[str] = set()
    waiting = list(requirements)
    while waiting:
        wanted = waiting.pop()
        name = canonicalize_name(wanted.name)
        if name not in found and (wanted.marker is None or wanted.marker.evaluate({"extra": ""})):
            found.add(name)
            waiting += [Requirement(line) for line in importlib.metadata.requires(name) or []]
    return found


def test_all_that_is_installed_is_pinned_at_the_version_it_has() -> None:
    installed = {name: importlib.metadata.version(name) for name in reached(DIRECT)}
    assert installed.items() <= pins("constraints.txt", "setup/young.txt", "setup/young-test.txt").items()


def test_every_pin_can_be_had_for_the_oldest_python_that_is_promised() -> None:
    oldest = PROJECT["project"]["requires-python"].removeprefix(">=") + ".0"
    asked = {name: importlib.metadata.metadata(name).get("Requires-Python") or "" for name in reached(DIRECT)}
    assert {name: python for name, python in asked.items() if oldest not in SpecifierSet(python)} == {}


@pytest.mark.parametrize("wanted", DIRECT, ids=str)
def test_a_direct_dependency_has_a_lowest_and_a_highest_version_or_exactly_one(wanted: Requirement) -> None:
    assert {bound.operator for bound in wanted.specifier} in ({">=", "<"}, {"=="})


@pytest.mark.parametrize(("file", "asked_for"), YOUNG)
def test_a_young_package_is_the_only_kind_asked_for_exactly_and_has_a_hash_for_each_wheel(
    file: str, asked_for: list[str]
) -> None:
    young = pins(f"setup/{file}")
    assert {f"{name}=={version}" for name, version in young.items()} == {
        line for line in asked_for if "==" in line
    }
    for entry in (ROOT / "setup" / file).read_text("utf-8").split("==")[1:]:
        assert len(re.findall(r"--hash=sha256:[0-9a-f]{64}\b", entry)) >= 6
    assert not young.keys() & pins("constraints.txt").keys()


@pytest.mark.parametrize("wanted", DIRECT, ids=lambda wanted: wanted.name)
def test_the_reason_for_a_direct_dependency_is_written_down(wanted: Requirement) -> None:
    section = (
        (ROOT / "CONTRIBUTING.md").read_text("utf-8").split("## Dependencies", 1)[1].split("\n## ", 1)[0]
    )
    assert re.search(rf"^\|[^|]*`{re.escape(wanted.name)}`[^|]*\| \w", section, re.M)
