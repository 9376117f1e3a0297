"""Versions or dates of the history go backwards, or the document was updated before its last amendment.

Looks at the revisions in the order in which they stand: dates must not decrease, and versions made of numbers must
increase. Versions of other forms are compared by their place only. The date of the last update must not be earlier
than the last revision.

Why
---
The history is the evidence of which words were in force on a day. One published chapter was last updated six days
before its latest amendment.

When to waive
-------------
When an old history is known to be out of order and cannot be mended.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    revisions:
      - version: "2.0"
        on: 2026-05-01
      - version: "2.1"
        on: 2026-03-01

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    revisions:
      - version: "2.0"
        on: 2026-03-01
      - version: "2.1"
        on: 2026-05-01
"""

import datetime
import re
from collections.abc import Iterator
from itertools import pairwise

from ...model.corpus import Corpus
from ...model.dates import earliest, latest
from ...model.document import Document
from ...model.findings import Problem, Related, Severity
from ...model.protocol import Protocol
from ..rule import declare

RULE = declare(severity=Severity.ERROR, source="domain 72; adult care chapter of 2024")

_NUMBERS = re.compile(r"\d+(?:\.\d+)*")


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report revisions out of order, and an update dated before the last of them."""
    for document in corpus.protocols:
        for before, later in pairwise(document.body.revisions):
            if before.on and later.on and _certainly_before(later.on, before.on):
                yield Problem(
                    place=document.at(later, "on"),
                    message=f"Version {later.version} is dated {later.on}, before version {before.version} "
                    f"of {before.on}.",
                    help="Put the revisions in order, the earliest first, and correct the date that is wrong.",
                    related=(Related(before.on, document.at(before, "on"), f"version {before.version}"),),
                    about=later.version,
                )
            if _falls(before.version, later.version):
                yield Problem(
                    place=document.at(later, "version"),
                    message=f"Version {later.version} follows version {before.version}, which is higher or the same.",
                    help="Number versions upwards, the earliest first.",
                    related=(Related(before.version, document.at(before, "version"), "the version before"),),
                    about=later.version,
                )
        yield from _updated(document)


def _updated(document: Document[Protocol]) -> Iterator[Problem]:
    body = document.body
    dated = [each for each in body.revisions if each.on]
    if not dated:
        return
    last = dated[-1]
    updates = [(document.at(None, "updated"), body.updated, "The document")] if body.updated else []
    updates += [
        (document.at(each, "updated"), each.updated, f"The {each.at_.value.replace('-', ' ')}")
        for each in body.as_printed
        if each.updated
    ]
    for place, updated, who in updates:
        if last.on and _certainly_before(updated, last.on):
            yield Problem(
                place=place,
                message=f"{who} says last updated {updated}, before its latest amendment of {last.on}.",
                help="Correct whichever date is wrong.",
                related=(Related(last.on, document.at(last, "on"), f"version {last.version}"),),
                about=updated,
            )


def _certainly_before(left: str, right: str) -> bool:
    a, b = latest(left), earliest(right)
    return a is not None and b is not None and a < b


def _falls(before: str, later: str) -> bool:
    if not _NUMBERS.fullmatch(before) or not _NUMBERS.fullmatch(later):
        return False
    left, right = ([int(part) for part in version.split(".")] for version in (before, later))
    return _padded(right, len(left)) <= _padded(left, len(right))


def _padded(parts: list[int], length: int) -> list[int]:
    return parts + [0] * (length - len(parts))
