"""From tokens to citations: which parts belong to which Act, and what an Act named before makes of `the 1998 Act`.

A part is attached only where the grammar says so (`section 10 of the Children Act 2004`, `Children Act 2004 (s10)`).
A part on its own is taken for law in three cases only, each where exactly one instrument that the document has named
has just that part in the catalogue: an article, a paragraph of a schedule, and a section in the lawyers' short form
(`s.47`). “Section 7” of the document itself is none of these.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Iterator

import msgspec

from ...model.corpus import Entry
from ...model.patterns import later
from ...model.texts import Texts
from .citation import Citation, Instrument
from .cues import may_cite
from .grammar import Item, attached
from .instruments import ECHR, EU, GDPR, UK, Book, Known, key_of
from .parts import nested, unit_of
from .phrases import Phrases
from .scan import Scanner, Token

_EDITION = later(
    r"(?:\sto children, young people, parents and carers)?[”\"’']?,?\s{0,3}"
    r"(?:\((?:[A-Za-z ]{2,30},\s?)?|in\sthe\swording\sof\s|of\s|from\s|\(wording\sof\s)?"
    r"(?:(?:[A-Z][a-z]{2,8}|the)\s)?(?P<year>(?:19|20)\d\d)(?!\d)\)?"
)
_EDITION_BEFORE = later(r"(?<!\d)((?:19|20)\d\d)\s(?:edition\sof\s|version\sof\s)?(?:the\s)?\Z")
_NUMBERS = {"six": "6", "seven": "7", "eight": "8", "nine": "9", "ten": "10"}
_COUNTED = later(rf"(?<!\w)(\d{{1,2}}|{'|'.join(_NUMBERS)})\s\Z", re.IGNORECASE)
_ALIASED = later(r"[^)]{0,3}\((?:the\s)?[“\"‘']?the\sAct[”\"’']?\)")


class Named(msgspec.Struct):
    """What a document has named so far: instruments in their order, and the Act that it calls “the Act”."""

    instruments: list[Known] = []
    the_act: Known | None = None


Enter = Callable[[Book, "Reader"], None]
"""What enters in a book, with a reader of law alone, which entry each part of its instruments has."""


class Reader:
    """Reads texts with one catalogue. Its parts of instruments are entered when a text first names an instrument."""

    def __init__(self, book: Book, phrases: Phrases | None = None, enter: Enter | None = None) -> None:
        self._book, self._phrases, self._enter = book, phrases, enter
        self._scanner = Scanner(book, phrases)
        self._tokens: dict[str, tuple[Token, ...]] = {}

    def of_law_alone(self) -> Reader:
        """One that reads the same instruments and no other names, and so is quicker."""
        reader = copy.copy(self)
        reader._scanner, reader._tokens = self._scanner.of_law_alone(), {}
        return reader

    def tokens(self, text: str) -> tuple[Token, ...]:
        """The tokens of a text; each text is scanned once, however often it stands in the documents."""
        found = self._tokens.get(text)
        if found is None:
            found = self._tokens[text] = tuple(self._scanner.tokens(text))
        return found

    def may_cite(self, texts: Texts) -> frozenset[str]:
        """The texts that are worth reading: the others, by their words, cite nothing."""
        return may_cite(texts, self._book, self._phrases) if self._phrases else frozenset(texts.all)

    def _entered(self) -> Book:
        """The book, with the entries of every instrument's parts."""
        if self._enter is not None:
            enter, self._enter = self._enter, None
            enter(self._book, self.of_law_alone())
        return self._book

    def read(self, text: str, named: Named | None = None) -> Iterator[Citation]:
        """The citations of a text, in order. What it names is added to what was named before."""
        tokens = self.tokens(text)
        if not tokens:
            return
        named = named if named is not None else Named()
        items = attached(text, tokens)
        for item in items:
            if item.act is not None:
                yield from self._cited(text, item, item.act, named)
            elif item.parts and named.instruments:
                yield from self._on_its_own(text, item, named)
            elif item.other is not None:
                yield from self._other(text, item.other)

    def is_known_without_year(self, instrument: Instrument) -> bool:
        """Whether the catalogue itself writes the instrument's name without a year."""
        return key_of(instrument.name) in self._book.unyeared

    def years_of(self, instrument: Instrument) -> tuple[str, ...]:
        """The years of the Acts of that name, so far as the catalogue knows them."""
        return tuple(sorted(self._book.years.get(key_of(instrument.name), ())))

    def entries_of(self, instrument: Instrument) -> tuple[Entry, ...]:
        """The entries for an instrument and its parts."""
        known = self._entered().named(instrument.name, instrument.year)
        return tuple(known.entries) if known else ()

    def is_whole(self, entry: Entry) -> bool:
        """Whether an entry is for a whole instrument."""
        return any(whole for _, whole in self.instruments_of(entry.id))

    def is_all_of_an_act(self, words: str) -> bool:
        """Whether some words cite an instrument, and neither a part of it nor anything else."""
        return any(
            item.act is not None
            and words[item.start : _closed(words, item.start, item.end)] == words.strip()
            and (len(item.act.years) > 1 or not nested(token.parts for token in item.parts))
            for item in attached(words, self.tokens(words))
        )

    def instruments_of(self, id: str) -> tuple[tuple[Instrument, bool], ...]:
        """The instruments that an entry is for, and whether it is for the whole of each."""
        return self._entered().of_entry.get(id, ())

    def beside(self, entry: Entry) -> tuple[Entry, ...]:
        """The other entries for parts of the instrument that an entry is for, and the one for its whole."""
        return self._entered().beside(entry)

    def namesakes(self, entry: Entry) -> tuple[Entry, ...]:
        """The entries that go by a name of this one, itself included."""
        return self._phrases.namesakes(entry) if self._phrases else ()

    # ---- Acts ------------------------------------------------------------------------------------------------------

    def _cited(self, text: str, item: Item, act: Token, named: Named) -> Iterator[Citation]:
        self._entered()
        parts = nested(token.parts for token in item.parts)
        found = list(self._instruments(act, parts, named))
        several = len(found) > 1 and parts
        end = _closed(text, item.start, item.end)
        for known, instrument, could_be in found:
            own = parts
            if several and known is not None:
                own = tuple(part for part in parts if known.part(part) is not None)
            entries, exact = _entries(known, own)
            if known is not None and act.kind == "act":
                named.instruments.append(known)
                if _ALIASED.match(text, act.end):
                    named.the_act = known
            if instrument is None and not own:
                continue
            yield Citation(
                start=item.start,
                end=end,
                words=text[item.start : end],
                instrument=instrument,
                parts=own,
                entries=entries,
                exact=exact,
                could_be=could_be,
                act=known.whole if known else None,
                short=act.kind != "act",
            )

    def _instruments(
        self, act: Token, parts: tuple[str, ...], named: Named
    ) -> Iterator[tuple[Known | None, Instrument | None, tuple[Entry, ...]]]:
        """The instruments that a token names: what the catalogue knows of each, and what it could be where unsure."""
        if act.kind in ("dated", "acted"):
            known = _leant_on(act, named)
            yield known, Instrument(known.name, known.year, "earlier", True) if known else None, ()
            return
        if act.name in (UK, EU, GDPR, ECHR):
            known = self._book.named(act.name, None)
            yield known, Instrument(act.name, None, "", True), ()
            return
        if not act.known:
            year = act.years[0] if act.years else None
            yield None, Instrument(act.name, year, "written" if year else ""), ()
            return
        for year in act.years:
            known = self._book.known.get((act.name, year))
            title = known.name if known else _titled(self._book, act.name)
            yield known, Instrument(title, year, "written", known is not None), ()
        if not act.years:
            yield self._without_year(act, parts, named)

    def _without_year(
        self, act: Token, parts: tuple[str, ...], named: Named
    ) -> tuple[Known | None, Instrument, tuple[Entry, ...]]:
        title = _titled(self._book, act.name)
        for known in reversed(named.instruments):
            if known.year and key_of(known.name) == act.name:
                return known, Instrument(known.name, known.year, "earlier", True), ()
        all_known = [self._book.known[act.name, year] for year in self._book.years[act.name]]
        if len(all_known) == 1:
            return all_known[0], Instrument(title, all_known[0].year, "only", True), ()
        could_be = tuple(entry for known in all_known for entry in _candidates(known, parts))
        return None, Instrument(title, None, "", True), could_be

    # ---- parts on their own ----------------------------------------------------------------------------------------

    def _on_its_own(self, text: str, item: Item, named: Named) -> Iterator[Citation]:
        parts = nested(token.parts for token in item.parts)
        short = all(token.name.rstrip(".") in ("s", "ss", "S", "Ss", "SS") for token in item.parts)
        units = {unit_of(part) for part in parts}
        if not (units == {"art"} or (units == {"s"} and short) or all("/" in part for part in parts)):
            return
        candidates = {(each.name, each.year): each for each in named.instruments}
        if units == {"sch"} and any(name in (UK, GDPR, EU) for name, _ in candidates):
            newest = self._book.known.get(("data protection act", "2018"))
            candidates |= {(newest.name, newest.year): newest} if newest else {}
        if (GDPR, None) in candidates or (EU, None) in candidates:
            candidates.setdefault((UK, None), self._book.known[key_of(UK), None])
        if units == {"s"} and sum(year is not None for _, year in candidates) != 1:
            return
        convention = any(name == ECHR or key_of(name).startswith("human rights") for name, _ in candidates)
        if convention and (UK, None) in candidates and not all("(" in part for part in parts):
            # Both have articles of the same numbers.
            return
        holds: dict[tuple[str, ...], Known] = {}
        for known in candidates.values():
            entries, exact = _entries(known, parts)
            if entries and exact and known.name not in (GDPR, EU):
                holds.setdefault(tuple(entry.id for entry in entries), known)
        if len(holds) == 1:
            (known,) = holds.values()
            entries, exact = _entries(known, parts)
            yield Citation(
                start=item.start,
                end=item.end,
                words=text[item.start : item.end],
                instrument=Instrument(known.name, known.year, "earlier", True),
                parts=parts,
                entries=entries,
                exact=exact,
                act=known.whole,
                short=True,
            )

    # ---- names and numbers -----------------------------------------------------------------------------------------

    def _other(self, text: str, token: Token) -> Iterator[Citation]:
        start, end = token.start, token.end
        if token.kind == "number":
            entry = self._book.by_number.get(token.name)
            title = Instrument(f"SI {token.name}", None, "", entry is not None)
            yield Citation(start, end, text[start:end], title, entries=(entry,) if entry else ())
        elif token.phrase is not None and token.phrase.family and self._phrases:
            editions = self._phrases.editions[token.phrase.family]
            after = _EDITION.match(text, end)
            before = _EDITION_BEFORE.search(text, max(0, start - 24), start)
            if after or before:
                year = after["year"] if after else before[1] if before else ""
                start, end = (start, after.end()) if after else (before.start() if before else start, end)
                edition = editions.get(year)
                entries = (edition,) if edition else ()
                end = _closed(text, start, end)
                yield Citation(start, end, text[start:end], entries=entries, exact=edition is not None)
            elif token.phrase.entries:
                single = token.phrase.entries if len(token.phrase.entries) == 1 else ()
                several = () if single else token.phrase.entries
                yield Citation(start, end, text[start:end], entries=single, exact=False, could_be=several)
        elif token.phrase is not None and token.phrase.entries:
            counted = _COUNTED.search(text, max(0, start - 12), start)
            count = _NUMBERS.get(counted[1].casefold(), counted[1]) if counted else ""
            yield Citation(start, end, text[start:end], entries=token.phrase.entries, count=count)


