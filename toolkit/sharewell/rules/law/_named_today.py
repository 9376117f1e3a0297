"""Whether a text names an entry of the catalogue for certain, and as a thing of today: not as history, not of another place."""

from __future__ import annotations

import re

from ...catalogue.citations import InText
from ...catalogue.citations.found import reader_of
from ...model.corpus import Corpus, Entry
from ...model.law import LawKind, LawStatus, Provision
from ...model.means import RetiredBody, System
from ...model.patterns import later
from ...model.vocabulary import Wording
from ._in_text import rules_it_out, said_by_documents, sentence_around, tells_history, tells_what_is_to_come

_POSTCODE = later(r"\s?\d[A-Z]{2}\b")
_LEFT_FOR = {"nhscca-1990": later(r"\b(?:s(?:ection)?\.?\s?117|after-?care)\b", re.IGNORECASE)}
"""What a law is still there for."""
_OF_THE_UNION = frozenset({"union-or-member-state-law"})
_IN_EUROPE = later(
    r"\b(?:EEA|European Economic Area|Ireland|Irish|France|Germany|Spain|Netherlands|Europe|EU GDPR"
    r"|(?:in|of|to|from|within) the (?:EU|European Union)|EU (?:controller|bod(?:y|ies)|partner|processor|countr|compan|citizen)\w*"
    r"|(?:established|based|operating) in an?(?:other)? Member State)\b"
)
"""What the law of the European Union rightly goes with."""
_MANY_MEANINGS = {
    "DH": r"health|NHS|hospital|guidance",
    "CRC": r"probation|offend\w+|rehabilitat\w+|licence|supervis\w+|prison\w*|resettlement",
    "NPS": r"probation|offend\w+|rehabilitat\w+|licence|supervis\w+|prison\w*|MAPPA|court|sentenc\w+",
    "LSC": r"learning|colleges?|skills|funding|post-16",
    "TSA": r"housing|tenan\w+|landlords?",
    "SFA": r"learning|colleges?|skills|apprentice\w*",
    "EFA": r"academ\w+|colleges?|schools?",
    "NPM": r"marking|marked|OFFICIAL",
    "PCD": r"Caldicott|patients?|confidential",
    "RSL": r"housing|tenan\w+|landlords?|arrears|evict\w+|lettings?|homeless\w*",
    "SHA": r"NHS|health|trusts?|PCTs?|hospitals?",
    "HPA": r"health|outbreaks?|infect\w+|disease|notifi\w+",
    "CSCI": r"inspect\w*|care homes?|regist\w+|adult social care",
    "BIS": r"departments?|business|ministers?",
    "IPCC": r"police|complaints?|misconduct|constable",
}
"""Abbreviations that count only where the document also writes the name out, or the sentence speaks of such things."""
_SPEAKS_OF = {short: later(rf"\b(?:{words})\b", re.IGNORECASE) for short, words in _MANY_MEANINGS.items()}
_EMPLOYERS = frozenset({"crc"})
_STAFF = later(r"\s(?:staff|officers?|practitioners?|workers?|managers?|case managers?|employees?)\b")
_PUBLISHERS = frozenset({"information-commissioner", "article-29-working-party"})
_PUBLISHED = later(
    r"(?:['’]s?)?\s(?:(?:own|statutory|data|sharing|data-sharing|published|current|detailed|updated|\d{4})\s){0,3}"
    r"(?:code|codes|guidance|guide|guidelines|opinion|checklist|toolkit|template|website|hub|register|registration)\b",
    re.IGNORECASE,
)
"""What these published keeps its name."""
_OF_ANOTHER_PLACE = later(r"\b(?:Scottish|Jersey|Guernsey|Isle of Man|Irish|Welsh)\s\Z")
_IN_ANOTHER_PLACE = later(
    r"\b(?:Scotland|Scottish|Northern Ireland|(?<!England and )(?<!England or )Wales|Welsh)\b"
)


def means_it(corpus: Corpus, each: InText, entry: Entry) -> bool:
    """Whether the text names the entry for certain, and as a thing of today."""
    citation, thing = each.citation, entry.thing
    instrument = citation.instrument
    if isinstance(thing, Provision):
        if instrument is None and thing.kind is not LawKind.GUIDANCE:
            return False
        only = instrument is not None and instrument.how == "only" and thing.kind is not LawKind.BILL
        if only and instrument is not None and not reader_of(corpus).is_known_without_year(instrument):
            # Another Act may have had the same name: only names that the catalogue itself writes without a year count.
            return False
        if instrument is not None and not citation.exact and citation.parts and citation.act is not entry:
            return False
    elif not citation.exact:
        return False
    before, after = sentence_around(each.passage.said, citation.start, citation.end)
    if tells_history(before, after):
        return False
    if isinstance(thing, System | Wording) and rules_it_out(before, after):
        return False
    if entry.id in _OF_THE_UNION and (_IN_EUROPE.search(before) or _IN_EUROPE.search(after)):
        return False
    if entry.id in _LEFT_FOR and any(map(_LEFT_FOR[entry.id].search, (before, after))):
        return False
    if entry.id == "n3" and (_POSTCODE.match(after) or before.endswith("London ")):
        return False
    if isinstance(thing, Provision) and thing.in_force_from and _begins_later(thing):
        return not tells_what_is_to_come(before, after)
    only_england = (
        isinstance(thing, RetiredBody) or getattr(thing, "status", "") is LawStatus.REPEALED_IN_ENGLAND
    )
    if only_england and (_IN_ANOTHER_PLACE.search(before) or _IN_ANOTHER_PLACE.search(after)):
        return False
    if isinstance(thing, RetiredBody):
        if _OF_ANOTHER_PLACE.search(before):
            return False
        if entry.id in _PUBLISHERS and _PUBLISHED.match(after):
            return False
        if (about := _SPEAKS_OF.get(citation.words.rstrip("s"))) is not None:
            of_staff = entry.id in _EMPLOYERS and _STAFF.match(after) is not None
            return of_staff or any(map(about.search, (before, after))) or _written_out(each, entry, corpus)
    return True


def _begins_later(thing: Provision) -> bool:
    return thing.ended is None and thing.kind is not LawKind.BILL


def _written_out(each: InText, entry: Entry, corpus: Corpus) -> bool:
    return any(
        other.passage.document is each.passage.document
        and entry in other.citation.entries
        and " " in other.citation.words
        for other in said_by_documents(corpus)
    )
