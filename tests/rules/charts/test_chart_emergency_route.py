import pytest

from ..told import Told, assert_told
from .parts import RECORDED, chart, charts

RULE = "chart-emergency-route"

HARM = "question: harm, about: serious-harm, answers: {yes: record, no: consent}\n"
CONSENT = "question: consent, about: consent, answers: {yes: record, no: record-kept}"
TOLD: Told = [
    ("error", 5, "No path leads to sharing in an emergency without a question about consent first.")
]


@pytest.mark.parametrize(
    ("nodes", "expected"),
    [
        pytest.param(HARM + CONSENT + RECORDED, [], id="harm-first"),
        pytest.param(
            HARM.replace("serious-harm", "emergency") + CONSENT + RECORDED, [], id="emergency-first"
        ),
        pytest.param(HARM.replace("yes", "unsure") + CONSENT + RECORDED, [], id="another-answer-than-no"),
        pytest.param(CONSENT + RECORDED, TOLD, id="consent-alone"),
        pytest.param(
            CONSENT.replace("no: record-kept", "no: harm")
            + "\n"
            + HARM.replace("consent", "record-kept")
            + RECORDED,
            TOLD,
            id="harm-after-consent",
        ),
        pytest.param(
            HARM.replace("yes: record, no: consent", "yes: consent, no: consent") + CONSENT + RECORDED,
            [("error", 6, "No path")],
            id="harm-that-leads-to-consent",
        ),
        pytest.param(
            HARM.replace("yes: record", "yes: record-kept") + CONSENT + RECORDED,
            [("error", 6, "No path")],
            id="harm-that-does-not-share",
        ),
        pytest.param(
            HARM.replace("yes: record, no: consent", "yes: consent, no: record") + CONSENT + RECORDED,
            [("error", 6, "No path")],
            id="harm-answered-no",
        ),
        pytest.param(
            "question: duty, about: duty, answers: {yes: record, no: consent}\n" + CONSENT + RECORDED,
            [("error", 6, "No path")],
            id="a-duty-is-no-emergency",
        ),
        pytest.param(
            "question: purpose, answers: {yes: record, no: record-kept}" + RECORDED, [], id="no-consent-asked"
        ),
        pytest.param(
            "question: purpose, answers: {yes: record, no: record-kept}" + RECORDED + CONSENT,
            [],
            id="consent-unreached",
        ),
        pytest.param(
            "question: consent, about: consent, answers: {yes: a, no: a}\noutcome: a, result: done",
            [],
            id="no-decision",
        ),
    ],
)
def test_harm_is_asked_about_before_consent(nodes: str, expected: Told) -> None:
    start = nodes.split(",")[0].split(": ")[1]
    assert_told(chart(nodes, f"start: {start}"), RULE, expected)
    assert_told(chart(nodes, f"start: {start}", "emergency: yes"), RULE, [])
    assert_told(chart(nodes, f"start: {start}", "decides: no"), RULE, [])


def test_a_chart_that_is_called_leaves_it_to_its_caller() -> None:
    caller = chart(
        HARM.replace("consent", "ask") + "call: ask, chart: part, answers: {}" + RECORDED, id="whole"
    )
    assert_told(charts(caller, chart(CONSENT + RECORDED, id="part")), RULE, [])


def test_consent_within_a_chart_that_is_called_is_consent() -> None:
    whole = chart(
        "call: harm, chart: part, about: serious-harm, answers: {yes: record, no: consent}\n"
        + CONSENT
        + RECORDED,
        "start: harm",
        id="whole",
    )
    part = chart("question: q, about: {}, answers: {{yes: y, no: y}}\noutcome: y, returns: yes", id="part")
    asking = part.replace("{}", "consent").replace("{{", "{").replace("}}", "}")
    other = part.replace("{}", "capacity").replace("{{", "{").replace("}}", "}")
    assert_told(charts(whole, other), RULE, [])
    assert_told(charts(whole, asking), RULE, [("error", 6, "No path")])
