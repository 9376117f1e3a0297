import pytest

from ..told import Told, assert_told
from .parts import PARTIES

RULE = "sharing-duty-unaddressed"

FRAMEWORK = """\
---
framework: f
title: F
country: %s
tiers: [{tier: overarching, title: O}, {tier: agreement, title: A}]
"""


def agreement(
    parties: str = "council, police",
    purpose: str = "safeguarding-children",
    more: str = "",
    type: str = "reciprocal-agreement",
    rest: str = "",
    country: str = "england",
) -> str:
    listed = ", ".join(f"{{party: {each.strip()}}}" for each in parties.split(",") if each.strip())
    return (
        f"protocol: hub\ntitle: Hub\ntype: {type}\ntier: agreement\nparties: [{listed}]\n"
        f"purposes:\n  list:\n    - purpose: {purpose}\n{more}{PARTIES}{rest}{FRAMEWORK % country}"
    )


SILENT = [("warning", 8, "which binds Anyborough Council and Northshire Police.")]


@pytest.mark.parametrize(
    ("day", "expected"), [("2026-09-29", []), ("2026-09-30", SILENT), ("2027-03-01", SILENT)]
)
def test_from_the_day_on_which_it_is_in_force(day: str, expected: Told) -> None:
    assert_told(agreement(), RULE, expected, day=day)


@pytest.mark.parametrize("country", ["wales", "scotland", "northern-ireland"])
def test_it_is_law_of_england(country: str) -> None:
    assert_told(agreement(country=country), RULE, [])


@pytest.mark.parametrize(
    ("parties", "expected"),
    [
        ("", []),
        ("council", []),
        ("council, charity", []),
        ("council, housing-team", []),
        ("council, stranger", []),
        ("council, commissioned", [("warning", 8, "Anyborough Council and Family Charity")]),
        ("council, icb, charity", [("warning", 8, "Anyborough Council and Northshire ICB")]),
        ("council, schools", [("warning", 8, "Anyborough Council and Anyborough schools")]),
        ("council, police-wales", []),
    ],
)
def test_two_bodies_that_it_binds(parties: str, expected: Told) -> None:
    rest = (
        "---\nparty: commissioned\ntitle: Family Charity\nis: [voluntary-sector, commissioned-provider]\n"
        "---\nparty: police-wales\ntitle: Heddlu\nis: [police]\ncountry: wales\n"
    )
    assert_told(agreement(parties, rest=rest), RULE, expected)


def test_processors_recipients_and_those_who_left_do_not_count() -> None:
    for entry in (
        "{party: police, as: processor}",
        "{party: police, as: recipient}",
        "{party: police, left: 2026-01-01}",
    ):
        assert_told(agreement().replace("{party: police}", entry), RULE, [])


@pytest.mark.parametrize(
    ("purpose", "expected"),
    [
        ("early-help", SILENT),
        ("missing-children", SILENT),
        ("family-support", SILENT),
        ("high-risk-domestic-abuse", SILENT),
        ("domestic-abuse", []),
        ("safeguarding-adults", []),
        ("supporting-people-in-need", []),
        ("youth-justice", []),
        ("no-such-purpose", []),
    ],
)
def test_purposes_that_it_serves(purpose: str, expected: Told) -> None:
    assert_told(agreement(purpose=purpose), RULE, expected)


def test_a_purpose_that_only_a_flow_names() -> None:
    text = agreement(
        purpose="audit",
        more="flows: [{flow: a, from: [council], to: [police], purposes: [audit, early-help]}]\n",
    )
    assert_told(text, RULE, [("warning", 9, "Nothing here speaks of the duty")])


@pytest.mark.parametrize(
    "more",
    [
        "legal-framework: [{law: ca-2004-s16la}]\n",
        "legal-framework: [{law: cwsa-2026}]\n",
        "lawfulness: [{for: {}, gateways: [ca-2004-s16la]}]\n",
        "lawfulness: [{for: {}, position: ours}]\n",
        "clauses: [{clause: a, cites: [ca-2004-s16la]}]\n",
        "clauses: [{clause: a, text: 'They tell each other, as [law: ca-2004-s16la] asks.'}]\n",
        "clauses: [{clause: a, text: Section 16LA of the Children Act 2004 applies.}]\n",
        "clauses: [{clause: a, text: See the duty to share information of 2026.}]\n",
        "notes: Not yet revised for the Children's Wellbeing and Schools Act 2026.\n",
        "parents: [{protocol: above}]\n",
        "status: draft\n",
        "status: withdrawn\n",
        "effective: {to: 2026-09-29}\n",
        "effective: {to: 2025}\n",
    ],
)
def test_taking_notice(more: str) -> None:
    rest = (
        "---\nposition: ours\ntitle: Ours\ngateways: [ca-2004-s16la]\n"
        "---\nprotocol: above\ntitle: Above\ntype: overarching\ntier: overarching\n"
        "legal-framework: [{law: ca-2004-s16la}]\n"
    )
    assert_told(agreement(more=more, rest=rest), RULE, [])


@pytest.mark.parametrize(
    "more",
    [
        "legal-framework: [{law: ca-2004-s11}, {law: ca-2004-s16h}]\n",
        "legal-framework: [{law: ca-2004-s16la, quoted: yes}]\n",
        "effective: {to: 2026-09-30}\n",
        "effective: {to: 2026}\n",
        "status: in-force\n",
    ],
)
def test_taking_none(more: str) -> None:
    assert_told(agreement(more=more), RULE, SILENT)


@pytest.mark.parametrize(
    "type", ["charter", "procedure", "record-of-sharing", "template", "guidance", "policy"]
)
def test_kinds_of_document_that_owe_nothing(type: str) -> None:
    assert_told(agreement(type=type), RULE, [])


def test_the_document_above_is_told_of_and_not_those_below_it() -> None:
    above = (
        agreement(type="overarching")
        .replace("hub", "above")
        .partition("---\n")[0]
        .replace("agreement", "overarching")
    )
    below = agreement(more="parents: [{protocol: above}]\n", rest=f"---\n{above}")
    (line,) = [number for number, each in enumerate(above.splitlines(), 1) if "- purpose" in each]
    assert_told(below, RULE, [("warning", line, "Nothing here speaks")])
