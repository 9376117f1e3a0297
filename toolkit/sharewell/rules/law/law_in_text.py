"""Running text names law, guidance, a body, a system or a term that has gone, as if it were of today.

Looks at the running text of documents in use, as things stood on the day of the check: laws repealed or not yet in
force, Bills, older editions of guidance, abolished bodies, retired networks and addresses, terms that the law no longer
has. Quotations are left alone, and so is what is told as history (“which replaced the Data Protection Act 1998”), the
record of revisions, and what the document lists itself under `legal-framework` or `mentions`: other rules judge those,
except for terms, of which this one tells at the mention. Each is reported once in a document's text. A sentence can be
misread, so this only warns.

Why
---
Readers act on the text, not on the list of laws. Published agreements were refreshed in 2023 with the Data Protection
Act 1998, clinical commissioning groups and GCSx addresses still in their paragraphs.

When to waive
-------------
When the sentence tells history in a way that the check does not see. Or list it under `mentions` with `quoted: yes`.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    clauses:
      - clause: law
        text: Each party handles what it receives under the Data Protection Act 1998.

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    clauses:
      - clause: law
        text: >-
          Each party handles what it receives under the Data Protection Act 2018, which replaced the Data Protection
          Act 1998.
"""

import datetime
from collections.abc import Iterator
from typing import Any

from ...catalogue.citations import Citation, citations_in
from ...catalogue.citations.found import reader_of
from ...catalogue.fate import Fate, fate
from ...model.corpus import Corpus, Entry
from ...model.dates import earliest, spoken
from ...model.document import Document
from ...model.findings import Problem, Related, Severity
from ...model.law import Principles, Provision
from ...model.means import RetiredBody, System, SystemKind
from ...model.places import Place
from ...model.protocol import Protocol
from ...model.sourced import Certainty
from ...model.vocabulary import Wording
from ...model.words import Country
from ..rule import declare
from ._in_text import laws_in_brackets, said_by_documents
from ._named_today import means_it

RULE = declare(
    severity=Severity.WARNING,
    dated=True,
    judges_text=True,
    source="published agreements, refreshed with repealed law and abolished bodies still in their text",
)

