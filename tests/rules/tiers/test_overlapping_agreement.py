import pytest

from ..told import Told, assert_told

RULE = "overlapping-agreement"

PARTIES = (
    "---\nparty: council\ntitle: Council\n---\nparty: team\ntitle: Team\npart-of: council\n"
    "---\nparty: police\ntitle: Police\n"
)


def agreement(
    id: str,
    parties: str = "{party: council}, {party: police}",
    purposes: str = "fraud",
    more: str = "",
    kind: str = "reciprocal-agreement",
    status: str = "in-force",
) -> str:
    return (
        f"protocol: {id}\ntitle: {id}\ntype: {kind}\ntier: agreement\nstatus: {status}\nparties: [{parties}]\n"
        f"purposes: {{list: [{', '.join(f'{{purpose: {each}}}' for each in purposes.split())}]}}\n{more}"
    )


FOUND: Told = [("warning", 1, "`a` has the same parties")]


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        pytest.param(agreement("b"), FOUND, id="the-same"),
        pytest.param(
            agreement("b", "{party: police}, {party: team, as: unit}"), FOUND, id="a-unit-of-the-same-body"
        ),
        pytest.param(
            agreement("b", "{party: police}, {party: council}, {party: x, as: recipient}"),
            FOUND,
            id="recipients-aside",
        ),
        pytest.param(
            agreement("b", "{party: police}, {party: council}, {party: fire}"), [], id="one-party-more"
        ),
        pytest.param(
            agreement("b", "{party: police}, {party: council}, {party: fire, left: 2026-10}"),
            FOUND,
            id="that-left",
        ),
        pytest.param(agreement("b", purposes="fraud housing"), [], id="one-purpose-more"),
        pytest.param(agreement("b", kind="joint-controller-arrangement"), [], id="another-type"),
        pytest.param(agreement("b", kind="procedure"), [], id="no-agreement"),
        pytest.param(agreement("b", status="draft"), [], id="draft"),
        pytest.param(agreement("b", status="withdrawn"), [], id="put-away"),
        pytest.param(agreement("b").replace("status: in-force\n", ""), [], id="no-status"),
        pytest.param(agreement("b", more="effective: {to: 2026-10-31}\n"), [], id="ended"),
        pytest.param(agreement("b", more="beside: [{protocol: a, prevails: this}]\n"), [], id="side-by-side"),
        pytest.param(agreement("b", more="replaces: [a]\n"), [], id="replaced"),
    ],
)
def test_agreements_in_force_with_the_same_parties_and_purposes(second: str, expected: Told) -> None:
    assert_told(agreement("a") + "---\n" + second + PARTIES, RULE, expected)


def test_the_later_one_is_told_of_the_earlier() -> None:
    text = (
        agreement("b", more="effective: {from: 2026-01-01}\n")
        + "---\n"
        + agreement("a", more="effective: {from: 2020}\n")
    )
    assert_told(text, RULE, FOUND)


def test_of_three_two_are_told() -> None:
    text = "---\n".join(agreement(each) for each in "abc")
    assert_told(text, RULE, FOUND * 2)


@pytest.mark.parametrize(("giver", "expected"), [("council", FOUND), ("police", [])])
def test_one_way_disclosures_that_go_opposite_ways_are_two(giver: str, expected: Told) -> None:
    def one(id: str, giver: str) -> str:
        taker = {"council": "police", "police": "council"}[giver]
        return agreement(
            id, kind="one-way-disclosure", more=f"flows: [{{flow: f, from: [{giver}], to: [{taker}]}}]\n"
        )

    assert_told(one("a", "council") + "---\n" + one("b", giver), RULE, expected)


def test_agreements_that_state_no_parties_or_purposes_are_not_alike() -> None:
    bare = "protocol: {}\ntitle: T\ntype: reciprocal-agreement\ntier: agreement\nstatus: in-force\n"
    assert_told(bare.format("a") + "---\n" + bare.format("b"), RULE, [])
