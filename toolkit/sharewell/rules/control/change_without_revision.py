"""What a document says has changed since the earlier version, and its history has no new version.

Compares the document with the one that it is to replace, such as the one in the main branch. A change of wording alone
asks for nothing; neither do adoptions, reviews and the like, which tell of the document and not of the sharing. Changes
of a chart count for the documents whose staff follow it. The new version stands in `version`, and has an entry under
`revisions`. Drafts, retired documents and documents that keep no version are left alone. Changes that ask for a
major version are found by `material-change-minor-version`.

Why
---
The history is what shows which words were in force on a day, and what a partner who knows the older version has to
read again. Published agreements often hold a history that stops before their last change.

When to waive
-------------
Hardly ever: write the entry. Where a slip is put right that nobody could have relied on, until the next version.

Bad
---
    # before
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    status: in-force
    version: "2.0"
    answers-to: safeguarding-partnership
    revisions:
      - {version: "2.0", on: 2026-10-05}
    ---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    status: in-force
    version: "2.0"
    answers-to: health-and-wellbeing-board
    revisions:
      - {version: "2.0", on: 2026-10-05}

Good
----
    # before
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    status: in-force
    version: "2.0"
    answers-to: safeguarding-partnership
    revisions:
      - {version: "2.0", on: 2026-10-05}
    ---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    status: in-force
    version: "2.1"
    answers-to: health-and-wellbeing-board
    revisions:
      - {version: "2.0", on: 2026-10-05}
      - version: "2.1"
        on: 2026-11-18
        material: no
        change: The health and wellbeing board owns the agreement.
"""

import datetime
from collections.abc import Iterator

from ...model.altered import Altered, is_later
from ...model.corpus import Corpus
from ...model.findings import Problem, Severity
from ..rule import Needs, declare
from ._changed import changed, quoted

RULE = declare(
    severity=Severity.WARNING, needs=Needs.BASE, source="published agreements: histories that stop too early"
)


def check(corpus: Corpus, day: datetime.date, altered: tuple[Altered, ...]) -> Iterator[Problem]:
    """Report each document that says something else than before, without a new version in its history."""
    for each in altered:
        document = corpus.protocol(each.protocol)
        if document is None or each.is_material or not each.lacks_revision:
            continue
        if each.was == each.is_:
            told = f"The document has changed since version {each.was}, and has no new version"
        elif is_later(each.is_, each.was):
            told = f"The document has changed, and the history has no entry for its new version {each.is_}"
        else:
            told = f"The document has changed since version {each.was}, and {each.is_ or 'none'} is no later version"
        yield Problem(
            place=document.at(None, "version"),
            message=f"{told}: {changed(each)}",
            help="Say under `revisions` what changed and why"
            + (f", and set `version` to {each.fitting}." if each.fitting else ", as a version of its own."),
            related=tuple(quoted(each)),
            about=each.was,
        )
