import pytest

from ..told import Told, assert_told
from .parts import HEAD, PARTIES, sharing

RULE = "consent-conflated"

CONSENT = "basis: [uk-gdpr-art-6-1-a]"
FLOW = "flow: a, from: [charity], to: [council], purposes: [education]"
KEPT = "informed-by: a leaflet, recorded-in: the record, withdrawn-by: telling us"


def told(words: str, line: int = 8) -> Told:
    return [("error", line, words)]


def consent(**parts: str) -> str:
    return "consent:\n" + "".join(f"  {name.replace('_', '-')}: {{{part}}}\n" for name, part in parts.items())


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        (KEPT, []),
        (
            "",
            told(
                "does not say how people are told what they agree to, where the answer is recorded or how people "
                "withdraw it",
                6,
            ),
        ),
        (
            "recorded-in: the record, withdrawn-by: telling us",
            told("how people are told what they agree to.", 6),
        ),
        (
            "informed-by: a leaflet, withdrawn-by: telling us",
            told("does not say where the answer is recorded.", 6),
        ),
        ("informed-by: a leaflet, recorded-in: the record", told("does not say how people withdraw it.", 6)),
    ],
)
def test_consent_as_a_basis_is_informed_recorded_and_can_be_withdrawn(part: str, expected: Told) -> None:
    used = f"used: sometimes, {part}" if part else "used: sometimes"
    assert_told(HEAD + consent(as_lawful_basis=used), RULE, expected)


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ({"as_lawful_basis": "used: never"}, []),
        ({"to_lift_confidence": "used: always"}, []),
        ({"to_receive_a_service": "used: always"}, []),
        ({"to_lift_confidence": "used: sometimes", "to_receive_a_service": "used: always"}, []),
        ({"as_lawful_basis": "used: never", "to_lift_confidence": "used: always"}, []),
    ],
)
def test_consent_of_another_kind_owes_no_such_record(parts: dict[str, str], expected: Told) -> None:
    assert_told(HEAD + consent(**parts), RULE, expected)


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("about: consent, text: It is written down and may be withdrawn at any time.", []),
        ("about: consent, text: People may change their mind.", told("where the answer is recorded.", 6)),
        ("about: security, text: It is written down and may be withdrawn.", told("recorded or how", 6)),
        ("about: consent, text: The document is signed.", told("recorded or how", 6)),
    ],
)
def test_a_clause_on_consent_may_say_it_instead(clause: str, expected: Told) -> None:
    text = HEAD + consent(as_lawful_basis="used: always, informed-by: a leaflet")
    assert_told(f"{text}clauses: [{{clause: c, {clause}}}]\n", RULE, expected)


def test_a_document_above_may_say_it() -> None:
    above = f"---\nprotocol: above\ntitle: Above\ntype: overarching\ntier: overarching\n{consent(as_lawful_basis=f'used: sometimes, {KEPT}')}"
    text = HEAD + consent(as_lawful_basis="used: always") + "parents: [{protocol: above}]\n" + above
    assert_told(text, RULE, [])


@pytest.mark.parametrize(
    ("grounds", "parts", "expected"),
    [
        pytest.param(
            CONSENT, {}, told("Consent is a lawful basis here, and the document does not say"), id="silent"
        ),
        pytest.param(CONSENT, {"as_lawful_basis": f"used: always, {KEPT}"}, [], id="said"),
        pytest.param(
            CONSENT, {"as_lawful_basis": "used: never"}, told("and is said never to be one."), id="said-never"
        ),
        pytest.param(
            CONSENT,
            {"to_lift_confidence": f"used: always, {KEPT}"},
            told("the document does not say how people are told"),
            id="only-the-record-of-another",
        ),
        pytest.param("basis: [uk-gdpr-art-6-1-f]", {}, [], id="another-basis"),
        pytest.param(
            "basis: [uk-gdpr-art-6-1-f]",
            {"as_lawful_basis": "used: never"},
            [],
            id="another-basis-and-said-never",
        ),
        pytest.param(
            CONSENT,
            {"as_lawful_basis": "used: never, for: {flows: [b]}"},
            told("does not say"),
            id="said-never-for-another-flow",
        ),
    ],
)
def test_what_the_grounds_and_the_consent_say_agrees(
    grounds: str, parts: dict[str, str], expected: Told
) -> None:
    more = consent(**parts) if parts else ""
    text = sharing(FLOW, f"for: {{}}, {grounds}", "", more)
    assert_told(text, RULE, expected)


