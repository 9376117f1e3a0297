"""The text names a body, place or form of another partnership, left over from where it was pasted from.

Looks at the running text of protocols and charts for names such as "Blankshire County Council", "Blankshire Safeguarding
Children Board", "London Borough of Blank", "Blankshire Form A" and "residents of Blankshire", and for a place before the
common name of something a partnership has ("the Blankford threshold document", "Pan-Blankshire procedures"), and asks
whether the framework knows any word of them: from its parties and their other names, its areas and titles, its documents and
companions, its registers. National bodies, courts, regulators and bodies named by their kind alone ("the Council", "the
Safeguarding Adults Board") are known everywhere, and what is quoted is left alone. Each name is reported once for each
document. Retired documents and templates are left alone.

Why
---
Agreements are written by changing the names in somebody else's. Published ones keep another agreement's meetings and
another borough's clinical group, and staff ring them.

When to waive
-------------
When the body is a neighbour that is named on purpose and will not be added to the register.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    clauses:
      - clause: referral
        text: A referral goes to Blankshire County Council the same day.
    ---
    party: northshire-council
    title: Northshire County Council

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    clauses:
      - clause: referral
        text: A referral goes to Northshire County Council the same day.
    ---
    party: northshire-council
    title: Northshire County Council
"""

import datetime
import functools
from collections.abc import Iterator

from ...model.chart import Chart
from ...model.control import AsPrinted, Companion, LawCited, Mention
from ...model.corpus import LAW_KINDS, Corpus
from ...model.current_text import cues, current_texts, word_index
from ...model.findings import Problem, Severity
from ...model.kinds import REGISTER_LISTS
from ...model.passages import Passage
from ...model.protocol import Protocol, ProtocolType
from ...model.relations import Beside, Parent
from ...model.words import Thing
from ..rule import declare
from ._names import foreign_names, plain, tells, words_of
from ._places import is_place

RULE = declare(severity=Severity.WARNING, judges_text=True, source="published agreements with pasted text")

_TEMPLATE = ProtocolType.TEMPLATE
_KIND_CUES = frozenset(
    [
        "Council",
        "Corporation",
        "Constabulary",
        "Police",
        "Trust",
        "Board",
        "System",
        "Partnership",
        "Group",
        "Network",
        "Borough",
        "County",
        "City",
        "District",
        "University",
        "Diocese",
        "Bishop",
        "Isle",
        "Royal",
        "Metropolitan",
        "London",
        "Healthwatch",
        "Hospital",
        "Hospitals",
        "Hub",
        "Unit",
        "Service",
        "Services",
        "Team",
        "Fire",
        "Probation",
        "Youth",
        "Authority",
        "Company",
        "MASH",
        "MARAC",
        "MAPPA",
        "LSCB",
        "LSCP",
        "SCB",
        "SCP",
        "SAB",
        "LADO",
        "CSP",
        "HWB",
        "SCR",
        "ICB",
        "ICS",
        "CCG",
        "PCT",
        "PCN",
    ]
)
_OWNER_CUES = cues(
    "people residents resident population citizens children families adults schools school practices partners agencies"
    " agency organisations organizations services communities victims patients pupils living live lives council police"
    " housed based area areas borough county town boundary boundaries partnership tenants tenant landlords landlord"
    " practitioners professionals staff workers officers homes users customers leaseholders householders young members"
    " providers hostels surgeries clinics cross crosses move moves moved thresholds threshold procedures neighbourhood"
    " neighbourhoods households multi early safeguarding form forms"
)
_NOT_NAMES = (AsPrinted, Companion, LawCited, Mention, Beside, Parent)


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report each name that no part of the framework knows, once for each document."""
    own, ordinary = _own_words(corpus), word_index(corpus).vocabulary
    telling = frozenset(each for each in ordinary if tells(each) and plain(each) not in own)
    # What stands in small letters somewhere is mostly the first word of a sentence, and no name.
    unheard_of = frozenset(each for each in telling if each.lower() not in ordinary)
    placed = frozenset(each for each in telling if is_place(plain(each)))
    ways = ((unheard_of & placed,), (unheard_of, _OWNER_CUES), (telling, _KIND_CUES))
    # Many texts stand in many documents: each is read once.
    names_in = functools.cache(lambda said: tuple(foreign_names(said, own)))
    for text in current_texts(corpus):
        body = text.document.body
        if not isinstance(body, Protocol | Chart) or (isinstance(body, Protocol) and body.type is _TEMPLATE):
            continue
        told: set[str] = set()
        for passage in text.holding(*ways):
            if not isinstance(passage.thing, _NOT_NAMES):
                yield from _foreign(corpus, passage, names_in(passage.said), own, told)


def _foreign(
    corpus: Corpus, passage: Passage, names: tuple[str, ...], own: frozenset[str], told: set[str]
) -> Iterator[Problem]:
    for name in names:
        if name.casefold() not in told and own.isdisjoint(words_of((name,))):
            if not words_of((name,)).isdisjoint(
                corpus.once("words of national names", lambda: _national_words(corpus))
            ):
                continue
            told.add(name.casefold())
            yield Problem(
                place=passage.place,
                message=f"“{name}” is not a name of this framework: it may have come with pasted text.",
                help="Put the local name, or add the body to the register of parties if it is meant.",
                about=name.casefold(),
            )


def _own_words(corpus: Corpus) -> frozenset[str]:
    """The telling words of the framework's own names: parties, areas, titles, registers, companions."""
    names: list[str | None] = [corpus.framework.title, corpus.framework.area]
    for kind in ("party", "protocol", "chart", *REGISTER_LISTS):
        for entry in corpus.entries(kind).values():
            if not entry.document.national:
                names += _names(entry.thing)
    for party in corpus.parties:
        names.append(party.id.replace("-", " ").title())
        names.append(party.body.group.in_area if party.body.group else None)
    for document in corpus.protocols:
        body = document.body
        names += (document.id.replace("-", " ").title(), body.community, *body.areas)
        names += (each.title for each in body.documents)
        names += (each.title for each in body.beside)
        names += (each.term for each in body.terms)
        names += (each.as_printed for each in body.parents)
    return words_of(names)


def _national_words(corpus: Corpus) -> frozenset[str]:
    """The telling words of the catalogue's names."""
    return words_of(
        name
        for kind in ("party", *LAW_KINDS, *REGISTER_LISTS)
        for entry in corpus.entries(kind).values()
        if entry.document.national
        for name in _names(entry.thing)
    )


def _names(thing: Thing) -> Iterator[str]:
    """What people call an entry."""
    for field in ("title", "short_title", "citation"):
        if name := getattr(thing, field, None):
            yield name
    for field in ("also_known_as", "also_cited"):
        yield from getattr(thing, field, ())
