"""An outcome is reached, to share or not to share, without the decision being recorded on the way.

Follows every path of a chart that decides about sharing. Each must pass an action with `records: decision` before it
ends, in this chart or in one that it calls. A chart that is called returns its answer, and the caller records.

Why
---
Decisions and their reasons are recorded whether or not information is shared: the seventh golden rule of government
advice on information sharing, and the duty to be able to show compliance (UK GDPR Article 5(2)).

When to waive
-------------
When the decision is recorded by a system as part of the act of sharing: say which system in the reason.

Bad
---
    chart: share
    title: Whether to share
    summary: For all staff.
    start: purpose
    nodes:
      - question: purpose
        answers: {yes: record, no: kept}
      - action: record
        records: decision
        then: shared
      - outcome: shared
        result: share
      - outcome: kept
        result: do-not-share

Good
----
    chart: share
    title: Whether to share
    summary: For all staff.
    start: purpose
    nodes:
      - question: purpose
        answers: {yes: record, no: record-kept}
      - action: record
        records: decision
        then: shared
      - action: record-kept
        records: decision
        then: kept
      - outcome: shared
        result: share
      - outcome: kept
        result: do-not-share
"""

import datetime
from collections.abc import Iterator

from ...model.chart import AnyNode, Outcome
from ...model.corpus import Corpus
from ...model.findings import Problem, Severity
from ...model.walk import NOTHING, Met
from ..rule import declare
from ._shared import decides, graphs, inside, path_words, records_decision

RULE = declare(severity=Severity.ERROR, source="government advice on information sharing 2024, rule 7")

_RECORDED: Met = frozenset({"recorded"})


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report each outcome that some path reaches unrecorded, with the shortest such path."""
    within = inside(corpus, _notes)
    for document, graph in graphs(corpus).values():
        # Only states in which nothing is recorded are followed, so that each outcome comes up once.
        for path in graph.paths(_notes, stop=bool, inside=within) if decides(document.body) else ():
            end = path.end
            if not isinstance(end, Outcome) or end.result is None or not end.result.decides:
                continue
            if not end.returns:
                yield Problem(
                    place=document.at(end),
                    message=f"The outcome `{end.id}` is reached without the decision being recorded: {path.spelled()}.",
                    help="Lead the path through an action with `records: decision` before it ends.",
                    related=(path_words(document, path),),
                    about=end.id,
                )


def _notes(node: AnyNode, answer: str) -> Met:
    return _RECORDED if records_decision(node) else NOTHING
