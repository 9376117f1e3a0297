"""A document has no parent where its tier asks for one, or its parent is not in force.

Looks at every document in use. A tier says whether its documents must have a parent; where it says nothing, all below
the first tier must, save contracts with a processor and records of one sharing. A template needs none. A parent is in
force when its status says so, or when it says nothing of its status and gives a version, a date or an adoption. A
parent that was replaced is a warning that names its successor. A document that is itself a draft may stand under a
draft.

Why
---
Rotherham 1.3.1: service-level protocols stand under an overarching protocol, and that under the joint agreement.
Without a parent in force there is nothing for a document to be consistent with. One published agreement stands under
an umbrella memorandum that has since been withdrawn.

When to waive
-------------
While the parent is being signed: until the day on which its last party is expected to adopt it.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    parents:
      - protocol: children-and-families
    ---
    protocol: children-and-families
    title: Overarching protocol for children and families
    type: overarching
    tier: overarching
    status: withdrawn
    version: "2.1"

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    parents:
      - protocol: children-and-families
    ---
    protocol: children-and-families
    title: Overarching protocol for children and families
    type: overarching
    tier: overarching
    status: in-force
    version: "2.1"
    parents:
      - protocol: charter
    ---
    protocol: charter
    title: Charter
    type: charter
    tier: charter
    status: in-force
    version: "4.0"
"""

import datetime
from collections.abc import Iterator

from ...model.corpus import Corpus
from ...model.dates import earliest, latest, spoken
from ...model.document import Document
from ...model.effective import parent_need
from ...model.findings import Problem, Related, Severity
from ...model.framework import ParentNeed
from ...model.protocol import Protocol, ProtocolType, Status
from ...model.relations import Parent
from ..rule import declare

RULE = declare(
    severity=Severity.ERROR,
    also=(Severity.WARNING,),
    dated=True,
    source="Rotherham's overarching protocol of 2012, 1.3.1",
)

_STAND_ALONE = frozenset({ProtocolType.PROCESSOR_CONTRACT, ProtocolType.RECORD_OF_SHARING})
"""What needs no parent unless its tier says so: law asks for the one, and nobody waits for a document to do the other."""

_UNFINISHED = frozenset({Status.DRAFT, Status.CONSULTATION})


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report documents without the parent that their tier asks for, and parents that are not in force."""
    replaced = {old: each.id for each in corpus.protocols for old in each.body.replaces}
    for document in corpus.protocols:
        if document.body.is_retired:
            continue
        if document.body.parents:
            yield from _not_in_force(corpus, day, document, replaced)
        elif _needs_parent(corpus, document):
            tier = corpus.tier(document)
            yield Problem(
                place=document.at_key(None, "parents"),
                message=f"The document names no parent; on the tier `{tier.title if tier else ''}` it must have one.",
                help=_which(corpus, document),
            )


def _needs_parent(corpus: Corpus, document: Document[Protocol]) -> bool:
    if parent_need(corpus, document) is not ParentNeed.REQUIRED:
        return False
    tier, kind = corpus.tier(document), document.body.type
    said = tier is not None and tier.parent is not None
    return kind is not ProtocolType.TEMPLATE and (said or kind not in _STAND_ALONE)


def _which(corpus: Corpus, document: Document[Protocol]) -> str:
    """The next step, with the documents of the nearest tier above that has any."""
    own = corpus.level(document) or 0
    levels = {each.id: corpus.level(each) for each in corpus.protocols if not each.body.is_retired}
    nearest = max((level for level in levels.values() if level is not None and level < own), default=None)
    above = sorted(id for id, level in levels.items() if level == nearest) if nearest is not None else []
    told = f": {' or '.join(f'`{id}`' for id in above)}" if 0 < len(above) <= 3 else ""
    return f"Name the document above under `parents`, with the version agreed{told}."


def _not_in_force(
    corpus: Corpus, day: datetime.date, document: Document[Protocol], replaced: dict[str, str]
) -> Iterator[Problem]:
    parents = corpus.parents(document)
    faults = [(each, parent, _fault(day, document.body, parent.body)) for each, parent in parents]
    stands = any(fault is None for _, _, fault in faults)
    for statement, parent, fault in faults:
        if fault is None:
            continue
        successor = _successor(corpus, parent, replaced)
        if parent.body.is_retired and successor:
            yield _replaced(corpus, document, statement, parent, successor)
            continue
        yield Problem(
            place=document.at(statement, "protocol"),
            message=f"The parent `{parent.id}` {fault}.",
            help=f"Name a parent that is in force, or correct the record of `{parent.id}`."
            if not stands
            else f"Take it out, since another parent is in force, or correct the record of `{parent.id}`.",
            related=(Related(parent.body.title, parent.at(None, "status"), "the parent"),),
            severity=Severity.WARNING if stands and parent.body.is_retired else None,
            about=parent.id,
        )


def _fault(day: datetime.date, body: Protocol, parent: Protocol) -> str | None:
    """What keeps a parent from being in force for this document; None where nothing does."""
    status, term = parent.status, parent.effective
    if parent.is_retired and status is not None:
        return f"is {status.value}, and nothing is named in its place"
    ended = latest(term.to) if term and term.to else None
    if ended is not None and ended < day:
        return f"ended on {spoken(ended)}"
    if body.status in _UNFINISHED:
        return None
    if status is Status.SUSPENDED:
        return "is suspended"
    if status in _UNFINISHED:
        return "is in consultation" if status is Status.CONSULTATION else "is a draft"
    begun = earliest(term.from_) if term and term.from_ else None
    if status is Status.APPROVED and (begun is None or begun > day):
        return "is approved and not yet in force"
    if status is None and not (
        parent.version or term or parent.adoptions or parent.revisions or parent.approvals
    ):
        return "is known by name only: no version, date or status shows that it is in force"
    return None


def _successor(corpus: Corpus, parent: Document[Protocol], replaced: dict[str, str]) -> str | None:
    """The document that took a parent's place, followed to one that is still in use."""
    id, seen = parent.body.replaced_by or replaced.get(parent.id), {parent.id}
    while id and id not in seen:
        seen.add(id)
        found = corpus.protocol(id)
        onward = (found.body.replaced_by or replaced.get(id)) if found and found.body.is_retired else None
        if onward is None:
            return id
        id = onward
    return None


def _replaced(
    corpus: Corpus,
    document: Document[Protocol],
    statement: Parent,
    parent: Document[Protocol],
    successor: str,
) -> Problem:
    found = corpus.protocol(successor)
    begins = found.body.effective.from_ if found and found.body.effective else None
    day = earliest(begins) if begins else None
    since = f" on {spoken(day)}" if day and begins and begins.count("-") == 2 else ""
    named = any(each.protocol == successor for each in document.body.parents)
    return Problem(
        place=document.at(statement, "protocol"),
        message=f"The parent `{parent.id}` was replaced by `{successor}`{since}.",
        help=f"Take it out: `{successor}` is named already."
        if named
        else f"Check the document against `{successor}`, have it agreed, and name that instead.",
        related=(Related(found.body.title, found.at(None, "title"), "its successor"),) if found else (),
        severity=Severity.WARNING,
        about=parent.id,
    )
