"""Finding an entry of the catalogue by what people write: `s.11 Children Act 2004`, `DPA 1998`, `fax`, `breach`.

Every name of an entry (id, title, citation, other forms) and the query are brought to the same plain words first:
`Section 11 of the Children Act 2004` and `s 11 CA 2004` both come down to a section, an Act and a year.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator
from typing import Any, Protocol, TypeVar

from ..model.patterns import later


class Indexed(Protocol):
    """What is searched: anything with a kind, an id and a body. The corpus's entries are such."""

    @property
    def kind(self) -> str:
        """The kind of entry, such as `provision`."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def thing(self) -> Any:
        """Its body, with a title and perhaps other names and texts."""


IndexedT = TypeVar("IndexedT", bound=Indexed)

_NAMES = ("title", "citation", "also_cited", "also_known_as", "rules_called")
_TEXTS = (
    "note",
    "means",
    "now",
    "use_instead",
    "records",
    "conditions",
    "rules",
    "markers",
    "list",
    "steps",
    "never",
)

_NUMBER = r"\d{1,3}[a-z]{0,3}"
_MARKS = {
    "s": r"sections?|sect|ss?|§",
    "art": r"articles?|arts?",
    "sch": r"schedules?|sched|sch",
    "para": r"paragraphs?|paras?",
    "reg": r"regulations?|regs?",
    "part": r"parts?|pt",
}
_PIECES = {
    mark: re.compile(
        rf"(?<![a-z])(?:{forms})\.?\s*({_NUMBER}(?![a-z0-9])(?:(?:\([0-9a-z]+\))*\s*(?:,|-|&|and|to)\s*{_NUMBER}(?![a-z0-9]))*)"
    )
    for mark, forms in _MARKS.items()
}
_ACT = later(r"((?:[A-Z(][\w'’()-]*,?\s+|(?:and|of|the|for)\s+)+)(Act|Bill|Regulations|Rules)(?=\s+\d{4}|\b)")
_SMALL = frozenset(
    ["a", "an", "and", "at", "by", "for", "from", "in", "is", "of", "on", "or", "the", "to", "under", "with"]
)

_FIRM, _BEGINNING, _IN_TEXT = 1.0, 0.6, 0.3
"""How much a word of the query counts: as a word of a name, as the beginning of one, as a word of the texts."""


def find(index: Iterable[IndexedT], query: str, limit: int = 20) -> list[IndexedT]:
    """The entries that a query probably means, best first; at most `limit`, none for a query without words.

    An entry is left out unless it answers to more than half of the query. Entries that ended come after those that
    did not where both answer equally well.
    """
    sought = tuple(dict.fromkeys(plain_words(query)))
    if not sought:
        return []
    ranked = []
    for entry in index:
        score = _score(entry, sought)
        if score is not None:
            ended = getattr(entry.thing, "ended", None) is not None
            ranked.append((-score, ended, entry.id, entry.kind, entry))
    ranked.sort(key=lambda each: each[:4])
    return [each[4] for each in ranked[: max(limit, 0)]]


def plain_words(text: str) -> list[str]:
    """The words of a text as they are compared: small letters, and `s11` for every way of writing a section."""
    text = text.lower().replace("'", "").replace("’", "")
    for mark, pattern in _PIECES.items():
        text = pattern.sub(functools.partial(_marked, mark), text)
    return [word for word in re.findall(r"[a-z0-9]+", text) if word not in _SMALL]


def _marked(mark: str, found: re.Match[str]) -> str:
    return f" {' '.join(_numbers(mark, found[1]))} "


def _numbers(mark: str, text: str) -> Iterator[str]:
    """`s37`, `s38` and `s39` for `37-39`; `s10` and `s11` for `10, 11`; the subsection of `29(3)` on its own."""
    before: int | None = None
    joined = ""
    for found in re.finditer(rf"(?P<join>-|to|,|&|and)|\((?P<sub>[0-9a-z]+)\)|(?P<number>{_NUMBER})", text):
        if found["join"]:
            joined = found["join"]
        elif found["sub"]:
            yield found["sub"]
        else:
            number = found["number"]
            if (
                number.isdigit()
                and before is not None
                and joined in ("-", "to")
                and before < int(number) <= before + 30
            ):
                yield from (f"{mark}{each}" for each in range(before + 1, int(number)))
            yield mark + number
            before = int(number) if number.isdigit() else None


def _score(entry: Indexed, sought: tuple[str, ...]) -> float | None:
    names = [plain_words(name) for name in _names(entry)]
    known = {word for name in names for word in name}
    held = {word: _held(word, known) for word in sought}
    if min(held.values()) < _FIRM:
        told = set(plain_words(" ".join(_texts(entry.thing))))
        held = {word: max(count, _IN_TEXT * _held(word, told)) for word, count in held.items()}
    answered = sum(count > 0 for count in held.values())
    if answered * 2 <= len(sought):
        return None
    fit = max(_fit(sought, name) for name in names)
    same = any(set(name) == set(sought) for name in names)
    return sum(held.values()) / len(sought) + 2 * fit + same


def _held(word: str, words: set[str]) -> float:
    if word in words:
        return _FIRM
    if word[0].isdigit():
        return _BEGINNING if f"s{word}" in words else 0.0
    return _BEGINNING if len(word) > 2 and any(each.startswith(word) for each in words) else 0.0


def _fit(sought: tuple[str, ...], name: list[str]) -> float:
    """How nearly a name is the query: mostly how much of the query it answers, then how little else it says."""
    words = set(name)
    met = sum(_held(word, words) for word in sought)
    return 0.75 * met / len(sought) + 0.25 * met / max(len(words), 1)


def _names(entry: Indexed) -> Iterator[str]:
    yield entry.id.replace("-", " ")
    for field in _NAMES:
        for name in _strings(getattr(entry.thing, field, None)):
            yield name
            if short := _with_initials(name):
                yield short


def _with_initials(name: str) -> str | None:
    """`CDA 1998 s17` for `Crime and Disorder Act 1998 s17`: the first Act that a name speaks of, by its initials."""
    found = _ACT.search(name)
    if found is None:
        return None
    letters = "".join(word[0] for word in re.findall(r"[\w'’-]+", found[1]) if word[0].isupper())
    return f"{name[: found.start()]}{letters}{found[2][0]}{name[found.end() :]}"


def _texts(thing: Any) -> Iterator[str]:
    for field in _TEXTS:
        yield from _strings(getattr(thing, field, None))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        yield from (each for each in value if isinstance(each, str))
