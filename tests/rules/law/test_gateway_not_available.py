import pytest

from ..told import Told, assert_told, found
from .parts import sharing

RULE = "gateway-not-available"

LAWS = """\
---
provision: for-police
title: Police Sharing Act
kind: statute
status: in-force
open-to: [police]
certain: yes
extent: [england]
---
provision: unsure
title: Unsure Act
kind: statute
status: in-force
open-to: [police]
---
provision: to-council
title: Council Receives Act
kind: statute
status: in-force
towards: [local-authority]
towards-confidence: high
certain: yes
---
provision: to-council-perhaps
title: Council Perhaps Act
kind: statute
status: in-force
towards: [local-authority]
certain: yes
---
provision: asked-for
title: Asking Act
kind: statute
status: in-force
on-request-of: [local-authority]
---
provision: to-anyone
title: Open Act
kind: statute
status: in-force
open-to: [any]
towards: [any]
---
position: ours
title: Ours
gateways: [for-police, to-council]
"""


def case(flow: str, *grounds: str) -> str:
    stated = "\n".join(f"for: {each}" for each in grounds)
    return sharing(flow, stated) + LAWS


GIVES = "flow: a, from: [{}], to: [council]"


@pytest.mark.parametrize(
    ("giver", "grounds", "expected"),
    [
        ("police", "{}, gateways: [for-police]", []),
        (
            "charity",
            "{}, gateways: [for-police]",
            [("error", 8, "Police Sharing Act is not open to Harbour Charity.")],
        ),
        ("charity", "{}, gateways: [unsure]", [("warning", 8, "Unsure Act is not open to")]),
        ("charity", "{}, gateways: [to-anyone]", []),
        ("charity", "{}", []),
        ("stranger", "{}, gateways: [for-police]", []),
        ("charity", "{}, gateways: [no-such-law]", []),
        ("charity", "{}, gateways: [for-police, no-such-law]", []),
        ("charity", "{}, gateways: [working-together-2026]", []),
        # One power that fits is enough, where a statement is for everybody or its position brings the others.
        ("council", "{}, gateways: [for-police, to-anyone]", []),
        ("charity", "{parties: [charity]}, position: ours", []),
        # A statement for named parties lists none that is open to none of them.
        (
            "council",
            "{parties: [council]}, gateways: [for-police, to-anyone]",
            [("error", 8, "not open to Anyborough Council")],
        ),
        ("council", "{parties: [council, police]}, gateways: [for-police, to-anyone]", []),
        (
            "charity",
            "{}, gateways: [for-police, unsure]",
            [
                (
                    "warning",
                    8,
                    "None of the powers stated is open to Harbour Charity: Police Sharing Act and Unsure Act",
                )
            ],
        ),
        # A unit is what its organisation is; a group what its members are.
        ("housing-team", "{}, gateways: [for-police]", [("error", 8, "not open to Housing team")]),
        ("schools", "{}, gateways: [for-police]", [("error", 8, "not open to Anyborough schools")]),
    ],
)
def test_powers_are_open_to_kinds_of_body(giver: str, grounds: str, expected: Told) -> None:
    assert_told(case(GIVES.format(giver), grounds), RULE, expected)


@pytest.mark.parametrize(
    ("to", "grounds", "expected"),
    [
        ("council", ["{}, gateways: [to-council]"], []),
        ("housing-team", ["{}, gateways: [to-council]"], []),
        (
            "charity",
            ["{}, gateways: [to-council]"],
            [("error", 8, "Council Receives Act does not let Northshire Police share with Harbour Charity.")],
        ),
        ("charity", ["{}, gateways: [to-council-perhaps]"], [("warning", 8, "does not let")]),
        (
            "council, charity, icb",
            ["{}, gateways: [to-council]"],
            [("error", 8, "with Harbour Charity or Northshire ICB")],
        ),
        ("stranger", ["{}, gateways: [to-council]"], []),
        ("charity", ["{}, gateways: [to-council, to-anyone]"], []),
        ("charity", ["{}, gateways: [to-council, no-such-law]"], []),
        # Recipient by recipient: the statement that is narrowed to one does not speak for the other.
        (
            "council, charity",
            ["{to: [council]}, gateways: [to-council]", "{to: [charity]}, gateways: [to-anyone]"],
            [],
        ),
        ("council, charity", ["{}, gateways: [to-anyone]", "{to: [council]}, gateways: [to-council]"], []),
        (
            "council, charity",
            ["{to: [council]}, gateways: [to-council]", "{to: [charity]}, gateways: [to-council]"],
            [("error", 9, "share with Harbour Charity.")],
        ),
    ],
)
def test_powers_run_to_kinds_of_body(to: str, grounds: list[str], expected: Told) -> None:
    assert_told(case(f"flow: a, from: [police], to: [{to}]", *grounds), RULE, expected)


