import pytest

from ..told import Told, assert_told
from .parts import document, under

RULE = "transfer-abroad-unstated"


def flow(rest: str = "", id: str = "x") -> str:
    return f"  - {{flow: {id}, from: [a], to: [b], items: [i]{rest}}}"


def flows(*each: str, **kind: str) -> str:
    return document("flows:", *each, **kind)


def clause(text: str) -> str:
    return f"clauses: [{{clause: c, text: {text}}}]"


UNSTATED: Told = [("warning", 6, "The flow `x` does not say whether information leaves the United Kingdom.")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(flows(flow()), UNSTATED, id="unstated"),
        pytest.param(flows(flow(), flow(id="y")), [("warning", 5, "None of the 2 flows says")], id="none"),
        pytest.param(flows(flow(", abroad: {none: yes}")), [], id="nothing-leaves"),
        pytest.param(flows(flow(", abroad: {}")), UNSTATED, id="empty"),
        pytest.param(
            flows(flow(", abroad: {to: [Ireland, the United States]}")),
            [("warning", 6, "to Ireland and the United States, and names no mechanism")],
            id="no-mechanism",
        ),
        pytest.param(
            flows(flow(", abroad: {to: [Ireland], mechanism: adequacy regulations}")), [], id="mechanism"
        ),
        pytest.param(flows(flow(", abroad: {to: [Scotland, the United Kingdom]}")), [], id="at-home"),
        pytest.param(
            flows(flow(", abroad: {none: yes, to: [Ireland]}")),
            [
                (
                    "warning",
                    6,
                    "says that nothing leaves the United Kingdom, and that information goes to Ireland",
                )
            ],
            id="both",
        ),
        pytest.param(
            flows(flow(", abroad: {to: [Ireland]}")) + "data: {list: [{item: i, is: statistics}]}\n",
            [],
            id="figures",
        ),
        pytest.param(flows(flow(), kind="terms-of-reference"), [], id="terms-of-reference"),
        pytest.param(flows(flow()) + "status: draft\n", [], id="draft"),
        pytest.param(flows(flow()) + "status: archived\n", [], id="retired"),
        pytest.param(flows("  - {flow: x, to: [b]}"), [], id="unfinished"),
        pytest.param(
            under(flows(flow(", carries-out: y")), "flows: [{flow: y, abroad: {none: yes}}]"),
            [],
            id="carried-out",
        ),
        pytest.param(
            under(flows(flow()), clause("Nothing leaves the United Kingdom as a matter of routine.")),
            [],
            id="above",
        ),
        pytest.param(flows(flow()) + clause("Records are kept in the UK.") + "\n", [], id="in-words"),
        pytest.param(
            flows(flow()) + clause("People may complain in the county.") + "\n", UNSTATED, id="another-matter"
        ),
    ],
)
def test_flows_say_whether_information_leaves_the_country(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)


def test_a_clause_above_does_not_bind_a_processor() -> None:
    child = flows(flow()) + "parties: [{party: a}, {party: b, as: processor}]\n"
    assert_told(under(child, clause("Nothing is stored overseas.")), RULE, UNSTATED)
