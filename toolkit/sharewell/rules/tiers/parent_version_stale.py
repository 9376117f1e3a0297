"""The parent has had a material edition since the version that the document was agreed against.

Looks at the version agreed, else the versions accepted, else the day of agreement, and at the parent's history after
it. Only material editions count, and none that `accepts` covers: `2` accepts 2.0, 2.1 and so on, anything else only
itself. It is a warning until the time for accepting a new parent is over (six months from the edition, unless the
framework says otherwise), and for drafts. Where the history does not say whether an edition was material, a higher
first number is a warning too.

Why
---
A new edition of the parent can make every document below it inconsistent on the day it is approved, without anybody
touching them. The Welsh accord has a route of its own for moving agreements to a new template.

When to waive
-------------
While the parties' boards are waiting to meet: until the day of the last meeting.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    parents:
      - protocol: children-and-families
        version: "2.1"
        accepts: "2"
    ---
    protocol: children-and-families
    title: Overarching protocol for children and families
    type: overarching
    tier: overarching
    version: "3.0"
    revisions:
      - version: "2.1"
        on: 2024-03-04
      - version: "3.0"
        on: 2026-02-02
        material: yes
        change: The list of purposes is closed.

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    parents:
      - protocol: children-and-families
        version: "3.0"
        accepts: "3"
    ---
    protocol: children-and-families
    title: Overarching protocol for children and families
    type: overarching
    tier: overarching
    version: "3.0"
    revisions:
      - version: "2.1"
        on: 2024-03-04
      - version: "3.0"
        on: 2026-02-02
        material: yes
        change: The list of purposes is closed.
"""

import datetime
from collections.abc import Iterator

from ...model.control import Revision
from ...model.corpus import Corpus
from ...model.dates import after, earliest, latest, spoken
from ...model.document import Document
from ...model.editions import is_accepted, is_new_edition, later_editions
from ...model.findings import Problem, Related, Severity
from ...model.framework import Owes
from ...model.protocol import Protocol, Status
from ...model.relations import Parent
from ...model.words import YesNo
from ..rule import declare
from ._shared import owing

RULE = declare(
    severity=Severity.ERROR,
    also=(Severity.WARNING,),
    dated=True,
    source="WASPI's move to new editions",
)

_UNFINISHED = frozenset({Status.DRAFT, Status.CONSULTATION})


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report parents whose material editions the document has not accepted."""
    timing = corpus.framework.timing
    period = (timing.accept_new_parent_within if timing else None) or "6 months"
    for document in owing(corpus, Owes.VERSION):
        for statement, parent in corpus.parents(document):
            if parent.body.is_retired or parent.body.status in _UNFINISHED:
                continue
            missed = _missed(statement, parent.body, day)
            if missed:
                yield _problem(document, statement, parent, missed, period, day)


def _missed(statement: Parent, parent: Protocol, day: datetime.date) -> list[Revision]:
    """The material editions since the version agreed, unless the last of them is accepted."""
    agreed = statement.version or statement.accepts
    if agreed is not None:
        since = later_editions(parent, agreed)
    elif statement.accepted_on:
        agreed_on = latest(statement.accepted_on)
        since = tuple(
            each
            for each in parent.revisions
            if each.on and agreed_on and (begun := earliest(each.on)) and begun > agreed_on
        )
    else:
        return []
    known = [each for each in since if not each.on or (begun := earliest(each.on)) is None or begun <= day]
    material = [each for each in known if _may_be_material(each, agreed)]
    if not material or is_accepted(statement.accepts, material[-1].version):
        return []
    return [each for each in material if not is_accepted(statement.accepts, each.version)]


def _may_be_material(edition: Revision, agreed: str | None) -> bool:
    if edition.material is None:
        return agreed is not None and is_new_edition(edition.version, agreed)
    return edition.material is YesNo.YES


def _problem(
    document: Document[Protocol],
    statement: Parent,
    parent: Document[Protocol],
    missed: list[Revision],
    period: str,
    day: datetime.date,
) -> Problem:
    certain = [each for each in missed if each.material is not None]
    edition = (certain or missed)[-1]
    key = "version" if statement.version else "accepts" if statement.accepts else "accepted-on"
    agreed = statement.version or statement.accepts
    against = f"against version {agreed} of" if agreed else "before the present edition of"
    ends = [
        end
        for each in certain
        if each.on and (on := latest(each.on)) and (end := after(on, period)) is not None
    ]
    over = bool(ends) and min(ends) < day and document.body.status not in _UNFINISHED
    dated = f" of {_said(edition.on)}" if edition.on else ""
    if not certain:
        told = (
            f"which has since had version {edition.version}{dated} and does not say whether that was material"
        )
    else:
        told = f"which has since had the material edition {edition.version}{dated}"
    if ends and document.body.status not in _UNFINISHED:
        told += f"; the time for accepting it {'ended' if over else 'ends'} on {spoken(min(ends))}"
    here = (
        edition.change or f"version {edition.version}",
        parent.at(edition if edition.at >= 0 else None, "version"),
    )
    return Problem(
        place=document.at(statement, key),
        message=f"The document was agreed {against} `{parent.id}`, {told}.",
        help=f"Check the document against version {edition.version}, have the parties agree it, and name that version here.",
        related=(Related(*here, f"version {edition.version} of {parent.body.name}"),),
        severity=None if over else Severity.WARNING,
        about=parent.id,
    )


def _said(date: str) -> str:
    first, last = earliest(date), latest(date)
    return spoken(first) if first is not None and first == last else date
