"""A citation does not say enough to be found: an Act without its section or year, the GDPR of the wrong union; or it stands twice.

Looks at the powers that documents state and list: a whole Act given where the catalogue knows its sections, or the same
provision twice in one list. And at running text in use: an Act named as the source of a power or duty without a section
anywhere in the document; an Act that the document never gives a year; the GDPR, or the EU GDPR, where the document
never says UK GDPR; the same provision twice in one enumeration. The year and the GDPR are asked of printed lists of laws
as well. A general mention of an Act, a quotation and what is told as history are left alone.

Why
---
An Act of three hundred sections is no gateway: the reader must be able to look the power up. There are Children Acts of
1989 and 2004, and Data Protection Acts of 1998 and 2018. A published protocol lists section 115 of the Crime and
Disorder Act twice; since the end of 2020 it is the UK GDPR that applies in the United Kingdom.

When to waive
-------------
When the whole Act is meant, as one that set up the body.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    clauses:
      - clause: law
        text: The parties share under the Crime and Disorder Act 1998.

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    clauses:
      - clause: law
        text: The parties share under section 115 of the Crime and Disorder Act 1998.
"""

import datetime
import re
from collections.abc import Iterator
from typing import Any

from ...catalogue.citations import InText, citations
from ...catalogue.citations.found import is_whole, reader_of
from ...catalogue.citations.instruments import EU, GDPR, UK, key_of
from ...catalogue.standing import State, standing
from ...model.control import LawCited
from ...model.corpus import Corpus, Entry
from ...model.document import Document
from ...model.findings import Problem, Related, Severity
from ...model.law import LawKind, Nature, Provision
from ...model.legal import Fallback, Grounds, Lawfulness, Position
from ...model.patterns import later
from ..rule import declare
from ._gateways import relied_on
from ._in_text import Names, names_in, said_by_documents, sentence_around, tells_history
from ._reliance import plainly_rests_on, rests_on
from ._repeated import repeats

RULE = declare(
    severity=Severity.WARNING,
    dated=True,
    judges_text=True,
    source="Rotherham's overarching protocol of 2012, Appendix A; published agreements that cite whole Acts",
)

_POWERS = frozenset(
    {Nature.MANDATORY_DUTY, Nature.EXPRESS_POWER, Nature.IMPLIED_POWER, Nature.PERMISSIVE_GATEWAY}
)
_GENERAL = frozenset(
    {"data protection act", "human rights act", "freedom of information act", "equality act"}
)
"""Acts that apply to all that is done, and are rightly named as a whole."""
_LISTS = ("basis", "special-category", "criminal-offence", "conditions", "gateways")

