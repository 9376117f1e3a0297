"""Repealed, revoked or superseded law is cited as if it were in force.

Looks at every provision that a document relies on, as it stood on the day of the check. What is only quoted, or told
as history (`quoted: yes`), is left alone. It is an error where the catalogue is certain, or confident and sourced;
otherwise it warns. Law that was in force on that day is never reported. Superseded codes and policy statements are
guidance (`guidance-superseded`), and Bills have their own rule (`law-not-in-force`).

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

from ...catalogue.standing import State, standing
from ...model.corpus import Corpus
from ...model.dates import on_or_by
from ...model.findings import Fix, Problem, Severity
from ...model.law import LawKind, LawStatus, Provision
from ...model.words import Country
from ..rule import declare
from ._shared import Citation, citations, noted

RULE = declare(
    severity=Severity.ERROR,
    also=(Severity.WARNING,),
    dated=True,
    source="published agreements: laws repealed years before",
)


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report citations of law that had ended by the day."""
    country = corpus.framework.country or Country.ENGLAND
    gone = {
        id: entry.thing
        for id, entry in corpus.entries("provision").items()
        if entry.thing.kind not in (LawKind.BILL, LawKind.GUIDANCE)
        and standing(entry.thing, day, country).state is State.ENDED
    }
    for citation in citations(corpus):
        if citation.id in gone:
            yield _problem(corpus, citation, gone[citation.id], day, country)


def _problem(
    corpus: Corpus, citation: Citation, provision: Provision, day: datetime.date, country: Country
) -> Problem:
    how = "superseded" if provision.status is LawStatus.SUPERSEDED else "repealed"
    where = " in England" if provision.status is LawStatus.REPEALED_IN_ENGLAND else ""
    when = f" {on_or_by(provision.ended)}" if provision.ended else ""
    names = [
        getattr(entry.thing, "name", entry.thing.title)
        for each in provision.replaced_by
        if (entry := corpus.entry("law", each)) is not None
    ]
    help = f"In its place: {', '.join(names)}." if names else "Nothing took its place: take the citation out."
    if not provision.may_fail:
        help += " The catalogue is not certain of this: check legislation.gov.uk."
    single = _single(corpus, provision, day, country)
    # Where the printed words are kept beside the id, a new id alone would say what the document does not.
    replaces = single and provision.may_fail and not citation.as_cited
    return Problem(
        place=citation.place,
        severity=Severity.ERROR if provision.may_fail else Severity.WARNING,
        message=f"This cites {provision.name}, {how}{where}{when}.",
        help=help,
        related=noted(provision),
        fix=Fix(f"Write `{single}`.", single, safe=True) if single and replaces else None,
        about=citation.id,
    )


def _single(corpus: Corpus, provision: Provision, day: datetime.date, country: Country) -> str | None:
    """The one provision that took the place of another, if it holds on the day."""
    if len(provision.replaced_by) != 1:
        return None
    found = corpus.provision(provision.replaced_by[0])
    return found.provision if found and standing(found, day, country).state.holds else None
