import pytest

from ..told import Told, assert_told
from .parts import document, under

RULE = "releasing-role-missing"


def flow(rest: str, *lines: str, **kind: str) -> str:
    return document(f"flows: [{{flow: x, from: [a], to: [b], items: [i], {rest}}}]", *lines, **kind)


ROUTINE: Told = [("warning", 5, "The flow `x` is routine (every week), and names no role")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(flow("how-often: every week"), ROUTINE, id="routine"),
        pytest.param(flow("how-often: continuously"), [("warning", 5, "routine (continuously)")], id="feed"),
        pytest.param(flow("bulk: yes, starts: s"), [("warning", 5, "sends many people's")], id="bulk"),
        pytest.param(flow("how-often: every week, released-by: manager"), [], id="named"),
        pytest.param(flow("how-often: as needed"), [], id="as-needed"),
        pytest.param(flow("how-often: once, bulk: no"), [], id="once"),
        pytest.param(flow("starts: s, volume: 40 a week"), [], id="case-by-case"),
        pytest.param(flow("how-often: every week, emergency: yes"), [], id="emergency"),
        pytest.param(flow("how-often: every week, kind: meeting"), [], id="meeting"),
        pytest.param(flow("how-often: every week, kind: look-up"), [], id="look-up"),
        pytest.param(
            flow("how-often: every week", "data: {list: [{item: i, is: statistics}]}"), [], id="figures"
        ),
        pytest.param(document("flows: [{flow: x, how-often: every week}]"), [], id="unfinished"),
        pytest.param(
            flow("how-often: every week", "before-sharing: [{approval: caldicott-guardian}]"),
            [],
            id="approved",
        ),
        pytest.param(
            flow("how-often: every week", "before-sharing: [{approval: manager, for: {flows: [y]}}]"),
            ROUTINE,
            id="approval-of-another-flow",
        ),
        pytest.param(flow("how-often: every week", kind="template"), [], id="template"),
        pytest.param(flow("how-often: every week", "status: archived"), [], id="retired"),
        pytest.param(flow("how-often: every week", "status: draft"), [], id="draft"),
        pytest.param(
            under(
                flow("how-often: every week, carries-out: y"),
                "flows: [{flow: y, released-by: manager}]",
            ),
            [],
            id="named-above",
        ),
    ],
)
def test_bulk_and_routine_flows_name_who_releases(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)


def test_a_procedure_beneath_may_name_the_role() -> None:
    child = document("flows: [{flow: mine, carries-out: x, released-by: manager}]", kind="procedure")
    upper = "flows: [{flow: x, from: [a], to: [b], items: [i], how-often: every week}]"
    assert_told(under(child, upper), RULE, [])
