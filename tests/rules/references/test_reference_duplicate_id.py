import pytest

from ..told import Told, assert_told

RULE = "reference-duplicate-id"

HEAD = "protocol: hub\ntitle: Hub\ntype: procedure\ntier: procedure\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "party: a\ntitle: A\n---\nparty: a\ntitle: B\n",
            [("error", 1, "The party `a` is defined a second time; 1.yaml has it already.")],
            id="two-files",
        ),
        pytest.param("party: a\ntitle: A\n---\nchart: a\ntitle: A\nsummary: S.\n", [], id="two-kinds"),
        pytest.param(
            "register: r\ntitle: R\nroles:\n  - {role: ours, title: O}\n  - {role: ours, title: P}\n",
            [("error", 5, "The role `ours` is defined a second time")],
            id="one-register",
        ),
        pytest.param(
            "register: r\ntitle: R\nroles:\n  - {role: caldicott-guardian, title: O}\n",
            [("error", 4, "the national catalogue has it already")],
            id="national",
        ),
        pytest.param(
            "framework: f\ntitle: F\ntiers:\n  - {tier: a, title: A}\n  - {tier: a, title: B}\n",
            [("error", 5, "The tier `a`")],
            id="tiers",
        ),
        pytest.param(
            HEAD + "flows:\n  - {flow: a}\n  - {flow: a}\n",
            [("error", 7, "The flow `a` stands twice in this document.")],
            id="flows",
        ),
        pytest.param(
            HEAD + "data:\n  list:\n    - {item: a}\n    - {item: b}\n    - {item: a}\n    - {item: a}\n",
            [("error", 9, "The item `a`"), ("error", 10, "The item `a`")],
            id="items",
        ),
        pytest.param(
            HEAD + 'clauses:\n  - {clause: a, number: "1"}\n  - {clause: b, number: "1"}\n',
            [("error", 7, "The clause number `1`")],
            id="numbers",
        ),
        pytest.param(HEAD + "clauses: [{clause: a}, {clause: b}]\n", [], id="no-numbers"),
        pytest.param(
            HEAD + "steps:\n  - {step: a, does: It.}\n  - {step: a, does: That.}\n",
            [("error", 7, "The step `a`")],
            id="steps",
        ),
        pytest.param(HEAD + "flows: [{flow: a}]\ndata: {list: [{item: a}]}\n", [], id="a-flow-and-an-item"),
        pytest.param(
            HEAD + "retention: [{records: a}, {records: a}]\n", [], id="one-record-kept-in-two-ways"
        ),
        pytest.param(
            "chart: c\ntitle: C\nsummary: S.\nnodes:\n  - {action: a, then: b}\n  - {outcome: b}\n  - {outcome: a}\n",
            [("error", 7, "The step `a`")],
            id="steps-of-a-chart",
        ),
    ],
)
def test_ids_are_used_once(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)
