"""No document says how often staff are trained, or how often compliance is audited.

Looks, for agreements and overarching protocols in use, at the values of `training` and `compliance-audit`: their
own, or those of a document above. A frequency in the words of a clause about training or audit counts as well.
Where none is found, the topmost document that owes it is reported, at its clause on the matter where it has one. A
value of `as needed`, in any document, names no frequency.

Why
---
"Staff are made aware of their responsibilities" can be neither kept nor checked. An overarching protocol of 2012
has its parties train staff and audit compliance, and says of neither how often. The regulator's audits ask for
both.

When to waive
-------------
When every party is bound to a national scheme that sets both, such as the yearly assessment of the NHS.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    clauses:
      - clause: training
        about: training
        text: Staff are made aware of their responsibilities.
    standards:
      - standard: compliance-audit
        at-least: every 2 years

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    clauses:
      - clause: training
        about: training
        text: Staff are made aware of their responsibilities.
    standards:
      - standard: training
        at-least: every 2 years
      - standard: compliance-audit
        at-least: every 2 years
"""

import datetime
import re
from collections.abc import Iterator
from functools import partial

import msgspec

from ...model.clauses import Topic
from ...model.corpus import Corpus
from ...model.document import Document
from ...model.effective import own_standards
from ...model.findings import Problem, Severity
from ...model.patterns import later
from ...model.protocol import Protocol, ProtocolType
from ..rule import declare
from ..sentences import listed
from ._shared import Unaddressed, clauses_about, owing, said_of, unaddressed

RULE = declare(
    severity=Severity.WARNING,
    judges_text=True,
    source="Rotherham's overarching protocol of 2012, 1.5 and 4.3; ICO data protection audit framework",
)

_VAGUE = "as needed"

_OFTEN = later(
    r"\b(?:every|each) (?:other )?(?:\w+ )?(?:weeks?|months?|quarters?|years?)\b"
    r"|\b(?:once|twice|(?:three|four) times|at least once) (?:a|each|every|per) (?:week|month|quarter|year)\b"
    r"|\b(?:annual|yearly|monthly|quarterly|half-yearly|six-monthly|biennial|two-yearly)(?:ly)?\b"
    r"|\ba year\b|\bper annum\b",
    re.IGNORECASE,
)


class _Matter(msgspec.Struct, frozen=True):
    """What has to have a frequency: its standard, its topic, and the words for it."""

    standard: str
    topic: Topic
    words: str
    adds: str


_MATTERS = (
    _Matter("training", Topic.TRAINING, "how often staff are trained", "training"),
    _Matter("compliance-audit", Topic.AUDIT, "how often compliance is audited", "an audit of compliance"),
)


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report what has no frequency: together where neither has a clause, else each at its clause."""
    lacking: dict[str, list[tuple[_Matter, Unaddressed]]] = {}
    for matter in _MATTERS:
        for found in unaddressed(
            corpus, owing(corpus), partial(_states, matter), partial(_says, corpus, matter)
        ):
            lacking.setdefault(found.document.id, []).append((matter, found))
    for each in lacking.values():
        together = [(matter, found) for matter, found in each if not any(_clauses(matter, found))]
        if together:
            yield _problem(together)
        for matter, found in each:
            if any(_clauses(matter, found)):
                yield _problem([(matter, found)])
    for document in corpus.protocols:
        if document.body.is_retired or document.body.type is ProtocolType.TEMPLATE:
            continue
        for matter in _MATTERS:
            for held in own_standards(document, matter.standard):
                if held.value.at_least == _VAGUE:
                    yield Problem(
                        place=document.at(held.value, "at-least"),
                        message=f"“As needed” does not say {matter.words}.",
                        help="Give the longest time between two, such as `every 2 years`.",
                        about=matter.standard,
                    )


def _states(matter: _Matter, document: Document[Protocol]) -> bool:
    """Whether a document gives a frequency. One that is vague is reported as it stands, and not called missing."""
    return any(held.value.at_least for held in own_standards(document, matter.standard))


def _says(corpus: Corpus, matter: _Matter, document: Document[Protocol]) -> bool:
    return any(
        _OFTEN.search(said_of(corpus, document, clause))
        for clause in clauses_about(document.body, matter.topic)
    )


def _clauses(matter: _Matter, found: Unaddressed) -> Iterator[object]:
    return clauses_about(found.document.body, matter.topic)


def _problem(matters: list[tuple[_Matter, Unaddressed]]) -> Problem:
    found = matters[0][1]
    clause = (
        next(clauses_about(found.document.body, matters[0][0].topic), None) if len(matters) == 1 else None
    )
    keys = listed([f"`{matter.standard}`" for matter, _ in matters], "and")
    below = next((each.below for _, each in matters if each.below), ())
    return Problem(
        place=found.document.at(clause) if clause else found.document.at_key(None, "standards"),
        message=Unaddressed(found.document, below).lacks(
            listed([matter.words for matter, _ in matters], "or")
        ),
        help=f"Add {keys} under `standards`, each with `at-least: every 2 years` or more often. Values in a document "
        "above serve all those beneath.",
        about="+".join(matter.standard for matter, _ in matters),
    )
