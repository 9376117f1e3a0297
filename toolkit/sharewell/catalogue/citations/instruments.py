"""The Acts, regulations and treaties of the catalogue: by name and year, by initials, and what is known of each part."""

from __future__ import annotations

import functools
import re

import msgspec

from ...model.corpus import Entry
from ...model.patterns import later
from .citation import Instrument
from .parts import holding, rank, unit_of

EU, UK, GDPR, ECHR = "EU GDPR", "UK GDPR", "GDPR", "European Convention on Human Rights"
"""Instruments that go by a name without a year."""

_NAME = later(
    r"(?<!\w)(\(?(?:NHS(?=\s(?:and|&)\s)|[A-Z][a-z][\w'’)-]*),?\s+(?:\(?[A-Z][\w'’()-]*,?\s+|(?:and|or|of|the|for|to|on|from)\s+){0,13}"
    r"(?:Act|Bill|Regulations|Rules))\b(?:\s+(\d{4}))?"
)
_LAST_WORDS = ("Act", "Regulations", "Bill", "Rules")
"""The words with which names end."""
_ALIAS = later(r"([A-Z][A-Za-z]{2,7})\s(\d{4})")
_ATTESTED = later(r"\b([A-Z][A-Za-z]{1,7})\s\d{4}\b")
_WORD = later(r"[^\s,()/–-]+")


@functools.lru_cache(maxsize=4096)
def key_of(name: str) -> str:
    """A name as it is compared: small letters, no signs, `&` as “and”, no first “the”."""
    words = [word.strip("'’\"“”.;:") for word in _WORD.findall(name.casefold().replace("&", "and"))]
    words = [word.replace("'", "").replace("’", "") for word in words if word]
    return " ".join(words[1:] if words[:1] == ["the"] else words)


@functools.lru_cache(maxsize=4096)
def _names(words: str) -> tuple[tuple[str, str | None], ...]:
    """The names of instruments in some words, each with its year where one follows."""
    if not any(last in words for last in _LAST_WORDS):
        return ()
    return tuple((found[1], found[2]) for found in _NAME.finditer(words))


class Known(msgspec.Struct):
    """An instrument of the catalogue. `whole` is the entry for all of it; `ranges` are sections from and to."""

    name: str
    year: str | None
    whole: Entry | None = None
    parts: dict[str, tuple[int, Entry]] = {}
    """The entry for each part, with how directly it is for that part: 0 is the best."""
    ranges: list[tuple[tuple[int, str], tuple[int, str], Entry]] = []
    entries: list[Entry] = []

    def part(self, part: str) -> Entry | None:
        """The entry for a part, or for the range it lies in."""
        found = self.parts.get(part)
        if found is not None:
            return found[1]
        if unit_of(part) == "s" and "(" not in part:
            where = rank(part)
            return next((entry for first, last, entry in self.ranges if first <= where <= last), None)
        return None

    def nearest(self, part: str) -> tuple[Entry | None, bool]:
        """The entry for a part or for what holds it, and whether it is for the part itself or a section it lies in.

        A subsection of a known section counts as known; a paragraph of a schedule whose paragraphs are listed one by
        one does not.
        """
        if (entry := self.part(part)) is not None:
            return entry, True
        for wider in holding(part):
            if (entry := self.part(wider)) is not None:
                return entry, "/" not in part
        return self.whole, False


class Book:
    """The instruments of a catalogue, found by name, year and initials."""

    def __init__(self, provisions: list[Entry]) -> None:
        self.known: dict[tuple[str, str | None], Known] = {}
        self.years: dict[str, list[str]] = {}
        """The years that each name has, none where the catalogue only writes it without."""
        self.initials: dict[str, set[str]] = {}
        """The names that initials such as `CDA` stand for."""
        self.before_act: dict[str, set[str]] = {}
        """The names that initials without the last letter stand for, as in `PCSC Act 2022`."""
        self.attested: dict[str, set[str]] = {}
        """The names that the catalogue itself writes by their initials."""
        self.unyeared: set[str] = set()
        """The names that the catalogue itself writes without a year."""
        self.by_number: dict[str, Entry] = {}
        for name in (UK, EU, GDPR, ECHR):
            self.known[key_of(name), None] = Known(name, None)
        for entry in provisions:
            for words in texts_of(entry):
                for name, year in _names(words):
                    self._enter(name, year)
        for entry in provisions:
            self._enter_short_forms(entry)
            if found_at := re.match(r"uksi/(\d{4}/\d+)$", entry.thing.address or ""):
                self.by_number.setdefault(found_at[1], entry)

    @functools.cached_property
    def endings(self) -> frozenset[str]:
        """Every way in which a name may end: what is read backwards goes on only while it is one of these."""
        return frozenset(
            " ".join(words[start:]) for words in map(str.split, self.years) for start in range(len(words))
        )

    def _enter(self, name: str, year: str | None) -> None:
        if name.count("(") != name.count(")"):
            name = name.lstrip("(")
        if name.count("(") != name.count(")"):
            return
        key = key_of(name)
        if year is None:
            self.years.setdefault(key, [])
            return
        if (key, year) in self.known:
            return
        self.known[key, year] = Known(name, year)
        self.years.setdefault(key, []).append(year)
        letters = "".join(word[0] for word in re.findall(r"[\w'’]+", name) if word[0].isupper())
        if key.endswith(" act") and len(letters) > 1:
            self.initials.setdefault(letters, set()).add(key)
            if len(letters) > 3:
                self.before_act.setdefault(letters[:-1], set()).add(key)

    def _enter_short_forms(self, entry: Entry) -> None:
        for words in (*entry.thing.also_cited, entry.thing.citation or ""):
            if (alias := _ALIAS.fullmatch(words)) and (titled := _NAME.match(entry.thing.title)):
                self.initials.setdefault(alias[1], set()).add(key_of(titled[1]))
            for found in _ATTESTED.finditer(words):
                keys = {key for key in self.initials.get(found[1], ()) if found[0][-4:] in self.years[key]}
                if keys:
                    self.attested.setdefault(found[1], set()).update(keys)
            for name, year in _names(words):
                if not year:
                    self.unyeared.add(key_of(name))

    @functools.cached_property
    def of_entry(self) -> dict[str, tuple[tuple[Instrument, bool], ...]]:
        """The instruments that each entry is for, by its id, and whether for the whole."""
        found: dict[str, list[tuple[Instrument, bool]]] = {}
        for known in self.known.values():
            for entry in {each.id: each for each in (known.whole, *known.entries) if each}.values():
                instrument = Instrument(known.name, known.year, "written", True)
                found.setdefault(entry.id, []).append((instrument, entry is known.whole))
        return {id: tuple(each) for id, each in found.items()}

    def beside(self, entry: Entry) -> tuple[Entry, ...]:
        """The entries of the instruments that an entry is for, or for a part of."""
        return tuple(
            {
                each.id: each
                for known in self.known.values()
                if entry is known.whole or entry in known.entries
                for each in (*((known.whole,) if known.whole else ()), *known.entries)
            }.values()
        )

    def named(self, name: str, year: str | None) -> Known | None:
        """The instrument of a name and year, whatever signs and capitals the name is written with."""
        return self.known.get((key_of(name), year))


def texts_of(entry: Entry) -> tuple[str, ...]:
    """Every text by which a provision's entry names its instrument."""
    thing = entry.thing
    return (thing.title, thing.citation or "", *thing.also_cited)
