import pytest

from ..told import Told, assert_told
from .parts import document, under

RULE = "item-unused"
LIST = "data: {list: [{item: child-identity}, {item: tenancy}]}"
ONE = "flows: [{flow: x, items: [child-identity]}]"
UNUSED: Told = [("warning", 5, "No flow carries `tenancy`, which the document declares.")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(document(LIST, ONE), UNUSED, id="unused"),
        pytest.param(document(LIST, "flows: [{flow: x, items: [child-identity, tenancy]}]"), [], id="used"),
        pytest.param(
            document(
                LIST, "flows:", "  - {flow: x, items: [child-identity]}", "  - {flow: y, items: [tenancy]}"
            ),
            [],
            id="used-by-another-flow",
        ),
        pytest.param(document(LIST), [], id="no-flows"),
        pytest.param(document(LIST, "flows: []"), [], id="empty-flows"),
        pytest.param(document("flows: [{flow: x, items: [a]}]"), [], id="no-list"),
        pytest.param(
            document(LIST, "flows: [{flow: x, items: [child-identity]}, {flow: y}]"), [], id="unfinished-flow"
        ),
        pytest.param(
            document(LIST, "flows: [{flow: x, items: [child-identity, tenency]}]"),
            [],
            id="misspelt-where-it-is-used",
        ),
        pytest.param(
            document("data: {list: [{item: a}, {item: b}, {item: c}]}", "flows: [{flow: x, items: [a]}]"),
            [("warning", 5, "`b`"), ("warning", 5, "`c`")],
            id="two",
        ),
        pytest.param(document(LIST, ONE, "status: withdrawn"), [], id="retired"),
        pytest.param(document(LIST, ONE, "status: draft"), [], id="draft"),
        pytest.param(document(LIST, ONE, kind="template"), [], id="template"),
        pytest.param(document(LIST, ONE, kind="overarching", tier="overarching"), [], id="lists-for-others"),
        pytest.param(
            document(LIST, ONE, "contains: [annex]")
            + "---\n"
            + document("flows: [{flow: y, items: [tenancy]}]", id="annex"),
            [],
            id="used-by-a-nested-agreement",
        ),
    ],
)
def test_declared_items_are_used(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)


@pytest.mark.parametrize(("carries", "expected"), [("carries-out: x, ", []), ("", UNUSED)])
def test_a_flow_beneath_uses_the_items_of_the_flow_that_it_carries_out(carries: str, expected: Told) -> None:
    child = document(
        f"flows: [{{flow: mine, {carries}items: [child-identity, tenancy]}}]",
        kind="procedure",
        tier="procedure",
    )
    text = under(child, LIST, ONE).replace("type: overarching", "type: memorandum")
    assert_told(text, RULE, expected)
