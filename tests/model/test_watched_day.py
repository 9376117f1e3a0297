"""Until when an answer made of a day holds."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest

from sharewell.model.watched_day import WatchedDay

DAY = datetime.date(2026, 11, 22)
LATER = datetime.date(2027, 3, 1)
NEXT = DAY + datetime.timedelta(1)


def turns(question: Callable[[datetime.date], object]) -> datetime.date | None:
    """The first later day on which the question may be answered otherwise; None for never."""
    day = WatchedDay(DAY)
    assert question(day) == question(DAY)
    return datetime.date.fromordinal(day.turns) if day.turns <= datetime.date.max.toordinal() else None


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (lambda day: day < LATER, LATER),
        (lambda day: day >= LATER, LATER),
        (lambda day: day < LATER, LATER),
        (lambda day: day >= LATER, LATER),
        (lambda day: day <= LATER, LATER + datetime.timedelta(1)),
        (lambda day: day > LATER, LATER + datetime.timedelta(1)),
        (lambda day: day <= LATER, LATER + datetime.timedelta(1)),
        (lambda day: day == LATER, LATER),
        (lambda day: day != LATER, LATER),
        (lambda day: day == DAY, NEXT),
        (lambda day: day <= DAY, NEXT),
        (lambda day: day < DAY, None),
        (lambda day: day > DAY, NEXT),
        (lambda day: day >= datetime.date(2020, 1, 1), None),
        (lambda day: day == day, None),
        (lambda day: day is None or day == "today", None),
        (lambda day: max(day, LATER), LATER + datetime.timedelta(1)),
        (lambda day: (day < LATER, day < datetime.date(2026, 12, 24)), datetime.date(2026, 12, 24)),
        # What is made of a day in any other way may differ on the next one.
        (lambda day: day.month, NEXT),
        (lambda day: day + datetime.timedelta(90) > LATER, NEXT),
        (lambda day: LATER - day, NEXT),
        (lambda day: f"{day:%B}", NEXT),
        (str, NEXT),
        (hash, NEXT),
        (lambda day: day.isoformat(), NEXT),
        (lambda day: day.replace(day=1), NEXT),
        (lambda day: {day: 1}, NEXT),
    ],
)
def test_an_answer_holds_until_it_may_turn(
    question: Callable[[datetime.date], object], expected: datetime.date | None
) -> None:
    found = turns(question)
    if expected is None:
        assert found is None
    else:
        # `max` compares in whichever direction it likes.
        assert found is not None and found in (expected, LATER)


@pytest.mark.parametrize("name", sorted(set(dir(datetime.date)) - set(dir(object))))
def test_nothing_of_a_day_can_be_looked_at_unnoticed(name: str) -> None:
    kept = {
        "fromisocalendar",
        "fromisoformat",
        "fromordinal",
        "fromtimestamp",
        "today",
        "max",
        "min",
        "resolution",
    }
    kept |= {"strptime"}
    own = name in vars(WatchedDay)
    assert own or name in kept
