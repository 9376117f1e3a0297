import pytest

from ..harness import findings_on
from ..told import Told, assert_told

HUB = "protocol: hub\ntitle: Hub\ntype: {type}\ntier: agreement\n"
ABOVE = (
    "---\nprotocol: above\ntitle: Above\ntype: overarching\ntier: overarching\nparents: [{protocol: stub}]\n"
)


def hub(more: str = "parents:\n  - protocol: above\n", kind: str = "reciprocal-agreement") -> str:
    return HUB.format(type=kind) + more


def tiers(agreement: str) -> str:
    return (
        "---\nframework: f\ntitle: F\ntiers:\n  - {tier: overarching, title: Overarching, parent: none}\n"
        f"  - {{tier: agreement, title: Agreements{agreement}}}\n"
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(hub(""), [("error", 1, "on the tier `Agreements`")], id="none"),
        pytest.param(hub("parents: []\n"), [("error", 5, "names no parent")], id="empty"),
        pytest.param(hub("status: draft\n"), [("error", 1, "names no parent")], id="draft"),
        pytest.param(hub("status: archived\n"), [], id="put-away"),
        pytest.param(hub("", "processor-contract"), [], id="processor-contract"),
        pytest.param(hub("", "template"), [], id="template"),
        pytest.param(hub("") + tiers(", parent: optional"), [], id="optional-tier"),
        pytest.param(
            hub("", "processor-contract") + tiers(", parent: required"), [("error", 1, "")], id="tier-insists"
        ),
        pytest.param(hub("parents: [{protocol: nowhere}]\n"), [], id="unknown-parent-is-another-rule's"),
    ],
)
def test_a_parent_is_named_where_the_tier_asks(text: str, expected: Told) -> None:
    assert_told(text, "parent-missing", expected)


def test_a_parent_that_could_not_be_read_is_not_missing() -> None:
    text = hub() + "---\nprotocol: above\ntitle: [unclosed\n"
    assert [each.rule for each in findings_on(text, "parent-missing")] == []


@pytest.mark.parametrize(
    ("above", "expected"),
    [
        pytest.param("status: in-force\n", [], id="in-force"),
        pytest.param("status: under-review\n", [], id="under-review"),
        pytest.param('version: "2.0"\n', [], id="no-status-but-a-version"),
        pytest.param("", [("error", 6, "known by name only")], id="name-only"),
        pytest.param("status: draft\n", [("error", 6, "is a draft")], id="draft"),
        pytest.param("status: consultation\n", [("error", 6, "in consultation")], id="consultation"),
        pytest.param("status: suspended\n", [("error", 6, "is suspended")], id="suspended"),
        pytest.param("status: approved\n", [("error", 6, "not yet in force")], id="approved"),
        pytest.param("status: approved\neffective: {from: 2026-11}\n", [], id="approved-and-begun"),
        pytest.param(
            "status: approved\neffective: {from: 2026-12}\n",
            [("error", 6, "not yet in force")],
            id="begins-later",
        ),
        pytest.param(
            "status: in-force\neffective: {to: 2026-10}\n",
            [("error", 6, "ended on 31 October 2026")],
            id="ended",
        ),
        pytest.param("status: in-force\neffective: {to: 2026-11}\n", [], id="may-not-have-ended"),
        pytest.param("status: withdrawn\n", [("error", 6, "nothing is named in its place")], id="withdrawn"),
        pytest.param(
            "status: superseded\nreplaced-by: newer\n---\nprotocol: newer\ntitle: Newer\ntype: overarching\n"
            "tier: overarching\nparents: [{protocol: stub}]\neffective: {from: 2026-09-01}\n",
            [("warning", 6, "was replaced by `newer` on 1 September 2026")],
            id="replaced",
        ),
        pytest.param(
            "status: archived\n---\nprotocol: newer\ntitle: Newer\ntype: overarching\ntier: overarching\n"
            "parents: [{protocol: stub}]\nreplaces: [above]\n",
            [("warning", 6, "was replaced by `newer`.")],
            id="its-successor-says-so",
        ),
    ],
)
def test_the_parent_is_in_force(above: str, expected: Told) -> None:
    assert_told(hub() + ABOVE + above, "parent-missing", expected)


@pytest.mark.parametrize(
    ("above", "expected"),
    [
        ("status: draft\n", []),
        ("", []),
        ("status: withdrawn\n", [("error", 7, "is withdrawn")]),
    ],
)
def test_a_draft_may_stand_under_a_draft(above: str, expected: Told) -> None:
    text = hub("status: draft\nparents:\n  - protocol: above\n") + ABOVE + above
    assert_told(text, "parent-missing", expected)


def test_a_second_parent_in_force_makes_a_withdrawn_one_a_warning() -> None:
    other = ABOVE.replace("above", "other") + "status: in-force\n"
    text = hub("parents:\n  - protocol: above\n  - protocol: other\n") + ABOVE + "status: withdrawn\n" + other
    assert_told(text, "parent-missing", [("warning", 6, "is withdrawn")])
