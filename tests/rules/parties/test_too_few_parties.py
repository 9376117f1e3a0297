import pytest

from .told import Told, assert_told

RULE = "too-few-parties"


def document(
    parties: str | None, kind: str = "reciprocal-agreement", more: str = "", tier: str = "agreement"
) -> str:
    lines = f"parties: [{parties}]\n" if parties is not None else ""
    return f"protocol: hub\ntitle: Hub\ntype: {kind}\ntier: {tier}\n{more}{lines}"


NONE: Told = [("error", 1, "names no party")]
ONE: Told = [("error", 5, "one party only")]

TIERS = (
    "---\nframework: f\ntitle: F\ntiers:\n  - {tier: agreement, title: A, needs-parties: no}\n"
    "  - {tier: asking, title: B, needs-parties: yes}\n"
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(document(None), NONE, id="no-list"),
        pytest.param(document(""), [("error", 5, "names no party.")], id="an-empty-list"),
        pytest.param(document("{party: council}"), [("error", 5, "only, Council")], id="one"),
        pytest.param(document("{party: stranger}"), ONE, id="one-that-is-unknown"),
        pytest.param(document("{party: council}, {party: stranger}"), [], id="two-one-unknown"),
        pytest.param(document("{party: council}, {party: police, as: recipient}"), [], id="a-recipient"),
        pytest.param(document("{party: council}, {party: police, as: invited}"), ONE, id="one-invited"),
        pytest.param(
            document("{party: council}, {party: police, left: 2026-11-22}"), ONE, id="one-that-left"
        ),
        pytest.param(document("{party: council}, {party: police, left: 2026-12}"), [], id="one-that-leaves"),
        pytest.param(
            document("{party: police, left: 2026-10}"), [("error", 5, "joined and not left")], id="all-left"
        ),
        pytest.param(
            document("{party: council}, {party: team, as: unit}"),
            [("error", 5, "a unit of its own")],
            id="own-unit",
        ),
        pytest.param(
            document("{party: council}, {party: team, as: unit}, {party: other-team, as: unit}"),
            [],
            id="two-units",
        ),
        pytest.param(document("{party: team}, {party: other-team}"), [], id="two-units-alone"),
        pytest.param(
            document("{party: schools, through: accession}"), [], id="a-class-shares-with-each-other"
        ),
        pytest.param(document("{party: council}", "processor-contract"), ONE, id="contract-with-nobody"),
        pytest.param(document("{party: council}", "charter"), [], id="a-charter-needs-one"),
        pytest.param(document(None, "charter"), NONE, id="a-charter-with-none"),
        pytest.param(document(None, "overarching"), NONE, id="an-overarching-protocol-with-none"),
        pytest.param(document(None, "procedure"), [], id="a-procedure"),
        pytest.param(document(None, "template"), [], id="a-template"),
        pytest.param(document(None, "procedure", tier="asking") + TIERS, NONE, id="a-tier-that-asks"),
        pytest.param(document(None) + TIERS, [], id="a-tier-that-leaves-it-to-those-above"),
        pytest.param(document(None, more="status: withdrawn\n"), [], id="put-away"),
    ],
)
def test_too_few_parties(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)
