"""A chart has no start, or more than one.

Looks at the step that the chart names under `start`; where it names none, exactly one step must be led to by no
other. A chart that exists only as a picture elsewhere has no steps and is left alone; one without steps and without
picture is not.

Why
---
Someone who opens the chart in a hurry needs one place to begin (ONS and W3C guidance on flow charts).

When to waive
-------------
Never: name the step under `start`.

Bad
---
    chart: share
    title: Whether to share
    summary: For all staff.
    nodes:
      - question: purpose
        answers: {yes: record}
      - question: consent
        answers: {yes: record}
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
    start: purpose
    nodes:
      - question: purpose
        answers: {yes: consent}
      - question: consent
        answers: {yes: record}
      - action: record
        records: decision
        then: shared
      - outcome: shared
        result: share
"""

import datetime
from collections.abc import Iterator

from ...model.corpus import Corpus
from ...model.findings import Problem, Severity
from ..rule import declare
from ._shared import graphs

RULE = declare(severity=Severity.ERROR, source="ONS guidance on flow charts; W3C guidance on complex images")


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report charts whose first step is not clear."""
    for document in corpus.charts:
        if not document.body.nodes and not document.body.picture_at:
            yield Problem(
                place=document.at(),
                message="The chart has no steps.",
                help="Write them under `nodes`; or say under `picture-at` where it is, if it is only a picture.",
            )
    for document, graph in graphs(corpus).values():
        if document.body.start is not None or len(graph.unled) == 1:
            continue
        starts = ", ".join(f"`{node.id}`" for node in graph.unled)
        yield Problem(
            place=document.at_key(None, "nodes"),
            message=f"The chart has more than one start: nothing leads to {starts}."
            if starts
            else "The chart has no start: every step is led to by another.",
            help="Name the first step under `start`.",
        )
