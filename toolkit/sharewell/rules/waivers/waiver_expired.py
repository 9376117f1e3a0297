"""A waiver is past its last day.

Looks at every waiver of protocols and of the framework, and at baselines. An expired waiver answers for nothing: the
findings it used to cover are reported again beside this one.

Why
---
A departure from a rule is accepted for a time, by somebody who answers for it. One that never ends is a rule that
was dropped without saying so.

When to waive
-------------
Never: mend what it was for, or have it accepted again with a new date.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    waivers:
      - rule: retention-incomplete
        because: The national schedule is awaited.
        accepted-by: senior-information-risk-owner
        until: 2026-03-31

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

from ...model.corpus import Corpus
from ...model.dates import latest, spoken
from ...model.findings import Finding, Problem, Severity
from ..engine import baselines, is_past, waivers
from ..rule import Needs, declare

RULE = declare(
    severity=Severity.ERROR, needs=Needs.FINDINGS, dated=True, source="other tools: no waiver without an end"
)


def check(corpus: Corpus, day: datetime.date, findings: tuple[Finding, ...]) -> Iterator[Problem]:
    """Report every waiver whose last day is past."""
    for document, waiver in waivers(corpus):
        last = latest(waiver.until) if waiver.until else None
        if last is not None and is_past(waiver, day):
            yield Problem(
                place=document.at(waiver, "until"),
                message=f"The waiver of `{waiver.rule}` ended on {spoken(last)}.",
                help="Mend what it was for and delete the waiver, or have it accepted again with a new last day.",
            )
    for baseline in baselines(corpus):
        last = latest(baseline.body.until) if baseline.body.until else None
        if last is not None and is_past(baseline.body, day):
            yield Problem(
                place=baseline.at(None, "until"),
                message=f"The baseline `{baseline.id}` ended on {spoken(last)}.",
                help="Mend what is left of it and delete the file, or have the rest accepted again with a new last day.",
            )
