"""Somebody gives or receives information in a flow, and no role towards it is stated; or joint controllers have no arrangement.

Looks at the givers and receivers of each flow for a statement under `roles` that covers them, in the document or in
one above it. Joint controllers need an arrangement, unless the document is itself one.

Why
---
Who is controller decides who answers people's requests, tells the regulator of a breach and gives the notice. Joint
controllers must settle that between them in an arrangement (UK GDPR Article 26).

When to waive
-------------
When the roles are being settled with the data protection officers: set the day.

Bad
---
    party: anyborough-council
    title: Anyborough Council
    ---
    party: northshire-police
    title: Northshire Police
    ---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    roles:
      - {for: {parties: [anyborough-council]}, each-is: controller}
    flows:
      - flow: police-notification
        from: [northshire-police]
        to: [anyborough-council]

Good
----
    party: anyborough-council
    title: Anyborough Council
    ---
    party: northshire-police
    title: Northshire Police
    ---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    roles:
      - {for: {}, each-is: controller}
    flows:
      - flow: police-notification
        from: [northshire-police]
        to: [anyborough-council]
"""

import datetime
from collections.abc import Iterator

from ...model.adoption import single_members
from ...model.control import CompanionState
from ...model.corpus import Corpus
from ...model.document import Document
from ...model.findings import Problem, Severity
from ...model.grounds import fits
from ...model.protocol import Protocol, ProtocolType
from ...model.selector import Selector
from ...model.sharing import Controllership, DataRole, Flow
from ..rule import declare
from ._shared import listed, name, with_parties

RULE = declare(severity=Severity.ERROR, source="UK GDPR Article 26")


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report flows with an end that has no role, and joint controllers without an arrangement."""
    for document in with_parties(corpus):
        if document.body.flows and document.body.type is not ProtocolType.TEMPLATE:
            yield from _flows(corpus, document)
        yield from _joint(corpus, document)


def _flows(corpus: Corpus, document: Document[Protocol]) -> Iterator[Problem]:
    body = document.body
    own = [each.for_ for each in body.roles]
    if any(not each.narrowness for each in own):
        return
    above = [each.for_ for holder in corpus.ancestors(document) for each in holder.body.roles]
    if not own and not above:
        yield Problem(
            place=document.at_key(None, "roles"),
            message=f"`{document.id}` does not say who is controller of what is shared.",
            help="Add `roles`: for whom, and what each is; `for: {}` is everyone.",
        )
        return
    for flow in body.flows:
        ends = dict.fromkeys((*flow.givers, *flow.receivers))
        without = [
            each for each in ends if corpus.party(each) and not _has_role(corpus, flow, each, own, above)
        ]
        if without:
            yield Problem(
                place=document.at(flow),
                message=f"In the flow `{flow.flow}` no role is stated for {listed(name(corpus, e) for e in without)}.",
                help="Say under `roles` whether each is controller, joint controller, processor or recipient.",
                about=flow.flow,
            )


def _has_role(corpus: Corpus, flow: Flow, party: str, own: list[Selector], above: list[Selector]) -> bool:
    """Whether a statement covers a party in a flow: one of the document's own, or one above that fits this flow too."""
    if any(fits(corpus, each, party=party, flow=flow) for each in own):
        return True
    for each in above:
        names_flow = not each.flows or flow.carries_out in each.flows
        if names_flow and fits(corpus, each, party=party):
            return True
    members = single_members(corpus, party)
    return bool(members) and all(_has_role(corpus, flow, each, own, above) for each in members)


def _joint(corpus: Corpus, document: Document[Protocol]) -> Iterator[Problem]:
    body = document.body
    companions = {each.document: each for each in body.documents}
    for role in body.roles:
        if role.each_is is not DataRole.JOINT_CONTROLLER:
            continue
        if role.arrangement is None:
            if body.type is not ProtocolType.JOINT_CONTROLLER_ARRANGEMENT:
                yield Problem(
                    place=document.at(role, "each-is"),
                    message=f"{_who(corpus, role)} joint controllers, and no arrangement between them is named.",
                    help="List the arrangement under `documents` and name it here under `arrangement`.",
                    about="arrangement",
                )
            continue
        found = companions.get(role.arrangement)
        if found is not None and found.state in (CompanionState.WITHDRAWN, CompanionState.NOT_NEEDED):
            state = "withdrawn" if found.state is CompanionState.WITHDRAWN else "called not needed"
            yield Problem(
                place=document.at(role, "arrangement"),
                message=f"{_who(corpus, role)} joint controllers, and the arrangement `{found.document}` is {state}.",
                help="Name the arrangement that holds: joint controllers must have one.",
                about=found.document,
            )


def _who(corpus: Corpus, role: Controllership) -> str:
    return f"{listed(name(corpus, each) for each in role.for_.parties) or 'The parties'} are"
