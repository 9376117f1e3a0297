"""A scenario of a chart does not end where it says.

Follows the chart by the answers of each scenario, and compares the outcome with the one expected.

Why
---
A scenario is a promise in plain words about what the chart does: that a refusal is weighed, that an emergency is
shared at once. It must stay true when the chart changes.

When to waive
-------------
Never: correct the chart, or the scenario.

Bad
---
    chart: share
    title: Whether to share
    summary: For all staff.
    start: purpose
    nodes:
      - question: purpose
        answers: {yes: shared, no: kept}
      - outcome: shared
        result: share
      - outcome: kept
        result: do-not-share
    scenarios:
      - it: Without a purpose nothing is shared.
        given: {purpose: yes}
        ends: kept

Good
----
    chart: share
    title: Whether to share
    summary: For all staff.
    start: purpose
    nodes:
      - question: purpose
        answers: {yes: shared, no: kept}
      - outcome: shared
        result: share
      - outcome: kept
        result: do-not-share
    scenarios:
      - it: Without a purpose nothing is shared.
        given: {purpose: no}
        ends: kept
"""

import datetime
from collections.abc import Iterator

from ...model.corpus import Corpus
from ...model.findings import Problem, Related, Severity
from ...model.walk import NOTHING, Path
from ..rule import declare
from ._shared import graphs

RULE = declare(severity=Severity.ERROR, source="scenario tests, as policy models have them")


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report scenarios that end elsewhere, or nowhere, and answers that the path never asks for."""
    for document, graph in graphs(corpus).values():
        for scenario in document.body.scenarios:
            told = graph.follow(scenario.given)
            unused = scenario.given.keys() - {step.node.id for step in told.path}
            if told.broken:
                # The chart leads nowhere on the way, which other rules report.
                continue
            if told.stuck:
                key, fault = "ends", f"does not end: {told.stuck}"
            elif told.outcome != scenario.ends:
                key, fault = "ends", f"ends at `{told.outcome}`, not at `{scenario.ends}`"
            elif unused:
                key, fault = "given", f"answers `{min(unused)}`, which its path never asks"
            else:
                continue
            spelled = Path(told.path, NOTHING).spelled()
            yield Problem(
                place=document.at(scenario, key),
                message=f"The scenario “{scenario.it}” {fault}.",
                help="Correct the answers or the outcome, or the chart if the story is right.",
                related=(Related(spelled, title="the path"),) if spelled else (),
                about=scenario.it,
            )
