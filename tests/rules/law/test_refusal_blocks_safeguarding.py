import pytest

from ..told import Told, assert_told
from .parts import HEAD, PARTIES, sharing

RULE = "refusal-blocks-safeguarding"

PURPOSE = "purposes: {list: [{purpose: safeguarding-children}]}\n"


def told(words: str, line: int = 7, severity: str = "error") -> Told:
    return [(severity, line, words)]


def document(consent: str, purposes: str = PURPOSE, more: str = "") -> str:
    return f"{HEAD}{purposes}consent: {{{consent}}}\n{more}" if consent else f"{HEAD}{purposes}{more}"


@pytest.mark.parametrize(
    ("consent", "expected"),
    [
        ("", []),
        ("to-lift-confidence: {used: always, if-refused: not-shared}", []),
        ("to-lift-confidence: {used: sometimes, if-refused: decide-on-the-public-interest}", []),
        ("to-lift-confidence: {used: sometimes, if-refused: decide-in-best-interests}", []),
        ("to-lift-confidence: {used: sometimes}", []),
        ("to-receive-a-service: {used: always, if-refused: service-not-given}", []),
        ("to-lift-confidence: {used: never, if-refused: not-shared}", []),
        ("shares-without: yes", []),
        ("as-lawful-basis: {used: always, if-refused: not-shared}", []),
        ("to-receive-a-service: {used: always, if-refused: not-shared}", []),
        ("shares-without: no", []),
    ],
)
@pytest.mark.parametrize(
    "purpose", ["homelessness", "direct-care", "education", "early-help", "research", "unheard-of"]
)
def test_a_refusal_may_be_final_where_nobody_is_kept_safe(purpose: str, consent: str, expected: Told) -> None:
    assert_told(document(consent, PURPOSE.replace("safeguarding-children", purpose)), RULE, expected)


@pytest.mark.parametrize(
    ("consent", "expected"),
    [
        (
            "to-lift-confidence: {used: always, if-refused: not-shared}",
            told("to have confidence lifted ends in not"),
        ),
        (
            "to-lift-confidence: {used: sometimes, if-refused: not-shared}",
            told("(`safeguarding-children`)", 6),
        ),
        ("as-lawful-basis: {used: always, if-refused: not-shared}", told("consent as the lawful basis ends")),
        ("to-receive-a-service: {used: always, if-refused: not-shared}", told("consent to a service ends")),
        ("to-lift-confidence: {used: never, if-refused: not-shared}", []),
        ("to-lift-confidence: {used: sometimes, if-refused: decide-on-the-public-interest}", []),
        ("to-lift-confidence: {used: sometimes, if-refused: shared-anyway}", []),
        ("to-lift-confidence: {used: sometimes}", []),
        ("to-receive-a-service: {used: always, if-refused: service-not-given}", []),
        ("shares-without: yes", []),
        (
            "shares-without: no",
            told("Nothing is shared without agreement, also where it is to keep people safe"),
        ),
        (
            "to-lift-confidence: {used: sometimes, if-refused: decide-on-the-public-interest}, shares-without: no",
            told("although a refusal is to be weighed", severity="warning"),
        ),
        (
            "to-lift-confidence: {used: always, if-refused: not-shared}, shares-without: no",
            told("A refusal of consent"),
        ),
    ],
)
@pytest.mark.parametrize(
    "purpose", ["safeguarding-children", "domestic-abuse", "operation-of-hub", "emergency"]
)
def test_what_a_refusal_leads_to_where_people_are_kept_safe(
    purpose: str, consent: str, expected: Told
) -> None:
    purposes = PURPOSE.replace("safeguarding-children", purpose)
    expected = [
        (severity, 6, words.replace("safeguarding-children", purpose)) for severity, _, words in expected
    ]
    assert_told(document(consent, purposes), RULE, expected)


MIXED = "purposes: {list: [{purpose: housing}, {purpose: safeguarding-adults}]}\n"
FLOWS = "flows: [{flow: a, purposes: [housing]}, {flow: b, purposes: [safeguarding-adults]}]\n"


@pytest.mark.parametrize(
    ("selector", "found"),
    [
        ("", 1),
        (", for: {}", 1),
        (", for: {purposes: [housing]}", 0),
        (", for: {purposes: [housing, safeguarding-adults]}", 1),
        (", for: {flows: [a]}", 0),
        (", for: {flows: [b]}", 1),
        (", for: {items: [counselling-notes]}", 0),
    ],
)
def test_a_refusal_may_be_final_for_a_part(selector: str, found: int) -> None:
    consent = f"to-lift-confidence: {{used: always, if-refused: not-shared{selector}}}"
    assert_told(document(consent, MIXED, FLOWS), RULE, told("(`safeguarding-adults`)", 6) * found)


@pytest.mark.parametrize(
    ("condition", "found"),
    [
        ("agreement: the person's agreement", 1),
        ("agreement: the person's agreement, for: {purposes: [housing]}", 0),
        ("agreement: the person's agreement, for: {flows: [a]}", 0),
        ("agreement: the person's agreement, reasons: [{ground: statute, law: [housing-act-1996-s213b]}]", 0),
        ("agreement: the person's agreement, for: {items: [notes]}", 0),
        ("other: The receiver has been vetted.", 0),
    ],
)
def test_agreement_as_a_condition_needs_a_reason(condition: str, found: int) -> None:
    more = f"{FLOWS}before-sharing:\n  - {{{condition}}}\n"
    expected = told("“the person's agreement” is needed before anything is shared", 8)
    assert_told(document("", MIXED, more), RULE, expected * found)


