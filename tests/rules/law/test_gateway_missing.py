import pytest

from ..told import Told, assert_told, found
from .parts import sharing

RULE = "gateway-missing"

MORE = """\
---
party: police-desk
title: Police desk
part-of: police
---
party: person
title: The person
is: [data-subject]
---
party: mixed
title: Partners
group: {members: [police, charity]}
---
position: with-power
title: With power
basis: [uk-gdpr-art-6-1-e]
gateways: [common-law-policing]
---
position: without-power
title: Without power
basis: [uk-gdpr-art-6-1-e]
"""

BASIS = "basis: [uk-gdpr-art-6-1-e]"


def case(giver: str, to: str, *grounds: str, data: str = "", more: str = "") -> str:
    flow = f"flow: a, from: [{giver}], to: [{to}], purposes: [crime-prevention]"
    return sharing(flow, "\n".join(f"for: {each}" for each in grounds) or None, data, more) + MORE


MISSING = [("error", 8, "No power is named by which Northshire Police may share in the flow `a`.")]


@pytest.mark.parametrize(
    ("grounds", "expected"),
    [
        ([f"{{}}, {BASIS}"], MISSING),
        (["{}, position: without-power"], MISSING),
        ([f"{{}}, {BASIS}, gateways: [common-law-policing]"], []),
        (["{}, position: with-power"], []),
        # Whether the power fits is for other rules; one that nobody knows is a reference that leads nowhere.
        ([f"{{}}, {BASIS}, gateways: [limitation-act-1980]"], []),
        ([f"{{}}, {BASIS}, gateways: [no-such-law]"], []),
        # No basis at all is another fault.
        ([], []),
        (["{}, regime: general"], []),
        # A wider statement that gives the power, a narrower one that gives the basis.
        (["{}, gateways: [common-law-policing]", f"{{parties: [police]}}, {BASIS}"], []),
        (
            ["{parties: [council]}, gateways: [common-law-policing]", f"{{}}, {BASIS}"],
            [("error", 9, "Police")],
        ),
        # The law that lifts the duty of confidence is a power where it gives one, and is open to the body.
        ([f"{{}}, {BASIS}, confidence: {{met-by: statute, law: [cda-1998-s115]}}"], []),
        ([f"{{}}, {BASIS}, confidence: {{met-by: statute, law: [ca-1989-s27]}}"], MISSING),
        ([f"{{}}, {BASIS}, confidence: {{met-by: statute, law: [common-law-confidentiality]}}"], MISSING),
    ],
)
def test_public_bodies_name_a_power(grounds: list[str], expected: Told) -> None:
    assert_told(case("police", "council", *grounds), RULE, expected)


@pytest.mark.parametrize(
    ("giver", "to", "expected"),
    [
        ("charity", "council", []),
        ("supplier", "council", []),
        ("stranger", "council", []),
        ("schools", "council", [("error", 8, "Anyborough schools")]),
        ("police-desk", "council", [("error", 8, "Police desk")]),
        ("mixed", "council", [("error", 8, "Partners")]),
        # Within one organisation nothing is given away, and people hear about themselves as of right.
        ("police-desk", "police", []),
        ("council", "housing-team", []),
        ("council", "housing-team, charity", [("error", 8, "Anyborough Council")]),
        ("police", "person", []),
    ],
)
def test_who_needs_a_power(giver: str, to: str, expected: Told) -> None:
    assert_told(case(giver, to, f"{{}}, {BASIS}"), RULE, expected)


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("legal-framework: [{law: common-law-policing, as: power}]\n", []),
        ("legal-framework: [{law: common-law-policing, as: a power at common law}]\n", []),
        ("legal-framework: [{law: common-law-policing}]\n", MISSING),
        ("legal-framework: [{law: common-law-policing, as: background}]\n", MISSING),
        ("legal-framework: [{law: ca-1989-s27, as: power}]\n", MISSING),
        ("legal-framework: [{law: limitation-act-1980, as: power}]\n", MISSING),
        ("purposes: {list: [{purpose: crime-prevention, rests-on: [cda-1998-s115]}]}\n", []),
        ("purposes: {list: [{purpose: crime-and-disorder, rests-on: [cda-1998-s115]}]}\n", []),
        ("purposes: {list: [{purpose: education, rests-on: [cda-1998-s115]}]}\n", MISSING),
        ("status: archived\n", []),
    ],
)
def test_where_else_a_power_may_be_named(more: str, expected: Told) -> None:
    assert_told(case("police", "council", f"{{}}, {BASIS}", more=more), RULE, expected)


def test_figures_need_no_power() -> None:
    data = "data: {list: [{item: counts, is: statistics}, {item: names, is: identity}]}\n"
    for items, expected in (("counts", []), ("counts, names", MISSING), ("counts, unknown", MISSING)):
        flow = f"flow: a, from: [police], to: [council], items: [{items}]"
        assert_told(sharing(flow, f"for: {{}}, {BASIS}", data), RULE, expected)


def test_a_document_above_may_state_the_power() -> None:
    child = case("police", "council", f"{{}}, {BASIS}", more="parents: [{protocol: above}]\n")
    above = (
        "---\nprotocol: above\ntitle: Above\ntype: overarching\ntier: overarching\nlawfulness:\n"
        "  - {for: {parties: [%s]}, gateways: [common-law-policing]}\n"
    )
    assert_told(child + above % "police", RULE, [])
    assert_told(child + above % "council", RULE, MISSING)


def test_a_statement_is_told_of_once_with_all_who_share_by_it() -> None:
    flows = "flow: a, from: [police], to: [charity]\nflow: b, from: [council, icb], to: [charity]"
    (finding,) = found(sharing(flows, f"for: {{}}, {BASIS}"), RULE)
    assert "Northshire Police, Anyborough Council and Northshire ICB may share in the flows `a` and `b`" in (
        finding.message
    )
    assert [each.words for each in finding.related] == ["police", "local-authority", "icb"]
    assert all(each.place for each in finding.related)


@pytest.mark.parametrize(("type", "expected"), [("procedure", []), ("record-of-sharing", MISSING)])
def test_staff_procedures_leave_grounds_to_the_agreement(type: str, expected: Told) -> None:
    text = case("police", "council", *([f"{{}}, {BASIS}"] if expected else []))
    assert_told(text.replace("reciprocal-agreement", type), RULE, expected)
