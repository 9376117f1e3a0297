"""A document is its own ancestor, or its parent does not stand on a higher tier.

Looks at every parent that a document names, and compares the tiers of the two in the order of the framework. A circle
is reported once, where a document names one of its own or a lower tier.

Why
---
What binds a document comes from above. In a circle nothing is above, and each document could lend itself whatever it
needs.

When to waive
-------------
Hardly ever: an agreement nested in another of its tier is named under `contains` by the outer one.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    parents:
      - protocol: early-help
    ---
    protocol: early-help
    title: Early help agreement
    type: reciprocal-agreement
    tier: agreement

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    parents:
      - protocol: children-and-families
    ---
    protocol: children-and-families
    title: Overarching protocol for children and families
    type: overarching
    tier: overarching
"""

import datetime
from collections.abc import Iterator

from ...model.corpus import Corpus
from ...model.document import Document
from ...model.findings import Problem, Related, Severity
from ...model.protocol import Protocol
from ..rule import declare

RULE = declare(severity=Severity.ERROR, source="Rotherham's overarching protocol of 2012, 1.3.1")


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report circles of parents, once each, and parents on the same or a lower tier."""
    told: set[frozenset[str]] = set()
    for document in corpus.protocols:
        level = corpus.level(document)
        for statement, parent in corpus.parents(document):
            above = corpus.level(parent)
            if level is not None and above is not None and above < level:
                continue  # every circle has a step that does not lead upwards
            circle = _circle(corpus, document, parent)
            if circle:
                if frozenset(circle) not in told:
                    told.add(frozenset(circle))
                    yield Problem(
                        place=document.at(statement, "protocol"),
                        message=f"`{document.id}` is its own parent."
                        if len(circle) == 1
                        else f"`{document.id}` is its own ancestor: {' → '.join((*circle, circle[0]))}.",
                        help="Take one of these parents out, so that every parent stands on a higher tier.",
                        about=" ".join(sorted(circle)),
                    )
            elif level is not None and above is not None and not document.body.is_retired:
                own, theirs = corpus.tier(document), corpus.tier(parent)
                same = "the same tier" if above == level else "a lower tier"
                yield Problem(
                    place=document.at(statement, "protocol"),
                    message=f"The parent `{parent.id}` stands on {same}, `{theirs.title if theirs else ''}`.",
                    help=f"Name a parent above `{own.title if own else ''}`; one that stands beside goes under `beside`."
                    if same == "the same tier"
                    else "Name it the other way round, or correct the tier of one of the two.",
                    related=(Related(parent.body.tier, parent.at(None, "tier"), parent.body.name),),
                    about=parent.id,
                )


def _circle(corpus: Corpus, document: Document[Protocol], parent: Document[Protocol]) -> tuple[str, ...]:
    """The shortest way from a document through this parent back to itself; empty where there is none."""
    came: dict[str, str] = {}
    level = [parent]
    while level and document.id not in (each.id for each in level):
        above = []
        for each in level:
            for _, further in corpus.parents(each):
                if further.id not in came and further.id != parent.id:
                    came[further.id] = each.id
                    above.append(further)
        level = above
    if not level:
        return ()
    back = [document.id]
    while back[-1] != parent.id:
        back.append(came[back[-1]])
    return (document.id, *reversed(back[1:]))
