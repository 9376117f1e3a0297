"""A path leads from refused consent to not sharing, and nothing else was asked.

Follows every path on which consent is refused and which ends in not sharing. On each, another question must have
been asked: before or after, whether someone may be seriously harmed or there is a duty to share; after it, whether
there is another reason or power, or what is in the person's best interests.

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

from ...model.chart import AnyNode, Chart, Outcome, Result
from ...model.corpus import Corpus
from ...model.document import Document
from ...model.findings import Problem, Severity
from ...model.walk import NOTHING, Graph, Inside, Met, Path, Step
from ..rule import declare
from ._shared import URGENT, WEIGHED, about, graphs, inside, is_refusal, path_words

RULE = declare(severity=Severity.ERROR, source="government advice on information sharing 2024, rule 3")

_WEIGHED: Met = frozenset({"weighed"})


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report the shortest path of each chart on which a refusal alone ends in not sharing."""
    before, after = inside(corpus, _before), inside(corpus, _after)
    for document, graph in graphs(corpus).values():
        blocked = min(_blocked(graph, before, after), key=lambda found: len(found[1].steps), default=None)
        if blocked is not None:
            yield _problem(document, *blocked)


def _blocked(graph: Graph, before: Inside, after: Inside) -> Iterator[tuple[Step, Path]]:
    """Each refusal after which not sharing can follow with nothing weighed, and the shortest such path."""
    # Two searches, since the order matters: a power asked about at the beginning does not weigh a refusal.
    for way in graph.walks(_before, stop=bool, inside=before):
        for answer, target in graph.exits[way.end.id]:
            if is_refusal(way.end, answer):
                ends = graph.paths(_after, stop=bool, start=target, inside=after)
                blocked = next((path for path in ends if _stops(path)), None)
                if blocked is not None:
                    refused = Step(way.end, answer)
                    yield refused, Path((*way.steps[:-1], refused, *blocked.steps), NOTHING)


def _stops(path: Path) -> bool:
    return isinstance(path.end, Outcome) and path.end.result is Result.DO_NOT_SHARE


def _problem(document: Document[Chart], refused: Step, path: Path) -> Problem:
    return Problem(
        place=document.at(refused.node, "answers", refused.answer),
        message=f"A refusal alone ends in not sharing: {path.spelled()}.",
        help="Lead the refusal to a question about another reason to share: serious harm, a duty, the public interest, "
        "the person's best interests.",
        related=(path_words(document, path),),
        about=path.end.id,
    )


def _before(node: AnyNode, answer: str) -> Met:
    return _WEIGHED if about(node) in URGENT else NOTHING


def _after(node: AnyNode, answer: str) -> Met:
    return _WEIGHED if about(node) in WEIGHED else NOTHING
