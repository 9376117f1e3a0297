"""A party shares for a purpose with no data protection regime or lawful basis.

Looks at every giver of every flow, and at the statements under `lawfulness` that fit it (by party, recipient, flow,
stage and purpose; the narrowest counts). The statement, or the legal position it names, must give a basis. A processor
acts on a controller's basis, flows of information about nobody need none, and a flow that carries out one of a document
above may leave it to that document, as staff procedures and guidance do.

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

from ...model.corpus import Corpus
from ...model.findings import Problem, Severity
from ...model.protocol import ProtocolType
from ..rule import declare
from ._gateways import carries_nobody
from ._shared import Leg, grounds_of, legs

RULE = declare(severity=Severity.ERROR, source="UK GDPR Articles 5(2) and 6")

_FOLLOWS = frozenset({ProtocolType.PROCEDURE, ProtocolType.GUIDANCE, ProtocolType.POLICY})
"""Documents that tell staff how to do what another document agrees; one that states grounds itself states them all."""


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report each giver with the purposes for which it states no basis; a document that states none at all, once."""
    reported: set[tuple[str, str, str]] = set()
    for leg in legs(corpus):
        document = leg.document
        nowhere = (document.path, "", "")
        if nowhere in reported or carries_nobody(corpus, document, leg.flow):
            continue
        if not document.body.lawfulness and document.body.type in _FOLLOWS:
            continue
        without = [each for each in grounds_of(corpus, leg) if not each.has_basis]
        if without and not document.body.lawfulness:
            reported.add(nowhere)
            yield Problem(
                place=document.at_key(None, "lawfulness"),
                message="The document states no lawful basis for anything that it shares.",
                help="Add `lawfulness`: for whom and what, with the basis or the legal position that gives it.",
            )
            continue
        purposes = dict.fromkeys(each.purpose or "" for each in without)
        new = [each for each in purposes if (document.path, leg.giver, each) not in reported]
        if new:
            reported.update((document.path, leg.giver, each) for each in new)
            yield _missing(corpus, leg, new, [each.receiver for each in without if each.receiver])


def _missing(corpus: Corpus, leg: Leg, purposes: list[str], receivers: list[str]) -> Problem:
    some = dict.fromkeys(receivers) if set(receivers) != set(leg.receivers) else ()
    towards = " and ".join(corpus.title("party", each) for each in some)
    what = " and ".join(f"`{each}`" for each in purposes if each)
    return Problem(
        place=leg.place,
        message=f"No lawful basis is stated for {corpus.title('party', leg.giver)} to share"
        f"{f' with {towards}' if towards else ''}{f' for {what}' if what else ''} in the flow `{leg.flow.flow}`.",
        help="Add a statement under `lawfulness` that fits, or widen one that is there.",
        about=" ".join((leg.giver, *purposes)).strip(),
    )
