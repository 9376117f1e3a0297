"""Whether a version and its history fit the changes; and the version that would."""

from __future__ import annotations

import pytest

from sharewell.changes.consequences.versions import altered, versions
from sharewell.model.altered import following, is_later

from ...rules.harness import DAY
from .parts import compared, hub

OLD = "answers-to: council\n"
NEW = "answers-to: police\n"
"""A change that asks for a new revision."""
PARTY = "parties:\n  - {party: council}\n"
PARTIES = PARTY + "  - {party: police}\n"
"""A change that asks for a major version, and everyone to adopt again."""
ADOPTED = 'adoptions:\n  - {party: council, version: "2.0", on: 2026-01-05}\n'
FIRST = 'revisions:\n  - {version: "2.0", on: 2026-01-01}\n'


def entry(version: str, more: str = "") -> str:
    return f'{FIRST}  - {{version: "{version}", on: 2026-11-20{more}}}\n'


def fit(after: str, before: str) -> list[tuple[str, bool, bool, str]]:
    """What is asked, whether it was done, whether the history has a new entry, and what would fit."""
    return [
        (str(each.asks), each.fits, each.has_revision, each.fitting)
        for each in versions(compared(hub(after, before=before)), DAY)
    ]


@pytest.mark.parametrize(
    ("version", "history", "expected"),
    [
        pytest.param("2.0", FIRST, (False, False, "2.1"), id="nothing-done"),
        pytest.param("2.1", FIRST, (False, False, "2.1"), id="no-entry"),
        pytest.param("2.0", entry("2.1"), (False, False, "2.1"), id="no-version"),
        pytest.param("1.9", entry("1.9"), (False, False, "2.1"), id="backwards"),
        pytest.param("2.1", entry("2.1"), (True, True, "2.1"), id="a-revision"),
        pytest.param("3.0", entry("3.0"), (True, True, "3.0"), id="more-than-is-asked"),
    ],
)
def test_a_change_that_asks_for_a_revision(
    version: str, history: str, expected: tuple[bool, bool, str]
) -> None:
    found = fit(f'version: "{version}"\n{NEW}{history}', f'version: "2.0"\n{OLD}{FIRST}')
    assert found == [("a new revision", *expected)]


AGAIN = ", material: yes, adopt-again: [council]"


@pytest.mark.parametrize(
    ("version", "history", "expected"),
    [
        pytest.param("2.0", FIRST, (False, False, "3.0"), id="nothing-done"),
        pytest.param("2.1", entry("2.1", AGAIN), (False, True, "3.0"), id="a-revision-only"),
        pytest.param("3.0", FIRST, (False, False, "3.0"), id="no-entry"),
        pytest.param("3.0", entry("3.0"), (False, True, "3.0"), id="nobody-listed"),
        pytest.param("3.0", entry("3.0", AGAIN), (True, True, "3.0"), id="all-done"),
        pytest.param(
            "3.0", entry("3.0", AGAIN.replace("yes", "no")), (False, True, "3.0"), id="called-not-material"
        ),
    ],
)
def test_a_change_that_asks_for_a_major_version(
    version: str, history: str, expected: tuple[bool, bool, str]
) -> None:
    found = fit(
        f'version: "{version}"\n{PARTIES}{ADOPTED}{history}', f'version: "2.0"\n{PARTY}{ADOPTED}{FIRST}'
    )
    assert found == [("a major version", *expected)]


@pytest.mark.parametrize(
    ("version", "more", "expected"),
    [
        ("spring 2026", "", (False, False, "")),
        ("autumn 2026", ", adopt-again: [council]", (False, True, "")),
        ("autumn 2026", AGAIN, (True, True, "autumn 2026")),
    ],
)
def test_of_versions_that_cannot_be_counted_the_history_says_whether_one_is_material(
    version: str, more: str, expected: tuple[bool, bool, str]
) -> None:
    first = 'revisions:\n  - {version: "spring 2026"}\n'
    history = first + (f'  - {{version: "{version}"{more}}}\n' if more else "")
    found = fit(
        f"version: {version}\n{PARTIES}{ADOPTED}{history}", f"version: spring 2026\n{PARTY}{ADOPTED}{first}"
    )
    assert found == [("a major version", *expected)]


@pytest.mark.parametrize(
    ("after", "before"),
    [
        pytest.param(f"{NEW}status: draft\n", OLD, id="a-draft"),
        pytest.param(f"{NEW}status: in-force\n", f"{OLD}status: consultation\n", id="was-a-draft"),
        pytest.param(f"{NEW}status: withdrawn\n", OLD, id="put-away"),
        pytest.param(NEW + FIRST + "summary: New.\n", NEW + FIRST, id="words-alone"),
        pytest.param(NEW + FIRST + ADOPTED, NEW + FIRST, id="an-adoption"),
        pytest.param(NEW + entry("2.1"), NEW + FIRST, id="its-history"),
    ],
)
def test_what_owes_no_version(after: str, before: str) -> None:
    assert fit(f'version: "2.0"\n{after}', f'version: "2.0"\n{before}') == []


