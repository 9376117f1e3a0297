"""A clause refines a clause above that may not be refined, or does so without a reason.

Looks at every clause that says what it refines. The clause above must be marked as one that may be; where it says
nothing either way the finding is a warning, unless the document gives way on the matter. The reason stands under
`because`, or under `reasons` for a restriction.

Why
---
Variation below is fine where those above foresaw it and readers can see why. Otherwise nobody who signed
the upper document can tell what still holds.

When to waive
-------------
When the owner of the document above has agreed in writing and will mark the clause in the next edition.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    parents:
      - protocol: charter
    clauses:
      - clause: emergency
        number: "4"
        refines: clause 4.2 of charter
        because: The hub has a duty officer.
        text: The duty officer is told first.
    ---
    protocol: charter
    title: Charter
    type: charter
    tier: charter
    clauses:
      - clause: emergency
        number: "4.2"
        overridable: no
        text: When a life is in danger, staff tell those who can help.

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    parents:
      - protocol: charter
    clauses:
      - clause: breach
        number: "4"
        refines: clause 5.2 of charter
        because: The risk to a child changes within the day.
        text: Every party is told within twelve hours.
    ---
    protocol: charter
    title: Charter
    type: charter
    tier: charter
    clauses:
      - clause: breach
        number: "5.2"
        overridable: yes
        text: Every party is told within 48 hours.
"""

import datetime
from collections.abc import Iterator

from ...model.clauses import Clause, Effect, Topic
from ...model.corpus import Corpus
from ...model.effective import clause_referred, yields
from ...model.findings import Problem, Severity
from ...model.framework import Owes
from ...model.relations import YieldsOn
from ...model.words import YesNo
from ..rule import declare
from ._shared import called, owing, quoted

RULE = declare(
    severity=Severity.ERROR,
    also=(Severity.WARNING,),
    source="Cambridgeshire and Peterborough: signatories accept the upper document and adopt it",
)


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report clauses that refine what may not be refined, and refinements without a reason."""
    for document in owing(corpus, Owes.WORDING):
        for clause in document.body.clauses:
            held = clause_referred(corpus, document, clause.refines) if clause.refines else None
            if held is None or held.document.body.is_retired:
                continue
            if all(each.id != held.document.id for each in corpus.ancestors(document)):
                continue
            name, may = f"{called(held.clause)} of `{held.document.id}`", held.clause.overridable
            gives_way = yields(held.document, _matter(held.clause))
            if may is YesNo.NO or (may is None and not gives_way):
                yield Problem(
                    place=document.at(clause, "refines"),
                    message=f"{called(clause, 'Clause')} refines {name}, which "
                    + ("may not be refined." if may is YesNo.NO else "does not say that it may be refined."),
                    help=f"Leave it as it stands and put what you add into a clause of its own, or ask the owner of "
                    f"`{held.document.id}` to allow it.",
                    related=(quoted(held.document, held.clause),),
                    severity=None if may is YesNo.NO else Severity.WARNING,
                    about="allowed",
                )
            if not clause.because and not clause.reasons and not gives_way:
                yield Problem(
                    place=document.at(clause, "refines"),
                    message=f"{called(clause, 'Clause')} refines {name} and does not say why.",
                    help="Say under `because` what makes this document different.",
                    related=(quoted(held.document, held.clause),),
                    about="reason",
                )


def _matter(clause: Clause) -> YieldsOn:
    """What a document would have to give way on for a clause of it to be refined."""
    if clause.effect is Effect.RESTRICTION:
        return YieldsOn.RESTRICTIONS
    if clause.about is Topic.RETENTION:
        return YieldsOn.RETENTION
    if clause.about is Topic.REVIEW:
        return YieldsOn.REVIEW
    return YieldsOn.STANDARDS if clause.standards else YieldsOn.EVERYTHING
