"""Two agreements in force have the same parties and the same purposes.

Compares agreements of one type that are in force, by the organisations that sign them and their list of purposes; for
one-way disclosures also by who gives. The later of two is reported. Agreements that name each other (as parent,
nested, beside, or replaced) are left alone.

Why
---
Each further agreement between the same parties is signed, reviewed and read for nothing. One purpose in London went
through 33 approvals; Ireland's playbook first asks whether an existing agreement can be acceded to.

When to waive
-------------
When a court, a funder or a regulator asks for an agreement of its own.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    status: in-force
    parties:
      - party: anyborough-council
      - party: northshire-police
    purposes:
      list:
        - purpose: child-protection-enquiry
    ---
    protocol: enquiries
    title: Agreement on child protection enquiries
    type: reciprocal-agreement
    tier: agreement
    status: in-force
    parties:
      - party: northshire-police
      - party: anyborough-council
    purposes:
      list:
        - purpose: child-protection-enquiry

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    status: in-force
    parties:
      - party: anyborough-council
      - party: northshire-police
    purposes:
      list:
        - purpose: child-protection-enquiry
    ---
    protocol: missing
    title: Agreement on missing children
    type: reciprocal-agreement
    tier: agreement
    status: in-force
    parties:
      - party: northshire-police
      - party: anyborough-council
    purposes:
      list:
        - purpose: missing-children
"""

import datetime
from collections.abc import Iterator

from ...model.corpus import Corpus
from ...model.dates import earliest, latest
from ...model.document import Document
from ...model.findings import Problem, Related, Severity
from ...model.protocol import Protocol, ProtocolType
from ...model.signing import PartyAs
from ..rule import declare

RULE = declare(
    severity=Severity.WARNING, dated=True, source="Ireland's data sharing playbook; London's boroughs"
)

_SIGN = (None, PartyAs.SIGNATORY, PartyAs.UNIT, PartyAs.ASSOCIATE)

_Key = tuple[ProtocolType, frozenset[str], frozenset[str], frozenset[str]]


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report agreements that have the parties and purposes of an earlier one."""
    alike: dict[_Key, list[Document[Protocol]]] = {}
    for document in corpus.protocols:
        key = _key(corpus, document, day)
        if key is not None:
            alike.setdefault(key, []).append(document)
    for bucket in alike.values():
        if len(bucket) == 1:
            continue
        bucket.sort(key=_age)
        for position, document in enumerate(bucket):
            first = next((each for each in bucket[:position] if not _linked(document, each)), None)
            if first is not None:
                yield Problem(
                    place=document.at(None, "protocol"),
                    message=f"`{first.id}` has the same parties and the same purposes as this agreement.",
                    help=f"Consider acceding to `{first.id}`, or adding to it what this one has, and ending this one. "
                    "If both are needed, say under `beside` which prevails.",
                    related=(Related(first.body.title, first.at(None, "title"), "the other agreement"),),
                    about=first.id,
                )


def _key(corpus: Corpus, document: Document[Protocol], day: datetime.date) -> _Key | None:
    body = document.body
    if not body.type.is_agreement or body.status is None or not body.status.is_live or body.purposes is None:
        return None
    ended = latest(body.effective.to) if body.effective and body.effective.to else None
    if ended is not None and ended < day:
        return None
    organisations = frozenset(
        corpus.organisation(each.party)
        for each in body.parties
        if each.as_ in _SIGN and not (each.left and (left := latest(each.left)) and left < day)
    )
    purposes = frozenset(body.purpose_list)
    if len(organisations) < 2 or not purposes:
        return None
    one_way = body.type is ProtocolType.ONE_WAY_DISCLOSURE
    givers = (
        frozenset(corpus.organisation(each) for flow in body.flows for each in flow.givers)
        if one_way
        else frozenset()
    )
    return body.type, organisations, purposes, givers


def _age(document: Document[Protocol]) -> tuple[datetime.date, str]:
    """Since when a document has been there: its first version, else its first day."""
    dates = [each.on for each in document.body.revisions[:1]]
    dates += [document.body.effective.from_] if document.body.effective else []
    days = [day for each in dates if each and (day := earliest(each))]
    return min(days, default=datetime.date.max), document.path


def _linked(one: Document[Protocol], other: Document[Protocol]) -> bool:
    """Whether one of two documents names the other, so that both are there on purpose."""
    return other.id in _named(one.body) or one.id in _named(other.body)


def _named(body: Protocol) -> set[str | None]:
    return {
        *(each.protocol for each in body.parents),
        *(each.protocol for each in body.beside),
        *body.contains,
        *body.replaces,
        body.replaced_by,
    }
