"""The trusted half: what a stranger's run handed on becomes a comment, and never more than a comment."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sharewell.changes.comparing import compare
from sharewell.changes.reports import json as as_json
from sharewell.changes.review import Review

from ..changes.harness import corpus_of
from .platform import ROOT, Hub, Ran, packed, run_job, serving

SHA = "a" * 40
BEFORE = "parties:\n  - {party: council, as: signatory}\n"
AFTER = "parties:\n  - {party: council, as: signatory}\n  - {party: fire, as: signatory}\n"
MARK = "<!-- sharewell:review -->"


@pytest.fixture
def hub() -> Iterator[Hub]:
    """A repository with one open pull request, from a fork."""
    hub = Hub()
    hub.pulls = [{"number": 7, "head": {"owner": "stranger", "ref": "change", "sha": SHA}}]
    yield hub


def review(before: str = BEFORE, after: str = AFTER) -> bytes:
    """What an honest check hands on."""
    changes = compare(corpus_of(before), corpus_of(after)).changes
    return as_json.show(
        Review(
            base="main",
            head="the change",
            as_of=datetime.date(2026, 11, 22),
            catalogue="2026-11-21",
            changes=changes,
        )
    )


def forged(**other: Any) -> bytes:
    """What somebody might hand on instead."""
    return json.dumps({**json.loads(review()), **other}).encode()


def comment(hub: Hub, temp: Path, branch: str = "change", sha: str = SHA) -> Ran:
    """Run the job that comments."""
    with serving(hub) as api:
        context = {
            "api": api,
            "github.token": "the-token",
            "github.event.workflow_run.id": "99",
            "github.event.workflow_run.head_sha": sha,
            "github.event.workflow_run.head_branch": branch,
            "github.event.workflow_run.head_repository.owner.login": "stranger",
        }
        return run_job("comment", "comment", ROOT, temp, context, {})


def test_the_review_becomes_a_comment(hub: Hub, tmp_path: Path) -> None:
    hub.artefacts["review"] = packed({"review.json": review()})
    ran = comment(hub, tmp_path)
    assert ran.failed == [], ran.log
    assert [each["on"] for each in hub.comments] == [7]
    body = hub.comments[0]["body"]
    assert body.startswith(MARK) and "Northshire Fire and Rescue" in body and "Widens sharing" in body


def test_the_next_version_brings_the_same_comment_up_to_date(hub: Hub, tmp_path: Path) -> None:
    hub.comments = [
        {"id": 1, "on": 7, "user": {"login": "somebody"}, "body": f"{MARK}\nmine"},
        {"id": 2, "on": 7, "user": {"login": "github-actions[bot]"}, "body": "another robot's"},
    ]
    hub.artefacts["review"] = packed({"review.json": review()})
    assert comment(hub, tmp_path).failed == []
    hub.artefacts["review"] = packed({"review.json": review(AFTER, BEFORE)})
    assert comment(hub, tmp_path).failed == []
    assert [each["id"] for each in hub.comments] == [1, 2, 3]
    assert hub.comments[0]["body"] == f"{MARK}\nmine" and hub.comments[1]["body"] == "another robot's"
    assert "Narrows sharing" in hub.comments[2]["body"]


def test_the_token_is_shown_to_the_interface_alone(hub: Hub, tmp_path: Path) -> None:
    hub.artefacts["review"] = packed({"review.json": review()})
    comment(hub, tmp_path)
    shown = {(path.startswith("/repos/"), token) for _, path, token in hub.asked}
    assert shown == {(True, "Bearer the-token"), (False, "")}


@pytest.mark.parametrize("sha", ["b" * 40])
def test_what_is_no_longer_the_latest_is_not_told(hub: Hub, tmp_path: Path, sha: str) -> None:
    hub.artefacts["review"] = packed({"review.json": review()})
    ran = comment(hub, tmp_path, sha=sha)
    assert ran.failed == [] and hub.comments == [] and "nothing is written" in ran.log


HOSTILE_BRANCH = '$(touch pwned)`touch pwned`";touch pwned;&state=closed&head=x'


def test_the_name_of_a_branch_is_no_command(hub: Hub, tmp_path: Path) -> None:
    hub.pulls[0]["head"]["ref"] = HOSTILE_BRANCH
    hub.artefacts["review"] = packed({"review.json": review()})
    assert comment(hub, tmp_path, branch=HOSTILE_BRANCH).failed == []
    assert [each["on"] for each in hub.comments] == [7]
    assert not (ROOT / "pwned").exists() and not (tmp_path / "pwned").exists()


SENTENCE = (
    "@everyone <script>alert(1)</script> <img src=x> [click](javascript:alert(1)) ![i](http://x.example/p.png) "
    "</details> `code` | cell | #12 stranger/repo#3\n\n# Heading\n::set-output name=x::y"
)


def test_texts_are_told_as_texts(hub: Hub, tmp_path: Path) -> None:
    change = {**json.loads(review())["changes"][0], "sentence": SENTENCE, "document_called": SENTENCE}
    data = forged(changes=[change], unreadable=[SENTENCE], laid_out=[SENTENCE])
    hub.artefacts["review"] = packed({"review.json": data})
    ran = comment(hub, tmp_path)
    assert ran.failed == [], ran.log
    body = hub.comments[0]["body"]
    for bad in ("<script", "<img", "](", "@everyone", "\n# Heading", "\n::", " #12", "repo#3"):
        assert bad not in body, bad
    assert body.count("<details>") == body.count("</details>")
    assert "\n::set-output" not in ran.log


@pytest.mark.parametrize(
    "files",
    [
        {"review.json": b"not json"},
        {"review.json": b"[" * 100_000},
        {"review.json": b'{"version": 1}'},
        {"review.json": forged(version=2)},
        {"review.json": forged(changes=[{**json.loads(review())["changes"][0], "change": "told-to-merge"}])},
        {"review.json": forged(as_of="yesterday")},
        {"review.json": b" " * 5_000_000},
        {"../../../comment.py": b"print('pwned')"},
    ],
    ids=[
        "no json",
        "deep",
        "too little",
        "another version",
        "unknown change",
        "no date",
        "too large",
        "outside",
    ],
)
def test_what_is_no_review_is_refused(hub: Hub, tmp_path: Path, files: dict[str, bytes]) -> None:
    hub.artefacts["review"] = packed(files)
    ran = comment(hub, tmp_path)
    assert ran.failed == ["Write the comment, or bring it up to date"]
    assert "::error::" in ran.log and "Traceback" not in ran.log
    assert hub.comments == []


def test_what_is_no_archive_is_refused(hub: Hub, tmp_path: Path) -> None:
    hub.artefacts["review"] = b"PK\x03\x04 no archive"
    ran = comment(hub, tmp_path)
    assert ran.failed and "Traceback" not in ran.log and hub.comments == []


def test_where_nothing_was_handed_on_nothing_is_written(hub: Hub, tmp_path: Path) -> None:
    ran = comment(hub, tmp_path)
    assert ran.failed and "handed on nothing" in ran.log and hub.comments == []


def test_a_change_weighs_what_the_table_here_says(hub: Hub, tmp_path: Path) -> None:
    change = {**json.loads(review())["changes"][0], "means": ["wording only"], "asks": "nothing"}
    hub.artefacts["review"] = packed({"review.json": forged(changes=[change], verdict="Changes nothing.")})
    assert comment(hub, tmp_path).failed == []
    body = hub.comments[0]["body"]
    assert "Widens sharing" in body and "major version" in body and "Changes nothing" not in body
