"""Evidence that an organisation looks after information is past its date.

Looks at the `assurances` of every party that still exists. One that ran out is history where the party has a later
one of the same name.

Why
---
Partners rely on the toolkit assessment or the certificate instead of inspecting each other. Past its date it shows
nothing.

When to waive
-------------
When the new assessment is done and its publication is awaited.

Bad
---
    party: harbour-homes
    title: Harbour Homes
    assurances:
      - assurance: cyber-essentials
        until: 2026-03-31

Good
----
    party: harbour-homes
    title: Harbour Homes
    assurances:
      - assurance: cyber-essentials
        until: 2026-03-31
      - assurance: cyber-essentials
        until: 2027-03-31
"""

import datetime
from collections.abc import Iterator

from ...model.corpus import Corpus
from ...model.findings import Problem, Severity
from ...model.party import Assurance
from ..rule import declare
from ._shared import is_past, said

RULE = declare(
    severity=Severity.ADVICE,
    dated=True,
    source="Data Security and Protection Toolkit: assurance is renewed each year",
)


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report each kind of evidence of which the last has run out."""
    for document in corpus.parties:
        body = document.body
        if not body.assurances or is_past(body.ended, day):
            continue
        last: dict[str, Assurance] = {}
        for each in body.assurances:
            known = last.get(each.assurance.casefold())
            if known is None or (each.until or "9999") >= (known.until or "9999"):
                last[each.assurance.casefold()] = each
        for each in last.values():
            if each.until and is_past(each.until, day):
                yield Problem(
                    place=document.at(each, "until"),
                    message=f"The assurance “{each.assurance}” of {body.title} ended on {said(each.until)}.",
                    help="Ask for the present one, and record its last day; the older line may stay.",
                    about=each.assurance,
                )
