import pytest

from ..told import Told, assert_told
from .parts import document, framework

RULE = "cycle-not-kept"


def cycle(every: str, *dates: str, reviews: tuple[str, ...] = (), more: tuple[str, ...] = ()) -> str:
    """A history by its dates, one a line from line 7 on."""
    return document(
        f"review: {{every: {every}}}",
        "revisions:",
        *(f'  - {{version: "{number}.0", on: {date}}}' for number, date in enumerate(dates, 1)),
        *(f"reviews: [{{on: {date}}}]" for date in reviews),
        *more,
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(cycle("1 year", "2024-01-01", "2025-01-01"), [], id="kept"),
        pytest.param(cycle("1 year", "2024-01-01", "2025-04-01"), [], id="three-months-late"),
        pytest.param(
            cycle("1 year", "2024-01-01", "2025-04-02"),
            [("warning", 8, "nothing is recorded between 1 January 2024 and 2 April 2025")],
            id="later-still",
        ),
        pytest.param(
            cycle("1 year", "2011", "2014", "2018"),
            [("warning", 9, "between 31 December 2014 and 1 January 2018")],
            id="the-longest-gap-once",
        ),
        pytest.param(cycle("2 years", "2009-06", "2011-07"), [], id="by-the-kindest-reading"),
        pytest.param(
            cycle("2 years", "2009-06", "2012-01"), [("warning", 8, "30 June 2009")], id="rotherham"
        ),
        pytest.param(
            cycle("1 year", "2023-01-01", "2025-01-01", reviews=("2024-01-01",)), [], id="review-between"
        ),
        pytest.param(
            cycle("1 year", "2025-01-01", "2022-01-01"), [("warning", 7, "1 January 2022")], id="any-order"
        ),
        pytest.param(cycle("1 year", "2011-01-01"), [], id="one-version"),
        pytest.param(cycle("1 year", "2011-01-01", more=("status: in-force",)), [], id="the-present-cycle"),
        pytest.param(cycle("1 year", "2011", "2014", more=("status: archived",)), [], id="retired"),
        pytest.param(
            document('revisions: [{version: "1", on: 2011}, {version: "2", on: 2018}]'), [], id="no-cycle"
        ),
        pytest.param(
            document("review: {every: 1 year}", 'revisions: [{version: "1"}, {version: "2", on: 2018}]'),
            [],
            id="undated",
        ),
        pytest.param(
            cycle("1 year", "2024-01-01", "2025-04-02")
            + framework("timing: {unlist-after-review: 6 months}"),
            [],
            id="grace-of-the-framework",
        ),
    ],
)
def test_histories(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)
