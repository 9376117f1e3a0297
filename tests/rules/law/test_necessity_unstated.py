import pytest

from ..told import Told, assert_told
from .parts import HEAD, PARTIES, sharing

RULE = "necessity-unstated"

BASIS = "basis: [uk-gdpr-art-6-1-e]"
NECESSARY = "necessary-because: No one holds enough."
PROPORTIONATE = "proportionate-because: Only what bears on it."
WEIGHED = "article-8: The family takes part."


def flow(giver: str = "council", purposes: str = "housing", items: str = "x") -> str:
    return f"flow: a, from: [{giver}], to: [stranger], purposes: [{purposes}], items: [{items}]"


def told(words: str, line: int = 8) -> Told:
    return [("warning", line, words)]


ALL = told(
    "Anyborough Council shares do not say why it is necessary, why it is proportionate and how private and family life"
)


@pytest.mark.parametrize(
    ("grounds", "expected"),
    [
        pytest.param(f"for: {{}}, {BASIS}", ALL, id="nothing"),
        pytest.param(f"for: {{}}, {BASIS}, {NECESSARY}, {PROPORTIONATE}, {WEIGHED}", [], id="everything"),
        pytest.param(
            f"for: {{}}, {BASIS}, {NECESSARY}, {WEIGHED}", told("say why it is proportionate."), id="two"
        ),
        pytest.param(
            f"for: {{}}, {BASIS}, {NECESSARY}, {PROPORTIONATE}", told("say how private and"), id="no-article"
        ),
        pytest.param("for: {}, position: ours", [], id="by-its-position"),
        pytest.param("for: {}, basis: [uk-gdpr-art-6-1-a]", [], id="consent-asks-for-none"),
        pytest.param("for: {}, gateways: [ca-2004-s10]", [], id="no-basis-at-all"),
        pytest.param(None, [], id="no-grounds-at-all"),
        pytest.param(
            f"for: {{}}, {BASIS}\nfor: {{flows: [a]}}, position: ours", [], id="added-by-a-narrower"
        ),
    ],
)
def test_each_statement_says_all_three(grounds: str | None, expected: Told) -> None:
    position = f"---\nposition: ours\ntitle: Ours\n{BASIS}\n{NECESSARY}\n{PROPORTIONATE}\n{WEIGHED}\n"
    assert_told(sharing(flow(), grounds) + position, RULE, expected)


@pytest.mark.parametrize(
    ("giver", "expected"),
    [
        (
            "charity",
            told("Harbour Charity shares do not say why it is necessary and why it is proportionate."),
        ),
        ("stranger", told("Stranger shares do not say why it is necessary and why it is proportionate.")),
        ("council, police", told("Anyborough Council and Northshire Police share do not say")),
    ],
)
def test_article_8_is_asked_of_public_authorities(giver: str, expected: Told) -> None:
    assert_told(
        sharing(flow(giver).replace("to: [stranger]", "to: [icb]"), f"for: {{}}, {BASIS}"), RULE, expected
    )


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        (f"{{purpose: housing, {NECESSARY}, {PROPORTIONATE}}}", []),
        (f"{{purpose: housing, {NECESSARY}}}", told("say why it is proportionate.")),
        (f"{{purpose: education, {NECESSARY}, {PROPORTIONATE}}}", told("why it is necessary and why")),
        (
            f"{{purpose: housing-and-welfare, {NECESSARY}, {PROPORTIONATE}}}",
            told("why it is necessary and why"),
        ),
    ],
)
def test_the_purpose_may_say_it(entries: str, expected: Told) -> None:
    text = sharing(flow(), f"for: {{}}, {BASIS}, {WEIGHED}", "", f"purposes: {{list: [{entries}]}}\n")
    assert_told(text, RULE, expected)


def test_every_purpose_of_the_flow_says_it() -> None:
    more = (
        f"purposes: {{list: [{{purpose: housing, {NECESSARY}, {PROPORTIONATE}}}, {{purpose: education}}]}}\n"
    )
    text = sharing(flow(purposes="housing, education"), f"for: {{}}, {BASIS}, {WEIGHED}", "", more)
    assert_told(text, RULE, told("why it is necessary and why"))


