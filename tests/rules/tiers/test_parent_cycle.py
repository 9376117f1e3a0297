import pytest

from ..told import Told, assert_told


def protocol(id: str, tier: str, *parents: str, more: str = "") -> str:
    named = "".join(f"  - protocol: {each}\n" for each in parents)
    return f"protocol: {id}\ntitle: {id}\ntype: procedure\ntier: {tier}\n{more}" + (
        f"parents:\n{named}" if named else ""
    )


@pytest.mark.parametrize(
    ("documents", "expected"),
    [
        pytest.param([protocol("a", "agreement", "a")], [("error", 6, "`a` is its own parent")], id="itself"),
        pytest.param(
            [protocol("a", "agreement", "b"), protocol("b", "agreement", "a")],
            [("error", 6, "a → b → a")],
            id="two-told-once",
        ),
        pytest.param(
            [
                protocol("a", "agreement", "b"),
                protocol("b", "overarching", "c"),
                protocol("c", "charter", "a"),
            ],
            [("error", 6, "`c` is its own ancestor: c → a → b → c")],
            id="told-where-it-turns-down",
        ),
        pytest.param(
            [protocol("a", "agreement", "c", "b"), protocol("b", "agreement"), protocol("c", "overarching")],
            [("error", 7, "`b` stands on the same tier")],
            id="second-parent",
        ),
        pytest.param(
            [protocol("a", "overarching", "b"), protocol("b", "agreement")],
            [("error", 6, "on a lower tier")],
            id="upside-down",
        ),
        pytest.param(
            [protocol("a", "overarching", "b", more="status: archived\n"), protocol("b", "agreement")],
            [],
            id="put-away",
        ),
        pytest.param(
            [
                protocol("a", "procedure", "b", "c"),
                protocol("b", "agreement", "d"),
                protocol("c", "agreement", "d"),
                protocol("d", "charter"),
            ],
            [],
            id="two-ways-to-one-ancestor",
        ),
        pytest.param([protocol("a", "nowhere", "b"), protocol("b", "agreement")], [], id="unknown-tier"),
        pytest.param([protocol("a", "agreement", "nowhere")], [], id="unknown-parent"),
    ],
)
def test_parents_lead_upwards(documents: list[str], expected: Told) -> None:
    assert_told("---\n".join(documents), "parent-cycle", expected)
