"""A path leads from refused consent to not sharing, and nothing else was asked.

Follows every path on which consent is refused and which ends in not sharing. On each, another question must have
been asked: whether someone may be seriously harmed, whether there is another reason or a duty to share, what is in
the person's best interests.

Why
---
Consent is one reason to share among several. A refusal is weighed; it does not decide by itself (government advice
on information sharing 2024, rules 1 and 3). Children have been harmed because it was taken to.

When to waive
-------------
When the chart is about a service that people are free to refuse, and no one's safety is in question.

Bad
---
    chart: share
    title: Whether to share
    summary: For all staff.
    start: consent
    nodes:
      - question: consent
        about: consent
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

Good
----
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

from ...model.chart import AnyNode, Outcome, Result
from ...model.corpus import Corpus
from ...model.findings import Problem, Severity
from ...model.walk import Met
from ..rule import declare
from ._shared import NOTHING, WEIGHED, about, graphs, is_refusal, path_words

RULE = declare(severity=Severity.ERROR, source="domain 84; golden rule 3")


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report the shortest path of each chart on which a refusal alone ends in not sharing."""
    for document, graph in graphs(corpus):
        for path in graph.paths(_notes, stop=lambda met: "weighed" in met):
            end = path.end
            if isinstance(end, Outcome) and end.result is Result.DO_NOT_SHARE and path.met == {"refused"}:
                refused = next(step for step in path.steps if is_refusal(step.node, step.answer))
                yield Problem(
                    place=document.at(refused.node, "answers", refused.answer),
                    message=f"A refusal alone ends in not sharing: {path.spelled()}.",
                    help="Lead the refusal to a question about another reason to share: serious harm, a duty, the "
                    "public interest, the person's best interests.",
                    related=(path_words(document, path),),
                    about=end.id,
                )
                break


def _notes(node: AnyNode, answer: str) -> Met:
    if is_refusal(node, answer):
        return frozenset({"refused"})
    return frozenset({"weighed"}) if about(node) in WEIGHED else NOTHING
