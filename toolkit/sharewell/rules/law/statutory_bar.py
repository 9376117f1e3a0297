"""Sharing rests on a provision that itself forbids it, or leaves it out of the power that it gives.

Looks at every flow with its items, and at the gateways stated for each giver. The catalogue says what a provision bars:
kinds of information, kinds of body that give it, or sharing that the person has not agreed to. It is reported where
every stated power that the giver may use is barred; one that is not is enough. Where an item only may contain what is
barred, or the catalogue is not certain, it warns. Agreement counts wherever the document asks for it: as a condition
before sharing, as what lifts confidence, as consent that is always asked for, or as what sets the flow off.

Why
---
Police, Crime, Sentencing and Courts Act 2022, section 16(4): its power covers no patient information, and no personal
information given by a health authority. Housing Act 1996, section 213B: a referral needs the person's agreement. Neither
stops anybody from sharing under another power that serves: it has to be named.

When to waive
-------------
Never for the provision itself. Name the other power on which the sharing rests.

Bad
---
    protocol: violence
    title: Violence reduction agreement
    type: reciprocal-agreement
    tier: agreement
    data:
      list:
        - item: injuries
          is: health
    flows:
      - flow: assaults
        from: [northshire-police]
        to: [anyborough-council]
        purposes: [serious-violence]
        items: [injuries]
    lawfulness:
      - for: {}
        basis: [uk-gdpr-art-6-1-e]
        gateways: [pcsca-2022-s16]

Good
----
    protocol: violence
    title: Violence reduction agreement
    type: reciprocal-agreement
    tier: agreement
    data:
      list:
        - item: places
          is: incident
    flows:
      - flow: assaults
        from: [northshire-police]
        to: [anyborough-council]
        purposes: [serious-violence]
        items: [places]
    lawfulness:
      - for: {}
        basis: [uk-gdpr-art-6-1-e]
        gateways: [pcsca-2022-s16]
"""

import datetime
import re
from collections.abc import Iterator

import msgspec

from ...model.corpus import Corpus
from ...model.document import Document
from ...model.findings import Problem, Related, Severity
from ...model.grounds import fits
from ...model.law import Bar
from ...model.legal import ConfidenceMet, Used
from ...model.patterns import later
from ...model.protocol import Protocol
from ...model.sharing import Flow, Item
from ..rule import declare
from ._gateways import Gateway, Use, asks, carried, is_about_nobody, may_use, place_of, uses

RULE = declare(
    severity=Severity.ERROR,
    also=(Severity.WARNING,),
    source="Police, Crime, Sentencing and Courts Act 2022 section 16(4); Housing Act 1996 section 213B",
)

_AGREES = later(r"\b(?:agree|consent)", re.IGNORECASE)
_REFUSES = later(
    r"\b(?:without|whether or not)\b[^.;]{0,40}\b(?:agree|consent)"
    r"|\b(?:no|not)\s+(?:(?:need|needs|require|requires|to|the|their|any|person|person's)\s+)*(?:agree|consent)"
    r"|\b(?:agreement|consent)\s+(?:is|are)\s+not\b",
    re.IGNORECASE,
)


class _Barred(msgspec.Struct, frozen=True):
    """A bar that bites: on an item of the flow at a position, or on the flow as a whole."""

    gateway: Gateway
    bar: Bar
    item: Item | None = None
    position: int = 0
    only_perhaps: bool = False


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report what is barred under every power that is stated for it and that the giver may use: once for each bar."""
    reported: set[tuple[str, str]] = set()
    for use in uses(corpus):
        if not use.known or not any(each.provision.bars for each in use.gateways):
            continue
        leg = use.leg
        usable = [
            each
            for each in use.gateways
            if may_use(corpus, each.provision, leg.giver) or asks(corpus, each.provision, leg.flow, leg.giver)
        ]
        for found in _barred(corpus, use, usable):
            problem = _problem(corpus, use, found)
            key = (leg.document.path, problem.about)
            if key not in reported:
                reported.add(key)
                yield problem


def _barred(corpus: Corpus, use: Use, usable: list[Gateway]) -> Iterator[_Barred]:
    """What no usable gateway leaves free: for each item, the first bar of the first gateway."""
    if not usable:
        return
    whole = [_on_flow(corpus, use, each) for each in usable]
    if all(whole):
        yield from (each for each in whole[:1] if each)
        return
    for position, item in carried(use.leg.document, use.leg.flow):
        found = [
            on_flow or _on_item(corpus, use, gateway, position, item)
            for gateway, on_flow in zip(usable, whole, strict=True)
        ]
        if all(found):
            first = next(each for each in found if each and each.item)
            yield msgspec.structs.replace(
                first, only_perhaps=all(each.only_perhaps for each in found if each and each.item)
            )


def _on_flow(corpus: Corpus, use: Use, gateway: Gateway) -> _Barred | None:
    """The bar of a gateway on all that a flow carries, where there is one."""
    for bar in gateway.provision.bars:
        bites = not bar.items and _is_from(corpus, use, bar) and _carries_people(corpus, use)
        if bites and not (bar.unless_agreed and _is_agreed(corpus, use)):
            return _Barred(gateway, bar)
    return None


def _on_item(corpus: Corpus, use: Use, gateway: Gateway, position: int, item: Item) -> _Barred | None:
    for bar in gateway.provision.bars:
        if bar.items and _is_from(corpus, use, bar):
            whole = item.is_ is not None and corpus.is_within("category", item.is_, bar.items)
            if whole or any(corpus.is_within("category", each, bar.items) for each in item.contains):
                return _Barred(gateway, bar, item, position, only_perhaps=not whole)
    return None


def _is_from(corpus: Corpus, use: Use, bar: Bar) -> bool:
    """Whether a bar speaks of the giver's kind of body, as far as that is known for certain."""
    return not bar.from_ or not corpus.body_types(use.leg.giver).isdisjoint(bar.from_)


