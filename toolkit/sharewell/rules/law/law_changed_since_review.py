"""A provision that a document cites began, or changed, after the document was last reviewed.

Looks at the law that protocols and registers of legal positions cite. A protocol was last looked at on the day of its
latest review, revision, approval or update, or else when it took effect; a register on the day it is dated. The
catalogue knows when a provision came into force, and the days of its later changes where they are certain. Each
provision is told of once for each document, at its first citation. Law that has ended is left to `law-repealed`, older
editions of guidance to `guidance-superseded`; a document that gives no date at all is left alone, and so is one that has
been put away.

Why
---
Law changes between reviews, and a document that was right when it was agreed may say too much or too little now. In 2026
alone the wording of the public task changed, complaints to the controller became a right, and the duty to share about
children began.

When to waive
-------------
When the change has been read, and does not touch the document: until the next review, which then answers it.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    reviews:
      - on: 2026-04-01
        result: no change
    legal-framework:
      - law: ca-2004-s16la

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    reviews:
      - on: 2026-04-01
        result: no change
      - on: 2026-10-05
        result: revised for the duty to share
    legal-framework:
      - law: ca-2004-s16la
"""

import datetime
from collections.abc import Iterator
from typing import Any

from ...catalogue.standing import standing
from ...model.corpus import Corpus
from ...model.dates import earliest, in_words, latest, on_or_by
from ...model.document import Document
from ...model.findings import Problem, Severity
from ...model.law import LawKind, Provision
from ...model.protocol import Protocol
from ...model.register import Register
from ...model.words import Country
from ..rule import declare
from ..sentences import listed
from ._shared import Citation, citations, noted

RULE = declare(
    severity=Severity.ADVICE,
    dated=True,
    source="Data (Use and Access) Act 2025 and Children's Wellbeing and Schools Act 2026: changes between reviews",
)


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report each provision that came in or changed between a document's last review and the day."""
    country = corpus.framework.country or Country.ENGLAND
    moved = {
        id: entry.thing
        for id, entry in corpus.entries("provision").items()
        if entry.thing.kind is not LawKind.BILL
        and (entry.thing.in_force_from or entry.thing.changed)
        and standing(entry.thing, day, country).state.holds
    }
    reviewed: dict[str, str | None] = {}
    found: dict[tuple[str, str], list[Citation]] = {}
    for citation in citations(corpus):
        if citation.id in moved:
            path = citation.document.path
            if path not in reviewed:
                reviewed[path] = _last_looked_at(citation.document, day)
            if reviewed[path]:
                found.setdefault((path, citation.id), []).append(citation)
    for (path, id), cited in found.items():
        since = reviewed[path] or ""
        if changes := _changes(moved[id], since, day):
            yield Problem(
                place=min((each.place for each in cited), key=lambda place: (place.line, place.column)),
                message=f"{moved[id].name} {listed(changes)}, and this document was last looked at {_on(since)}.",
                help="Read what changed, amend the document if it has to follow, and record the review.",
                related=noted(moved[id]),
                about=id,
            )


def _changes(provision: Provision, reviewed: str, day: datetime.date) -> list[str]:
    """What happened to a provision between a review and a day, oldest first. A day in doubt does not count."""
    since = latest(reviewed) or day
    found = [(each.on, f"changed {_on(each.on)} ({each.what.rstrip('.')})") for each in provision.changed]
    if provision.in_force_from:
        found.append((provision.in_force_from, f"came into force {_on(provision.in_force_from)}"))
    return [
        words
        for on, words in sorted(found)
        if (first := earliest(on)) and first > since and (latest(on) or day) <= day
    ]


def _on(loose: str) -> str:
    return on_or_by(loose) if len(loose) == 10 else f"in {in_words(loose)}"


def _last_looked_at(document: Document[Any], day: datetime.date) -> str | None:
    """The latest date, up to a day, on which somebody reviewed, revised or approved a document; None where none is.

    Where a protocol says nothing of that, the day on which it took effect.
    """
    body = document.body
    if isinstance(body, Register):
        return _newest((body.dated,), day)
    if not isinstance(body, Protocol):
        return None
    reviews, approvals = (each.on for each in body.reviews), (each.on for each in body.approvals)
    looked_at = _newest((body.updated, *reviews, *approvals, *(each.on for each in body.revisions)), day)
    return looked_at or _newest((body.effective.from_ if body.effective else None,), day)


def _newest(dates: tuple[str | None, ...], day: datetime.date) -> str | None:
    known = [(last, each) for each in dates if each and (last := latest(each)) and last <= day]
    return max(known)[1] if known else None
