import pytest

from ..told import Told, assert_told, found
from .parts import RECORDED, chart

RULE = "chart-refusal-blocks"


def asked(refusal: str = "no: record-kept", before: str = "", after: str = "") -> str:
    consent = f"question: consent, about: consent, answers: {{yes: record, {refusal}}}\n"
    return before + consent + after + RECORDED.strip()


BLOCKED = "A refusal alone ends in not sharing: consent: no → record-kept → kept."


def about(subject: str, step: str = "reason", then: str = "record-kept") -> str:
    return f"question: {step}, about: {subject}, answers: {{yes: record, no: {then}}}\n"


@pytest.mark.parametrize(
    ("nodes", "expected"),
    [
        pytest.param(asked(), [("error", 5, BLOCKED)], id="blocked"),
        *(
            pytest.param(
                asked(f"{each}: record-kept"), [("error", 5, f"consent: {each} →")], id=each.replace(" ", "-")
            )
            for each in (
                "refuses",
                "Refused",
                "withdraws",
                "declines",
                "objects",
                "not given",
                "does not agree",
            )
        ),
        pytest.param(asked("cannot decide: record-kept"), [], id="no-refusal"),
        pytest.param(asked("no: record"), [], id="shared-all-the-same"),
        *(
            pytest.param(asked("no: reason", after=about(each)), [], id=f"{each}-after")
            for each in ("serious-harm", "emergency", "duty", "other-reason", "best-interests", "legal-power")
        ),
        *(
            pytest.param(
                asked("no: reason", after=about(each)),
                [("error", 5, "consent: no → reason: no")],
                id=f"{each}-after",
            )
            for each in ("purpose", "capacity", "necessary", "other")
        ),
        *(
            pytest.param(asked(before=about(each, "first", "consent")), [], id=f"{each}-before")
            for each in ("serious-harm", "emergency", "duty")
        ),
        # Asked at the beginning, these do not weigh a refusal that comes later.
        *(
            pytest.param(
                asked(before=about(each, "first", "consent")),
                [("error", 6, "first: no → consent: no")],
                id=f"{each}-before",
            )
            for each in ("legal-power", "other-reason", "best-interests", "purpose")
        ),
        pytest.param(
            asked(
                "no: reason",
                after="question: reason, about: other-reason, answers: {yes: record, no: record-kept}\n",
            ).replace("question: reason", "any-of: reason"),
            [],
            id="gate",
        ),
        pytest.param(
            asked(
                "no: fork",
                after="question: fork, answers: {yes: reason, no: record-kept}\n" + about("other-reason"),
            ),
            [("error", 5, "consent: no → fork: no")],
            id="one-way-of-two",
        ),
        pytest.param(asked("no: gone", after="outcome: gone, result: refer\n"), [], id="referred"),
    ],
)
def test_a_refusal_is_weighed(nodes: str, expected: Told) -> None:
    start = "first" if nodes.startswith("question: first") else "consent"
    assert_told(chart(nodes, f"start: {start}"), RULE, expected)


def test_a_chart_is_told_of_once_at_the_refusing_answer() -> None:
    nodes = asked("no: kept, unsure: second", after=about("consent", "second"))
    (finding,) = found(chart(nodes, "start: consent"), RULE)
    assert (finding.place.path, finding.related[0].words) == (
        "nodes/consent/answers/no",
        "consent: no → kept",
    )
