"""A reference names a local document, method or entry that has been put away.

Looks at references to protocols that are superseded, withdrawn or archived, and at ways of sending and guidance that
a local register marks as retired. Law, national bodies and national methods have rules of their own.

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
from ...model.register import EditionStatus, Guidance, Method, MethodStatus
from ..rule import declare

RULE = declare(severity=Severity.WARNING, source="domain 26")

_HISTORY = ("replaces", "replaced-by")
_OWN_RULE = ("parents",)
"""A retired parent is what `parent-missing` is about."""


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report references to local things that have been put away, from documents that have not."""
    for document in corpus.documents:
        body = document.body
        if isinstance(body, Protocol) and body.status is not None and body.status.is_retired:
            continue
        parents = body.parents if isinstance(body, Protocol) else ()
        for reference in corpus.references(document):
            if reference.local or reference.steps[0] in _HISTORY or reference.thing in parents:
                continue
            entry = corpus.entry(reference.kind, reference.id)
            if entry is None or entry.document.national or (told := _put_away(entry.thing)) is None:
                continue
            state, instead = told
            yield Problem(
                place=place_of(document, reference),
                message=f"The {reference.kind} `{reference.id}` is {state}.",
                help=f"Name {instead} instead, or take the reference out."
                if instead
                else "Name what took its place, or take the reference out.",
                related=(Related(state, entry.place, corpus.title(reference.kind, reference.id)),),
                about=reference.id,
            )


def _put_away(thing: object) -> tuple[str, str] | None:
    """How a thing has been put away, and what is named in its place; None for what is in use."""
    if isinstance(thing, Protocol) and thing.status is not None and thing.status.is_retired:
        state = {Status.ARCHIVED: "archived", Status.WITHDRAWN: "withdrawn"}.get(thing.status, "superseded")
        return state, f"`{thing.replaced_by}`" if thing.replaced_by else ""
    if isinstance(thing, Method) and thing.status is MethodStatus.RETIRED:
        return "retired", " or ".join(f"`{each}`" for each in thing.use_instead)
    if isinstance(thing, Guidance) and thing.status is not EditionStatus.CURRENT:
        return thing.status.value, ""
    return None
