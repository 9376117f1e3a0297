"""A question of a chart lacks an answer it needs, or has one that can never be given.

Looks at the answers of each question. A question answered yes must also be answered no, and the other way about; a
gate needs both; a question needs two answers at least; a call needs an answer for everything the called chart can
return, and no other; an approval needs an answer for each way it can go.

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

from ...model.chart import AllOf, AnyOf, ApprovalNode, Call, Chart, Question
from ...model.corpus import Corpus
from ...model.document import Document
from ...model.findings import Problem, Severity
from ..rule import declare
from ._shared import graphs, returned

RULE = declare(severity=Severity.ERROR, source="ONS guidance on flow charts; W3C guidance on complex images")

_OPPOSITES = {"yes": "no", "no": "yes", "given": "refused", "refused": "given"}

_Asking = Question | AnyOf | AllOf | Call | ApprovalNode


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report questions without all their answers, and answers that a called chart never returns."""
    for document, graph in graphs(corpus).values():
        for node in graph.nodes.values():
            if isinstance(node, _Asking):
                yield from _answers(corpus, document, node)


def _answers(corpus: Corpus, document: Document[Chart], node: _Asking) -> Iterator[Problem]:
    if wanted := _wanted(corpus, node):
        asked = f"The question `{node.id}`" if isinstance(node, Question) else f"The step `{node.id}`"
        yield Problem(
            place=document.at_key(node, "answers"),
            message=f"{asked} has no answer {_listed(wanted)}.",
            help="Say where each answer leads; `unsure` may lead to a step that asks for advice.",
        )
    if isinstance(node, Call) and (known := returned(corpus, node)):
        for answer in node.answers:
            if answer not in known:
                yield Problem(
                    place=document.at_key(node, "answers"),
                    message=f"`{node.id}` has an answer `{answer}` that the chart `{node.chart}` never returns.",
                    help=f"It returns {_listed(sorted(known))}.",
                    about=answer,
                )


def _wanted(corpus: Corpus, node: _Asking) -> list[str]:
    """The answers a step needs and does not have."""
    if isinstance(node, Call):
        return sorted((returned(corpus, node) or frozenset()) - node.answers.keys())
    have = {answer.casefold() for answer in node.answers}
    if isinstance(node, AnyOf | AllOf):
        return [each for each in ("yes", "no") if each not in have]
    lacking = [opposite for answer, opposite in _OPPOSITES.items() if answer in have and opposite not in have]
    if lacking or len(have) > 1:
        return lacking
    if isinstance(node, ApprovalNode):
        return ["given", "refused"]
    return ["another answer"] if have else ["yes", "no"]


def _listed(words: list[str]) -> str:
    return " and ".join(word if word == "another answer" else f"`{word}`" for word in words)
