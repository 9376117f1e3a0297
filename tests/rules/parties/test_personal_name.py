import pytest

from .told import Told, assert_told

RULE = "personal-name"


def party(line: str, id: str = "home", title: str = "Home") -> str:
    return f"party: {id}\ntitle: {title}\ncontacts:\n  - for: breach\n    {line}\n"


MAILBOX: Told = [("warning", 5, "looks like a person's")]


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("jane.walsh@anyborough.example", MAILBOX),
        ("Jane.Walsh@anyborough.example", MAILBOX),
        ("jane_walsh@anyborough.example", MAILBOX),
        ("jane.walsh2@anyborough.example", MAILBOX),
        ("j.walsh@anyborough.example", MAILBOX),
        ("jane.m.walsh@anyborough.example", MAILBOX),
        ("anne-marie.smith-jones@anyborough.example", MAILBOX),
        ("dr.patel@anyborough.example", MAILBOX),
        ("mrs.walsh@anyborough.example", MAILBOX),
        ("information.governance@anyborough.example", []),
        ("data.protection@anyborough.example", []),
        ("duty.desk@anyborough.example", []),
        ("information-sharing@anyborough.example", []),
        ("refuge-on-call@anyborough.example", []),
        ("dpo@anyborough.example", []),
        ("walsh@anyborough.example", []),
        ("early.help@anyborough.example", []),
        ("housing.options@anyborough.example", []),
        ("caldicott.guardian@anyborough.example", []),
        ("safeguarding.weirside@anyborough.example", []),
        ("oakfield.primary@oakfield-primary.example", []),
        ("red.lion@redlion.example", []),
        ("harbour.homes@post.example", []),
        ("foi.x@anyborough.example", []),
        ("a.b@anyborough.example", []),
        ("24.7@anyborough.example", []),
        ("mash.weirdale@anyborough.example", []),
        ("sar.anyborough.town@post.example", []),
    ],
)
def test_mailboxes(address: str, expected: Told) -> None:
    other = "---\nparty: harbour-homes\ntitle: Harbour Homes\n---\nparty: mash\ntitle: MASH\n"
    assert_told(party(f"email: {address}") + other, RULE, expected)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("phone: 01632 960001", []),
        ("phone: 01632 960001, Jane Walsh", [("warning", 5, "The telephone line “Jane Walsh”")]),
        ("phone: 01632 960001 (ask for Mrs Walsh)", [("warning", 5, "“Mrs Walsh”")]),
        ("phone: 01632 960001, Duty Desk", []),
        ("phone: 01632 960001, Monday to Friday", []),
        ("phone: 01632 960001, Option 2", []),
        ("instead: Dr A. Patel decides for us.", [("warning", 5, "The arrangement “Dr A. Patel”")]),
        ("instead: The council's Caldicott Guardian acts for us.", []),
        ("instead: Riverside Care asks the Harbour Surgery.", []),
    ],
)
def test_telephones_and_arrangements(line: str, expected: Told) -> None:
    assert_told(party(line), RULE, expected)


def test_the_mailbox_of_the_site() -> None:
    site = "framework: f\ntitle: F\ntiers: [{tier: a, title: A}]\nsite:\n  contact: jane.walsh@anyborough.example\n"
    assert_told(site, RULE, MAILBOX)
