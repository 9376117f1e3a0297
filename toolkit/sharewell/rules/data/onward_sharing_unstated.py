"""A flow does not say whether the receiver may pass the information on.

Looks at the flows of documents by which parties share, and asks for `onward`: to nobody, to the parties, to bodies
that are named, or to anyone the law allows. It may stand in the flow of a document above that this one carries out. A
clause on passing information on counts, in the document or in one above it; one above does not count for a recipient
or a processor that is no party to it, since it binds them to nothing. Flows about nobody are left alone. Where no
flow has an answer, that is said once.

Why
---
What was told for one purpose is soon used for another, and the body that gave it is the last to hear. Partners share
more readily where it is settled who decides (the data sharing code of the Information Commissioner asks each
agreement for it).

When to waive
-------------
When the contract or the scheme under which the receiver works settles it, and the document names that.

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
        onward: {to: parties, for: the same purpose, decided-by: information-asset-owner}
"""

import datetime
import re
from collections.abc import Iterator

from ...model.corpus import Corpus
from ...model.findings import Problem, Severity
from ...model.patterns import later
from ...model.sharing import OnwardTo
from ..rule import declare
from ._shared import Saying, sharing, told

RULE = declare(
    severity=Severity.ERROR,
    source="the Information Commissioner's data sharing code; UK GDPR Article 5(1)(b)",
)

_WORDS = later(
    r"\bpass(?:es|ed|ing)?\b(?: (?:it|them|this|that|things|data|(?:\w+ ){0,2}information|what [^.;]{1,60}?))? on\b"
    r"|\bonwards?\b|\b(?:further|re-?) ?(?:disclos\w+|sharing)|\b(?:disclosed|shared|released) further\b(?! than)"
    r"|\b(?:another|further|other|sub-?) ?(?:processor|contractor)s?\b"
    r"|\b(?:disclos|shar|forward|releas|pass)\w*(?: \w+){0,4}? (?:to|with) "
    r"(?:(?:any(?:one|body)?|no ?one|nobody|any) )?(?:else|other|third)\b"
    r"|\boriginators?\b[^.;]{0,60}\b(?:agree|consent|permi|decide)|\b(?:agree|consent|permi)\w*[^.;]{0,30}\boriginator",
    re.IGNORECASE,
)
_ELSE = later(r"\b(?:corrections?|requests?|complaints?|freedom of information|mistakes?)\b", re.IGNORECASE)
"""What else is passed on, or asked of the originator."""
_SAYING = Saying("onward", _WORDS, _ELSE)


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report flows about people for which nothing is said of passing on; where none has an answer, once."""
    for document in sharing(corpus):
        yield from told(
            corpus,
            document,
            "onward",
            _SAYING,
            what="whether the receiver may pass on what it receives",
            each="Add `onward`: to nobody, to the parties, to bodies that are named or to anyone the law allows, "
            "and who decides in every other case.",
            every="Add `onward` to each, or one clause for all: to whom it may be passed on, for what, and who "
            "decides in every other case.",
        )
        for flow in document.body.flows:
            if flow.onward is not None and flow.onward.to is OnwardTo.NAMED and not flow.onward.named:
                yield Problem(
                    place=document.at(flow.onward, "to"),
                    message=f"The flow `{flow.flow}` lets the receiver pass information on to bodies that are named, "
                    "and names none.",
                    help="Add the bodies under `named`.",
                    about=flow.flow,
                )
