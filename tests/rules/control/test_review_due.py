import pytest

from ..told import Told, assert_told
from .parts import document, framework

RULE = "review-due"


@pytest.mark.parametrize(
    ("next", "expected"),
    [
        ("2027-02-23", []),
        ("2027-02-22", [("warning", 5, "due by 22 February 2027.")]),
        ("2026-11-22", [("warning", 5, "due by 22 November 2026.")]),
        (
            "2026-11-21",
            [
                (
                    "error",
                    5,
                    "was due by 21 November 2026 and is overdue. It is unlisted from 21 February 2027.",
                )
            ],
        ),
        ("2026-08-22", [("error", 5, "It is unlisted from 22 November 2026.")]),
        ("2026-08-21", [("error", 5, "It is to be unlisted.")]),
        # A month counts to its last day, and is announced from its first.
        ("2026-11", [("warning", 5, "due by 30 November 2026.")]),
        ("2027-02", [("warning", 5, "due by 28 February 2027.")]),
        ("2027-03", []),
        ("2026", [("warning", 5, "due by 31 December 2026.")]),
        ("2014-12", [("error", 5, "due by 31 December 2014")]),
    ],
)
def test_on_both_sides_of_the_day(next: str, expected: Told) -> None:
    assert_told(document(f"review: {{next: {next}}}", "status: in-force"), RULE, expected)


OVER = "review: {next: 2020-01-01}"
OVERDUE: Told = [("error", 5, "overdue")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(document(OVER), OVERDUE, id="status-unstated"),
        pytest.param(document(OVER, "status: under-review"), OVERDUE, id="under-review"),
        pytest.param(document(OVER, "status: draft"), [], id="draft"),
        pytest.param(document(OVER, "status: archived"), [], id="retired"),
        pytest.param(document(OVER, "effective: {to: 2030-01-01}"), [], id="fixed-term"),
        pytest.param(document(OVER, kind="record-of-sharing"), [], id="one-off"),
        pytest.param(document("review: {every: 1 year}"), [], id="no-date"),
        pytest.param(
            document(OVER, "reviews: [{on: 2019-01-01}, {on: 2020-02-01}]"),
            [("warning", 5, "was held on 1 February 2020")],
            id="held-since",
        ),
        pytest.param(document(OVER, "reviews: [{on: 2027-01-01}]"), OVERDUE, id="planned-only"),
        pytest.param(
            document("as-printed:", "  - {at: footer, review: 2015-01}", "  - {at: cover, review: 2016-01}"),
            [("error", 7, "due by 31 January 2016")],
            id="latest-that-is-printed",
        ),
        pytest.param(
            document("review: {next: 2027-10-01}", "as-printed: [{at: cover, review: 2015-01}]"),
            [],
            id="own-date-counts",
        ),
        pytest.param(
            document("review: {next: 2026-10-01, withdrawn-if-missed: 6 months}"),
            [("error", 5, "unlisted from 1 April 2027")],
            id="own-grace",
        ),
        pytest.param(
            document("review: {next: 2027-05-20}") + framework("timing: {warn-before-review: 6 months}"),
            [("warning", 5, "due by 20 May 2027")],
            id="notice-of-the-framework",
        ),
        pytest.param(
            document("review: {next: 2026-10-01}") + framework("timing: {unlist-after-review: 1 month}"),
            [("error", 5, "to be unlisted")],
            id="grace-of-the-framework",
        ),
    ],
)
def test_which_documents_are_reminded(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)
