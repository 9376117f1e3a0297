"""What a value of the wrong form was probably meant to be: a date the year first, an id in small letters."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAY_FIRST = re.compile(r"(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})[/. -](\d{1,2})[/. -](\d{1,2})")
_IN_WORDS = re.compile(r"(?:(\d{1,2})(?:st|nd|rd|th)? +)?([A-Za-z]{3,9})\.?,? +(\d{4})")
_MONTH_AND_YEAR = re.compile(r"(\d{1,2})[/. -](\d{4})")
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_UNITS = {
    "hr": "hour",
    "hrs": "hours",
    "wk": "week",
    "wks": "weeks",
    "mth": "month",
    "mths": "months",
    "yr": "year",
    "yrs": "years",
}
_PHRASES = {
    "annually": "every year",
    "yearly": "every year",
    "annual": "every year",
    "monthly": "every month",
    "weekly": "every week",
    "daily": "every day",
    "quarterly": "every 3 months",
    "immediately": "at once",
    "same day": "the same day",
}


def repaired(text: str, accepts: Callable[[str], bool]) -> str | None:
    """The first of the likely meanings of a text that has the form asked for; None where there is none."""
    return next((meant for meant in _meanings(text.strip()) if meant != text and accepts(meant)), None)


def _meanings(text: str) -> Iterator[str]:
    yield text
    yield from _dates(text)
    small = " ".join(text.lower().split())
    yield small
    yield _PHRASES.get(small, small)
    spaced = re.sub(r"(?<=\d)(?=[a-z])", " ", small)
    words = [_UNITS.get(word, word) for word in spaced.split()]
    words = [str(_NUMBERS.index(word) + 1) if word in _NUMBERS else word for word in words]
    yield " ".join(words)
    yield "every " + " ".join(words)
    if re.match(r"\d[\w.]*( of |$)", text):
        yield f"clause {text}"
    if re.fullmatch(r"[\w-]+(\.[\w-]+)+(/\S*)?", text):
        yield f"https://{text}"
    if re.fullmatch(r"[A-Za-z0-9 _'’-]+", text):
        yield re.sub(r"[ _-]+", "-", re.sub(r"['’]", "", text.lower())).strip("-")


def _dates(text: str) -> Iterator[str]:
    """The dates that a text may be, the day before the month, as this country writes them."""
    for pattern, order in ((_DAY_FIRST, (3, 2, 1)), (_YEAR_FIRST, (1, 2, 3))):
        if match := pattern.fullmatch(text):
            yield from _date(*(int(match[group]) for group in order))
    if match := _MONTH_AND_YEAR.fullmatch(text):
        yield from _date(int(match[2]), int(match[1]))
    if (match := _IN_WORDS.fullmatch(text)) and match[2][:3].lower() in _MONTHS:
        yield from _date(
            int(match[3]), _MONTHS.index(match[2][:3].lower()) + 1, int(match[1]) if match[1] else None
        )


def _date(year: int, month: int, day: int | None = None) -> Iterator[str]:
    try:
        date = datetime.date(year, month, day or 1)
    except ValueError:
        return
    yield date.isoformat() if day else f"{date:%Y-%m}"
