"""Law is cited that was not yet in force on the day; or a Bill is cited as law.

Looks at every provision that a document relies on. A Bill cited as law is an error. A provision that had not come
into force is a warning with the day on which it does, where that is known.

Why
---
An agreement cannot rest on a power that nobody has yet. Bills change before they become Acts, and many never do.

When to waive
-------------
When the document takes effect on the day the provision comes into force.

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

from ...model.corpus import Corpus
from ...model.dates import earliest, spoken
from ...model.findings import Fix, Problem, Related, Severity
from ...model.register import LawKind, LawStatus, Provision
from ..rule import declare
from ._shared import citations

RULE = declare(severity=Severity.WARNING, also=(Severity.ERROR,), dated=True, source="domain 39; law 16")


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report citations of Bills, and of law whose first day lies after the day."""
    for citation in citations(corpus):
        provision = corpus.provision(citation.id)
        if provision is None:
            continue
        place = citation.document.at(citation.thing, *citation.steps)
        noted = (Related(provision.note, title="the catalogue"),) if provision.note else ()
        if provision.kind is LawKind.BILL:
            new = [corpus.entry("law", each) for each in provision.replaced_by]
            names = [each.thing.title for each in new if each]
            single = provision.replaced_by[0] if len(provision.replaced_by) == 1 else None
            yield Problem(
                place=place,
                severity=Severity.ERROR,
                message=f"{provision.title} is a Bill, and is cited as law.",
                help=f"It became {', '.join(names)}: cite that, where it was in force."
                if names
                else "Cite law in force.",
                related=noted,
                fix=Fix(f"Write `{single}`.", single) if single else None,
                about=citation.id,
            )
        elif (begins := _begins_later(provision, day)) is not None:
            yield Problem(
                place=place,
                message=f"{provision.name} {begins} on {spoken(day)}.",
                help="Rest the sharing on law that is in force, and add this one when it begins.",
                related=noted,
                about=citation.id,
            )


def _begins_later(provision: Provision, day: datetime.date) -> str | None:
    first = earliest(provision.in_force_from) if provision.in_force_from else None
    if first is not None:
        return f"comes into force on {spoken(first)}, and was not in force" if first > day else None
    return "was not in force" if provision.status is LawStatus.ENACTED_NOT_IN_FORCE else None
