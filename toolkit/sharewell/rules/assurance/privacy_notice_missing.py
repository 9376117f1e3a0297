"""An organisation that shares as a controller gives no link to its privacy notice.

Looks at the signatories of agreements and overarching protocols in use that share information about people. The
notice may be linked in the organisation's own entry, in that of the organisation it is part of or of its group, or
as a companion document of `kind: privacy-notice` with an address. A group answers through its members where it
names them; one that is only described is left alone, as are processors, recipients and bodies that have ceased to
exist.

Why
---
People are told who uses their information, for what, and with whom it is shared (UK GDPR Articles 13 and 14). A
partner that is asked about it needs to know where the others tell them.

When to waive
-------------
When the notice is being written, or the organisation tells people in person only: say how, and until when.

Bad
---
    party: northshire-fire
    title: Northshire Fire and Rescue
    is: [fire]
    ---
    protocol: safe-homes
    title: Safe homes agreement
    type: reciprocal-agreement
    tier: agreement
    parties:
      - party: northshire-fire
    data:
      list:
        - item: address
          is: contact-details

Good
----
    party: northshire-fire
    title: Northshire Fire and Rescue
    is: [fire]
    privacy-notice: https://www.northshire-fire.example/privacy
    ---
    protocol: safe-homes
    title: Safe homes agreement
    type: reciprocal-agreement
    tier: agreement
    parties:
      - party: northshire-fire
    data:
      list:
        - item: address
          is: contact-details
"""

import datetime
from collections.abc import Iterator
from typing import Any

from ...model.adoption import single_members, takes_part
from ...model.control import CompanionKind, CompanionState
from ...model.corpus import Corpus
from ...model.dates import latest
from ...model.document import Document
from ...model.findings import Problem, Related, Severity
from ...model.places import Place
from ...model.protocol import Protocol
from ...model.sharing import DataRole
from ...model.signing import PartyAs
from ..rule import declare
from ._shared import owing

RULE = declare(
    severity=Severity.ERROR,
    dated=True,
    source="UK GDPR Articles 13 and 14; ICO accountability framework",
)

_NO_CONTROLLER = (DataRole.PROCESSOR, DataRole.RECIPIENT)


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report each controller once, at its entry in the register."""
    linked = _linked(corpus)
    for party, (document, place) in _controllers(corpus, day).items():
        entry = corpus.entry("party", party)
        if entry is None or not linked.isdisjoint(corpus.standing_for(party)):
            continue
        register: Document[Any] = entry.document
        yield Problem(
            place=register.at_key(None, "title"),
            message=f"{entry.thing.title} shares under `{document.id}` as a controller and gives no link to its privacy "
            "notice.",
            help="Add the address of the notice under `privacy-notice` in the organisation's entry. Where one notice "
            "serves this sharing alone, list it under `documents` of the agreement with `kind: privacy-notice`.",
            related=(Related(party, place, f"the parties of `{document.id}`"),),
        )


def _linked(corpus: Corpus) -> frozenset[str]:
    """Every party with a notice that has an address, in its entry or as a companion of any document."""
    found = {each.body.party for each in corpus.parties if each.body.privacy_notice}
    for document in corpus.protocols:
        for each in document.body.documents:
            if (
                each.kind is CompanionKind.PRIVACY_NOTICE
                and each.at_
                and each.state is not CompanionState.WITHDRAWN
            ):
                # A notice that belongs to nobody in particular is one of all the parties.
                found.update([each.of] if each.of else (entry.party for entry in document.body.parties))
    return frozenset(found)


def _controllers(corpus: Corpus, day: datetime.date) -> dict[str, tuple[Document[Protocol], Place]]:
    """Every body that signs as a controller, with the first document in which it does."""
    found: dict[str, tuple[Document[Protocol], Place]] = {}
    for document in owing(corpus):
        for entry in document.body.parties:
            if entry.as_ not in (None, PartyAs.SIGNATORY) or not takes_part(entry, day):
                continue
            if not _is_controller(document.body, entry.party):
                continue
            for party in _bodies(corpus, entry.party):
                body = corpus.party(party)
                ended = latest(body.ended) if body is not None and body.ended else None
                if body is not None and party not in found and (ended is None or ended >= day):
                    found[party] = (document, document.at(entry, "party"))
    return found


def _is_controller(body: Protocol, party: str) -> bool:
    """Whether nothing says that a party is only a processor or a recipient here."""
    roles = [each.each_is for each in body.roles if party in each.for_.parties]
    return not roles or any(each not in _NO_CONTROLLER for each in roles)


def _bodies(corpus: Corpus, party: str) -> tuple[str, ...]:
    """The bodies that answer for a party: its organisation, or of a group the members that it names."""
    body = corpus.party(party)
    if body is not None and body.group is not None:
        return single_members(corpus, party)
    return (corpus.organisation(party),)
