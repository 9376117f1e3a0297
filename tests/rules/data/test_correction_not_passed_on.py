import pytest

from ..told import Told, assert_told
from .parts import document, under

RULE = "correction-not-passed-on"
FLOW = "flows: [{flow: x, from: [a], to: [b], items: [i]}]"
LACKING: Told = [
    ("warning", 1, "`hub` does not say how everyone who received something hears that it was wrong.")
]


def clause(text: str, about: str = "quality") -> str:
    return f"clauses: [{{clause: c, about: {about}, text: {text}}}]"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param((), LACKING, id="nothing"),
        pytest.param(
            ("standards: [{standard: correct-recipients, no-later-than: 5 days}]",), [], id="standard"
        ),
        pytest.param((clause("Mistakes are mended.", "correction"),), [], id="clause-about-it"),
        pytest.param((clause("Whoever finds a mistake tells every recipient."),), [], id="in-words"),
        pytest.param((clause("Recipients are told of what is put right."),), [], id="in-other-words"),
        pytest.param(
            ("steps: [{step: s, does: Tell everyone who received it of the correction.}]",), [], id="step"
        ),
        pytest.param(("data: {list: [{item: i, is: statistics}]}",), [], id="figures"),
        pytest.param(("status: draft",), [], id="draft"),
        pytest.param(("status: withdrawn",), [], id="retired"),
    ],
)
def test_documents_that_share_have_a_route(lines: tuple[str, ...], expected: Told) -> None:
    assert_told(document(FLOW, *lines), RULE, expected)


@pytest.mark.parametrize(
    "text",
    ["Records are correct and complete.", "Staff tell people what is recorded.", "Mistakes are avoided."],
)
def test_a_clause_on_quality_alone_is_none(text: str) -> None:
    found = [("warning", 6, "`hub` does not say")]
    assert_told(document(FLOW, clause(text)), RULE, found)


def test_a_flow_for_corrections_is_a_route() -> None:
    assert_told(document("flows: [{flow: correcting-message, to: [b], items: [i]}]"), RULE, [])


def test_a_document_without_flows_owes_none() -> None:
    assert_told(document("data: {list: [{item: i}]}"), RULE, [])


@pytest.mark.parametrize(
    ("upper", "expected"),
    [
        (clause("x", "correction"), []),
        ("standards: [{standard: correct-recipients, no-later-than: 5 days}]", []),
        (
            "summary: Nothing on it.",
            [
                (
                    "warning",
                    1,
                    "`upper` does not say how everyone who received something hears that it was wrong, nor does `hub`",
                )
            ],
        ),
        ("status: superseded", [("warning", 1, "`hub` does not say")]),
    ],
)
def test_what_stands_above_serves_those_beneath_and_what_lacks_there_is_told_once(
    upper: str, expected: Told
) -> None:
    assert_told(under(document(FLOW), upper), RULE, expected)


def test_a_procedure_beneath_may_give_the_route() -> None:
    child = document(
        "steps: [{step: s, does: Correct it and tell every party that received it.}]",
        "parents: [{protocol: hub}]",
        kind="procedure",
        tier="procedure",
        id="requests",
    )
    assert_told(f"{document(FLOW)}---\n{child}", RULE, [])
