"""A chart has no title or no short description.

Looks at the title and summary of every chart, the ones that exist only as pictures included.

Why
---
Both are read out before the chart to people who cannot see it (W3C guidance on complex images; the Public Sector
Bodies Accessibility Regulations 2018).

When to waive
-------------
Never: write them.

Bad
---
    chart: share
    title: Whether to share
    start: shared
    nodes:
      - outcome: shared
        result: share

Good
----
    chart: share
    title: Whether to share
    summary: For all staff who hold information about a child.
    start: shared
    nodes:
      - outcome: shared
        result: share
"""

import datetime
from collections.abc import Iterator

from ...model.corpus import Corpus
from ...model.findings import Problem, Severity
from ..rule import declare

RULE = declare(severity=Severity.ERROR, source="W3C guidance on complex images")


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report charts without a title or a summary."""
    for document in corpus.charts:
        missing = [
            name
            for name, value in (
                ("title", document.body.title),
                ("short description (`summary`)", document.body.summary),
            )
            if not value
        ]
        if missing:
            yield Problem(
                place=document.at(),
                message=f"The chart has no {' and no '.join(missing)}.",
                help="Write what the chart is for and who uses it, in a sentence or two.",
            )
