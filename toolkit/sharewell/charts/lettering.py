"""Text measured and broken into lines, so that a box has the same size whichever engine places it.

Engines measure text differently (one asks the system's fonts, another has tables of its own, and both guess
at anything beyond Latin), so we measure: advance widths of Helvetica, which Arial, Arimo and Liberation Sans
share.
"""

from __future__ import annotations

import functools
import unicodedata

SIZE = 15
"""Height of the text in boxes, in CSS pixels."""

SMALL = 13
"""Height of the text beside arrows and on frames, in CSS pixels."""

LEADING = 1.27
"""Distance between lines, in heights of the text."""

BOLD = 1.08
"""How much wider text is in bold."""

# Thousandths of the text's height, for the characters from space to tilde.
_WIDTHS = (
    *(278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278),
    *(556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556),
    *(1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778),
    *(667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556),
    *(333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556),
    *(556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584),
)


_SPACE = _WIDTHS[0]
_OTHERS = {
    "\u2018": 222,
    "\u2019": 222,
    "\u201c": 333,
    "\u201d": 333,
    "\u2022": 350,
    "\u2026": 1000,
    "\u2014": 1000,
}

HANGING = "\N{NO-BREAK SPACE}" * 2
"""Puts the further lines of a point under its first word."""

_POINT = "\N{BULLET} "


@functools.cache
def _advance(character: str) -> int:
    """Thousandths of the text's height that a character takes; an accented letter is as wide as without."""
    base = unicodedata.normalize("NFKD", character)[0]
    if " " <= base <= "~":
        return _WIDTHS[ord(base) - 32]
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    # Ideographs are square, emoji a little wider; for other scripts the widest common letter is the safe guess.
    wide = (
        1300
        if character >= "\U0001f000"
        else 1000
        if unicodedata.east_asian_width(character) in "WF"
        else 780
    )
    return _OTHERS.get(character, wide)


@functools.lru_cache(maxsize=16384)
def _length(word: str) -> int:
    """Thousandths of the text's height that a run of characters takes."""
    return sum(map(_advance, word))


def width(line: str, size: int = SIZE) -> float:
    """Width of a line of text in CSS pixels, the space at its end aside."""
    return _length(line.rstrip(" ")) * size / 1000


def plain(text: str) -> str:
    """The text as one line: white space made single, and whatever XML cannot hold left out."""
    if not text.isprintable():
        text = "".join(filter(_is_text, text))
    return " ".join(text.split())


def _is_text(character: str) -> bool:
    return character.isspace() or not (
        unicodedata.category(character) in ("Cc", "Cs") or character in "\ufffe\uffff"
    )


@functools.lru_cache(maxsize=16384)
def lines(text: str, limit: float, size: int = SIZE) -> tuple[str, ...]:
    """The text in lines of at most `limit` pixels, of about equal length; at least one, perhaps empty.

    Line breaks in the text are kept, and the lines of a point (`• ...`) hang under its first word. A line
    that ends between words keeps the space, so that the lines joined are the text again; a word longer than a
    line is cut.
    """
    most = limit * 1000 / size
    broken: list[str] = []
    for paragraph in text.splitlines():
        if words := plain(paragraph):
            broken.extend(_filled(words, most))
    return (*broken[:-1], broken[-1].removesuffix(" ")) if broken else ("",)


def _filled(words: str, most: float) -> list[str]:
    hanging = HANGING if words.startswith(_POINT) else ""
    most -= _length(hanging)
    pieces = [piece for word in words.split(" ") for piece in _pieces(word, most)]
    lengths = [_length(piece) for piece in pieces]
    ends = _ends(lengths, most + _SPACE)  # lengths count the space that ends a line
    # A column that is hardly wider than it must be: boxes stay slim and no line holds a single word.
    for slack in (1.04, 1.15, 1.3, 1.5) if len(ends) > 1 and not hanging else ():
        attempt = _ends(lengths, max(*lengths, slack * sum(lengths) / len(ends)))
        if len(attempt) == len(ends):
            ends = attempt
            break
    broken = ["".join(pieces[start:end]) for start, end in zip([0, *ends], ends, strict=False)]
    return [broken[0], *(hanging + line for line in broken[1:])]


def _pieces(word: str, most: float) -> list[str]:
    """The word with the space behind it, cut where it is longer than a line."""
    pieces = []
    while _length(word) > most:
        end = 1
        while _length(word[: end + 1]) <= most:
            end += 1
        pieces.append(word[:end])
        word = word[end:]
    return [*pieces, f"{word} "]


def _ends(lengths: list[int], most: float) -> list[int]:
    """The number of pieces up to the end of each line, with as many in a line as go."""
    ends: list[int] = []
    filled = 0
    for number, length in enumerate(lengths):
        filled += length
        if filled > most and number > (ends[-1] if ends else 0):
            ends.append(number)
            filled = length
    return [*ends, len(lengths)]
