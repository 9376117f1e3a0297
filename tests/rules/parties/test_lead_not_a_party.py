import pytest

from .told import Told, assert_told

RULE = "lead-not-a-party"


def hub(
    lead: str | None,
    parties: str = "{party: council}, {party: police}",
    kind: str = "reciprocal-agreement",
    more: str = "",
) -> str:
    lead_line = f"led-by: {lead}\n" if lead else ""
    lines = f"parties: [{parties}]\n" if parties else ""
    return f"protocol: hub\ntitle: Hub\ntype: {kind}\ntier: agreement\n{lead_line}{lines}{more}"


NONE: Told = [("error", 1, "`hub` names no lead organisation")]
SILENT = "---\nframework: f\ntitle: F\ntiers: [{tier: agreement, title: A, needs-parties: no}]\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(hub("council"), [], id="a-party"),
        pytest.param(hub("fire"), [("error", 5, "Fire Service leads `hub` and is not one")], id="a-stranger"),
        pytest.param(hub("fir"), [], id="an-id-that-is-unknown"),
        pytest.param(hub("team"), [], id="unit-of-a-party"),
        pytest.param(hub("council", "{party: team}, {party: police}"), [], id="organisation-of-a-unit"),
        pytest.param(hub("board"), [], id="a-board-that-acts-through-a-party"),
        pytest.param(hub("oak", "{party: schools}"), [], id="member-of-a-group"),
        pytest.param(hub("council", "{party: schools}"), [], id="lead-of-a-group"),
        pytest.param(hub("icb", "{party: old-icb}, {party: police}"), [], id="after-a-merger"),
        pytest.param(
            hub("fire", "{party: council}, {party: fire, as: invited}"),
            [("error", 5, "only invited")],
            id="invited",
        ),
        pytest.param(
            hub("fire", "{party: council}, {party: fire, as: recipient}"),
            [("error", 5, "only receives")],
            id="recipient",
        ),
        pytest.param(hub("fire", "{party: council}, {party: fire, as: associate}"), [], id="associate"),
        pytest.param(
            hub("fire", "{party: council}, {party: fire, left: 2026-10-31}"),
            [("error", 5, "left on 31 October 2026")],
            id="left",
        ),
        pytest.param(hub("fire", "{party: council}, {party: fire, left: 2026-12-31}"), [], id="leaves-later"),
        pytest.param(
            hub("supplier", "{party: council}, {party: supplier, as: processor}", "processor-contract"),
            [],
            id="contract",
        ),
        pytest.param(hub("fire", ""), [], id="no-list-of-parties"),
        pytest.param(hub(None), NONE, id="none"),
        pytest.param(hub(None, kind="charter"), NONE, id="no-lead-of-a-charter"),
        pytest.param(hub(None, kind="overarching"), NONE, id="no-lead-of-an-overarching-protocol"),
        pytest.param(hub(None, kind="processor-contract"), [], id="no-lead-of-a-contract"),
        pytest.param(hub(None, kind="procedure"), [], id="no-lead-of-a-procedure"),
        pytest.param(hub(None, kind="procedure") + SILENT, [], id="a-tier-without-parties"),
        pytest.param(hub(None, more="status: archived\n"), [], id="put-away"),
    ],
)
def test_lead_not_a_party(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)
