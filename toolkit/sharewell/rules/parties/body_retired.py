"""A body that was abolished, merged or renamed is still named.

Looks at the parties, lead, owner and flows of documents in use for organisations whose last day is past, or whose
name is that of a kind of body the catalogue knows to be gone (a clinical commissioning group, a primary care trust);
and at the bodies that the printed text mentions, unless they are quoted or told as history. Where the catalogue is
not sure, this is a warning.

Why
---
An abolished body can neither sign nor receive, and what it promised may bind nobody. Published agreements of 2023
still name clinical commissioning groups, which ended in June 2022.

When to waive
-------------
When the list of parties waits for the new body's adoption: set the day.

Bad
---
    party: anyborough-and-weir-icb
    title: NHS Anyborough and Weir Integrated Care Board
    ended: 2026-03-31
    ---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    parties:
      - party: anyborough-and-weir-icb

Good
----
    party: northshire-icb
    title: NHS Northshire Integrated Care Board
    began: 2026-04-01
    ---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    parties:
      - party: northshire-icb
"""

import datetime
from collections.abc import Iterable, Iterator

import msgspec

from ...model.adoption import has_left
from ...model.corpus import Corpus
from ...model.dates import earliest, latest
from ...model.document import Document
from ...model.findings import Fix, Problem, Related, Severity
from ...model.means import RetiredBody
from ...model.party import Party
from ...model.patterns import later
from ...model.places import Place
from ...model.protocol import Protocol
from ...model.words import Country
from ..rule import declare
from ._shared import document_of, is_past, listed, name, said

RULE = declare(severity=Severity.ERROR, also=(Severity.WARNING,), dated=True, source="published agreements")

_WORDS = later(r"[^\s,()]+")

_KINDS = frozenset({"CCG", "PCT", "SHA", "LSCB", "LEA", "CRC", "LINk", "ACPC"})
"""Abbreviations of which there was one for each place, so that a name before them tells which."""

_STILL_THERE = frozenset({"british transport police authority", "scottish police authority"})
"""Bodies of today whose names end like those of a kind that has gone."""


class Gone(msgspec.Struct, frozen=True):
    """What became of a body: what was said of it, what to name instead, and how sure that is."""

    ended: str
    instead: str
    note: Related | None = None
    severity: Severity | None = None
    successor: str | None = None


