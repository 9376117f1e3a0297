"""A waiver has no reason, no accepting role or no last day.

Looks at every waiver of protocols and of the framework, and at baselines. An incomplete waiver answers for nothing.

Why
---
Readers of the published page see each waiver. They are owed the reason, the role that answers for it, and the day
on which it ends.

When to waive
-------------
Never: complete the waiver.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    waivers:
      - rule: retention-incomplete
        because: The national schedule is awaited.
        until: 2027-03-31

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    waivers:
      - rule: retention-incomplete
        because: The national schedule is awaited.
        accepted-by: senior-information-risk-owner
        until: 2027-03-31
"""

import datetime
from collections.abc import Iterator
from typing import Any

from ...model.baseline import Baseline
from ...model.control import Waiver
from ...model.corpus import Corpus
from ...model.dates import latest
from ...model.document import Document
from ...model.findings import Finding, Problem, Severity
from ..engine import baselines, waivers
from ..rule import Needs, declare

RULE = declare(
    severity=Severity.ERROR, needs=Needs.FINDINGS, source="other tools: waivers with reason, owner and end"
)


def check(corpus: Corpus, day: datetime.date, findings: tuple[Finding, ...]) -> Iterator[Problem]:
    """Report every waiver that leaves out why, who or until when."""
    each: list[tuple[Document[Any], Waiver | Baseline, str]] = [
        (document, waiver, f"waiver of `{waiver.rule}`") for document, waiver in waivers(corpus)
    ]
    each += [(document, document.body, f"baseline `{document.id}`") for document in baselines(corpus)]
    for document, waiver, name in each:
        parts = {"because": waiver.because, "accepted-by": waiver.accepted_by, "until": waiver.until}
        missing = [f"`{key}`" for key, value in parts.items() if not value]
        if missing:
            yield Problem(
                place=document.at(waiver),
                message=f"The {name} does not say {' or '.join(missing)}, so it answers for nothing.",
                help="Say why the departure is accepted, which role accepted it, and its last day.",
            )
        elif waiver.until and latest(waiver.until) is None:
            yield Problem(
                place=document.at(waiver, "until"),
                message=f"The {name} ends on `{waiver.until}`, which is no day of the calendar, so "
                "it answers for nothing.",
                help="Correct its last day.",
            )
