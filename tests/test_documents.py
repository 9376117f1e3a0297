"""What the documents about Sharewell say is still so: commands, paths, and the tree of the package."""

from __future__ import annotations

import datetime
import re
import shutil
from pathlib import Path

import click
import pytest

from sharewell.cli.group import Commands, group
from sharewell.data import folder
from sharewell.rules.rule import registry
from sharewell.workspace.checking import check

from .trees import ROOT, tree

DOCUMENTS = (
    "README.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "site/docs/keeping.md",
    "toolkit/sharewell/catalogue/README.md",
)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_link_to_a_file_leads_somewhere(name: str) -> None:
    document = ROOT / name
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", document.read_text("utf-8"))
    assert [link for link in links if not (document.parent / link).exists()] == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_command_named_exists(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    named = set(re.findall(r"sharewell ([a-z]+)\b(?= |`|$)", text))
    assert isinstance(group, Commands)
    known = {*group.list_commands(None), "is", "was", "never", "law"}  # type: ignore[arg-type]
    assert named - known == set()


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_rule_explained_by_name_exists(name: str) -> None:
    named = set(re.findall(r"sharewell rule ([a-z]+-[a-z-]+)", (ROOT / name).read_text("utf-8")))
    assert named - registry().keys() == set()


def test_the_tree_in_contributing_is_the_tree_there_is() -> None:
    assert tree() in (ROOT / "CONTRIBUTING.md").read_text("utf-8"), (
        "Put the output of `python -m tests.trees` in its place."
    )


def test_every_command_has_help() -> None:
    assert isinstance(group, Commands)
    for name in group.list_commands(None):  # type: ignore[arg-type]
        command = group.get_command(None, name)  # type: ignore[arg-type]
        assert command is not None and command.help, name
        assert all(each.help for each in command.params if isinstance(each, click.Option)), name


def test_the_readme_names_the_two_commands_and_ci_runs_the_second() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    assert re.findall(r"```console\n(python3 \S+)\n```", readme) == ["python3 start.py", "python3 test.py"]
    ci = Path(ROOT / ".ci" / "run").read_text("utf-8").splitlines()
    assert ci[-1] == "exec python3 test.py"


def test_the_first_change_that_the_readme_proposes_shows_what_it_promises(tmp_path: Path) -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    proposed = re.search(r"write `([a-z-]+)` for the purpose", readme)
    explained = re.search(r"`sharewell rule ([a-z-]+)` explains the check", readme)
    assert proposed and explained
    shutil.copytree(folder("protocols"), tmp_path / "protocols")
    agreement = tmp_path / "protocols" / "agreements" / "school-notification.yaml"
    text = agreement.read_text("utf-8")
    agreement.write_text(re.sub(r"(?m)^(    - purpose: ).+$", rf"\g<1>{proposed[1]}", text, count=1), "utf-8")
    found = check(tmp_path / "protocols", datetime.date(2026, 11, 22)).report.findings
    assert [each.rule for each in found] == [explained[1]]
    assert found[0].related and found[0].related[0].place
