"""`sharewell diff` and `sharewell diff-driver`, in real repositories."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import jsonschema
import pytest

from sharewell.cli.commands.diff import LIMITS
from sharewell.data import folder as data_folder

from ..workspace.repositories import commit, git

HUB = """\
protocol: hub
title: Hub agreement
type: reciprocal-agreement
tier: agreement
status: in-force
version: "1.0"
led-by: council
effective: {from: 2026-01-01}
parties:
  - {party: council, as: signatory}
  - {party: landlord, as: signatory}
adoptions:
  - {party: council, version: "1.0", on: 2026-01-01, role: chief-executive}
retention:
  - {records: cases, title: Case records, keep: 25 years, counted-from: closure, then: destroy}
"""
PARTIES = {
    f"mini/parties/{id}.yaml": f"party: {id}\ntitle: {title}\nis: [local-authority]\n"
    for id, title in (
        ("council", "Anyborough Council"),
        ("landlord", "Harbour Homes"),
        ("fire", "Northshire Fire"),
    )
}
JOINED = HUB.replace("  - {party: landlord", "  - {party: fire, as: signatory}\n  - {party: landlord")


@pytest.fixture
def repo(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with a framework; commands run at its root, beside the framework's folder."""
    (folder / "drafts/later.yaml").unlink()
    root = folder.parent / "repo"
    root.mkdir()
    folder.rename(root / "mini")
    git(root, "init", "-q", "-b", "main", ".")
    commit(root, {"mini/hub.yaml": HUB, **PARTIES})
    monkeypatch.chdir(root)
    monkeypatch.delenv("GITHUB_WORKSPACE", raising=False)
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    return root


def change(repo: Path, text: str) -> None:
    """Write the hub anew, and record nothing."""
    (repo / "mini/hub.yaml").write_text(text, "utf-8")


def data(run, *arguments: str) -> dict:
    """What a comparison says as JSON."""
    return json.loads(run("diff", *arguments, "--format", "json").out)


# ---- what is told --------------------------------------------------------------------------------------------------


def test_what_the_work_tree_changes_is_told(run, repo):
    change(repo, JOINED)
    done = run("diff")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith(
        "Hub agreement (protocol hub)\n  widens sharing\n    + Northshire Fire takes part"
    )
    assert (
        "      mini/hub.yaml:11 | also changes who is accountable; a major version; everyone adopts again\n"
        in done.out
    )
    assert "\nWidens sharing: Northshire Fire takes part" in done.out
    assert "between HEAD and the work tree" in done.out.replace("\n", " ")
    assert run("diff", "main").out == done.out.replace("HEAD", "main")


def test_nothing_is_told_where_nothing_changed(run, repo):
    done = run("diff", "main")
    assert (done.code, done.out.splitlines()[0]) == (0, "Changes nothing.")


def test_layout_comments_and_order_are_no_changes(run, repo):
    lines = HUB.splitlines()
    lines[9], lines[10] = lines[10], lines[9]
    change(repo, "# A remark\n" + "\n".join(lines) + "\n\n")
    done = run("diff", "main")
    assert done.out.startswith("Changes no meaning: 1 file differs and means the same.\n")
    assert data(run, "main")["laid_out"] == ["mini/hub.yaml"]


def test_findings_that_are_new_or_settled_are_told_unless_nobody_checks(run, repo):
    change(repo, HUB.replace("led-by: council", "led-by: nobody"))
    introduced = data(run, "main")["introduced"]
    assert [(each["rule"], each["file"]) for each in introduced if each["rule"].startswith("ref")] == [
        ("reference-unknown", "mini/hub.yaml")
    ]
    bare = data(run, "main", "--no-check")
    assert (bare["introduced"], bare["resolved"]) == (None, None)
    commit(repo, {})
    change(repo, HUB)
    assert [each["rule"] for each in data(run, "main")["resolved"]] == ["reference-unknown"]


def test_both_sides_are_checked_as_of_one_day(run, repo):
    assert data(run, "main")["as_of"] == "2026-11-22"
    assert data(run, "main", "--as-of", "2027-01-31")["as_of"] == "2027-01-31"
    framework = repo / "mini/framework.yaml"
    framework.write_text(framework.read_text("utf-8").replace("2026-11-22", "2026-12-24"), "utf-8")
    assert data(run, "main")["as_of"] == "2026-12-24"