def test_a_statute_that_asks_for_agreement_to_everything_makes_a_refusal_final() -> None:
    more = "before-sharing:\n  - {agreement: consent in writing, reasons: [{ground: statute}]}\n"
    consent = "to-lift-confidence: {used: always, if-refused: not-shared}, shares-without: no"
    assert_told(document(consent, PURPOSE, more), RULE, [])


@pytest.mark.parametrize(
    ("clause", "consent", "expected"),
    [
        (
            "effect: restriction, about: consent",
            "",
            told("The clause `c` restricts sharing by consent", 6, "warning"),
        ),
        ("effect: restriction, about: consent", "shares-without: yes", []),
        (
            "effect: restriction, about: consent",
            "to-lift-confidence: {used: sometimes, if-refused: decide-on-the-public-interest}",
            [],
        ),
        ("effect: restriction, about: consent, reasons: [{ground: statute}]", "", []),
        ("effect: restriction, about: consent, cites: [hfea-1990-s33a]", "", []),
        ("effect: restriction, about: consent, for: {purposes: [housing]}", "", []),
        ("effect: restriction, about: sharing", "", []),
        ("effect: duty, about: consent", "", []),
    ],
)
def test_a_clause_that_restricts_by_consent_needs_its_counterpart(
    clause: str, consent: str, expected: Told
) -> None:
    more = f"clauses: [{{clause: c, {clause}, text: Only with consent.}}]\n"
    assert_told(document(consent, PURPOSE, more), RULE, expected)


ABOVE = "---\nprotocol: above\ntitle: Above\ntype: overarching\ntier: overarching\n"
FINAL = "consent:\n  to-lift-confidence:\n    used: always\n    if-refused: not-shared\n"


@pytest.mark.parametrize(
    ("consent", "above", "expected"),
    [
        pytest.param("", FINAL, told("and Hub says nothing else, also where", 8), id="above-speaks"),
        pytest.param(
            "to-lift-confidence: {used: sometimes, if-refused: decide-on-the-public-interest}",
            FINAL,
            [],
            id="its-own-counts",
        ),
        pytest.param("", PURPOSE + FINAL, told("ends in not sharing, also where", 9), id="told-once-above"),
        pytest.param(
            "",
            FINAL + "    for: {purposes: [housing]}\n",
            [],
            id="above-speaks-of-another-purpose",
        ),
        pytest.param(
            "", FINAL + "    for: {flows: [referral]}\n", [], id="above-speaks-of-a-flow-of-its-own"
        ),
    ],
)
def test_a_document_above_answers_where_this_one_is_silent(consent: str, above: str, expected: Told) -> None:
    assert_told(document(consent, PURPOSE, "parents: [{protocol: above}]\n") + ABOVE + above, RULE, expected)


FLOW = "flow: a, from: [charity], to: [council], purposes: [safeguarding-children]"
CONSENT = "basis: [uk-gdpr-art-6-1-a]"
AGREED = "basis: [uk-gdpr-art-6-1-e], confidence: {met-by: explicit-consent}"


@pytest.mark.parametrize(
    ("grounds", "more", "expected"),
    [
        pytest.param(CONSENT, "", told("a refusal would leave no lawful basis", 8, "warning"), id="basis"),
        pytest.param(AGREED, "", told("no answer to the duty of confidence", 8, "warning"), id="confidence"),
        pytest.param(CONSENT, "consent: {shares-without: yes}\n", [], id="shares-without"),
        pytest.param(
            AGREED,
            "consent: {to-lift-confidence: {used: always, if-refused: shared-anyway}}\n",
            [],
            id="answered",
        ),
        pytest.param(
            f"{CONSENT}, otherwise: [{{when: refused, basis: [uk-gdpr-art-6-1-f]}}]",
            "",
            [],
            id="another-ground",
        ),
        pytest.param(AGREED.replace("explicit-consent", "public-interest"), "", [], id="public-interest"),
        pytest.param(
            AGREED.replace("explicit-consent", "explicit-consent, otherwise: [public-interest]"),
            "",
            [],
            id="answered-otherwise",
        ),
    ],
)
def test_grounds_that_agreement_alone_carries_want_an_answer(grounds: str, more: str, expected: Told) -> None:
    assert_told(sharing(FLOW, f"for: {{}}, {grounds}", "", more), RULE, expected)
    assert_told(
        sharing(FLOW.replace("safeguarding-children", "housing"), f"for: {{}}, {grounds}", "", more), RULE, []
    )


def test_the_consent_of_an_authority_is_for_the_rule_about_it() -> None:
    assert_told(sharing(FLOW.replace("[charity]", "[police]"), f"for: {{}}, {CONSENT}"), RULE, [])


def test_retired_documents_and_templates_are_left_alone() -> None:
    text = document("shares-without: no")
    assert_told(text + "status: superseded\n", RULE, [])
    assert_told(text.replace("reciprocal-agreement", "template") + PARTIES, RULE, [])
