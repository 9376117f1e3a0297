import pytest

from ..told import Told, assert_told
from .parts import chart, charts

RULE = "chart-drops-parent-question"

ABOVE = chart(
    "question: a, mandatory: yes, answers: {yes: b, no: z}\n"
    "question: b, mandatory: yes, answers: {yes: c, no: z, unsure: advice}\n"
    "question: c, answers: {yes: z, no: z}\naction: advice, then: a\noutcome: z",
    "start: a",
    id="above",
)


def below(*steps: str, lines: tuple[str, ...] = ("refines: above",), id: str = "below") -> str:
    """A chart that asks some questions one after the other, each from line 5 on."""
    asked = "".join(
        f"question: {step}, answers: {{yes: {following.split(',')[0]}, no: z}}\n"
        for step, following in zip(steps, (*steps[1:], "z"), strict=True)
    )
    return chart(asked + "outcome: z", *lines, id=id)


@pytest.mark.parametrize(
    ("child", "expected"),
    [
        pytest.param(below("a", "b"), [], id="both"),
        pytest.param(below("a", "more", "b", "c"), [], id="more-between"),
        pytest.param(below("x, keeps: a", "y, keeps: b"), [], id="by-other-names"),
        pytest.param(
            below("b"),
            [("warning", 7, "drops the question `a`, which the chart `above` makes mandatory")],
            id="one-dropped",
        ),
        pytest.param(below("c"), [("warning", 6 + 1, "`a`"), ("warning", 7, "`b`")], id="two-dropped"),
        pytest.param(
            below("b", "a"),
            [("warning", 5, "`b` is asked before `a`; the chart `above` has them the other way")],
            id="turned",
        ),
        pytest.param(
            below("x, keeps: b", "y, keeps: a"),
            [("warning", 5, "`x` is asked before `y`")],
            id="turned-by-other-names",
        ),
        pytest.param(below("b", lines=("refines: above", "duty: [ca-1989-s47]")), [], id="duty"),
        pytest.param(below("b", lines=("refines: above", "emergency: yes")), [], id="emergency"),
        pytest.param(below("b", lines=()), [], id="refines-nothing"),
        pytest.param(below("b", lines=("refines: nowhere",)), [], id="unknown"),
        # A short cut past the second question leaves the order as it was.
        pytest.param(
            chart(
                "question: urgent, answers: {yes: b, no: a}\nquestion: a, answers: {yes: b, no: z}\n"
                "question: b, answers: {yes: z, no: z}\noutcome: z",
                "refines: above",
                id="below",
            ),
            [],
            id="short-cut",
        ),
    ],
)
def test_mandatory_questions_are_kept_in_order(child: str, expected: Told) -> None:
    lines = [(severity, line, words) for severity, line, words in expected]
    assert_told(charts(child, ABOVE), RULE, lines)


def test_questions_of_charts_further_up_are_kept_too() -> None:
    middle = below("m, keeps: a", "b", "own, mandatory: yes", lines=("refines: above",), id="middle")
    kept = below("m", "b", "own", lines=("refines: middle",))
    assert_told(charts(kept, middle, ABOVE), RULE, [])
    directly = below("a", "b", "own", lines=("refines: middle",))
    assert_told(charts(directly, middle, ABOVE), RULE, [])
    without = below("b", "own", lines=("refines: middle",))
    assert_told(
        charts(without, middle, ABOVE), RULE, [("warning", 8, "the question `a`, which the chart `above`")]
    )


def test_charts_that_refine_each_other_end() -> None:
    one = below("a", lines=("refines: two",), id="one")
    two = below("b, mandatory: yes", lines=("refines: one",), id="two")
    assert_told(charts(one, two), RULE, [("warning", 7, "`b`")])
