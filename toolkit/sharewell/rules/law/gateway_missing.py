"""A public body shares in a flow for which no power is named.

Looks at every flow in which a public body gives personal information to somebody outside its own organisation, and at
the grounds stated for it. They must name a power or duty: under `gateways`, in the legal position they cite, as the law
that lifts the duty of confidence, or as what a purpose rests on. A power of common law counts like any other, and so
does a power that the document lists as one under `legal-framework`, that a wider statement gives, or that a document
above states for the same body. Charities, landlords and companies need none. Where no lawful basis is stated at all,
`lawful-basis-missing` says so; whether a power that is named fits, the other rules on gateways judge.

Why
---
A public body may do only what the law lets it do. Data protection law asks for a lawful basis and does not give the
power: ICO data sharing code, and its audit framework, which wants the power, express or implied, written down.

When to waive
-------------
When the body's lawyers are settling which power it relies on: set the date.

Bad
---
    party: northshire-police
    title: Northshire Police
    is: [police]
    ---
    party: anyborough-council
    title: Anyborough Council
    is: [local-authority]
    ---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    flows:
      - flow: notification
        from: [northshire-police]
        to: [anyborough-council]
        purposes: [safeguarding-children]
    lawfulness:
      - for: {parties: [northshire-police]}
        basis: [uk-gdpr-art-6-1-e]

Good
----
    party: northshire-police
    title: Northshire Police
    is: [police]
    ---
    party: anyborough-council
    title: Anyborough Council
    is: [local-authority]
    ---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    flows:
      - flow: notification
        from: [northshire-police]
        to: [anyborough-council]
        purposes: [safeguarding-children]
    lawfulness:
      - for: {parties: [northshire-police]}
        basis: [uk-gdpr-art-6-1-e]
        gateways: [common-law-policing]
"""

import datetime
from collections.abc import Iterator

from ...model.corpus import Corpus
from ...model.document import Document
from ...model.findings import Problem, Related, Severity
from ...model.grounds import fits, resolve
from ...model.law import Provision
from ...model.legal import Lawfulness
from ...model.protocol import Protocol
from ..rule import declare
from ..sentences import listed
from ._gateways import Use, beyond, carries_nobody, cited_as_power, is_power, may_use, uses

RULE = declare(
    severity=Severity.ERROR,
    source="ICO data sharing code and audit framework: the power, express or implied, is documented",
)

_THE_PERSON = "data-subject"


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report each statement of grounds by which public bodies share and that names no power for them: once."""
    lacking: dict[tuple[str, int], tuple[Document[Protocol], Lawfulness, dict[str, set[str]]]] = {}
    for use in uses(corpus):
        if _lacks_power(corpus, use):
            statement, document = use.case.main.statement, use.stated.document
            key = (document.path, statement.at)
            givers = lacking.setdefault(key, (document, statement, {}))[2]
            givers.setdefault(use.leg.giver, set()).add(use.leg.flow.flow)
    for document, statement, givers in lacking.values():
        yield _problem(corpus, document, statement, givers)


def _problem(
    corpus: Corpus, document: Document[Protocol], statement: Lawfulness, givers: dict[str, set[str]]
) -> Problem:
    flows = sorted(set().union(*givers.values()))
    place = document.at_key(statement, "position" if statement.position else "basis")
    shared = f"the flow{'s' if len(flows) > 1 else ''} {listed((f'`{each}`' for each in flows), most=4)}"
    return Problem(
        place=place,
        message=f"No power is named by which {listed((corpus.title('party', each) for each in givers), most=4)} "
        f"may share in {shared}.",
        help="Name the duty or power of each under `gateways`: a section of an Act, or the common law where that is "
        "what the body relies on.",
        related=tuple(found for each in givers if (found := _public_body(corpus, each)) is not None),
        about=" ".join(givers),
    )


def _public_body(corpus: Corpus, party: str) -> Related | None:
    """Where the register of parties says what kind of public body a giver is."""
    entry = corpus.entry("party", corpus.organisation(party))
    if entry is None or not entry.thing.is_:
        return None
    kinds = ", ".join(entry.thing.is_)
    return Related(
        kinds, entry.document.at(entry.thing, "is"), f"{corpus.title('party', party)}: a public body"
    )


def _lacks_power(corpus: Corpus, use: Use) -> bool:
    leg = use.leg
    return (
        bool(use.case.basis)
        and not any(part.gateways for part in use.case.parts)
        and corpus.is_public_authority(leg.giver) is True
        and any(_needs_power(corpus, each) for each in beyond(corpus, leg, use.stated))
        and not carries_nobody(corpus, leg.document, leg.flow)
        and not _is_named_elsewhere(corpus, use)
    )


def _needs_power(corpus: Corpus, receiver: str) -> bool:
    """Whether giving to a recipient needs a power: people are told about themselves as of right."""
    return _THE_PERSON not in corpus.body_types(receiver)


def _is_named_elsewhere(corpus: Corpus, use: Use) -> bool:
    """Whether a power is named other than among the gateways of the grounds that hold for the case."""
    lifting = [id for part in use.case.parts if part.confidence for id in part.confidence.law]
    purposes = (use.stated.purpose,) if use.stated.purpose else use.leg.flow.purposes
    for document in dict.fromkeys((use.leg.document.path, use.stated.document.path)):
        body = getattr(corpus.document_at(document), "body", None)
        if isinstance(body, Protocol):
            lifting += [id for law in body.legal_framework if cited_as_power(law) for id in (law.law,)]
            for each in body.purposes.list if body.purposes else ():
                if each.rests_on and any(corpus.is_within("purpose", id, (each.purpose,)) for id in purposes):
                    lifting += each.rests_on
    if any(_is_power_of(corpus, corpus.provision(id), use.leg.giver) for id in lifting):
        return True
    wider = (use.leg.document, *corpus.ancestors(use.leg.document))
    return any(_states_one(corpus, document, use) for document in wider)


def _is_power_of(corpus: Corpus, provision: Provision | None, party: str) -> bool:
    return provision is not None and is_power(provision) and may_use(corpus, provision, party)


def _states_one(corpus: Corpus, document: Document[Protocol], use: Use) -> bool:
    """Whether some statement of a document, however wide, fits the case and names a gateway."""
    leg, own = use.leg, document is use.leg.document
    purposes = (use.stated.purpose,) if use.stated.purpose else leg.flow.purposes or (None,)
    return any(
        resolve(corpus, each).gateways
        and (own or not each.for_.flows)
        and all(
            fits(
                corpus,
                each.for_,
                party=leg.giver,
                to=use.stated.receiver,
                flow=leg.flow if own else None,
                purpose=purpose,
            )
            for purpose in purposes
        )
        for each in document.body.lawfulness
    )
