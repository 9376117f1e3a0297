"""The one scan of a text: what looks like a part, an Act, initials with a year, or a name, in the order of the text.

Each word of a text is looked up in a table of the words with which something may begin. Nothing looks back or ahead
further than a fixed number of characters, so the time grows with the text and no faster.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator

import msgspec

from ...model.patterns import later
from .instruments import ECHR, EU, GDPR, UK, Book, key_of
from .parts import NUMBERS, UNITS, numbered
from .phrases import Phrase, Phrases

_YEAR = r"(?:1[5-9]|20)\d\d"
_YEARS = later(
    rf",?\s{{1,3}}(?:of\s)?\(?(?P<first>{_YEAR})(?!\d)(?P<more>(?:\s?(?:/|&|and)\s?{_YEAR}(?!\d))*)"
)
_PART = later(rf"(?P<unit>{'|'.join(UNITS.values())})\s{{0,3}}(?P<numbers>{NUMBERS})")
_KIND_OF = [(kind, later(rf"(?:{forms})\Z")) for kind, forms in UNITS.items()]
_DATED = later(rf"({_YEAR})\s(Act|Regulations|Bill)\b")
_NUMBERED = later(
    rf"(?:S\.?I\.?|Statutory Instruments?)\s{{0,2}}(?:No\.?\s?)?({_YEAR})\s?(?:/|No\.?\s?|,\s?No\.?\s?)(\d{{1,5}})\b"
)
_CHAPTER = later(rf"({_YEAR})\s(?:c\.|chapter)\s?\d")
_NAMED = later(
    r"(?P<UK>(?:UK|U\.K\.|United Kingdom)(?:['’]s)?[\s-](?:GDPR|General Data Protection Regulations?))"
    r"|(?P<EU>(?:EU|European)[\s-](?:GDPR|General Data Protection Regulations?))"
    r"|(?P<EUN>(?:EU\s)?Regulation\s(?:\((?:EU|EC)\)\s)?(?:No\.?\s)?2016/679)"
    r"|(?P<ECHR>(?:the\s)?European Convention (?:on|for the Protection of) Human Rights(?:\s\(ECHR\))?|ECHR)"
    r"|(?P<GDPR>(?:General Data Protection Regulations?|GDPR)(?:\s\((?:(?:EU|EC)\)\s2016/679|GDPR\)))?)"
)
_IN_TITLE = later(r"\s(?:\(?[A-Z][\w'’()-]{0,20}\s){0,2}(?:Act|Bill|Regulations)\b")
"""What follows a name that is only the beginning of an Act's: the Audit Commission Act 1998."""
_TAIL = later(r"\s\((?:England|Wales|England and Wales|Scotland|Northern Ireland|Consolidation|Amendment)\)")
_INITIALS = later(
    rf"(?P<letters>[A-Z][A-Za-z]{{1,8}})(?!\w)(?P<act>\sAct\b)?(?:,?\s{{1,3}}\(?(?P<year>{_YEAR})(?!\d)\)?)?"
)
_YEAR_AHEAD = later(rf"(?<!\d)({_YEAR})\s\Z")
_WORD = later(r"(?<!\w)(?:[A-Za-z0-9]+|§)")
"""Where something may begin."""
_SIGNED = later(r"(?:U\.K|S\.I)(?:['’]?s)?(?![A-Za-z0-9])")
"""The words of `FIRST_WORDS` that go on beyond a sign."""
_IN_CAPITALS = later(r"[A-Z]{4,}s?")
"""Any word in capitals may be the first of a name in a heading."""
_ACT_OF_YEAR = later(rf"act\s{_YEAR}")
_PART_BEGINS = later(rf"(?<!['’])(?:{'|'.join(UNITS.values())})(?=\s{{0,3}}[\dIVX])")
_YEAR_BEGINS = later(rf"{_YEAR}(?=\s(?:Act|Reg|Bill|c\.|chap))")
_UNITS_BEGIN = frozenset("SsAaPpRrGgCc§")
"""The signs with which kinds of part begin."""
_LAST = ("Act", "Acts", "ACT", "Bill", "Regulations", "Rules")
FIRST_WORDS = "Act Acts ACT Bill Regulations Rules UK U.K United EU European ECHR GDPR General Regulation SI S.I Statutory".split()  # noqa: SIM905
_WORD_BACK = later(r"[^\s]+")
_BACK = 160
_LONGEST_NAME = 18
"""How far a name is read backwards: in characters, and in words."""
_LEADS = frozenset(
    re.findall(
        r"\S+",
        "the a an this that under in by see and or of for to with from on as at both e.g i.e also section sections article"
        " articles schedule part our their its new current relevant uk english including per pursuant via act acts bill"
        " regulations gdpr following national what which where when if whether how while since because although but not"
        " only all any each every no first second third main key other these those",
    )
)
"""Words that may have a capital at the beginning of a sentence and begin no Act's name."""
_JOINING = frozenset(["and", "of", "the", "for", "to", "on", "in", "with", "from"])


