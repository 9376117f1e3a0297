import pytest

from ..told import Told, assert_told

RULE = "precedence-unstated"


def protocol(id: str, beside: str = "", more: str = "") -> str:
    return f"protocol: {id}\ntitle: {id}\ntype: procedure\ntier: agreement\n{more}" + (
        f"beside:\n  - {{{beside}}}\n" if beside else ""
    )


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param("protocol: b", protocol("b"), [("warning", 6, "alongside `b`")], id="unsaid"),
        pytest.param(
            "title: The old ones", protocol("b"), [("warning", 6, "alongside The old ones")], id="by-title"
        ),
        pytest.param("protocol: b, prevails: whichever is later", protocol("b"), [], id="in-words"),
        pytest.param("protocol: b", protocol("b", "protocol: a, prevails: this"), [], id="said-by-the-other"),
        pytest.param(
            "protocol: b",
            protocol("b", "protocol: a"),
            [("warning", 6, "`b`")],
            id="unsaid-by-both-told-once",
        ),
        pytest.param("protocol: b", protocol("b", more="status: withdrawn\n"), [], id="other-put-away"),
        pytest.param("protocol: nowhere", protocol("b"), [("warning", 6, "`nowhere`")], id="other-unknown"),
        pytest.param(
            "protocol: b, prevails: this",
            protocol("b", "protocol: a, prevails: the other"),
            [],
            id="they-agree",
        ),
        pytest.param(
            "protocol: b, prevails: this",
            protocol("b", "protocol: a, prevails: this"),
            [("warning", 6, "say of themselves that they prevail")],
            id="both-claim-it",
        ),
        pytest.param(
            "protocol: b, prevails: the other",
            protocol("b", "protocol: a, prevails: the other"),
            [("warning", 6, "each say that the other prevails")],
            id="both-decline-it",
        ),
    ],
)
def test_one_of_two_documents_says_which_prevails(one: str, other: str, expected: Told) -> None:
    assert_told(protocol("a", one) + "---\n" + other, RULE, expected)


def test_a_document_that_was_put_away_is_left_alone() -> None:
    assert_told(protocol("a", "title: The old ones", "status: archived\n"), RULE, [])
