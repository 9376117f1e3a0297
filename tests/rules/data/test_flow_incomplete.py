import pytest

from ..told import Told, assert_told
from .parts import document, under

RULE = "flow-incomplete"

WHOLE = {
    "from": "[a]",
    "to": "[b]",
    "purposes": "[c]",
    "items": "[d]",
    "methods": "[e]",
    "starts": "It begins.",
}


def flow(**change: str | None) -> str:
    """A flow on line 6, whole but for some changes; None leaves a key out."""
    keys = {"flow": "x", **WHOLE, **{key.replace("_", "-"): each for key, each in change.items()}}
    return f"  - {{{', '.join(f'{key}: {each}' for key, each in keys.items() if each is not None)}}}"


def left_out(*keys: str) -> dict[str, None]:
    return dict.fromkeys(keys)


@pytest.mark.parametrize(
    ("line", "missing"),
    [
        pytest.param(flow(), "", id="whole"),
        pytest.param(flow(**left_out("from")), "does not say who gives (`from`).", id="giver"),
        pytest.param(flow(**left_out("to")), "does not say who receives (`to`).", id="receiver"),
        pytest.param(flow(**left_out("purposes")), "what it is for (`purposes`).", id="purpose"),
        pytest.param(flow(items="[]"), "what is shared (`items`).", id="no-items"),
        pytest.param(flow(**left_out("methods")), "how it is sent (`methods`).", id="method"),
        pytest.param(flow(**left_out("starts")), "what starts it (`starts`, or `how-often`).", id="start"),
        pytest.param(flow(**left_out("starts"), how_often="every week"), "", id="frequency"),
        pytest.param(flow(**left_out("methods"), kind="look-up", system="the case system"), "", id="look-up"),
        pytest.param(flow(**left_out("methods"), kind="look-up"), "how it is sent", id="look-up-in-what"),
        pytest.param(flow(**left_out("methods"), kind="meeting"), "", id="meeting"),
        pytest.param(flow(**left_out("from", "to"), among="[a, b]"), "", id="those-who-take-part"),
        pytest.param(
            flow(**left_out("from", "methods", "starts")),
            "does not say who gives (`from`), how it is sent (`methods`) or what starts it",
            id="several-are-told-once",
        ),
    ],
)
def test_flows_say_who_why_what_when_and_how(line: str, missing: str) -> None:
    expected: Told = [("error", 6, missing)] if missing else []
    assert_told(document("flows:", line), RULE, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(document("flows: [{flow: x}]"), [("error", 5, "flow `x`")], id="agreement"),
        pytest.param(document("flows: [{flow: x}]", "status: draft"), [("error", 5, "flow `x`")], id="draft"),
        pytest.param(document("flows: [{flow: x}]", "status: withdrawn"), [], id="retired"),
        pytest.param(document("flows: [{flow: x}]", kind="template"), [], id="template"),
        pytest.param(document("flows: []"), [], id="no-flows"),
        pytest.param(document("flows:", flow(), "  - {flow: y}"), [("error", 7, "flow `y`")], id="second"),
        pytest.param(
            under(document("flows: [{flow: y, carries-out: x, methods: [e]}]"), "flows:", flow(methods=None)),
            [("error", 7, "flow `x` does not say how")],
            id="the-rest-stands-in-the-flow-that-is-carried-out",
        ),
        pytest.param(
            under(document("flows: [{flow: y, carries-out: z, methods: [e]}]"), "flows:", flow()),
            [("error", 5, "flow `y` does not say who gives")],
            id="carries-out-nothing",
        ),
    ],
)
def test_which_documents(text: str, expected: Told) -> None:
    found = [
        (severity, 6 if "`x` does not say how" in words else line, words)
        for severity, line, words in expected
    ]
    assert_told(text, RULE, found)
