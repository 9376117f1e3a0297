"""A party takes part in no flow; or somebody at the end of a flow is neither party nor declared recipient.

Compares the parties of each document that has flows with those who give, receive, carry or may be passed what was
shared. A unit answers for its organisation and a group for its members, and the other way round. Parties that are
invited or associates, or that have left, are not expected in a flow. An end that is no party is an error.

Why
---
A party without a flow is either a signature that binds to nothing or a flow that was forgotten. A receiver who is no
party is bound by no safeguard: in published agreements, evaluators and archives named only in a privacy notice.

When to waive
-------------
When the flow is being designed: set the day by which it will be here.

Bad
---
    party: anyborough-council
    title: Anyborough Council
    ---
    party: northshire-police
    title: Northshire Police
    ---
    party: northshire-fire
    title: Northshire Fire and Rescue Authority
    ---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    parties:
      - party: anyborough-council
      - party: northshire-police
      - party: northshire-fire
    flows:
      - flow: police-notification
        from: [northshire-police]
        to: [anyborough-council]

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
    parties:
      - party: anyborough-council
      - party: northshire-police
    flows:
      - flow: police-notification
        from: [northshire-police]
        to: [anyborough-council]
"""

import datetime
from collections.abc import Iterator

from ...model.adoption import has_left, takes_part
from ...model.corpus import Corpus
from ...model.document import Document
from ...model.findings import Problem, Related, Severity
from ...model.protocol import Protocol
from ...model.sharing import DataRole
from ...model.signing import PartyAs
from ..rule import declare
from ._shared import exists, ids, is_listed, is_past, name, said, with_parties

RULE = declare(
    severity=Severity.WARNING,
    also=(Severity.ERROR,),
    dated=True,
    source="published agreements: the recipient is not a party",
)

_NOT_EXPECTED = (PartyAs.INVITED, PartyAs.ASSOCIATE)


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report parties in no flow, and ends of flows that are no party."""
    for document in with_parties(corpus):
        if document.body.flows and document.body.parties:
            yield from _idle(corpus, document, day)
            yield from _strangers(corpus, document, day)


def _idle(corpus: Corpus, document: Document[Protocol], day: datetime.date) -> Iterator[Problem]:
    body = document.body
    busy = frozenset(
        party
        for flow in body.flows
        for party in (
            *flow.givers,
            *flow.receivers,
            *((flow.processor,) if flow.processor else ()),
            *(flow.onward.named if flow.onward else ()),
        )
    )
    for entry in body.parties:
        if entry.party in busy or entry.as_ in _NOT_EXPECTED or not takes_part(entry, day):
            continue
        if not exists(corpus, entry.party, day) or _is_among(corpus, entry.party, busy):
            continue
        yield Problem(
            place=document.at(entry, "party"),
            message=f"{name(corpus, entry.party)} is a party to `{document.id}` and gives and receives nothing.",
            help="Describe the flow that it takes part in, or take it off the list of parties.",
            about=entry.party,
        )


def _is_among(corpus: Corpus, party: str, busy: frozenset[str]) -> bool:
    """Whether a party shares through its organisation, a unit, a group, or any of its own members."""
    return is_listed(corpus, party, busy) or not corpus.members(party).isdisjoint(busy)


def _strangers(corpus: Corpus, document: Document[Protocol], day: datetime.date) -> Iterator[Problem]:
    body = document.body
    everyone = ids(body.parties)
    declared = everyone | {
        party for role in body.roles if role.each_is is DataRole.RECIPIENT for party in role.for_.parties
    }
    present = ids(each for each in body.parties if not has_left(each, day)) | (declared - everyone)
    present |= {id for each in present if (ended := corpus.party(each)) for id in ended.became}
    told: set[str] = set()
    for flow in body.flows:
        if is_past(flow.until, day):
            continue
        for key, ends in (("from", flow.from_), ("to", flow.to), ("among", flow.among)):
            for position, end in enumerate(ends):
                if (
                    end in present
                    or end in told
                    or corpus.party(end) is None
                    or is_listed(corpus, end, present)
                ):
                    continue
                told.add(end)
                left = next((each for each in body.parties if each.party == end), None)
                doing = "receives" if key == "to" else "gives" if key == "from" else "takes part"
                why = (
                    f"left on {said(left.left or '')}"
                    if left
                    else "is neither a party nor a declared recipient"
                )
                yield Problem(
                    place=document.at(flow, key, position),
                    message=f"In the flow `{flow.flow}`, {name(corpus, end)} {doing} and {why}.",
                    help="Add it under `parties`, as a recipient if it signs nothing; or correct the flow.",
                    related=(Related(left.left or "", document.at(left, "left"), "the parties"),)
                    if left
                    else (),
                    severity=Severity.ERROR,
                    about=end,
                )
