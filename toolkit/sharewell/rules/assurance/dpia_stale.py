"""An impact assessment is past its review, or older than the last material change of what it assessed.

Looks at every companion document of `kind: dpia` of a document in use. Its review is past on the day after the date
under `review`. It is older than a material revision where that came more than six months after it, since an
assessment made for a new version is commonly finished some months before the version is. The first version is no
change.

Why
---
An assessment tells of the sharing that was planned when it was written. New parties, data or methods bring new
risks, and the law has the controller look again when the risk changes (UK GDPR Article 35(11)).

When to waive
-------------
When the change left the risks as they were, and the data protection officer agrees: say so, and until when.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    revisions:
      - version: "1.0"
        on: 2024-10-07
        material: yes
      - version: "2.0"
        on: 2026-10-05
        material: yes
    documents:
      - document: hub-dpia
        kind: dpia
        on: 2024-09-20

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    revisions:
      - version: "1.0"
        on: 2024-10-07
        material: yes
      - version: "2.0"
        on: 2026-10-05
        material: yes
    documents:
      - document: hub-dpia
        kind: dpia
        on: 2026-09-20
"""

import datetime
from collections.abc import Iterator

from ...model.control import Companion, CompanionKind, CompanionState, Revision
from ...model.corpus import Corpus
from ...model.dates import after, earliest, in_words, latest
from ...model.document import Document
from ...model.findings import Problem, Related, Severity
from ...model.protocol import Protocol, ProtocolType, Status
from ..rule import declare

RULE = declare(
    severity=Severity.WARNING,
    dated=True,
    source="UK GDPR Article 35(11); ICO guidance on impact assessments; review triggers of Dapian",
)

MADE_FOR_IT = "6 months"
"""How long before a version an assessment may have been made for it."""

_CURRENT = (CompanionState.APPROVED, None)


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report each assessment once: for the change it does not cover, else for the review it has missed."""
    for document in corpus.protocols:
        body = document.body
        if body.is_retired or body.type is ProtocolType.TEMPLATE or body.status is Status.DRAFT:
            continue
        for each in body.documents:
            if each.kind is CompanionKind.DPIA and each.state in _CURRENT:
                change = _later_change(body, each, day)
                if change is not None:
                    yield _older_than(document, each, change)
                elif (last := latest(each.review or "")) is not None and last < day:
                    yield Problem(
                        place=document.at(each, "review"),
                        message=f"The impact assessment `{each.document}` was to be reviewed by "
                        f"{in_words(each.review or '')}, and no later review is given.",
                        help="Hold the review, then give the date of the assessment as it now stands under `on` and "
                        "its next review under `review`.",
                        about=each.document,
                    )


def _later_change(body: Protocol, assessment: Companion, day: datetime.date) -> Revision | None:
    """The last material revision by a day, where it came too long after the assessment to have been its occasion."""
    made = latest(assessment.on or "")
    covered = after(made, MADE_FOR_IT) if made else None
    if covered is None:
        return None
    dated = sorted(
        (
            (first, place, each)
            for place, each in enumerate(body.revisions)
            if (first := earliest(each.on or ""))
        ),
        key=lambda found: found[:2],
    )
    changes = [(on, each) for on, _, each in dated[1:] if each.material and on <= day]
    return changes[-1][1] if changes and changes[-1][0] > covered else None


def _older_than(document: Document[Protocol], assessment: Companion, change: Revision) -> Problem:
    return Problem(
        place=document.at(assessment, "on"),
        message=f"The impact assessment `{assessment.document}` is of {in_words(assessment.on or '')}, older than the "
        f"material change to version {change.version} of {in_words(change.on or '')}.",
        help="Look whether it still holds for what changed; then give the date of the assessment as it now stands "
        "under `on`.",
        related=(
            Related(
                change.change or f"version {change.version}",
                document.at(change),
                f"version {change.version} of {document.body.name}",
            ),
        ),
        about=assessment.document,
    )
