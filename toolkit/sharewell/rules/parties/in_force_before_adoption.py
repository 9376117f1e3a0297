"""A document is in force, or a flow has begun, before those at both ends had adopted it.

Compares the status, the day of effect and the first day of each flow with the adoptions of the parties and with the
approvals. A party that joined later is judged from the day it joined, a renewed adoption not against the day on
which an earlier version began. `from: last-adoption` and `each-party-from: its-adoption` are what most partnerships
mean, and need no dates to agree.

Why
---
Nobody is bound before signing. One published agreement took effect on 1 April, and its bodies approved it between
14 April and 5 August: for four months it was in force for nobody.

When to waive
-------------
When the early start was agreed in writing, and the dates are history.

Bad
---
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
    status: in-force
    effective:
      from: 2026-04-01
    parties:
      - party: anyborough-council
      - party: northshire-police
    adoptions:
      - {party: anyborough-council, version: "1.0", on: 2026-03-20}
      - {party: northshire-police, version: "1.0", on: 2026-08-05}

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
    status: in-force
    effective:
      from: 2026-04-01
      each-party-from: its-adoption
    parties:
      - party: anyborough-council
      - party: northshire-police
    adoptions:
      - {party: anyborough-council, version: "1.0", on: 2026-03-20}
      - {party: northshire-police, version: "1.0", on: 2026-08-05}
"""

import datetime
from collections.abc import Iterator

import msgspec

from ...model.adoption import BEING_WRITTEN, Adoptions, adoptions_on, must_adopt
from ...model.corpus import Corpus
from ...model.dates import earliest, latest, spoken
from ...model.document import Document
from ...model.findings import Problem, Related, Severity
from ...model.protocol import Protocol, Status
from ...model.sharing import Flow
from ...model.signing import Approval, PartyTo
from ..rule import declare
from ._shared import exists, is_past, listed, name, named, role_name, with_parties

RULE = declare(severity=Severity.ERROR, dated=True, source="a published agreement")

_STANDS = "The parties' own duties and powers to share stand either way."


class Late(msgspec.Struct, frozen=True):
    """A party that adopted after something began, and when; None where it has not adopted yet."""

    party: str
    on: datetime.date | None = None
    related: tuple[Related, ...] = ()


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report documents in force without a party's adoption, and starts before adoptions or approvals."""
    adoptions = adoptions_on(corpus, day)
    for document in with_parties(corpus):
        body = document.body
        if body.status in BEING_WRITTEN or not body.parties:
            continue
        entries = tuple(
            each for each in body.parties if must_adopt(each, day) and exists(corpus, each.party, day)
        )
        starts = latest(body.effective.from_ or "") if body.effective else None
        waits = starts is not None and starts > day
        told: set[str] = set()
        if body.adoptions and not waits and not _each_from_its_own(body):
            live = body.status is not None and body.status.is_live
            if live or (starts is not None and body.status is not Status.SUSPENDED):
                for problem, party in _unadopted(corpus, adoptions, document, entries):
                    told.add(party)
                    yield problem
            if starts is not None:
                late = [
                    found
                    for each in entries
                    if (found := _late(adoptions, document, each.party, each, starts))
                ]
                told.update(each.party for each in late)
                if late:
                    yield _started(corpus, document, starts, late)
        if starts is not None and not waits:
            yield from _approvals(corpus, document, starts)
        if body.adoptions:
            for flow in body.flows:
                yield from _flow(corpus, adoptions, document, flow, entries, told)


def _each_from_its_own(body: Protocol) -> bool:
    """Whether each party is bound from its own adoption only."""
    return body.effective is not None and bool(body.effective.each_party_from)


def _unadopted(
    corpus: Corpus, adoptions: Adoptions, document: Document[Protocol], entries: tuple[PartyTo, ...]
) -> Iterator[tuple[Problem, str]]:
    lacking = {each.party: found for each in entries if (found := adoptions.lacking(document, each.party))}
    for entry in entries:
        excused = any(each.of == document.id for each in entry.exceptions)
        if entry.party not in lacking or excused:
            continue
        if any(each in lacking for each in corpus.standing_for(entry.party) if each != entry.party):
            continue
        whom, has = named(corpus, lacking[entry.party])
        problem = Problem(
            place=document.at(entry, "party"),
            message=f"`{document.id}` says that it is in force; it is not in force for {whom}, which {has} not "
            "adopted it.",
            help="Record the adoption; or write `each-party-from: its-adoption` under `effective`, where each party "
            f"is bound from its own. {_STANDS}",
            about=entry.party,
        )
        yield problem, entry.party


def _late(
    adoptions: Adoptions, document: Document[Protocol], party: str, entry: PartyTo, starts: datetime.date
) -> Late | None:
    """The party, if its first adoption came after it should have: after the start, or after it joined."""
    held = adoptions.of(document, party)
    if not held:
        return None
    begins = max(starts, latest(entry.joined or "") or starts)
    first = held[0]
    if first.on <= begins or _is_renewal(document.body, first.adoption.version, starts):
        return None
    place = first.document.at(first.adoption, "on")
    return Late(
        entry.party,
        first.on,
        (Related(spoken(first.on), place, f"the adoption by `{first.adoption.party}`"),),
    )


