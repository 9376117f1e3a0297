"""One line of a file as it fits a terminal, with the part that a finding is about."""

from __future__ import annotations

import unicodedata

import msgspec

_LEAD = 16
"""How much is shown before the part in question, where the line has to be cut there."""


class Excerpt(msgspec.Struct, frozen=True):
    """What is shown of a line; how many cells of the terminal lie before the marked part, and how many it takes."""

    text: str
    before: int
    marks: int


def excerpt(line: str, start: int, end: int, room: int) -> Excerpt:
    """The stretch of a line that fits into `room` cells and shows the characters from `start` up to `end`.

    Both count from 1, the end is exclusive, and either may lie beyond the line. What is cut off is shown as `…`.
    """
    start = min(max(start, 1), len(line) + 1) - 1
    end = min(max(end - 1, start), len(line))
    left = 0
    if cells(line[:end]) > room - 1 and cells(line) > room:
        # A part that is too long itself is shown from its beginning.
        lead = min(_LEAD, max(room - 2 - cells(line[start:end]), 0))
        left = start
        while left > 0 and cells(line[left - 1 : start]) <= lead:
            left -= 1
    cut = "…" if left else ""
    text = cut + _fit(line[left:], room - len(cut))
    before = len(cut) + cells(line[left:start])
    marks = min(cells(line[start:end]), cells(text) - before)
    return Excerpt(text, before, max(marks, 1))


def cells(text: str) -> int:
    """How many cells of a terminal a text takes: none for what combines with the letter before, two for wide ones."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(each) else 2 if unicodedata.east_asian_width(each) in "WF" else 1
        for each in text
    )


def _fit(text: str, room: int) -> str:
    if cells(text) <= room:
        return text
    kept = ""
    for each in text:
        if cells(kept + each) > room - 1:
            break
        kept += each
    return kept + "…"