def _carries_people(corpus: Corpus, use: Use) -> bool:
    """Whether some item of a flow is about people; where none is told, it is taken to be."""
    items = carried(use.leg.document, use.leg.flow)
    return not use.leg.flow.items or any(not is_about_nobody(corpus, item) for _, item in items)


def _is_agreed(corpus: Corpus, use: Use) -> bool:
    """Whether a document, or one above it, makes the person's agreement part of the flow."""
    leg = use.leg
    if any(
        part.confidence and part.confidence.met_by is ConfidenceMet.EXPLICIT_CONSENT
        for part in use.case.parts
    ):
        return True
    flow = leg.flow
    told = (
        flow.starts,
        flow.counted_from,
        flow.notes,
        *(item.only_when for _, item in carried(leg.document, flow)),
    )
    if any(_AGREES.search(each) and not _REFUSES.search(each) for each in told if each):
        return True
    return any(
        _asks_agreement(corpus, document, flow if document is leg.document else None, leg.giver)
        for document in (leg.document, *corpus.ancestors(leg.document))
    )


def _asks_agreement(corpus: Corpus, document: Document[Protocol], flow: Flow | None, giver: str) -> bool:
    for condition in document.body.before_sharing:
        selector = condition.for_
        if condition.agreement and (
            selector is None
            or ((flow is not None or not selector.flows) and fits(corpus, selector, party=giver, flow=flow))
        ):
            return True
    consent = document.body.consent
    parts = (consent.as_lawful_basis, consent.to_lift_confidence) if consent else ()
    return any(
        part is not None
        and part.used is Used.ALWAYS
        and (part.for_ is None or (flow is not None and fits(corpus, part.for_, party=giver, flow=flow)))
        for part in parts
    )


def _problem(corpus: Corpus, use: Use, found: _Barred) -> Problem:
    leg, law = use.leg, found.gateway.provision
    giver = corpus.title("party", leg.giver)
    related = (Related(found.bar.says_, title=law.name),)
    severity = Severity.ERROR if law.may_fail and not found.only_perhaps else Severity.WARNING
    about = f"{leg.giver} {law.provision} {found.bar.bar}"
    if found.item is None:
        lacking = "without the person's agreement" if found.bar.unless_agreed else "for people's information"
        return Problem(
            place=place_of(use, found.gateway),
            severity=severity,
            message=f"{law.name} does not let {giver} share in the flow `{leg.flow.flow}` {lacking}.",
            help="Say under `before-sharing` that the person agrees, and to what; or rest the flow on another power."
            if found.bar.unless_agreed
            else "Name another power for what this body gives, or let it give figures only.",
            related=related,
            about=about,
        )
    holds = "may contain" if found.only_perhaps else "is"
    return Problem(
        place=leg.document.at(leg.flow, "items", found.position),
        severity=severity,
        message=f"{law.name} does not cover `{found.item.item}`, which {holds} information that it leaves out, and no "
        f"other power is stated for {giver} to share it.",
        help="Name another power for this item, or take out of it what the law leaves out.",
        related=(*related, Related(law.name, place_of(use, found.gateway), "the power stated")),
        about=f"{about} {found.item.item}",
    )
