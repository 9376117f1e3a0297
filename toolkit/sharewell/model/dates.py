"""Dates and periods as documents write them: `2012-01`, `6 months`, `3 working days`, `before the next school day`.

A date may be loose, since published documents often give no more than a month. A check that could go either way
takes the bound that accuses nobody: `latest` for a deadline that has passed, `earliest` for a beginning.
"""

from __future__ import annotations

import calendar
import datetime
import functools
import re

_PERIOD = re.compile(r"(?:every )?(?:(\d+) )?(working day|school day|hour|day|week|month|year)s?")

_HOURS = {"hour": 1.0, "day": 24.0, "week": 168.0}

_MONTHS = {"month": 1, "year": 12}

_PHRASES = {
    "at once": (0.0, 0.0),
    "the same working day": (0.0, 24.0),
    "the same day": (0.0, 24.0),
    "before the next working day": (0.0, 24.0 * 5),
    "before the next school day": (0.0, 24.0 * 45),
}
"""The fewest and most hours that each phrase can mean, over Easter and over the summer; the soonest phrase first."""

_NEVER_STOPS = "continuously"


@functools.lru_cache(maxsize=4096)
def earliest(loose: str) -> datetime.date | None:
    """The first day that a date such as `2012-01` can mean; None where the text is no date of the calendar."""
    parts = [int(part) for part in loose.split("-")] if re.fullmatch(r"\d{4}(-\d{2}){0,2}", loose) else []
    try:
        return datetime.date(*(*parts, 1, 1)[:3]) if parts else None
    except ValueError:
        return None


@functools.lru_cache(maxsize=4096)
def latest(loose: str) -> datetime.date | None:
    """The last day that a date such as `2012-01` can mean; None where the text is no date of the calendar."""
    first = earliest(loose)
    if first is None:
        return None
    match loose.count("-"):
        case 0:
            return first.replace(month=12, day=31)
        case 1:
            return first.replace(day=calendar.monthrange(first.year, first.month)[1])
        case _:
            return first


def after(start: datetime.date, period: str) -> datetime.date | None:
    """The day that lies a period after another; None for a period that is not counted in days, months or years."""
    return _moved(start, period, 1)


def before(end: datetime.date, period: str) -> datetime.date | None:
    """The day that lies a period before another; None for a period that is not counted in days, months or years."""
    return _moved(end, period, -1)


@functools.lru_cache(maxsize=4096)
def _moved(day: datetime.date, period: str, way: int) -> datetime.date | None:
    found = _PERIOD.fullmatch(period)
    if found is None:
        return None
    count, unit = way * int(found[1] or 1), found[2]
    if unit in _MONTHS:
        year, month = divmod(day.year * 12 + day.month - 1 + count * _MONTHS[unit], 12)
        if not 1 <= year <= 9999:
            return None
        return datetime.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
    days = {"week": 7.0 * count, "day": 1.0 * count, "hour": count / 24}.get(unit, 1.4 * count)
    try:
        return day + datetime.timedelta(days=round(days))
    except OverflowError:
        return None


def compare(left: str, right: str) -> int | None:
    """-1, 0 or 1 as the first length is shorter, equal or longer; None where the two cannot be compared for certain.

    Lengths of one kind compare by their count: 3 and 5 working days, 18 months and 2 years. Between kinds, one is
    the longer where it is so in some readings and never the shorter: three working days can be longer than 72 hours
    and are never shorter, and may be either of four days. The working day ends no later than the day does, and the
    day no later than the next working day begins. What is done continuously is done at least as often as anything.
    """
    one, other = _counted(left), _counted(right)
    if one is not None and other is not None and one[1] == other[1]:
        return (one[0] > other[0]) - (one[0] < other[0])
    if left in _PHRASES and right in _PHRASES:
        order = tuple(_PHRASES)
        return (order.index(left) > order.index(right)) - (order.index(left) < order.index(right))
    low_left, high_left = _bounds(left)
    low_right, high_right = _bounds(right)
    if low_left is None or high_left is None or low_right is None or high_right is None:
        return None
    if low_left == high_left == low_right == high_right:
        return 0
    if high_left <= low_right:
        return -1
    if low_left >= high_right:
        return 1
    return None


@functools.lru_cache(maxsize=4096)
def _counted(length: str) -> tuple[int, str] | None:
    """A length as a count of its unit, years counted in months; None for one that is a phrase."""
    found = _PERIOD.fullmatch(length)
    if found is None:
        return None
    count, unit = int(found[1] or 1), found[2]
    return (count * _MONTHS[unit], "month") if unit in _MONTHS else (count, unit)


@functools.lru_cache(maxsize=4096)
def _bounds(length: str) -> tuple[float | None, float | None]:
    """The shortest and longest hours that a length can mean: weekends, holidays and short months make the difference."""
    if length == _NEVER_STOPS:
        return 0.0, 0.0
    if length in _PHRASES:
        return _PHRASES[length]
    found = _PERIOD.fullmatch(length)
    if found is None:
        return None, None
    count, unit = int(found[1] or 1), found[2]
    match unit:
        case "working day":
            return count * 24.0, (count + 2 * (count // 5 + 1) + 2) * 24.0
        case "school day":
            return count * 24.0, (count + 45) * 24.0
        case "month":
            return (count // 12) * 8760.0 + (count % 12) * 672.0, (count // 12) * 8784.0 + (
                count % 12
            ) * 744.0
        case "year":
            return count * 8760.0, count * 8784.0
        case _:
            return count * _HOURS[unit], count * _HOURS[unit]


def spoken(day: datetime.date) -> str:
    """A day as people write it: 21 September 2026."""
    return f"{day.day} {day:%B %Y}"


def in_words(loose: str) -> str:
    """A date as people write it, as far as it goes: 21 September 2026, September 2026, 2026; other texts as they are."""
    first = earliest(loose)
    if first is None or len(loose) == 4:
        return loose
    return spoken(first) if len(loose) == 10 else f"{first:%B %Y}"


def on_or_by(loose: str) -> str:
    """A date as the day of an event that was over by then: on 25 May 2018, by the end of May 2010."""
    return f"{'on' if len(loose) == 10 else 'by the end of'} {in_words(loose)}"
