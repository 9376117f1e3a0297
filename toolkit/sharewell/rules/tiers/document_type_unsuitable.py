"""The type of a document does not suit what it arranges.

Looks at the direction of the flows between organisations (what goes to and from processors apart): a one-way
disclosure sends nothing back, though it may be asked for, and a reciprocal agreement does. A joint controller
arrangement needs joint controllers, a processor contract a processor, and a sharing agreement more than one
organisation that is not a processor. A memorandum with flows and no agreement beneath or beside it is a warning, save
between government departments. Where a tier lists its types, the document has to be one of them. What a document does
not state is not held against its type.

Why
---
The parties sign a list of duties that goes with the type; with the wrong one some duties are missing. The Welsh
accord keeps the types apart; a contract is what UK GDPR Article 28 asks for. A memorandum is not a data
sharing agreement, as the ICO's guidance says.

When to waive
-------------
When the right instrument is being signed: until the day on which it takes over.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: one-way-disclosure
    tier: agreement
    flows:
      - flow: police-notification
        from: [northshire-police]
        to: [anyborough-council]
      - flow: outcome
        from: [anyborough-council]
        to: [northshire-police]

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    flows:
      - flow: police-notification
        from: [northshire-police]
        to: [anyborough-council]
      - flow: outcome
        from: [anyborough-council]
        to: [northshire-police]
"""

import datetime
from collections.abc import Iterator

from ...model.corpus import Corpus
from ...model.document import Document
from ...model.findings import Problem, Related, Severity
from ...model.protocol import Protocol, ProtocolType
from ...model.sharing import DataRole, Flow, FlowKind
from ...model.signing import PartyAs
from ..rule import declare

RULE = declare(
    severity=Severity.ERROR,
    also=(Severity.WARNING,),
    source="WASPI; UK GDPR Articles 26 and 28; ICO",
)

