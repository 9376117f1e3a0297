"""Parts of an instrument: sections, articles, schedules and paragraphs, written alike however they were cited.

`ss.37-39` becomes `s37`, `s38`, `s39`; `Art 6(1)(c) and (e)` becomes `art6(1)(c)`, `art6(1)(e)`; a schedule with its
paragraph becomes `sch1/para18`, in whichever order they stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ...model.patterns import later

UNITS = {
    "s": r"[Ss]ections?|SECTIONS?|[Ss]ect\.?|[Ss][Ss]?\.?|§§?",
    "art": r"[Aa]rticles?|ARTICLES?|[Aa]rts?\.?",
    "sch": r"[Ss]chedules?|SCHEDULES?|[Ss]cheds?\.?|[Ss]chs?\.?",
    "para": r"[Pp]aragraphs?|[Pp]aras?\.?",
    "part": r"[Pp]arts?|PART|[Pp]ts?\.?",
    "reg": r"[Rr]egulations?|[Rr]egs?\.?",
    "ground": r"[Gg]rounds?",
    "annex": r"[Aa]nnex(?:es)?",
    "chapter": r"[Cc]hapters?|[Cc]h\.?",
}
"""How each kind of part is written."""

_SUB = r"\((?:\d{1,2}[A-Za-z]{0,2}|[a-z]{1,2}|[A-Z]{1,2}|[ivx]{1,5})\)"
_BARE = r"(?<=\))[a-z]{1,2}(?!\w)"
_POINT = r"\.\d{1,2}(?=\s?\()"
_NUMBER = rf"(?:\d{{1,4}}(?:[A-Za-z]{{1,3}}\d{{0,3}})?|[IVX]{{1,5}})(?![\w])(?:{_POINT})?(?:\s?{_SUB}){{0,6}}(?:{_BARE})?"
_JOIN = r"\s?(?:,\s?(?:and\s|or\s|&\s?)?|&|\band\b|\bor\b|\bto\b|[-–—])\s?"

NUMBERS = rf"{_NUMBER}(?:{_JOIN}(?:{_NUMBER}|{_SUB}(?:{_SUB}){{0,6}})){{0,40}}"
"""The numbers that follow the name of a kind of part. Every repetition begins with a sign of its own, and is bounded."""

_PIECE = later(
    rf"(?P<join>{_JOIN})|(?P<sub>{_SUB}|{_BARE}|{_POINT})|(?P<number>\d{{1,4}}(?:[A-Za-z]{{1,3}}\d{{0,3}})?|[IVX]{{1,5}})"
)
_ROMAN = {"i": 1, "v": 5, "x": 10}
_LONGEST_RANGE = 60


def numbered(unit: str, numbers: str) -> tuple[str, ...]:
    """The parts that a list of numbers names: `10 and 11`, `37-39`, `6(1)(c) and (e)`."""
    found: list[str] = []
    head, join = "", ""
    subs: list[str] = []
    for piece in _PIECE.finditer(numbers):
        if piece["join"]:
            join = piece["join"].strip(" ,")
        elif piece["number"]:
            number = _arabic(piece["number"].casefold())
            if join in ("to", "-", "–", "—") and head:
                found.extend(unit + each for each in _between(head, number))
            head, subs, join = number, [], ""
            found.append(unit + head)
        elif head:
            # `Article 6.1(e)` and `6(1)e` are ways of writing 6(1)(e).
            sub = f"({piece['sub'].casefold().strip('.()')})"
            if join:
                # `6(1)(c) and (e)`: the last of the brackets is another one.
                last = subs[-1] if subs else ""
                if join in ("to", "-", "–", "—") and last:
                    found.extend(unit + head + "".join(subs[:-1]) + each for each in _letters(last, sub))
                subs, join = [*subs[:-1], sub], ""
                found.append(unit + head + "".join(subs))
            else:
                subs.append(sub)
                found[-1] = unit + head + "".join(subs)
    return tuple(dict.fromkeys(found))


def _arabic(number: str) -> str:
    if number[0] not in _ROMAN:
        return number
    values = [_ROMAN[each] for each in number]
    return str(sum(-value if value < max(values[place:]) else value for place, value in enumerate(values)))


def _between(first: str, last: str) -> Iterator[str]:
    """What lies strictly between two numbers: 38 between 37 and 39; 16n, 16o and 16p between 16m and 16q."""
    if first.isdigit() and last.isdigit():
        if 0 < int(last) - int(first) <= _LONGEST_RANGE:
            yield from map(str, range(int(first) + 1, int(last)))
    elif first[:-1] == last[:-1] and first[-1].isalpha() and last[-1].isalpha():
        yield from (first[:-1] + chr(each) for each in range(ord(first[-1]) + 1, ord(last[-1])))


def _letters(first: str, last: str) -> Iterator[str]:
    left, right = first.strip("()"), last.strip("()")
    if len(left) == len(right) == 1:
        yield from (f"({chr(each)})" for each in range(ord(left) + 1, ord(right)))


def nested(runs: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """The parts that several runs of numbers name together, as `Schedule 1 Part 2 para 18` does.

    A paragraph or a ground belongs to the schedule or annex before it, or else to the one after it; a part of a
    schedule is left out where a paragraph is named, since paragraphs are counted through. So are parts and chapters
    beside sections.
    """
    found: list[str] = []
    waiting: list[str] = []
    outer: list[str] = []
    holder = ""
    for run in runs:
        for part in run:
            unit = unit_of(part)
            if unit in ("sch", "annex"):
                found.extend(f"{part}/{each}" for each in waiting)
                if not waiting:
                    found.append(part)
                holder, waiting = part, []
            elif unit in ("para", "ground"):
                if not holder:
                    waiting.append(part)
                    continue
                # The schedule itself, or a part of it, was only on the way.
                found = [each for each in found if each != holder and not each.startswith(f"{holder}/part")]
                found.append(f"{holder}/{part}")
            elif unit in ("part", "chapter"):
                if holder and unit == "part" and holder in found:
                    found.remove(holder)
                    found.append(f"{holder}/{part}")
                elif not holder:
                    outer.append(part)
            else:
                found.append(part)
    return tuple(dict.fromkeys(found or outer))


_UNIT = later(r"[a-z]+?(?=\d)")


def unit_of(part: str) -> str:
    """The kind of part: `sch` of `sch1/para18`."""
    found = _UNIT.match(part)
    return found[0] if found else ""


def holding(part: str) -> Iterator[str]:
    """What holds a part, nearest first: `s29` holds `s29(3)`; `sch1` holds `sch1/para18`."""
    while True:
        if part.endswith(")"):
            part = part[: part.rindex("(")]
        elif "/" in part:
            part = part[: part.rindex("/")]
        else:
            return
        yield part


def rank(part: str) -> tuple[int, str]:
    """Where a part stands among those of its kind: by its number, then its letters."""
    found = re.search(r"(\d+)([a-z0-9]*)$", part)
    return (int(found[1]), found[2]) if found else (0, "")
