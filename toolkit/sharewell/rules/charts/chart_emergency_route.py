"""A chart about sharing has no way to share in an emergency without first asking for consent.

Looks for a path to an outcome that shares, which passes a question about serious harm or an emergency and no
question about consent before it. Charts for emergencies only need no such question. A chart that is called by
another, or that decides nothing about sharing, is left alone, and so is one that asks for no consent at all.

Why
---
Where someone may come to serious harm, asking for consent may cost the time that saves them; it is not needed then
(government advice on information sharing 2024, rule 3; the data protection regulator's ten-step guide, step 9).

When to waive
-------------
When the chart is reached only after another one has dealt with emergencies: name it in the reason.

Bad
---
    chart: share
    title: Whether to share
    summary: For all staff.
    start: consent
    nodes:
      - question: consent
        about: consent
        answers: {yes: record, no: harm}
      - question: harm
        about: serious-harm
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
    start: harm
    nodes:
      - question: harm
        about: serious-harm
        answers: {yes: record, no: consent}
      - question: consent
        about: consent
        answers: {yes: record, no: record}
      - action: record
        records: decision
        then: shared
      - outcome: shared
        result: share
"""

import datetime
import re
from collections.abc import Iterator

from ...model.chart import About, AnyNode
from ...model.corpus import Corpus
from ...model.findings import Problem, Severity
from ...model.patterns import later
from ...model.walk import NOTHING, Met
from ..rule import declare
from ._shared import about, asking_consent, can_share, inside, on_their_own, path_words, shares

RULE = declare(severity=Severity.ERROR, source="government advice on information sharing 2024, rule 3")

_DENIES = later(r"(?:no|not|none|never|unlikely|refused)\b", re.IGNORECASE)
"""Answers by which a question about harm, or an approval in an emergency, is left without one: "no", "not likely"."""


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report charts in which every way to share in an emergency passes a question about consent, with the shortest."""
    within = inside(corpus, _notes)
    for document, graph in on_their_own(corpus):
        asking = asking_consent(graph) if can_share(graph) else []
        ways = graph.paths(_notes, stop=lambda met: "consent" in met, inside=within) if asking else ()
        if asking and not any("harm" in path.met and shares(path) for path in ways):
            sharing = [path for path in graph.paths(_notes, inside=within) if shares(path)]
            nearest = next((path for path in sharing if "harm" in path.met), None)
            yield Problem(
                place=document.at(asking[0]),
                message="No path leads to sharing in an emergency without a question about consent first.",
                help="Ask about serious harm or an emergency (`about: serious-harm`) before consent, and lead its "
                "yes to sharing.",
                related=(path_words(document, nearest),) if nearest else (),
            )


def _notes(node: AnyNode, answer: str) -> Met:
    match about(node):
        case About.CONSENT:
            return frozenset({"consent"})
        case About.SERIOUS_HARM | About.EMERGENCY:
            return NOTHING if _DENIES.match(answer) else frozenset({"harm"})
        case _:
            return NOTHING
