"""A party has adopted a version older than the last material one, which is not in force for it.

Compares what each party of a document in force adopted last with the document's history: the versions since then
that changed what the parties agree (`material: yes`; where nothing is said, those with a new first number), and
that name the party under `adopt-again`, where they name any. A version that is still to come does not count yet.

Why
---
A signature answers for the text that was signed. When purposes, data or safeguards change, the older signature does
not reach the new ones (ICO data sharing code: agreements are kept under review and agreed anew).

When to waive
-------------
When the party has agreed in writing and the signed copy is on the way.

Bad
---
    party: northshire-police
    title: Northshire Police
    ---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    version: "2.0"
    parties:
      - party: northshire-police
    adoptions:
      - {party: northshire-police, version: "1.0", on: 2024-10-21}
    revisions:
      - {version: "1.0", on: 2024-10-07, material: yes}
      - {version: "2.0", on: 2026-10-05, material: yes}

Good
----
    party: northshire-police
    title: Northshire Police
    ---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    version: "2.1"
    parties:
      - party: northshire-police
    adoptions:
      - {party: northshire-police, version: "2.0", on: 2026-10-22}
    revisions:
      - {version: "1.0", on: 2024-10-07, material: yes}
      - {version: "2.0", on: 2026-10-05, material: yes}
      - {version: "2.1", on: 2026-11-02, material: no}
"""

import datetime
from collections.abc import Iterator

from ...model.adoption import Adoptions, Binding, adoptions_on, must_adopt, single_members
from ...model.control import Revision
from ...model.corpus import Corpus
from ...model.dates import earliest, latest
from ...model.document import Document
from ...model.findings import Problem, Related, Severity
from ...model.protocol import Protocol
from ..rule import declare
from ._shared import exists, is_listed, name

RULE = declare(severity=Severity.ERROR, dated=True, source="ICO data sharing code")


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report each party whose latest adoption is older than the last version it had to adopt."""
    adoptions = adoptions_on(corpus, day)
    for document in corpus.protocols:
        body = document.body
        if not body.adoptions or not (body.status is None or body.status.is_live):
            continue
        newer = _material(body, day)
        if not newer:
            continue
        told: set[int] = set()
        for party in _parties(adoptions, document):
            own = [each for each in adoptions.of(document, party) if each.document is document]
            missed = own and _missed(corpus, adoptions, document, party, newer)
            if missed and own[-1].adoption.at not in told:
                told.add(own[-1].adoption.at)
                yield _problem(corpus, document, party, own[-1], missed)


def _parties(adoptions: Adoptions, document: Document[Protocol]) -> Iterator[str]:
    """The parties that adopt; of a group that has not done so as one, its members."""
    for entry in document.body.parties:
        if must_adopt(entry, adoptions.day) and exists(adoptions.corpus, entry.party, adoptions.day):
            if adoptions.of(document, entry.party):
                yield entry.party
            else:
                yield from single_members(adoptions.corpus, entry.party)


def _material(body: Protocol, day: datetime.date) -> tuple[Revision, ...]:
    """The versions up to the one in force that parties had to adopt, the first of all left out."""
    versions = [each.version for each in body.revisions]
    last = versions.index(body.version) if body.version in versions else len(versions) - 1
    found = []
    for before, each in zip(body.revisions, body.revisions[1 : last + 1], strict=False):
        begun = earliest(each.on) if each.on else None
        material = _leaps(before.version, each.version) if each.material is None else bool(each.material)
        if material and (begun is None or begun <= day):
            found.append(each)
    if not versions and body.version:
        found.append(Revision(version=body.version))
    return tuple(found)


def _missed(
    corpus: Corpus,
    adoptions: Adoptions,
    document: Document[Protocol],
    party: str,
    newer: tuple[Revision, ...],
) -> Revision | None:
    """The last version that a party had to adopt and has not, nor a later one."""
    for each in reversed(newer):
        if not each.adopt_again or is_listed(corpus, party, frozenset(each.adopt_again)):
            answered = any(_answers(document, held, each) for held in adoptions.of(document, party))
            return None if answered else each
    return None


def _answers(document: Document[Protocol], held: Binding, revision: Revision) -> bool:
    """Whether an adoption reaches a version: of it or a later one, or of what counts as it, given since."""
    if held.document is not document:
        given, since = latest(held.adoption.on), earliest(revision.on or "")
        return given is None or since is None or given >= since
    versions = [each.version for each in document.body.revisions]
    adopted = held.adoption.version
    if adopted in versions and revision.version in versions:
        return versions.index(adopted) >= versions.index(revision.version)
    return adopted == revision.version or not _leaps(adopted, revision.version)


def _leaps(old: str, new: str) -> bool:
    """Whether the first number of a version is higher; never where either does not begin with a number."""
    first, second = old.split(".")[0], new.split(".")[0]
    return first.isdecimal() and second.isdecimal() and int(first) < int(second)


def _problem(
    corpus: Corpus, document: Document[Protocol], party: str, held: Binding, missed: Revision
) -> Problem:
    who, adopted = name(corpus, party), held.adoption.version
    words = missed.change or missed.reason or f"version {missed.version}"
    return Problem(
        place=document.at(held.adoption, "version"),
        message=f"{who} has adopted version {adopted}; version {missed.version} of `{document.id}` is not in force "
        "for it.",
        help="Ask it to adopt the present version, and record the adoption beside the older one. Until then the "
        "older version binds it, and its own duties and powers to share stand.",
        related=(Related(words, document.at(missed), f"version {missed.version}"),) if missed.at >= 0 else (),
        about=party,
    )
