"""How much of one text is found in others, by runs of words; and a quick look that spares most comparisons."""

from __future__ import annotations

import functools
from collections.abc import Iterable

from ...model.patterns import later

_WORD = later(r"[^\W_]+(?:['’][^\W_]+)*")
_MARK = later(r"\[(?:clause|law|term):? ")

_RUN = 5
"""Words in a row that must agree: fewer are turns of phrase that any two documents share."""

_LETTERS, _LOOKS, _LONG = 16, 6, 240
_BEGINNING = later(rf"(?:^|(?<= ))(?=(.{{{_LETTERS}}}))")


def words(text: str) -> tuple[str, ...]:
    """The words of a text, without case, punctuation and the marks of references."""
    return tuple(_WORD.findall(_MARK.sub("", text).casefold()))


@functools.lru_cache(maxsize=4096)
def _runs(text: str) -> frozenset[tuple[str, ...]]:
    found = words(text)
    return frozenset(found[at : at + _RUN] for at in range(len(found) - _RUN + 1))


def repeated(own: tuple[str, ...], text: str) -> int:
    """How many of these words stand in runs that a text has too."""
    runs, covered = _runs(text), set[int]()
    for at in range(len(own) - _RUN + 1):
        if own[at : at + _RUN] in runs:
            covered.update(range(at, at + _RUN))
    return len(covered)


def looks(text: str) -> tuple[str, ...]:
    """A few letters from each of several places of a text, by which `Openings` knows texts that are alike."""
    plain = _plain(text)
    step = len(plain) // _LOOKS
    places = [plain.find(" ", look * step) + 1 for look in range(_LOOKS)]
    return tuple([plain[at : at + _LETTERS] for at in places])


class Openings:
    """The first letters from every word of several texts on."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts: dict[str, list[int]] = {}
        for number, text in enumerate(texts):
            for opening in _BEGINNING.findall(_plain(text)):
                self._texts.setdefault(opening, []).append(number)

    def alike(self, text: str, seen: tuple[str, ...]) -> set[int]:
        """The positions of the texts that another one, looked at here and there, may repeat.

        A run of more than half of a text always contains one of the places looked at, and two if the text is long, so
        that the rest need not be compared.
        """
        once: set[int] = set()
        again: set[int] = set()
        for each in seen:
            for number in self._texts.get(each, ()):
                (again if number in once else once).add(number)
        return again if len(text) > _LONG else once


def _plain(text: str) -> str:
    plain = text.lower()
    return plain.replace("\n", " ") if "\n" in plain else plain
