"""What the documents about Sharewell say is still so: commands, paths, and the tree of the package."""

from __future__ import annotations

import datetime
import re
import shutil
import tomllib
from pathlib import Path

import click
import pytest

from sharewell.changes.weights import Axis
from sharewell.cli.group import Commands, group
from sharewell.data import folder
from sharewell.rules.rule import registry
from sharewell.workspace.checking import check
from sharewell.workspace.comparing import compared
from sharewell.workspace.versions import versions

from .trees import PACKAGE, ROOT, tree

DOCUMENTS = (
    "README.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "site/docs/keeping.md",
    "site/docs/reviewing.md",
    "toolkit/sharewell/catalogue/README.md",
)
MADE = {"changes.md", *(f"rules/{name}.md" for name in registry())}
"""Pages that are not there before the site is built."""

LONG = 350
"""Lines of a module above which it has to have a reason."""


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_link_to_a_file_leads_somewhere(name: str) -> None:
    document = ROOT / name
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", document.read_text("utf-8"))
    assert [link for link in links if link not in MADE and not (document.parent / link).exists()] == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_command_named_exists(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    named = set(re.findall(r"sharewell ([a-z]+)\b(?= |`|$)", text))
    assert isinstance(group, Commands)
    known = {*group.list_commands(None), "is", "was", "never", "law"}  # type: ignore[arg-type]
    assert named - known == set()


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_option_named_with_its_command_exists(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    lines = re.findall(r"(?:`|<code>|^ *)(?:\.venv/bin/)?sharewell ([a-z-]+)([^`<\n]*)", text, re.MULTILINE)
    assert isinstance(group, Commands)
    for command, rest in lines:
        found = group.get_command(None, command)  # type: ignore[arg-type]
        known = (
            {option for each in found.params for option in each.opts + each.secondary_opts}
            if found
            else set()
        )
        assert set(re.findall(r"(?<= )--[a-z-]+", rest)) - known - {"--help", "--version"} == set(), command


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_rule_explained_by_name_exists(name: str) -> None:
    named = set(re.findall(r"sharewell rule ([a-z]+-[a-z-]+)", (ROOT / name).read_text("utf-8")))
    assert named - registry().keys() == set()


def test_the_tree_in_contributing_is_the_tree_there_is() -> None:
    assert tree() in (ROOT / "CONTRIBUTING.md").read_text("utf-8"), (
        "Put the output of `python -m tests.trees` in its place."
    )


def test_the_layers_in_contributing_are_those_that_are_enforced() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8").partition("| Layer |")[2].partition("\n\n")[0]
    told = [set(re.findall(r"`(\w+)`", row.split("|")[1])) for row in text.splitlines()[2:]]
    (contract,) = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    enforced = [set(layer.split(" | ")) for layer in contract["layers"] if layer != "__main__"]
    assert told == enforced[::-1]


def test_every_long_module_has_a_reason_in_contributing() -> None:
    text = (
        (ROOT / "CONTRIBUTING.md").read_text("utf-8").partition("Those above 350")[2].partition("\n### ")[0]
    )
    long = {
        module.relative_to(PACKAGE).as_posix()
        for module in PACKAGE.rglob("*.py")
        if len(module.read_text("utf-8").splitlines()) > LONG
    }
    named = set(re.findall(r"`([\w/]+\.py)`", text))
    assert long - named == set()
    assert [name for name in named if not (PACKAGE / name).is_file()] == []


def test_the_changelog_counts_the_rules() -> None:
    assert f"- **{len(registry())} rules**" in (ROOT / "CHANGELOG.md").read_text("utf-8")


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


def test_the_change_that_the_readme_proposes_to_reviewers_means_what_it_promises(tmp_path: Path) -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    proposed = re.search(r"In `protocols/([\w/.-]+)`, put `(.+?)` in the place of `(.+?)`", readme)
    assert (
        proposed and "says that this widens sharing, who adopts again, and which version would fit" in readme
    )
    for side in ("old", "new"):
        shutil.copytree(folder("protocols"), tmp_path / side)
    document = tmp_path / "new" / proposed[1]
    text = document.read_text("utf-8")
    assert text.count(proposed[3]) == 1
    document.write_text(text.replace(proposed[3], proposed[2]), "utf-8")
    with versions([str(tmp_path / "old"), str(tmp_path / "new")]) as found:
        review = compared(found, datetime.date(2026, 11, 22))
    assert [each.weight.axes for each in review.changes] == [(Axis.WIDENS,)]
    assert len(review.stale) > 3
    assert [each.fits for each in review.versions] == [False]
