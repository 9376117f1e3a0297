"""A waiver answers for nothing that was found.

Looks at every waiver that is complete and not past, and asks whether it covers any finding of this check. One that
names a rule which needs something this run did not have (a built site, an earlier version) is left alone. Of a
baseline it says once how many of its findings are gone.

Why
---
A waiver that covers nothing either has done its work, and hides the next fault of its kind, or was written for the
wrong place and never worked.

When to waive
-------------
Hardly ever: delete the waiver, or correct its place.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    waivers:
      - rule: waiver-expired
        because: Kept while the board decides.
        accepted-by: senior-information-risk-owner
        until: 2027-03-31

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
"""

import datetime
from collections.abc import Iterator

from ...model.corpus import Corpus
from ...model.findings import Finding, Problem, Severity
from ...model.nearest import nearest
from ..engine import baselines, covers, is_complete, is_past, waivers
from ..rule import Needs, declare, registry

RULE = declare(
    severity=Severity.WARNING, needs=Needs.FINDINGS, dated=True, source="other tools: unused waivers"
)


def check(corpus: Corpus, day: datetime.date, findings: tuple[Finding, ...]) -> Iterator[Problem]:
    """Report every waiver in force that covers no finding."""
    found: dict[tuple[str, str], list[Finding]] = {}
    for each in findings:
        for file in ("", each.place.file):
            found.setdefault((each.rule, file), []).append(each)
    for document, waiver in waivers(corpus):
        if not is_complete(waiver) or is_past(waiver, day):
            continue
        rule = registry().get(waiver.rule)
        if rule is None:
            meant = nearest(waiver.rule, registry())
            yield Problem(
                place=document.at(waiver, "rule"),
                message=f"There is no rule `{waiver.rule}`." + (f" Did you mean `{meant}`?" if meant else ""),
                help="Use the name that the finding shows.",
            )
        elif rule.declaration.needs in (Needs.SITE, Needs.BASE):
            continue
        elif not any(
            covers(waiver, document, finding, day)
            for finding in found.get((waiver.rule, document.path if document.kind == "protocol" else ""), ())
        ):
            yield Problem(
                place=document.at(waiver),
                message=f"The waiver of `{waiver.rule}` answers for nothing that was found.",
                help="Delete it if the fault is mended; otherwise give the place as the finding shows it.",
            )
    known = {each.fingerprint for each in findings} if baselines(corpus) else frozenset()
    for baseline in baselines(corpus):
        listed = baseline.body.findings
        gone = sum(each.fingerprint not in known for each in listed)
        if gone and is_complete(baseline.body) and not is_past(baseline.body, day):
            yield Problem(
                place=baseline.at_key(None, "findings"),
                message=f"Of the {len(listed)} findings that the baseline `{baseline.id}` accepts, {gone} "
                f"{'is' if gone == 1 else 'are'} no longer found.",
                help="Run `sharewell waive --baseline` again: it takes out what is gone.",
            )
