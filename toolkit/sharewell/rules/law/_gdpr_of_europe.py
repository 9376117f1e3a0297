"""The Regulation of the European Union named where the UK GDPR applies: in printed lists of laws, and in running text."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

from ...catalogue.citations import InText, citations
from ...catalogue.citations.instruments import EU, GDPR, UK
from ...catalogue.standing import State, standing
from ...model.control import LawCited
from ...model.corpus import Corpus
from ...model.document import Document
from ...model.findings import Problem
from ...model.patterns import later
from ._in_text import Names, sentence_around, tells_history

_EUROPE = later(
    r"\b(?:EEA|European Economic Area|European Union|Member States?|EU (?:controller|body|law|partner|countr|citizen)\w*"
    r"|adequacy|Ireland|retained|assimilated|UK GDPR|forms? part of)\b"
)


def printed_of_europe(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
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


def of_europe(corpus: Corpus, each: InText, names: Names, day: datetime.date) -> Problem | None:
    """The GDPR, or the EU GDPR, that running text names, where the sentence does not speak of Europe or of the past."""
    citation, instrument = each.citation, each.citation.instrument
    if instrument is None or instrument.name not in (GDPR, EU) or not _has_left_europe(corpus, day):
        return None
    if names.uk_gdpr and instrument.name == GDPR:
        return None
    before, after = sentence_around(each.passage.said, citation.start, citation.end)
    if _EUROPE.search(before) or _EUROPE.search(after) or tells_history(before, after):
        return None
    return _gdpr(each)


def _states_uk_gdpr(corpus: Corpus, document: Document[Any]) -> bool:
    """Whether a document names the UK GDPR outside its list of laws, where pages give its name."""
    return any(
        each.kind == "law" and each.id.startswith("uk-gdpr") and not isinstance(each.thing, LawCited)
        for each in corpus.references(document)
    )


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
