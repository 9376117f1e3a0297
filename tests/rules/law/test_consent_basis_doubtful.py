import pytest

from ..told import Told, assert_told
from .parts import HEAD, PARTIES, sharing

RULE = "consent-basis-doubtful"

CONSENT = "basis: [uk-gdpr-art-6-1-a]"


def flow(giver: str, purposes: str = "education") -> str:
    return f"flow: a, from: [{giver}], to: [stranger], purposes: [{purposes}]"


def told(words: str, line: int = 8) -> Told:
    return [("warning", line, words)]


MILD = told(
    "Anyborough Council relies on consent as a lawful basis, and people who depend on a public authority"
)


@pytest.mark.parametrize(
    ("giver", "purposes", "grounds", "expected"),
    [
        pytest.param("council", "education", f"for: {{}}, {CONSENT}", MILD, id="authority"),
        pytest.param(
            "housing-team", "housing", f"for: {{}}, {CONSENT}", told("Housing team relies"), id="unit"
        ),
        pytest.param(
            "council",
            "safeguarding-children",
            f"for: {{}}, {CONSENT}",
            told("consent for `safeguarding-children`: whoever causes the harm"),
            id="safeguarding",
        ),
        pytest.param(
            "council, police",
            "operation-of-hub, education",
            f"for: {{}}, {CONSENT}",
            told("Anyborough Council and Northshire Police rely on consent for `operation-of-hub`: whoever"),
            id="within-safeguarding",
        ),
        pytest.param("charity", "safeguarding-children", f"for: {{}}, {CONSENT}", [], id="charity"),
        pytest.param("stranger", "education", f"for: {{}}, {CONSENT}", [], id="unknown-kind"),
        pytest.param("council", "education", "for: {}, basis: [uk-gdpr-art-6-1-e]", [], id="public-task"),
        pytest.param(
            "council",
            "direct-care",
            "for: {}, basis: [uk-gdpr-art-6-1-e], special-category: [uk-gdpr-art-9-2-a]",
            [],
            id="explicit-consent-for-special-categories",
        ),
        pytest.param(
            "council",
            "safeguarding-children",
            "for: {}, basis: [uk-gdpr-art-6-1-e], confidence: {met-by: explicit-consent}",
            [],
            id="agreement-that-lifts-confidence",
        ),
        pytest.param("council", "education", "for: {}, position: ours", MILD, id="by-a-position"),
        pytest.param(
            "council, charity",
            "education",
            "for: {}, basis: [uk-gdpr-art-6-1-a, uk-gdpr-art-6-1-e]",
            [],
            id="perhaps-the-charitys",
        ),
        pytest.param("council, charity", "education", f"for: {{}}, {CONSENT}", MILD, id="both-on-consent"),
        pytest.param(
            "council",
            "education",
            f"for: {{}}, basis: [uk-gdpr-art-6-1-e], otherwise: [{{when: a family asks, {CONSENT}}}]",
            MILD,
            id="instead",
        ),
    ],
)
def test_an_authority_that_rests_on_consent_is_told(
    giver: str, purposes: str, grounds: str, expected: Told
) -> None:
    position = f"---\nposition: ours\ntitle: Ours\n{CONSENT}\n"
    assert_told(sharing(flow(giver, purposes), grounds) + position, RULE, expected)


@pytest.mark.parametrize(
    ("purposes", "part", "expected"),
    [
        ("education", "used: always, why: The newsletter is free to refuse., if-refused: not-shared", []),
        ("education", "used: always, why: Families agree.", MILD),
        ("education", "used: always, if-refused: not-shared", MILD),
        ("education", "used: always, why: It is needed., if-refused: service-not-given", MILD),
        ("education", "used: always, why: It is needed., if-refused: shared-anyway", MILD),
        ("education", "used: never, why: We act on tasks., if-refused: not-shared", MILD),
        (
            "emergency",
            "used: always, why: People are free., if-refused: not-shared",
            told("consent for `emergency`"),
        ),
    ],
)
def test_a_reason_and_a_respected_refusal_answer_it_except_in_safeguarding(
    purposes: str, part: str, expected: Told
) -> None:
    more = f"consent:\n  as-lawful-basis: {{{part}}}\n"
    assert_told(sharing(flow("council", purposes), f"for: {{}}, {CONSENT}", "", more), RULE, expected)


@pytest.mark.parametrize(
    ("more", "part", "expected"),
    [
        ("led-by: council\n", "used: sometimes", told("Anyborough Council relies at times on consent")),
        ("led-by: council\n", "used: always", told("Anyborough Council relies on consent")),
        ("led-by: council\n", "used: never", []),
        ("led-by: charity\n", "used: always", []),
        ("answers-to: board\n", "used: sometimes", told("The members of The board rely at times on consent")),
        ("answers-to: stranger\n", "used: always", []),
    ],
)
def test_a_document_without_grounds_speaks_for_whoever_leads_it(more: str, part: str, expected: Told) -> None:
    board = "---\nparty: board\ntitle: The board\nis: [board]\n"
    text = f"{HEAD}{more}consent:\n  as-lawful-basis:\n    {part}\n{PARTIES}{board}"
    assert_told(text, RULE, expected)


@pytest.mark.parametrize(
    ("parties", "selector", "found"),
    [
        ("council, charity", "", 1),
        ("charity", "", 0),
        ("council, charity", ", for: {parties: [charity]}", 0),
        ("council, charity", ", for: {parties: [council]}", 1),
    ],
)
def test_a_document_without_grounds_speaks_for_its_parties(parties: str, selector: str, found: int) -> None:
    listed = ", ".join(f"{{party: {each}}}" for each in parties.split(", "))
    text = f"{HEAD}parties: [{listed}]\nconsent:\n  as-lawful-basis: {{used: always{selector}}}\n{PARTIES}"
    assert_told(text, RULE, told("Anyborough Council relies on consent", 7) * found)


def test_grounds_say_more_exactly_who_relies_on_consent() -> None:
    more = "consent:\n  as-lawful-basis: {used: sometimes}\nparties: [{party: council}]\n"
    text = sharing(flow("charity"), f"for: {{parties: [charity]}}, {CONSENT}", "", more)
    assert_told(text, RULE, [])


def test_retired_documents_and_templates_are_left_alone() -> None:
    text = f"{HEAD}led-by: council\nconsent:\n  as-lawful-basis: {{used: always}}\n"
    assert_told(text + "status: archived\n" + PARTIES, RULE, [])
    assert_told(text.replace("reciprocal-agreement", "template") + PARTIES, RULE, [])
