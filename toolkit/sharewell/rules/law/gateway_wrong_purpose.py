"""A power is stated for a purpose, or for a way of sharing, that it does not serve.

Looks at every flow, its purposes and the gateways stated for them, where the catalogue says that the law confines a
power to some purposes, keeps it from others, or gives it for no personal data or for no routine sharing. A power serves
a purpose when one of the two lies within the other. A power that serves none of the flows it is stated for is reported,
and a purpose for which no stated power serves. Sharing is routine where nobody asks for it case by case, or where it
happens at fixed intervals.

Why
---
Three mistakes are common: the duty to share for direct care (Health and Social Care Act 2012, section 251B) cited for
children's services or for planning; the adults board's right to be told (Care Act 2014, section 45) cited for daily
work between agencies; and the quarterly exchange of depersonalised figures (Crime and Disorder Act 1998, section 17A)
cited for named people.

When to waive
-------------
When counsel has advised that the provision reaches the purpose: name the advice.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    flows:
      - flow: health-answer
        from: [northshire-icb]
        to: [anyborough-council]
        purposes: [safeguarding-children]
    lawfulness:
      - for: {}
        basis: [uk-gdpr-art-6-1-e]
        gateways: [hsca-2012-s251b]

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    flows:
      - flow: health-answer
        from: [northshire-icb]
        to: [anyborough-council]
        purposes: [safeguarding-children]
    lawfulness:
      - for: {}
        basis: [uk-gdpr-art-6-1-e]
        gateways: [ca-2004-s11]
"""

import datetime
from collections.abc import Iterator

from ...model.corpus import Corpus
from ...model.document import Document
from ...model.findings import Problem, Severity
from ...model.law import NeverFor, Provision
from ...model.protocol import Protocol
from ...model.sharing import Flow
from ..rule import declare
from ..sentences import listed
from ._gateways import Gateway, Use, carried, is_about_nobody, is_asked, names, place_of, quoted, uses

RULE = declare(severity=Severity.WARNING, source="the provisions' own purposes")


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report gateways that serve none of the flows they are stated for, and purposes that none stated serves."""
    serving: dict[tuple[str, str], bool] = {}
    first: dict[tuple[str, str], tuple[Use, Gateway]] = {}
    purposes: dict[tuple[str, str], dict[str, None]] = {}
    for use in uses(corpus):
        for gateway in use.gateways:
            key = _key(use, gateway)
            serves = any(_unfit(corpus, gateway.provision, use, each) is None for each in _purposes(use))
            serving[key] = serving.get(key, False) or serves
            first.setdefault(key, (use, gateway))
            purposes.setdefault(key, {}).update(dict.fromkeys(each for each in _purposes(use) if each))
    for key, served in serving.items():
        if not served:
            yield _serves_nothing(corpus, *first[key], tuple(purposes[key]))
    yield from _unserved(corpus, serving)


def _unserved(corpus: Corpus, serving: dict[tuple[str, str], bool]) -> Iterator[Problem]:
    """Purposes for which none of the powers stated serves, though each serves another."""
    reported: set[tuple[str, str | None]] = set()
    for use in uses(corpus):
        if not use.known or not use.gateways or not all(serving[_key(use, each)] for each in use.gateways):
            continue
        for purpose in _purposes(use):
            reasons = [_unfit(corpus, each.provision, use, purpose) for each in use.gateways]
            key = (_key(use, use.gateways[0])[0], purpose)
            if all(reasons) and key not in reported:
                reported.add(key)
                provisions = tuple(each.provision for each in use.gateways)
                one = reasons[0] if len(provisions) == 1 else None
                yield Problem(
                    place=place_of(use, use.gateways[0]),
                    message=one
                    or f"None of the powers stated serves the flow `{use.leg.flow.flow}`"
                    f"{f' for `{purpose}`' if purpose else ''}: {names(provisions)}.",
                    help="Name a power that serves it as well, or state the grounds for it apart.",
                    related=quoted(corpus, provisions),
                    about=f"{use.leg.flow.flow} {purpose or ''} unserved",
                )


def _serves_nothing(corpus: Corpus, use: Use, gateway: Gateway, purposes: tuple[str, ...]) -> Problem:
    purpose = next(iter(_purposes(use)))
    message = _unfit(corpus, gateway.provision, use, purpose) or ""
    if purpose and len(purposes) > 1 and _wrong_purpose(corpus, gateway.provision, purpose):
        message = _not_for(corpus, gateway.provision, purposes)
    return Problem(
        place=place_of(use, gateway),
        message=message,
        help="Take it out, and name the power that serves this sharing.",
        related=quoted(corpus, [gateway.provision]),
        about=gateway.provision.provision,
    )


def _key(use: Use, gateway: Gateway) -> tuple[str, str]:
    """A gateway of one statement of one document."""
    return f"{use.stated.document.path} {gateway.part.statement.at}", gateway.provision.provision


def _purposes(use: Use) -> tuple[str | None, ...]:
    return (use.stated.purpose,) if use.stated.purpose else use.leg.flow.purposes or (None,)


def _unfit(corpus: Corpus, provision: Provision, use: Use, purpose: str | None) -> str | None:
    """Why a provision is no power for a flow and purpose, in a sentence; None where it may be."""
    document, flow = use.leg.document, use.leg.flow
    if purpose is not None and _wrong_purpose(corpus, provision, purpose):
        return _not_for(corpus, provision, (purpose,))
    if NeverFor.PERSONAL_DATA in provision.never_for and (item := _personal(corpus, document, flow)):
        return f"{provision.name} covers no personal data, and the flow `{flow.flow}` carries `{item}`."
    if NeverFor.ROUTINE_SHARING in provision.never_for and _is_routine(flow):
        return f"{provision.name} answers single requests, and the flow `{flow.flow}` is routine."
    return None


def _wrong_purpose(corpus: Corpus, provision: Provision, purpose: str) -> bool:
    if corpus.purpose(purpose) is None:
        return False
    if provision.not_for and corpus.is_within("purpose", purpose, provision.not_for):
        return True
    return bool(provision.only_these_purposes) and not any(
        corpus.is_within("purpose", purpose, (each,)) or corpus.is_within("purpose", each, (purpose,))
        for each in provision.purposes
    )


def _not_for(corpus: Corpus, provision: Provision, purposes: tuple[str, ...]) -> str:
    stated = listed(f"`{each}`" for each in purposes)
    if not provision.only_these_purposes:
        return f"{provision.name} does not serve {stated}, for which it is stated."
    titles = [corpus.title("purpose", each) for each in provision.purposes]
    served = listed(f"{title[:1].lower()}{title[1:]}" for title in titles)
    return f"{provision.name} serves {served} only, and is stated for {stated}."


def _personal(corpus: Corpus, document: Document[Protocol], flow: Flow) -> str | None:
    """The first item of a flow that is about people."""
    for _, item in carried(document, flow):
        if (item.is_ or item.contains) and not is_about_nobody(corpus, item):
            return item.item
    return None


def _is_routine(flow: Flow) -> bool:
    often = flow.how_often or ""
    return not is_asked(flow) or often.startswith("every ") or often == "continuously"
