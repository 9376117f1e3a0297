import pytest

from ..told import Told, assert_told, found
from .parts import PICTURE, other, started

RULE = "chart-share-without-how"
END = "\noutcome: o, result: share"
ALL = "covers: [minimum, right-person, secure, tell-the-person]"


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        pytest.param(f"action: a, {ALL}, then: o" + END, [], id="all"),
        pytest.param(
            "action: a, covers: [minimum, accurate, secure], then: b\n"
            "action: b, covers: [tell-the-person, right-person, fact-or-opinion], then: o" + END,
            [],
            id="between-them",
        ),
        pytest.param(
            "action: a, covers: [secure, minimum], then: o" + END,
            [("warning", 6, "without making sure of the right person or telling the person.")],
            id="two-missing",
        ),
        pytest.param(
            "outcome: o, result: share-part",
            [("warning", 5, "keeping to the minimum, making sure of the right person, security or telling")],
            id="all-missing",
        ),
        pytest.param("action: a, covers: [], then: o" + END, [("warning", 6, "minimum")], id="empty"),
        pytest.param(
            f"question: q, answers: {{yes: a, no: o}}\naction: a, {ALL}, then: o" + END,
            [("warning", 7, "`o`")],
            id="one-way-of-two",
        ),
        pytest.param(
            "question: q, answers: {yes: o, no: p}\noutcome: o, result: share\noutcome: p, result: share-part",
            [("warning", 6, "`o`"), ("warning", 7, "`p`")],
            id="each-outcome-once",
        ),
        pytest.param(
            "question: q, answers: {yes: a, no: o}\naction: a, covers: [secure], then: o" + END,
            [("warning", 7, "person, security or")],
            id="two-ways-that-lack-different-things",
        ),
        pytest.param("outcome: o, result: do-not-share", [], id="nothing-is-shared"),
        pytest.param("outcome: o, result: refer", [], id="referred"),
        pytest.param("outcome: o", [], id="no-result"),
        pytest.param("outcome: o, result: share, returns: agrees", [], id="left-to-the-caller"),
    ],
)
def test_sharing_says_how(steps: str, expected: Told) -> None:
    assert_told(started(steps), RULE, expected)


def test_the_shortest_path_is_shown() -> None:
    (finding,) = found(started("question: q, answers: {yes: a, no: o}\naction: a, then: o" + END), RULE)
    assert [each.words for each in finding.related] == ["q: no → o"]


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        (other(f"action: a, {ALL}, then: b\noutcome: b, returns: ready"), []),
        (
            other(
                f"question: q, answers: {{yes: a, no: b}}\naction: a, {ALL}, then: b\noutcome: b, returns: ready"
            ),
            [("warning", 6, "minimum")],
        ),
        (PICTURE, [("warning", 6, "minimum")]),
    ],
    ids=["on-all-ways", "on-one-way", "picture"],
)
def test_a_called_chart_may_say_it(rest: str, expected: Told) -> None:
    assert_told(started("call: v, chart: other, answers: {ready: o}" + END) + rest, RULE, expected)
