import pytest

from ..told import Told, assert_told
from .parts import sharing

RULE = "gateway-wrong-purpose"

DATA = "data: {list: [{item: name, is: identity}, {item: counts, is: statistics}, {item: bare}]}\n"


def case(gateways: str, *flows: str) -> str:
    listed = "\n".join(f"flow: {'abc'[at]}, {each}" for at, each in enumerate(flows))
    return sharing(listed, f"for: {{}}, gateways: [{gateways}]", DATA)


GIVES = "from: [icb], to: [council], purposes: [{}]"


@pytest.mark.parametrize(
    ("gateways", "purpose", "expected"),
    [
        ("hsca-2012-s251b", "direct-care", []),
        ("hsca-2012-s251b", "hospital-discharge", []),
        # Wider purposes hold the one that is served.
        ("hsca-2012-s251b", "health-and-care", []),
        ("hsca-2012-s251b", "any", []),
        (
            "hsca-2012-s251b",
            "safeguarding-children",
            [("warning", 8, "serves direct care only, and is stated for `safeguarding-children`")],
        ),
        ("hsca-2012-s251b", "planning", [("warning", 8, "direct care only")]),
        ("hsca-2012-s251b", "research", [("warning", 8, "direct care only")]),
        ("nhs-act-2006-s251", "direct-care", [("warning", 8, "s251 does not serve `direct-care`")]),
        ("nhs-act-2006-s251", "hospital-discharge", [("warning", 8, "does not serve `hospital-discharge`")]),
        ("nhs-act-2006-s251", "research", []),
        ("nhs-act-2006-s251", "commissioning", []),
        ("ca-1989-s47", "child-protection-enquiry", []),
        ("ca-1989-s47", "early-help", [("warning", 8, "serves safeguarding children only")]),
        ("pcsca-2022-s16", "serious-violence", []),
        ("pcsca-2022-s16", "violence-reduction", []),
        ("pcsca-2022-s16", "domestic-abuse", [("warning", 8, "serious violence only")]),
        # Purposes that nobody knows, and powers that are not confined to theirs, are left alone.
        ("hsca-2012-s251b", "no-such-purpose", []),
        ("cda-1998-s115", "safeguarding-adults", []),
        ("ca-2004-s11", "education", []),
        ("localism-act-2011-s1", "audit", []),
        # Another power that serves does not make a wrong one right.
        ("hsca-2012-s251b, ca-2004-s11", "safeguarding-children", [("warning", 8, "direct care only")]),
        ("ca-2004-s11, hsca-2012-s251b", "safeguarding-children", [("warning", 8, "direct care only")]),
    ],
)
def test_powers_serve_purposes(gateways: str, purpose: str, expected: Told) -> None:
    assert_told(case(gateways, GIVES.format(purpose)), RULE, expected)


@pytest.mark.parametrize(
    ("gateways", "expected"),
    [
        # Each power serves one of the flows.
        ("hsca-2012-s251b, ca-2004-s11", []),
        ("hsca-2012-s251b, no-such-law", []),
        ("hsca-2012-s251b", [("warning", 9, "direct care only, and is stated for `safeguarding-children`")]),
        (
            "hsca-2012-s251b, hsca-2012-s251a",
            [("warning", 9, "None of the powers stated serves the flow `b` for `safeguarding-children`")],
        ),
        ("pcsca-2022-s16", [("warning", 9, "is stated for `direct-care` and `safeguarding-children`")]),
    ],
)
def test_a_power_may_serve_one_flow_of_several(gateways: str, expected: Told) -> None:
    flows = (GIVES.format("direct-care"), GIVES.format("safeguarding-children"))
    assert_told(case(gateways, *flows), RULE, expected)


def test_statements_for_a_purpose_answer_for_it_alone() -> None:
    flow = "flow: a, from: [icb], to: [council], purposes: [direct-care, safeguarding-children]"
    grounds = (
        "for: {purposes: [direct-care]}, gateways: [hsca-2012-s251b], basis: [uk-gdpr-art-6-1-e]\n"
        "for: {purposes: [safeguarding-children]}, gateways: [ca-2004-s11], basis: [uk-gdpr-art-6-1-e]"
    )
    assert_told(sharing(flow, grounds), RULE, [])
    turned = (
        grounds.replace("ca-2004-s11", "x")
        .replace("hsca-2012-s251b", "ca-2004-s11")
        .replace("x", "hsca-2012-s251b")
    )
    assert_told(sharing(flow, turned), RULE, [("warning", 9, "is stated for `safeguarding-children`")])


@pytest.mark.parametrize(
    ("flow", "expected"),
    [
        ("items: [counts]", []),
        ("items: [counts], how-often: every 3 months", []),
        ("items: [name]", [("warning", 8, "covers no personal data, and the flow `a` carries `name`")]),
        ("items: [counts, name]", [("warning", 8, "carries `name`")]),
        # Nothing is known of what passes.
        ("how-often: every 3 months", []),
        ("items: [bare]", []),
        ("items: [undeclared]", []),
    ],
)
def test_depersonalised_information_only(flow: str, expected: Told) -> None:
    text = case("cda-1998-s17a", f"from: [council], to: [police], purposes: [crime-prevention], {flow}")
    assert_told(text, RULE, expected)


@pytest.mark.parametrize(
    ("flow", "expected"),
    [
        ("", [("warning", 8, "answers single requests, and the flow `a` is routine")]),
        ("starts: Every Monday.", [("warning", 8, "is routine")]),
        ("starts: The board asks in writing.", []),
        ("kind: request", []),
        ("starts: At the board's request., how-often: as needed", []),
        ("starts: The board has asked for it., how-often: every week", [("warning", 8, "is routine")]),
    ],
)
def test_powers_that_answer_single_requests(flow: str, expected: Told) -> None:
    of_adults = f"from: [icb], to: [council], purposes: [safeguarding-adults]{', ' if flow else ''}{flow}"
    assert_told(case("care-act-2014-s45", of_adults), RULE, expected)
    of_children = of_adults.replace("adults", "children")
    assert_told(case("ca-2004-s16h", of_children), RULE, expected)


def test_no_purpose_and_no_flow() -> None:
    assert_told(case("hsca-2012-s251b", "from: [icb], to: [council]"), RULE, [])
    assert_told(sharing("flow: a, to: [council]", "for: {}, gateways: [hsca-2012-s251b]"), RULE, [])


def test_local_purposes_lie_within_national_ones() -> None:
    local = "---\npurpose: weekend-rounds\ntitle: Weekend rounds\nwithin: [direct-care]\n"
    assert_told(case("hsca-2012-s251b", GIVES.format("weekend-rounds")) + local, RULE, [])
    other = local.replace("direct-care", "education")
    assert_told(
        case("hsca-2012-s251b", GIVES.format("weekend-rounds")) + other,
        RULE,
        [("warning", 8, "`weekend-rounds`")],
    )
