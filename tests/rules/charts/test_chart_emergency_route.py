import pytest

from ..told import Told, assert_told, found
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
        pytest.param(
            HARM + "{likely: consent, not likely: o}", [("error", 6, "")], id="no-harm-in-other-words"
        ),
        pytest.param(
            "approval: harm, about: emergency, by: {role: manager}, answers: {given: consent, refused: o}",
            [("error", 6, "")],
            id="shared-where-no-emergency-is-approved",
        ),
        pytest.param("all-of: harm, about: emergency, answers: {yes: o, no: consent}", [], id="all-of-gate"),
        pytest.param(
            "any-of: harm, about: emergency, answers: {yes: consent, no: o}",
            [("error", 6, "")],
            id="gate-the-wrong-way",
        ),
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


@pytest.mark.parametrize(
    ("first", "path"),
    [
        (HARM + "{yes: consent, no: consent}", ["harm: yes → consent: yes → o"]),
        (
            HARM + "{yes: call, no: consent, unsure: consent}\naction: call, then: consent",
            ["harm: unsure → consent: yes → o"],
        ),
        ("question: q, answers: {yes: consent, no: consent}", []),
    ],
)
def test_the_shortest_path_in_an_emergency_is_shown(first: str, path: list[str]) -> None:
    (finding,) = found(started(first + REST), RULE)
    assert [each.words for each in finding.related] == path


ENDS = "\noutcome: a, returns: danger\noutcome: b, returns: none"


def test_harm_may_be_asked_two_calls_deep() -> None:
    text = started("call: v, chart: other, answers: {danger: o, none: consent}" + REST)
    middle = other("call: w, chart: deep, answers: {danger: a, none: b}" + ENDS)
    for about, expected in (("serious-harm", []), ("consent", [("error", 6, "")])):
        deep = started(f"question: q, about: {about}, answers: {{yes: a, no: b}}" + ENDS, id="deep")
        assert_told(text + middle + "---\n" + deep, RULE, expected)


def test_a_circle_of_charts_is_no_way_round_consent() -> None:
    """Whichever way `other` is left, it asks for consent in the end, or harm was met before."""
    text = started("call: v, chart: other, answers: {danger: o, none: consent}" + REST)
    middle = other("call: w, chart: deep, answers: {danger: a, none: b}" + ENDS)
    deep = (
        "question: h, about: serious-harm, answers: {yes: %s, no: b}\ncall: again, chart: other, answers: {danger: c}\n"
        "question: c, about: consent, answers: {yes: a, no: b}"
    )
    for target, expected in (("a", []), ("c", [("error", 6, "")]), ("again", [("error", 6, "")])):
        assert_told(text + middle + "---\n" + started(deep % target + ENDS, id="deep"), RULE, expected)


def test_of_a_chart_whose_start_is_unclear_nothing_is_said_here() -> None:
    assert_told(CONSENT.replace("start: start\n", ""), RULE, [])
