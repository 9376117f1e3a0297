"""A flow does not say whether information leaves the United Kingdom, or by what right it does.

Looks at the flows of documents by which parties share, and asks for `abroad`: `none: yes`, or the countries with the
mechanism that makes the transfer lawful. It may stand in the flow of a document above that this one carries out. A
clause on transfers abroad counts, in the document or in one above it; one above does not count for a recipient or a
processor that is no party to it. Flows about nobody are left alone. Where no flow has an answer, that is said once.

Why
---
Suppliers store information where it is cheap, and nobody notices until somebody asks. A transfer out of the United
Kingdom needs adequacy regulations, appropriate safeguards or an exception (UK GDPR, Chapter V).

When to waive
-------------
When the parties' own security policies rule it out, and the document names them.

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
        abroad: {to: [Ireland]}

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
        abroad: {to: [Ireland], mechanism: adequacy regulations}
"""

import datetime
import re
from collections.abc import Iterator

from ...model.corpus import Corpus
from ...model.document import Document
from ...model.findings import Problem, Severity
from ...model.patterns import later
from ...model.protocol import Protocol
from ...model.sharing import Abroad, Flow
from ..rule import declare
from ..sentences import listed
from ._shared import Saying, about_somebody, sharing, told, with_carried_out

RULE = declare(severity=Severity.WARNING, source="UK GDPR Chapter V")

_WORDS = later(
    r"\b(?:abroad|overseas|adequacy|third countr(?:y|ies)|restricted transfers?"
    r"|(?:international|cross-border) (?:data )?transfers?|transfer\w* internationally)\b"
    r"|\b(?:outside|beyond|leav(?:es?|ing)|within|in|inside)\b (?:of )?(?:the )?"
    r"(?:United Kingdom|UK|U\.K\.|EEA|European Economic Area|EU|European Union|country)\b",
    re.IGNORECASE,
)
_SAYING = Saying("abroad", _WORDS)
_AT_HOME = frozenset(
    {"united kingdom", "uk", "england", "wales", "scotland", "northern ireland", "great britain"}
)


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report flows about people that leave transfers abroad open; where all do, once."""
    for document in sharing(corpus):
        yield from told(
            corpus,
            document,
            "abroad",
            _SAYING,
            what="whether information leaves the United Kingdom",
            each="Add `abroad`: `none: yes`, or where it goes and the mechanism that makes the transfer lawful.",
            every="Add `abroad` to each, or one clause for all: that nothing leaves, or where it goes and what "
            "makes that lawful.",
        )
        for flow in document.body.flows:
            if flow.abroad is not None and (flow.abroad.to or not flow.abroad.none):
                yield from _half_stated(corpus, document, flow, flow.abroad)


def _half_stated(
    corpus: Corpus, document: Document[Protocol], flow: Flow, abroad: Abroad
) -> Iterator[Problem]:
    if not about_somebody(corpus, document, flow):
        return
    countries = [each for each in abroad.to if each.removeprefix("the ").casefold() not in _AT_HOME]
    line = with_carried_out(corpus, document, flow)
    if abroad.none and countries:
        yield Problem(
            place=document.at(abroad, "to"),
            message=f"The flow `{flow.flow}` says that nothing leaves the United Kingdom, and that information goes to "
            f"{listed(countries)}.",
            help="Keep the one that is true.",
            about=flow.flow,
        )
    elif countries and not any(each.abroad and each.abroad.mechanism for each in line):
        yield Problem(
            place=document.at(abroad, "to"),
            message=f"The flow `{flow.flow}` sends information to {listed(countries)}, and names no mechanism that "
            "makes the transfer lawful.",
            help="Add `mechanism`: adequacy regulations, appropriate safeguards such as the international data "
            "transfer agreement, or the exception that applies.",
            about=flow.flow,
        )
    elif not abroad.to and not any(each.abroad and (each.abroad.none or each.abroad.to) for each in line):
        yield Problem(
            place=document.at(abroad),
            message=f"The flow `{flow.flow}` does not say whether information leaves the United Kingdom.",
            help="Write `none: yes`, or where it goes and the mechanism that makes the transfer lawful.",
            about=flow.flow,
        )
