import pytest

from ..told import Told, assert_told
from .parts import chart

RULE = "chart-unreachable"

START = "question: a, answers: {yes: z, no: z}\noutcome: z\n"


@pytest.mark.parametrize(
    ("nodes", "expected"),
    [
        (START, []),
        (START + "action: b, then: z", [("error", 7, "No path leads to the step `b`.")]),
        (START + "outcome: b", [("error", 7, "`b`")]),
        # Of steps that hang together, the first.
        (START + "action: c, then: z\naction: b, then: c", [("error", 8, "`b`")]),
        (START + "action: b, then: c\naction: c, then: b", [("error", 7, "`b`")]),
        (START + "action: c, then: d\naction: d, then: c\naction: b, then: c", [("error", 9, "`b`")]),
        (START + "action: b, then: z\naction: c, then: z", [("error", 7, "`b`"), ("error", 8, "`c`")]),
        (START + "action: b, then: b", [("error", 7, "`b`")]),
        # A step is reached by an answer of any kind, and through circles.
        ("question: a, answers: {unsure: b, yes: z}\naction: b, then: a\noutcome: z", []),
        ("call: a, chart: other, answers: {agrees: z, refuses: b}\noutcome: z\noutcome: b", []),
    ],
)
def test_steps_that_are_never_reached(nodes: str, expected: Told) -> None:
    assert_told(chart(nodes, "start: a"), RULE, expected)


def test_without_a_start_nothing_can_be_said() -> None:
    nodes = "action: a, then: z\naction: b, then: z\noutcome: z"
    assert_told(chart(nodes), RULE, [])
    assert_told(chart(nodes, "start: nowhere"), RULE, [])