_DEPARTMENT = "central-government"


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report documents of a type that their tier, flows, roles or parties contradict."""
    for document in corpus.protocols:
        body, tier = document.body, corpus.tier(document)
        if body.is_retired:
            continue
        if tier and tier.types and body.type not in tier.types and body.type is not ProtocolType.TEMPLATE:
            types = " or ".join(f"`{each.value}`" for each in tier.types)
            yield _problem(
                document,
                f"The tier `{tier.title}` holds documents of the type {types}; this one is `{body.type.value}`.",
                "Correct the type or the tier, or add the type to the tier in the framework.",
                "tier",
            )
        match body.type:
            case ProtocolType.ONE_WAY_DISCLOSURE | ProtocolType.RECIPROCAL_AGREEMENT:
                yield from _sharing(corpus, document)
            case ProtocolType.JOINT_CONTROLLER_ARRANGEMENT:
                if body.roles and all(each.each_is is not DataRole.JOINT_CONTROLLER for each in body.roles):
                    yield _problem(
                        document,
                        "The document is a joint controller arrangement, and none of its roles is a joint controller.",
                        "Say under `roles` who decides jointly, or make it an agreement between separate controllers.",
                        "roles",
                    )
            case ProtocolType.PROCESSOR_CONTRACT:
                if (body.parties or body.roles) and not _processors(document):
                    yield _problem(
                        document,
                        "The document is a contract with a processor, and none of its parties is a processor.",
                        "Name the party that acts on instructions as `processor`, or make it a sharing agreement.",
                        "processor",
                    )
            case ProtocolType.MEMORANDUM:
                yield from _memorandum(corpus, document)
            case _:
                pass


def _problem(
    document: Document[Protocol],
    message: str,
    help: str,
    about: str,
    severity: Severity | None = None,
    flows: tuple[Flow, ...] = (),
) -> Problem:
    return Problem(
        place=document.at(None, "type"),
        message=message,
        help=help,
        related=tuple(Related(each.title or each.flow, document.at(each), "a flow") for each in flows),
        severity=severity,
        about=about,
    )


def _processors(document: Document[Protocol]) -> set[str]:
    body = document.body
    found = {each.party for each in body.parties if each.as_ is PartyAs.PROCESSOR}
    found |= {each.processor for each in body.flows if each.processor}
    for role in body.roles:
        if role.each_is is DataRole.PROCESSOR:
            found.update(role.for_.parties)
    return found


def _sharing(corpus: Corpus, document: Document[Protocol]) -> Iterator[Problem]:
    body, processors = document.body, _processors(document)
    if processors:
        others = {corpus.organisation(each.party) for each in body.parties if each.party not in processors}
        if len(others) == 1:
            yield _problem(
                document,
                "The document is a sharing agreement, and its only other party is a processor, which acts on instructions.",
                "Make it a processor contract, with the terms of UK GDPR Article 28.",
                "processor",
            )
            return
    flows = [each for each in body.flows if processors.isdisjoint((*each.givers, *each.receivers))]
    if body.type is ProtocolType.ONE_WAY_DISCLOSURE:
        both = _both_ways(corpus, flows)
        if both is not None:
            there, back, who = both
            told = (
                f"flow both ways between {who}: `{there.flow}` and `{back.flow}`" if there is not back else ""
            )
            yield _problem(
                document,
                f"The document is a one-way disclosure, and information {told or f'passes both ways in `{there.flow}`'}.",
                "Make it a reciprocal agreement, or give what goes back an agreement of its own.",
                "flows",
                flows=(there,) if there is back else (there, back),
            )
    elif flows and all(each.from_ and each.to for each in flows):
        givers = set().union(*(_organisations(corpus, each.from_) for each in flows))
        receivers = set().union(*(_organisations(corpus, each.to) for each in flows))
        if givers.isdisjoint(receivers):
            yield _problem(
                document,
                "The document is a reciprocal agreement, and nobody who gives information in its flows receives any.",
                "Make it a one-way disclosure, or add the flows that go back.",
                "flows",
                flows=tuple(flows[:2]),
            )


def _organisations(corpus: Corpus, parties: tuple[str, ...]) -> set[str]:
    """The organisations behind some parties, members of groups included."""
    return {corpus.organisation(member) for party in parties for member in corpus.members(party)}


def _both_ways(corpus: Corpus, flows: list[Flow]) -> tuple[Flow, Flow, str] | None:
    """The first two flows that go opposite ways between two organisations. A request carries only the question."""
    seen: dict[tuple[str, str], Flow] = {}
    for flow in flows:
        if flow.kind is FlowKind.REQUEST:
            continue
        givers, receivers = _organisations(corpus, flow.givers), _organisations(corpus, flow.receivers)
        pairs = [(one, other) for one in sorted(givers) for other in sorted(receivers) if one != other]
        if flow.among and not flow.from_ and not flow.to:
            if pairs:
                return flow, flow, ""
            continue
        for one, other in pairs:
            seen.setdefault((one, other), flow)
            if (other, one) in seen:
                who = " and ".join(corpus.title("party", each) for each in (other, one))
                return seen[other, one], flow, who
    return None


def _memorandum(corpus: Corpus, document: Document[Protocol]) -> Iterator[Problem]:
    """Whether a memorandum is all that there is for the sharing it describes."""
    body = document.body
    if not body.flows and not (body.data and body.data.list):
        return
    near = [*corpus.children(document), *(corpus.protocol(id) for id in body.contains)]
    near += [corpus.protocol(each.protocol) for each in body.beside if each.protocol]
    if any(
        each is not None and each.body.type.is_agreement and each.body.type is not ProtocolType.MEMORANDUM
        for each in near
    ):
        return
    types = [corpus.body_types(each.party) for each in body.parties]
    if types and all(_DEPARTMENT in each for each in types):
        return
    yield _problem(
        document,
        "The document is a memorandum, and no agreement stands beneath or beside it for the information it has shared.",
        "Put what is shared, why and how into a sharing agreement, and let the memorandum refer to it.",
        "memorandum",
        Severity.WARNING,
    )
