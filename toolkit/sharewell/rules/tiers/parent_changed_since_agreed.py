"""The parent says something else than on the day it was agreed, under the same version.

Compares the stamp that `sharewell agree` wrote beside the parent's version with one made of the parent as it is now.
The stamp is made of what the parent says: layout, comments, the order of lists, its history and its adoptions do not
count. A parent of another version is for `parent-version-stale`. Where no stamp was written nothing is compared; nor is
a parent that is a draft or has been put away.

Why
---
A document rests on its parent's words. Where these change without a new version, nobody who relies on the older words
is told: neither the parties below, nor their staff.

When to waive
-------------
When the change is known and accepted, and the document is agreed anew by a date.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    parents:
      - protocol: children-and-families
        version: "2.1"
        stamp: 3f9a0c51d2e7
    ---
    protocol: children-and-families
    title: Overarching protocol for children and families
    type: overarching
    tier: overarching
    version: "2.1"

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    parents:
      - protocol: children-and-families
        version: "2.1"
        stamp: f28d1708c8e971e3
    ---
    protocol: children-and-families
    title: Overarching protocol for children and families
    type: overarching
    tier: overarching
    version: "2.1"
"""

import datetime
from collections.abc import Iterator

from ...model.adoption import BEING_WRITTEN
from ...model.corpus import Corpus
from ...model.document import Document
from ...model.findings import Problem, Related, Severity
from ...model.framework import Owes
from ...model.meaning import stamp
from ...model.protocol import Protocol
from ..rule import declare
from ._shared import owing

RULE = declare(severity=Severity.WARNING, source="other tools: lock files with digests")


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report parents whose words are no longer those that were agreed."""
    for document in owing(corpus, Owes.VERSION):
        for statement, parent in corpus.parents(document):
            agreed = statement.stamp
            if agreed is None or statement.version != parent.body.version:
                continue
            if parent.body.is_retired or parent.body.status in BEING_WRITTEN:
                continue
            if _stamp(corpus, parent) != agreed:
                version = f"version {parent.body.version}" if parent.body.version else "without a version"
                yield Problem(
                    place=document.at(statement, "stamp"),
                    message=f"`{parent.id}` has changed since the document was agreed against it, and is still {version}.",
                    help=f"Compare the parent with what it was, have the parties agree it, and run `sharewell agree "
                    f"{document.id}`. What changed in the parent without a new version may have to be one.",
                    related=(Related(version, parent.at(None, "version"), parent.body.name),),
                    about=parent.id,
                )


def _stamp(corpus: Corpus, parent: Document[Protocol]) -> str:
    """A parent's stamp, worked out once for all documents below it."""
    return corpus.once(f"stamp of {parent.id}", lambda: stamp(parent))
