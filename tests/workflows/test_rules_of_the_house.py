"""What the workflows may and may not do, read from their text."""

from __future__ import annotations

import re
from typing import Any

import pytest

from .platform import WORKFLOWS, steps, workflow

NAMES = sorted(each.stem for each in WORKFLOWS.glob("*.yml"))
WRITING = {
    ("comment", "comment"): {"contents": "read", "actions": "read", "pull-requests": "write"},
    ("comment", "findings"): {"contents": "read", "actions": "read", "security-events": "write"},
    ("publish", "publish"): {"pages": "write", "id-token": "write"},
}
"""The jobs that may write, and everything that each may do."""


def jobs() -> list[Any]:
    """Every job, with the name of its workflow."""
    return [
        pytest.param(name, job, parts, id=f"{name}/{job}")
        for name in NAMES
        for job, parts in workflow(name)["jobs"].items()
    ]


def test_there_are_these_workflows() -> None:
    assert NAMES == ["check", "comment", "publish"]


@pytest.mark.parametrize("name", NAMES)
def test_a_workflow_itself_may_do_nothing(name: str) -> None:
    assert workflow(name)["permissions"] == {}


@pytest.mark.parametrize(("name", "job", "parts"), jobs())
def test_a_job_may_do_the_least_that_it_needs(name: str, job: str, parts: dict[str, Any]) -> None:
    assert parts["permissions"] == WRITING.get((name, job), {"contents": "read"})
    assert int(parts["timeout-minutes"]) <= 15


@pytest.mark.parametrize("name", NAMES)
def test_every_action_is_pinned_to_a_commit_with_its_version_beside_it(name: str) -> None:
    text = (WORKFLOWS / f"{name}.yml").read_text("utf-8")
    used = re.findall(r"uses: (.*)", text)
    assert used
    for each in used:
        assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", each), each


@pytest.mark.parametrize("name", NAMES)
def test_nothing_from_outside_is_written_into_a_command(name: str) -> None:
    assert [step["run"] for step in steps(name) if "run" in step and "${{" in step["run"]] == []


@pytest.mark.parametrize("name", NAMES)
def test_the_token_is_not_left_behind(name: str) -> None:
    fetching = [step for step in steps(name) if step.get("uses", "").startswith("actions/checkout@")]
    assert all(step["with"]["persist-credentials"] == "false" for step in fetching)


def test_what_may_write_never_fetches_what_a_pull_request_changed() -> None:
    trusted = workflow("comment")
    assert set(trusted["on"]) == {"workflow_run"}
    for step in steps("comment"):
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["ref"] == "${{ github.event.repository.default_branch }}"
    assert "pull_request_target" not in (WORKFLOWS / "check.yml").read_text("utf-8")


def test_what_is_untrusted_knows_no_secret() -> None:
    text = (WORKFLOWS / "check.yml").read_text("utf-8")
    assert "secrets." not in text and "github.token" not in text
