"""Names that are not citations of an Act: guidance with its editions, bodies, systems, terms, rules of common law.

They are found by their first word, and then compared word by word: one table for all of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec

from ...model.corpus import Corpus, Entry
from ...model.law import LawKind
from ...model.means import SystemKind
from ...model.patterns import later

_WORD = later(r"[A-Za-z0-9]+(?:['’.&][A-Za-z0-9]+)*['’]?")
_YEAR = later(r"\b(?:19|20)\d\d\b")
_GAP = later(r"\s\(|\)\s|\s?[,:–-]\s?|\s{1,12}")
_STEM = later(r"\W")
_BRACKETED = later(r"\s*\([^)]*\)")
_BRACKETED_YEAR = later(r"\([^)]*\d{4}[^)]*\)")
_LAW_ITSELF = later(r"\b(?:Act|Regulations?|GDPR|Convention|ECHR|Bill)\b|\d{4}")

_ALSO = {
    "golden rules": "hmg-information-sharing",
    "seven rules": "hmg-information-sharing",
    "advice on information sharing": "hmg-information-sharing",
    "guidance on information sharing": "hmg-information-sharing",
    "information sharing guidance": "hmg-information-sharing",
    "information sharing guidance for practitioners": "hmg-information-sharing",
    "information sharing advice for practitioners": "hmg-information-sharing",
    "information sharing advice for safeguarding practitioners": "hmg-information-sharing",
    "working together": "working-together",
}
"""What people call guidance that has editions, and what the editions' ids begin with. They need a year beside them."""

_TODAY = (
    "Department of Health and Social Care",
    "British Transport Police Authority",
    "Scottish Police Authority",
    "Jersey Police Authority",
    "Police Authority for Northern Ireland",
    "HM Courts and Tribunals Service",
    "Her Majesty's Courts and Tribunals Service",
    "His Majesty's Courts and Tribunals Service",
    "HM Inspectorate of Constabulary and Fire",
    "Her Majesty's Inspectorate of Constabulary and Fire",
    "His Majesty's Inspectorate of Constabulary and Fire",
    "Mental Health Review Tribunal for Wales",
    "Care and Social Services Inspectorate Wales",
    "Law Enforcement Data Protection Directive",
    "Irish Data Protection Commissioner",
)
"""Bodies of today whose names begin or end like those of bodies that have gone."""

_AS_WRITTEN = frozenset(
    {
        "supporting families",
        "troubled families",
        "government connect",
        "nhs direct",
        "every child matters",
        "safe harbor",
        "safe harbour",
        "choose and book",
        "probation area",
        "local area agreement",
        "benefits agency",
        "forensic science service",
        "tribunals service",
        "inland revenue",
        "customs and excise",
        "no secrets",
        "school action",
        "school action plus",
        "fair access to care",
    }
)
"""Names that are ordinary words when they have no capitals."""

_OTHER_WORDS = frozenset({"Monitor", "Telephone", "CD", "cd", "DVD", "dvd"})
"""Names of one word that mostly mean something else."""


class Phrase(msgspec.Struct, frozen=True):
    """What a name stands for; `family` says which editions a year beside it tells apart."""

    entries: tuple[Entry, ...] = ()
    family: str = ""
    signs: frozenset[str] = frozenset()
    """The signs that stand in the name itself: “sensitive, personal data” is not the old term."""