class Token(msgspec.Struct, frozen=True, gc=False):
    """Something found: `kind` is part, act, dated, acted, name, number or chapter."""

    kind: str
    start: int
    end: int
    parts: tuple[str, ...] = ()
    unit: str = ""
    name: str = ""
    years: tuple[str, ...] = ()
    known: bool = False
    phrase: Phrase | None = None


class Scanner:
    """Finds tokens by the instruments and names of one catalogue."""

    def __init__(self, book: Book, phrases: Phrases | None = None) -> None:
        self._book, self._phrases = book, phrases
        exact, small = phrases.beginnings if phrases else (set(), set())
        capitalised = {each[:1].upper() + each[1:] for each in small}
        self._words = frozenset(
            (*FIRST_WORDS, *book.initials, *book.before_act, *exact, *small, *capitalised)
        )

    def of_law_alone(self) -> Scanner:
        """One that passes over the names of bodies, systems and terms."""
        scanner = copy.copy(self)
        scanner._phrases = None
        return scanner

    def tokens(self, text: str) -> Iterator[Token]:
        """Every token, left to right; none overlaps another."""
        floor = 0
        for found in _WORD.finditer(text):
            if found.start() < floor:
                continue
            token = self._token(text, found.start(), found[0], floor)
            if token is not None:
                floor = max(token.end, found.start() + 1)
                yield token

    def _token(self, text: str, start: int, word: str, floor: int) -> Token | None:
        """What begins with a word, if anything does; nothing may reach back before `floor`."""
        if (known := self._known(text, start, word)) is None:
            return _without_table(text, start, word) or (
                self._act(text, start, word, floor) if _ACT_OF_YEAR.match(text, start) else None
            )
        if known in _LAST:
            return self._act(text, start, known, floor) or _part(text, start)
        if number := _NUMBERED.match(text, start):
            return Token("number", start, number.end(), name=f"{number[1]}/{number[2]}")
        if (named := _NAMED.match(text, start)) and not text[named.end() : named.end() + 1].isalnum():
            name = {"UK": UK, "EU": EU, "EUN": EU, "ECHR": ECHR}.get(named.lastgroup or "", GDPR)
            name = EU if "2016/679" in named[0] else name
            return Token("act", start, named.end(), name=name, known=True)
        return self._name(text, start) or self._short(text, start) or _part(text, start)

    def _known(self, text: str, start: int, word: str) -> str | None:
        """The word with which something may begin, without the ending of a plural."""
        if word in self._words:
            return word
        if word[-1] == "s" and word[:-1] in self._words:
            return word[:-1]
        in_capitals = len(word) > 3 and word[:4].isupper() and _IN_CAPITALS.fullmatch(word)
        return word if in_capitals or (word in ("U", "S") and _SIGNED.match(text, start)) else None

    def _name(self, text: str, start: int) -> Token | None:
        found = self._phrases.at(text, start) if self._phrases else None
        if found is None or _IN_TITLE.match(text, found[0]):
            return None
        return Token("name", start, found[0], phrase=found[1])

    def _short(self, text: str, start: int) -> Token | None:
        """Initials: with a year, with “Act”, or alone where the catalogue writes them so and nothing else has them."""
        found = _INITIALS.match(text, start)
        if found is None:
            return None
        letters, year = found["letters"], found["year"]
        keys = self._book.initials.get(letters, set())
        if found["act"]:
            keys = keys | self._book.before_act.get(letters, set())
        elif not year:
            keys = self._book.attested.get(letters, set()) if len(letters) > 2 else set()
        named = [key for key in keys if not year or year in self._book.years[key]]
        if len(named) != 1:
            return None
        end = found.end() if year else found.end("act") if found["act"] else found.end("letters")
        return Token("act", start, end, name=named[0], years=(year,) if year else (), known=True)

    def _act(self, text: str, start: int, last: str, floor: int) -> Token | None:
        """An Act from its last word: the name is read backwards, to what was found before, and the years forwards."""
        end = start + len(last)
        if tail := _TAIL.match(text, end):
            end = tail.end()
        years: tuple[str, ...] = ()
        following = _YEARS.match(text, end)
        if following:
            years = (following["first"], *re.findall(_YEAR, following["more"]))
        words = [
            (each.start(), each[0]) for each in _WORD_BACK.finditer(text, max(floor, start - _BACK), start)
        ]
        kind = {"acts": "act"}.get(last.casefold(), last.casefold())
        name, begins, known = self._backwards(words, kind)
        if not name:
            led = words[-1][1].casefold().lstrip("(“\"‘'[") if words else ""
            leans = last == "Act" and led in ("the", "that", "this", "said") and not years
            return Token("acted", start, end) if leans else None
        if not known and last == "act":
            return None
        # A year may stand in front: the 1998 Data Protection Act.
        if not years and (ahead := _YEAR_AHEAD.search(text, max(floor, begins - 6), begins)):
            years, begins = (ahead[1],), ahead.start()
        if not known and not years and (len(name.split()) < 3 or kind != "act"):
            return None
        if following and len(years) > 1 and all(each in self._book.years.get(name, ()) for each in years):
            end = following.end()
        elif following:
            years, end = years[:1], following.end("first")
        if "(" in text[end - 5 : end - 4] and text[end : end + 1] == ")":
            end += 1
        return Token("act", begins, end, name=name, years=years, known=known)

    def _backwards(self, words: list[tuple[int, str]], kind: str) -> tuple[str, int, bool]:
        """The longest name of the catalogue that ends here, or else the run of capitals before; and where it begins."""
        best: tuple[str, int] | None = None
        key, depth = kind, 0
        for where, word in reversed(words[-_LONGEST_NAME:]):
            bare = word.lstrip("(“\"‘'[")
            if word[-1] in '.;:!?”"]' or not bare.strip(",-–—/"):
                break
            key = f"{key_of(bare) or 'the'} {key}"
            if key not in self._book.endings:
                break
            if key in self._book.years:
                best = (key, where + len(word) - len(bare))
            depth += word.count(")") - word.count("(")
            if depth < 0:
                # A bracket that opens before the name, not inside it.
                break
            if bare != word and word[0] in "“\"‘'[":
                break
        run, at = _capitals(words, kind)
        if best is not None and (not run or at >= best[1] - 1 or _led_by_the(words, best[1])):
            return best[0], best[1], True
        return run, at, False


