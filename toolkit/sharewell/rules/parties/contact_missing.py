"""A signatory has no designated person, or no contact for breaches, complaints or access requests.

Looks at every organisation that signs a document in use, with the contacts of its own entry, of the organisation it
is a unit of, and of its group or the group's lead. An arrangement made `instead` of a contact counts.

Why
---
When something goes wrong at six in the evening, staff need a mailbox and a telephone, not a list of logos. Frameworks
ask each partner for these four (WASPI framework; Staffordshire).

When to waive
-------------
When the mailbox is being set up: give the day.

Bad
---
    party: northshire-police
    title: Northshire Police
    contacts:
      - for: designated-person
        role: data-protection-officer
      - for: complaints
        role: complaints-manager
      - for: access-requests
        role: access-to-information-officer
    ---
    protocol: charter
    title: Charter
    type: charter
    tier: charter
    parties:
      - party: northshire-police

Good
----
    party: northshire-police
    title: Northshire Police
    contacts:
      - for: designated-person
        role: data-protection-officer
      - for: breach
        role: data-protection-officer
      - for: complaints
        role: complaints-manager
      - for: access-requests
        role: access-to-information-officer
    ---
    protocol: charter
    title: Charter
    type: charter
    tier: charter
    parties:
      - party: northshire-police
"""

import datetime
from collections.abc import Iterator

from ...model.adoption import has_left, single_members
from ...model.corpus import Corpus
from ...model.document import Document
from ...model.findings import Problem, Related, Severity
from ...model.party import ContactFor
from ...model.places import Place
from ...model.protocol import Protocol, ProtocolType
from ...model.signing import PartyAs
from ..rule import declare
from ._shared import contacts_of, document_of, is_past, listed, name, with_parties

RULE = declare(severity=Severity.ERROR, dated=True, source="WASPI framework; Staffordshire")

NEEDED = {
    ContactFor.DESIGNATED_PERSON: "a designated person",
    ContactFor.BREACH: "a contact for breaches",
    ContactFor.COMPLAINTS: "a contact for complaints",
    ContactFor.ACCESS_REQUESTS: "a contact for access requests",
}


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report each signatory once, with the contacts that it lacks."""
    for party, (document, place) in _signatories(corpus, day).items():
        missing = _missing(corpus, party)
        members = single_members(corpus, party)
        if not missing or (members and not any(_missing(corpus, each) for each in members)):
            continue
        register = document_of(corpus, party)
        if register is not None:
            yield Problem(
                place=register.at_key(None, "contacts"),
                message=f"{name(corpus, party)} signs `{document.id}` and has not named "
                f"{listed(missing, last='or')}.",
                help="Add each under `contacts`, with the role that answers and its mailbox or telephone; or say "
                "under `instead` who answers for it.",
                related=(Related(party, place, f"the parties of `{document.id}`"),),
            )


def _signatories(corpus: Corpus, day: datetime.date) -> dict[str, tuple[Document[Protocol], Place]]:
    """Every signatory with the first document that it signs."""
    found: dict[str, tuple[Document[Protocol], Place]] = {}
    for document in with_parties(corpus):
        if document.body.type is ProtocolType.TEMPLATE:
            continue
        for entry in document.body.parties:
            if entry.party in found or entry.as_ not in (None, PartyAs.SIGNATORY) or has_left(entry, day):
                continue
            body = corpus.party(entry.party)
            if body is not None and not is_past(body.ended, day):
                found[entry.party] = (document, document.at(entry, "party"))
    return found


def _missing(corpus: Corpus, party: str) -> list[str]:
    named = {contact.for_ for contact in contacts_of(corpus, party)}
    return [words for each, words in NEEDED.items() if each not in named]