def test_a_document_without_version_and_history_keeps_none() -> None:
    assert fit(NEW, OLD) == []
    assert fit(NEW + FIRST, OLD) == [("a new revision", False, False, "")]


CHART = """\
chart: sharing
title: When to share
start: danger
nodes:
  - {question: danger, asks: Is somebody in danger?, answers: {yes: share-now, no: wait}}
  - {outcome: share-now, result: share, says: Share now.}
  - {outcome: wait, result: KIND, says: Wait.}
"""


def test_a_change_of_a_chart_counts_for_the_documents_whose_staff_follow_it() -> None:
    before, after = CHART.replace("KIND", "do-not-share"), CHART.replace("KIND", "share")
    following_it = f'version: "2.0"\n{FIRST}charts:\n  - chart: sharing\n'
    found = altered(compared(f"# before\n{before}---\n{after}---\n{hub(following_it)}"), DAY)
    assert [(each.protocol, each.fits) for each in found] == [("hub", False)]
    assert altered(compared(f"# before\n{before}---\n{after}---\n{hub(FIRST)}"), DAY) == ()


@pytest.mark.parametrize(
    ("version", "revision", "major"),
    [
        ("2.0", "2.1", "3.0"),
        ("2.9", "2.10", "3.0"),
        ("2", "2.1", "3"),
        ("1.2.3", "1.2.4", "2.0.0"),
        ("", "", ""),
        ("2.0b", "", ""),
        ("May 2026", "", ""),
    ],
)
def test_the_next_version(version: str, revision: str, major: str) -> None:
    assert (following(version, False), following(version, True)) == (revision, major)


@pytest.mark.parametrize(
    ("version", "before", "answer"),
    [
        ("2.1", "2.0", True),
        ("2.10", "2.9", True),
        ("2.0", "2", False),
        ("1.9", "2.0", False),
        ("autumn", "spring", True),
        ("spring", "spring", False),
        ("1.0", "", True),
        ("", "1.0", False),
    ],
)
def test_whether_a_version_is_later(version: str, before: str, answer: bool) -> None:
    assert is_later(version, before) is answer


def test_what_is_said_of_a_version() -> None:
    def said(after: str, before: str) -> list[str]:
        return [each.sentence for each in versions(compared(hub(after, before=before)), DAY)]

    before = f'version: "2.0"\n{PARTY}{ADOPTED}{FIRST}'

    def after(version: str, history: str) -> str:
        return f'version: "{version}"\n{PARTIES}{ADOPTED}{history}'

    assert said(after("2.0", FIRST), before) == [
        "Hub is still version 2.0, and the changes ask for a new major version; 3.0 would fit."
    ]
    assert said(after("2.1", entry("2.1")), before) == [
        "Hub went from 2.0 to 2.1 only, and the changes ask for a new major version; 3.0 would fit."
    ]
    assert said(after("3.0", FIRST), before) == [
        "Hub went from 2.0 to 3.0 without an entry in its history, and the changes ask for a new major version."
    ]
    assert said(after("3.0", entry("3.0")), before) == [
        "Hub went from 2.0 to 3.0, but its history does not say that these adopt again: Anyborough Council."
    ]
    assert said(after("3.0", entry("3.0", AGAIN)), before) == [
        "Hub went from 2.0 to 3.0, which fits: the changes ask for a new major version."
    ]
    assert said(after("3.0", entry("3.0", AGAIN.replace("yes", "no"))), before) == [
        "Hub went from 2.0 to 3.0, which its history calls not material, and the changes ask for a new major version."
    ]


POSITIONS = """\
register: positions
title: Our positions
positions:
  - {position: task, title: Public task, regime: general, basis: [BASIS], otherwise: [{when: a life is at risk, position: life}]}
  - {position: life, title: Vital interests, regime: general, basis: [uk-gdpr-art-6-1-d]}
"""


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("uk-gdpr-art-6-1-e", "uk-gdpr-art-6-1-c", id="cited"),
        pytest.param("uk-gdpr-art-6-1-d]}", "uk-gdpr-art-6-1-f]}", id="turned-to-in-another-case"),
    ],
)
def test_a_change_of_a_position_counts_for_the_documents_that_cite_it(before: str, after: str) -> None:
    was = POSITIONS.replace("BASIS", "uk-gdpr-art-6-1-e")
    text = f"# before\n{was}---\n{was.replace(before, after)}---\n"
    rest = f'version: "2.0"\n{FIRST}{PARTY}{ADOPTED}'
    citing = f"{rest}lawfulness:\n  - {{for: {{parties: [council]}}, position: task}}\n"
    found = compared(text + hub(citing))
    assert [(each.protocol, each.is_material, each.adopt_again) for each in altered(found, DAY)] == [
        ("hub", True, ("council",))
    ]
    assert altered(compared(text + hub(rest)), DAY) == ()
