"""A power is cited that is not open to the party that shares, does not run to the recipient, or needs a request first.

Looks at every giver of every flow and the gateways stated for it, and compares them with the catalogue: the kinds of
body that may rely on the provision, the kinds it lets them share with, the country, and whether the recipient must
ask first (a flow that is a request, or is started by one, satisfies that). Bodies and provisions whose kind the
catalogue does not know are left alone. Where the catalogue is not confident towards whom a provision runs, it warns.

Why
---
Powers to share are given to named bodies, towards named bodies. The Children Act 2004 gives charities none of its
powers; section 115 of the Crime and Disorder Act 1998 lets anyone share, but only with the authorities it lists.

When to waive
-------------
When counsel has advised that the provision covers the case: name the advice.

Bad
---
    party: anyborough-council
    title: Anyborough Council
    is: [local-authority]
    ---
    party: harbour-charity
    title: Harbour Charity
    is: [voluntary-sector]
    ---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    flows:
      - flow: concern
        from: [harbour-charity]
        to: [anyborough-council]
        purposes: [safeguarding-children]
    lawfulness:
      - for: {}
        basis: [uk-gdpr-art-6-1-f]
        gateways: [ca-2004-s10]

Good
----
    party: anyborough-council
    title: Anyborough Council
    is: [local-authority]
    ---
    party: northshire-police
    title: Northshire Police
    is: [police]
    ---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    flows:
      - flow: concern
        from: [northshire-police]
        to: [anyborough-council]
        purposes: [safeguarding-children]
    lawfulness:
      - for: {}
        basis: [uk-gdpr-art-6-1-e]
        gateways: [ca-2004-s10]
"""

import datetime
from collections.abc import Iterator

from ...model.control import PartyAs
from ...model.corpus import Corpus
from ...model.findings import Problem, Related, Severity
from ...model.grounds import Resolved, grounds_for
from ...model.places import Place
from ...model.register import Certainty, Provision
from ...model.sharing import FlowKind
from ..rule import declare
from ._shared import Leg, is_live, legs

RULE = declare(severity=Severity.ERROR, also=(Severity.WARNING,), source="domain 37; law.md")

_ANY = "any"


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report gateways that the catalogue does not open to the giver, or towards any of the recipients."""
    for document in corpus.protocols:
        if not is_live(document.body):
            continue
        processors = {each.party for each in document.body.parties if each.as_ is PartyAs.PROCESSOR}
        reported: set[tuple[str, str, str]] = set()
        for leg in legs(document):
            if leg.giver in processors:
                continue
            for purpose in leg.flow.purposes or (None,):
                for grounds in grounds_for(corpus, document, leg.giver, leg.flow, purpose):
                    for problem in _problems(corpus, leg, grounds):
                        key = (leg.giver, problem.about, problem.message)
                        if key not in reported:
                            reported.add(key)
                            yield problem


def _problems(corpus: Corpus, leg: Leg, grounds: Resolved) -> Iterator[Problem]:
    givers = corpus.body_types(leg.giver)
    if not givers:
        return
    available = [
        provision
        for id in grounds.gateways
        if (provision := corpus.provision(id)) is not None and _open_to(provision, givers)
    ]
    for id in grounds.gateways:
        provision = corpus.provision(id)
        if provision is None:
            continue
        name = provision.name
        who = corpus.title("party", leg.giver)
        quoted = (Related(_law_words(provision), title=name),)
        if not _open_to(provision, givers):
            # A statement written for several parties may list powers of each: one that fits is enough.
            if (
                not available
                or len(grounds.statement.for_.parties if hasattr(grounds.statement, "for_") else ()) == 1
            ):
                yield Problem(
                    place=_place(leg, grounds, id),
                    message=f"{name} is not open to {who}.",
                    help="Name a power that this kind of body has, or its lawful basis alone if it is no public body.",
                    related=quoted,
                    about=f"{leg.giver} {id}",
                )
            continue
        outside = [each for each in leg.receivers if _outside(corpus, provision, each)]
        others = [each for each in available if each is not provision]
        outside = [each for each in outside if not any(not _outside(corpus, other, each) for other in others)]
        if outside:
            yield Problem(
                place=_place(leg, grounds, id),
                severity=Severity.ERROR
                if provision.towards_confidence is Certainty.HIGH
                else Severity.WARNING,
                message=f"{name} does not let {who} share with {_listed([corpus.title('party', each) for each in outside])}.",
                help="Name a power that runs to that kind of body, or leave this one out for this flow.",
                related=quoted,
                about=f"{leg.giver} {id} {' '.join(outside)}",
            )
        elif (
            provision.on_request_of
            and leg.flow.kind is not FlowKind.REQUEST
            and not _asked(leg)
            and not others
        ):
            yield Problem(
                place=_place(leg, grounds, id),
                severity=Severity.WARNING,
                message=f"{name} needs a request first, and the flow `{leg.flow.flow}` starts without one.",
                help="Say under `starts` who asks, or name a power that needs no request.",
                related=quoted,
                about=f"{leg.giver} {id} request",
            )


def _open_to(provision: Provision, givers: frozenset[str]) -> bool:
    return not provision.open_to or _ANY in provision.open_to or not givers.isdisjoint(provision.open_to)


def _outside(corpus: Corpus, provision: Provision, receiver: str) -> bool:
    types = corpus.body_types(receiver)
    known = provision.towards and _ANY not in provision.towards and types
    return bool(known) and types.isdisjoint(provision.towards)


def _asked(leg: Leg) -> bool:
    starts = (leg.flow.starts or "").casefold()
    return any(word in starts for word in ("ask", "request", "enquir", "approach"))


def _place(leg: Leg, grounds: Resolved, gateway: str) -> Place:
    """Where the gateway is named: in the statement, or at its position where that brings it."""
    named = grounds.statement.gateways
    if gateway in named:
        return leg.document.at(grounds.statement, "gateways", named.index(gateway))
    return leg.document.at(grounds.statement, "position")


def _law_words(provision: Provision) -> str:
    if provision.conditions:
        return provision.conditions[0]
    return provision.note or f"Open to {', '.join(provision.open_to)}."


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " or " + names[-1]
