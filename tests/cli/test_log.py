"""The life of a document, told from a real Git repository."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from .conftest import Done

FRAMEWORK = """\
framework: mini
title: Mini
tiers:
  - {tier: agreement, title: Agreements, parent: none}
"""
HUB = """\
protocol: hub
title: Hub agreement
type: reciprocal-agreement
tier: agreement
status: draft
parties:
  - {party: council, as: signatory}
  - {party: police, as: signatory}
retention:
  - {records: enquiry, title: Records of enquiries, keep: 6 years}
"""
PARTIES = {"council": "Anyborough Council", "police": "Northshire Police"}
ADOPTED = """\
adoptions:
  - {party: council, version: "1.0", on: 2026-03-02, role: chief-executive, evidence: register/1}
"""
Run = Callable[..., Done]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A framework in a folder of a repository, with nothing recorded."""
    root = tmp_path / "work" / "protocols"
    (root / "parties").mkdir(parents=True)
    (root / "framework.yaml").write_text(FRAMEWORK)
    for id, title in PARTIES.items():
        (root / "parties" / f"{id}.yaml").write_text(f"party: {id}\ntitle: {title}\n")
    (root / "hub.yaml").write_text(HUB)
    git(root, "init", "--quiet", "--initial-branch=main", "..")
    return root


def git(place: Path, *arguments: str, on: str = "2026-03-01") -> None:
    """Run Git there, on a day, as somebody whose name must not be told."""
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(place),
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_AUTHOR_NAME": "Pat Example",
        "GIT_AUTHOR_EMAIL": "pat@example.com",
        "GIT_COMMITTER_NAME": "Pat Example",
        "GIT_COMMITTER_EMAIL": "pat@example.com",
        "GIT_AUTHOR_DATE": f"{on}T12:00:00Z",
        "GIT_COMMITTER_DATE": f"{on}T12:00:00Z",
    }
    subprocess.run(["git", *arguments], cwd=place, env=environment, check=True, capture_output=True)


def record(root: Path, remark: str, on: str, **texts: str) -> None:
    """Write files and commit them."""
    for name, text in texts.items():
        (root / f"{name}.yaml").write_text(text)
    git(root, "add", "--all", "..")
    git(root, "commit", "--quiet", "--allow-empty", "--message", remark, on=on)


def said(run: Run, *options: str) -> str:
    """What the log says."""
    done = run("log", "hub", "--in", "work/protocols", "--no-cache", *options)
    assert done.code == 0, done.err
    return done.out


def test_versions_adoptions_and_what_changed_are_told_latest_first(root: Path, run: Run) -> None:
    record(root, "A first draft", "2026-03-01")
    longer = HUB.replace("status: draft", 'status: in-force\nversion: "1.0"') + ADOPTED
    record(root, "The council adopts", "2026-03-03", hub=longer)
    record(root, "Keep them longer", "2026-04-01", hub=longer.replace("6 years", "9 years"))
    found = said(run)
    heads = [each.split("  ") for each in found.splitlines() if each[:1].isdigit()]
    assert [(day, state) for day, _, state in heads] == [
        ("1 April 2026", "version 1.0, in force"),
        ("3 March 2026", "version 1.0, in force"),
        ("1 March 2026", "draft"),
    ]
    latest, second, first = found.strip().split("\n\n")
    assert "“Keep them longer”" in latest and "6 years" in latest and "9 years" in latest
    assert "Adopted: Anyborough Council (" in second and "version 1.0, 2 March 2026." in second
    assert "First recorded, in protocols/hub.yaml." in first
    assert "Pat" not in found and "pat@" not in found


def test_layout_is_told_only_where_everything_is_asked_for(root: Path, run: Run) -> None:
    record(root, "A first draft", "2026-03-01")
    record(
        root,
        "Only the layout",
        "2026-03-02",
        hub=HUB.replace("  - {party: police", "  # they too\n  - {party:  police"),
    )
    assert "Only the layout" not in said(run)
    assert "Only the layout" in said(run, "--all")


def test_a_file_is_followed_through_its_names(root: Path, run: Run) -> None:
    record(root, "A first draft", "2026-03-01")
    (root / "agreements").mkdir()
    git(root, "mv", "hub.yaml", "agreements/the hub.yaml")
    record(root, "Moved", "2026-03-02")
    (root / "agreements" / "the hub.yaml").write_text(HUB.replace("6 years", "7 years"))
    record(root, "Longer", "2026-03-03")
    found = said(run)
    assert "7 years" in found and "First recorded, in protocols/hub.yaml." in found


def test_what_is_not_recorded_yet_comes_first(root: Path, run: Run) -> None:
    record(root, "A first draft", "2026-03-01")
    (root / "hub.yaml").write_text(HUB.replace("6 years", "8 years"))
    first = said(run).split("\n\n")[0]
    assert "not recorded yet" in first and "8 years" in first


def test_a_record_that_cannot_be_read_is_told_as_that(root: Path, run: Run) -> None:
    record(root, "A first draft", "2026-03-01")
    record(root, "A slip", "2026-03-02", hub="protocol: hub\n  title: [\n")
    record(root, "Mended, and longer", "2026-03-03", hub=HUB.replace("6 years", "7 years"))
    latest, slip, _ = said(run).strip().split("\n\n")
    assert "could not be read" in slip and "7 years" in latest


def test_a_remark_can_neither_command_the_terminal_nor_invent_a_record(root: Path, run: Run) -> None:
    record(root, "A first draft", "2026-03-01")
    fake = "0" * 40
    remark = f"\x1b[31mred\x1e{fake}\x1f2020-01-01\x1fM"
    record(root, remark, "2026-03-02", hub=HUB.replace("6 years", "7 years"))
    found = said(run)
    assert "\x1b" not in found and "2020" not in [each[-4:] for each in found.splitlines()]
    assert len([each for each in found.splitlines() if each[:1].isdigit()]) == 2


def test_another_program_gets_all_of_it(root: Path, run: Run) -> None:
    record(root, "A first draft", "2026-03-01")
    record(root, "Longer", "2026-03-02", hub=HUB.replace("6 years", "7 years"))
    latest, first = json.loads(said(run, "--json"))["records"]
    assert (latest["on"], latest["remark"], latest["began"]) == ("2026-03-02", "Longer", False)
    assert [each["subject"] for each in latest["changes"]] == ["retention/enquiry"]
    assert first["began"] and first["changes"] == []


def test_outside_a_repository_it_says_so(tmp_path: Path, run: Run) -> None:
    (tmp_path / "alone").mkdir()
    (tmp_path / "alone" / "framework.yaml").write_text(FRAMEWORK)
    (tmp_path / "alone" / "hub.yaml").write_text(HUB)
    done = run("log", "hub", "--in", "alone")
    assert done.code and "no Git repository" in done.err and "Traceback" not in done.err


def test_an_unknown_protocol_is_named_with_the_nearest(root: Path, run: Run) -> None:
    done = run("log", "hubb", "--in", "work/protocols")
    assert done.code and "Did you mean `hub`?" in done.err
