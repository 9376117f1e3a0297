import pytest

from .told import Told, assert_told

RULE = "adopter-not-a-party"


def hub(adopters: str, parties: str = "{party: council}, {party: police}", more: str = "") -> str:
    rows = "".join(f"  - {{party: {each}, version: '1', on: 2026-07-01}}\n" for each in adopters.split())
    lines = f"parties: [{parties}]\n" if parties else ""
    return f"protocol: hub\ntitle: Hub\ntype: reciprocal-agreement\ntier: agreement\n{lines}adoptions:\n{rows}{more}"


FIRE: Told = [("error", 8, "Fire Service has adopted `hub` and is not one of its parties")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(hub("council fire"), FIRE, id="a-stranger"),
        pytest.param(hub("council fire fire"), FIRE, id="told-once"),
        pytest.param(hub("council polis"), [], id="an-id-that-is-unknown"),
        pytest.param(hub("council", "{party: team, as: unit}"), [], id="organisation-of-a-unit"),
        pytest.param(hub("team"), [], id="unit-of-a-party"),
        pytest.param(hub("oak", "{party: schools}"), [], id="member-of-a-group"),
        pytest.param(hub("council", "{party: schools}"), [], id="lead-of-a-group"),
        pytest.param(hub("pair", "{party: north}, {party: south}"), [], id="group-of-the-parties"),
        pytest.param(
            hub("pair", "{party: north}"),
            [("error", 7, "Pair has adopted")],
            id="group-of-one-of-the-parties",
        ),
        pytest.param(hub("old-icb", "{party: icb}"), [], id="before-a-merger"),
        pytest.param(hub("icb", "{party: old-icb}"), [], id="after-a-merger"),
        pytest.param(hub("police", "{party: council}, {party: police, as: invited}"), [], id="invited"),
        pytest.param(
            hub("police", "{party: council}, {party: police, left: 2026-08-01}"), [], id="left-since"
        ),
        pytest.param(hub("fire", ""), [], id="no-list-of-parties"),
        pytest.param(hub("council", more="approvals: [{step: final, by: fire}]\n"), [], id="an-approver"),
        pytest.param(hub("council fire", more="status: withdrawn\n"), [], id="put-away"),
    ],
)
def test_adopter_not_a_party(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)
