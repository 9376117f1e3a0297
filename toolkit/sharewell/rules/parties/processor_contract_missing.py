"""A processor handles information and no contract with it is named.

Looks at whoever is called a processor under `roles`, among the parties or in a flow. The contract may be named under
`roles` here or above, be the only processor's contract among the companions, or be a document of this framework to
which the processor and a party here are parties. A unit of a party is no processor but part of the controller.

Why
---
A processor may act only under a contract that binds it (UK GDPR Article 28(3)). An information sharing agreement is
not such a contract.

When to waive
-------------
When the contract is agreed and waits for its signature.

Bad
---
    party: case-system-supplier
    title: Lanternfield Case Systems
    ---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    roles:
      - {for: {parties: [case-system-supplier]}, each-is: processor}

Good
----
    party: case-system-supplier
    title: Lanternfield Case Systems
    ---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    roles:
      - {for: {parties: [case-system-supplier]}, each-is: processor, contract: case-system-contract}
    documents:
      - document: case-system-contract
        kind: processor-contract
"""

import datetime
from collections.abc import Iterator

from ...model.adoption import BEING_WRITTEN
from ...model.control import Companion, CompanionKind, CompanionState
from ...model.corpus import Corpus
from ...model.document import Document
from ...model.findings import Problem, Severity
from ...model.grounds import names_party
from ...model.places import Place
from ...model.protocol import Protocol, ProtocolType
from ...model.sharing import DataRole
from ...model.signing import PartyAs
from ..rule import declare
from ._shared import ids, is_listed, name, with_parties

RULE = declare(severity=Severity.ERROR, source="UK GDPR Article 28")

_NONE_YET = {
    CompanionState.PLANNED: "only planned",
    CompanionState.DRAFT: "only a draft",
    CompanionState.WITHDRAWN: "withdrawn",
    CompanionState.NOT_NEEDED: "called not needed",
}


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report each processor of a document once, where no contract with it can be found."""
    contracts = [
        (ids(each.body.parties), each.body.status in BEING_WRITTEN)
        for each in corpus.protocols
        if each.body.type is ProtocolType.PROCESSOR_CONTRACT and not each.body.is_retired
    ]
    for document in with_parties(corpus):
        if document.body.type in (ProtocolType.PROCESSOR_CONTRACT, ProtocolType.TEMPLATE):
            continue
        processors = _processors(corpus, document)
        parties = ids(document.body.parties)
        for processor, place in processors.items():
            others = parties - {processor}
            if any(
                is_listed(corpus, processor, bound) and any(is_listed(corpus, each, bound) for each in others)
                for bound, unfinished in contracts
                if not unfinished or document.body.status in BEING_WRITTEN
            ):
                continue
            yield from _contract(corpus, document, processor, place, only=len(processors) == 1)


def _processors(corpus: Corpus, document: Document[Protocol]) -> dict[str, Place]:
    """Whoever processes for others, with the first place that says so."""
    body = document.body
    found: dict[str, Place] = {}
    for role in body.roles:
        if role.each_is is DataRole.PROCESSOR:
            for position, party in enumerate(role.for_.parties):
                found.setdefault(party, document.at(role.for_, "parties", position))
    for entry in body.parties:
        if entry.as_ is PartyAs.PROCESSOR:
            found.setdefault(entry.party, document.at(entry, "party"))
    for flow in body.flows:
        if flow.processor:
            found.setdefault(flow.processor, document.at(flow, "processor"))
    controllers = {each.party for each in body.parties if each.as_ in (None, PartyAs.SIGNATORY)}
    return {
        id: place
        for id, place in found.items()
        if corpus.party(id) is not None and controllers.isdisjoint(corpus.standing_for(id) - {id})
    }


def _contract(
    corpus: Corpus, document: Document[Protocol], processor: str, place: Place, *, only: bool
) -> Iterator[Problem]:
    """The finding on a processor, unless a contract with it is named and holds."""
    body = document.body
    live = body.status is None or body.status.is_live
    companion, at, known = _named(corpus, document, processor, only=only)
    if known and (companion is None or not _fails(companion, live)):
        return
    message = (
        f"{name(corpus, processor)} processes information for the parties, and no contract with it is named."
    )
    if companion is not None and companion.state is not None:
        message = f"The contract with {name(corpus, processor)}, `{companion.document}`, is {_NONE_YET[companion.state]}."
    yield Problem(
        place=at or place,
        message=message,
        help="List the contract under `documents`, and name it under `roles` as the processor's `contract`.",
        about=processor,
    )


def _named(
    corpus: Corpus, document: Document[Protocol], processor: str, *, only: bool
) -> tuple[Companion | None, Place | None, bool]:
    """The contract that is named for a processor, where it is named, and whether any is."""
    for holder in (document, *corpus.ancestors(document)):
        for role in holder.body.roles:
            if (
                role.each_is is DataRole.PROCESSOR
                and role.contract
                and (not role.for_.parties or names_party(corpus, role.for_.parties, processor))
            ):
                found = next((c for c in holder.body.documents if c.document == role.contract), None)
                place = document.at(role, "contract") if holder is document else None
                return found, place, True
    listed = [each for each in document.body.documents if each.kind is CompanionKind.PROCESSOR_CONTRACT]
    if only and listed:
        return listed[-1], document.at(listed[-1]), True
    return None, None, False


def _fails(companion: Companion, live: bool) -> bool:
    """Whether a contract does not hold; one being written fails only a document in use."""
    early = companion.state in (CompanionState.PLANNED, CompanionState.DRAFT)
    return companion.state in _NONE_YET and (live or not early)
