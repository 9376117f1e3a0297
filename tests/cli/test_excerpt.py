"""What is shown of a line that does not fit."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sharewell.cli.excerpt import cells, excerpt

LINE = "0123456789" * 10


@pytest.mark.parametrize(
    ("line", "start", "end", "room", "text", "before", "marks"),
    [
        ("status: drafft", 9, 15, 40, "status: drafft", 8, 6),
        ("status:", 8, 8, 40, "status:", 7, 1),
        (LINE, 1, 4, 20, "0123456789012345678…", 0, 3),
        (LINE, 51, 54, 20, "…567890123456789012…", 16, 3),
        (LINE, 96, 101, 20, "…234567890123456789", 14, 5),
        (LINE, 51, 91, 20, "…012345678901234567…", 1, 19),
        ("ysgol: Môn", 8, 11, 40, "ysgol: Môn", 7, 3),
        ("e\u0301te\u0301: x", 8, 9, 40, "e\u0301te\u0301: x", 5, 1),
        ("学校: x", 5, 6, 40, "学校: x", 6, 1),
    ],
)
def test_the_marked_part_is_shown_under_its_letters(line, start, end, room, text, before, marks):
    shown = excerpt(line, start, end, room)
    assert (shown.text, shown.before, shown.marks) == (text, before, marks)


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=200), st.integers(-3, 210), st.integers(-3, 210), st.integers(20, 120))
def test_every_line_fits_and_something_of_the_part_is_seen(line, start, end, room):
    shown = excerpt(line, start, end, room)
    assert cells(shown.text) <= room
    assert shown.marks >= 1
    assert shown.before <= cells(shown.text)
