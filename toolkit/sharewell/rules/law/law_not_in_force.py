"""Law is cited that was not yet in force on the day; or a Bill is cited as law.

Looks at every provision that a document relies on, as it stood on the day of the check, or on the day from which the
document takes effect where that is later. A Bill cited as law is an error. A provision that had not come into force is
a warning with the day on which it does, where that is known.

Why
---
An agreement cannot rest on a power that nobody has yet. Bills change before they become Acts, and many never do.

When to waive
-------------
When the parties want to name a duty before it begins, and the text says that it is yet to come.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    legal-framework:
      - law: hsca-bill-2011

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    legal-framework:
      - law: hsca-2012
"""

import datetime
from collections.abc import Iterator

from ...catalogue.standing import State, standing
from ...model.corpus import Corpus
from ...model.dates import earliest, latest, spoken
from ...model.findings import Fix, Problem, Severity
from ...model.law import LawKind, Provision
from ...model.protocol import Protocol
from ...model.words import Country
from ..rule import declare
from ._shared import Citation, citations, noted

RULE = declare(
    severity=Severity.WARNING,
    also=(Severity.ERROR,),
    dated=True,
    source="published agreements: a Bill cited as law",
)


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report citations of Bills, and of law whose first day lies after the day."""
    country = corpus.framework.country or Country.ENGLAND
    early = {
        id: entry.thing
        for id, entry in corpus.entries("provision").items()
        if entry.thing.kind is LawKind.BILL
        or standing(entry.thing, day, country).state is State.NOT_IN_FORCE_YET
    }
    for citation in citations(corpus):
        provision = early.get(citation.id)
        if provision is None:
            continue
        if provision.kind is LawKind.BILL:
            yield _bill(corpus, citation, provision)
            continue
        relied = max(day, _begins(citation.document.body) or day)
        if standing(provision, relied, country).state is State.NOT_IN_FORCE_YET:
            first = earliest(provision.in_force_from) if provision.in_force_from else None
            comes = f"comes into force on {spoken(first)}, and " if first else ""
            yield Problem(
                place=citation.place,
                message=f"{provision.name} {comes}was not in force on {spoken(relied)}.",
                help="Rest the sharing on law that is in force, and add this one when it begins.",
                related=noted(provision),
                about=citation.id,
            )


def _begins(body: object) -> datetime.date | None:
    """The day from which a document takes effect; with a loose date, the last that it can mean."""
    start = body.effective.from_ if isinstance(body, Protocol) and body.effective else None
    return latest(start) if start else None


def _bill(corpus: Corpus, citation: Citation, provision: Provision) -> Problem:
    names = [
        entry.thing.title
        for each in provision.replaced_by
        if (entry := corpus.entry("law", each)) is not None
    ]
    single = provision.replaced_by[0] if len(provision.replaced_by) == 1 and not citation.as_cited else None
    return Problem(
        place=citation.place,
        severity=Severity.ERROR,
        message=f"{provision.title} is a Bill, and is cited as law.",
        help=f"It became {', '.join(names)}: cite that, where it was in force."
        if names
        else "Cite law in force.",
        related=noted(provision),
        fix=Fix(f"Write `{single}`.", single) if single else None,
        about=citation.id,
    )
