import pytest

from ..told import Told, assert_told


def case(own: str, theirs: str, more: str = "", refines: str = "clause 5.2 of above") -> str:
    return (
        "protocol: hub\ntitle: Hub\ntype: reciprocal-agreement\ntier: agreement\nparents: [{protocol: above}]\n"
        f"clauses:\n  - clause: breach\n    refines: {refines}\n    text: A day.\n{own}"
        "---\nprotocol: above\ntitle: Above\ntype: overarching\ntier: overarching\n"
        f'clauses:\n  - clause: breach\n    number: "5.2"\n    text: Two days.\n{theirs}{more}'
    )


REASON = "    because: A day matters.\n"
MAY, MAY_NOT = "    overridable: yes\n", "    overridable: no\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(case(REASON, MAY), [], id="allowed"),
        pytest.param(case(REASON, MAY_NOT), [("error", 8, "may not be refined")], id="not-allowed"),
        pytest.param(case(REASON, ""), [("warning", 8, "does not say that it may be refined")], id="unsaid"),
        pytest.param(case("", MAY), [("error", 8, "does not say why")], id="no-reason"),
        pytest.param(case("    reasons: [{ground: privilege}]\n", MAY), [], id="a-ground-is-a-reason"),
        pytest.param(
            case("", MAY_NOT),
            [("error", 8, "may not be refined"), ("error", 8, "does not say why")],
            id="both",
        ),
        pytest.param(case("", "", "yields: [{on: everything}]\n"), [], id="gives-way"),
        pytest.param(
            case(REASON, MAY_NOT, "yields: [{on: everything}]\n"),
            [("error", 8, "may not")],
            id="but-not-here",
        ),
        pytest.param(
            case("", "    about: retention\n", "yields: [{on: retention}]\n"), [], id="gives-way-on-that"
        ),
        pytest.param(
            case(REASON, "", "yields: [{on: retention}]\n"), [("warning", 8, "")], id="gives-way-on-another"
        ),
        pytest.param(case(REASON, MAY_NOT, "status: withdrawn\n"), [], id="parent-put-away"),
        pytest.param(case(REASON, MAY_NOT, refines="clause 9.9 of above"), [], id="clause-is-not-there"),
        pytest.param(case(REASON, MAY_NOT, refines="clause 5.2 of nowhere"), [], id="document-is-not-there"),
        pytest.param(case("", MAY_NOT, refines="clause breach"), [], id="its-own-clause"),
        pytest.param(
            case(REASON, MAY, "parents: [{protocol: charter}]\n", "clause 1 of charter")
            + '---\nprotocol: charter\ntitle: C\ntype: charter\ntier: charter\nclauses: [{clause: a, number: "1", overridable: no}]\n',
            [("error", 8, "clause 1 of `charter`")],
            id="further-up",
        ),
        pytest.param(
            case(REASON, MAY_NOT)
            + "---\nframework: f\ntitle: F\ntiers: [{tier: overarching, title: O}, {tier: agreement, title: A, owes: [data]}]\n",
            [],
            id="not-owed",
        ),
    ],
)
def test_refining_is_allowed_and_explained(text: str, expected: Told) -> None:
    assert_told(text, "override-not-allowed", expected)