def _led_by_the(words: list[tuple[int, str]], begins: int) -> bool:
    """Whether “the” stands right before a name: what comes before it is no part of the name."""
    before = [word for where, word in words if where < begins]
    return bool(before) and before[-1] == "the"


def _capitals(words: list[tuple[int, str]], kind: str) -> tuple[str, int]:
    """The capitalised words before an Act's last word, with the small ones between: the name of an Act unknown."""
    taken: list[tuple[int, str]] = []
    depth = 0
    for where, word in reversed(words[-_LONGEST_NAME:]):
        bare = word.lstrip("(“\"‘'[")
        plain = bare.strip(",()'’“”\"").casefold()
        if (
            not plain
            or word[-1] in '.;:!?”"]'
            or plain[-1].isdigit()
            or plain in ("act", "acts", "regulations", "gdpr", "bill")
        ):
            break
        if bare[0].isupper():
            taken.append((where + len(word) - len(bare), bare))
            if word[-1] == "," and len(taken) == 1:
                # `the Council, Act 1998`: a comma parts what stands before the last word from it.
                taken.clear()
                break
        elif plain in _JOINING and word[-1] != ",":
            taken.append((where, word))
        else:
            break
        depth += word.count(")") - word.count("(")
        if depth < 0 or (bare != word and word[0] in "“\"‘'["):
            break
        if bare != word:
            taken[-1] = (where, word)
        if bare.endswith(("'s", "’s")) and plain[:-2] not in ("children", "people", "women", "young"):
            taken.pop()
            break
    taken.reverse()
    while taken and taken[0][1].strip(",()").casefold() in _LEADS:
        taken.pop(0)
    if not taken:
        return "", -1
    return " ".join([*(word for _, word in taken), kind.capitalize()]), taken[0][0]


def _without_table(text: str, start: int, word: str) -> Token | None:
    """What is told by its signs and no word of the catalogue: a part, or a year before the word “Act”."""
    if word[0] in _UNITS_BEGIN and _PART_BEGINS.match(text, start):
        return _part(text, start)
    if word[0].isdigit() and _YEAR_BEGINS.match(text, start):
        if dated := _DATED.match(text, start):
            return Token("dated", start, dated.end(), years=(dated[1],), name=dated[2])
        chapter = _CHAPTER.match(text, start)
        return Token("chapter", start, chapter.end()) if chapter else None
    return None


def _part(text: str, start: int) -> Token | None:
    found = _PART.match(text, start)
    if found is None:
        return None
    unit = next(kind for kind, form in _KIND_OF if form.match(found["unit"]))
    if unit != "part" and not re.search(r"\d", found["numbers"]):
        return None
    return Token(
        "part", start, found.end(), parts=numbered(unit, found["numbers"]), unit=unit, name=found["unit"]
    )
