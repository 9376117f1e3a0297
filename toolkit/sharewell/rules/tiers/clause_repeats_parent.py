"""A clause repeats the words of a clause above instead of referring to it.

Compares every clause of twelve words or more with the clauses of all documents above, by runs of five words without
case and punctuation, and reports one of which three fifths stand in a single clause above. A clause that refines
another takes its place, so it may use its words; and one that says it is not inherited has to be repeated.

Why
---
Words that stand in two places drift apart, and make every review longer. The Scottish toolkit and Cambridgeshire and
Peterborough's framework ask agreements to refer to what the document above says.

When to waive
-------------
When staff must have the words before them, as in a one-page procedure for emergencies.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    parents:
      - protocol: charter
    clauses:
      - clause: accuracy
        number: "4"
        text: We record what we know and how we know it, and we say what is fact and what is opinion.
    ---
    protocol: charter
    title: Charter
    type: charter
    tier: charter
    clauses:
      - clause: quality
        number: "2.3"
        text: We record what we know and how we know it. We say what is fact and what is opinion.

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    parents:
      - protocol: charter
    clauses:
      - clause: accuracy
        number: "4"
        text: What [clause 2.3 of charter] says of fact and opinion goes for the notes of meetings too.
    ---
    protocol: charter
    title: Charter
    type: charter
    tier: charter
    clauses:
      - clause: quality
        number: "2.3"
        text: We record what we know and how we know it. We say what is fact and what is opinion.
"""

import datetime
from collections.abc import Iterator

from ...model.clauses import Clause
from ...model.corpus import Corpus
from ...model.document import Document
from ...model.effective import HeldClause, clause_referred
from ...model.findings import Problem, Severity
from ...model.framework import Owes
from ...model.protocol import Protocol
from ...model.words import YesNo
from ..rule import declare
from ._shared import called, owing, quoted
from ._wording import Openings, looks, repeated, words

RULE = declare(
    severity=Severity.WARNING,
    judges_text=True,
    source="Scottish toolkit; Cambridgeshire and Peterborough",
)

_LEAST, _SHARE = 12, 0.6


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report clauses most of whose words stand in one clause above."""
    known: dict[str, _Known] = {}
    for document in owing(corpus, Owes.WORDING):
        above = []
        for each in corpus.ancestors(document):
            if not each.body.is_retired:
                above.append(known.get(each.id) or known.setdefault(each.id, _Known(each)))
        for clause in document.body.clauses if above else ():
            if clause.text:
                seen = looks(clause.text)
                alike = [
                    HeldClause(each.clauses[number], each.document)
                    for each in above
                    for number in sorted(each.openings.alike(clause.text, seen))
                ]
                if alike:
                    yield from _repeats(corpus, document, clause, alike)


class _Known:
    """The clauses of a document that those below carry, made ready for comparing."""

    def __init__(self, document: Document[Protocol]) -> None:
        self.document = document
        self.clauses = [
            each for each in document.body.clauses if each.text and each.inherited is not YesNo.NO
        ]
        self.openings = Openings(each.text or "" for each in self.clauses)


def _repeats(
    corpus: Corpus, document: Document[Protocol], clause: Clause, alike: list[HeldClause]
) -> Iterator[Problem]:
    own = words(clause.text or "")
    if len(own) < _LEAST:
        return
    refined = _refined(corpus, document, clause)
    most, source = 0, None
    for each in alike:
        if (each.document.id, each.clause.clause) not in refined:
            count = repeated(own, each.clause.text or "")
            if count > most:
                most, source = count, each
    if source is not None and most >= _SHARE * len(own):
        name = f"{called(source.clause)} of {source.document.id}"
        yield Problem(
            place=document.at(clause, "text"),
            message=f"{called(clause, 'Clause')} repeats {name}: {most} of its {len(own)} words stand there.",
            help=f"Refer to it as `[{name}]` and keep only what this document adds, or say `refines: {name}`, "
            "with the reason.",
            related=(quoted(source.document, source.clause),),
            about=f"{source.document.id} {source.clause.clause}",
        )


def _refined(corpus: Corpus, document: Document[Protocol], clause: Clause) -> frozenset[tuple[str, str]]:
    """The clause that this one refines, and those that that one refines in turn."""
    found: set[tuple[str, str]] = set()
    while clause.refines and (held := clause_referred(corpus, document, clause.refines)):
        document, clause = held.document, held.clause
        if (document.id, clause.clause) in found:
            break
        found.add((document.id, clause.clause))
    return frozenset(found)
