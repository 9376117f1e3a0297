"""Nothing uses an entry of the framework's own registers, or a party.

Looks at the parties and charts of the framework, and at the legal positions, purposes, categories, ways of sending and
standards of its own registers, and asks whether anything else names them: as a member of a group, as what became of a
body or as a wider purpose will do. Where a file could not be read, nothing is said, since it may be the one.

Why
---
An entry that nothing uses is one that somebody will keep up to date for nothing, or a sign that the reference to it
was forgotten.

When to waive
-------------
When the entry is kept for an agreement that is being written.

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
"""

import datetime
from collections.abc import Iterator

from ...model.corpus import Corpus
from ...model.findings import Problem, Severity
from ..rule import declare

RULE = declare(severity=Severity.ADVICE, source="our own: a register holds what is used")

_KINDS = {
    "party": "party",
    "chart": "chart",
    "position": "legal position",
    "purpose": "purpose",
    "category": "category of data",
    "method": "way of sending",
    "standard": "standard",
}


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report the framework's own entries that nothing refers to."""
    if corpus.stubs:
        return
    used = {
        (reference.kind, reference.id)
        for document in corpus.documents
        for reference in corpus.references(document)
        if not reference.local and not (reference.kind == document.kind and reference.id == document.id)
    }
    for kind, word in _KINDS.items():
        for id, entry in corpus.entries(kind).items():
            if entry.document.national or (kind, id) in used:
                continue
            yield Problem(
                place=entry.place,
                message=f"Nothing uses the {word} `{id}`.",
                help="Name it where it belongs, or delete it.",
                about=id,
            )
