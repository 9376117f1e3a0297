"""What the two rules about law in running text share: which texts a document says itself, and the sentence around a citation."""

from __future__ import annotations

import bisect
import functools
import re
from collections.abc import Iterator
from typing import Any

import msgspec

from ...catalogue.citations import InText, citations
from ...catalogue.citations.found import reader_of
from ...catalogue.citations.instruments import UK, key_of
from ...model.brackets import brackets
from ...model.chart import Chart
from ...model.control import AsPrinted, Companion, LawCited, Mention, Review, Revision, Waiver
from ...model.corpus import Corpus
from ...model.document import Document
from ...model.framework import Framework
from ...model.legal import Position
from ...model.passages import Passage, sentences
from ...model.patterns import later
from ...model.protocol import Protocol
from ...model.register import Register
from ...model.relations import Beside, Parent

_SPEAKS = (Protocol, Chart, Position, Framework)
_RECORDS = (AsPrinted, Companion, LawCited, Mention, Review, Revision, Waiver, Beside, Parent)
"""Parts that say what was, what is printed, or what another document is called."""
_NAMES = frozenset(
    [
        "title",
        "short-title",
        "also-known-as",
        "as-printed",
        "evidence",
        "reference",
        "consulted",
        "systems",
        "areas",
    ]
)
_TITLED_BY_OTHERS = (Protocol, Framework)


def said_by_documents(corpus: Corpus) -> tuple[InText, ...]:
    """The citations that documents in use make in their own words, found once: nothing quoted, recorded or retired."""
    return corpus.once("law said in text", lambda: tuple(_said(corpus)))


def _said(corpus: Corpus) -> Iterator[InText]:
    for each in citations(corpus):
        passage = each.passage
        if not each.quoted and _is_own(passage):
            yield each


def _is_own(passage: Passage) -> bool:
    body, thing = passage.document.body, passage.thing
    if isinstance(body, Register):
        return isinstance(thing, Position)
    if not isinstance(body, _SPEAKS) or getattr(body, "is_retired", False) or isinstance(thing, _RECORDS):
        return False
    return passage.prose or (
        passage.key not in _NAMES or (passage.key == "title" and not isinstance(thing, _TITLED_BY_OTHERS))
    )


def laws_in_brackets(corpus: Corpus, document: Document[Any]) -> set[str]:
    """The laws that a document's texts refer to in square brackets."""
    return corpus.once("laws in brackets", lambda: _bracketed(corpus)).get(document.path, set())


def _bracketed(corpus: Corpus) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for each in brackets(corpus):
        if each.kind == "law":
            found.setdefault(each.document.path, set()).add(each.name)
    return found


class Names(msgspec.Struct, frozen=True):
    """What a document names anywhere: Acts with a section, names of Acts with a year, and whether the UK GDPR."""

    with_section: frozenset[str]
    with_year: frozenset[str]
    uk_gdpr: bool


def names_in(corpus: Corpus, document: Document[Any], found: list[InText]) -> Names:
    """What a document names, in its text (the citations found) and in its lists."""
    with_section, with_year, uk_gdpr = set(), set(), False
    for each in found:
        instrument = each.citation.instrument
        if instrument is not None:
            if each.citation.parts:
                with_section.add(instrument.title)
            if instrument.how == "written":
                with_year.add(key_of(instrument.name))
            uk_gdpr = uk_gdpr or instrument.name == UK
    reader = reader_of(corpus)
    for id in _listed_in(corpus, document):
        uk_gdpr = uk_gdpr or id.startswith("uk-gdpr") or id in ("eu-gdpr", "gdpr")
        for instrument, whole in reader.instruments_of(id):
            with_year.add(key_of(instrument.name))
            if not whole:
                with_section.add(instrument.title)
    return Names(frozenset(with_section), frozenset(with_year), uk_gdpr)


def _listed_in(corpus: Corpus, document: Document[Any]) -> Iterator[str]:
    yield from (each.id for each in corpus.references(document) if each.kind == "law")
    if isinstance(document.body, Protocol):
        yield from (each.mention for each in document.body.mentions)
    yield from laws_in_brackets(corpus, document)


_FAR = 600
"""How far the words around a citation are looked at, in characters: further than a sentence is read."""


@functools.lru_cache(maxsize=64)
def _sentences_of(text: str) -> tuple[tuple[int, int], ...]:
    return tuple((begins, begins + len(sentence)) for begins, sentence in sentences(text))


def sentence_around(text: str, start: int, end: int) -> tuple[str, str]:
    """The words of a citation's sentence before it and after it."""
    spans = _sentences_of(text)
    place = bisect.bisect_right(spans, (start, len(text))) - 1
    begins, ends = spans[place] if place >= 0 and start < spans[place][1] else (0, len(text))
    return text[max(begins, start - _FAR) : start], text[end : max(end, min(ends, end + _FAR))]


