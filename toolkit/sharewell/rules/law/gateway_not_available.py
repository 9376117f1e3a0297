"""A power is cited that is not open to the party that shares, does not run to the recipient, or needs a request first.

Looks at every giver of every flow and the gateways stated for it, recipient by recipient, and compares them with the
catalogue: the kinds of body that may rely on the provision, the kinds it lets them share with, the country, and whether
somebody must ask first, and who (a flow that is a request, or is started by one, satisfies that). Whoever may ask under
a provision may also tell those it asks what the request is about. Where several gateways are stated, one that fits is
enough; but a statement for named parties must list none that is open to none of them. A charity or company that a
public body pays for a service is `commissioned-provider` beside its own kind, and uses the powers open to such. Bodies
and provisions whose kind the catalogue does not know are left alone, and so is sharing within one organisation or with
a processor. Where the catalogue is not confident, it warns.

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
from collections.abc import Iterable, Iterator

from ...model.corpus import Corpus
from ...model.findings import Problem, Severity
from ...model.law import NeverFor, Provision
from ...model.sourced import Certainty
from ..rule import declare
from ..sentences import listed
from ._gateways import (
    Gateway,
    Use,
    applies_to,
    asks,
    beyond,
    country_of,
    is_among,
    is_asked,
    kinds_in_words,
    lets,
    may_use,
    names,
    parts,
    place_of,
    quoted,
    uses,
)

RULE = declare(
    severity=Severity.ERROR, also=(Severity.WARNING,), source="the provisions' own lists of bodies"
)

_COMMISSIONED = "commissioned-provider"


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report gateways that the catalogue does not open to the giver, or towards any of the recipients."""
    reported: set[tuple[str, str]] = set()
    for use in uses(corpus):
        for problem in _problems(corpus, use):
            # The same statement serves several flows and purposes: it is told of once for each giver.
            key = (use.leg.document.path, problem.about)
            if key not in reported:
                reported.add(key)
                yield problem


def _problems(corpus: Corpus, use: Use) -> Iterator[Problem]:
    flow, found = use.leg.flow, use.gateways
    if not found:
        return
    givers, closed, usable = _able(corpus, use)
    # What the catalogue does not have may be the power that serves.
    if use.known and (closed or not usable):
        yield _closed(corpus, use, found, closed if usable else (use.leg.giver,))
    if not usable:
        return
    for each in found:
        parties = each.part.statement.for_.parties
        own = each.provision.provision in each.part.statement.gateways
        if not own or not parties or each in usable:
            continue
        if not any(may_use(corpus, each.provision, party) for party in parties):
            yield _closed(corpus, use, (each,), parties)
    if not use.known:
        return
    serving: list[Gateway] = []
    outside: list[str] = []
    apart = frozenset(id for each in use.stated.document.body.lawfulness for id in each.for_.to)
    for receiver in beyond(corpus, use.leg, use.stated):
        beyond_reach: list[str] = []
        divided = parts(corpus, receiver, apart)
        for part in divided:
            reaching = [
                each
                for each in usable
                if any(lets(corpus, each.provision, flow, giver, part[0]) for giver in givers)
            ]
            serving += reaching
            beyond_reach += part if not reaching else ()
        outside += (receiver,) if len(beyond_reach) == sum(map(len, divided)) else beyond_reach
    if outside:
        yield _outside(corpus, use, usable, outside)
    elif serving and all(each.provision.on_request_of for each in serving):
        yield from _unasked(corpus, use, serving)


def _able(corpus: Corpus, use: Use) -> tuple[list[str], tuple[str, ...], list[Gateway]]:
    """One of each kind of giver that may use some gateway, the givers that may use none, and the gateways used.

    A group of bodies of several kinds is looked at kind by kind.
    """
    flow = use.leg.flow
    apart = frozenset(id for each in use.stated.document.body.lawfulness for id in each.for_.parties)
    givers: list[str] = []
    closed: tuple[str, ...] = ()
    usable: list[Gateway] = []
    for part in parts(corpus, use.leg.giver, apart):
        giver = part[0]
        theirs = [
            each
            for each in use.gateways
            if may_use(corpus, each.provision, giver) or asks(corpus, each.provision, flow, giver)
        ]
        if theirs:
            givers.append(giver)
            usable += (each for each in theirs if each not in usable)
        else:
            closed += part
    return givers, closed, usable


