"""How much of one text is found in another, by runs of words; and a quick look that spares most comparisons."""

from __future__ import annotations

import functools
import re

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_MARK = re.compile(r"\[(?:clause|law|term):? ")

_RUN = 5
"""Words in a row that must agree: fewer are turns of phrase that any two documents share."""

_SLICE, _LOOKS = 16, 6


@functools.lru_cache(maxsize=4096)
def words(text: str) -> tuple[str, ...]:
    """The words of a text, without case, punctuation and the marks of references."""
    return tuple(_WORD.findall(_MARK.sub("", text).casefold()))


@functools.lru_cache(maxsize=4096)
def _runs(text: str) -> frozenset[tuple[str, ...]]:
    found = words(text)
    return frozenset(found[at : at + _RUN] for at in range(len(found) - _RUN + 1))


def repeated(text: str, other: str) -> int:
    """How many words of a text stand in runs that the other text has too."""
    own, runs = words(text), _runs(other)
    covered: set[int] = set()
    for at in range(len(own) - _RUN + 1):
        if own[at : at + _RUN] in runs:
            covered.update(range(at, at + _RUN))
    return len(covered)


def openings(text: str) -> set[str]:
    """The first letters from every word of a text on: what `looks_alike` compares with."""
    plain = text.lower().replace("\n", " ")
    found, at = {plain[:_SLICE]}, plain.find(" ")
    while at >= 0:
        found.add(plain[at + 1 : at + 1 + _SLICE])
        at = plain.find(" ", at + 1)
    return found


def looks_alike(text: str, known: set[str]) -> bool:
    """Whether a text may repeat one of those whose openings are known: a few places of it are looked at.

    A run of more than half of the text always contains some of them, so that what is not alike need not be compared.
    """
    plain = text.lower()
    if "\n" in plain:
        plain = plain.replace("\n", " ")
    step = len(plain) // _LOOKS
    for look in range(_LOOKS):
        at = plain.find(" ", look * step) + 1
        if plain[at : at + _SLICE] in known:
            return True
    return False
