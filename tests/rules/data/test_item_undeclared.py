import pytest

from ..told import Told, assert_told, found
from .parts import document, under

RULE = "item-undeclared"


def case(items: str, *lines: str) -> str:
    return document(f"flows: [{{flow: x, items: [{items}]}}]", *lines)


LIST = "data: {list: [{item: child-identity}, {item: incident-summary}]}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(case("child-identity, incident-summary", LIST), [], id="declared"),
        pytest.param(
            case("child-identity, weather", LIST),
            [("error", 5, "The flow `x` carries `weather`, which the document does not declare.")],
            id="undeclared",
        ),
        pytest.param(
            case("incident-sumary", LIST), [("error", 5, "Did you mean `incident-summary`?")], id="misspelt"
        ),
        pytest.param(
            case("weather, incident-sumary", LIST),
            [("error", 5, "`weather`"), ("error", 5, "`incident-sumary`")],
            id="two",
        ),
        pytest.param(
            case("notes", "data: {list: [{item: child-identity}], excluded: [{item: notes}]}"),
            [("error", 5, "carries `notes`, which the document lists as not shared.")],
            id="excluded",
        ),
        pytest.param(
            case("a, b, c"),
            [("error", 5, "carries items, and the document declares none")],
            id="no-list-told-once",
        ),
        pytest.param(case("a, b", "data: {list: []}"), [("error", 5, "declares none")], id="empty-list"),
        pytest.param(case(""), [], id="no-items"),
        pytest.param(case("a", "status: archived"), [], id="retired"),
        pytest.param(case("a").replace("reciprocal-agreement", "template"), [], id="template"),
        pytest.param(
            document(
                "flows:",
                "  - {flow: x, items: [weather]}",
                "  - {flow: y, items: [weather]}",
                LIST,
            ),
            [("error", 6, "flow `x`"), ("error", 7, "flow `y`")],
            id="each-flow",
        ),
    ],
)
def test_items_are_declared(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)


@pytest.mark.parametrize(
    ("carries", "expected"),
    [
        ("carries-out: x, ", []),
        ("carries-out: y, ", [("error", 5, "declares none")]),
        ("", [("error", 5, "declares none")]),
    ],
)
def test_items_of_a_flow_that_is_carried_out_are_declared_above(carries: str, expected: Told) -> None:
    child = document(f"flows: [{{flow: mine, {carries}items: [child-identity]}}]")
    assert_told(under(child, "flows: [{flow: x, items: [child-identity]}]", LIST), RULE, expected)


def test_a_misspelt_item_can_be_mended() -> None:
    (misspelt,) = found(case("incident-sumary", LIST), RULE)
    (other,) = found(case("weather", LIST), RULE)
    assert misspelt.fix and misspelt.fix.text == "incident-summary"
    assert other.fix is None