_THEN = later(
    r"\b(?:replac(?:e|es|ed|ing|ement)|supersed\w+|repeal\w*|revok\w+|abolish\w+|abolition|formerly|former|previously"
    r"|predecessors?|successors?|succeed(?:s|ed)|became|used to|no longer|in place of|the place of|instead of|took (?:over|in|up)|brought together|consolidat\w+|(?:has|have) (?:long )?been (?:part of|in|under)"
    r"|takes over|taken over|taken on by|inherited|transferred to|passed to|handed over|came (?:over )?from|renamed|merged"
    r"|histor(?:y|ic|ical|ically)|wound up|ceased|disband\w+|dissol\w+|decommission\w+|obsolete|out of date|outdated"
    r"|once called|then called|then in force|at (?:the|that) time|as it (?:then )?(?:was|applied|stood)"
    r"|now (?:called|known as|named|part of|done by|the work of)|has (?:ended|gone|closed)"
    r"|old(?:er)? (?:forms?|versions?|documents?|leaflets?|editions?|agreements?|records?|files?|papers?|copies"
    r"|guidance|guides?|law|rules)|case law|archiv\w+"
    r"|(?:before|until|prior to|up to) (?:the )?(?:\w+ ){0,2}(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
"""Words by which a sentence tells what was."""
_WAS = later(r"\b(?:was|were|had)\b")
_YEAR_OF_IT = later(
    r"\b(?:[Ii]n|[Bb]y|[Ff]rom|[Ss]ince|[Dd]uring|[Bb]etween)\s(?:[A-Z][a-z]+\s)?(?:19|20)\d\d\b"
)
_JUST_BEFORE = later(
    r"(?:\b(?:old|older|then|defunct|earlier|original|ex)[\s-](?:the\s)?"
    r"|(?<!\bis )(?<!\bare )(?<!\bbe )\b(?:given|signed|drawn up|entered into|obtained|collected|created)"
    r"\s(?:under|by|with|before|for)\s(?:the\s)?"
    r"|\b(?:end|ending|closure|closing|demise|days|time) of (?:the\s)?"
    r"|\b(?:references?|mentions?)\s(?:\w+\s){0,4}(?:to|of)\s(?:the\s)?"
    r"|\b(?:not|never)\s(?:cite|name|mention|refer to|use|rely on|quote|say|write)\s(?:the\s)?"
    r"|\bwas\s(?:the\s|an?\s)?|\bv\.?\s(?:the\s)?)\W?\Z",
    re.IGNORECASE,
)
"""What stands right before a name that belongs to the past, or to a case in court."""
_PAST_WITH_WAS = later(
    r"\b(?:made|written|issued|agreed|held|kept|passed) (?:under|by|with|before|for)\s(?:the\s)?\W?\Z",
    re.IGNORECASE,
)
_JUST_AFTER = later(
    r"(?:\W+\w+){0,2}?\W+(?:was|were|had|did|ended|closed)\b|\W{0,3}[,(]\s?now\b|\s\[(?:19|20)\d\d\]"
)


def tells_history(before: str, after: str) -> bool:
    """Whether the sentence around a citation tells what was, and not what is."""
    if _THEN.search(before) or _THEN.search(after) or _JUST_AFTER.match(after) or _JUST_BEFORE.search(before):
        return True
    if not (_WAS.search(before) or _WAS.search(after)):
        return False
    dated = _YEAR_OF_IT.search(before) or _YEAR_OF_IT.search(after)
    return dated is not None or _PAST_WITH_WAS.search(before) is not None


_TO_COME = later(
    r"\b(?:will|once|when|from|until|planned|expected|coming|forthcoming|future|begins?|commence\w*|comes? into force|not yet"
    r"|prepar\w+|ready for)\b",
    re.IGNORECASE,
)


def tells_what_is_to_come(before: str, after: str) -> bool:
    """Whether the sentence around a citation speaks of what is to come."""
    return _TO_COME.search(before) is not None or _TO_COME.search(after) is not None


_RULED_OUT = later(
    r"\b(?:not|never|avoid\w*|rather than|don['’]t|cannot|can['’]t|stop\w*|without|forbid\w*|forbidden|phas\w+ out"
    r"|switch\w* off|mov\w+ (?:away )?from|migrat\w+ from|ban(?:s|ned)?|nobody|no one|except)\b|\bno\s\W?\Z",
    re.IGNORECASE,
)
_RULED_OUT_AFTER = later(
    r"\b(?:(?:is|are|was|were|be|has been|have been) (?:not|never|no longer|forbidden|banned|ruled out|retired)|must not"
    r"|may not|cannot|not (?:be )?(?:used|allowed|permitted|accepted))\b",
    re.IGNORECASE,
)


def rules_it_out(before: str, after: str) -> bool:
    """Whether a sentence forbids what it names, or says that it is not used."""
    return _RULED_OUT.search(before) is not None or _RULED_OUT_AFTER.search(after) is not None


_COMPOUND = later(
    r"\s(?:Codes?|Assessments?|assessments?|requests?|orders?|enquir(?:y|ies)|reviews?|proceedings|advocates?|advocacy|registration|applications?"
    r"|publication|principles|training|officers?|leads?|teams?|appeals?|tribunals?|assessors?)\b"
)


def names_something_else(after: str) -> bool:
    """Whether the words after an Act's name make it part of another name: "the Care Act assessment"."""
    return _COMPOUND.match(after) is not None
