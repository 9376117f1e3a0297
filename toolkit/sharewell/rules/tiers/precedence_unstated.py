"""A document runs alongside another and neither says which prevails.

Looks at what a document lists under `beside`. It is enough that one of the two says which prevails; where both claim
it, or both leave it to the other, that is reported too.

Why
---
Rotherham 1.3.2 lets older protocols run beside it while 4.3 wants every protocol to be consistent with it; staff
cannot tell which to follow.

When to waive
-------------
When the other document ends within weeks: until its last day.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    beside:
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
    beside:
      - protocol: early-help
        prevails: this
    ---
    protocol: early-help
    title: Early help agreement
    type: reciprocal-agreement
    tier: agreement
"""

import datetime
from collections.abc import Iterator

from ...model.corpus import Corpus
from ...model.document import Document
from ...model.findings import Problem, Related, Severity
from ...model.protocol import Protocol
from ...model.relations import Beside
from ..rule import declare

RULE = declare(severity=Severity.WARNING, source="Rotherham's overarching protocol of 2012, 1.3.2 and 4.3")

_PLAIN = frozenset({"this", "the other"})


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report documents side by side of which none, or each, is said to prevail."""
    for document in corpus.protocols:
        if document.body.is_retired:
            continue
        for beside in document.body.beside:
            other = corpus.protocol(beside.protocol) if beside.protocol else None
            if other is not None and (other.body.is_retired or other.id == document.id):
                continue
            back = _back(document, other)
            if beside.prevails is None and (back is None or back.prevails is None):
                name = f"`{beside.protocol}`" if beside.protocol else beside.title or "another document"
                if back is not None and other is not None and other.path < document.path:
                    continue  # told where the other one names this
                yield Problem(
                    place=document.at(beside),
                    message=f"The document runs alongside {name} and does not say which prevails.",
                    help="Say under `prevails` which of the two counts where they differ: `this`, `the other`, or "
                    "the rule in words.",
                    about=beside.protocol or beside.title or "",
                )
            elif (
                back is not None and other is not None and other.path < document.path and _clash(beside, back)
            ):
                yield Problem(
                    place=document.at(beside, "prevails"),
                    message=f"Both documents say of themselves that they prevail: this and `{other.id}`."
                    if beside.prevails == "this"
                    else f"This document and `{other.id}` each say that the other prevails.",
                    help="Agree which of the two counts where they differ, and say the same in both.",
                    related=(Related(back.prevails or "", other.at(back, "prevails"), other.body.name),),
                    about=other.id,
                )


def _back(document: Document[Protocol], other: Document[Protocol] | None) -> Beside | None:
    """Where the other document names this one."""
    found = other.body.beside if other else ()
    return next((each for each in found if each.protocol == document.id), None)


def _clash(one: Beside, other: Beside) -> bool:
    return one.prevails == other.prevails and one.prevails in _PLAIN
