import pytest

from ..told import Told, assert_told


def case(parent: str, above: str, more: str = "", rest: str = "") -> str:
    return (
        "protocol: hub\ntitle: Hub\ntype: reciprocal-agreement\ntier: agreement\n"
        f"parents:\n  - {{protocol: above, {parent}}}\n{more}"
        f"---\nprotocol: above\ntitle: Above\ntype: overarching\ntier: overarching\n{above}{rest}"
    )


def history(*revisions: str) -> str:
    return "revisions:\n" + "".join(f"  - {{{each}}}\n" for each in revisions)


TWO = 'version: "2.0", on: 2024-01-08'
OLD = 'version: "3.0", on: 2026-05-21, material: yes'
NEW = 'version: "3.0", on: 2026-05-22, material: yes'
AGREED = 'version: "2.0"'


@pytest.mark.parametrize(
    ("parent", "above", "expected"),
    [
        pytest.param(AGREED, history(TWO, OLD), [("error", 6, "ended on 21 November 2026")], id="over"),
        pytest.param(AGREED, history(TWO, NEW), [("warning", 6, "ends on 22 November 2026")], id="last-day"),
        pytest.param(AGREED, history(TWO, OLD.replace("yes", "no")), [], id="not-material"),
        pytest.param(
            AGREED,
            history(TWO, 'version: "3.0", on: 2020-01-01'),
            [("warning", 6, "does not say")],
            id="unsaid",
        ),
        pytest.param(AGREED, history(TWO, 'version: "2.4", on: 2020-01-01'), [], id="unsaid-and-minor"),
        pytest.param(AGREED, 'version: "3.0"\n', [("warning", 6, "does not say")], id="no-history"),
        pytest.param(
            AGREED,
            history(TWO, 'version: "3.0", material: yes'),
            [("warning", 6, "edition 3.0.")],
            id="no-date",
        ),
        pytest.param(AGREED, history(TWO, 'version: "3.0", on: 2026-12, material: yes'), [], id="to-come"),
        pytest.param(AGREED, 'version: "2.0"\n' + history(TWO, OLD), [], id="in-preparation"),
        pytest.param('version: "3.0"', history(TWO, OLD), [], id="the-present-one"),
        pytest.param('version: "3"', history(TWO, OLD), [], id="noughts-do-not-count"),
        pytest.param('version: "4.0"', history(TWO, OLD), [], id="later-than-any"),
        pytest.param(
            'version: "2.0", accepts: "2"', history(TWO, OLD.replace("3.0", "2.1")), [], id="range-covers"
        ),
        pytest.param(
            'version: "2.0", accepts: "2.0"',
            history(TWO, OLD.replace("3.0", "2.1")),
            [("error", 6, "2.1")],
            id="exact",
        ),
        pytest.param(
            'version: "2.0", accepts: "2"', history(TWO, OLD), [("error", 6, "3.0")], id="beyond-range"
        ),
        pytest.param(
            'version: "2.0", accepts: "2"',
            history(TWO, OLD.replace("3.0", "20.0")),
            [("error", 6, "20.0")],
            id="2-is-not-20",
        ),
        pytest.param(
            'accepts: "2"', history(TWO, OLD), [("error", 6, "against version 2 of")], id="range-alone"
        ),
        pytest.param(
            "accepted-on: 2025-06-02", history(TWO, OLD), [("error", 6, "edition 3.0")], id="by-day"
        ),
        pytest.param("accepted-on: 2026-05-21", history(TWO, OLD), [], id="agreed-on-the-day"),
        pytest.param("as-printed: The protocol", history(TWO, OLD), [], id="nothing-stated"),
        pytest.param(
            'version: "2.0", accepts: "4"',
            history(TWO, OLD, 'version: "4.0", on: 2026-10-01, material: yes'),
            [],
            id="last-one-accepted",
        ),
        pytest.param(
            AGREED,
            history(TWO, OLD, 'version: "4.0", on: 2026-10-01, material: yes'),
            [
                (
                    "error",
                    6,
                    "edition 4.0 of 1 October 2026; the time for accepting it ended on 21 November 2026",
                )
            ],
            id="counted-from-the-first-missed",
        ),
        pytest.param(
            'version: "6.0/2021"',
            history('version: "6.0/2021"', 'version: "7.0/2025", on: 2025, material: yes'),
            [("error", 6, "7.0/2025 of 2025")],
            id="other-forms-by-place",
        ),
        pytest.param(
            'version: "first"',
            history('version: "7.0/2025", on: 2025, material: yes'),
            [],
            id="form-not-in-history",
        ),
        pytest.param(
            AGREED, "status: superseded\n" + history(TWO, OLD), [], id="retired-parent-is-another-rule's"
        ),
        pytest.param(AGREED, "status: draft\n" + history(TWO, OLD), [], id="parent-in-draft"),
    ],
)
def test_only_material_editions_that_nobody_accepted_count(parent: str, above: str, expected: Told) -> None:
    assert_told(case(parent, above), "parent-version-stale", expected)


def test_a_draft_is_warned_and_has_no_transition() -> None:
    text = case(AGREED, history(TWO, OLD), more="status: draft\n")
    assert_told(text, "parent-version-stale", [("warning", 6, "edition 3.0 of 21 May 2026.")])


@pytest.mark.parametrize(
    ("tier", "period", "expected"),
    [
        ("", "9 months", [("warning", 6, "ends on 21 February 2027")]),
        (", owes: [purposes]", "6 months", []),
        (", owes-nothing: yes", "6 months", []),
    ],
)
def test_the_framework_says_what_is_owed_and_how_soon(tier: str, period: str, expected: Told) -> None:
    framework = (
        "---\nframework: f\ntitle: F\ntiers:\n  - {tier: overarching, title: O}\n"
        f"  - {{tier: agreement, title: A{tier}}}\ntiming: {{accept-new-parent-within: {period}}}\n"
    )
    assert_told(case(AGREED, history(TWO, OLD), rest=framework), "parent-version-stale", expected)


def test_each_of_several_parents_is_judged() -> None:
    other = "---\nprotocol: other\ntitle: Other\ntype: overarching\ntier: overarching\n" + history(TWO, OLD)
    text = case(AGREED + "}\n  - {protocol: other, " + AGREED, history(TWO), rest=other)
    assert_told(text, "parent-version-stale", [("error", 7, "`other`")])
