import pytest

from ..told import Told, assert_told
from .parts import chart

RULE = "chart-no-start"

PICTURE = "chart: c\ntitle: C\nsummary: S.\npicture-at: https://example.org/c.png\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(chart("outcome: done"), [], id="one-step"),
        pytest.param(
            chart("question: a, answers: {yes: c, no: c}\nquestion: b, answers: {yes: c, no: c}\noutcome: c"),
            [("error", 4, "more than one start: nothing leads to `a`, `b`.")],
            id="two-starts",
        ),
        pytest.param(
            chart(
                "question: a, answers: {yes: c, no: c}\nquestion: b, answers: {yes: c}\noutcome: c",
                "start: a",
            ),
            [],
            id="named",
        ),
        pytest.param(
            chart("action: a, then: b\naction: b, then: a"),
            [("error", 4, "no start: every step is led to")],
            id="circle",
        ),
        pytest.param(
            chart("question: a, answers: {unsure: a, yes: b}\noutcome: b"), [], id="a-step-that-comes-back"
        ),
        pytest.param(chart("outcome: a", "start: b"), [], id="unknown-start-is-an-unknown-reference"),
        pytest.param(PICTURE, [], id="picture"),
        pytest.param("chart: c\ntitle: C\nsummary: S.\n", [("error", 1, "has no steps")], id="nothing"),
        pytest.param(
            "chart: c\ntitle: C\nsummary: S.\nnodes: []\n", [("error", 1, "has no steps")], id="empty"
        ),
    ],
)
def test_where_a_chart_begins(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)
