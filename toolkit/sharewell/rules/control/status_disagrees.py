"""The status does not fit the rest: approved and called draft, final with an empty history, in force and unsigned.

Compares the status with approvals, history and adoptions. A document in force must have a version and a history,
and a document that parties adopt must have been adopted by at least one. A draft must not carry a final approval of
its own version.

Why
---
Readers act on the status. One published agreement is approved by twelve bodies and says draft on its cover.

When to waive
-------------
When the evidence of adoption is being collected: set the date by which it will be here.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    status: draft
    version: "1.0"
    approvals:
      - step: final approval
        on: 2026-09-01
        version: "1.0"

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    status: approved
    version: "1.0"
    approvals:
      - step: final approval
        on: 2026-09-01
        version: "1.0"
"""

import datetime
from collections.abc import Iterator

from ...model.corpus import Corpus
from ...model.document import Document
from ...model.findings import Problem, Related, Severity
from ...model.protocol import Protocol, ProtocolType, Status
from ..rule import declare

RULE = declare(severity=Severity.ERROR, source="domain 73; published agreements")

_ADOPTED = frozenset({ProtocolType.CHARTER, ProtocolType.OVERARCHING})
_BEING_WRITTEN = (Status.DRAFT, Status.CONSULTATION)


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report statuses that approvals, history or adoptions contradict."""
    for document in corpus.protocols:
        body = document.body
        if body.status in _BEING_WRITTEN:
            yield from _draft(document)
        elif body.status is not None and body.status.is_live:
            yield from _in_force(document)
        for printed in body.as_printed:
            final = (printed.status or "").casefold() in ("final", "approved")
            if final and not body.revisions:
                yield Problem(
                    place=document.at(printed, "status"),
                    message=f"The {printed.at_.value.replace('-', ' ')} says {printed.status}, and the history is empty.",
                    help="Record the versions under `revisions`.",
                    about=printed.at_.value,
                )
            elif (printed.status or "").casefold().startswith("draft") and _approved(body):
                yield Problem(
                    place=document.at(printed, "status"),
                    message=f"The {printed.at_.value.replace('-', ' ')} says {printed.status}, and the document has been "
                    "approved.",
                    help="Print the status that the document has.",
                    about=printed.at_.value,
                )


def _draft(document: Document[Protocol]) -> Iterator[Problem]:
    body = document.body
    for approval in body.approvals:
        if approval.on and "final" in approval.step.casefold() and approval.version in (None, body.version):
            yield Problem(
                place=document.at(None, "status"),
                message=f"The document is called {body.status.value if body.status else ''}, and was approved on "
                f"{approval.on}.",
                help="Set the status to `approved` or `in-force`, or say which version was approved.",
                related=(Related(approval.step, document.at(approval), "the approval"),),
            )
            return


def _in_force(document: Document[Protocol]) -> Iterator[Problem]:
    body = document.body
    if not body.version or not body.revisions:
        what = "version" if not body.version else "history of versions"
        yield Problem(
            place=document.at(None, "status"),
            message=f"The document is in force and has no {what}.",
            help="Give its `version`, and what changed under `revisions`.",
            about=what,
        )
    signs = body.type.is_agreement or body.type in _ADOPTED
    if signs and body.parties and not body.adoptions:
        yield Problem(
            place=document.at(None, "status"),
            message="The document is in force, and no party has adopted it.",
            help="Record who adopted which version under `adoptions`, with the evidence; a merge is no signature.",
            about="adoptions",
        )


def _approved(body: Protocol) -> bool:
    return any(each.on for each in body.approvals) or (body.status is not None and body.status.is_live)
