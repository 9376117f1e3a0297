import pytest

from ..told import Told, assert_told, found
from .parts import document

RULE = "category-misfiled"


def item(title: str, rest: str) -> str:
    return document("data:", "  list:", f'    - {{item: x, title: "{title}", {rest}}}')


ORDINARY, SPECIAL, CRIMINAL = "ordinary personal data", "special category data", "criminal offence data"


@pytest.mark.parametrize(
    ("title", "filed", "word", "is_"),
    [
        ("Ethnicity", "identity", "“Ethnicity”", SPECIAL),
        ("Name, address and racial origin", "identity", "“racial origin”", SPECIAL),
        ("Race", "personal", "“Race”", SPECIAL),
        ("Religion or belief", "family-and-household", "“Religion”", SPECIAL),
        ("Sexual orientation", "sex-and-gender", "“Sexual orientation”", SPECIAL),
        ("Trade union membership", "employment", "“Trade union”", SPECIAL),
        ("Political opinions", "views-and-wishes", "“Political opinions”", SPECIAL),
        ("Fingerprints", "images", "“Fingerprints”", SPECIAL),
        ("Medication and GP", "contact-details", "“Medication”", SPECIAL),
        ("School record and disability", "education-record", "“disability”", SPECIAL),
        ("The child's mental health", "risk-and-harm", "health”", SPECIAL),
        ("Whether or not the person is pregnant", "case-involvement", "“pregnant”", SPECIAL),
        ("Previous convictions", "incident", "“convictions”", CRIMINAL),
        ("Criminal record", "employment", "“Criminal record”", CRIMINAL),
        ("Convictions and cautions", "special", "“Convictions”", CRIMINAL),
        ("Health and convictions", "health", "“convictions”", CRIMINAL),
        ("Ethnicity and offences", "criminal-offence", "“Ethnicity”", SPECIAL),
    ],
)
def test_words_call_for_their_class(title: str, filed: str, word: str, is_: str) -> None:
    (finding,) = found(item(title, f"is: {filed}"), RULE)
    assert word in finding.message and f"which is {is_}, and is filed as" in finding.message
    assert finding.place.line == 7 and finding.severity.value == "warning"


@pytest.mark.parametrize(
    ("title", "rest"),
    [
        ("Ethnicity", "is: racial-or-ethnic-origin"),
        ("Name and ethnicity", "is: identity, contains: [racial-or-ethnic-origin]"),
        ("Convictions", "is: incident, contains: [convictions]"),
        ("Health and offences", "is: health, contains: [criminal-offence]"),
        ("Health visitor's name", "is: contact-details"),
        ("The mental health team that knows the child", "is: case-involvement"),
        ("Religious leader's telephone number", "is: contact-details"),
        ("Trade union representative", "is: contact-details"),
        ("Name of the youth offending team worker", "is: contact-details"),
        ("NHS number and medical record number", "is: identity"),
        ("Health and safety record of the building", "is: housing"),
        ("School attendance, with no health information", "is: education-record"),
        ("Name, without ethnicity, religion or health", "is: identity"),
        ("Income, other than disability benefits", "is: financial"),
        ("Religious education marks", "is: education-record"),
        ("Faith school attended", "is: education-record"),
        ("Biometric residence permit", "is: immigration-status"),
        ("Statement made in good faith", "is: incident"),
        ("Victim of an offence", "is: incident"),
        ("Ethnicity of residents by ward", "is: statistics"),
        ("Ethnicity", "is: no-such-category"),
        ("Ethnicity", "why: To be fair."),
        ("The field that the form calls “health status”", "is: housing"),
    ],
)
def test_what_is_filed_rightly_or_names_something_else(title: str, rest: str) -> None:
    assert_told(item(title, rest), RULE, [])


@pytest.mark.parametrize(
    ("title", "filed", "wrong"),
    [
        ("Gender", "special", True),
        ("Sex and date of birth", "racial-or-ethnic-origin", True),
        ("Age", "health", True),
        ("Income and benefits", "special", True),
        ("The child's name and address", "special", True),
        ("Name and address", "health", False),
        ("Gender identity", "special", False),
        ("Gender and ethnicity", "racial-or-ethnic-origin", False),
        ("Nationality", "racial-or-ethnic-origin", False),
        ("Gender", "sex-and-gender", False),
        ("What the nurse saw", "health", False),
    ],
)
def test_ordinary_matters_are_not_special(title: str, filed: str, wrong: bool) -> None:
    expected: Told = [("warning", 7, "is filed as special category data, and its name has only ordinary")]
    assert_told(item(title, f"is: {filed}"), RULE, expected if wrong else [])


def test_care_that_is_taken_is_not_advised_away() -> None:
    (finding,) = found(item("Gender", "is: special"), RULE)
    assert "Keep whatever extra care is wanted" in finding.help


@pytest.mark.parametrize(
    ("is_", "filed_as", "expected"),
    [
        ("sex-and-gender", "special category", "as “special category”, and it is ordinary personal data."),
        ("convictions", "sensitive personal data", "and it is criminal offence data."),
        ("racial-or-ethnic-origin", "personal data", "and it is special category data."),
        ("health", "criminal offence data", "and it is special category data."),
        ("racial-or-ethnic-origin", "special category data", ""),
        ("convictions", "criminal offence data", ""),
        ("identity", "non-sensitive personal data", ""),
        ("identity", "Section B", ""),
        ("incident", "criminal offence data", ""),
    ],
)
def test_the_class_under_which_a_document_lists_an_item(is_: str, filed_as: str, expected: str) -> None:
    text = document("data:", "  list:", f"    - {{item: thing, is: {is_}, filed-as: {filed_as}}}")
    assert_told(text, RULE, [("warning", 7, expected)] if expected else [])


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("data: {list: [{item: ethnicity, is: identity}]}",), [("warning", 5, "“ethnicity”")]),
        (("data: {list: [{item: ethnicity, title: Background, is: identity}]}",), []),
        (
            ("data: {list: [{item: b, title: Background, means: Religion and language., is: identity}]}",),
            [("warning", 5, "“Religion”")],
        ),
        (
            ("data: {list: [{item: b, as-printed: Ethnic group, is: identity}]}",),
            [("warning", 5, "“Ethnic”")],
        ),
        (("data: {list: [{item: b, why: To see who is ill., is: identity}]}",), []),
        (("data: {list: [{item: health, is: identity}]}", "status: draft"), [("warning", 5, "“health”")]),
        (("data: {list: [{item: health, is: identity}]}", "status: withdrawn"), []),
        (("data: {excluded: [{item: ethnicity, is: identity}]}",), []),
    ],
)
def test_which_words_of_which_documents_are_judged(lines: tuple[str, ...], expected: Told) -> None:
    assert_told(document(*lines), RULE, expected)


def test_templates_are_left_alone() -> None:
    assert_told(document("data: {list: [{item: health, is: identity}]}", kind="template"), RULE, [])
