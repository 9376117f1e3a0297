import pytest

from ..told import Told, assert_told
from .parts import chart, charts

RULE = "chart-answers-incomplete"

END = "\noutcome: z, returns: ok\noutcome: y, returns: not"


@pytest.mark.parametrize(
    ("node", "expected"),
    [
        ("question: a, answers: {yes: z, no: y}", []),
        ("question: a, answers: {Yes: z, No: y}", []),
        ("question: a, answers: {yes: z, no: y, unsure: z}", []),
        ("question: a, answers: {daily: z, weekly: y}", []),
        ("question: a, answers: {yes: z}", [("error", 5, "The question `a` has no answer `no`.")]),
        ("question: a, answers: {Yes: z, unsure: y}", [("error", 5, "no answer `no`")]),
        ("question: a, answers: {no: z, unsure: y}", [("error", 5, "no answer `yes`")]),
        ("question: a, answers: {daily: z}", [("error", 5, "no answer another answer")]),
        ("question: a, answers: {}", [("error", 5, "no answer `yes` and `no`")]),
        ("question: a", [("error", 5, "no answer `yes` and `no`")]),
        # An answer that leads to no step there is belongs to another rule.
        ("question: a, answers: {yes: z, no: nowhere}", []),
        ("any-of: a, answers: {yes: z, unsure: y}", [("error", 5, "The step `a` has no answer `no`.")]),
        ("all-of: a, answers: {met: z, unmet: y}", [("error", 5, "no answer `yes` and `no`")]),
        ("any-of: a, answers: {yes: z, no: y}", []),
        ("approval: a, by: {role: manager}, answers: {given: z, refused: y}", []),
        ("approval: a, by: {role: manager}, answers: {given: z}", [("error", 5, "no answer `refused`")]),
        ("approval: a, by: {role: manager}", [("error", 5, "no answer `given` and `refused`")]),
        ("approval: a, by: {role: manager}, answers: {yes: z, no: y}", []),
        ("action: a, then: z", []),
    ],
)
def test_answers_of_a_step(node: str, expected: Told) -> None:
    assert_told(chart(node + END, "start: a"), RULE, expected)


def call(answers: str) -> str:
    return chart(f"call: a, chart: called, answers: {{{answers}}}\noutcome: z", "start: a", id="caller")


RETURNS = chart(
    "question: q, answers: {yes: y, no: n}\noutcome: y, returns: agrees\noutcome: n, returns: refuses",
    id="called",
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (charts(call("agrees: z, refuses: z"), RETURNS), []),
        (charts(call("agrees: z"), RETURNS), [("error", 5, "The step `a` has no answer `refuses`.")]),
        (
            charts(call("agrees: z, refuses: z, unsure: z"), RETURNS),
            [("error", 5, "`a` has an answer `unsure` that the chart `called` never returns.")],
        ),
        (
            charts(call("yes: z"), RETURNS),
            [("error", 5, "no answer `agrees` and `refuses`"), ("error", 5, "never returns")],
        ),
        # A chart that returns nothing, is unknown or only a picture, is another matter.
        (charts(call("agrees: z"), RETURNS.replace("returns", "says")), []),
        (call("agrees: z"), []),
        (
            charts(
                call("agrees: z"), "chart: called\ntitle: C\nsummary: S.\npicture-at: https://example.org/c\n"
            ),
            [],
        ),
    ],
)
def test_answers_of_a_call(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)