def _closed(corpus: Corpus, use: Use, found: tuple[Gateway, ...], parties: tuple[str, ...]) -> Problem:
    """Gateways that none of some parties may use."""
    who = listed(corpus.title("party", each) for each in parties)
    provisions = [each.provision for each in found]
    first = provisions[0]
    help = "Name a power that this kind of body has, or its lawful basis alone if it is no public body."
    if len(found) > 1:
        message = f"None of the powers stated is open to {who}: {names(provisions)}."
    elif not applies_to(corpus, first, parties[0]):
        country = country_of(corpus, parties[0])
        message = (
            f"{first.name} does not apply in {country.value.replace('-', ' ').title() if country else ''}."
        )
    else:
        message = f"{first.name} is not open to {who}."
    if any(_COMMISSIONED in each.open_to for each in provisions) and all(
        corpus.is_public_authority(each) is False for each in parties
    ):
        help += f" If a public body pays it for this service, give it the kind `{_COMMISSIONED}` as well."
    return Problem(
        place=place_of(use, found[0]),
        severity=_severity(each.may_fail for each in provisions),
        message=message,
        help=help,
        related=quoted(corpus, provisions),
        about=f"{' '.join(parties)} {_ids(found)}",
    )


def _outside(corpus: Corpus, use: Use, usable: list[Gateway], outside: list[str]) -> Problem:
    """Gateways none of which runs to some recipients."""
    who = corpus.title("party", use.leg.giver)
    whom = listed((corpus.title("party", each) for each in outside), "or")
    provisions = [each.provision for each in usable]
    if len(usable) > 1:
        message = f"None of the powers stated lets {who} share with {whom}: {names(provisions)}."
    else:
        message = f"{provisions[0].name} does not let {who} share with {whom}."
    return Problem(
        place=place_of(use, usable[0]),
        severity=_severity(_is_sure_of_recipients(each) for each in provisions),
        message=message,
        help="Name a power that runs to that kind of body, or state the grounds for that recipient apart.",
        related=quoted(corpus, provisions),
        about=f"{use.leg.giver} {_ids(usable)} {' '.join(outside)}",
    )


def _unasked(corpus: Corpus, use: Use, serving: list[Gateway]) -> Iterator[Problem]:
    """Gateways that all need a request, where nobody asks, or nobody who may."""
    first = serving[0].provision
    if is_asked(use.leg.flow):
        message = f"Under {first.name} only {kinds_in_words(corpus, first.on_request_of)} may ask, and none is a party."
        help = "Say under `starts` who asks, or name a power that needs no request."
        if any(_may_be_asked(corpus, use, each.provision) for each in serving):
            return
    elif any(NeverFor.ROUTINE_SHARING in each.provision.never_for for each in serving):
        return  # `gateway-wrong-purpose` says so
    else:
        message = (
            f"{first.name} needs a request first, and the flow `{use.leg.flow.flow}` starts without one."
        )
        help = "Say under `starts` who asks, or name a power that needs no request."
    yield Problem(
        place=place_of(use, serving[0]),
        severity=Severity.WARNING,
        message=message,
        help=help,
        related=quoted(corpus, [first]),
        about=f"{use.leg.giver} {first.provision} request",
    )


def _may_be_asked(corpus: Corpus, use: Use, provision: Provision) -> bool:
    """Whether somebody who may ask has a part in the flow or the document, or is named as the one that starts it."""
    flow, body = use.leg.flow, use.leg.document.body
    known = (*flow.givers, *flow.receivers, *(each.party for each in body.parties))
    if any(is_among(corpus, each, provision.on_request_of) for each in known):
        return True
    starts = (flow.starts or "").casefold()
    words = " ".join(corpus.title("body-type", each) for each in provision.on_request_of).casefold()
    return any(len(word) > 4 and word in starts for word in words.split())


def _is_sure_of_recipients(provision: Provision) -> bool:
    return provision.may_fail and provision.towards_confidence is Certainty.HIGH


def _severity(certain: Iterable[bool]) -> Severity:
    return Severity.ERROR if all(certain) else Severity.WARNING


def _ids(found: Iterable[Gateway]) -> str:
    return " ".join(each.provision.provision for each in found)