def _is_renewal(body: Protocol, version: str | None, starts: datetime.date) -> bool:
    """Whether a version is a later one, written after the document began, so that it says nothing of the beginning."""
    for number, each in enumerate(body.revisions):
        if each.version == version:
            written = earliest(each.on or "")
            return number > 0 and written is not None and written > starts
    return False


def _started(
    corpus: Corpus, document: Document[Protocol], starts: datetime.date, late: list[Late]
) -> Problem:
    who = listed(_dated(corpus, each) for each in late)
    return Problem(
        place=document.at(document.body.effective, "from"),
        message=f"`{document.id}` is in effect from {spoken(starts)}, before it was adopted by {who}.",
        help="Correct the day; or write `from: last-adoption`, or `each-party-from: its-adoption` where each party "
        f"is bound from its own. {_STANDS}",
        related=tuple(related for each in late for related in each.related),
        about="adoptions",
    )


def _dated(corpus: Corpus, late: Late) -> str:
    return f"{name(corpus, late.party)} ({spoken(late.on) if late.on else 'not yet'})"


def _approvals(corpus: Corpus, document: Document[Protocol], starts: datetime.date) -> Iterator[Problem]:
    """Approvals given only after the day of effect. A body or role that had approved before is approving again."""
    body = document.body
    parties = {each.party for each in body.parties} if _each_from_its_own(body) else set()
    dated = [(on, each) for each in body.approvals if (on := earliest(each.on or ""))]
    before = {(each.by, each.role) for on, each in dated if on <= starts}
    late = [
        (on, each)
        for on, each in dated
        if on > starts
        and (each.by, each.role) not in before
        and each.by not in parties
        and not _is_renewal(body, each.version, starts)
    ]
    if late:
        who = listed(f"{_approver(corpus, each)} ({spoken(on)})" for on, each in late)
        yield Problem(
            place=document.at(body.effective, "from"),
            message=f"`{document.id}` is in effect from {spoken(starts)}, before it was approved by {who}.",
            help="Correct the day of effect, or the dates of the approvals if they were written down wrongly.",
            related=tuple(
                Related(spoken(on), document.at(each, "on"), f"the step “{each.step}”") for on, each in late
            ),
            about="approvals",
        )


def _approver(corpus: Corpus, approval: Approval) -> str:
    if approval.by:
        return name(corpus, approval.by)
    return f"the {role_name(corpus, approval.role)}" if approval.role else approval.step


def _flow(
    corpus: Corpus,
    adoptions: Adoptions,
    document: Document[Protocol],
    flow: Flow,
    entries: tuple[PartyTo, ...],
    told: set[str],
) -> Iterator[Problem]:
    """A flow that says when it began: each end must have adopted by then; one at each side where each is bound alone."""
    begun = earliest(flow.since or "")
    if begun is None or begun > adoptions.day or is_past(flow.until, adoptions.day):
        return
    late: dict[str, Late] = {}
    for end in dict.fromkeys((*flow.givers, *flow.receivers)):
        if found := _late_end(corpus, adoptions, document, end, entries, begun):
            late[end] = found
    if _each_from_its_own(document.body) and any(
        giver != receiver
        for giver in flow.givers
        if giver not in late
        for receiver in flow.receivers
        if receiver not in late
    ):
        return
    new = {each.party: each for each in late.values() if each.party not in told}
    if new:
        yield Problem(
            place=document.at(flow, "since"),
            message=f"The flow `{flow.flow}` began on {spoken(begun)}, before `{document.id}` was adopted by "
            f"{listed(_dated(corpus, each) for each in new.values())}.",
            help=f"Correct the day, or say under which document the flow ran before. {_STANDS}",
            related=tuple(related for each in new.values() for related in each.related),
            about=flow.flow,
        )


def _late_end(
    corpus: Corpus,
    adoptions: Adoptions,
    document: Document[Protocol],
    end: str,
    entries: tuple[PartyTo, ...],
    begun: datetime.date,
) -> Late | None:
    """The party that answers for an end of a flow, if it adopted after the flow began; None for who adopts nothing."""
    standing = corpus.standing_for(end)
    exact = [each for each in entries if each.party == end]
    wider = [each for each in entries if each.party in standing or end in corpus.standing_for(each.party)]
    for entry in (exact or wider)[:1]:
        joined = earliest(entry.joined or "")
        since = joined if joined is not None and joined > begun else begun
        answers = [id for id in (end, entry.party) if not adoptions.lacking(document, id)]
        if not answers:
            return Late(entry.party)
        late = [_late(adoptions, document, id, entry, since) for id in answers]
        return None if None in late else late[0]
    return None
