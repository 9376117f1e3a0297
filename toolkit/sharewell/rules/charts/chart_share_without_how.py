"""A path leads to sharing without saying how: the least, the right person, securely, and telling the person.

Follows every path to an outcome that shares. The actions on it, in this chart or in those that it calls, must together
cover the minimum, the right person, security, and telling the person where it is safe. An outcome that returns to
another chart leaves that to it.

Why
---
How information is shared is part of whether it may be: data minimisation, accuracy and security (UK GDPR Article 5),
and openness with the person (government advice on information sharing, rules 2 and 6).

When to waive
-------------
When the chart hands over to another that covers these.

Bad
---
    chart: share
    title: Whether to share
    summary: For all staff.
    start: purpose
    nodes:
      - question: purpose
        answers: {yes: how, no: how}
      - action: how
        covers: [minimum, secure]
        then: record
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
        answers: {yes: how, no: how}
      - action: how
        covers: [minimum, right-person, secure, tell-the-person]
        then: record
      - action: record
        records: decision
        then: shared
      - outcome: shared
        result: share
"""

import datetime
from collections.abc import Iterator

from ...model.chart import Action, AnyNode, Covers, Outcome
from ...model.corpus import Corpus
from ...model.findings import Problem, Severity
from ...model.walk import NOTHING, Met
from ..rule import declare
from ..sentences import listed
from ._shared import graphs, inside, path_words, shares

RULE = declare(
    severity=Severity.WARNING, source="government advice on information sharing 2024, rules 2 and 6"
)

_NEEDED = {
    Covers.MINIMUM: "keeping to the minimum",
    Covers.RIGHT_PERSON: "making sure of the right person",
    Covers.SECURE: "security",
    Covers.TELL_THE_PERSON: "telling the person",
}


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report each sharing outcome that some path reaches without all that sharing needs."""
    within = inside(corpus, _notes)
    for document, graph in graphs(corpus).values():
        reported: set[str] = set()
        for path in graph.paths(_notes, stop=lambda met: len(met) == len(_NEEDED), inside=within):
            end = path.end
            if not isinstance(end, Outcome) or not shares(path) or end.returns or end.id in reported:
                continue
            reported.add(end.id)
            lacking = [said for each, said in _NEEDED.items() if each.value not in path.met]
            yield Problem(
                place=document.at(end),
                message=f"The outcome `{end.id}` shares without {listed(lacking, 'or')}.",
                help="Lead the path through an action whose `covers` lists what is missing.",
                related=(path_words(document, path),),
                about=end.id,
            )


def _notes(node: AnyNode, answer: str) -> Met:
    if isinstance(node, Action) and node.covers:
        return frozenset(each.value for each in node.covers if each in _NEEDED)
    return NOTHING
