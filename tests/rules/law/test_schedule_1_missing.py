import pytest

from ..told import Told, assert_told
from .parts import HEAD, PARTIES, sharing

RULE = "schedule-1-missing"

FLOW = "flow: a, from: [council], to: [charity], purposes: [safeguarding-children]"
BASIS = "for: {}, basis: [uk-gdpr-art-6-1-e]"


def told(words: str) -> Told:
    return [("warning", 8, words)]


@pytest.mark.parametrize(
    ("special", "conditions", "expected"),
    [
        ("g", "", told("Art 9(2)(g) needs a paragraph of Part 2 (paragraphs 6 to 28)")),
        (
            "h",
            "",
            told(
                "Part 1 (paragraphs 1 to 4) of Schedule 1 to the Data Protection Act 2018, and none is named"
            ),
        ),
        ("b", "", told("Art 9(2)(b) needs")),
        ("i", "", told("Art 9(2)(i) needs")),
        ("j", "", told("Art 9(2)(j) needs")),
        ("a", "", []),
        ("c", "", []),
        ("f", "", []),
        ("g", "dpa-2018-sch1-para18", []),
        ("g", "dpa-2018-sch1-para6", []),
        ("h", "dpa-2018-sch1-para2", []),
        ("g", "dpa-2018-sch1-para2", told("only paragraph 2 is named")),
        ("g", "dpa-2018-sch1-para2, dpa-2018-sch1-para36", told("only paragraphs 2 and 36 are named")),
        ("h", "dpa-2018-sch1-para18", told("only paragraph 18 is named")),
        ("g", "dpa-2018-sch1", told("none is named")),
        ("g", "uk-gdpr-annex-1-para-6", told("none is named")),
        ("g", "a-law-nobody-knows", []),
    ],
)
def test_each_point_takes_its_part_of_the_schedule(special: str, conditions: str, expected: Told) -> None:
    named = f", conditions: [{conditions}]" if conditions else ""
    grounds = f"{BASIS}, special-category: [uk-gdpr-art-9-2-{special}]{named}"
    assert_told(sharing(FLOW, grounds), RULE, expected)


@pytest.mark.parametrize(
    ("grounds", "expected"),
    [
        pytest.param(
            f"{BASIS}\nfor: {{items: [x]}}, special-category: [uk-gdpr-art-9-2-g]",
            [("warning", 9, "none is named")],
            id="added-without",
        ),
        pytest.param(
            f"{BASIS}, special-category: [uk-gdpr-art-9-2-g]\nfor: {{items: [x]}}, conditions: [dpa-2018-sch1-para18]",
            [],
            id="added-beside",
        ),
        pytest.param(
            f"{BASIS}, special-category: [uk-gdpr-art-9-2-g], conditions: [dpa-2018-sch1-para18], "
            "otherwise: [{when: a life is at risk, special-category: [uk-gdpr-art-9-2-h]}]",
            told("Art 9(2)(h) needs"),
            id="applies-instead",
        ),
        pytest.param(
            f"{BASIS}, special-category: [uk-gdpr-art-9-2-h], conditions: [dpa-2018-sch1-para2], "
            "otherwise: [{when: a life is at risk, special-category: [uk-gdpr-art-9-2-h]}]",
            [],
            id="the-paragraph-goes-on-holding",
        ),
        pytest.param(
            "for: {}, regime: law-enforcement, special-category: [uk-gdpr-art-9-2-g], basis: [dpa-2018-s35]",
            [],
            id="law-enforcement",
        ),
        pytest.param(
            f"{BASIS}, special-category: [dpa-2018-sch1-para18, uk-gdpr-art-9-2-g]",
            [],
            id="filed-under-another-key",
        ),
    ],
)
def test_statements_are_taken_together(grounds: str, expected: Told) -> None:
    assert_told(sharing(FLOW, grounds), RULE, expected)


POSITION = (
    "---\nposition: ours\ntitle: Ours\nbasis: [uk-gdpr-art-6-1-e]\nspecial-category: [uk-gdpr-art-9-2-g]\n"
)


def test_a_fault_of_a_position_is_told_once_and_there() -> None:
    grounds = "for: {parties: [council]}, position: ours\nfor: {parties: [police]}, position: ours"
    text = sharing(FLOW + "\n" + FLOW.replace("a,", "b,").replace("council", "police"), grounds) + POSITION
    assert_told(text, RULE, [("warning", 4, "none is named")])


def test_a_position_may_leave_the_paragraph_to_the_statement() -> None:
    grounds = "for: {}, position: ours, conditions: [dpa-2018-sch1-para18]"
    assert_told(sharing(FLOW, grounds) + POSITION, RULE, [])


def test_a_statement_that_replaces_the_paragraphs_of_a_position_is_told_of() -> None:
    grounds = "for: {}, position: ours, conditions: [dpa-2018-sch1-para36]"
    position = POSITION + "conditions: [dpa-2018-sch1-para18]\n"
    assert_told(sharing(FLOW, grounds) + position, RULE, told("only paragraph 36 is named"))


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (HEAD, [("warning", 6, "none is named")]),
        (HEAD + "status: draft\n", [("warning", 7, "none is named")]),
        (HEAD + "status: withdrawn\n", []),
        (HEAD.replace("reciprocal-agreement", "template"), []),
    ],
)
def test_grounds_that_no_flow_reaches_count_in_documents_in_use(head: str, expected: Told) -> None:
    grounds = f"lawfulness:\n  - {{{BASIS}, special-category: [uk-gdpr-art-9-2-g]}}\n"
    assert_told(head + grounds + PARTIES, RULE, expected)


def test_a_processors_grounds_are_its_controllers() -> None:
    parties = "parties: [{party: supplier, as: processor}]\n"
    grounds = "lawfulness:\n  - {for: {parties: [supplier]}, special-category: [uk-gdpr-art-9-2-g]}\n"
    assert_told(HEAD + parties + grounds + PARTIES, RULE, [])
