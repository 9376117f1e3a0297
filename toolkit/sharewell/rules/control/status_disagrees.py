"""The status does not fit the rest: approved and called draft, final with an empty history, in force and unsigned.

Compares the status with approvals, history and adoptions. A document in force must have a version and a history. One
that parties adopt must have been adopted by somebody, unless its tier leaves parties to the documents above or an
adoption of another counts as its own. A draft must not carry a final approval or an adoption of its own version.
Retired documents are left alone.

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

from ...model.adoption import BEING_WRITTEN, Adoptions, adoptions_on
from ...model.corpus import Corpus
from ...model.document import Document
from ...model.findings import Problem, Related, Severity
from ...model.places import Place
from ...model.protocol import Protocol, ProtocolType
from ...model.words import YesNo
from ..rule import declare
from ._shared import in_use, part

RULE = declare(severity=Severity.ERROR, source="published agreements")

_SIGNED = frozenset({ProtocolType.CHARTER, ProtocolType.OVERARCHING})


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report statuses that approvals, history or adoptions contradict."""
    adoptions = adoptions_on(corpus, day)
    without = {each.tier for each in corpus.framework.tiers if each.needs_parties is YesNo.NO}
    for document in in_use(corpus):
        body = document.body
        decided = _decided(document)
        if body.status in BEING_WRITTEN and decided is not None:
            words, what, place = decided
            yield Problem(
                place=document.at(None, "status"),
                message=f"The document is called {body.status.value if body.status else ''}, and was {words}.",
                help="Set the status to `approved` or `in-force`, or say which version was meant.",
                related=(Related(what, place, "the record"),),
            )
        if body.status is not None and body.status.is_live:
            yield from _in_force(document)
            if body.tier not in without and not _is_adopted(adoptions, document):
                yield Problem(
                    place=document.at(None, "status"),
                    message="The document is in force, and no party has adopted it.",
                    help="Record who adopted which version under `adoptions`, with the evidence; a merge is no "
                    "signature.",
                    about="adoptions",
                )
        elif body.status is None or body.status in BEING_WRITTEN:
            yield from _printed(document, decided is not None)


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


def _is_adopted(adoptions: Adoptions, document: Document[Protocol]) -> bool:
    """Whether anybody has adopted it, or another document that counts; and whatever nobody has to adopt."""
    if not (document.body.type.is_agreement or document.body.type in _SIGNED):
        return True
    return any(each.body.adoptions for each in adoptions.counted(document))


def _printed(document: Document[Protocol], decided: bool) -> Iterator[Problem]:
    """What papers say of the status of a document that does not say of itself that it is in force."""
    body = document.body
    for printed in body.as_printed:
        said = (printed.status or "").strip().casefold()
        if said in ("final", "approved") and not body.revisions:
            yield Problem(
                place=document.at(printed, "status"),
                message=f"The {part(printed)} says {printed.status}, and the history is empty.",
                help="Record the versions under `revisions`.",
                about=printed.at_.value,
            )
        elif said.startswith("draft") and body.status is None and decided:
            yield Problem(
                place=document.at(printed, "status"),
                message=f"The {part(printed)} says {printed.status}, and the document has been approved or adopted.",
                help="Print the status that the document has.",
                about=printed.at_.value,
            )


def _decided(document: Document[Protocol]) -> tuple[str, str, Place] | None:
    """The final approval or an adoption of the document's own version: in words, its name, and where it stands."""
    body = document.body
    for approval in body.approvals:
        if approval.on and "final" in approval.step.casefold() and approval.version in (None, body.version):
            return f"approved on {approval.on}", approval.step, document.at(approval)
    for adoption in body.adoptions:
        if body.version and adoption.version == body.version:
            return f"adopted on {adoption.on}", adoption.party, document.at(adoption)
    return None