def _closed(text: str, start: int, end: int) -> int:
    """The end of a citation, with the bracket that closes one opened inside."""
    return (
        end + 1
        if text[end : end + 1] == ")" and text.count("(", start, end) > text.count(")", start, end)
        else end
    )


def _leant_on(act: Token, named: Named) -> Known | None:
    """The Act meant by `the 1998 Act` or `that Act`: the only one of that year named so far, or the last one named."""
    acts = [each for each in named.instruments if each.year and key_of(each.name).endswith(" act")]
    if act.kind == "dated":
        of_year = {(each.name): each for each in acts if each.year == act.years[0]}
        return next(iter(of_year.values())) if len(of_year) == 1 else None
    if named.the_act is not None:
        return named.the_act
    different = {(each.name, each.year) for each in acts}
    return acts[-1] if len(different) == 1 else None


def _candidates(known: Known, parts: tuple[str, ...]) -> tuple[Entry, ...]:
    """What a citation without a year could mean in one of the Acts of its name: just those parts, or the whole."""
    entries, exact = _entries(known, parts)
    return entries if exact else ()


def _titled(book: Book, key: str) -> str:
    """A name as the catalogue writes it."""
    for year in book.years[key]:
        return book.known[key, year].name
    return key.title().replace(" And ", " and ").replace(" Of ", " of ")


def _entries(known: Known | None, parts: tuple[str, ...]) -> tuple[tuple[Entry, ...], bool]:
    """The entries for the parts of an instrument, and whether each is for the part itself."""
    if known is None:
        return (), not parts
    if not parts:
        return ((known.whole,) if known.whole else ()), True
    entries: dict[str, Entry] = {}
    all_exact = True
    for part in parts:
        entry, exact = known.nearest(part)
        all_exact = all_exact and exact
        if entry is not None:
            entries[entry.id] = entry
    return tuple(entries.values()), all_exact
