"""A day that notices what it is compared with, and so knows until when an answer that was made of it holds.

A rule that is given such a day and compares it with 1 March 2027 would go the same way on every day up to that one.
So a look ahead has to run a rule again only on the days on which its answer can differ, whatever dates the rule works
out and wherever it takes them from: nobody has to list them.
"""

from __future__ import annotations

import datetime
from typing import Any

_Date = datetime.date


class WatchedDay(datetime.date):
    """A day like any other, for one question; `turns` is the ordinal of the first later day with perhaps another answer.

    Whoever looks at the day in any other way than by comparing it (its month, a period counted from it, its name in a
    sentence) may answer differently tomorrow, and is asked again then.
    """

    turns: int
    _today: int

    def __new__(cls, day: datetime.date) -> WatchedDay:
        """The same day, not yet compared with anything."""
        self = super().__new__(cls, day.year, day.month, day.day)
        self._today = _Date.toordinal(day)
        self.turns = _Date.max.toordinal() + 2
        return self

    def _compared(self, other: object, *later: int) -> None:
        # With itself, however it came there, it compares alike on every day.
        if isinstance(other, _Date) and not isinstance(other, WatchedDay):
            for days in later:
                at = other.toordinal() + days
                if self._today < at < self.turns:
                    self.turns = at

    def __lt__(self, other: _Date) -> bool:
        self._compared(other, 0)
        return super().__lt__(other)

    def __ge__(self, other: _Date) -> bool:
        self._compared(other, 0)
        return super().__ge__(other)

    def __le__(self, other: _Date) -> bool:
        self._compared(other, 1)
        return super().__le__(other)

    def __gt__(self, other: _Date) -> bool:
        self._compared(other, 1)
        return super().__gt__(other)

    def __eq__(self, other: object) -> bool:
        self._compared(other, 0, 1)
        return super().__eq__(other)

    def __ne__(self, other: object) -> bool:
        self._compared(other, 0, 1)
        return super().__ne__(other)

    def __hash__(self) -> int:
        self._looked_at()
        return super().__hash__()

    def _looked_at(self) -> None:
        self.turns = self._today + 1


def _noticed(name: str) -> Any:
    plain = getattr(datetime.date, name)

    def method(self: WatchedDay, *arguments: Any, **named: Any) -> Any:
        self._looked_at()
        return plain(_Date.fromordinal(self._today), *arguments, **named)

    return method


def _noticed_part(name: str) -> Any:
    plain = getattr(datetime.date, name)

    def part(self: WatchedDay) -> Any:
        self._looked_at()
        return plain.__get__(self)

    return property(part)


for _name in ("year", "month", "day"):
    setattr(WatchedDay, _name, _noticed_part(_name))
for _name in [
    "toordinal",
    "isoformat",
    "isocalendar",
    "isoweekday",
    "weekday",
    "timetuple",
    "strftime",
    "ctime",
    "replace",
    "__add__",
    "__radd__",
    "__sub__",
    "__rsub__",
    "__format__",
    "__str__",
    "__repr__",
    "__reduce__",
]:
    setattr(WatchedDay, _name, _noticed(_name))
