"""Repealed, revoked or superseded law is cited as if it were in force.

Looks at every provision that a document relies on, as it stood on the day of the check. What is only quoted, or told
as history (`quoted: yes`), is left alone. It is an error where the catalogue is certain, or confident and sourced;
otherwise it warns. Law that was in force on that day is never reported.

Why
---
A power that has gone is no power. Published protocols rely on the Data Protection Act 1998 years after its repeal.

When to waive
-------------
When a saving provision keeps the old law alive for the case: name it.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    legal-framework:
      - law: dpa-1998-s29

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    legal-framework:
      - law: dpa-2018-sch2-para2
"""

import datetime
from collections.abc import Iterator

from ...model.corpus import Corpus
from ...model.dates import latest, spoken
from ...model.findings import Fix, Problem, Related, Severity
from ...model.register import LawKind, LawStatus, Provision
from ...model.words import Country
from ..rule import declare
from ._shared import citations

RULE = declare(severity=Severity.ERROR, also=(Severity.WARNING,), dated=True, source="domain 38; law 1")

_GONE = (LawStatus.REPEALED, LawStatus.SUPERSEDED, LawStatus.REPEALED_IN_ENGLAND)


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report citations of law that had ended by the day."""
    gone = {
        id: entry.thing
        for id, entry in corpus.entries("provision").items()
        if _ended(entry.thing, day, corpus.framework.country)
    }
    for citation in citations(corpus):
        provision = gone.get(citation.id)
        if provision is None:
            continue
        how = "superseded" if provision.status is LawStatus.SUPERSEDED else "repealed"
        ended = latest(provision.ended) if provision.ended else None
        when = f" on {spoken(ended)}" if ended and provision.ended and len(provision.ended) == 10 else ""
        if ended and not when:
            when = f" by the end of {ended.year}"
        place = " in England" if provision.status is LawStatus.REPEALED_IN_ENGLAND else ""
        new = [corpus.entry("law", each) for each in provision.replaced_by]
        names = [getattr(each.thing, "name", None) or each.thing.title for each in new if each]
        single = provision.replaced_by[0] if len(provision.replaced_by) == 1 else None
        yield Problem(
            place=citation.document.at(citation.thing, *citation.steps),
            severity=Severity.ERROR if provision.may_fail else Severity.WARNING,
            message=f"This cites {provision.name}, {how}{place}{when}.",
            help=(
                f"In its place: {', '.join(names)}."
                if names
                else "Nothing took its place: take the citation out."
            )
            + (
                ""
                if provision.may_fail
                else " The catalogue is not certain of this: check legislation.gov.uk."
            ),
            related=(Related(provision.note, title="the catalogue"),) if provision.note else (),
            fix=Fix(f"Write `{single}`.", single) if single and provision.certain else None,
            about=citation.id,
        )


def _ended(provision: Provision, day: datetime.date, country: Country | None) -> bool:
    """Whether a provision had certainly ended by a day, in the framework's country."""
    if provision.kind is LawKind.BILL or provision.status not in _GONE:
        return False
    if provision.status is LawStatus.REPEALED_IN_ENGLAND and country not in (None, Country.ENGLAND):
        return False
    last = latest(provision.ended) if provision.ended else None
    return last is None or last <= day
