"""A path leads to sharing without saying how: the least, the right person, securely, and telling the person.

Follows every path to an outcome that shares. The actions on it, taken together, must cover the minimum, the right
person, security, and telling the person where it is safe. A chart that is called by another is left alone.

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
from ...model.walk import Met
from ..rule import declare
from ._shared import NOTHING, graphs, path_words

RULE = declare(severity=Severity.WARNING, source="domain 86; golden rules 2 and 6")

_NEEDED = (Covers.MINIMUM, Covers.RIGHT_PERSON, Covers.SECURE, Covers.TELL_THE_PERSON)


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report each sharing outcome that some path reaches without all that sharing needs."""
    for document, graph in graphs(corpus):
        reported: set[str] = set()
        for path in graph.paths(_notes, stop=lambda met: len(met) == len(_NEEDED)):
            end = path.end
            if not isinstance(end, Outcome) or end.result is None or not end.result.shares or end.returns:
                continue
            lacking = [each.value for each in _NEEDED if each.value not in path.met]
            if lacking and end.id not in reported:
                reported.add(end.id)
                yield Problem(
                    place=document.at(end),
                    message=f"The outcome `{end.id}` shares without {_listed(lacking)}.",
                    help="Lead the path through an action whose `covers` lists what is missing.",
                    related=(path_words(document, path),),
                    about=end.id,
                )


def _notes(node: AnyNode, answer: str) -> Met:
    if isinstance(node, Action) and node.covers:
        return frozenset(each.value for each in node.covers if each in _NEEDED)
    return NOTHING


def _listed(words: list[str]) -> str:
    said = {"tell-the-person": "telling the person", "minimum": "keeping to the minimum"}
    said |= {"right-person": "making sure of the right person", "secure": "security"}
    named = [said[word] for word in words]
    return named[0] if len(named) == 1 else ", ".join(named[:-1]) + " or " + named[-1]
