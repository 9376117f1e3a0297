"""A chart asks for consent before asking whether the information identifies anyone or is confidential.

Looks for a path to sharing that leaves at a question about identity or confidentiality, before any question about
consent. Charts that ask for no consent, that are called by others, or that decide nothing about sharing are left
alone.

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

from ...model.chart import About, AnyNode, Outcome
from ...model.corpus import Corpus
from ...model.findings import Problem, Severity
from ...model.walk import Met
from ..rule import declare
from ._shared import NOTHING, about, decides, graphs

RULE = declare(severity=Severity.WARNING, source="domain 87")


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report charts in which information that identifies nobody still meets a question about consent."""
    called = {
        node.chart for _, chart in graphs(corpus) for node in chart.nodes.values() if hasattr(node, "chart")
    }
    for document, graph in graphs(corpus):
        asking = [node for node in graph.nodes.values() if about(node) is About.CONSENT]
        if not asking or not decides(document.body) or document.id in called or document.body.emergency:
            continue
        early = any(
            "screened" in path.met
            and isinstance(path.end, Outcome)
            and path.end.result
            and path.end.result.shares
            for path in graph.paths(_notes, stop=lambda met: "consent" in met)
        )
        if not early:
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
            return frozenset({"consent"})
        case About.IDENTIFIES | About.CONFIDENTIAL:
            return frozenset({"screened"})
        case _:
            return NOTHING