ABOVE = "---\nprotocol: above\ntitle: Above\ntype: overarching\ntier: overarching\n"


@pytest.mark.parametrize(
    ("grounds", "above", "expected"),
    [
        (WEIGHED, f"purposes: {{list: [{{purpose: housing, {NECESSARY}, {PROPORTIONATE}}}]}}\n", []),
        (
            WEIGHED,
            f"purposes: {{list: [{{purpose: children, {NECESSARY}, {PROPORTIONATE}}}]}}\n",
            told("necessary and"),
        ),
        (
            f"{NECESSARY}, {PROPORTIONATE}",
            "clauses: [{clause: life, inherited: yes, cites: [echr-art-8], text: We weigh it.}]\n",
            [],
        ),
        (
            f"{NECESSARY}, {PROPORTIONATE}",
            "clauses: [{clause: life, cites: [echr-art-8], text: We weigh it.}]\n",
            told("how private"),
        ),
    ],
)
def test_a_document_above_may_say_it(grounds: str, above: str, expected: Told) -> None:
    text = (
        sharing(flow(), f"for: {{}}, {BASIS}, {grounds}", "", "parents: [{protocol: above}]\n")
        + ABOVE
        + above
    )
    assert_told(text, RULE, expected)


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("text: Sharing is necessary and proportionate since nobody else can act., cites: [hra-1998]", []),
        ("text: It is necessary since nobody else can act; proportionate; private life was weighed.", []),
        ("text: Encryption is necessary.", ALL),
        (
            "text: Sanctions are proportionate., cites: [echr-art-8]",
            told("why it is necessary and why it is"),
        ),
    ],
)
def test_a_clause_may_say_it_in_words(clause: str, expected: Told) -> None:
    text = sharing(
        flow(),
        f"for: {{}}, {BASIS}",
        "",
        f"clauses:\n  - clause: c\n    {clause.replace('., ', chr(10) + '    ')}\n",
    )
    assert_told(text, RULE, expected)


@pytest.mark.parametrize(
    ("head", "found"),
    [
        (HEAD, 1),
        (HEAD + "status: in-force\n", 1),
        (HEAD + "status: under-review\n", 1),
        (HEAD + "status: draft\n", 0),
        (HEAD + "status: consultation\n", 0),
        (HEAD + "status: withdrawn\n", 0),
        (HEAD.replace("reciprocal-agreement", "overarching"), 1),
        (HEAD.replace("reciprocal-agreement", "procedure"), 0),
        (HEAD.replace("reciprocal-agreement", "guidance"), 0),
        (HEAD.replace("reciprocal-agreement", "record-of-sharing"), 0),
        (HEAD.replace("reciprocal-agreement", "processor-contract"), 0),
        (HEAD.replace("reciprocal-agreement", "template"), 0),
    ],
)
def test_agreements_that_are_no_drafts_owe_it(head: str, found: int) -> None:
    text = f"{head}lawfulness:\n  - {{for: {{}}, {BASIS}}}\n{PARTIES}"
    expected = told("The grounds on which information is shared do not say why", head.count("\n") + 2)
    assert_told(text, RULE, expected * found)


def test_figures_about_nobody_need_no_such_words() -> None:
    data = "data: {list: [{item: x, is: statistics}, {item: y, is: housing}]}\n"
    assert_told(sharing(flow(), f"for: {{}}, {BASIS}", data), RULE, [])
    assert_told(sharing(flow(items="x, y"), f"for: {{}}, {BASIS}", data), RULE, ALL)


def test_what_is_missing_alike_is_told_once() -> None:
    flows = f"{flow('council')}\n{flow('police').replace('flow: a', 'flow: b')}\n{flow('charity').replace('flow: a', 'flow: c')}"
    grounds = "\n".join(f"for: {{parties: [{each}]}}, {BASIS}" for each in ("council", "police", "charity"))
    expected: Told = [
        ("warning", 10, "Anyborough Council and Northshire Police share do not say"),
        ("warning", 12, "Harbour Charity shares do not say why it is necessary and why it is proportionate."),
    ]
    assert_told(sharing(flows, grounds), RULE, expected)
