import pytest

from ..told import Told, assert_told
from .parts import document

RULE = "revision-order"


def history(*revisions: str) -> str:
    """A history, one version a line, from line 6 on."""
    return document("revisions:", *(f"  - {{{each}}}" for each in revisions))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            history('version: "2.0", on: 2026-05-01', 'version: "2.1", on: 2026-03-01'),
            [("error", 7, "Version 2.1 is dated 1 March 2026, before version 2.0 of 1 May 2026.")],
            id="date-back",
        ),
        pytest.param(
            history('version: "2.1", on: 2026-03-01', 'version: "2.0", on: 2026-05-01'),
            [("error", 7, "Version 2.0 follows version 2.1, which is higher or the same.")],
            id="version-back",
        ),
        pytest.param(
            history('version: "1.0"', 'version: "1.0"'), [("error", 7, "or the same")], id="same-version"
        ),
        pytest.param(
            history('version: "1"', 'version: "1.0"'), [("error", 7, "or the same")], id="same-number"
        ),
        pytest.param(history('version: "1.9"', 'version: "1.10"'), [], id="1.10-is-above-1.9"),
        pytest.param(history('version: "1.0"', 'version: "1.0.1"'), [], id="third-number"),
        pytest.param(history("version: b", "version: a"), [], id="letters-have-no-order"),
        pytest.param(history("version: 6.0/2021", "version: 5.0/2022"), [], id="other-forms"),
        pytest.param(
            history('version: "1.0", on: 2026-05-01', 'version: "1.1", on: 2026-05-01'),
            [],
            id="two-on-one-day",
        ),
        pytest.param(
            history('version: "1.0", on: 2026-05', 'version: "1.1", on: 2026-05-02'), [], id="in-the-month"
        ),
        pytest.param(
            history('version: "1.0", on: 2026-05', 'version: "1.1", on: 2026-04-30'),
            [("error", 7, "before version 1.0 of May 2026")],
            id="before-the-month",
        ),
        pytest.param(
            history('version: "1.0", on: 2026', 'version: "1.1", on: 2026-01'), [], id="in-the-year"
        ),
        pytest.param(
            history('version: "2.0", on: 2026-05-01', 'version: "1.0", on: 2025-01-01'),
            [("error", 7, "Version 1.0 is dated 1 January 2025")],
            id="both-back-is-told-once",
        ),
        pytest.param(
            history(
                'version: "3.0", on: 2026-01-01',
                'version: "2.0", on: 2025-01-01',
                'version: "1.0", on: 2024-01-01',
            ),
            [("error", 5, "The history stands newest first.")],
            id="newest-first",
        ),
        pytest.param(
            history("version: c, on: 2026", "version: b, on: 2025", "version: a, on: 2024"),
            [("error", 5, "newest first")],
            id="newest-first-by-date",
        ),
        pytest.param(
            history(
                'version: "3.0", on: 2026-01-01',
                'version: "2.0", on: 2026-02-01',
                'version: "1.0", on: 2026-03-01',
            ),
            [("error", 7, "Version 2.0 follows"), ("error", 8, "Version 1.0 follows")],
            id="versions-back-and-dates-forward",
        ),
        pytest.param(
            history('version: "3.0"', 'version: "2.0"').replace("tier:", "status: archived\ntier:"),
            [],
            id="retired",
        ),
    ],
)
def test_histories(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)


AMENDED = "revisions: [{version: November, on: 2024-11-01}]"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(("updated: 2024-11-01", AMENDED), [], id="on-the-day"),
        pytest.param(("updated: 2024-11", AMENDED), [], id="in-the-month"),
        pytest.param(
            ("updated: 2024-10-26", AMENDED),
            [("error", 5, "last updated 26 October 2024, before its latest amendment of 1 November 2024")],
            id="before",
        ),
        pytest.param(
            ("updated: 2024-10-26", AMENDED, "as-printed: [{at: footer, updated: 2024-10-26}]"),
            [("error", 5, "The document says")],
            id="the-same-date-is-told-once",
        ),
        pytest.param(
            (AMENDED, "as-printed: [{at: footer, updated: 2024-10-26}]"),
            [("error", 6, "The footer says")],
            id="printed-only",
        ),
        pytest.param(("updated: 2024-10-26", "revisions: [{version: a}]"), [], id="undated-history"),
        pytest.param(
            ("updated: 2025-06-01", 'revisions: [{version: "2", on: 2025-05}, {version: "3", on: 2024-01}]'),
            [("error", 6, "Version 3 is dated")],
            id="latest-by-date",
        ),
    ],
)
def test_the_last_update(lines: tuple[str, ...], expected: Told) -> None:
    assert_told(document(*lines), RULE, expected)
