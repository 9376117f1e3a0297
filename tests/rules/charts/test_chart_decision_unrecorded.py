import pytest

from ..told import Told, assert_told
from .parts import other, started

RULE = "chart-decision-unrecorded"
NOTE = "\naction: note, records: decision, then: shared\noutcome: shared, result: share"


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        pytest.param("question: q, answers: {yes: note, no: note}" + NOTE, [], id="recorded"),
        pytest.param(
            "question: q, answers: {yes: note, no: shared}" + NOTE,
            [("error", 7, "the decision being recorded: q: no → shared.")],
            id="one-way-of-two",
        ),
        pytest.param(
            "question: q, answers: {yes: kept, no: part}\noutcome: kept, result: do-not-share\n"
            "outcome: part, result: share-part",
            [("error", 6, "`kept`"), ("error", 7, "`part`")],
            id="each-outcome",
        ),
        pytest.param(
            "question: q, answers: {yes: a, no: b, unsure: o}\naction: a, then: o\naction: b, then: o\noutcome: o, result: share",
            [("error", 8, "q: unsure → o.")],
            id="once-with-the-shortest-path",
        ),
        pytest.param(
            "question: q, answers: {yes: shared, no: kept}\naction: a, records: advice, then: shared\n"
            "outcome: shared, result: refer\noutcome: kept, result: done",
            [],
            id="neither-shares-nor-keeps",
        ),
        pytest.param(
            "action: a, records: advice, then: b\naction: b, records: breach, then: o\noutcome: o, result: share",
            [("error", 7, "`o`")],
            id="records-something-else",
        ),
        pytest.param(
            "question: q, answers: {yes: note, no: again}\naction: again, records: decision, then: q" + NOTE,
            [],
            id="round-and-recorded-again",
        ),
        pytest.param("outcome: o", [], id="outcome-without-result"),
        pytest.param("outcome: o, result: share, returns: agrees", [], id="left-to-the-caller"),
        pytest.param(
            "action: a, then: o\noutcome: o, result: done\noutcome: lost, result: share",
            [],
            id="never-reached",
        ),
    ],
)
def test_every_decision_is_recorded(steps: str, expected: Told) -> None:
    assert_told(started(steps), RULE, expected)


@pytest.mark.parametrize(
    ("more", "expected"),
    [("", [("error", 5, "`o`")]), ("decides: yes\n", [("error", 5, "`o`")]), ("decides: no\n", [])],
)
def test_a_chart_about_something_else_decides_nothing(more: str, expected: Told) -> None:
    assert_told(started("outcome: o, result: share", more), RULE, expected)


VISIT = "call: v, chart: other, answers: {agrees: o, refuses: p}\noutcome: o, result: share\noutcome: p, result: do-not-share"


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        pytest.param(
            other(
                "question: q, answers: {yes: n, no: r}\naction: n, records: decision, then: a\n"
                "outcome: a, returns: agrees\noutcome: r, returns: refuses"
            ),
            [("error", 7, "`p`")],
            id="on-one-answer",
        ),
        pytest.param(
            other(
                "question: q, answers: {yes: n, no: a, unsure: r}\naction: n, records: decision, then: a\n"
                "outcome: a, returns: agrees\noutcome: r, returns: refuses"
            ),
            [("error", 6, "`o`"), ("error", 7, "`p`")],
            id="on-some-ways-to-it",
        ),
        # Charts that call each other in a circle record nothing, and end.
        pytest.param(
            other("call: w, chart: share, answers: {agrees: a}\noutcome: a, returns: agrees"),
            [("error", 6, "`o`"), ("error", 7, "`p`")],
            id="circle",
        ),
        pytest.param("", [("error", 6, "`o`"), ("error", 7, "`p`")], id="unknown-chart"),
    ],
)
def test_what_a_called_chart_records_counts(rest: str, expected: Told) -> None:
    assert_told(started(VISIT) + rest, RULE, expected)
