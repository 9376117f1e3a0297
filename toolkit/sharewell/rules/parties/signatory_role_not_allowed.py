"""A document was signed by a role that may not sign on its tier.

Compares the role of each party's latest adoption with the roles that the tier allows (`signed-by`). A role senior to
one of them may sign as well. A tier without such a list leaves it open, as does an adoption that names no role.

Why
---
An adoption binds an organisation only if it is given by somebody who can bind it: the head for a charter, a director
or the senior information risk owner for an agreement (WASPI framework).

When to waive
-------------
When the power to sign was delegated in writing: give the place of the delegation as the reason.

Bad
---
    framework: example
    title: Example framework
    tiers:
      - tier: charter
        title: Charter
        signed-by: [chief-executive]
    ---
    party: anyborough-council
    title: Anyborough Council
    ---
    protocol: charter
    title: Charter
    type: charter
    tier: charter
    parties:
      - party: anyborough-council
    adoptions:
      - {party: anyborough-council, version: "1.0", on: 2026-07-08, role: data-protection-officer}

Good
----
    framework: example
    title: Example framework
    tiers:
      - tier: charter
        title: Charter
        signed-by: [chief-executive]
    ---
    party: anyborough-council
    title: Anyborough Council
    ---
    protocol: charter
    title: Charter
    type: charter
    tier: charter
    parties:
      - party: anyborough-council
    adoptions:
      - {party: anyborough-council, version: "1.0", on: 2026-07-08, role: chief-executive}
"""

import datetime
from collections.abc import Iterator

from ...model.corpus import Corpus
from ...model.dates import latest
from ...model.document import Document
from ...model.findings import Problem, Related, Severity
from ...model.framework import Tier
from ...model.protocol import Protocol
from ...model.signing import Adoption
from ..rule import declare
from ._shared import listed, name, role_name

RULE = declare(severity=Severity.ERROR, source="WASPI framework")


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report adoptions signed by a role that is neither on the tier's list nor senior to one that is."""
    allowed: dict[str, frozenset[str]] = {}
    for each in corpus.framework.tiers:
        if each.signed_by:
            allowed[each.tier] = _with_seniors(corpus, each)
    if not allowed:
        return
    for document in corpus.protocols:
        tier = corpus.tier(document)
        may = allowed.get(document.body.tier)
        if tier is None or may is None or document.body.is_retired:
            continue
        for row in _latest(document.body):
            if row.role and row.role not in may and corpus.role(row.role) is not None:
                yield _problem(corpus, document, tier, row, row.role)


def _with_seniors(corpus: Corpus, tier: Tier) -> frozenset[str]:
    """The roles that may sign, with every role senior to one of them."""
    may = set(tier.signed_by)
    roles = [entry.thing for entry in corpus.entries("role").values()]
    grew = True
    while grew:
        senior = {each.role for each in roles if not may.isdisjoint(each.above)}
        grew = not senior <= may
        may |= senior
    return frozenset(may)


def _latest(body: Protocol) -> Iterator[Adoption]:
    """The last adoption of each party; earlier ones are history."""
    last: dict[str, Adoption] = {}
    for row in body.adoptions:
        known = last.get(row.party)
        if known is None or (latest(row.on) or datetime.date.min) >= (latest(known.on) or datetime.date.min):
            last[row.party] = row
    yield from last.values()


def _problem(corpus: Corpus, document: Document[Protocol], tier: Tier, row: Adoption, role: str) -> Problem:
    titles = [corpus.title("role", each) for each in tier.signed_by]
    framework = corpus.framework_document
    place = framework.at(tier, "signed-by") if framework else None
    return Problem(
        place=document.at(row, "role"),
        message=f"{name(corpus, row.party)} adopted `{document.id}` by its {role_name(corpus, role)}, who "
        f"may not sign on the tier “{tier.title}”.",
        help=f"Have it signed by one of: {listed(titles, most=12, last='or')}; or correct the role.",
        related=(Related(", ".join(titles), place, "who may sign"),),
        about=row.party,
    )