@pytest.mark.parametrize(
    ("flow", "expected"),
    [
        (
            "from: [police], to: [council]",
            [("warning", 8, "needs a request first, and the flow `a` starts without")],
        ),
        ("from: [police], to: [council], kind: request", []),
        ("from: [police], to: [council], starts: The council asks for it.", []),
        ("from: [police], to: [council], starts: On request.", []),
        ("from: [police], to: [council], starts: The task is done.", [("warning", 8, "needs a request")]),
    ],
)
def test_some_powers_need_a_request(flow: str, expected: Told) -> None:
    assert_told(case(f"flow: a, {flow}", "{}, gateways: [asked-for]"), RULE, expected)
    assert_told(case(f"flow: a, {flow}", "{}, gateways: [asked-for, to-anyone]"), RULE, [])


@pytest.mark.parametrize(
    ("flow", "more"),
    [
        ("from: [council], to: [housing-team]", ""),
        ("from: [police], to: [supplier]", "parties: [{party: supplier, as: processor}]\n"),
        ("from: [supplier], to: [charity]", "parties: [{party: supplier, as: processor}]\n"),
        ("from: [police], to: [charity]", "status: archived\n"),
    ],
)
def test_what_is_left_alone(flow: str, more: str) -> None:
    grounds = (
        "for: {}, gateways: [to-council, asked-for]"
        if "housing" in flow
        else "for: {}, gateways: [to-council]"
    )
    assert_told(sharing(f"flow: a, {flow}", grounds, more=more) + LAWS, RULE, [])


@pytest.mark.parametrize(
    ("country", "expected"),
    [("wales", [("error", 8, "Police Sharing Act does not apply in Wales.")]), ("england", [])],
)
def test_powers_have_an_extent(country: str, expected: Told) -> None:
    text = case(GIVES.format("police"), "{}, gateways: [for-police]")
    own = text.replace("is: [police]", f"is: [police]\ncountry: {country}")
    assert_told(own, RULE, expected)
    framework = f"---\nframework: f\ntitle: F\ncountry: {country}\ntiers: [{{tier: agreement, title: A}}]\n"
    assert_told(text + framework, RULE, expected)


def test_a_statement_is_told_of_once_for_all_flows_and_the_law_is_quoted() -> None:
    flows = "flow: a, from: [charity], to: [council]\nflow: b, from: [charity], to: [police]"
    findings = found(sharing(flows, "for: {}, gateways: [ca-2004-s10]") + LAWS, RULE)
    assert [(each.place.line, each.related[0].title) for each in findings] == [(9, "Children Act 2004 s10")]


@pytest.mark.parametrize(
    ("giver", "to", "gateway", "expected"),
    [
        ("police", "council", "ca-2004-s10", []),
        ("charity", "council", "ca-2004-s11", [("error", 8, "is not open to Harbour Charity")]),
        ("charity", "council", "cda-1998-s115", []),
        ("charity", "charity, oakfield", "cda-1998-s115", [("warning", 8, "share with Oakfield School")]),
    ],
)
def test_entries_of_the_catalogue(giver: str, to: str, gateway: str, expected: Told) -> None:
    assert_told(case(f"flow: a, from: [{giver}], to: [{to}]", f"{{}}, gateways: [{gateway}]"), RULE, expected)
