"""A power is cited that is not open to the party that shares, does not run to the recipient, or needs a request first.

Looks at every giver of every flow and the gateways stated for it, recipient by recipient, and compares them with the
catalogue: the kinds of body that may rely on the provision, the kinds it lets them share with, the country, and whether
somebody must ask first (a flow that is a request, or is started by one, satisfies that). Where several gateways are
stated, one that fits is enough; but a statement for named parties must list none that is open to none of them. Bodies
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
import re
from collections.abc import Iterable, Iterator

import msgspec

from ...model.corpus import Corpus
from ...model.findings import Problem, Related, Severity
from ...model.grounds import Case, Resolved
from ...model.law import Provision
from ...model.legal import Lawfulness
from ...model.places import Place
from ...model.sharing import FlowKind
from ...model.sourced import Certainty
from ...model.words import Country
from ..rule import declare
from ..sentences import listed
from ._shared import Leg, Stated, grounds_of, legs

RULE = declare(
    severity=Severity.ERROR, also=(Severity.WARNING,), source="the provisions' own lists of bodies"
)

_ANY = "any"
_ASKED = re.compile(r"\b(?:ask|request|enquir|inquir|approach)", re.IGNORECASE)


class _Gateway(msgspec.Struct, frozen=True):
    """A provision stated as a gateway, with the statement that brings it."""

    provision: Provision
    part: Resolved[Lawfulness]


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report gateways that the catalogue does not open to the giver, or towards any of the recipients."""
    reported: set[tuple[str, str]] = set()
    for leg in legs(corpus):
        for stated in grounds_of(corpus, leg):
            for case in stated.cases:
                for problem in _problems(corpus, leg, stated, case):
                    # The same statement serves several flows and purposes: it is told of once for each giver.
                    key = (leg.document.path, problem.about)
                    if key not in reported:
                        reported.add(key)
                        yield problem


def _problems(corpus: Corpus, leg: Leg, stated: Stated, case: Case) -> Iterator[Problem]:
    named = [(id, part) for part in case.parts for id in part.gateways]
    found = [_Gateway(law, part) for id, part in named if (law := corpus.provision(id)) is not None]
    usable = [each for each in found if _may_use(corpus, each.provision, leg.giver)]
    # What the catalogue does not have may be the power that serves.
    known = len(found) == len(named)
    if not usable:
        if found and known:
            yield _closed(corpus, stated, found, (leg.giver,))
        return
    for each in found:
        parties = each.part.statement.for_.parties
        own = each.provision.provision in each.part.statement.gateways
        if own and parties and not any(_may_use(corpus, each.provision, party) for party in parties):
            yield _closed(corpus, stated, [each], parties)
    organisation = corpus.organisation(leg.giver)
    receivers = (stated.receiver,) if stated.receiver else leg.receivers
    beyond = [each for each in receivers if corpus.organisation(each) != organisation]
    outside = [each for each in beyond if all(_outside(corpus, one.provision, each) for one in usable)]
    serving = [each for each in usable if any(not _outside(corpus, each.provision, to) for to in beyond)]
    if outside and known:
        yield _outside_all(corpus, leg, stated, usable, outside)
    elif serving and known and all(each.provision.on_request_of for each in serving) and not _asked(leg):
        first = serving[0].provision
        yield Problem(
            place=_place(stated, serving[0]),
            severity=Severity.WARNING,
            message=f"{first.name} needs a request first, and the flow `{leg.flow.flow}` starts without one.",
            help="Say under `starts` who asks, or name a power that needs no request.",
            related=_quoted(serving[:1]),
            about=f"{leg.giver} {first.provision} request",
        )


