"""An organisation has adopted a document to which it is no party.

Compares the adoptions with the parties. A unit adopts through its organisation, a member through its group, the lead
for its group, and a body that has merged through the one that took its place. Approvals are left alone: a board that
approves need not be a party.

Why
---
Either a party is missing from the list, so that readers do not see who is bound, or somebody signed the wrong
document. One published agreement names different parties in its title and on its signature page.

When to waive
-------------
When the list of parties is being agreed again: set the day by which it will be.

Bad
---
    party: anyborough-council
    title: Anyborough Council
    ---
    party: weirside-museum
    title: Weirside Museum
    ---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    parties:
      - party: anyborough-council
    adoptions:
      - {party: anyborough-council, version: "1.0", on: 2026-07-08}
      - {party: weirside-museum, version: "1.0", on: 2026-07-08}

Good
----
    party: anyborough-council
    title: Anyborough Council
    ---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    parties:
      - party: anyborough-council
    adoptions:
      - {party: anyborough-council, version: "1.0", on: 2026-07-08}
"""

import datetime
from collections.abc import Iterator

from ...model.corpus import Corpus
from ...model.findings import Problem, Related, Severity
from ..rule import declare
from ._shared import ids, is_listed, name

RULE = declare(severity=Severity.ERROR, source="published agreements: the approver is not a party")


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report adoptions by organisations that are not among the parties."""
    for document in corpus.protocols:
        body = document.body
        if not body.adoptions or not body.parties or body.is_retired:
            continue
        parties = ids(body.parties)
        told: set[str] = set()
        for row in body.adoptions:
            if row.party in parties or row.party in told or corpus.party(row.party) is None:
                continue
            if is_listed(corpus, row.party, parties) or _signs_for_another(corpus, row.party, parties):
                continue
            told.add(row.party)
            yield Problem(
                place=document.at(row, "party"),
                message=f"{name(corpus, row.party)} has adopted `{document.id}` and is not one of its parties.",
                help="Add it under `parties`, or correct the adoption.",
                related=(
                    Related(", ".join(sorted(parties)), document.at_key(None, "parties"), "the parties"),
                ),
                about=row.party,
            )


def _signs_for_another(corpus: Corpus, adopter: str, parties: frozenset[str]) -> bool:
    """Whether the adopter leads a group among the parties, or came before or after one of them by a merger."""
    for each in parties:
        body = corpus.party(each)
        if body is not None and (
            body.lead == adopter
            or adopter in body.became
            or any(merger.party == adopter for merger in body.formed_from)
        ):
            return True
    adopting = corpus.party(adopter)
    return adopting is not None and not parties.isdisjoint(
        (*adopting.became, *(merger.party for merger in adopting.formed_from))
    )
