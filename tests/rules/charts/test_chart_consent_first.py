import pytest

from ..told import Told, assert_told
from .parts import RECORDED, chart

RULE = "chart-consent-first"

CONSENT = "question: consent, about: consent, answers: {yes: record, no: record-kept}\n"
TOLD: Told = [("warning", 5, "`consent` asks for consent before the chart has asked")]


def before(subject: str, answers: str = "yes: consent, no: record") -> str:
    return f"question: first, about: {subject}, answers: {{{answers}}}\n"


@pytest.mark.parametrize(
    ("nodes", "expected"),
    [
        pytest.param(CONSENT, TOLD, id="consent-alone"),
        pytest.param(before("identifies") + CONSENT, [], id="identifies"),
        pytest.param(before("confidential") + CONSENT, [], id="confidential"),
        pytest.param(before("purpose") + CONSENT, [("warning", 6, "`consent`")], id="purpose"),
        pytest.param(
            before("identifies", "yes: consent, no: consent") + CONSENT,
            [("warning", 6, "`consent`")],
            id="both-to-consent",
        ),
        pytest.param(
            before("identifies", "yes: consent, no: record-kept") + CONSENT,
            [("warning", 6, "`consent`")],
            id="not-shared",
        ),
        # That sharing in an emergency needs no consent is another matter.
        pytest.param(
            before("identifies", "yes: harm, no: harm")
            + "question: harm, about: serious-harm, answers: {yes: record, no: consent}\n"
            + CONSENT,
            [("warning", 7, "`consent`")],
            id="only-in-emergencies",
        ),
        pytest.param(
            "question: harm, about: serious-harm, answers: {yes: record, no: first}\n"
            + before("identifies")
            + CONSENT,
            [],
            id="emergency-before-it",
        ),
        pytest.param(before("identifies", "yes: record, no: record"), [], id="no-consent-asked"),
    ],
)
def test_what_needs_no_consent_is_sorted_out_first(nodes: str, expected: Told) -> None:
    start = f"start: {nodes.split(',')[0].split(': ')[1]}"
    assert_told(chart(nodes + RECORDED.strip(), start), RULE, expected)
    assert_told(chart(nodes + RECORDED.strip(), start, "emergency: yes"), RULE, [])
    assert_told(chart(nodes + RECORDED.strip(), start, "decides: no"), RULE, [])
