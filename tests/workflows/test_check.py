"""The untrusted half, end to end: a bare repository, pull requests from forks, the steps of check.yml, then the comment."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import jsonschema
import pytest

from .platform import ROOT, Hub, Ran, packed, run_job, serving

PULL = "github.event_name == 'pull_request'"
HUB = "protocols/agreements/safeguarding-hub.yaml"


def git(place: Path, *arguments: str) -> str:
    """Run Git there, by nobody's configuration; what it prints."""
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(place),
        "GIT_CONFIG_NOSYSTEM": "1",
        **{f"GIT_{who}_NAME": "Example" for who in ("AUTHOR", "COMMITTER")},
        **{f"GIT_{who}_EMAIL": "example@example.com" for who in ("AUTHOR", "COMMITTER")},
    }
    done = subprocess.run(
        ["git", *arguments], cwd=place, env=environment, check=True, capture_output=True, text=True
    )
    return done.stdout.strip()


class Pull:
    """A pull request from a fork: its commit, that of its base, and the merge of both that a check looks at."""

    def __init__(self, origin: Path, fork: Path) -> None:
        self.origin, self.fork = origin, fork
        self.base = git(fork, "rev-parse", "origin/main")
        self.place = fork.parent / "runner"

    def proposed(self) -> Pull:
        """Commit what was changed in the fork, and let the platform make the merge."""
        git(self.fork, "add", "--all")
        git(self.fork, "commit", "--quiet", "--message", "A proposal")
        self.head = git(self.fork, "rev-parse", "HEAD")
        git(self.fork, "push", "--quiet", "origin", "HEAD:refs/pull/7/head")
        # As actions/checkout does it: everything fetched, the merge of base and proposal in the work tree.
        git(self.fork.parent, "clone", "--quiet", str(self.origin), "runner")
        git(self.place, "fetch", "--quiet", "origin", "refs/pull/7/head")
        git(self.place, "checkout", "--quiet", "--detach", self.base)
        git(self.place, "merge", "--quiet", "--no-ff", "--message", "Merge", "FETCH_HEAD")
        return self

    def checked(self, temp: Path) -> Ran:
        """Run the steps of check.yml on it."""
        context = {"github.event.pull_request.base.sha": self.base, "runner.temp": str(temp)}
        return run_job("check", "check", self.place, temp, context, {PULL: True})


@pytest.fixture
def pull(tmp_path: Path) -> Iterator[Pull]:
    """A bare repository that holds the worked framework, and a fork of it."""
    first = tmp_path / "first"
    shutil.copytree(ROOT / "protocols", first / "protocols")
    git(first, "init", "--quiet", "--initial-branch=main")
    git(first, "add", "--all")
    git(first, "commit", "--quiet", "--message", "The framework")
    git(tmp_path, "clone", "--quiet", "--bare", str(first), "origin.git")
    git(tmp_path, "clone", "--quiet", str(tmp_path / "origin.git"), "fork")
    yield Pull(tmp_path / "origin.git", tmp_path / "fork")


def edit(pull: Pull, old: str, new: str, file: str = HUB) -> None:
    """Change a file of the fork."""
    text = (pull.fork / file).read_text("utf-8")
    assert text.count(old) == 1
    (pull.fork / file).write_text(text.replace(old, new), "utf-8")


def commented(pull: Pull, ran: Ran, temp: Path, hub: Hub) -> Ran:
    """Run the steps of comment.yml on what a check handed on."""
    hub.pulls = [{"number": 7, "head": {"owner": "stranger", "ref": "main", "sha": pull.head}}]
    hub.artefacts = {"review": packed({"review.json": ran.handed_on["review"].read_bytes()})}
    with serving(hub) as api:
        context = {
            "api": api,
            "github.token": "the-token",
            "github.event.workflow_run.id": "99",
            "github.event.workflow_run.head_sha": pull.head,
            "github.event.workflow_run.head_branch": "main",
            "github.event.workflow_run.head_repository.owner.login": "stranger",
        }
        return run_job("comment", "comment", ROOT, temp, context, {})


COMMAND = re.compile(r"^\s*::(\w[\w-]*)", re.MULTILINE)
"""What the runner obeys: two colons at the beginning of a line, whatever space stands before them."""


def test_a_proposal_is_checked_annotated_and_commented(pull: Pull, tmp_path: Path) -> None:
    edit(pull, "national-evaluator, as: recipient}", "northshire-fire, as: signatory}")
    ran = pull.proposed().checked(tmp_path / "temp")
    assert ran.failed == ["Check the documents"], ran.log
    assert re.search(
        r"^::(warning|notice) .*file=protocols/agreements/safeguarding-hub.yaml", ran.log, re.MULTILINE
    )
    assert re.search(r"^::error .*file=protocols/agreements/safeguarding-hub.yaml.*", ran.log, re.MULTILINE)
    review = json.loads(ran.handed_on["review"].read_bytes())
    schema = json.loads((ROOT / "schema" / "v1" / "review.schema.json").read_text("utf-8"))
    jsonschema.validate(review, schema)
    assert {"party-added", "party-removed"} <= {each["change"] for each in review["changes"]}
    assert json.loads(ran.handed_on["findings"].read_bytes())["version"] == "2.1.0"
    hub = Hub()
    told = commented(pull, ran, tmp_path / "trusted", hub)
    assert told.failed == [], told.log
    assert "Widens" in hub.comments[0]["body"] and "fire service" in hub.comments[0]["body"]


