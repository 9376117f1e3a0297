import pytest

from ..told import Told, assert_told
from .parts import CALLER, other, started

RULE = "chart-consent-first"
REST = "\nquestion: consent, about: consent, answers: {yes: o, no: p}\noutcome: o, result: share\noutcome: p, result: refer"
TOLD: Told = [("warning", 6, "`consent` asks for consent before")]
CONSENT = started("question: start, answers: {yes: consent, no: consent}" + REST)


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        pytest.param("question: q, about: identifies, answers: {yes: consent, no: o}", [], id="identifies"),
        pytest.param("all-of: q, about: confidential, answers: {yes: consent, no: o}", [], id="confidential"),
        pytest.param(
            "question: q, about: identifies, answers: {yes: consent, no: consent}", TOLD, id="no-way-out"
        ),
        pytest.param(
            "question: q, about: identifies, answers: {yes: consent, no: p}", TOLD, id="not-to-sharing"
        ),
        pytest.param(
            "question: q, about: purpose, answers: {yes: consent, no: o}", TOLD, id="another-question"
        ),
        pytest.param("question: q, about: legal-power, answers: {yes: o, no: consent}", TOLD, id="power"),
        pytest.param("question: q, answers: {yes: o, no: p}", [], id="consent-is-never-reached"),
    ],
)
def test_what_identifies_nobody_needs_no_consent(first: str, expected: Told) -> None:
    assert_told(started(first + REST), RULE, expected)


@pytest.mark.parametrize("harm", ["serious-harm", "emergency", "duty", "other-reason", "best-interests"])
def test_sharing_for_another_reason_is_no_such_way_out(harm: str) -> None:
    steps = (
        f"question: harm, about: {harm}, answers: {{yes: q, no: q2}}\n"
        "question: q, about: identifies, answers: {yes: o, no: o}\n"
        "question: q2, about: identifies, answers: {yes: consent, no: consent}"
    )
    assert_told(started(steps + REST), RULE, [("warning", 8, "`consent`")])
    assert_told(started(steps.replace("no: consent", "no: o") + REST), RULE, [])


def test_a_power_on_the_way_does_not_spoil_it() -> None:
    steps = (
        "question: power, about: legal-power, answers: {yes: q, no: p}\n"
        "question: q, about: identifies, answers: {yes: consent, no: o}"
    )
    assert_told(started(steps + REST), RULE, [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(CONSENT, TOLD, id="on-its-own"),
        pytest.param(CONSENT + "emergency: yes\n", [], id="for-emergencies"),
        pytest.param(CONSENT + "decides: no\n", [], id="about-something-else"),
        pytest.param(CONSENT + CALLER, [], id="called"),
        pytest.param(CONSENT.replace("about: consent", "about: objection"), [], id="asks-no-consent"),
    ],
)
def test_charts_that_need_no_such_question(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)


@pytest.mark.parametrize(("about", "expected"), [("identifies", []), ("purpose", TOLD)])
def test_it_may_be_asked_in_a_called_chart(about: str, expected: Told) -> None:
    text = started("call: v, chart: other, answers: {known: consent, nobody: o}" + REST)
    called = f"question: q, about: {about}, answers: {{yes: a, no: b}}\noutcome: a, returns: known\noutcome: b, returns: nobody"
    assert_told(text + other(called), RULE, expected)
