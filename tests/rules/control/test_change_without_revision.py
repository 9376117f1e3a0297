import pytest

from ..harness import places

RULE = "change-without-revision"
HEAD = "protocol: hub\ntitle: Hub\ntype: reciprocal-agreement\ntier: agreement\n"
FIRST = '  - {version: "2.0", on: 2026-01-05}\n'
SECOND = '  - {version: "2.1", on: 2026-11-18}\n'


def between(before: str, after: str) -> list[tuple[str, int, str]]:
    return places(f"# before\n{HEAD}{before}---\n{HEAD}{after}", RULE)


def keys(version: str = "2.0", owner: str = "board", history: str = FIRST, more: str = "") -> str:
    return f'version: "{version}"\nanswers-to: {owner}\nrevisions:\n{history}{more}'


@pytest.mark.parametrize(
    ("after", "told"),
    [
        (keys(owner="other-board"), "The document has changed since version 2.0, and has no new version: "),
        (
            keys("2.1", "other-board"),
            "The document has changed, and the history has no entry for its new version 2.1: ",
        ),
        (
            keys(owner="other-board", history=FIRST + SECOND),
            "The document has changed since version 2.0, and has no new version: ",
        ),
        (
            keys("1.9", "other-board", FIRST + SECOND.replace("2.1", "1.9")),
            "The document has changed since version 2.0, and 1.9 is no later version: ",
        ),
    ],
)
def test_a_change_needs_a_later_version_with_an_entry_of_its_own(after: str, told: str) -> None:
    ((severity, line, message),) = between(keys(), after)
    assert (severity, line) == ("warning", 5)
    assert message.startswith(told) and "owns it" in message


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(keys(), keys(), id="the-same"),
        pytest.param(keys(), keys(more="summary: New.\n"), id="words-alone"),
        pytest.param(keys(), keys("2.1", "other-board", FIRST + SECOND), id="a-revision"),
        pytest.param(
            keys(more="status: draft\n"), keys(owner="other-board", more="status: draft\n"), id="a-draft"
        ),
        pytest.param(keys(), keys(owner="other-board", more="status: withdrawn\n"), id="put-away"),
        pytest.param(keys(), keys(more="parties:\n  - {party: council}\n"), id="material"),
        pytest.param("answers-to: board\n", "answers-to: other-board\n", id="keeps-no-version"),
    ],
)
def test_what_owes_no_revision_of_this_rule(before: str, after: str) -> None:
    assert between(before, after) == []


def test_a_new_document_owes_nothing() -> None:
    assert places(f"# before\n{HEAD.replace('hub', 'other')}{keys()}---\n{HEAD}{keys()}", RULE) == []
