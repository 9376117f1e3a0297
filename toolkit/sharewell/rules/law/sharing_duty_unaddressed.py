"""An agreement about children takes no notice of the duty to share information about them.

Looks at overarching protocols and agreements that serve the safeguarding of children or early help, and to which two or
more bodies that the duty binds are parties. From the day on which section 16LA of the Children Act 2004 is in force in
England, they should say what it asks of them, or rest their sharing on it. A document that cites the section, anywhere,
in a legal position it uses, or in a document above it, has taken notice. Where a document above is at fault already, the
ones below it are not told of as well. Drafts, and documents whose term ended before that day, are left alone.

Why
---
Section 16LA, put in by the Children's Wellbeing and Schools Act 2026, turns much of what bodies were allowed to share
into something they have to share, unless that would do the child more harm. Staff who follow an older agreement may
wait for consent, or ask whether they may, where the law now asks them to tell. The day, 30 September 2026, is reported
and not confirmed from the commencement regulations, so that this warns.

When to waive
-------------
When the next version is under way: until the day on which it is due.

Bad
---
    framework: example
    title: Example
    country: england
    tiers: [{tier: agreement, title: Agreements}]
    ---
    party: anyborough-council
    title: Anyborough Council
    is: [local-authority]
    ---
    party: northshire-police
    title: Northshire Police
    is: [police]
    ---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    parties:
      - party: anyborough-council
      - party: northshire-police
    purposes:
      list:
        - purpose: safeguarding-children
    legal-framework:
      - law: ca-2004-s11

Good
----
    framework: example
    title: Example
    country: england
    tiers: [{tier: agreement, title: Agreements}]
    ---
    party: anyborough-council
    title: Anyborough Council
    is: [local-authority]
    ---
    party: northshire-police
    title: Northshire Police
    is: [police]
    ---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    parties:
      - party: anyborough-council
      - party: northshire-police
    purposes:
      list:
        - purpose: safeguarding-children
    legal-framework:
      - law: ca-2004-s11
      - law: ca-2004-s16la
"""

import datetime
import re
from collections.abc import Iterator

from ...catalogue.standing import standing
from ...model.adoption import BEING_WRITTEN, has_left
from ...model.corpus import Corpus
from ...model.dates import earliest, latest, on_or_by
from ...model.document import Document
from ...model.findings import Problem, Severity
from ...model.law import Provision
from ...model.passages import passages
from ...model.patterns import later
from ...model.places import Place
from ...model.protocol import Protocol, ProtocolType
from ...model.signing import PartyAs
from ...model.words import Country
from ..rule import declare
from ..sentences import listed
from ._gateways import applies_to, quoted
from ._shared import citations

RULE = declare(
    severity=Severity.WARNING,
    dated=True,
    source="Children Act 2004 section 16LA, in force from 30 September 2026",
)

_DUTY = "ca-2004-s16la"
_SAME_ACT = frozenset({_DUTY, "cwsa-2026"})
_IN_WORDS = later(
    r"\b16LA\b|Children['’]s Wellbeing and Schools Act|duty to share information", re.IGNORECASE
)
_NOT_BOUND = frozenset({PartyAs.PROCESSOR, PartyAs.RECIPIENT})


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report the documents about children that do not mention the duty, where it is in force on the day."""
    duty = corpus.provision(_DUTY)
    country = corpus.framework.country or Country.ENGLAND
    if duty is None or country not in duty.extent or not standing(duty, day, country).state.holds:
        return
    owing = {
        document.path: (place, bound)
        for document in corpus.protocols
        if _may_owe(document, duty)
        and (place := _purpose(corpus, document, duty)) is not None
        and len(bound := _bound(corpus, document, duty, day)) > 1
    }
    if not owing:
        return
    lines = {
        path: (document.path, *(each.path for each in corpus.ancestors(document)))
        for path in owing
        if (document := corpus.document_at(path))
    }
    noticed = _noticing(corpus, frozenset(each for line in lines.values() for each in line))
    silent = {path for path, line in lines.items() if noticed.isdisjoint(line)}
    for path, (place, bound) in owing.items():
        if path not in silent or not silent.isdisjoint(lines[path][1:]):
            continue
        began = f" {on_or_by(duty.in_force_from)}" if duty.in_force_from else ""
        yield Problem(
            place=place,
            message=f"Nothing here speaks of the duty to share information about children, reported in force{began}, "
            f"which binds {listed((corpus.title('party', each) for each in bound), most=4)}.",
            help=f"Say what the duty asks of the parties and when a holder may decline, and cite `{_DUTY}`; check its "
            "commencement at legislation.gov.uk.",
            related=quoted(corpus, [duty]),
            about=_DUTY,
        )


def _may_owe(document: Document[Protocol], duty: Provision) -> bool:
    """Whether a document is of a kind, and of a time, that should speak of the duty."""
    body = document.body
    if not (body.type.is_agreement or body.type is ProtocolType.OVERARCHING):
        return False
    if body.is_retired or body.status in BEING_WRITTEN:
        return False
    began = earliest(duty.in_force_from) if duty.in_force_from else None
    ended = latest(body.effective.to) if body.effective and body.effective.to else None
    return began is None or ended is None or ended >= began


def _purpose(corpus: Corpus, document: Document[Protocol], duty: Provision) -> Place | None:
    """Where a document names a purpose that the duty serves, or one within it."""
    body = document.body
    for each in body.purposes.list if body.purposes else ():
        if corpus.is_within("purpose", each.purpose, duty.purposes):
            return document.at(each, "purpose")
    for flow in body.flows:
        for position, purpose in enumerate(flow.purposes):
            if corpus.is_within("purpose", purpose, duty.purposes):
                return document.at(flow, "purposes", position)
    return None


def _bound(
    corpus: Corpus, document: Document[Protocol], duty: Provision, day: datetime.date
) -> tuple[str, ...]:
    """The organisations among the parties that the duty binds for certain."""
    found = [
        corpus.organisation(entry.party)
        for entry in document.body.parties
        if entry.as_ not in _NOT_BOUND
        and not has_left(entry, day)
        and applies_to(corpus, duty, entry.party)
        and not corpus.body_types(entry.party).isdisjoint(duty.open_to)
    ]
    return tuple(dict.fromkeys(found))


def _noticing(corpus: Corpus, among: frozenset[str]) -> frozenset[str]:
    """The files, among some, of documents that cite the duty, use a legal position that does, or speak of it."""
    noticing = {each.document.path for each in citations(corpus) if each.id in _SAME_ACT}
    for document in corpus.protocols:
        positions = (corpus.position(each.position) for each in document.body.lawfulness)
        if any(each and not _SAME_ACT.isdisjoint(each.gateways) for each in positions):
            noticing.add(document.path)
    for passage in passages(corpus):
        path = passage.document.path
        if path in among and path not in noticing and _IN_WORDS.search(passage.text):
            noticing.add(path)
    return frozenset(noticing)
