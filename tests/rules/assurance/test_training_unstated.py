import pytest

from ..told import Told, assert_told, found
from .parts import SCOPE, beneath, clause, protocol

RULE = "training-unstated"
BOTH = "how often staff are trained or how often compliance is audited"
TRAINING = "`hub` does not say how often staff are trained."
AUDIT = "`hub` does not say how often compliance is audited."
STANDARDS = "standards:\n"
TRAINED = STANDARDS + "  - {standard: training, at-least: every 2 years}\n"
AUDITED = "  - {standard: compliance-audit, at-least: every 2 years}\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(protocol(SCOPE), [("warning", 1, BOTH)], id="neither"),
        pytest.param(protocol(TRAINED), [("warning", 5, AUDIT)], id="no-audit"),
        pytest.param(protocol(TRAINED + AUDITED), [], id="both"),
        pytest.param(
            protocol(SCOPE + clause("training", "Staff know their duties.") + STANDARDS + AUDITED),
            [("warning", 7, TRAINING)],
            id="at-the-clause",
        ),
        pytest.param(
            protocol(SCOPE + clause("training", "Staff know.") + clause("audit", "We look.")),
            [("warning", 7, TRAINING), ("warning", 10, AUDIT)],
            id="each-at-its-clause",
        ),
        pytest.param(
            protocol(SCOPE + clause("training", "Staff know.")),
            [("warning", 1, AUDIT), ("warning", 7, TRAINING)],
            id="one-at-its-clause",
        ),
        *(
            pytest.param(protocol(SCOPE + clause("training", words) + STANDARDS + AUDITED), [], id=words[:24])
            for words in (
                "Everyone is trained before they begin and every two years after that.",
                "Training is repeated annually.",
                "Staff take the course once a year.",
                "A yearly course is held.",
            )
        ),
        pytest.param(
            protocol(SCOPE + clause("sharing", "Lists are sent every month.")),
            [("warning", 1, BOTH)],
            id="the-frequency-of-something-else",
        ),
        pytest.param(
            protocol("standards:\n  - {standard: training, at-least: as needed}\n" + AUDITED),
            [("warning", 6, "“As needed” does not say how often staff are trained.")],
            id="as-needed",
        ),
        pytest.param(
            protocol("standards:\n  - {standard: compliance-audit, at-least: as needed}\n", kind="charter"),
            [("warning", 6, "how often compliance is audited")],
            id="as-needed-in-a-charter",
        ),
        pytest.param(
            protocol("standards:\n  - {standard: training, at-least: once}\n" + AUDITED), [], id="once"
        ),
        pytest.param(beneath(SCOPE, TRAINED + AUDITED, "charter"), [], id="in-a-charter"),
        pytest.param(beneath(TRAINED, SCOPE + STANDARDS + AUDITED), [], id="each-beneath-has-its-own"),
        pytest.param(protocol(SCOPE, kind="procedure"), [], id="procedure"),
        pytest.param(protocol(SCOPE + "status: draft\n"), [], id="draft"),
        pytest.param(protocol(), [], id="an-entry-without-content"),
    ],
)
def test_training_unstated(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)


def test_what_is_missing_above_and_beneath_is_told_above() -> None:
    (finding,) = found(beneath(SCOPE, SCOPE), RULE)
    assert finding.place.file == "2.yaml"
    assert "nor does `hub` beneath it" in finding.message
