import pytest

from ..told import Told, assert_told
from .parts import CALLER, PICTURE, chart, other, started

RULE = "chart-no-advice"
END = "\noutcome: o, result: share"
ASKS = "action: a, ask: {role: manager}, then: o"
NONE: Told = [("warning", 1, "does not say whom to ask")]
SILENT = started("action: a, then: o" + END)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(started(ASKS + END), [], id="asks"),
        pytest.param(SILENT, NONE, id="asks-nobody"),
        pytest.param(
            started("action: a, does: Ask somebody., records: advice, then: o" + END), NONE, id="no-role"
        ),
        pytest.param(started("action: b, then: o" + END + "\n" + ASKS), NONE, id="never-reached"),
        pytest.param(
            started("approval: a, by: {role: manager}, answers: {given: o, refused: o}" + END),
            NONE,
            id="approval",
        ),
        pytest.param(SILENT + "emergency: yes\n", [], id="for-emergencies"),
        pytest.param(SILENT + "decides: no\n", [], id="about-something-else"),
        pytest.param(SILENT.replace("share}", "done}"), [], id="shares-nothing"),
        pytest.param(SILENT + CALLER, [], id="called"),
        pytest.param(
            SILENT.replace("start: a\n", "").replace("then: o", "then: a"),
            [],
            id="nobody-knows-where-it-starts",
        ),
    ],
)
def test_a_chart_says_whom_to_ask(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        (other("action: a, ask: {role: manager}, then: o\noutcome: o, returns: agrees"), []),
        (other("action: a, then: o\noutcome: o, returns: agrees"), NONE),
        (other("call: w, chart: share, answers: {agrees: o}\noutcome: o, returns: agrees"), []),
        # What a picture, or a chart that is not there, says is not known.
        (PICTURE, []),
        ("", []),
        (
            "---\n"
            + chart("action: a, then: o\naction: b, then: o\noutcome: o, returns: agrees", id="other"),
            [],
        ),
    ],
    ids=["asks", "asks-nobody", "each-calls-the-other", "picture", "unknown", "no-clear-start"],
)
def test_a_called_chart_may_say_it(rest: str, expected: Told) -> None:
    assert_told(started("call: v, chart: other, answers: {agrees: o}" + END) + rest, RULE, expected)


def test_charts_that_call_in_a_circle_are_looked_through_once() -> None:
    text = started("call: v, chart: other, answers: {agrees: o}" + END)
    circle = other("call: w, chart: other, answers: {agrees: o}\noutcome: o, returns: agrees")
    assert_told(text + circle, RULE, NONE)
