"""A reference names a local document, method or entry that has been put away.

Looks at references to protocols that are superseded, withdrawn or archived. What a document replaces or was made from
is its history. A retired parent, law, guidance, bodies and ways of sending have rules of their own.

Why
---
What has been put away is no longer kept up to date; whoever relies on it relies on old words.

When to waive
-------------
When the old document is named for its history: say so in the reason.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    beside:
      - protocol: early-help
        prevails: this
    ---
    protocol: early-help
    title: Early help agreement
    type: reciprocal-agreement
    tier: agreement
    status: withdrawn

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    beside:
      - protocol: early-help
        prevails: this
    ---
    protocol: early-help
    title: Early help agreement
    type: reciprocal-agreement
    tier: agreement
    status: in-force
"""

import datetime
from collections.abc import Iterator

from ...model.corpus import Corpus
from ...model.findings import Problem, Related, Severity
from ...model.protocol import Protocol, Status
from ...model.references import place_of
from ...model.relations import BasedOn, Parent
from ..rule import declare

RULE = declare(severity=Severity.WARNING, source="published agreements: a parent that was decommissioned")

_HISTORY = ("replaces", "replaced-by")

_SAID = {Status.ARCHIVED: "archived", Status.WITHDRAWN: "withdrawn", Status.SUPERSEDED: "superseded"}


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report references to protocols that have been put away, from documents that have not."""
    retired = {each.id: each for each in corpus.protocols if each.body.is_retired}
    for document in corpus.documents if retired else ():
        if isinstance(document.body, Protocol) and document.body.is_retired:
            continue
        for reference in corpus.references(document):
            old = retired.get(reference.id) if reference.kind == "protocol" else None
            history = isinstance(reference.thing, Parent | BasedOn) or reference.steps[0] in _HISTORY
            if old is None or history or old.body.status is None:
                continue
            state, instead = _SAID.get(old.body.status, "put away"), old.body.replaced_by
            yield Problem(
                place=place_of(document, reference),
                message=f"The protocol `{reference.id}` is {state}.",
                help=f"Name `{instead}` instead, or take the reference out."
                if instead
                else "Name what took its place, or take the reference out.",
                related=(Related(state, old.at(None, "status"), old.body.name),),
                about=reference.id,
            )
