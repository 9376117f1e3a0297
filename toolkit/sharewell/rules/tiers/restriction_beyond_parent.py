"""A document holds information back further than a document above allows.

Speaks only where a document above has a clause that closes the list of restrictions. A clause that restricts needs a
ground that always stands (statute, court order, a data protection principle, a condition of the law that is not met,
confidence, professional duty, privilege, an upheld objection, the outcome of an impact assessment, risk to life, the
originator's condition), a provision that restricts, or a restriction above that it refines. Restrictions that hide
elsewhere are warnings: things left out with neither exception nor ground, items shared only under a condition,
approvals and agreements asked for before sharing, and approvals in charts. What the documents above hold back in the
same way is not beyond them, and emergencies are left alone.

Why
---
Rotherham 4.3: no restriction is placed on sharing other than those in the overarching protocol. The promise is empty
if every agreement may add to them.

When to waive
-------------
When a restriction rests on advice that a lawyer gave and may not be published: say who holds the advice. A
restriction that the law asks for is not waived but given its ground.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    parents:
      - protocol: children-and-families
    clauses:
      - clause: managers-first
        number: "3"
        effect: restriction
        text: Nothing is shared until both managers have agreed in writing.
    ---
    protocol: children-and-families
    title: Overarching protocol for children and families
    type: overarching
    tier: overarching
    clauses:
      - clause: no-further-restrictions
        number: "4.3"
        closes: [restrictions]
        text: No agreement below restricts sharing further than this protocol does.

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    parents:
      - protocol: children-and-families
    clauses:
      - clause: legal-advice
        number: "3"
        effect: restriction
        reasons:
          - ground: privilege
        text: Legal advice to a party stays with that party.
    ---
    protocol: children-and-families
    title: Overarching protocol for children and families
    type: overarching
    tier: overarching
    clauses:
      - clause: no-further-restrictions
        number: "4.3"
        closes: [restrictions]
        text: No agreement below restricts sharing further than this protocol does.
"""

import datetime
from collections.abc import Iterator

from ...model.clauses import Clause, Closes, Effect, Topic
from ...model.corpus import Corpus
from ...model.dates import latest
from ...model.document import Document
from ...model.effective import HeldClause, clause_referred
from ...model.findings import Problem, Severity
from ...model.framework import Owes
from ...model.protocol import Protocol
from ...model.relations import YieldsOn
from ..rule import declare
from ._hidden import approvals_in_charts, hidden, only_in_emergencies, restricts
from ._shared import binds, called, owing, quoted
from ._wording import repeated, words

RULE = declare(
    severity=Severity.ERROR,
    also=(Severity.WARNING,),
    dated=True,
    source="Rotherham's overarching protocol of 2012, 4.3",
)

_ALIKE = 0.6


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report restrictions that neither a document above nor a ground of their own supports."""
    closing = {
        each.id: HeldClause(clause, each)
        for each in corpus.protocols
        for clause in each.body.clauses
        if clause.closes
        and Closes.RESTRICTIONS in clause.closes
        and _stands(clause, day)
        and binds(each, YieldsOn.RESTRICTIONS)
    }
    if not closing:
        return
    approvals, told = approvals_in_charts(corpus), set[tuple[str, str]]()
    for document in owing(corpus, Owes.RESTRICTIONS):
        above = corpus.ancestors(document)
        closed = next((closing[each.id] for each in above if each.id in closing), None)
        if closed is None:
            continue
        quote = (quoted(closed.document, closed.clause),)
        limit = f"{called(closed.clause)} of `{closed.document.id}`"
        for clause in document.body.clauses:
            if clause.effect is not Effect.RESTRICTION or not _stands(clause, day):
                continue
            if not _supported(corpus, document, above, clause):
                yield Problem(
                    place=document.at(clause, "effect"),
                    message=f"{called(clause, 'Clause')} holds information back further than {limit} allows.",
                    help="Give the ground on which it stands under `reasons` (statute, court order, confidence, "
                    "privilege, risk to life...), or name under `refines` the restriction above that it makes more "
                    "exact. If it has neither, take it out.",
                    related=quote,
                    about=closed.document.id,
                )
        for each in hidden(corpus, document, above, approvals):
            if each.chart and (each.chart, each.about) in told:
                continue  # several documents may use one chart, which is mended once
            told.add((each.chart, each.about))
            yield Problem(
                place=each.place,
                message=f"{each.says}, which {limit} does not provide for.",
                help=each.help,
                related=quote,
                severity=Severity.WARNING,
                about=each.about,
            )


def _stands(clause: Clause, day: datetime.date) -> bool:
    last = latest(clause.until) if clause.until else None
    return last is None or last >= day


def _supported(
    corpus: Corpus, document: Document[Protocol], above: tuple[Document[Protocol], ...], clause: Clause
) -> bool:
    if clause.reasons or clause.about is Topic.EMERGENCY or only_in_emergencies(document, clause.for_):
        return True
    if any(restricts(corpus, law) for law in clause.cites):
        return True
    if clause.refines:
        held = clause_referred(corpus, document, clause.refines)
        if held is None:
            return True  # what cannot be found is told by the rule on references
        if held.clause.effect is Effect.RESTRICTION and any(each.id == held.document.id for each in above):
            return True
    own = words(clause.text or "")
    theirs = [
        other.text
        for each in above
        for other in each.body.clauses
        if other.effect is Effect.RESTRICTION and other.text
    ]
    return any(repeated(own, each) >= _ALIKE * len(own) for each in theirs if own)
