import pytest

from ..told import Told, assert_told
from .parts import RECORDED, chart, charts

RULE = "chart-decision-unrecorded"


@pytest.mark.parametrize(
    ("nodes", "expected"),
    [
        ("question: a, answers: {yes: record, no: record-kept}" + RECORDED, []),
        (
            "question: a, answers: {yes: shared, no: record-kept}" + RECORDED,
            [
                (
                    "error",
                    8,
                    "The outcome `shared` is reached without the decision being recorded: a: yes → shared.",
                )
            ],
        ),
        (
            "question: a, answers: {yes: record, no: kept}" + RECORDED,
            [
                (
                    "error",
                    9,
                    "The outcome `kept` is reached without the decision being recorded: a: no → kept.",
                )
            ],
        ),
        # One way that forgets is enough, and the shortest is told.
        (
            "question: a, answers: {yes: record, no: b}\nquestion: b, answers: {yes: c, no: record-kept}\n"
            "action: c, then: shared" + RECORDED,
            [("error", 10, "a: no → b: yes → c → shared")],
        ),
        # Recording something else does not do.
        (
            "action: a, records: advice, then: z\noutcome: z, result: share-part",
            [("error", 6, "a → z")],
        ),
        # These decide nothing, or leave it to the caller.
        ("action: a, then: z\noutcome: z, result: refer", []),
        ("action: a, then: z\noutcome: z, result: done", []),
        ("action: a, then: z\noutcome: z", []),
        ("action: a, then: z\noutcome: z, result: do-not-share, returns: refused", []),
        # Through a circle, recorded before it.
        (
            "action: a, records: decision, then: b\nquestion: b, answers: {yes: z, no: b}\noutcome: z, result: share",
            [],
        ),
        ("outcome: a\noutcome: z, result: share", []),
    ],
)
def test_decisions_are_recorded_on_every_path(nodes: str, expected: Told) -> None:
    assert_told(chart(nodes, "start: a"), RULE, expected)
    assert_told(chart(nodes, "start: a", "decides: no"), RULE, [])
    assert_told(chart(nodes, "start: a", "emergency: yes"), RULE, expected)


@pytest.mark.parametrize(
    ("called", "expected"),
    [
        ("action: r, records: decision, then: e\noutcome: e, returns: ok", []),
        ("action: r, then: e\noutcome: e, returns: ok", [("error", 6, "a: ok → z")]),
        (
            "question: q, answers: {yes: r, no: e}\naction: r, records: decision, then: e\noutcome: e, returns: ok",
            [("error", 6, "a: ok → z")],
        ),
        ("call: r, chart: share, answers: {ok: e}\noutcome: e, returns: ok", [("error", 6, "a: ok → z")]),
    ],
)
def test_a_chart_that_is_called_may_record(called: str, expected: Told) -> None:
    caller = chart("call: a, chart: called, answers: {ok: z}\noutcome: z, result: share")
    assert_told(charts(caller, chart(called, id="called")), RULE, expected)