_COMPOUND = later(
    r"\s(?:Codes?|Assessments?|assessments?|requests?|orders?|enquir(?:y|ies)|reviews?|proceedings|advocates?|advocacy|registration|applications?"
    r"|publication|principles|training|officers?|leads?|teams?|appeals?|tribunals?|assessors?)\b"
)
_PLURAL = later(r"\bActs$")
"""Acts of one name, spoken of together."""
_EUROPE = later(
    r"\b(?:EEA|European Economic Area|European Union|Member States?|EU (?:controller|body|law|partner|countr|citizen)\w*"
    r"|adequacy|Ireland|retained|assimilated|UK GDPR|forms? part of)\b"
)


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report whole Acts stated as powers, provisions that stand twice, and imprecise citations in running text."""
    yield from _whole_acts(corpus, day)
    yield from _twice(corpus)
    yield from _printed_without_year(corpus)
    yield from _printed_of_europe(corpus, day)
    by_document: dict[str, list[InText]] = {}
    for each in said_by_documents(corpus):
        if each.citation.instrument is not None:
            by_document.setdefault(each.passage.document.path, []).append(each)
    elsewhere: dict[str, list[InText]] = {}
    for each in citations(corpus):
        if each.passage.document.path in by_document:
            elsewhere.setdefault(each.passage.document.path, []).append(each)
    for path, found in by_document.items():
        names = names_in(corpus, found[0].passage.document, elsewhere[path])
        told: set[str] = set()
        for each in found:
            problem = _of_europe(corpus, each, names, day) or _no_year(corpus, each, names)
            problem = problem or _no_section(corpus, each, names, day)
            if problem is not None and problem.about not in told:
                told.add(problem.about)
                yield problem
        for each, named in repeats(found):
            yield from _named_again(each, named, told)


# ---- what documents state --------------------------------------------------------------------------------------------


def _whole_acts(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    for citation in relied_on(corpus, ("gateways",), duties=False):
        entry = corpus.entry("provision", citation.id)
        if entry is None or not _POWERS.intersection(entry.thing.nature):
            continue
        sections = _sections_beside(corpus, entry, day)
        if sections:
            yield Problem(
                place=citation.place,
                message=f"{entry.thing.title} is cited as a power as a whole, without the section that gives it.",
                help=f"Name the section. The catalogue has {_listed(sections)}.",
                about=entry.id,
            )


def _sections_beside(corpus: Corpus, entry: Entry, day: datetime.date) -> tuple[Provision, ...]:
    """The sections of an Act that give a power, where the entry is for the whole of it."""
    if not is_whole(corpus, entry):
        return ()
    return tuple(
        each.thing
        for each in reader_of(corpus).beside(entry)
        if each is not entry and _is_power(each.thing, day)
    )


def _is_power(thing: Provision, day: datetime.date) -> bool:
    return (
        thing.kind is not LawKind.BILL
        and bool(_POWERS.intersection(thing.nature))
        and standing(thing, day).state is not State.ENDED
    )


def _listed(sections: tuple[Provision, ...]) -> str:
    return "; ".join(f"{each.name} (`{each.provision}`)" for each in sections[:6])


def _twice(corpus: Corpus) -> Iterator[Problem]:
    for kind in (Lawfulness, Fallback, Position):
        for document, grounds in corpus.each(kind):
            for key in _LISTS:
                yield from _twice_in(corpus, document, grounds, key)
    for document in corpus.protocols:
        if document.body.is_retired:
            continue
        seen: dict[tuple[str, str | None], LawCited] = {}
        for cited in document.body.legal_framework:
            first = seen.setdefault((cited.law, cited.clause), cited)
            # One printed line may be split into several, and a law may be cited as two things.
            if first is not cited and first.as_ == cited.as_ and not cited.quoted and not first.quoted:
                yield Problem(
                    place=document.at(cited, "law"),
                    message=f"{_name(corpus, cited.law)} stands twice in the list of laws.",
                    help="Take one out, or say which clause each is cited in.",
                    related=(Related(first.as_cited or first.law, document.at(first, "law"), "the first"),),
                    about=cited.law,
                )


def _name(corpus: Corpus, id: str) -> str:
    provision = corpus.provision(id)
    return provision.name if provision else f"“{corpus.title('law', id)}”"


def _twice_in(corpus: Corpus, document: Document[Any], grounds: Grounds, key: str) -> Iterator[Problem]:
    ids: tuple[str, ...] = getattr(grounds, key.replace("-", "_"))
    for position, id in enumerate(ids):
        if id in ids[:position]:
            yield Problem(
                place=document.at(grounds, key, position),
                message=f"{_name(corpus, id)} stands twice under `{key}`.",
                help="Take one out.",
                about=id,
            )


def _printed_without_year(corpus: Corpus) -> Iterator[Problem]:
    """Acts that a document's list of laws prints without a year, which no other line of the document gives."""
    years: dict[str, set[str]] = {}
    bare: list[tuple[InText, str]] = []
    for each in citations(corpus):
        instrument, path = each.citation.instrument, each.passage.document.path
        if instrument is None or not instrument.name.endswith("Act"):
            continue
        key = key_of(instrument.name)
        if instrument.how == "written":
            years.setdefault(path, set()).add(key)
        elif (
            isinstance(each.passage.thing, LawCited)
            and not each.passage.thing.quoted
            and not each.citation.short
        ):
            follows = each.passage.said[each.citation.end :]
            if not getattr(each.passage.document.body, "is_retired", False) and not _COMPOUND.match(follows):
                bare.append((each, key))
    told: set[tuple[str, str]] = set()
    for each, key in bare:
        path = each.passage.document.path
        if key not in years.get(path, ()) and (path, key) not in told:
            told.add((path, key))
            yield _without_year(corpus, each, key)


