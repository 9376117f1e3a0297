"""A chart asks for consent before asking whether the information identifies anyone or is confidential.

Looks for a path to sharing that leaves at a question about identity or confidentiality, before any question about
consent; one that shares because of serious harm or a duty does not count. Charts that ask for no consent, that are
called by others, that are for emergencies only, or that decide nothing about sharing are left alone.

Why
---
What identifies nobody, or is not confidential, needs no consent. Asking for it first stops sharing that nobody would
object to.

When to waive
-------------
When the chart is only ever used for confidential information about people who are known.

Bad
---
    chart: share
    title: Whether to share
    summary: For all staff.
    start: consent
    nodes:
      - question: consent
        about: consent
        answers: {yes: record, no: reason}
      - question: reason
        about: other-reason
        answers: {yes: record, no: record}
      - action: record
        records: decision
        then: shared
      - outcome: shared
        result: share

Good
----
    chart: share
    title: Whether to share
    summary: For all staff.
    start: identifies
    nodes:
      - question: identifies
        about: identifies
        answers: {yes: consent, no: record}
      - question: consent
        about: consent
        answers: {yes: record, no: reason}
      - question: reason
        about: other-reason
        answers: {yes: record, no: record}
      - action: record
        records: decision
        then: shared
      - outcome: shared
        result: share
"""

import datetime
from collections.abc import Iterator

from ...model.chart import About, AnyNode
from ...model.corpus import Corpus
from ...model.findings import Problem, Severity
from ...model.walk import NOTHING, Met
from ..rule import declare
from ._shared import WEIGHED, about, asking_consent, can_share, inside, on_their_own, shares

RULE = declare(
    severity=Severity.WARNING,
    source="Hertfordshire's chart for children's services: identity and confidence before consent",
)

_CONSENT = frozenset({"consent or override"})
_REASONS = WEIGHED - {About.LEGAL_POWER}


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report charts in which information that identifies nobody still meets a question about consent."""
    within = inside(corpus, _notes)
    for document, graph in on_their_own(corpus):
        asking = asking_consent(graph) if can_share(graph) else []
        ways = graph.paths(_notes, stop=_CONSENT.issubset, inside=within) if asking else ()
        if asking and not any("screened" in path.met and shares(path) for path in ways):
            yield Problem(
                place=document.at(asking[0]),
                message=f"`{asking[0].id}` asks for consent before the chart has asked whether the information "
                "identifies anyone or is confidential.",
                help="Ask first (`about: identifies`, `about: confidential`), and lead information that does neither "
                "straight to sharing.",
            )


def _notes(node: AnyNode, answer: str) -> Met:
    match about(node):
        case About.CONSENT:
            return _CONSENT
        case About.IDENTIFIES | About.CONFIDENTIAL:
            return frozenset({"screened"})
        case other if other in _REASONS and answer.casefold() != "no":
            return _CONSENT
        case _:
            return NOTHING
