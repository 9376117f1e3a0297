"""A charter, overarching protocol or agreement has no lead organisation, or one that is not a party.

Looks at `led-by`. A unit of a party may lead, as may the organisation of one, a member or the lead of a group, and
the body that took a party's place. One that is only invited, receives, processes, or has left does not.

Why
---
Somebody has to call the review, keep the list of parties and decide with whom a breach is taken up. A board that
owns the document cannot do that for want of staff (Welsh framework; NHS data sharing guidance).

When to waive
-------------
When the lead is changing hands: set the day by which it will be settled.

Bad
---
    party: anyborough-council
    title: Anyborough Council
    ---
    party: northshire-police
    title: Northshire Police
    ---
    party: weirside-museum
    title: Weirside Museum
    ---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    led-by: weirside-museum
    parties:
      - party: anyborough-council
      - party: northshire-police

Good
----
    party: anyborough-council
    title: Anyborough Council
    ---
    party: northshire-police
    title: Northshire Police
    ---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    led-by: anyborough-council
    parties:
      - party: anyborough-council
      - party: northshire-police
"""

import datetime
from collections.abc import Iterator

from ...model.adoption import has_left
from ...model.corpus import Corpus
from ...model.document import Document
from ...model.findings import Problem, Related, Severity
from ...model.protocol import Protocol, ProtocolType
from ...model.signing import PartyAs
from ..rule import declare
from ._shared import ids, is_listed, name, said, with_parties

RULE = declare(severity=Severity.ERROR, dated=True, source="Rotherham's overarching protocol of 2012, cover")

_LED = frozenset({ProtocolType.CHARTER, ProtocolType.OVERARCHING})
_STANDS_BY = {
    PartyAs.INVITED: "is only invited",
    PartyAs.RECIPIENT: "only receives",
    PartyAs.PROCESSOR: "only processes for others",
}


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report documents without a lead organisation among their parties."""
    for document in with_parties(corpus):
        body = document.body
        if body.led_by is None:
            if body.type.is_agreement or body.type in _LED:
                yield Problem(
                    place=document.at_key(None, "led-by"),
                    message=f"`{document.id}` names no lead organisation.",
                    help="Name one of the parties under `led-by`: it calls the review and keeps the list of parties.",
                )
        elif body.parties and corpus.party(body.led_by) is not None:
            yield from _lead(corpus, document, body.led_by, day)


def _lead(corpus: Corpus, document: Document[Protocol], lead: str, day: datetime.date) -> Iterator[Problem]:
    body = document.body
    own = [each for each in body.parties if each.party == lead]
    related: tuple[Related, ...] = ()
    if own:
        entry = own[-1]
        if has_left(entry, day):
            why = f"left on {said(entry.left or '')}"
            related = (Related(entry.left or "", document.at(entry, "left"), "the parties"),)
        elif entry.as_ in _STANDS_BY and body.type is not ProtocolType.PROCESSOR_CONTRACT:
            why = _STANDS_BY[entry.as_]
            related = (Related(entry.as_.value, document.at(entry, "as"), "the parties"),)
        else:
            return
        message = f"{name(corpus, lead)} leads `{document.id}`, and {why}."
    else:
        parties = ids(each for each in body.parties if not has_left(each, day))
        if is_listed(corpus, lead, parties) or _leads_or_follows(corpus, lead, parties):
            return
        message = f"{name(corpus, lead)} leads `{document.id}` and is not one of its parties."
    yield Problem(
        place=document.at(None, "led-by"),
        message=message,
        help="Name a signatory as the lead, or add this organisation under `parties`.",
        related=related,
        about=lead,
    )


def _leads_or_follows(corpus: Corpus, lead: str, parties: frozenset[str]) -> bool:
    """Whether an organisation leads a group among the parties, or took the place of one by a merger."""
    bodies = [body for each in parties if (body := corpus.party(each)) is not None]
    return any(each.lead == lead or lead in each.became for each in bodies)
