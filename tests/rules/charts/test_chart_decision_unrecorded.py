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


@pytest.mark.parametrize("gate", ["any-of: gate", "all-of: gate"])
def test_both_ways_out_of_a_gate_are_followed(gate: str) -> None:
    steps = f"{gate}, tests: [{{test: a, asks: A}}], answers: {{yes: note, no: shared}}"
    assert_told(started(steps + NOTE), RULE, [("error", 7, "recorded: gate: no → shared.")])


def test_both_ways_out_of_an_approval_are_followed() -> None:
    steps = "approval: boss, by: {role: manager}, answers: {given: note, refused: kept}\noutcome: kept, result: do-not-share"
    assert_told(started(steps + NOTE), RULE, [("error", 6, "recorded: boss: refused → kept.")])


def test_of_many_ways_that_fork_and_merge_the_shortest_is_told() -> None:
    forks = "\n".join(
        f"question: q{n}, answers: {{yes: a{n}, no: q{n + 1}}}\naction: a{n}, then: q{n + 1}"
        for n in range(12)
    )
    spelled = " → ".join(f"q{n}: no" for n in range(12))
    text = started(forks + "\nquestion: q12, answers: {yes: note, no: shared}" + NOTE)
    assert_told(text, RULE, [("error", 31, f"{spelled} → q12: no → shared.")])


DEEP = "---\n" + started(
    "question: q, answers: {yes: n, no: %s}\naction: n, records: decision, then: a\noutcome: a, returns: agrees",
    id="deep",
)


@pytest.mark.parametrize(("unsure", "expected"), [("n", []), ("a", [("error", 6, "v: agrees → o.")])])
def test_what_is_recorded_two_calls_deep_counts(unsure: str, expected: Told) -> None:
    text = started("call: v, chart: other, answers: {agrees: o}\noutcome: o, result: share")
    middle = other("call: w, chart: deep, answers: {agrees: a}\noutcome: a, returns: agrees")
    assert_told(text + middle + DEEP % unsure, RULE, expected)


@pytest.mark.parametrize(
    ("note", "expected"), [("decision", []), ("advice", [("error", 6, "v: agrees → o.")])]
)
def test_a_circle_of_charts_out_of_which_every_way_records_has_recorded(note: str, expected: Told) -> None:
    """`other` calls `deep`, which records at once or calls `other` again: sooner or later it has recorded."""
    text = started("call: v, chart: other, answers: {agrees: o}\noutcome: o, result: share")
    middle = other("call: w, chart: deep, answers: {agrees: a}\noutcome: a, returns: agrees")
    deep = "---\n" + started(
        "question: q, answers: {now: n, later: again}\ncall: again, chart: other, answers: {agrees: a}\n"
        f"action: n, records: {note}, then: a\noutcome: a, returns: agrees",
        id="deep",
    )
    assert_told(text + middle + deep, RULE, expected)
    assert_told(text + deep + middle, RULE, expected)
