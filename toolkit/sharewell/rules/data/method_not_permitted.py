"""A flow sends information by a way that is not permitted for information of that class.

Looks at the methods of every flow and at what the catalogue permits them for: nothing personal, personal, or
confidential information. Information is confidential where an item says so, or where its category usually is, and
special category and criminal offence data count as confidential. A bulk flow needs a method that is fit for bulk.
A document's own procedure that forbids a method (`permitted: no`) counts too.

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

from ...model.corpus import Corpus
from ...model.findings import Problem, Related, Severity
from ...model.register import DataClass, MethodStatus, Permits
from ...model.sharing import Item
from ...model.words import YesNo
from ..rule import declare

RULE = declare(severity=Severity.ERROR, source="domain 49; UK GDPR Article 32")

_RANK = {Permits.NOT_PERSONAL: 0, Permits.PERSONAL: 1, Permits.CONFIDENTIAL: 2}
_WORDS = ("nothing personal", "personal information that is not confidential", "confidential information")


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report methods of flows that are not fit for what the flow carries."""
    for document in corpus.protocols:
        body = document.body
        if body.data is None or (body.status is not None and body.status.is_retired):
            continue
        ranks = {item.item: _rank(corpus, item) for item in body.data.list}
        for flow in body.flows:
            carried = max((ranks.get(item, 0) for item in flow.items), default=0)
            for position, id in enumerate(flow.methods):
                method = corpus.method(id)
                # A retired method is `method-retired`'s business, whatever it carries.
                if method is None or method.permits is None or method.status is MethodStatus.RETIRED:
                    continue
                permitted = _RANK[method.permits]
                if carried > permitted:
                    worst = next(item for item in flow.items if ranks.get(item) == carried)
                    yield Problem(
                        place=document.at(flow, "methods", position),
                        message=f"{method.title} is fit for {_WORDS[permitted]}, and `{worst}` is {_class(carried)}.",
                        help="Use a method that the catalogue permits for it: "
                        + ", ".join(_fit(corpus, carried))
                        + ".",
                        related=(Related(method.note, title=method.title),) if method.note else (),
                        about=f"{id} {worst}",
                    )
                elif flow.bulk is YesNo.YES and method.bulk is YesNo.NO:
                    yield Problem(
                        place=document.at(flow, "methods", position),
                        message=f"{method.title} is not fit for many people's information at once.",
                        help="Use a method that is fit for bulk, such as a secure file transfer.",
                        about=f"{id} bulk",
                    )


def _rank(corpus: Corpus, item: Item) -> int:
    if item.confidential is YesNo.YES:
        return 2
    rank = 0
    for id in (*((item.is_,) if item.is_ else ()), *item.contains):
        category = corpus.category(id)
        if category is None:
            rank = max(rank, 1)
            continue
        classes = [each.class_ for wider in corpus.wider("category", id) if (each := corpus.category(wider))]
        if (
            DataClass.SPECIAL in classes
            or DataClass.CRIMINAL in classes
            or (category.confidential and item.confidential is not YesNo.NO)
        ):
            rank = 2
        elif category.class_ is not DataClass.NOT_PERSONAL:
            rank = max(rank, 1)
    return rank if item.is_ else max(rank, 1)


def _class(rank: int) -> str:
    return "confidential" if rank == 2 else "personal"


def _fit(corpus: Corpus, rank: int) -> list[str]:
    fit = [
        id
        for id, entry in corpus.entries("method").items()
        if entry.thing.status is MethodStatus.CURRENT
        and entry.thing.permits
        and _RANK[entry.thing.permits] >= rank
    ]
    return fit[:5]
