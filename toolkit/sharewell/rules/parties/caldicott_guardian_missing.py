"""Confidential health or care information reaches a party that names neither a Caldicott Guardian nor an alternative.

Looks at the items of each flow that are health or care information held in confidence, and at the parties that give
or receive them; where a document has no flows, at all its signatories. A Guardian of the organisation, the group or
its lead counts, and so does the arrangement made `instead`. A body outside health and care is only warned.

Why
---
Health and adult care bodies have a Caldicott Guardian, or somebody who does that work (National Data Guardian,
guidance of 2021 under the Act of 2018). Staff who doubt whether to share have to know whom to ask.

When to waive
-------------
When the appointment is made and waits for its day.

Bad
---
    party: anyborough-hospitals-trust
    title: Anyborough Hospitals NHS Foundation Trust
    is: [nhs-trust]
    ---
    protocol: discharge
    title: Hospital discharge agreement
    type: reciprocal-agreement
    tier: agreement
    parties:
      - party: anyborough-hospitals-trust
    data:
      list:
        - item: needs-after-discharge
          is: health
          confidential: yes
    flows:
      - flow: discharge-notice
        from: [anyborough-hospitals-trust]
        items: [needs-after-discharge]

Good
----
    party: anyborough-hospitals-trust
    title: Anyborough Hospitals NHS Foundation Trust
    is: [nhs-trust]
    contacts:
      - for: caldicott
        role: caldicott-guardian
    ---
    protocol: discharge
    title: Hospital discharge agreement
    type: reciprocal-agreement
    tier: agreement
    parties:
      - party: anyborough-hospitals-trust
    data:
      list:
        - item: needs-after-discharge
          is: health
          confidential: yes
    flows:
      - flow: discharge-notice
        from: [anyborough-hospitals-trust]
        items: [needs-after-discharge]
"""

import datetime
from collections.abc import Iterator

from ...model.adoption import must_adopt, single_members
from ...model.corpus import Corpus
from ...model.document import Document
from ...model.findings import Problem, Related, Severity
from ...model.party import ContactFor
from ...model.protocol import Protocol, ProtocolType
from ...model.sensitivity import categories, is_confidential
from ...model.sharing import Item
from ..rule import declare
from ._shared import contacts_of, document_of, ids, is_listed, is_past, name, with_parties

RULE = declare(
    severity=Severity.ERROR,
    also=(Severity.WARNING,),
    dated=True,
    source="National Data Guardian guidance on Caldicott Guardians",
)

Held = dict[str, tuple[Document[Protocol], Item, str]]
"""Parties, each with a document, an item and a flow that bring it confidential health or care information."""


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report each party once that holds such information and names nobody to ask."""
    health = _health_or_care(corpus)
    held: Held = {}
    for document in with_parties(corpus):
        if document.body.data is not None and document.body.type is not ProtocolType.TEMPLATE:
            _holders(corpus, document, health, held, day)
    for party, (document, item, flow) in held.items():
        register = document_of(corpus, party)
        body = corpus.party(party)
        if register is None or body is None or is_past(body.ended, day) or _has_guardian(corpus, party):
            continue
        through = f" through the flow `{flow}`" if flow else ""
        yield Problem(
            place=register.at_key(None, "contacts"),
            message=f"{name(corpus, party)} holds confidential health or care information under `{document.id}`"
            f"{through}, and names neither a Caldicott Guardian nor who decides instead.",
            help="Add a contact for `caldicott`, with the role and its mailbox, or say under `instead` who decides.",
            related=(Related(item.title or item.item, document.at(item), "the information"),),
            severity=None if corpus.in_health_or_care(party) else Severity.WARNING,
        )


def _health_or_care(corpus: Corpus) -> frozenset[str]:
    """The categories of health and care information, by what they say or what they lie within."""
    known = corpus.entries("category")
    plain = {id for id, entry in known.items() if entry.thing.health_or_care}
    return frozenset(id for id in known if not plain.isdisjoint(corpus.wider("category", id)))


def _holders(
    corpus: Corpus, document: Document[Protocol], health: frozenset[str], held: Held, day: datetime.date
) -> None:
    """Add the parties of a document that hold such information, each with the first reason found."""
    body = document.body
    items = {
        item.item: item
        for item in (body.data.list if body.data else ())
        if not health.isdisjoint(categories(item)) and is_confidential(corpus, item)
    }
    if not items:
        return
    entries = [each for each in body.parties if must_adopt(each, day)]
    signing = ids(entries)
    for flow in body.flows:
        carried = next((items[id] for id in flow.items if id in items), None)
        if carried is not None:
            for end in (*flow.givers, *flow.receivers):
                if end not in held and is_listed(corpus, end, signing):
                    held[end] = (document, carried, flow.flow)
    if not body.flows:
        for entry in entries:
            held.setdefault(entry.party, (document, next(iter(items.values())), ""))


def _has_guardian(corpus: Corpus, party: str) -> bool:
    members = single_members(corpus, party)
    return any(
        contact.for_ is ContactFor.CALDICOTT or contact.role == "caldicott-guardian"
        for contact in contacts_of(corpus, party)
    ) or (bool(members) and all(_has_guardian(corpus, each) for each in members))
