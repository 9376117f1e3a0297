import pytest

from ..told import Told, assert_told

RULE = "purposes-unrelated"


def case(*purposes: str, kind: str = "reciprocal-agreement", more: str = "") -> str:
    listed = "".join(f"    - {{purpose: {each}}}\n" for each in purposes)
    return f"protocol: hub\ntitle: Hub\ntype: {kind}\ntier: agreement\n{more}purposes:\n  list:\n{listed}"


FAR = ("missing-children", "fraud")
ADVICE: Told = [("advice", 6, "missing children; fraud.")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(case(*FAR), ADVICE, id="unrelated"),
        pytest.param(case(*FAR, kind="overarching"), ADVICE, id="overarching"),
        pytest.param(case(*FAR, kind="charter"), [], id="charter"),
        pytest.param(case(*FAR, kind="processor-contract"), [], id="contract"),
        pytest.param(case(*FAR, more="status: superseded\n"), [], id="put-away"),
        pytest.param(case("missing-children"), [], id="one"),
        pytest.param(case("missing-children", "education"), [], id="one-theme"),
        pytest.param(case("safeguarding-children", "safeguarding-adults"), [], id="one-wider-purpose"),
        pytest.param(
            case("education", "fraud", "missing-children"),
            [("advice", 6, "education, missing children; fraud.")],
            id="in-groups",
        ),
        pytest.param(
            case("education", "fraud", "youth-justice", "crime-prevention"), [], id="joined-by-the-last"
        ),
        pytest.param(
            case("missing-children", "audit", "complaints", "emergency"), [], id="serve-any-sharing"
        ),
        pytest.param(case("missing-children", "meeting-statutory-duties"), [], id="no-theme"),
        pytest.param(case("missing-children", "nonsense"), [], id="unknown"),
        pytest.param(case("missing-children", "fraud, compatible-because: Same families"), [], id="says-why"),
    ],
)
def test_purposes_belong_together(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)
