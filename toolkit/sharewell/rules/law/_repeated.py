"""Provisions that stand twice in one enumeration of running text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ...catalogue.citations import InText
from ...model.patterns import later

_GLUE = later(
    r"[\s,;:–—*•-]*(?:\([^()]{0,80}\)[\s,;:–—-]*)?"
    r"(?:(?:and|or|also|plus|then|again|with|together|as|well|under|by|in|of|on|upon|from|both|the|to|further|lastly|finally"
    r"|addition|additionally|sections?|articles?|s|ss|art|&)\b[\s,;:–—*•-]*){0,7}",
    re.IGNORECASE,
)
"""What may stand between two entries of an enumeration."""
_NUMBER = later(r"(?<![\w(/.])\d{1,3}[A-Z]{0,2}(?:\s?\([0-9a-zA-Z]{1,4}\))*(?![\w(])")
_COUNTED = later(r"\b(?:[Ss]ch|[Pp]ara|[Pp]arts?\b|[Gg]round|[Aa]nnex|[Cc]hap)")


def repeats(found: Iterable[InText]) -> Iterator[tuple[InText, str]]:
    """The citations that name a part which the same enumeration has named before, and the part with its instrument.

    The citations are those of a document in their order.
    """
    seen: set[tuple[str, str]] = set()
    last: InText | None = None
    for each in found:
        citation, instrument = each.citation, each.citation.instrument
        if last is None or not _goes_on(last, each):
            seen = set()
        last = each
        if instrument is None:
            continue
        parts = [*citation.parts, *_again(citation.words, citation.parts)]
        for part in parts:
            if (instrument.title, part) in seen:
                yield each, f"{_spoken(part)} of the {instrument.title}"
                break
            seen.add((instrument.title, part))


def _goes_on(last: InText, each: InText) -> bool:
    same = last.passage.thing is each.passage.thing and last.passage.steps == each.passage.steps
    between = each.passage.said[last.citation.end : each.citation.start] if same else ""
    return same and _GLUE.fullmatch(between) is not None


def _again(words: str, parts: tuple[str, ...]) -> Iterator[str]:
    """The parts that one citation names a second time: `sections 10, 11 and 10 of the Children Act 2004`."""
    if len(parts) < 2 or _COUNTED.search(words):
        return
    numbers = [re.sub(r"\s", "", each).casefold() for each in _NUMBER.findall(words)]
    for number in {each for each in numbers if numbers.count(each) > 1}:
        yield from (part for part in parts if part in (f"s{number}", f"art{number}"))


def _spoken(part: str) -> str:
    found = re.match(r"([a-z]+)(.*)", part)
    unit, rest = found.groups() if found else ("", part)
    if unit == "s":
        number = re.match(r"\d+[a-z]*", rest)
        rest = rest.replace(number[0], number[0].upper(), 1) if number else rest
    return f"{ {'s': 'section', 'art': 'Article', 'reg': 'regulation', 'sch': 'Schedule'}.get(unit, unit) } {rest}".replace(
        "/", ", "
    )