def _printed_of_europe(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """The first line of a document's list of laws that prints the UK GDPR by the name of the Regulation of Europe."""
    if not _has_left_europe(corpus, day):
        return
    clear: set[str] = set()
    found: dict[str, InText] = {}
    for each in citations(corpus):
        cited, instrument, path = each.passage.thing, each.citation.instrument, each.passage.document.path
        if instrument is None or getattr(each.passage.document.body, "is_retired", False):
            continue
        if instrument.name == UK:
            clear.add(path)
        elif (
            instrument.name in (GDPR, EU)
            and isinstance(cited, LawCited)
            and cited.law.startswith("uk-gdpr")
            and not cited.quoted
            and not _EUROPE.search(each.passage.said)
        ):
            found.setdefault(path, each)
    for path, each in found.items():
        if path not in clear and not _states_uk_gdpr(corpus, each.passage.document):
            yield _gdpr(each)


def _states_uk_gdpr(corpus: Corpus, document: Document[Any]) -> bool:
    """Whether a document names the UK GDPR outside its list of laws, where pages give its name."""
    return any(
        each.kind == "law" and each.id.startswith("uk-gdpr") and not isinstance(each.thing, LawCited)
        for each in corpus.references(document)
    )


# ---- what running text says ------------------------------------------------------------------------------------------


def _of_europe(corpus: Corpus, each: InText, names: Names, day: datetime.date) -> Problem | None:
    citation, instrument = each.citation, each.citation.instrument
    if instrument is None or instrument.name not in (GDPR, EU) or not _has_left_europe(corpus, day):
        return None
    if names.uk_gdpr and instrument.name == GDPR:
        return None
    before, after = sentence_around(each.passage.said, citation.start, citation.end)
    if _EUROPE.search(before) or _EUROPE.search(after) or tells_history(before, after):
        return None
    return _gdpr(each)


def _has_left_europe(corpus: Corpus, day: datetime.date) -> bool:
    old = corpus.provision("eu-gdpr")
    return old is not None and standing(old, day).state is State.ENDED


def _gdpr(each: InText) -> Problem:
    words = " ".join(each.citation.words.split())
    return Problem(
        place=each.passage.place,
        message=f"The text says “{words}”; in the United Kingdom the UK GDPR has applied since the end of 2020.",
        help="Write UK GDPR, with the article. Name the EU GDPR only where a body of the European Union is bound by it.",
        about="eu-gdpr",
    )


def _no_year(corpus: Corpus, each: InText, names: Names) -> Problem | None:
    citation, instrument = each.citation, each.citation.instrument
    if (
        instrument is None
        or instrument.how not in ("", "only")
        or citation.short
        or not instrument.name.endswith("Act")
    ):
        return None
    key = key_of(instrument.name)
    _, after = sentence_around(each.passage.said, citation.start, citation.end)
    if key in names.with_year or _COMPOUND.match(after) or _PLURAL.search(citation.words):
        return None
    return _without_year(corpus, each, key)


def _named_again(each: InText, named: str, told: set[str]) -> Iterator[Problem]:
    about = re.sub(r"\W+", "-", named.casefold()).strip("-")
    if about not in told:
        told.add(about)
        yield Problem(
            place=each.passage.place,
            message=f"The text names {named} twice in one list.",
            help="Take one out. If another provision was meant, write its number.",
            about=about,
        )


def _and(words: tuple[str, ...]) -> str:
    return " and ".join(filter(None, (", ".join(words[:-1]), words[-1])))


def _without_year(corpus: Corpus, each: InText, key: str) -> Problem:
    instrument = each.citation.instrument
    assert instrument is not None
    years = reader_of(corpus).years_of(instrument)
    which = f" There are Acts of that name of {_and(years)}." if len(years) > 1 else ""
    only = f" The catalogue knows the {instrument.name} {years[0]}." if len(years) == 1 else ""
    return Problem(
        place=each.passage.place,
        message=f"The text cites the {instrument.name} without its year.{which}",
        help=f"Write the year, once in the document at least.{only}",
        about=key.replace(" ", "-"),
    )


def _no_section(corpus: Corpus, each: InText, names: Names, day: datetime.date) -> Problem | None:
    citation, instrument = each.citation, each.citation.instrument
    if instrument is None or citation.parts or not instrument.year or instrument.title in names.with_section:
        return None
    if not instrument.name.endswith("Act") or key_of(instrument.name) in _GENERAL:
        return None
    sections = tuple(
        entry.thing
        for entry in reader_of(corpus).entries_of(instrument)
        if not reader_of(corpus).is_whole(entry) and _is_power(entry.thing, day)
    )
    before, after = sentence_around(each.passage.said, citation.start, citation.end)
    claims = rests_on if sections else plainly_rests_on
    if not claims(before, after) or _COMPOUND.match(after) or tells_history(before, after):
        return None
    return Problem(
        place=each.passage.place,
        message=f"The text rests a power or duty on the {instrument.title} and names no section of it.",
        help="Name the section that gives it."
        + (f" The catalogue has {_listed(sections)}." if sections else ""),
        about=instrument.title.casefold().replace(" ", "-"),
    )