def test_what_cannot_be_read_is_not_called_removed(run, repo):
    change(repo, HUB + "broken: [\n")
    told = data(run, "main")
    assert ([each["change"] for each in told["changes"]], told["unreadable"]) == ([], ["mini/hub.yaml"])
    assert told["verdict"] == "Cannot be told: 1 file could not be read."


def test_the_part_that_a_path_names_is_told(run, repo):
    change(repo, JOINED)
    (repo / "mini/parties/fire.yaml").write_text(
        "party: fire\ntitle: The fire service\nis: [local-authority]\n"
    )
    assert {each["document"] for each in data(run, "main")["changes"]} == {"protocol hub", "party fire"}
    assert {each["document"] for each in data(run, "main", "mini/parties")["changes"]} == {"party fire"}
    assert "party fire" not in run("diff", "--quiet", "--", "mini/hub.yaml").out


def test_two_folders_are_compared(run, repo):
    git(repo.parent, "clone", "-q", str(repo), "copy")
    (repo.parent / "copy/mini/hub.yaml").write_text(JOINED, "utf-8")
    told = data(run, "mini", "../copy/mini")
    assert [each["change"] for each in told["changes"]] == ["party-added"]
    assert told["changes"][0]["after"]["file"] == "../copy/mini/hub.yaml"


def test_wording_may_be_left_out(run, repo):
    change(repo, JOINED.replace("Hub agreement", "The hub's agreement"))
    assert [each["change"] for each in data(run, "main")["changes"]] == ["document-reworded", "party-added"]
    assert [each["change"] for each in data(run, "main", "--only", "decisions")["changes"]] == ["party-added"]


def test_a_framework_that_is_new_is_said(run, repo):
    git(repo, "switch", "-q", "--orphan", "empty")
    commit(repo, {"README.md": "Read me.\n"})
    git(repo, "switch", "-q", "main")
    done = run("diff", "empty", "main")
    assert done.err == "There is no framework.yaml in empty.\n"
    assert "Hub agreement is new." in done.out


def test_a_second_run_says_the_same_from_what_was_remembered(run, repo, monkeypatch):
    change(repo, JOINED)
    first = run("diff", "main")
    monkeypatch.setattr("sharewell.rules.engine.run", lambda *_: pytest.fail("The rules were run again."))
    assert run("diff", "main").out == first.out
    commit(repo, {})
    again = run("diff", "HEAD~1", "HEAD", "--no-check")
    assert again.out.startswith("Hub agreement (protocol hub)\n  widens sharing\n")


# ---- the exit code -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "fails"),
    [
        (HUB, set()),
        (HUB.replace("Hub agreement", "The hub's agreement"), set()),
        (JOINED, {"widens", "material", "version", "finding"}),
        (HUB.replace("  - {party: landlord, as: signatory}\n", ""), {"material", "version", "finding"}),
        (HUB.replace("led-by: council", "led-by: nobody"), {"finding", "version"}),
        (HUB + "broken: [\n", {"widens", "material", "version", "finding"}),
    ],
    ids=["nothing", "wording", "joins", "leaves", "unknown", "unreadable"],
)
def test_the_exit_code_is_what_fail_on_says(run, repo, text, fails):
    change(repo, text)
    assert {limit for limit in LIMITS if run("diff", "main", "--fail-on", limit).code == 1} == fails
    assert run("diff", "main").code == 0


def test_accepted_changes_are_told_apart_and_do_not_count(run, repo):
    change(repo, JOINED)
    (told,) = data(run, "main")["changes"]
    fingerprint, sentence = told["fingerprint"], told["sentence"]
    accepted = repo / "accepted.txt"
    accepted.write_text(f"# Decided by the board\n\n{fingerprint} The board agreed on 1 November.\n")
    done = run("diff", "main", "--accepted", "accepted.txt", "--fail-on", "widens")
    assert (done.code, done.err) == (0, "")
    assert f"Accepted already\n  {sentence} ({fingerprint})" in done.out
    told = data(run, "main", "--accepted", "accepted.txt")
    assert (told["changes"], [each["fingerprint"] for each in told["accepted"]]) == ([], [fingerprint])
    accepted.write_text("0123456789ab\n")
    assert run("diff", "main", "--accepted", "accepted.txt").err == (
        "Accepted, but no change any more: 0123456789ab.\n"
    )


