import pytest

from ..told import Told, assert_told
from .parts import HEAD, PARTIES, sharing

RULE = "lawful-basis-missing"

BASIS = "basis: [uk-gdpr-art-6-1-e]"
TWO_WAYS = "flow: a, from: [police], to: [council], purposes: [safeguarding-children, crime-prevention]"
ONE = "flow: a, from: [police], to: [council, charity], purposes: [safeguarding-children]"


@pytest.mark.parametrize(
    ("grounds", "expected"),
    [
        pytest.param(None, [("error", 1, "states no lawful basis for anything")], id="no-block"),
        pytest.param(f"for: {{}}, {BASIS}", [], id="everything"),
        pytest.param(f"for: {{parties: [police]}}, {BASIS}", [], id="the-giver"),
        pytest.param(
            f"for: {{parties: [council]}}, {BASIS}",
            [("error", 6, "Northshire Police to share in the flow `a`")],
            id="another-giver",
        ),
        pytest.param(
            f"for: {{purposes: [safeguarding-children]}}, {BASIS}",
            [("error", 6, "for `crime-prevention` in")],
            id="one-purpose-of-two",
        ),
        pytest.param(
            f"for: {{}}, {BASIS}\nfor: {{purposes: [crime-prevention]}}, gateways: [cda-1998-s115]",
            [],
            id="a-narrower-statement-that-adds",
        ),
        pytest.param(f"for: {{flows: [b]}}, {BASIS}", [("error", 6, "flow `a`")], id="another-flow"),
        pytest.param(
            "for: {}, gateways: [ca-2004-s10]", [("error", 6, "flow `a`")], id="a-power-is-no-basis"
        ),
        pytest.param(f"for: {{after: a crime is recorded}}, {BASIS}", [], id="some-case"),
        pytest.param(
            f"for: {{items: [x]}}, special-category: [uk-gdpr-art-9-2-g]\nfor: {{}}, {BASIS}", [], id="items"
        ),
        pytest.param("for: {}, position: ours", [], id="position"),
        pytest.param("for: {}, position: bare", [("error", 6, "flow `a`")], id="position-without-basis"),
    ],
)
def test_each_giver_and_purpose_needs_a_basis(grounds: str | None, expected: Told) -> None:
    positions = f"---\nposition: ours\ntitle: Ours\n{BASIS}\n---\nposition: bare\ntitle: Bare\n"
    assert_told(sharing(TWO_WAYS, grounds) + positions, RULE, expected)