class Phrases:
    """All names by their first word. Names of several words are found in any case, single words only as written."""

    def __init__(self, corpus: Corpus, provisions: Iterable[Entry]) -> None:
        self._several: dict[str, dict[tuple[str, ...], Phrase]] = {}
        self._single: dict[str, Phrase] = {}
        self._stems: set[str] = set()
        self.editions: dict[str, dict[str, Entry]] = {}
        for name in _TODAY:
            self._add(name)
        for name, family in _ALSO.items():
            self._add(name, family=family)
        for entry in corpus.entries("guidance").values():
            self._add_edition(entry)
        for entry in corpus.entries("principles").values():
            self._add(entry.thing.title, entry)
        for kind in ("body", "wording"):
            for entry in corpus.entries(kind).values():
                for name in (entry.thing.title, *entry.thing.also_known_as):
                    self._add(name, entry, plural=True)
        for entry in corpus.entries("system").values():
            if entry.thing.kind is not SystemKind.MARKING:
                for name in (entry.thing.title, *entry.thing.also_known_as):
                    self._add(name, entry)
                    if entry.thing.kind is SystemKind.DEVICE:
                        self._add(name.upper(), entry)
                        self._add(name.lower(), entry)
        for entry in provisions:
            titled = entry.thing.kind in (LawKind.GUIDANCE, LawKind.COMMON_LAW)
            for name in (*((entry.thing.title,) if titled else ()), *entry.thing.also_cited):
                if titled or name.startswith("Principle") or not _LAW_ITSELF.search(name):
                    self._add(name, entry)
        self._reach = {
            first: ({rest[0] for rest in table}, max(map(len, table)))
            for first, table in self._several.items()
        }
        """By first word: what the second may be, and how many words may follow."""

    @property
    def names_of_several(self) -> list[tuple[str, ...]]:
        """The names of several words, each word without signs and capitals."""
        return [(first, *rest) for first, table in self._several.items() for rest in table]

    @property
    def single_beginnings(self) -> set[str]:
        """What the names of a single word begin with, up to their first sign."""
        return {_STEM.split(each, 1)[0] for each in self._single}

    @property
    def beginnings(self) -> tuple[set[str], set[str]]:
        """What a name may begin with: as it is written, and in small letters where any will do."""
        exact = self.single_beginnings | self._stems
        return exact | {each.upper() for each in self._stems if len(each) < 4}, {
            each.lower() for each in self._stems
        }

    def at(self, text: str, start: int) -> tuple[int, Phrase] | None:
        """The longest name that begins at a position: where it ends, and what it stands for."""
        first = _WORD.match(text, start)
        if first is None:
            return None
        table = self._several.get(plain(first[0]))
        if table:
            folded, ends = [], [first.end()]
            seconds, longest = self._reach[plain(first[0])]
            for _ in range(longest):
                gap = _GAP.match(text, ends[-1])
                word = _WORD.match(text, gap.end()) if gap else None
                if word is None:
                    break
                folded.append(plain(word[0]))
                if folded[0] not in seconds:
                    break
                ends.append(word.end())
            for length in range(len(folded), 0, -1):
                phrase = table.get(tuple(folded[:length]))
                if phrase is not None and not (
                    (not phrase.family and not phrase.signs.issuperset(_signs(text[start : ends[length]])))
                    or (
                        " ".join((plain(first[0]), *folded[:length])) in _AS_WRITTEN
                        and not _is_named(text[start : ends[length]])
                    )
                ):
                    return ends[length] - (text[ends[length] - 1] in "'’"), phrase
        for form in (first[0], re.sub(r"['’]s?$", "", first[0])):
            single = self._single.get(form) or (self._single.get(form[:-1]) if form.endswith("s") else None)
            if single is not None:
                return start + len(form), single
        return None

    def namesakes(self, entry: Entry) -> tuple[Entry, ...]:
        """The entries that go by a name of this one."""
        phrases = (
            *self._single.values(),
            *(one for table in self._several.values() for one in table.values()),
        )
        found = {each.id: each for phrase in phrases if entry in phrase.entries for each in phrase.entries}
        return tuple(found.values())

    def _add_edition(self, entry: Entry) -> None:
        title = re.sub(r"\([^)]*\)", "", entry.thing.title).split(", with ")[0]
        family = re.sub(r"-(?:19|20)\d\d$", "", entry.id)
        if family == entry.id:
            self._add(title, entry)
            return
        self.editions.setdefault(family, {})[entry.id[-4:]] = entry
        self._add(_YEAR.sub("", title).strip(" ,"), entry, family)
        if "-" not in family:
            self._add(family.upper(), entry, family)

    def _add(self, name: str, entry: Entry | None = None, family: str = "", plural: bool = False) -> None:
        if name[:3].lower() == "the" and name[3:4].isspace():
            name = name[4:]
        for spelled in _spellings(name, family):
            words = _WORD.findall(spelled)
            if len(words) == 1:
                if spelled not in _OTHER_WORDS:
                    self._single[spelled] = _joined(self._single.get(spelled), entry, family, frozenset())
                continue
            forms = [words, *(_plural(words, place) for place in (0, len(words) - 1) if plural)]
            for form in forms if words else ():
                first, *rest = map(plain, form)
                self._stems.add(_STEM.split(form[0], 1)[0])
                table = self._several.setdefault(first, {})
                table[tuple(rest)] = _joined(table.get(tuple(rest)), entry, family, _signs(name))


def _spellings(name: str, family: str) -> tuple[str, ...]:
    """A name with what it has in brackets and without; with its year in brackets it is another's without it."""
    if "(" not in name or (not family and _BRACKETED_YEAR.search(name)):
        return (name,)
    return tuple({name, _BRACKETED.sub("", name)})


def _joined(before: Phrase | None, entry: Entry | None, family: str, signs: frozenset[str]) -> Phrase:
    entries = before.entries if before else ()
    if entry is not None and entry not in entries:
        entries = (*entries, entry)
    if before is not None:
        return Phrase(entries, family or before.family, signs | before.signs)
    return Phrase(entries, family, signs)


def _is_named(words: str) -> bool:
    """Whether the words stand as a name: with capitals, but for the small ones between."""
    return all(word[0].isupper() or word in ("and", "of", "to") for word in words.split())


def _signs(words: str) -> frozenset[str]:
    return frozenset(words) & frozenset(",:–")


def _plural(words: list[str], place: int) -> list[str]:
    word = words[place]
    many = word[:-1] + "ies" if word.endswith("y") else word if word.endswith("s") else word + "s"
    return [*words[:place], many, *words[place + 1 :]]


def plain(word: str) -> str:
    """A word as it is compared: in small letters, without apostrophes."""
    if word.isalnum():
        return word.casefold()
    return word.casefold().replace("'", "").replace("’", "")
