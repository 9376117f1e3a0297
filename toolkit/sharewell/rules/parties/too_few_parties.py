"""An agreement names fewer than two parties, or a charter or overarching protocol names none.

Counts the parties that have not left. Those only invited do not count. A group stands for several; a unit adds
nothing to its organisation, save where two units of one organisation share with each other. Documents of a tier that
leaves parties to the documents above (`needs-parties: no`) are left alone.

Why
---
Nobody is bound by a document without parties, and one party alone shares with nobody. One published overarching
protocol has a section called the parties, and names none.

When to waive
-------------
When the parties are still being asked: set the day by which they will be named.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    parties:
      - party: anyborough-council

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    parties:
      - party: anyborough-council
      - party: northshire-police
"""

import datetime
from collections.abc import Iterator

from ...model.adoption import has_left
from ...model.corpus import Corpus
from ...model.document import Document
from ...model.findings import Problem, Severity
from ...model.protocol import Protocol, ProtocolType
from ...model.signing import PartyAs
from ...model.words import YesNo
from ..rule import declare
from ._shared import ids, name, with_parties

RULE = declare(
    severity=Severity.ERROR, dated=True, source="Rotherham's overarching protocol of 2012, section 2"
)

_NEEDS_ONE = frozenset({ProtocolType.CHARTER, ProtocolType.OVERARCHING})


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report documents that name fewer parties than their kind needs."""
    for document in with_parties(corpus):
        body = document.body
        need = _needed(corpus, document)
        there = ids(
            each for each in body.parties if each.as_ is not PartyAs.INVITED and not has_left(each, day)
        )
        if _count(corpus, there) < need:
            yield Problem(
                place=document.at_key(None, "parties"),
                message=_message(corpus, body, there, need),
                help="List every organisation that is bound by it under `parties`.",
            )


def _needed(corpus: Corpus, document: Document[Protocol]) -> int:
    """How many parties a document of its kind needs."""
    kind = document.body.type
    if kind.is_agreement or kind is ProtocolType.PROCESSOR_CONTRACT:
        return 2
    tier = corpus.tier(document)
    asked = tier is not None and tier.needs_parties is YesNo.YES
    return int(kind in _NEEDS_ONE or (asked and kind is not ProtocolType.TEMPLATE))


def _count(corpus: Corpus, there: frozenset[str]) -> int:
    """How many can share with each other."""
    units = {each for each in there if corpus.organisation(each) in there - {each}}
    bodies = there - units
    if len(bodies) == 1:
        body = corpus.party(next(iter(bodies)))
        return 2 if len(units) > 1 or (body and body.group) else 1
    return len(bodies)


def _message(corpus: Corpus, body: Protocol, there: frozenset[str], need: int) -> str:
    if not there:
        left = " that has joined and not left" if body.parties else ""
        return f"`{body.protocol}` names no party{left}."
    if len(there) > need - 1:
        lead = next(each for each in sorted(there) if corpus.organisation(each) == each)
        return f"`{body.protocol}` names one organisation only, {name(corpus, lead)}, with a unit of its own."
    return f"`{body.protocol}` names one party only, {name(corpus, next(iter(there)))}."