@pytest.mark.parametrize(
    ("flow", "grounds", "expected"),
    [
        pytest.param(ONE, f"for: {{to: [council, charity]}}, {BASIS}", [], id="both-recipients"),
        pytest.param(
            ONE,
            f"for: {{to: [council]}}, {BASIS}",
            [("error", 6, "to share with Harbour Charity in")],
            id="one-recipient-of-two",
        ),
        pytest.param(
            ONE,
            f"for: {{}}, {BASIS}\nfor: {{to: [charity]}}, confidence: {{met-by: public-interest}}",
            [],
            id="a-statement-for-one-recipient-does-not-hide-the-general-one",
        ),
        pytest.param(
            "flow: a, from: [housing-team], to: [police]",
            f"for: {{parties: [council]}}, {BASIS}",
            [],
            id="unit",
        ),
        pytest.param(
            "flow: a, from: [oakfield], to: [police]",
            f"for: {{parties: [schools]}}, {BASIS}",
            [],
            id="member",
        ),
        pytest.param(
            "flow: a, from: [schools], to: [police]",
            f"for: {{parties: [oakfield]}}, {BASIS}\nfor: {{parties: [weirside]}}, {BASIS}",
            [],
            id="group-whose-members-are-all-covered",
        ),
        pytest.param(
            "flow: a, from: [schools], to: [police]",
            f"for: {{parties: [oakfield]}}, {BASIS}",
            [("error", 6, "Anyborough schools")],
            id="group-with-a-member-left-out",
        ),
        pytest.param(
            "flow: a, among: [police, council]",
            f"for: {{parties: [council]}}, {BASIS}",
            [("error", 6, "Northshire Police")],
            id="meeting",
        ),
        pytest.param(
            "flow: a, from: [police], to: [council], stage: enquiry",
            f"for: {{stage: notification}}, {BASIS}",
            [("error", 6, "flow `a`")],
            id="another-stage",
        ),
        pytest.param(
            "flow: a, from: [police], to: [council]",
            f"for: {{stage: notification}}, {BASIS}\nfor: {{stage: enquiry}}, {BASIS}",
            [],
            id="stage-unstated",
        ),
        pytest.param(
            "flow: a, from: [supplier], to: [council]",
            f"for: {{parties: [council]}}, {BASIS}",
            [("error", 6, "Supplier")],
            id="supplier-as-a-giver",
        ),
        pytest.param(
            "flow: a, from: [police], to: [council]\nflow: b, from: [police], to: [charity]",
            f"for: {{parties: [council]}}, {BASIS}",
            [("error", 6, "flow `a`")],
            id="told-once-for-a-giver",
        ),
    ],
)
def test_parties_and_stages(flow: str, grounds: str, expected: Told) -> None:
    assert_told(sharing(flow, grounds), RULE, expected)


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("parties: [{party: supplier, as: processor}]\n", []),
        ("roles: [{for: {parties: [supplier]}, each-is: processor}]\n", []),
        ("roles: [{for: {parties: [supplier], flows: [a]}, each-is: processor}]\n", []),
        (
            "roles: [{for: {parties: [supplier], flows: [b]}, each-is: processor}]\n",
            [("error", 6, "Supplier")],
        ),
        ("roles: [{for: {parties: [supplier]}, each-is: controller}]\n", [("error", 6, "Supplier")]),
    ],
)
def test_a_processor_acts_on_the_basis_of_a_controller(more: str, expected: Told) -> None:
    flow = "flow: a, from: [supplier], to: [police]"
    assert_told(sharing(flow, f"for: {{parties: [council]}}, {BASIS}", more=more), RULE, expected)


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        ("{item: x, is: statistics}", []),
        ("{item: x, is: identity}", [("error", 1, "no lawful basis")]),
        ("{item: x, is: statistics, contains: [identity]}", [("error", 1, "no lawful basis")]),
        ("{item: x}", [("error", 1, "no lawful basis")]),
        ("{item: y, is: statistics}", [("error", 1, "no lawful basis")]),
    ],
)
def test_information_about_nobody_needs_no_basis(items: str, expected: Told) -> None:
    flow = "flow: a, from: [police], to: [council], items: [x]"
    assert_told(sharing(flow, None, data=f"data: {{list: [{items}]}}\n"), RULE, expected)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (("type: reciprocal-agreement", "type: template"), []),
        (("type: reciprocal-agreement", "type: processor-contract"), []),
        (("type: reciprocal-agreement", "type: procedure"), []),
        (("type: reciprocal-agreement", "type: record-of-sharing"), [("error", 1, "no lawful basis")]),
        (("tier: agreement", "tier: agreement\nstatus: archived"), []),
        (("tier: agreement", "tier: agreement\nstatus: draft"), [("error", 1, "no lawful basis")]),
    ],
)
def test_documents_that_state_no_grounds(change: tuple[str, str], expected: Told) -> None:
    text = sharing("flow: a, from: [police], to: [council]", None)
    assert_told(text.replace(*change, 1), RULE, expected)


def test_a_document_without_flows_is_not_asked() -> None:
    assert_told(HEAD + "data: {list: [{item: x, is: health}]}\n" + PARTIES, RULE, [])


@pytest.mark.parametrize(
    ("carries", "above", "expected"),
    [
        ("a", f"for: {{flows: [a]}}, {BASIS}", []),
        ("b", f"for: {{flows: [a]}}, {BASIS}", [("error", 1, "no lawful basis")]),
        (
            "a",
            f"for: {{parties: [council]}}, {BASIS}",
            [("error", 1, "no lawful basis"), ("error", 5, "Northshire Police")],
        ),
    ],
)
def test_a_flow_may_rest_on_the_one_it_carries_out(carries: str, above: str, expected: Told) -> None:
    child = sharing(
        f"flow: mine, carries-out: {carries}, from: [police], to: [council]",
        None,
        more="parents: [{protocol: upper}]\n",
    )
    parent = "protocol: upper\ntitle: Upper\ntype: guidance\ntier: overarching\n"
    flow = "flows: [{flow: a, from: [police], to: [council]}]\n"
    assert_told(f"{child}---\n{parent}{flow}lawfulness: [{{{above}}}]\n", RULE, expected)
