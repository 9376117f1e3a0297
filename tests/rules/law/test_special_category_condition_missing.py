import pytest

from ..told import Told, assert_told
from .parts import sharing

RULE = "special-category-condition-missing"

BASIS = "basis: [uk-gdpr-art-6-1-e]"
SPECIAL = "special-category: [uk-gdpr-art-9-2-g]"
HEALTH = "data: {list: [{item: x, is: health}, {item: y, is: identity}]}\n"
FLOW = "flow: a, from: [police], to: [council, charity], purposes: [safeguarding-children], items: [y, x]"
TOLD: Told = [
    ("error", 6, "`x` is special category data, and no Article 9 condition is stated for Northshire")
]


@pytest.mark.parametrize(
    ("grounds", "expected"),
    [
        pytest.param(f"for: {{}}, {BASIS}", TOLD, id="none"),
        pytest.param(f"for: {{}}, {BASIS}, {SPECIAL}", [], id="stated"),
        pytest.param(None, [], id="no-grounds-at-all"),
        pytest.param("for: {}, gateways: [ca-2004-s10]", [], id="no-basis-at-all"),
        pytest.param(f"for: {{}}, {BASIS}\nfor: {{items: [x]}}, {SPECIAL}", [], id="added-for-the-item"),
        pytest.param(
            f"for: {{}}, {BASIS}\nfor: {{items: [y]}}, {SPECIAL}", TOLD, id="added-for-another-item"
        ),
        pytest.param(
            f"for: {{}}, {BASIS}\nfor: {{subjects: [child]}}, {SPECIAL}", [], id="added-for-some-people"
        ),
        pytest.param(
            f"for: {{}}, {BASIS}, {SPECIAL}\nfor: {{items: [x]}}, {BASIS}",
            TOLD,
            id="narrower-statement-without",
        ),
        pytest.param(
            f"for: {{}}, {BASIS}, {SPECIAL}\nfor: {{to: [charity]}}, {BASIS}",
            TOLD,
            id="missing-for-one-recipient",
        ),
        pytest.param(
            f"for: {{}}, {BASIS}, {SPECIAL}\nfor: {{after: a crime is recorded}}, {BASIS}",
            TOLD,
            id="missing-in-one-case",
        ),
        pytest.param(
            f"for: {{}}, {BASIS}, {SPECIAL}\nfor: {{purposes: [crime-prevention]}}, {BASIS}",
            [],
            id="narrower-statement-for-another-purpose",
        ),
        pytest.param(f"for: {{}}, {BASIS}, position: ours", [], id="position-fills-in"),
        pytest.param(
            "for: {}, regime: law-enforcement, basis: [dpa-2018-s35]",
            [("error", 6, "no condition of Schedule 8 is stated")],
            id="law-enforcement",
        ),
        pytest.param(
            "for: {}, regime: law-enforcement, basis: [dpa-2018-s35], conditions: [dpa-2018-sch8-para1]",
            [],
            id="law-enforcement-with-its-condition",
        ),
        pytest.param(f"for: {{}}, {BASIS}, conditions: [dpa-2018-sch1-para18]", TOLD, id="schedule-1-alone"),
    ],
)
def test_each_statement_with_a_basis_needs_the_condition(grounds: str | None, expected: Told) -> None:
    position = f"---\nposition: ours\ntitle: Ours\n{SPECIAL}\n"
    assert_told(sharing(FLOW, grounds, HEALTH) + position, RULE, expected)


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("is: health", TOLD),
        ("is: racial-or-ethnic-origin", TOLD),
        ("is: special", TOLD),
        ("is: local", TOLD),
        ("is: incident, contains: [health]", TOLD),
        ("is: health, confidential: no", TOLD),
        ("is: criminal", []),
        ("is: identity, filed-as: special category", []),
        ("confidential: yes", []),
    ],
)
def test_what_is_special(item: str, expected: Told) -> None:
    data = f"data: {{list: [{{item: x, {item}}}, {{item: y, is: identity}}]}}\n"
    local = "---\ncategory: local\ntitle: Asthma plan\nwithin: [health]\n"
    assert_told(sharing(FLOW, f"for: {{}}, {BASIS}", data) + local, RULE, expected)


def test_each_giver_is_told_once_for_each_statement() -> None:
    flows = (
        "flow: a, from: [police], to: [council], items: [x]\nflow: b, among: [police, council], items: [x]"
    )
    told: Told = [("error", 6, "Northshire Police"), ("error", 7, "Anyborough Council")]
    assert_told(sharing(flows, f"for: {{}}, {BASIS}", HEALTH), RULE, told)


@pytest.mark.parametrize(
    "change",
    [
        ("tier: agreement\n", "tier: agreement\nstatus: withdrawn\n"),
        ("items: [y, x]", "items: [y]"),
        ("from: [police]", "from: [supplier]"),
        (HEALTH, ""),
    ],
)
def test_what_is_left_alone(change: tuple[str, str]) -> None:
    text = sharing(FLOW, f"for: {{}}, {BASIS}", HEALTH, "parties: [{party: supplier, as: processor}]\n")
    assert change[0] in text
    assert_told(text.replace(*change, 1), RULE, [])
