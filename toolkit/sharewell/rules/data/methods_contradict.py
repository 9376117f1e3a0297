"""One document permits a way of sending confidential information that another, which goes with it, rules out.

Looks at what documents say of a method under `methods` (`permitted: yes` or `no`), and at the methods of flows that
carry confidential information. Two documents go with each other where one stands above the other, where they run
beside each other and neither is said to prevail, or where the one that rules it out is a procedure, policy or guide
for the protocols under which the other stands. A document that is stricter than one above it contradicts nothing,
unless it rules out every method of a flow; nor does one beneath a document that yields on standards.

Why
---
Staff with two documents in hand follow the easier. One published procedure rules out a password on an ordinary email
as too weak, two others of the same years offer it.

When to waive
-------------
When the two documents are for staff who never meet the same information.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    parents: [{protocol: families}]
    methods:
      - {method: password-protected-email, permitted: yes}
    ---
    protocol: families
    title: Overarching protocol for families
    type: overarching
    tier: overarching
    methods:
      - {method: password-protected-email, permitted: no}

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    parents: [{protocol: families}]
    methods:
      - {method: password-protected-email, permitted: no}
    ---
    protocol: families
    title: Overarching protocol for families
    type: overarching
    tier: overarching
    methods:
      - {method: password-protected-email, permitted: no}
"""

import datetime
from collections.abc import Iterator

from ...model.clauses import MethodUsed
from ...model.corpus import Corpus
from ...model.document import Document
from ...model.effective import yields
from ...model.findings import Problem, Related, Severity
from ...model.protocol import Protocol, ProtocolType
from ...model.relations import YieldsOn
from ...model.sensitivity import classes, is_confidential
from ...model.sharing import Flow, FlowKind
from ...model.vocabulary import DataClass
from ...model.words import YesNo
from ..rule import declare
from ._shared import items_of

RULE = declare(
    severity=Severity.WARNING,
    source="procedures of 2017 and 2024 that disagree about passwords; UK GDPR Article 32",
)

_FOR_STAFF = frozenset({ProtocolType.PROCEDURE, ProtocolType.POLICY, ProtocolType.GUIDANCE})
_GUARDED = frozenset({DataClass.SPECIAL, DataClass.CRIMINAL})

Ruling = tuple[Document[Protocol], MethodUsed]


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report a method where it is permitted or used for what is confidential, and a linked document rules it out."""
    documents = [
        each
        for each in corpus.protocols
        if not each.body.is_retired and each.body.type is not ProtocolType.TEMPLATE
    ]
    barred: dict[str, list[Ruling]] = {}
    for document in documents:
        for used in document.body.methods:
            if used.permitted is YesNo.NO:
                barred.setdefault(used.method, []).append((document, used))
    for document in documents if barred else ():
        for used in document.body.methods:
            if used.permitted is YesNo.YES:
                for other, ruling in barred.get(used.method, ()):
                    if _binds(corpus, other, document):
                        yield _permits(corpus, document, used, other, ruling)
                        break
        if not barred.keys().isdisjoint(each for flow in document.body.flows for each in flow.methods):
            for flow in document.body.flows:
                yield from _flow(corpus, document, flow, barred)


def _flow(
    corpus: Corpus, document: Document[Protocol], flow: Flow, barred: dict[str, list[Ruling]]
) -> Iterator[Problem]:
    """The methods of a flow that a linked document rules out for what the flow carries."""
    own = {each.method for each in document.body.methods if each.permitted is not None}
    if (
        flow.kind is FlowKind.MEETING
        or own.issuperset(flow.methods)
        or not _confidential(corpus, document, flow)
    ):
        return
    for position, id in enumerate(flow.methods):
        if id in own:
            continue
        for other, ruling in barred.get(id, ()):
            if _binds(corpus, other, document) or _leaves_none(corpus, other, document, flow):
                yield Problem(
                    place=document.at(flow, "methods", position),
                    message=f"The flow `{flow.flow}` sends confidential information by {_method(corpus, id)}, which "
                    f"`{other.id}` rules out.",
                    help=f"Use a method that `{other.id}` permits; or, if it is to be allowed, change it there.",
                    related=(_quoted(other, ruling),),
                    about=f"{flow.flow} {id}",
                )
                break


def _permits(
    corpus: Corpus,
    document: Document[Protocol],
    used: MethodUsed,
    other: Document[Protocol],
    ruling: MethodUsed,
) -> Problem:
    when = f" (“{used.use_when.rstrip('.')}”)" if used.use_when else ""
    return Problem(
        place=document.at(used, "permitted"),
        message=f"`{document.id}` permits {_method(corpus, used.method)} for confidential information{when}, and "
        f"`{other.id}` does not.",
        help="Agree on one answer, and write it in both. The stricter is the safer until then.",
        related=(_quoted(other, ruling),),
        about=f"{used.method} {other.id}",
    )


def _binds(corpus: Corpus, strict: Document[Protocol], lenient: Document[Protocol]) -> bool:
    """Whether what one document rules out holds where the other applies."""
    if strict is lenient:
        return False
    above = corpus.ancestors(lenient)
    if strict in above:
        return not yields(strict, YieldsOn.STANDARDS)
    if lenient in corpus.ancestors(strict):
        return False
    if strict.body.type in _FOR_STAFF:
        served = {each.protocol for each in strict.body.parents}
        if not served.isdisjoint(each.id for each in above):
            return True
    beside = [
        *(each for each in strict.body.beside if each.protocol == lenient.id),
        *(each for each in lenient.body.beside if each.protocol == strict.id),
    ]
    return bool(beside) and not any(each.prevails for each in beside)


def _leaves_none(corpus: Corpus, strict: Document[Protocol], lenient: Document[Protocol], flow: Flow) -> bool:
    """Whether a procedure beneath a document rules out every method of one of its flows, so that none is left."""
    if strict.body.type not in _FOR_STAFF or lenient not in corpus.ancestors(strict):
        return False
    ruled_out = {each.method for each in strict.body.methods if each.permitted is YesNo.NO}
    return ruled_out.issuperset(flow.methods)


def _confidential(corpus: Corpus, document: Document[Protocol], flow: Flow) -> bool:
    return any(
        is_confidential(corpus, each) or not classes(corpus, each).isdisjoint(_GUARDED)
        for each in items_of(corpus, document, flow).values()
    )


def _method(corpus: Corpus, id: str) -> str:
    method = corpus.method(id)
    return f"“{method.title}”" if method else f"`{id}`"


def _quoted(document: Document[Protocol], used: MethodUsed) -> Related:
    return Related(
        "permitted: no", document.at(used, "permitted"), f"`{used.method}` in {document.body.name}"
    )
