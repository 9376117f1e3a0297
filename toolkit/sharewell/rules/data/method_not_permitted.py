"""A flow sends information by a way that is not permitted for information of that class.

Looks at the methods of every flow and at what the catalogue permits them for: nothing personal, personal, or
confidential information. Information is confidential where an item says so, or where its category usually is, and
special category and criminal offence data count as confidential. A bulk flow needs a method that is fit for bulk.
What the document itself rules out for confidential information (`permitted: no` under `methods`) counts too. Retired
methods have a rule of their own (`method-retired`).

Why
---
Personal data must be kept secure on its way (UK GDPR Articles 5(1)(f) and 32). An ordinary email is a postcard.

When to waive
-------------
When the information is encrypted before it is sent, and the flow says how.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    data:
      list:
        - item: health-concern
          is: health
    flows:
      - flow: enquiry
        items: [health-concern]
        methods: [email]

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    data:
      list:
        - item: health-concern
          is: health
    flows:
      - flow: enquiry
        items: [health-concern]
        methods: [secure-email]
"""

import datetime
from collections.abc import Iterator

from ...model.clauses import MethodUsed
from ...model.corpus import Corpus
from ...model.document import Document
from ...model.findings import Problem, Related, Severity
from ...model.means import Method, MethodStatus, Permits
from ...model.protocol import Protocol, ProtocolType
from ...model.sensitivity import classes, is_confidential
from ...model.sharing import Flow, Item
from ...model.vocabulary import DataClass
from ...model.words import YesNo
from ..rule import declare

RULE = declare(severity=Severity.ERROR, source="UK GDPR Article 32")

_RANK = {Permits.NOT_PERSONAL: 0, Permits.PERSONAL: 1, Permits.CONFIDENTIAL: 2}
_FIT_FOR = ("nothing personal", "personal information that is not confidential", "confidential information")
_CLASS = ("not personal", "personal", "confidential")
_GUARDED = frozenset({DataClass.SPECIAL, DataClass.CRIMINAL})


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report methods of flows that are not fit for what the flow carries."""
    for document in corpus.protocols:
        body = document.body
        if body.data is None or not body.flows or body.is_retired or body.type is ProtocolType.TEMPLATE:
            continue
        ranks = {item.item: _rank(corpus, item) for item in body.data.list}
        barred = {each.method: each for each in body.methods if each.permitted is YesNo.NO}
        for flow in body.flows:
            for position, id in enumerate(flow.methods):
                method = corpus.method(id)
                if method is not None and method.status is not MethodStatus.RETIRED:
                    yield from _judged(corpus, document, flow, position, method, ranks, barred.get(id))


def _judged(
    corpus: Corpus,
    document: Document[Protocol],
    flow: Flow,
    position: int,
    method: Method,
    ranks: dict[str, int],
    barred: MethodUsed | None,
) -> Iterator[Problem]:
    carried = max((ranks.get(item, 0) for item in flow.items), default=0)
    permitted = 2 if method.permits is None else _RANK[method.permits]
    unfit_for_bulk = flow.bulk is YesNo.YES and method.bulk is YesNo.NO
    if carried <= permitted and (carried < 2 or barred is None) and not unfit_for_bulk:
        return
    place = document.at(flow, "methods", position)
    worst = next((item for item in flow.items if ranks.get(item) == carried), "")
    if carried > permitted:
        fit = ", ".join(f"`{each}`" for each in _fit(corpus, carried, bool(flow.bulk)))
        yield Problem(
            place=place,
            message=f"{method.title} is fit for {_FIT_FOR[permitted]}, and `{worst}` is {_CLASS[carried]}.",
            help=f"Use a method that the catalogue permits for it: {fit}.",
            related=(Related(method.note, title=method.title),) if method.note else (),
            about=f"{method.method} {worst}",
        )
    elif carried == 2 and barred is not None:
        yield Problem(
            place=place,
            message=f"The document itself does not permit {method.title} for confidential information, and `{worst}` "
            "is confidential.",
            help="Use a method that it permits, or correct what it says of this one.",
            related=(Related("permitted: no", document.at(barred, "permitted"), method.title),),
            about=f"{method.method} {worst}",
        )
    else:
        yield Problem(
            place=place,
            message=f"{method.title} is not fit for many people's information at once.",
            help="Use a method that is fit for bulk, such as a secure file transfer.",
            about=f"{method.method} bulk",
        )


def _rank(corpus: Corpus, item: Item) -> int:
    """0 for what is about nobody, 1 for personal, 2 for confidential information; personal, where nothing is known."""
    found = classes(corpus, item)
    if is_confidential(corpus, item) or not found.isdisjoint(_GUARDED):
        return 2
    return 0 if found == {DataClass.NOT_PERSONAL} else 1


def _fit(corpus: Corpus, rank: int, bulk: bool) -> list[str]:
    """The first few methods that may carry information of a rank, many people's at once if need be."""
    methods = (entry.thing for entry in corpus.entries("method").values())
    return [
        each.method
        for each in methods
        if each.status is MethodStatus.CURRENT
        and each.permits
        and _RANK[each.permits] >= rank
        and not (bulk and each.bulk is YesNo.NO)
    ][:5]
