"""A party shares for a purpose with no data protection regime or lawful basis.

Looks at every giver of every flow, and at the statements under `lawfulness` that fit it (by party, flow, stage and
purpose; the narrowest counts). The statement, or the legal position it names, must give a basis. A processor acts on
a controller's basis, and flows of information about nobody need none. A published document without flows that lists
personal data must say at least one basis.

Why
---
Every sharing of personal data needs a lawful basis, which must be written down: UK GDPR Articles 5(1)(a), 5(2) and 6;
for law enforcement, Data Protection Act 2018 section 35.

When to waive
-------------
When the basis is stated in a document that this one names, and it will be moved here by a known date.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    parties:
      - party: northshire-police
      - party: anyborough-council
    flows:
      - flow: notification
        from: [northshire-police]
        to: [anyborough-council]
        purposes: [safeguarding-children]
    lawfulness:
      - for: {parties: [anyborough-council]}
        basis: [uk-gdpr-art-6-1-e]

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    parties:
      - party: northshire-police
      - party: anyborough-council
    flows:
      - flow: notification
        from: [northshire-police]
        to: [anyborough-council]
        purposes: [safeguarding-children]
    lawfulness:
      - for: {}
        basis: [uk-gdpr-art-6-1-e]
"""

import datetime
from collections.abc import Iterator

from ...model.control import PartyAs
from ...model.corpus import Corpus
from ...model.document import Document
from ...model.findings import Problem, Severity
from ...model.grounds import grounds_for
from ...model.protocol import Protocol, ProtocolType
from ...model.sharing import Flow
from ..rule import declare
from ._shared import is_live, items_of, legs

RULE = declare(severity=Severity.ERROR, source="domain 29; UK GDPR Articles 5(2) and 6")

_NONE_NEEDED = frozenset(
    {ProtocolType.TEMPLATE, ProtocolType.TERMS_OF_REFERENCE, ProtocolType.PROCESSOR_CONTRACT}
)


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report each giver and purpose for which no basis is stated."""
    for document in corpus.protocols:
        if not is_live(document.body) or document.body.type in _NONE_NEEDED:
            continue
        processors = {each.party for each in document.body.parties if each.as_ is PartyAs.PROCESSOR}
        reported: set[tuple[str, str]] = set()
        for leg in legs(document):
            if leg.giver in processors or _about_nobody(corpus, document, leg.flow):
                continue
            for purpose in leg.flow.purposes or (None,):
                key = (leg.giver, purpose or "")
                found = grounds_for(corpus, document, leg.giver, leg.flow, purpose)
                if any(each.basis for each in found) or key in reported:
                    continue
                reported.add(key)
                what = f" for `{purpose}`" if purpose else ""
                yield Problem(
                    place=leg.place,
                    message=f"No lawful basis is stated for {corpus.title('party', leg.giver)} to share{what} "
                    f"in the flow `{leg.flow.flow}`.",
                    help="Add a statement under `lawfulness` that fits this party and purpose, or widen one that "
                    "is there.",
                    about=f"{leg.giver} {purpose or ''}",
                )


def _about_nobody(corpus: Corpus, document: Document[Protocol], flow: Flow) -> bool:
    """Whether everything a flow carries is about no identifiable person."""
    items = [item for _, item in items_of(document, flow)]
    return (
        bool(items)
        and len(items) == len(flow.items)
        and all(
            item.is_ is not None and corpus.is_within("category", item.is_, ("not-personal",))
            for item in items
        )
    )