class Names:
    """The retired bodies by what people call them."""

    def __init__(self, bodies: Iterable[RetiredBody]) -> None:
        self._spelled = {word: each for each in bodies for word in (each.title, *each.also_known_as)}
        self._folded = {word.casefold(): each for word, each in self._spelled.items()}

    def known_by(self, title: str) -> RetiredBody | None:
        """The body that a title names: whole, or at its end, where a kind of body has a place before it.

        Only several words, or the abbreviation of a kind, count at the end; what the catalogue is not sure of counts
        only as the whole.
        """
        if whole := self._folded.get(title.casefold()):
            return whole
        words = _WORDS.findall(title)
        for start in range(1, len(words)):
            ending = " ".join(words[start:])
            several = len(words) - start > 1
            known = self._folded.get(ending.casefold()) if several else self._spelled.get(ending)
            if known is not None and known.may_fail and (several or ending in _KINDS):
                return known
        return None


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report retired bodies among those a document names, once each, and each mention of one."""
    entries = [entry.thing for entry in corpus.entries("body").values()]
    bodies: dict[str, RetiredBody] = {each.body: each for each in entries if _has_ended(each, day)}
    names = Names(bodies.values())
    gone = {id: found for id in corpus.entries("party") if (found := _gone(corpus, id, names, day))}
    for document in corpus.protocols:
        if document.body.is_retired:
            continue
        if gone:
            yield from _named(corpus, document, gone, day)
        for mention in document.body.mentions:
            body = bodies.get(mention.mention)
            if body is not None and not mention.quoted:
                said_of = _of_catalogue(body)
                yield Problem(
                    place=document.at(mention),
                    message=f"The text says {_shown(mention.as_printed or body.title, body)} {said_of.ended}.",
                    help=said_of.instead
                    or "Take it out, or mark it as quoted (`quoted: yes`) if it is history.",
                    related=(said_of.note,) if said_of.note else (),
                    severity=said_of.severity,
                    about=body.body,
                )


def _named(
    corpus: Corpus, document: Document[Protocol], gone: dict[str, Gone], day: datetime.date
) -> Iterator[Problem]:
    """Each retired body once, at the first place of the document that relies on it."""
    told: set[str] = set()
    for party, place, how in _places(document, gone, day):
        if party not in told:
            told.add(party)
            found = gone[party]
            yield Problem(
                place=place,
                message=f"{name(corpus, party)} {how} `{document.id}`, and {found.ended}.",
                help=found.instead or "Name the body that took its place, or take it out.",
                related=(found.note,) if found.note else (),
                severity=found.severity,
                fix=Fix(f"Write `{found.successor}`.", found.successor, safe=True)
                if found.successor
                else None,
                about=party,
            )


def _places(
    document: Document[Protocol], gone: dict[str, Gone], day: datetime.date
) -> Iterator[tuple[str, Place, str]]:
    body = document.body
    left = {each.party for each in body.parties if has_left(each, day)}
    for entry in body.parties:
        if entry.party in gone and entry.party not in left:
            yield entry.party, document.at(entry, "party"), "is listed as a party to"
    if body.led_by in gone:
        yield body.led_by or "", document.at(None, "led-by"), "leads"
    if body.answers_to in gone:
        yield body.answers_to or "", document.at(None, "answers-to"), "owns"
    for flow in body.flows:
        if is_past(flow.until, day):
            continue
        for key, ends in (("from", flow.from_), ("to", flow.to), ("among", flow.among)):
            for position, end in enumerate(ends):
                if end in gone and end not in left:
                    yield end, document.at(flow, key, position), "takes part in a flow of"
        if flow.processor in gone:
            yield flow.processor or "", document.at(flow, "processor"), "processes information for"


def _gone(corpus: Corpus, id: str, names: Names, day: datetime.date) -> Gone | None:
    """What became of a party: as its own entry says, or as the catalogue says of bodies of its name."""
    body, register = corpus.party(id), document_of(corpus, id)
    if body is None or register is None:
        return None
    if is_past(body.ended, day):
        became = [name(corpus, each) for each in body.became]
        return Gone(
            f"ceased to exist on {said(body.ended or '')}",
            f"Name {listed(became)} instead." if became else "",
            Related(said(body.ended or ""), register.at(body, "ended"), body.title),
            successor=_successor(corpus, body, day),
        )
    country = body.country or corpus.framework.country
    if country not in (None, Country.ENGLAND) or body.title.casefold() in _STILL_THERE:
        return None
    known = names.known_by(body.title)
    if known is None:
        return None
    began, ended = earliest(body.began or ""), latest(known.ended or "")
    is_another = began is not None and ended is not None and began > ended
    return None if is_another else _of_catalogue(known)


def _successor(corpus: Corpus, body: Party, day: datetime.date) -> str | None:
    """The one party that took a body's place, if it has not ended too."""
    found = corpus.party(body.became[0]) if len(body.became) == 1 else None
    return found.party if found is not None and not is_past(found.ended, day) else None


def _of_catalogue(body: RetiredBody) -> Gone:
    ended = "has ended"
    if body.ended:
        ended = f"ended {'on' if len(body.ended) == 10 else 'in'} {said(body.ended)}"
    return Gone(
        ended,
        f"Write {body.now} instead." if body.now else "",
        Related(" ".join(body.note.split()), None, body.title) if body.note else None,
        None if body.may_fail else Severity.WARNING,
    )


def _has_ended(body: RetiredBody, day: datetime.date) -> bool:
    return body.ended is None or is_past(body.ended, day)


def _shown(words: str, body: RetiredBody) -> str:
    """The words of the text, and the name of the body where they are others."""
    same = words.casefold() == body.title.casefold()
    return f"“{words}”, which" if same else f"“{words}”; “{body.title}”"
