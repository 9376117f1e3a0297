import pytest

from ..told import Told, assert_told
from .parts import document, under

RULE = "item-unjustified"


def items(*lines: str) -> str:
    return "data: {list: [" + ", ".join(f"{{{each}}}" for each in lines) + "]}"


BOTH = items("item: a, why: To find the child.", "item: b")
ONE_LACKS: Told = [("warning", 5, "The item `b` does not say why it is needed.")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(document(BOTH), ONE_LACKS, id="one"),
        pytest.param(document(items("item: a")), [("warning", 5, "The item `a`")], id="the-only-one"),
        pytest.param(
            document(items("item: a", "item: b", "item: c")),
            [("warning", 5, "None of the 3 items says why")],
            id="none-told-once",
        ),
        pytest.param(
            document(items("item: a, why: x", "item: b", "item: c")),
            [("warning", 5, "`b`"), ("warning", 5, "`c`")],
            id="two-of-three",
        ),
        pytest.param(document(items("item: a, why: x", "item: n, is: statistics")), [], id="about-nobody"),
        pytest.param(
            document(items("item: a, why: x", "item: n, is: health, only-when: y")),
            [("warning", 5, "`n`")],
            id="a-condition-is-no-reason",
        ),
        pytest.param(document("data: {excluded: [{item: a}]}"), [], id="left-out"),
        pytest.param(document("data: {list: []}"), [], id="empty"),
        pytest.param(document("status: draft", BOTH), [], id="draft"),
        pytest.param(document("status: superseded", BOTH), [], id="retired"),
        pytest.param(document(BOTH, kind="template"), [], id="template"),
        pytest.param(document(BOTH, kind="record-of-sharing"), [], id="record"),
        pytest.param(document(BOTH, kind="charter", tier="charter"), [], id="charter"),
        pytest.param(document(BOTH, kind="processor-contract"), ONE_LACKS, id="processor-contract"),
        pytest.param(under(document(BOTH), items("item: b, why: x")), [], id="the-reason-stands-above"),
        pytest.param(under(document(BOTH), items("item: b")), ONE_LACKS, id="no-reason-above-either"),
    ],
)
def test_items_say_why_they_are_needed(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)
