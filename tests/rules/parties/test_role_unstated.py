import pytest

from .told import Told, assert_told

RULE = "role-unstated"


def hub(
    roles: str | None,
    flows: str = "{flow: notice, from: [police], to: [team]}",
    kind: str = "reciprocal-agreement",
    more: str = "",
) -> str:
    stated = f"roles: [{roles}]\n" if roles is not None else ""
    return f"protocol: hub\ntitle: Hub\ntype: {kind}\ntier: agreement\n{more}{stated}" + (
        f"flows:\n  - {flows}\n" if flows else ""
    )


def each(selector: str, is_: str = "controller", more: str = "") -> str:
    return f"{{for: {{{selector}}}, each-is: {is_}{more}}}"


def without(*names: str) -> Told:
    return [("error", 7, f"In the flow `notice` no role is stated for {' and '.join(names)}.")]


NONE: Told = [("error", 1, "`hub` does not say who is controller")]
ABOVE = "---\nprotocol: above\ntitle: Above\ntype: overarching\ntier: overarching\nroles: [%s]\n"
CHILD = "parents: [{protocol: above}]\n"
JOINT = each("parties: [police, council]", "joint-controller")
NAMED = each("", "joint-controller", ", arrangement: deal")
DEAL = "documents: [{document: deal, kind: joint-arrangement%s}]\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(hub(each("")), [], id="everyone"),
        pytest.param(hub(None), NONE, id="nothing-said"),
        pytest.param(hub(None, ""), [], id="no-flows"),
        pytest.param(hub(each("parties: [police]")), without("Team"), id="one-end"),
        pytest.param(hub(each("parties: [fire]")), without("Police", "Team"), id="neither-end"),
        pytest.param(hub(each("parties: [police, council]")), [], id="unit-through-its-organisation"),
        pytest.param(hub(each("flows: [notice]")), [], id="for-this-flow"),
        pytest.param(hub(each("flows: [other]")), without("Police", "Team"), id="for-another-flow"),
        pytest.param(
            hub(each("parties: [police]") + ", " + each("parties: [council]", "recipient")),
            [],
            id="recipient",
        ),
        pytest.param(
            hub(each("parties: [police]"), "{flow: notice, from: [police], to: [stranger]}"),
            [],
            id="an-unknown-end",
        ),
        pytest.param(
            hub(each("parties: [police, schools]"), "{flow: notice, from: [police], to: [oak]}"),
            [],
            id="member",
        ),
        pytest.param(
            hub(each("parties: [police, north, south]"), "{flow: notice, among: [police, pair]}"),
            [],
            id="group-by-members",
        ),
        pytest.param(hub(None, more=CHILD) + ABOVE % each(""), [], id="said-above"),
        pytest.param(
            hub(None, more=CHILD) + ABOVE % each("flows: [notice]"),
            [("error", 7, "Police and Team")],
            id="of-a-flow-above",
        ),
        pytest.param(
            hub(None, "{flow: mine, carries-out: notice, from: [police], to: [team]}", more=CHILD)
            + ABOVE % each("flows: [notice]"),
            [],
            id="of-the-flow-it-carries-out",
        ),
        pytest.param(hub(None, kind="template"), [], id="template"),
        pytest.param(hub(None, more="status: withdrawn\n"), [], id="put-away"),
        pytest.param(
            hub(None)
            + "---\nframework: f\ntitle: F\ntiers: [{tier: agreement, title: A, needs-parties: no}]\n",
            [],
            id="a-tier-without-parties",
        ),
        pytest.param(
            hub(JOINT, ""),
            [("error", 5, "Police and Council are joint controllers, and no arrangement")],
            id="no-arrangement",
        ),
        pytest.param(hub(JOINT, "", "joint-controller-arrangement"), [], id="the-arrangement-itself"),
        pytest.param(hub(NAMED, more=DEAL % ""), [], id="an-arrangement"),
        pytest.param(
            hub(NAMED, more=DEAL % ", state: withdrawn"),
            [("error", 6, "`deal` is withdrawn")],
            id="withdrawn",
        ),
        pytest.param(hub(NAMED), [], id="an-arrangement-that-is-unknown"),
    ],
)
def test_role_unstated(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)
