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
from ._wording import looks_alike, openings, repeated, words

RULE = declare(
    severity=Severity.WARNING,
    judges_text=True,
    source="domain 6; Scottish toolkit; Cambridgeshire and Peterborough",
)

_LEAST, _SHARE = 12, 0.6


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report clauses most of whose words stand in one clause above."""
    known: dict[str, set[str]] = {}
    for document in owing(corpus, Owes.WORDING):
        above = [each for each in corpus.ancestors(document) if not each.body.is_retired]
        for each in above:
            if each.id not in known:
                known[each.id] = _openings(each)
        for clause in document.body.clauses:
            if clause.text and any(looks_alike(clause.text, known[each.id]) for each in above):
                yield from _repeats(corpus, document, clause, above)


def _openings(document: Document[Protocol]) -> set[str]:
    return {
        opening
        for clause in document.body.clauses
        if clause.text and _carries(clause)
        for opening in openings(clause.text)
    }


def _carries(clause: Clause) -> bool:
    return clause.inherited is not YesNo.NO


def _repeats(
    corpus: Corpus, document: Document[Protocol], clause: Clause, above: list[Document[Protocol]]
) -> Iterator[Problem]:
    text = clause.text or ""
    length, refined = len(words(text)), _refined(corpus, document, clause)
    if length < _LEAST:
        return
    most, source = 0, None
    for each in above:
        for theirs in each.body.clauses:
            if theirs.text and _carries(theirs) and (each.id, theirs.clause) not in refined:
                count = repeated(text, theirs.text)
                if count > most:
                    most, source = count, HeldClause(theirs, each)
    if source is not None and most >= _SHARE * length:
        name = f"{called(source.clause)} of {source.document.id}"
        yield Problem(
            place=document.at(clause, "text"),
            message=f"{called(clause, 'Clause')} repeats {name}: {most} of its {length} words stand there.",
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