@pytest.mark.parametrize(
    ("refused", "grounds", "expected"),
    [
        (
            "decide-on-the-public-interest",
            CONSENT,
            told("the public interest decides: that answers the duty", 10),
        ),
        ("shared-anyway", CONSENT, told("information is shared anyway", 10)),
        ("not-shared", CONSENT, []),
        ("service-not-given", CONSENT, []),
        (
            "decide-on-the-public-interest",
            f"{CONSENT}, otherwise: [{{when: it is refused, basis: [uk-gdpr-art-6-1-f]}}]",
            [],
        ),
        ("decide-on-the-public-interest", "basis: [uk-gdpr-art-6-1-a, uk-gdpr-art-6-1-f]", []),
    ],
)
def test_a_refusal_of_the_basis_is_not_decided_as_one_of_confidence(
    refused: str, grounds: str, expected: Told
) -> None:
    more = consent(as_lawful_basis=f"used: always, if-refused: {refused}, {KEPT}")
    assert_told(sharing(FLOW, f"for: {{}}, {grounds}", "", more), RULE, expected)


BASIS = "basis: [uk-gdpr-art-6-1-f]"


@pytest.mark.parametrize(
    ("confidence", "parts", "expected"),
    [
        pytest.param("explicit-consent", {"to_lift_confidence": "used: always"}, [], id="asked"),
        pytest.param(
            "explicit-consent", {"to_lift_confidence": "used: never"}, told("never to do so"), id="never"
        ),
        pytest.param(
            "implied-consent", {"to_lift_confidence": "used: never"}, told("never to do so"), id="implied"
        ),
        pytest.param("public-interest", {"to_lift_confidence": "used: never"}, [], id="public-interest"),
        pytest.param("explicit-consent", {}, [], id="nothing-said-of-consent"),
        pytest.param(
            "explicit-consent",
            {"to_receive_a_service": "used: always"},
            told("the document speaks only of consent to a service"),
            id="only-of-a-service",
        ),
        pytest.param(
            "explicit-consent",
            {"as_lawful_basis": f"used: always, {KEPT}", "to_receive_a_service": "used: sometimes"},
            told("only of consent as a lawful basis and to a service"),
            id="of-both-others",
        ),
        pytest.param("explicit-consent", {"to_receive_a_service": "used: never"}, [], id="no-service"),
        pytest.param(
            "implied-consent", {"to_receive_a_service": "used: always"}, [], id="implied-and-a-service"
        ),
    ],
)
def test_agreement_that_lifts_confidence_has_its_own_answer(
    confidence: str, parts: dict[str, str], expected: Told
) -> None:
    more = consent(**parts) if parts else ""
    grounds = f"for: {{}}, {BASIS}, confidence: {{met-by: {confidence}}}"
    assert_told(sharing(FLOW, grounds, "", more), RULE, expected)


def test_a_document_above_says_that_agreement_never_lifts_confidence() -> None:
    above = (
        "---\nprotocol: above\ntitle: Above\ntype: overarching\ntier: overarching\n"
        f"{consent(to_lift_confidence='used: never')}"
    )
    grounds = f"for: {{}}, {BASIS}, confidence: {{met-by: explicit-consent}}"
    text = sharing(FLOW, grounds, "", "parents: [{protocol: above}]\n") + above
    assert_told(text, RULE, told("is said never to do so in Above"))


def test_retired_documents_and_templates_are_left_alone() -> None:
    text = HEAD + consent(as_lawful_basis="used: always")
    assert_told(text + "status: withdrawn\n", RULE, [])
    assert_told(text.replace("reciprocal-agreement", "template") + PARTIES, RULE, [])