def test_a_clean_proposal_passes(pull: Pull, tmp_path: Path) -> None:
    text = (pull.fork / HUB).read_text("utf-8")
    (pull.fork / HUB).write_text(text.rstrip("\n") + "\n# Kept by the hub's manager.\n", "utf-8")
    ran = pull.proposed().checked(tmp_path / "temp")
    assert ran.failed == [], ran.log
    assert json.loads(ran.handed_on["review"].read_bytes())["changes"] == []


HOSTILE = "@everyone ::stop-commands::x <script>alert(1)</script> $(touch pwned) `touch pwned` [x](http://x.example)"


def test_a_hostile_proposal_commands_nothing(pull: Pull, tmp_path: Path) -> None:
    edit(pull, "short-title: Safeguarding hub", f'short-title: "{HOSTILE}"')
    edit(
        pull,
        "title: Northshire Police\n",
        f'title: "{HOSTILE}"\n',
        "protocols/parties/northshire-police.yaml",
    )
    odd = pull.fork / "protocols" / "$(touch pwned)\n::error::x;`touch pwned`.yaml"
    odd.write_text("protocol: odd\n::set-output name=x::y\n", "utf-8")
    (pull.fork / "protocols" / "link.yaml").symlink_to("/etc/passwd")
    (pull.fork / ".gitattributes").write_text("*.yaml diff=evil filter=evil\n")
    (pull.fork / "sharewell.py").write_text("raise SystemExit('pwned')\n")
    ran = pull.proposed().checked(tmp_path / "temp")
    assert "Keep the review as data" not in ran.failed, ran.log
    assert set(COMMAND.findall(ran.log)) <= {"error", "warning", "notice"}
    assert not re.search(r"^\s*::error::x", ran.log, re.MULTILINE) and "root:" not in ran.log
    assert not list(tmp_path.rglob("pwned"))
    hub = Hub()
    told = commented(pull, ran, tmp_path / "trusted", hub)
    assert told.failed == [], told.log
    body = hub.comments[0]["body"]
    for bad in ("<script", "@everyone", "](http", "\n::"):
        assert bad not in body
    assert not list(tmp_path.rglob("pwned")) and not (ROOT / "pwned").exists()


def test_a_broken_proposal_is_told_as_that(pull: Pull, tmp_path: Path) -> None:
    (pull.fork / HUB).write_text("protocol: safeguarding-hub\n  title: [\n", "utf-8")
    ran = pull.proposed().checked(tmp_path / "temp")
    assert "Check the documents" in ran.failed or "Check the layout" in ran.failed
    assert "Traceback" not in ran.log
    hub = Hub()
    assert commented(pull, ran, tmp_path / "trusted", hub).failed == []
    assert "could not be read" in hub.comments[0]["body"].lower()


def test_what_is_pushed_to_main_goes_to_code_scanning(pull: Pull, tmp_path: Path) -> None:
    edit(pull, "no-later-than: 12 hours", "no-later-than: 2 days")
    pull.proposed()
    ran = run_job(
        "check",
        "check",
        pull.place,
        tmp_path / "temp",
        {"runner.temp": str(tmp_path / "temp")},
        {PULL: False},
    )
    assert "review" not in ran.handed_on
    hub = Hub()
    hub.artefacts = {"findings": packed({"findings.sarif": ran.handed_on["findings"].read_bytes()})}
    with serving(hub) as api:
        context = {
            "api": api,
            "github.token": "the-token",
            "github.event.workflow_run.id": "99",
            "github.event.workflow_run.head_sha": pull.head,
            "github.event.workflow_run.head_branch": "main",
        }
        told = run_job("comment", "findings", ROOT, tmp_path / "trusted", context, {})
    assert told.failed == [], told.log
    assert [(each["ref"], each["commit_sha"]) for each in hub.alerts] == [("refs/heads/main", pull.head)]


def test_the_site_is_built_where_the_next_step_looks_for_it(pull: Pull, tmp_path: Path) -> None:
    (pull.fork / "protocols" / "note.txt").write_text("So that there is something to commit.\n")
    pull.proposed()
    ran = run_job("publish", "build", pull.place, tmp_path / "temp", {}, {})
    assert ran.failed == [], ran.log
    assert (pull.place / "build" / "site" / "index.html").is_file()