_ELSEWHERE = frozenset({"eu-gdpr", "gdpr"})
"""The GDPR of the European Union is the business of `citation-imprecise`."""
_STILL_ABOUT = frozenset({"childrens-trust", "icb-pre-merger"})
"""Names that bodies of today bear as well."""
_THROUGHOUT_THE_UK = frozenset(
    {"information-commissioner", "privacy-shield", "safe-harbor", "article-29-working-party"}
)


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report what has gone, once for each entry and document."""
    yield from _terms_mentioned(corpus, day)
    told: set[tuple[str, str]] = set()
    listed: dict[str, frozenset[str]] = {}
    fates: dict[str, Fate | None] = {}
    for each in said_by_documents(corpus):
        citation, document = each.citation, each.passage.document
        for entry in (*citation.could_be, *citation.entries):
            if entry.id not in fates:
                fates[entry.id] = _fate(corpus, entry, day)
        for entry in citation.entries or _whichever(citation, fates):
            found = fates[entry.id] or _miscounted(citation, entry, day)
            if found is None or (document.path, entry.id) in told:
                continue
            if document.path not in listed:
                listed[document.path] = _listed(corpus, document)
            if not _is_listed(corpus, entry, listed[document.path], day) and means_it(corpus, each, entry):
                told.update((document.path, one.id) for one in citation.entries)
                words = " ".join(citation.words.split())
                yield _problem(entry, found, words, each.passage.place, citation.count)


def _terms_mentioned(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """The terms that a document in use is said to name, and that the law no longer has."""
    for document in corpus.protocols:
        for mention in document.body.mentions if not document.body.is_retired else ():
            entry = corpus.entry("wording", mention.mention)
            found = None if entry is None or mention.quoted else _fate(corpus, entry, day)
            if entry is not None and found is not None:
                words = mention.as_printed or entry.thing.title
                yield _problem(entry, found, words, document.at(mention, "mention"))


def _whichever(citation: Citation, fates: dict[str, Fate | None]) -> tuple[Entry, ...]:
    """The last of the laws that a name without a year could mean, where every one of them has gone."""
    laws = [each for each in citation.could_be if isinstance(each.thing, Provision) and fates[each.id]]
    return tuple(laws[-1:]) if len(laws) == len(citation.could_be) else ()


def _fate(corpus: Corpus, entry: Entry, day: datetime.date) -> Fate | None:
    """What became of an entry, where the catalogue is sure enough and a running text may be blamed for it."""
    if entry.id in _ELSEWHERE:
        return None
    if isinstance(entry.thing, System) and entry.thing.kind is SystemKind.MARKING:
        return None
    country = corpus.framework.country or Country.ENGLAND
    if (
        isinstance(entry.thing, RetiredBody)
        and country is not Country.ENGLAND
        and entry.id not in _THROUGHOUT_THE_UK
    ):
        return None
    if (
        entry.id in _STILL_ABOUT
        or (entry.thing.general_knowledge_only and not entry.thing.certain)
        or entry.thing.confidence is Certainty.LOW
    ):
        return None
    return fate(corpus, entry, day)


def _miscounted(citation: Citation, entry: Entry, day: datetime.date) -> Fate | None:
    thing = entry.thing
    if not isinstance(thing, Principles) or not citation.count or not thing.list:
        return None
    begun = earliest(thing.since)
    if begun is None or begun > day or int(citation.count) == len(thing.list):
        return None
    return Fate(
        f"are {len(thing.list)} in number since {spoken(begun)}", f"the {len(thing.list)} {thing.title}"
    )


def _listed(corpus: Corpus, document: Document[Any]) -> frozenset[str]:
    """What the document's own lists name, and the retired bodies whose names its parties bear."""
    found = {
        each.id
        for each in corpus.references(document)
        if each.kind in ("law", "body", "system", "wording", "method")
    }
    found |= laws_in_brackets(corpus, document)
    if isinstance(document.body, Protocol):
        found |= {each.mention for each in document.body.mentions}
        for reference in corpus.references(document):
            party = corpus.party(reference.id) if reference.kind == "party" else None
            if party is not None:
                found |= {id for named in citations_in(party.title, corpus) for id in named.ids}
    return frozenset(found)


def _is_listed(corpus: Corpus, entry: Entry, listed: frozenset[str], day: datetime.date) -> bool:
    """Whether the document's lists name the entry, or another part of the same law that has gone as well."""
    if entry.id in listed:
        return True
    if not isinstance(entry.thing, Provision):
        # A body and the term for it are one to the reader.
        return any(one.id in listed for one in reader_of(corpus).namesakes(entry))
    for one in reader_of(corpus).beside(entry):
        if one.id in listed and fate(corpus, one, day) is not None:
            return True
    return False


def _problem(entry: Entry, found: Fate, words: str, place: Place, count: str | None = None) -> Problem:
    if isinstance(entry.thing, Principles):
        message = f"The text speaks of {count} {words}; there {found.what}."
    elif isinstance(entry.thing, Wording):
        message = f"The text says “{words}”, which {found.what}."
    else:
        message = f"The text names “{words}”, which {found.what}."
    advice = f"Write {found.instead} instead" if found.instead else "Take it out"
    if isinstance(entry.thing, Provision):
        advice = (
            f"In its place: {found.instead}" if found.instead else "Cite law that is in force, or take it out"
        )
    elif isinstance(entry.thing, Wording) and found.what == "is no longer so":
        advice = f"Say what there is now: {found.instead}"
    elif isinstance(entry.thing, System) and found.instead:
        advice = f"Use instead: {found.instead}"
    note = getattr(entry.thing, "note", None)
    return Problem(
        place=place,
        message=message,
        help=f"{advice}. If the sentence tells history, say so in it, or list it under `mentions` with `quoted: yes`.",
        related=(Related(" ".join(note.split()), title="the catalogue"),) if note else (),
        about=entry.id,
    )
