import pytest

from ..told import Told, assert_told, found
from .parts import chart, charts

RULE = "chart-scenario-fails"

NODES = (
    "question: purpose, answers: {yes: note, no: kept, unsure: advice, broken: nowhere}\n"
    "action: advice, then: purpose\n"
    "action: note, then: ask\n"
    "call: ask, chart: part, answers: {agrees: shared, refuses: kept, lost: nowhere}\n"
    "outcome: shared\noutcome: kept"
)


def told(given: str, ends: str = "shared") -> str:
    return chart(
        NODES, "start: purpose", "scenarios:", f"  - it: A story.\n    given: {{{given}}}\n    ends: {ends}"
    )


@pytest.mark.parametrize(
    ("given", "ends", "expected"),
    [
        ("purpose: yes, ask: agrees", "shared", []),
        ("purpose: no", "kept", []),
        ("purpose: no", "shared", [("error", 15, "“A story.” ends at `kept`, not at `shared`.")]),
        ("purpose: yes", "shared", [("error", 15, "does not end: the scenario gives no answer to `ask`.")]),
        ("", "shared", [("error", 15, "gives no answer to `purpose`")]),
        ("purpose: perhaps", "shared", [("error", 15, "`purpose` has no answer `perhaps`")]),
        ("purpose: unsure", "shared", [("error", 15, "the answers go round in a circle")]),
        ("purpose: no, ask: agrees", "kept", [("error", 14, "answers `ask`, which its path never asks.")]),
        ("purpose: no, ask: agrees", "shared", [("error", 15, "ends at `kept`")]),
        # An answer or a step that leads nowhere is a fault of the chart, which other rules report.
        ("purpose: broken", "shared", []),
        ("purpose: yes, ask: lost", "shared", []),
    ],
)
def test_scenarios(given: str, ends: str, expected: Told) -> None:
    assert_told(told(given, ends), RULE, expected)


def test_two_scenarios_are_told_apart_and_the_path_is_shown() -> None:
    text = (
        told("purpose: no") + "  - it: Another.\n    given: {purpose: yes, ask: refuses}\n    ends: shared\n"
    )
    paths = [each.related[0].words for each in found(text, RULE)]
    assert paths == ["purpose: no → kept", "purpose: yes → note → ask: refuses → kept"]


def test_without_a_start_no_scenario_is_followed() -> None:
    assert_told(charts(told("purpose: no").replace("start: purpose", "start: nowhere")), RULE, [])
