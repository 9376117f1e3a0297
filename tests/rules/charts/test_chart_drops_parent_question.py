import pytest

from ..told import Told, assert_told
from .parts import PICTURE, other, started

RULE = "chart-drops-parent-question"
ABOVE = other(
    "question: purpose, mandatory: yes, answers: {yes: power, no: o}\n"
    "question: power, mandatory: yes, answers: {yes: extra, no: extra}\n"
    "question: extra, mandatory: no, answers: {yes: o, no: o}\noutcome: o"
)
REFINES = "refines: other\n"
BOTH = "question: purpose, answers: {yes: power, no: power}\nquestion: power, answers: {yes: o, no: o}\noutcome: o"
SWAPPED = "question: power, answers: {yes: purpose, no: purpose}\nquestion: purpose, answers: {yes: o, no: o}\noutcome: o"
NEITHER: Told = [("warning", 7, "drops the question `power`"), ("warning", 7, "drops the question `purpose`")]


@pytest.mark.parametrize(
    ("steps", "more", "expected"),
    [
        pytest.param(BOTH, REFINES, [], id="both"),
        pytest.param("outcome: o", REFINES, NEITHER, id="neither"),
        pytest.param("outcome: o", "", [], id="refines-nothing"),
        pytest.param("outcome: o", REFINES + "duty: [ca-1989-s47]\n", [], id="duty"),
        pytest.param("outcome: o", REFINES + "emergency: yes\n", [], id="emergency"),
        pytest.param(
            "outcome: o", REFINES + "duty: []\nemergency: no\n", NEITHER, id="neither-duty-nor-emergency"
        ),
        pytest.param(
            "question: why, keeps: purpose, answers: {yes: may, no: o}\n"
            "any-of: may, keeps: power, answers: {yes: o, no: o}\noutcome: o",
            REFINES,
            [],
            id="under-other-names",
        ),
        pytest.param(
            "call: purpose, chart: elsewhere, answers: {agrees: may}\nall-of: may, keeps: power, answers: {yes: o, no: o}\noutcome: o",
            REFINES,
            [],
            id="as-call-and-gate",
        ),
        pytest.param(
            SWAPPED,
            REFINES,
            [("warning", 5, "`power` is asked before `purpose`; the chart `other`")],
            id="swapped",
        ),
        pytest.param(
            "question: first, answers: {yes: purpose, no: power}\nquestion: purpose, answers: {yes: power, no: o}\n"
            "question: power, answers: {yes: purpose, no: o}\noutcome: o",
            REFINES,
            [],
            id="in-either-order",
        ),
        pytest.param(
            "question: both, keeps: purpose, answers: {yes: power, no: o}\nquestion: new, answers: {yes: both, no: o}\n"
            "question: power, answers: {yes: new, no: o}\noutcome: o",
            REFINES,
            [],
            id="more-questions-and-a-loop",
        ),
    ],
)
def test_mandatory_questions_are_kept_in_order(steps: str, more: str, expected: Told) -> None:
    assert_told(started(steps, more) + ABOVE, RULE, expected)


@pytest.mark.parametrize(
    ("more", "rest"),
    [("refines: nowhere\n", ABOVE), ("refines: share\n", ""), (REFINES, PICTURE)],
    ids=["unknown", "itself", "picture"],
)
def test_what_cannot_be_compared_is_left_alone(more: str, rest: str) -> None:
    assert_told(started("outcome: o", more) + rest, RULE, [])


def between(steps: str) -> str:
    return "---\n" + started(steps, REFINES, "between")


@pytest.mark.parametrize(
    ("steps", "middle", "expected"),
    [
        pytest.param(BOTH, BOTH, [], id="kept-all-the-way"),
        # What the chart between has dropped is told of both.
        pytest.param(
            "outcome: o",
            "outcome: o",
            [
                ("warning", 7, "the chart `other`"),
                ("warning", 7, "the chart `other`"),
                ("warning", 7, "the chart `other`"),
                ("warning", 7, "the chart `other`"),
            ],
            id="dropped-twice",
        ),
        pytest.param(
            "question: here, keeps: why, answers: {yes: o, no: o}\noutcome: o",
            "question: why, keeps: purpose, mandatory: yes, answers: {yes: power, no: o}\n"
            "question: power, answers: {yes: o, no: o}\noutcome: o",
            [("warning", 8, "drops the question `power`")],
            id="renamed-twice",
        ),
        pytest.param(
            "outcome: o",
            BOTH.replace("purpose,", "purpose, mandatory: yes,"),
            [
                ("warning", 7, "`power`, which the chart `other`"),
                ("warning", 7, "`purpose`, which the chart `between`"),
            ],
            id="told-once-for-both-above",
        ),
    ],
)
def test_charts_further_up_count(steps: str, middle: str, expected: Told) -> None:
    assert_told(started(steps, "refines: between\n") + between(middle) + ABOVE, RULE, expected)
