"""Loose dates and their bounds, periods, and which of two lengths is the longer."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sharewell.model.dates import after, before, compare, earliest, in_words, latest, on_or_by, spoken

D = datetime.date


@pytest.mark.parametrize(
    ("loose", "first", "last"),
    [
        ("2026-09-21", D(2026, 9, 21), D(2026, 9, 21)),
        ("2012-01", D(2012, 1, 1), D(2012, 1, 31)),
        ("2012-02", D(2012, 2, 1), D(2012, 2, 29)),
        ("2100-02", D(2100, 2, 1), D(2100, 2, 28)),
        ("2012-12", D(2012, 12, 1), D(2012, 12, 31)),
        ("2012", D(2012, 1, 1), D(2012, 12, 31)),
        ("9999", D(9999, 1, 1), D(9999, 12, 31)),
    ],
)
def test_a_loose_date_has_a_first_and_a_last_day(loose: str, first: D, last: D) -> None:
    assert (earliest(loose), latest(loose)) == (first, last)


@pytest.mark.parametrize(
    "text",
    ["", "2026-02-30", "2026-13", "2026-00-01", "0000", "26-09-21", "21/09/2026", "2026-9", "soon", "2026-"],
)
def test_what_is_no_date_has_no_days(text: str) -> None:
    assert (earliest(text), latest(text)) == (None, None)


@given(st.dates())
def test_every_date_lies_within_its_month_and_its_year(day: D) -> None:
    for length in (10, 7, 4):
        first, last = earliest(day.isoformat()[:length]), latest(day.isoformat()[:length])
        assert first is not None
        assert last is not None
        assert first <= day <= last


@pytest.mark.parametrize(
    ("start", "period", "end"),
    [
        (D(2026, 1, 31), "1 month", D(2026, 2, 28)),
        (D(2024, 1, 31), "1 month", D(2024, 2, 29)),
        (D(2024, 2, 29), "1 year", D(2025, 2, 28)),
        (D(2026, 11, 22), "2 years", D(2028, 11, 22)),
        (D(2026, 11, 22), "every 2 years", D(2028, 11, 22)),
        (D(2026, 11, 22), "every year", D(2027, 11, 22)),
        (D(2026, 12, 15), "1 month", D(2027, 1, 15)),
        (D(2026, 11, 22), "18 months", D(2028, 5, 22)),
        (D(2026, 11, 22), "2 weeks", D(2026, 12, 6)),
        (D(2026, 11, 22), "10 days", D(2026, 12, 2)),
        (D(2026, 11, 22), "48 hours", D(2026, 11, 24)),
        (D(2026, 11, 22), "5 working days", D(2026, 11, 29)),
        (D(2026, 11, 22), "0 days", D(2026, 11, 22)),
        (D(2026, 11, 22), "as needed", None),
        (D(2026, 11, 22), "at once", None),
        (D(2026, 11, 22), "9000 years", None),
        (D(2026, 11, 22), "9999999999 days", None),
    ],
)
def test_a_period_after_a_day(start: D, period: str, end: D | None) -> None:
    assert after(start, period) == end


@pytest.mark.parametrize(
    ("end", "period", "start"),
    [
        (D(2026, 3, 31), "1 month", D(2026, 2, 28)),
        (D(2026, 1, 15), "1 month", D(2025, 12, 15)),
        (D(2026, 1, 15), "3 months", D(2025, 10, 15)),
        (D(2024, 2, 29), "1 year", D(2023, 2, 28)),
        (D(2026, 12, 6), "2 weeks", D(2026, 11, 22)),
        (D(2026, 11, 22), "once", None),
        (D(2026, 11, 22), "3000 years", None),
        (D(1, 1, 1), "1 day", None),
    ],
)
def test_a_period_before_a_day(end: D, period: str, start: D | None) -> None:
    assert before(end, period) == start


ORDER = [
    # Of one kind, by the count.
    ("3 working days", "<", "5 working days"),
    ("every 2 years", ">", "every year"),
    ("1 year", "=", "12 months"),
    ("18 months", "<", "2 years"),
    ("every 6 months", "=", "every 6 months"),
    ("3 school days", ">", "2 school days"),
    # Of two kinds that are equally exact.
    ("1 day", "=", "24 hours"),
    ("72 hours", "=", "3 days"),
    ("2 weeks", "=", "14 days"),
    ("12 hours", "<", "1 day"),
    # Longer in some readings and never shorter.
    ("3 working days", ">", "72 hours"),
    ("1 month", ">", "28 days"),
    ("1 month", "<", "31 days"),
    ("1 year", "<", "366 days"),
    ("1 year", ">", "12 weeks"),
    ("before the next working day", "<", "7 days"),
    ("at once", "<", "1 hour"),
    ("the same day", "<", "24 hours"),
    ("the same day", "<", "1 day"),
    ("the same day", "<", "1 working day"),
    # Either way.
    ("3 working days", "?", "4 days"),
    ("1 month", "?", "30 days"),
    ("6 months", "?", "26 weeks"),
    ("1 year", "?", "52 weeks and a day"),
    ("the same day", "?", "12 hours"),
    ("the same working day", "?", "4 hours"),
    ("before the next working day", "?", "24 hours"),
    ("before the next working day", "?", "4 days"),
    ("before the next school day", "?", "1 week"),
    # Phrases among themselves: the working day ends before the day does.
    ("at once", "=", "at once"),
    ("at once", "<", "the same working day"),
    ("the same working day", "<", "the same day"),
    ("the same day", "<", "before the next working day"),
    ("before the next working day", "<", "before the next school day"),
    ("before the next school day", "=", "before the next school day"),
    # What never stops is at least as often as anything; what has no length is not.
    ("continuously", "<", "every hour"),
    ("continuously", "=", "continuously"),
    ("as needed", "?", "every year"),
    ("once", "?", "every year"),
    ("soon", "?", "every year"),
]


@pytest.mark.parametrize(("left", "sign", "right"), ORDER)
def test_which_of_two_lengths_is_the_longer(left: str, sign: str, right: str) -> None:
    expected = {"<": -1, "=": 0, ">": 1, "?": None}[sign]
    assert compare(left, right) == expected
    assert compare(right, left) == (expected if expected is None else -expected)


UNITS = ["hour", "day", "week", "month", "year", "working day", "school day"]
LENGTHS = st.one_of(
    st.sampled_from(
        [
            "at once",
            "the same day",
            "the same working day",
            "before the next working day",
            "before the next school day",
        ]
    ),
    st.builds(lambda count, unit: f"{count} {unit}s", st.integers(1, 60), st.sampled_from(UNITS)),
)


@given(LENGTHS, LENGTHS)
def test_a_comparison_turned_round_says_the_opposite(left: str, right: str) -> None:
    there, back = compare(left, right), compare(right, left)
    assert (there is None) == (back is None)
    assert there is None or there == -(back or 0)


@given(LENGTHS, LENGTHS, LENGTHS)
def test_what_is_certain_never_goes_round(one: str, two: str, three: str) -> None:
    """Where one is shorter than another and that than a third, the third is not shorter than the first."""
    if compare(one, two) == -1 and compare(two, three) in (-1, 0):
        assert compare(one, three) != 1


def test_dates_in_words() -> None:
    assert spoken(D(2026, 9, 1)) == "1 September 2026"
    assert [in_words(each) for each in ("2026-09-21", "2026-09", "2026", "soon", "2026-02-30")] == [
        "21 September 2026",
        "September 2026",
        "2026",
        "soon",
        "2026-02-30",
    ]
    assert [on_or_by(each) for each in ("2018-05-25", "2010-05", "2010")] == [
        "on 25 May 2018",
        "by the end of May 2010",
        "by the end of 2010",
    ]
