import pytest

from ..told import Told, assert_told, found
from .parts import chart, charts

RULE = "chart-dead-end"


@pytest.mark.parametrize(
    ("nodes", "expected"),
    [
        ("question: a, answers: {yes: z, no: b}\naction: b\noutcome: z", [("error", 6, "stops at `b`")]),
        (
            "question: a, answers: {yes: b, no: c}\naction: b\naction: c",
            [("error", 6, "`b`"), ("error", 7, "`c`")],
        ),
        ("question: a, answers: {yes: z, no: b}\naction: b, then: a\noutcome: z", []),
        (
            "question: a, answers: {yes: z, no: b}\naction: b, then: c\naction: c, then: b\noutcome: z",
            [("error", 6, "From `b` no outcome can be reached: the path goes round for ever.")],
        ),
        (
            """
            question: a, answers: {yes: b, no: d}
            action: b, then: c
            action: c, then: b
            action: d, then: e
            action: e, then: d
            """,
            [("error", 6, "From `b`"), ("error", 8, "From `d`")],
        ),
        ("action: a, then: a", [("error", 5, "From `a`")]),
        # The step where the fault is, not those that lead to it.
        ("action: a, then: b\naction: b, then: c\naction: c", [("error", 7, "stops at `c`")]),
        # What nobody reaches, and what other rules report.
        ("outcome: a\naction: b", []),
        ("question: a, answers: {yes: z, no: nowhere}\noutcome: z", []),
        ("action: a, then: nowhere", []),
        ("question: a", []),
        ("question: a, answers: {yes: b, no: b}\nquestion: b, answers: {}", []),
    ],
)
def test_every_path_ends(nodes: str, expected: Told) -> None:
    assert_told(chart(nodes, "start: a"), RULE, expected)


CALLER = chart("call: a, chart: called, answers: {agrees: z}\noutcome: z", "start: a", id="caller")
CALLED = chart("question: q, answers: {yes: y, no: n}\noutcome: y, returns: agrees\noutcome: n", id="called")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (charts(CALLER, CALLED), []),
        (
            charts(CALLER, CALLED.replace(", returns: agrees", "")),
            [("error", 5, "The chart `called` is called here, but none of its outcomes returns an answer.")],
        ),
        # An answer that no path reaches is not returned.
        (
            charts(
                CALLER,
                chart("outcome: a\noutcome: b, returns: agrees", "start: a", id="called"),
            ),
            [("error", 5, "none of its outcomes returns")],
        ),
        # Unknown, or a picture only: nothing can be said.
        (CALLER.replace("called", "nowhere"), []),
        (
            charts(
                CALLER,
                "chart: called\ntitle: C\nsummary: S.\npicture-at: https://example.org/c.png\n",
            ),
            [],
        ),
        # Two charts that wait for each other.
        (
            charts(
                chart("call: a, chart: two, answers: {ok: z}\noutcome: z, returns: ok", id="one"),
                chart("call: a, chart: one, answers: {ok: z}\noutcome: z, returns: ok", id="two"),
            ),
            [("error", 5, "`two` is called here"), ("error", 5, "`one` is called here")],
        ),
        # Two charts that call each other, one of which has another way out.
        (
            charts(
                chart("call: a, chart: two, answers: {ok: z}\noutcome: z, returns: ok", id="one"),
                chart(
                    "question: q, answers: {yes: a, no: z}\ncall: a, chart: one, answers: {ok: z}\n"
                    "outcome: z, returns: ok",
                    id="two",
                ),
            ),
            [],
        ),
    ],
)
def test_a_chart_that_is_called_returns(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)


def test_the_way_there_is_told() -> None:
    text = chart("question: a, answers: {yes: z, no: b}\naction: b, then: c\naction: c\noutcome: z")
    assert [each.words for each in found(text, RULE)[0].related] == ["a: no → b → c"]