def test_a_file_of_accepted_changes_that_is_none_is_refused(run, repo):
    (repo / "accepted.txt").write_text("0123456789ab fine\nthe second\n")
    done = run("diff", "main", "--accepted", "accepted.txt")
    assert (done.code, done.out) == (2, "")
    assert "line 2 of accepted.txt does not begin with a fingerprint" in done.err


@pytest.mark.parametrize("words", [("mian",), ("main", "zzz"), ("main..zzz",), ("main", "main", "nowhere")])
def test_what_cannot_be_compared_is_said(run, repo, words):
    done = run("diff", *words)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("Error: There is no ")


# ---- formats -------------------------------------------------------------------------------------------------------


def test_the_json_is_as_its_schema_says(run, repo):
    schema = json.loads((data_folder("schema") / "v1/review.schema.json").read_text("utf-8"))
    change(repo, JOINED.replace("25 years", "30 years"))
    jsonschema.Draft202012Validator(schema).validate(data(run, "main"))
    assert json.loads(run("schema", "review").out) == schema


def test_github_names_files_from_the_checkout(run, repo, monkeypatch):
    change(repo, JOINED)
    monkeypatch.chdir(repo / "mini")
    assert "file=hub.yaml,line=11," in run("diff", "main", "--format", "github").out
    monkeypatch.setenv("GITHUB_WORKSPACE", str(repo))
    assert "file=mini/hub.yaml,line=11," in run("diff", "main", "--format", "github").out


def test_a_format_may_go_into_a_file_beside_the_text(run, repo):
    change(repo, JOINED)
    text = run("diff", "main").out
    for layout, begins in (
        ("markdown", "<!-- sharewell:review -->"),
        ("html", "<!doctype html>"),
        ("text", "Hub"),
    ):
        assert run("diff", "main", "--format", layout, "--output", "out").out == text
        assert (repo / "out").read_text("utf-8").startswith(begins)


def test_the_help_says_how_git_diff_shows_it(run):
    told = run("diff", "--help").out
    assert 'git config diff.sharewell.command "sharewell diff-driver"' in told
    assert 'echo "*.yaml diff=sharewell" >> .gitattributes' in told


# ---- as git runs it ------------------------------------------------------------------------------------------------


@pytest.fixture
def driven(repo: Path) -> Path:
    """The repository, set up as the help says."""
    git(repo, "config", "diff.sharewell.command", f"'{sys.executable}' -m sharewell diff-driver")
    (repo / ".gitattributes").write_text("*.yaml diff=sharewell\n")
    return repo


def test_git_diff_tells_what_changed(driven):
    change(driven, JOINED)
    (driven / "mini/parties/fire.yaml").unlink()
    git(driven, "mv", "mini/parties/council.yaml", "mini/council.yaml")
    shown = git(driven, "diff", "-M", "HEAD")
    assert "mini/hub.yaml\nHub agreement (protocol hub)\n  widens sharing\n    + " in shown
    assert "mini/parties/council.yaml -> mini/council.yaml\n" in shown
    assert "mini/parties/fire.yaml\nNorthshire Fire (party fire)\n" in shown


def test_git_diff_shows_what_is_no_document_line_by_line(driven):
    commit(driven, {"workflow.yaml": "on: push\njobs: {}\n"})
    (driven / "workflow.yaml").write_text("on: pull_request\njobs: {}\n")
    change(driven, f"# Only a remark\n{HUB}")
    shown = git(driven, "diff")
    assert (
        "--- a/workflow.yaml\n+++ b/workflow.yaml\n@@ -1,2 +1,2 @@\n-on: push\n+on: pull_request\n" in shown
    )
    assert "mini/hub.yaml\n  Layout, comments or order only.\n" in shown


def test_a_link_is_not_followed(driven):
    (driven / "mini/link.yaml").symlink_to("/etc/passwd")
    git(driven, "add", "-N", "mini/link.yaml")
    shown = git(driven, "diff")
    assert "mini/link.yaml" in shown and "root:" not in shown


def test_a_file_with_conflicts_is_named(run, folder):
    assert run("diff-driver", "hub.yaml").out == "hub.yaml has conflicts that are not settled yet.\n"


def test_without_git_the_driver_says_what_to_use(run, folder):
    done = run("diff-driver", "a.yaml", "b.yaml")
    assert (done.code, done.out) == (2, "")
    assert "To compare two versions yourself, use `sharewell diff`." in done.err
