"""Nothing makes sure that every recipient hears of a correction.

Looks at documents by which parties share information about people, and asks for a route: the standard
`correct-recipients`, a clause with `about: correction`, a flow for corrections, or a clause or step that says that
whoever received something hears that it was wrong. What stands in a document above counts, and so does a procedure
directly beneath either. A processor corrects what it is told to, and its contract owes no route. It is said once, of
the topmost overarching protocol for which nothing says it.

Why
---
Information that is put right in one record and stays wrong in five others does its harm from there. A controller
that corrects something tells everyone to whom it was disclosed, unless that is impossible or out of proportion (UK
GDPR Article 19).

When to waive
-------------
When the parties share one record and keep no copies.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    flows:
      - flow: notification
        from: [northshire-police]
        to: [anyborough-council]
        items: [child-identity]

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    flows:
      - flow: notification
        from: [northshire-police]
        to: [anyborough-council]
        items: [child-identity]
    standards:
      - {standard: correct-recipients, no-later-than: 5 working days}
"""

import datetime
import re
from collections.abc import Iterator

from ...model.clauses import Topic
from ...model.corpus import Corpus
from ...model.document import Document
from ...model.findings import Problem, Severity
from ...model.patterns import later
from ...model.protocol import Protocol, ProtocolType
from ..rule import declare
from ..sentences import listed
from ._shared import Saying, about_somebody, answers_for_sharing, sharing

RULE = declare(
    severity=Severity.WARNING,
    source="UK GDPR Articles 5(1)(d) and 19; the Information Commissioner's data sharing audit toolkit",
)

_WRONG = r"(?:correct(?:ed|ion|ions|s|ing)?|rectif\w+|inaccura\w+|mistakes?|errors?|put right|proves? wrong)"
_TOLD = r"(?:tell|tells|told|inform(?:s|ed)?|notif\w+|alert(?:s|ed)?|recipients?|passed on|pass(?:es)? on|reach(?:es)?)"
_SAYING = Saying(
    "correction", later(rf"\b{_WRONG}\b[^.;]*\b{_TOLD}\b|\b{_TOLD}\b[^.;]*\b{_WRONG}\b", re.IGNORECASE)
)
_FOLLOWS = (ProtocolType.PROCEDURE, ProtocolType.POLICY)


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report each document, or the protocol above several, for which no route for corrections is stated."""
    stated: dict[str, bool] = {}
    lacking: dict[str, tuple[Document[Protocol], list[str]]] = {}
    for document in sharing(corpus):
        if document.body.type is ProtocolType.PROCESSOR_CONTRACT:
            continue
        line = (document, *corpus.ancestors(document))
        if _states(corpus, line, stated):
            continue
        if not any(about_somebody(corpus, document, flow) for flow in document.body.flows):
            continue
        above = [
            each
            for each in line[1:]
            if each.body.type is ProtocolType.OVERARCHING and answers_for_sharing(each.body)
        ]
        top = above[-1] if above else document
        lacking.setdefault(top.id, (top, []))[1].extend([document.id] if document is not top else [])
    for top, beneath in lacking.values():
        rest = f", nor {_does(beneath)} beneath it" if beneath else ""
        yield Problem(
            place=top.at_key(None, "clauses"),
            message=f"`{top.id}` does not say how everyone who received something hears that it was wrong{rest}.",
            help="Add the standard `correct-recipients` with a deadline, and a clause with `about: correction`: who "
            "tells whom, and that they confirm it.",
        )


def _does(beneath: list[str]) -> str:
    return f"{'does' if len(beneath) == 1 else 'do'} {listed([f'`{each}`' for each in beneath], most=3)}"


def _states(corpus: Corpus, line: tuple[Document[Protocol], ...], known: dict[str, bool]) -> bool:
    """Whether one of some documents gives a route, or a procedure directly beneath one of them does.

    The words are read only where the structure has no answer.
    """
    for each in line:
        if each.id not in known:
            known[each.id] = any(_has_route(one.body) for one in _with_procedures(corpus, each))
        if known[each.id]:
            return True
    return any(_SAYING.stands_in(corpus, one) for each in line for one in _with_procedures(corpus, each))


def _with_procedures(corpus: Corpus, document: Document[Protocol]) -> Iterator[Document[Protocol]]:
    yield document
    for each in corpus.children(document):
        if each.body.type in _FOLLOWS and not each.body.is_retired:
            yield each


def _has_route(body: Protocol) -> bool:
    return (
        any(each.standard == "correct-recipients" for each in body.standards)
        or any(each.about is Topic.CORRECTION for each in body.clauses)
        or any("correct" in each.flow for each in body.flows)
    )
