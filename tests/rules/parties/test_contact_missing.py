import pytest

from .told import Told, assert_told

RULE = "contact-missing"

FOUR = "designated-person breach complaints access-requests"


def contacts(kinds: str, rest: str = "role: manager") -> str:
    return (
        "contacts:\n" + "".join(f"  - {{for: {each}, {rest}}}\n" for each in kinds.split()) if kinds else ""
    )


def signed(
    party: str, parties: str = "{party: home}", kind: str = "reciprocal-agreement", more: str = ""
) -> str:
    return (
        f"party: home\ntitle: Home\n{party}---\nprotocol: hub\ntitle: Hub\ntype: {kind}\ntier: agreement\n{more}"
        f"parties: [{parties}]\n"
    )


ALL: Told = [
    ("error", 1, "Home signs `hub` and has not named a designated person, a contact for breaches, a ")
]
MEMBER = "---\nparty: member\ntitle: Member\n"
PARENT = f"---\nparty: whole\ntitle: Whole\n{contacts(FOUR)}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(signed(contacts(FOUR)), [], id="all-four"),
        pytest.param(signed(""), ALL, id="none"),
        pytest.param(
            signed(contacts("designated-person breach access-requests")),
            [("error", 3, "a contact for complaints.")],
            id="one",
        ),
        pytest.param(
            signed(contacts(FOUR, "instead: The council answers.")), [], id="an-arrangement-instead"
        ),
        pytest.param(
            signed(contacts(FOUR, "visible-to: parties")),
            [("error", 3, ALL[0][2])],
            id="contacts-that-say-nothing",
        ),
        pytest.param(signed("part-of: whole\n") + PARENT, [], id="a-unit"),
        pytest.param(signed("group: {any: home}\nlead: whole\n") + PARENT, [], id="a-group-with-a-lead"),
        pytest.param(
            signed("group: {members: [member]}\n") + MEMBER + contacts(FOUR), [], id="a-group-of-such"
        ),
        pytest.param(signed("group: {members: [member]}\n") + MEMBER, ALL, id="a-group-of-others"),
        pytest.param(signed("", "{party: home, as: recipient}"), [], id="recipient"),
        pytest.param(signed("", "{party: home, as: unit}"), [], id="named-as-a-unit"),
        pytest.param(signed("", "{party: home, as: invited}"), [], id="invited"),
        pytest.param(signed("", "{party: home, left: 2026-11-01}"), [], id="left"),
        pytest.param(signed("ended: 2026-03-31\n"), [], id="a-body-that-is-gone"),
        pytest.param(signed("", kind="template"), [], id="template"),
        pytest.param(signed("", more="status: withdrawn\n"), [], id="put-away"),
        pytest.param(
            signed("") + signed("").partition("---\n")[2].join(["---\n", ""]).replace("hub", "second"),
            ALL,
            id="told-once",
        ),
    ],
)
def test_contact_missing(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)
