"""A question of a chart lacks an answer it needs, or an answer leads nowhere.

Looks at the answers of each question. A question answered yes must also be answered no, and the other way about; a
gate needs both; a question needs two answers at least; a call needs an answer for everything the called chart can
return, and no other; an approval needs an answer for each way it can go. An answer without a target is a fault.

Why
---
A reader whose answer is missing is left to guess, and will guess on the cautious side.

When to waive
-------------
Never: add the answer.

Bad
---
    chart: share
    title: Whether to share
    summary: For all staff.
    start: purpose
    nodes:
      - question: purpose
        answers: {yes: shared, unsure: shared}
      - outcome: shared
        result: share

Good
----
    chart: share
    title: Whether to share
    summary: For all staff.
    start: purpose
    nodes:
      - question: purpose
        answers: {yes: shared, no: shared, unsure: shared}
      - outcome: shared
        result: share
"""

import datetime
from collections.abc import Iterator

from ...model.chart import AllOf, AnyNode, AnyOf, ApprovalNode, Call, Chart, Question
from ...model.corpus import Corpus
from ...model.document import Document
from ...model.findings import Problem, Severity
from ...model.walk import answers_returned
from ..rule import declare
from ._shared import graphs

RULE = declare(severity=Severity.ERROR, source="domain 81")

_OPPOSITES = {"yes": "no", "no": "yes", "given": "refused", "refused": "given"}


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report questions without all their answers, and answers without a target."""
    for document, graph in graphs(corpus):
        for node in graph.nodes.values():
            if not isinstance(node, Question | AnyOf | AllOf | Call | ApprovalNode):
                continue
            for answer, target in node.answers.items():
                if target is None:
                    yield Problem(
                        place=document.at(node, "answers", answer),
                        message=f"The answer `{answer}` of `{node.id}` leads nowhere.",
                        help="Give the id of the step that follows.",
                        about=answer,
                    )
            yield from _missing(document, node, _wanted(corpus, node))
            if isinstance(node, Call) and (returned := answers_returned(corpus, node)):
                for answer in node.answers:
                    if answer not in returned:
                        yield Problem(
                            place=document.at_key(node, "answers"),
                            message=f"`{node.id}` has an answer `{answer}` that the chart `{node.chart}` never returns.",
                            help=f"It returns {_listed(sorted(returned))}.",
                            about=answer,
                        )


def _wanted(corpus: Corpus, node: Question | AnyOf | AllOf | Call | ApprovalNode) -> list[str]:
    """The answers a step needs and does not have."""
    have = node.answers
    if isinstance(node, Call):
        return sorted((answers_returned(corpus, node) or frozenset()) - have.keys())
    if isinstance(node, AnyOf | AllOf):
        return [each for each in ("yes", "no") if each not in have]
    lacking = [opposite for answer, opposite in _OPPOSITES.items() if answer in have and opposite not in have]
    if not lacking and len(have) < 2:
        return ["yes", "no"] if not have else ["another answer"]
    return lacking


def _missing(document: Document[Chart], node: AnyNode, wanted: list[str]) -> Iterator[Problem]:
    if wanted:
        asked = f"The question `{node.id}`" if isinstance(node, Question) else f"The step `{node.id}`"
        yield Problem(
            place=document.at_key(node, "answers"),
            message=f"{asked} has no answer {_listed(wanted)}.",
            help="Say where each answer leads; `unsure` may lead to a step that asks for advice.",
        )


def _listed(words: list[str]) -> str:
    return " and ".join(word if " " in word else f"`{word}`" for word in words)
