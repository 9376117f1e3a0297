import pytest

from ..told import Told, assert_told
from .parts import chart, charts

RULE = "chart-share-without-how"

ALL = "minimum, right-person, secure, tell-the-person"


def how(*covers: str, end: str = "result: share") -> str:
    steps = [f"action: a{at}, covers: [{each}], then: a{at + 1}" for at, each in enumerate(covers)]
    return "\n".join([*steps, f"outcome: a{len(covers)}, {end}"])


@pytest.mark.parametrize(
    ("nodes", "expected"),
    [
        (how(ALL), []),
        (how("minimum, secure", "right-person", "tell-the-person, accurate"), []),
        (
            how("minimum, secure"),
            [("warning", 6, "The outcome `a1` shares without making sure of the right person or telling")],
        ),
        (how("minimum, secure, right-person"), [("warning", 6, "shares without telling the person.")]),
        (
            how("fact-or-opinion, accurate"),
            [("warning", 6, "without keeping to the minimum, making sure of")],
        ),
        (how("minimum", end="result: share-part"), [("warning", 6, "`a1` shares without")]),
        (how("minimum", end="result: do-not-share"), []),
        (how("minimum", end="result: refer"), []),
        (how("minimum", end="result: share, returns: agrees"), []),
        (
            f"question: q, answers: {{yes: a0, no: a1}}\n{how(ALL)}",
            [("warning", 7, "without keeping to the minimum")],
        ),
    ],
)
def test_how_to_share_is_said_on_every_path(nodes: str, expected: Told) -> None:
    assert_told(chart(nodes), RULE, expected)


def test_a_chart_that_is_called_may_say_how() -> None:
    whole = chart("call: a, chart: part, answers: {ok: z}\noutcome: z, result: share")
    assert_told(charts(whole, chart(how(ALL, end="returns: ok"), id="part")), RULE, [])
    told: Told = [("warning", 6, "without security.")]
    assert_told(
        charts(whole, chart(how(ALL.replace("secure, ", ""), end="returns: ok"), id="part")), RULE, told
    )
