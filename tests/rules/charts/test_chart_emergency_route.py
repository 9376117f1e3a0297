import pytest

from ..told import Told, assert_told
from .parts import CALLER, other, started

RULE = "chart-emergency-route"
REST = "\nquestion: consent, about: consent, answers: {yes: o, no: o}\noutcome: o, result: share\noutcome: r, result: refer"
HARM = "question: harm, about: serious-harm, answers: "
CONSENT = started("question: start, answers: {yes: consent, no: consent}" + REST)


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        pytest.param(HARM + "{yes: o, no: consent}", [], id="harm"),
        pytest.param(HARM + "{likely: o, not likely: consent}", [], id="other-words"),
        pytest.param("any-of: harm, about: emergency, answers: {yes: o, no: consent}", [], id="gate"),
        pytest.param(
            "approval: harm, about: emergency, by: {role: manager}, answers: {given: o, refused: consent}",
            [],
            id="approval",
        ),
        pytest.param(
            HARM + "{yes: consent, no: consent}", [("error", 6, "No path leads")], id="all-to-consent"
        ),
        pytest.param(HARM + "{yes: consent, no: o}", [("error", 6, "")], id="no-harm-no-consent"),
        pytest.param(HARM + "{yes: r, no: consent}", [("error", 6, "")], id="referred-is-not-shared"),
        pytest.param(
            "question: duty, about: duty, answers: {yes: o, no: consent}", [("error", 6, "")], id="duty-alone"
        ),
        pytest.param(
            "question: harm, answers: {yes: o, no: consent}", [("error", 6, "")], id="about-nothing"
        ),
        pytest.param("question: q, answers: {yes: o, no: o}", [], id="consent-is-never-reached"),
    ],
)
def test_harm_can_be_met_without_consent(first: str, expected: Told) -> None:
    assert_told(started(first + REST), RULE, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(CONSENT, [("error", 6, "")], id="on-its-own"),
        pytest.param(CONSENT + "emergency: yes\n", [], id="for-emergencies"),
        pytest.param(CONSENT + "emergency: no\n", [("error", 6, "")], id="not-for-emergencies"),
        pytest.param(CONSENT + "decides: no\n", [], id="about-something-else"),
        pytest.param(CONSENT.replace("result: share", "result: done"), [], id="shares-nothing"),
        pytest.param(CONSENT + CALLER, [], id="called"),
        pytest.param(CONSENT.replace("about: consent", "about: capacity"), [], id="asks-no-consent"),
    ],
)
def test_charts_that_need_no_such_route(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)


@pytest.mark.parametrize(
    ("called", "expected"),
    [
        ("question: q, about: serious-harm, answers: {yes: a, no: b}", []),
        ("question: q, about: serious-harm, answers: {yes: b, no: a}", [("error", 6, "")]),
        ("question: q, about: consent, answers: {yes: a, no: b}", [("error", 6, "")]),
    ],
)
def test_harm_may_be_asked_in_a_called_chart(called: str, expected: Told) -> None:
    text = started("call: v, chart: other, answers: {danger: o, none: consent}" + REST)
    ends = "\noutcome: a, returns: danger\noutcome: b, returns: none"
    assert_told(text + other(called + ends), RULE, expected)
