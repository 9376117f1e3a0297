"""Words of time are passed over by their cues only where nothing would be found."""

from __future__ import annotations

import pytest

from sharewell.rules.control._stopgaps import stopgap
from sharewell.rules.control._words_of_time import day_of_writing, new_things, present_or_to_come

PRESENT = "currently, at present, at this moment in time, at this point in time, nowadays, right now, so far, under way, still uses"
TO_COME = "shortly, soon, in due course, imminently, before long, next month, by the year’s end, in the months ahead, later this autumn"
WRITING = "at the time of writing, when this policy was written, today we meet, up to now they do"
STOPGAPS = (
    "temporary measures, interim process, until further notice, during the pandemic, while the pilot runs"
)


@pytest.mark.parametrize(("words", "is_to_come"), [(PRESENT, False), (TO_COME, True)])
def test_words_of_the_present_and_of_the_time_to_come(words: str, is_to_come: bool) -> None:
    for each in words.split(", "):
        assert [(found[0], to_come) for found, to_come in present_or_to_come(each)] == [(each, is_to_come)], (
            each
        )


def test_the_day_of_writing() -> None:
    assert [each for each in WRITING.split(", ") if not day_of_writing(each)] == []
    assert day_of_writing("the day of the meeting") is None


def test_new_things_but_for_those_that_a_review_waits_for() -> None:
    assert [found[0] for found in new_things("new legislation places a duty on schools")] == [
        "new legislation"
    ]
    assert list(new_things("a review follows new legislation")) == []


def test_a_stopgap_has_no_end() -> None:
    assert [each for each in STOPGAPS.split(", ") if not stopgap(each, each)] == []
    assert stopgap("temporary measures until may", "") is None
    assert stopgap("temporary measures", "temporary measures. They end on 31 March 2027.") is None
