"""Did you mean: the word that a mistyped one was probably meant to be."""

from __future__ import annotations

import re
from collections.abc import Iterable


def nearest(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate that `word` was probably meant to be, or None where none is near enough to suggest.

    Case counts for nothing, nor what joins the parts of a name (`Next_Review` is `next-review`). Beyond that,
    one slip is forgiven for every three characters, from one to four; of two characters, both must be there.
    Failing that, if there is only one: a name of which the word is a whole part, or which is a whole part of the word
    (`email` for `secure-email`), or which begins with the word. The same answer whatever the order of the candidates; a thousand of
    them take a few milliseconds at most.
    """
    plain = _plain(word)
    if not plain:
        return None
    most = min(4, max(1, len(plain) // 3)) if len(plain) > 1 else 0
    letters, slips, inside = set(plain), Slips(plain), f"-{plain}-"
    best: tuple[int, int, str] | None = None
    sharing: set[str] = set()
    longer: set[str] = set()
    for candidate in candidates:
        other = _plain(candidate)
        if inside in f"-{other}-" or f"-{other}-" in inside:
            sharing.add(candidate)
        if other.startswith(plain):
            longer.add(candidate)
        # Each slip changes the length by one at most, and the set of letters by two.
        if abs(len(other) - len(plain)) > most or len(letters.symmetric_difference(other)) > 2 * most:
            continue
        count = slips.to(other)
        if count <= most and (len(plain) > 2 or letters <= set(other)):
            rank = (count, -_alike(plain, other), candidate)
            best = rank if best is None else min(best, rank)
    if best is not None:
        return best[2]
    if len(sharing) == 1 and len(plain) > 2:
        return sharing.pop()
    return longer.pop() if len(longer) == 1 else None


def misspelt(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate that `word` is a slip of the keyboard away from, where there is exactly one; else None.

    Stricter than `nearest`, since nobody looks at what is made of it: one slip, two in a word of twelve characters or
    more, and none in a figure: `ca-2004-s12` is another section, not `ca-2004-s11` misspelt.
    """
    plain = _plain(word)
    most = 2 if len(plain) >= 12 else 1
    if len(plain) < 4:
        return None
    slips, figures = Slips(plain), _figures(plain)
    near = {
        candidate
        for candidate in candidates
        if abs(len(candidate) - len(plain)) <= most and slips.to(_plain(candidate)) <= most
    }
    return near.pop() if len(near) == 1 and _figures(_plain(next(iter(near)))) == figures else None


def _figures(word: str) -> str:
    """The figures of a word, each with the letter behind it, which may number a section (`s16h`)."""
    return " ".join(re.findall(r"\d+[a-z]*", word))


def _plain(word: str) -> str:
    return word.strip().lower().replace("_", "-").replace(" ", "-")


def _alike(one: str, other: str) -> int:
    """How many characters two words share at the beginning."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(one), len(other)))


class Slips:
    """How many slips of the keyboard lie between one word and others.

    A slip is a character missed, added, mistaken, or swapped with its neighbour. The columns of the usual
    table are held as the bits of whole numbers, so that a comparison takes some ten operations for each
    character. Source: H. Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances"
    (2003).
    """

    def __init__(self, word: str) -> None:
        self._length = len(word)
        self._positions: dict[str, int] = {}
        for position, letter in enumerate(word):
            self._positions[letter] = self._positions.get(letter, 0) | 1 << position

    def to(self, other: str) -> int:
        """The least number of slips that make `other` of the word."""
        if not self._length:
            return len(other)
        full = (1 << self._length) - 1
        last = 1 << (self._length - 1)
        rises, falls, diagonal, before, count = full, 0, 0, 0, self._length
        for letter in other:
            here = self._positions.get(letter, 0)
            swapped = ((~diagonal & here) << 1) & before
            diagonal = ((((here & rises) + rises) ^ rises) | here | falls | swapped) & full
            up = falls | (full & ~(diagonal | rises))
            down = diagonal & rises
            count += 1 if up & last else -1 if down & last else 0
            up = (up << 1 | 1) & full
            down = (down << 1) & full
            rises = down | (full & ~(diagonal | up))
            falls = up & diagonal
            before = here
        return count
