import pytest

from ..told import Told, assert_told
from .parts import sharing

RULE = "criminal-offence-condition-missing"

BASIS = "for: {}, basis: [uk-gdpr-art-6-1-e]"
ART_10 = "criminal-offence: [uk-gdpr-art-10]"
DATA = "data: {list: [{item: x, is: convictions}, {item: y, is: identity}]}\n"
FLOW = "flow: a, from: [council], to: [charity], purposes: [safeguarding-children], items: [y, x]"


def told(words: str, severity: str = "error") -> Told:
    return [(severity, 6, words)]


NEITHER = told("`x` holds criminal offence data, and neither Article 10 nor a condition of Schedule 1")


@pytest.mark.parametrize(
    ("grounds", "expected"),
    [
        pytest.param(BASIS, NEITHER, id="neither"),
        pytest.param(None, [], id="no-grounds-at-all"),
        pytest.param("for: {}, gateways: [ca-2004-s10]", [], id="no-basis-at-all"),
        pytest.param(
            f"{BASIS}, {ART_10}", told("Article 10 is stated without a condition"), id="no-condition"
        ),
        pytest.param(f"{BASIS}, {ART_10}, conditions: [dpa-2018-sch1-para36]", [], id="both"),
        pytest.param(f"{BASIS}, {ART_10}, conditions: [dpa-2018-sch1-para18]", [], id="part-2"),
        pytest.param(f"{BASIS}, {ART_10}, conditions: [dpa-2018-sch1-para2]", [], id="part-1"),
        pytest.param(
            f"{BASIS}, criminal-offence: [dpa-2018-sch1-para36]", [], id="condition-under-the-other-key"
        ),
        pytest.param(
            f"{BASIS}, {ART_10}, conditions: [uk-gdpr-annex-1-para-5]",
            told("without a condition"),
            id="annex-1",
        ),
        pytest.param(
            f"{BASIS}, conditions: [dpa-2018-sch1-para18]",
            told("no Article 10 authority"),
            id="condition-alone",
        ),
        pytest.param(
            f"{BASIS}, conditions: [dpa-2018-sch1-para36]",
            told("stated without Article 10", "warning"),
            id="condition-for-offences-alone",
        ),
        pytest.param(f"{BASIS}, {ART_10}, conditions: [a-law-nobody-knows]", [], id="unknown-condition"),
        pytest.param("for: {}, regime: law-enforcement, basis: [dpa-2018-s35]", [], id="law-enforcement"),
        pytest.param("for: {}, basis: [dpa-2018-s35]", [], id="law-enforcement-by-its-basis"),
        pytest.param(f"{BASIS}, position: ours", [], id="position-fills-in"),
        pytest.param(f"{BASIS}\nfor: {{items: [x]}}, position: ours", [], id="added-for-the-item"),
        pytest.param(f"{BASIS}\nfor: {{items: [y]}}, position: ours", NEITHER, id="added-for-another-item"),
    ],
)
def test_each_statement_with_a_basis_needs_both(grounds: str | None, expected: Told) -> None:
    position = f"---\nposition: ours\ntitle: Ours\n{ART_10}\nconditions: [dpa-2018-sch1-para36]\n"
    assert_told(sharing(FLOW, grounds, DATA) + position, RULE, expected)


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("is: convictions", NEITHER),
        ("is: allegations", NEITHER),
        ("is: incident, contains: [criminal-offence]", NEITHER),
        ("is: incident", []),
        ("is: health", []),
        ("is: risk-and-harm", []),
        ("title: Previous convictions", []),
    ],
)
def test_offence_data_is_what_the_categories_say(item: str, expected: Told) -> None:
    assert_told(sharing(FLOW, BASIS, f"data: {{list: [{{item: x, {item}}}]}}\n"), RULE, expected)


@pytest.mark.parametrize(
    ("giver", "expected"),
    [
        ("police", []),
        ("council", told("Article 10 is stated without")),
        ("charity", told("Harbour Charity")),
        ("stranger", []),
    ],
)
def test_official_authority_needs_no_condition(giver: str, expected: Told) -> None:
    flow = FLOW.replace("[council]", f"[{giver}]").replace("to: [charity]", "to: [icb]")
    assert_told(sharing(flow, f"{BASIS}, {ART_10}", DATA), RULE, expected)


def test_official_authority_is_stated() -> None:
    assert_told(
        sharing(FLOW.replace("[council]", "[police]"), BASIS, DATA),
        RULE,
        told("no Article 10 authority is stated"),
    )


def test_a_statement_is_told_of_once() -> None:
    flows = f"{FLOW}\n{FLOW.replace('flow: a', 'flow: b')}"
    assert_told(sharing(flows, BASIS, DATA), RULE, NEITHER)


def test_retired_documents_are_history() -> None:
    assert_told(sharing(FLOW, BASIS, DATA, "status: archived\n"), RULE, [])
