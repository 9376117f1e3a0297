import pytest

from ..told import Told, assert_told

RULE = "chart-text-missing"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("chart: c\ntitle: C\nsummary: S.\n", []),
        ("chart: c\ntitle: C\n", [("error", 1, "The chart has no short description (`summary`).")]),
        ("chart: c\nsummary: S.\n", [("error", 1, "The chart has no title.")]),
        ("chart: c\n", [("error", 1, "has no title and no short description")]),
        (
            "chart: c\ntitle: C\npicture-at: https://example.org/c.png\n",
            [("error", 1, "no short description")],
        ),
        ("chart: c\ntitle: C\nsummary: S.\nnodes: [{outcome: z}]\n", []),
    ],
)
def test_title_and_description(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)
