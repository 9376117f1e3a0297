"""A bulk or routine flow names no role that may release the information.

Looks at flows that hold many people's information at once (`bulk: yes`) or recur (`how-often: every week`, say), and
asks for `released-by`. It may stand in the flow of a document above that this one carries out, or in one beneath that
carries this one out; a role that has to approve before sharing counts as well. Meetings, look-ups, flows for
emergencies and flows about nobody are left alone, and so is what a practitioner sends case by case.

Why
---
A file that leaves every month is checked by nobody unless somebody answers for it. The Information Commissioner's
audit questions on bulk transfers ask for the named roles that may release them.

When to waive
-------------
When a statute has the information sent without a decision by anybody, and the document names it.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    flows:
      - flow: monthly-list
        from: [northshire-police]
        to: [anyborough-council]
        items: [child-identity]
        how-often: every month
        bulk: yes

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    flows:
      - flow: monthly-list
        from: [northshire-police]
        to: [anyborough-council]
        items: [child-identity]
        how-often: every month
        bulk: yes
        released-by: information-asset-owner
"""

import datetime
from collections.abc import Iterator

from ...model.corpus import Corpus
from ...model.document import Document
from ...model.findings import Problem, Severity
from ...model.protocol import Protocol
from ...model.sharing import Flow, FlowKind
from ..rule import declare
from ._shared import about_somebody, carrying_out, sharing, with_carried_out

RULE = declare(
    severity=Severity.WARNING,
    source="the Information Commissioner's data sharing audit toolkit: bulk transfers",
)

_NOBODY_RELEASES = (FlowKind.MEETING, FlowKind.LOOK_UP)


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report every bulk or routine flow that leaves open who may release it."""
    for document in sharing(corpus):
        for flow in document.body.flows:
            kind = _kind(flow)
            if kind and not _has_role(corpus, document, flow) and about_somebody(corpus, document, flow):
                yield Problem(
                    place=document.at(flow),
                    message=f"The flow `{flow.flow}` {kind}, and names no role that may release it.",
                    help="Add `released-by`: the role that checks what leaves and answers for it.",
                    about=flow.flow,
                )


def _kind(flow: Flow) -> str:
    """What makes a flow bulk or routine, in words; nothing where it is neither."""
    if flow.kind in _NOBODY_RELEASES or flow.emergency:
        return ""
    if flow.bulk:
        return "sends many people's information at once"
    often = flow.how_often or ""
    return f"is routine ({often})" if often.startswith("every ") or often == "continuously" else ""


def _has_role(corpus: Corpus, document: Document[Protocol], flow: Flow) -> bool:
    line = (*with_carried_out(corpus, document, flow), *carrying_out(corpus, document, flow))
    if any(each.released_by for each in line):
        return True
    return any(
        each.approval and (each.for_ is None or not each.for_.flows or flow.flow in each.for_.flows)
        for each in document.body.before_sharing
    )
