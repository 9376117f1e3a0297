import pytest

from .told import Told, assert_told

RULE = "party-without-flow"


def hub(parties: str, flows: str = "{from: [police], to: [council]}", more: str = "") -> str:
    listed = (
        f"parties:\n{''.join(f'  - {{party: {each}}}{chr(10)}' for each in parties.split('; '))}"
        if parties
        else ""
    )
    lines = "".join(f"  - {{flow: f{n}, {each[1:]}\n" for n, each in enumerate(flows.split("; ")) if each)
    return f"protocol: hub\ntitle: Hub\ntype: reciprocal-agreement\ntier: agreement\n{more}{listed}" + (
        f"flows:\n{lines}" if lines else ""
    )


FIRE: Told = [("warning", 8, "Fire Service is a party to `hub` and gives and receives nothing")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(hub("council; police"), [], id="all"),
        pytest.param(hub("council; police; fire"), FIRE, id="one-without"),
        pytest.param(
            hub("council; police; fire, as: recipient"), FIRE, id="a-recipient-that-receives-nothing"
        ),
        pytest.param(hub("council; police; fire, as: associate"), [], id="associate"),
        pytest.param(hub("council; police; fire, as: invited"), [], id="invited"),
        pytest.param(hub("council; police; fire, left: 2026-10-01"), [], id="left"),
        pytest.param(hub("council; police; fire, joined: 2027-01-01"), [], id="joins-later"),
        pytest.param(hub("council; police; stranger"), [], id="unknown"),
        pytest.param(hub("council; police; fire", ""), [], id="no-flows"),
        pytest.param(hub("council; police; team, as: unit"), [], id="unit-of-one-that-shares"),
        pytest.param(hub("council; police", "{from: [police], to: [team]}"), [], id="shares-through-a-unit"),
        pytest.param(
            hub("council; police; schools", "{from: [police], to: [council, oak]}"), [], id="through-a-member"
        ),
        pytest.param(
            hub("council; police; oak", "{from: [police], to: [council, schools]}"),
            [("error", 10, "Schools receives")],
            id="through-a-group-that-is-no-party",
        ),
        pytest.param(
            hub(
                "council; police; supplier, as: processor",
                "{from: [police], to: [council], processor: supplier}",
            ),
            [],
            id="carries",
        ),
        pytest.param(
            hub(
                "council; police; fire, as: recipient",
                "{from: [police], to: [council], onward: {to: named, named: [fire]}}",
            ),
            [],
            id="is-passed-it-on",
        ),
        pytest.param(hub("council; police; fire", more="status: withdrawn\n"), [], id="put-away"),
    ],
)
def test_parties_without_a_flow(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)


END: Told = [
    ("error", 9, "In the flow `f0`, Fire Service receives and is neither a party nor a declared recipient")
]
WITH_FIRE = "{from: [police], to: [council, fire]}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(hub("council; police", WITH_FIRE), END, id="a-stranger"),
        pytest.param(hub("council; police", f"{WITH_FIRE}; {WITH_FIRE}"), END, id="told-once"),
        pytest.param(
            hub("council; police", "{among: [police, council, fire]}"),
            [("error", 9, "takes part")],
            id="in-a-meeting",
        ),
        pytest.param(
            hub("council; police", "{from: [police, fire], to: [council]}"),
            [("error", 9, "gives")],
            id="gives",
        ),
        pytest.param(hub("council; police", "{from: [police], to: [council, fyre]}"), [], id="unknown"),
        pytest.param(hub("council; police; fire, as: recipient", WITH_FIRE), [], id="recipient"),
        pytest.param(hub("council; police; fire, as: invited", WITH_FIRE), [], id="invited"),
        pytest.param(
            hub("council; police", WITH_FIRE) + "roles: [{for: {parties: [fire]}, each-is: recipient}]\n",
            [],
            id="by-role",
        ),
        pytest.param(
            hub("council; police", WITH_FIRE) + "roles: [{for: {parties: [fire]}, each-is: controller}]\n",
            END,
            id="another-role",
        ),
        pytest.param(
            hub("council; police; fire, left: 2026-10-01", WITH_FIRE),
            [("error", 10, "left on 1 October 2026")],
            id="left",
        ),
        pytest.param(
            hub("council; police; fire, left: 2026-10-01", WITH_FIRE[:-1] + ", until: 2026-09-30}"),
            [],
            id="flow-that-ended",
        ),
        pytest.param(hub("team; police"), [], id="organisation-of-a-unit"),
        pytest.param(hub("schools; police", "{from: [police], to: [oak]}"), [], id="member-of-a-group"),
        pytest.param(hub("north; south; police", "{from: [police], to: [pair]}"), [], id="group-of-parties"),
        pytest.param(
            hub("north; police", "{from: [police], to: [pair]}"),
            [("error", 9, "Pair receives")],
            id="group-of-some",
        ),
        pytest.param(hub("", WITH_FIRE), [], id="no-list-of-parties"),
        pytest.param(
            hub("old-icb; police", "{from: [police], to: [icb]}"), [], id="in-place-of-one-that-is-gone"
        ),
    ],
)
def test_ends_that_are_no_party(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)
