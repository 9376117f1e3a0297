"""Versions or dates of the history go backwards, or the document was updated before its last amendment.

Looks at the revisions in the order in which they stand: dates must not decrease, and versions made of numbers must
increase. Versions of other forms are compared by their place only. A history that stands newest first is told of once.
The date of the last update must not be earlier than the last revision. Retired documents are left alone.

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
from collections.abc import Iterator
from itertools import pairwise

from ...model.control import Revision
from ...model.corpus import Corpus
from ...model.dates import earliest, in_words, latest
from ...model.document import Document
from ...model.editions import numbers
from ...model.findings import Problem, Related, Severity
from ...model.protocol import Protocol
from ..rule import declare
from ._shared import in_use, part

RULE = declare(severity=Severity.ERROR, source="adult care chapter of 2024")


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report revisions out of order, and an update dated before the last of them."""
    for document in in_use(corpus):
        pairs = list(pairwise(document.body.revisions))
        if len(pairs) > 1 and all(
            _falls(before, later) and not _rises(before, later) for before, later in pairs
        ):
            yield Problem(
                place=document.at_key(None, "revisions"),
                message="The history stands newest first.",
                help="Put the revisions in order, the earliest first.",
            )
        else:
            for before, later in pairs:
                yield from _pair(document, before, later)
        yield from _updated(document)


def _pair(document: Document[Protocol], before: Revision, later: Revision) -> Iterator[Problem]:
    if _is_before(later.on, before.on):
        yield Problem(
            place=document.at(later, "on"),
            message=f"Version {later.version} is dated {in_words(later.on or '')}, before version {before.version} of "
            f"{in_words(before.on or '')}.",
            help="Put the revisions in order, the earliest first, and correct the date that is wrong.",
            related=(Related(before.on or "", document.at(before, "on"), f"version {before.version}"),),
            about=later.version,
        )
    elif _falls(before, later):
        yield Problem(
            place=document.at(later, "version"),
            message=f"Version {later.version} follows version {before.version}, which is higher or the same.",
            help="Number versions upwards, the earliest first.",
            related=(Related(before.version, document.at(before, "version"), "the version before"),),
            about=later.version,
        )


def _updated(document: Document[Protocol]) -> Iterator[Problem]:
    body = document.body
    last = max((each for each in body.revisions if each.on), key=lambda each: each.on or "", default=None)
    if last is None or last.on is None:
        return
    updates = [(document.at(None, "updated"), body.updated, "The document")] if body.updated else []
    updates += [
        (document.at(each, "updated"), each.updated, f"The {part(each)}")
        for each in body.as_printed
        if each.updated and each.updated != body.updated
    ]
    for place, updated, who in updates:
        if _is_before(updated, last.on):
            yield Problem(
                place=place,
                message=f"{who} says last updated {in_words(updated)}, before its latest amendment of "
                f"{in_words(last.on)}.",
                help="Correct whichever date is wrong.",
                related=(Related(last.on, document.at(last, "on"), f"version {last.version}"),),
                about=updated,
            )


def _is_before(left: str | None, right: str | None) -> bool:
    """Whether one date is before another by every reading of both."""
    last, first = latest(left or ""), earliest(right or "")
    return last is not None and first is not None and last < first


def _falls(before: Revision, later: Revision) -> bool:
    """Whether the later version, or else its date, is no higher than the one before."""
    one, other = numbers(before.version), numbers(later.version)
    return other <= one if one and other else _is_before(later.on, before.on)


def _rises(before: Revision, later: Revision) -> bool:
    """Whether the dates go forwards, so that versions alone are wrong."""
    return _is_before(before.on, later.on)
