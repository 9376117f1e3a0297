import pytest

from ..told import Told, assert_told
from .parts import RECORDED, chart, charts

RULE = "chart-no-advice"

ADVICE = "action: advice, ask: {role: caldicott-guardian}, then: a\n"
UNSURE = "question: a, answers: {yes: record, no: record-kept, unsure: advice}\n"
SURE = "question: a, answers: {yes: record, no: record-kept}\n"
TOLD: Told = [("warning", 1, "does not say whom to ask")]


@pytest.mark.parametrize(
    ("nodes", "expected"),
    [
        (UNSURE + ADVICE + RECORDED.strip(), []),
        (SURE + RECORDED.strip(), TOLD),
        # A step that nobody reaches, or that asks nobody, is no advice.
        (SURE + ADVICE + RECORDED.strip(), TOLD),
        (
            UNSURE
            + ADVICE.replace("ask: {role: caldicott-guardian}", "does: Ask someone.")
            + RECORDED.strip(),
            TOLD,
        ),
        ("question: a, answers: {yes: z, no: z}\noutcome: z, result: done", []),
    ],
)
def test_somebody_can_be_asked(nodes: str, expected: Told) -> None:
    assert_told(chart(nodes, "start: a"), RULE, expected)
    assert_told(chart(nodes, "start: a", "emergency: yes"), RULE, [])
    assert_told(chart(nodes, "start: a", "decides: no"), RULE, [])


def test_a_chart_that_is_called_may_ask_and_need_not() -> None:
    whole = chart(SURE.replace("question: a", "call: a, chart: part") + RECORDED.strip(), "start: a")
    part = chart(UNSURE + RECORDED.strip() + "\n" + ADVICE, "start: a", id="part")
    silent = chart(SURE + RECORDED.strip(), "start: a", id="part")
    assert_told(charts(whole, part), RULE, [])
    assert_told(charts(whole, silent), RULE, TOLD)
    picture = "chart: part\ntitle: P\nsummary: S.\npicture-at: https://example.org/p\n"
    assert_told(charts(whole, picture), RULE, [])