def _closed(corpus: Corpus, stated: Stated, found: list[_Gateway], parties: tuple[str, ...]) -> Problem:
    """Gateways that none of some parties may use."""
    who = listed(corpus.title("party", each) for each in parties)
    first = found[0].provision
    if len(found) > 1:
        message = f"None of the powers stated is open to {who}: {_names(found)}."
    elif _is_open(corpus, first, parties[0]):
        country = _country(corpus, parties[0])
        message = (
            f"{first.name} does not apply in {country.value.replace('-', ' ').title() if country else ''}."
        )
    else:
        message = f"{first.name} is not open to {who}."
    return Problem(
        place=_place(stated, found[0]),
        severity=_severity(each.provision.may_fail for each in found),
        message=message,
        help="Name a power that this kind of body has, or its lawful basis alone if it is no public body.",
        related=_quoted(found),
        about=f"{' '.join(parties)} {_ids(found)}",
    )


def _outside_all(
    corpus: Corpus, leg: Leg, stated: Stated, usable: list[_Gateway], outside: list[str]
) -> Problem:
    """Gateways none of which runs to some recipients."""
    who, whom = (
        corpus.title("party", leg.giver),
        listed((corpus.title("party", each) for each in outside), "or"),
    )
    if len(usable) > 1:
        message = f"None of the powers stated lets {who} share with {whom}: {_names(usable)}."
    else:
        message = f"{usable[0].provision.name} does not let {who} share with {whom}."
    return Problem(
        place=_place(stated, usable[0]),
        severity=_severity(each.provision.towards_confidence is Certainty.HIGH for each in usable),
        message=message,
        help="Name a power that runs to that kind of body, or state the grounds for that recipient apart.",
        related=_quoted(usable),
        about=f"{leg.giver} {_ids(usable)} {' '.join(outside)}",
    )


def _may_use(corpus: Corpus, provision: Provision, party: str) -> bool:
    """Whether a party may rely on a provision, so far as the catalogue knows: by its kind and its country."""
    country = _country(corpus, party)
    here = not provision.extent or country is None or country in provision.extent
    return here and _is_open(corpus, provision, party)


def _is_open(corpus: Corpus, provision: Provision, party: str) -> bool:
    kinds = corpus.body_types(party)
    return (
        not provision.open_to
        or not kinds
        or _ANY in provision.open_to
        or not kinds.isdisjoint(provision.open_to)
    )


def _country(corpus: Corpus, party: str) -> Country | None:
    """The country whose law a party acts under: its own, its organisation's, or the framework's."""
    for id in (party, corpus.organisation(party)):
        body = corpus.party(id)
        if body is not None and body.country is not None:
            return body.country
    return corpus.framework.country


def _outside(corpus: Corpus, provision: Provision, receiver: str) -> bool:
    """Whether a provision runs to kinds of body among which the receiver, as far as it is known, is not."""
    kinds = corpus.body_types(receiver)
    bounded = provision.towards and _ANY not in provision.towards
    return bool(bounded and kinds) and kinds.isdisjoint(provision.towards)


def _asked(leg: Leg) -> bool:
    return leg.flow.kind is FlowKind.REQUEST or bool(_ASKED.search(leg.flow.starts or ""))


def _severity(certain: Iterable[bool]) -> Severity:
    return Severity.ERROR if all(certain) else Severity.WARNING


def _place(stated: Stated, gateway: _Gateway) -> Place:
    """Where the gateway is named: in the statement, or at its position where that brings it."""
    statement, id = gateway.part.statement, gateway.provision.provision
    if id in statement.gateways:
        return stated.document.at(statement, "gateways", statement.gateways.index(id))
    return stated.document.at(statement, "position")


def _quoted(found: list[_Gateway]) -> tuple[Related, ...]:
    return tuple(Related(_law_words(each.provision), title=each.provision.name) for each in found)


def _law_words(provision: Provision) -> str:
    if provision.conditions:
        return provision.conditions[0]
    return provision.note or f"Open to {', '.join(provision.open_to)}."


def _names(found: list[_Gateway]) -> str:
    return listed(each.provision.name for each in found)


def _ids(found: list[_Gateway]) -> str:
    return " ".join(each.provision.provision for each in found)
