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


MORE = """\
---
party: family-charity
title: Family Charity
is: [voluntary-sector, commissioned-provider]
---
party: some-school
title: Some School
is: [state-school]
---
party: some-body
title: Some Body
is: [public-authority]
---
party: partnership
title: Children's partnership
is: [safeguarding-children-partnership]
legal-person: no
---
party: hub
title: Hub
legal-person: no
acts-through: council
---
party: mixed
title: Partners
group: {members: [police, charity, family-charity]}
---
party: forces
title: Forces
group: {of-types: [police]}
---
party: pcc
title: Commissioner
is: [local-policing-body]
---
party: practice
title: Riverside Practice
is: [gp]
"""


def between(giver: str, to: str, *grounds: str, flow: str = "", more: str = "") -> str:
    stated = "\n".join(f"for: {each}" for each in grounds)
    given = f"flow: a, from: [{giver}], to: [{to}]{', ' if flow else ''}{flow}"
    return sharing(given, stated, more=more) + LAWS + MORE


DUTY = "{}, gateways: [ca-2004-s16la]"


@pytest.mark.parametrize(
    ("giver", "to", "expected"),
    [
        # A charity that a public body pays for the service is bound by the duty to share, and covered by it.
        ("family-charity", "council", []),
        ("council", "family-charity", []),
        ("charity", "council", [("warning", 8, "s4) is not open to Harbour Charity")]),
        (
            "council",
            "charity",
            [("warning", 8, "does not let Anyborough Council share with Harbour Charity")],
        ),
        ("practice", "council", [("warning", 8, "is not open to Riverside Practice")]),
        # A wider kind may be one of those named; so may a board, whose members the register does not name.
        ("some-school", "council", []),
        ("some-body", "some-school", []),
        ("partnership", "council", []),
        ("council", "partnership", []),
        ("hub", "police", []),
        ("forces", "council", []),
    ],
)
def test_kinds_of_body_as_they_are_told(giver: str, to: str, expected: Told) -> None:
    assert_told(between(giver, to, DUTY), RULE, expected)


def test_a_charity_is_told_how_to_come_in_and_a_public_body_is_not() -> None:
    (charity,) = found(between("charity", "council", DUTY), RULE)
    (practice,) = found(between("practice", "council", DUTY), RULE)
    assert "`commissioned-provider`" in charity.help
    assert "`commissioned-provider`" not in practice.help


@pytest.mark.parametrize(
    ("giver", "to", "grounds", "expected"),
    [
        # A group of several kinds of body is looked at kind by kind.
        ("mixed", "council", [DUTY], [("warning", 8, "is not open to Harbour Charity.")]),
        ("council", "mixed", [DUTY], [("warning", 8, "share with Harbour Charity.")]),
        (
            "mixed",
            "council",
            ["{}, gateways: [for-police]"],
            [("error", 8, "Harbour Charity and Family Charity.")],
        ),
        ("mixed", "council", ["{}, gateways: [to-anyone]"], []),
        # One that a statement names apart is left to that statement.
        ("mixed", "council", [DUTY, "{parties: [charity]}, gateways: [to-anyone]"], []),
        ("council", "mixed", [DUTY, "{to: [charity]}, gateways: [to-anyone]"], []),
        # All of them together are called by the name of the group.
        ("mixed", "council", ["{}, gateways: [ca-1989-s27]"], [("error", 8, "s27 is not open to Partners.")]),
        ("council", "mixed", ["{}, gateways: [ca-1989-s47]"], [("warning", 8, "share with Partners.")]),
    ],
)
def test_groups_of_several_kinds(giver: str, to: str, grounds: list[str], expected: Told) -> None:
    assert_told(between(giver, to, *grounds), RULE, expected)


@pytest.mark.parametrize(
    ("flow", "giver", "to", "gateway", "expected"),
    [
        # Whoever may ask under a provision may say to those it asks what the enquiry is about.
        ("kind: request", "council", "icb", "ca-1989-s47", []),
        ("kind: transfer", "council", "icb", "ca-1989-s47", [("warning", 8, "share with Northshire ICB")]),
        (
            "kind: request",
            "council",
            "police",
            "ca-1989-s47",
            [("warning", 8, "share with Northshire Police")],
        ),
        ("kind: request", "police", "icb", "ca-1989-s47", [("error", 8, "is not open to Northshire Police")]),
        # The answer, and answers that nobody asked for.
        ("starts: The council enquires.", "icb", "council", "ca-1989-s47", []),
        (
            "starts: A nurse is worried.",
            "icb",
            "council",
            "ca-1989-s47",
            [("warning", 8, "needs a request first")],
        ),
        # Somebody asks, and nobody who takes part may.
        (
            "starts: The charity asks.",
            "police",
            "charity",
            "pcsca-2022-s17",
            [("warning", 8, "does not let Northshire Police share with Harbour Charity")],
        ),
        ("starts: A request arrives.", "police", "pcc", "pcsca-2022-s17", []),
        (
            "starts: A request arrives.",
            "police",
            "council",
            "coroner-asks",
            [("warning", 8, "Under Coroner Asks Act only Coroner may ask, and none is a party")],
        ),
        ("starts: The coroner asks.", "police", "council", "coroner-asks", []),
        # Routine sharing under a power that answers single requests is told of by gateway-wrong-purpose.
        ("starts: Each Monday.", "icb", "council", "care-act-2014-s45", []),
    ],
)
def test_who_asks_and_who_answers(flow: str, giver: str, to: str, gateway: str, expected: Told) -> None:
    law = (
        "---\nprovision: coroner-asks\ntitle: Coroner Asks Act\nkind: statute\nstatus: in-force\n"
        "open-to: [any]\ntowards: [any]\non-request-of: [coroner]\n"
    )
    assert_told(between(giver, to, f"{{}}, gateways: [{gateway}]", flow=flow) + law, RULE, expected)


def test_a_party_that_may_ask_is_enough() -> None:
    law = (
        "---\nprovision: coroner-asks\ntitle: Coroner Asks Act\nkind: statute\nstatus: in-force\n"
        "on-request-of: [coroner]\n---\nparty: coroner\ntitle: Coroner\nis: [coroner]\n"
    )
    text = between(
        "police",
        "council",
        "{}, gateways: [coroner-asks]",
        flow="kind: request",
        more="parties: [{party: coroner}]\n",
    )
    assert_told(text + law, RULE, [])


def test_the_law_is_quoted_with_who_may_rely_on_it() -> None:
    (finding,) = found(between("charity", "council", "{}, gateways: [ca-1989-s47]"), RULE)
    said = finding.related[0].words
    assert said.startswith(
        "Open to: Local authority (with social services), Local housing authority, NHS England"
    )
    assert "Towards: Local authority (with social services)." in said
    assert "At the request of: Local authority (with social services)." in said
    assert "Bodies in s47(11) must help with enquiries" in said
