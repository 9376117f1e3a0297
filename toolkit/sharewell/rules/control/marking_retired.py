"""A protective marking is used that no longer exists: PROTECT, RESTRICTED and the like.

Looks at the marking of a document, at the markings that its paper prints, with or without a descriptor (`RESTRICTED -
STAFF`), and at those that its text is said to name. Markings are judged as markings only: the word "restricted" in
running text is an ordinary word. Retired documents are left alone.

Why
---
The classification scheme changed on 2 April 2014. Marked documents of the years after still carry the old names, and
readers do not know how to handle them.

When to waive
-------------
When the marking is quoted from an older document.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    as-printed:
      - at: footer
        marking: RESTRICTED

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    as-printed:
      - at: footer
        marking: OFFICIAL-SENSITIVE
"""

import datetime
from collections.abc import Iterator

from ...model.corpus import Corpus
from ...model.dates import latest
from ...model.document import Document
from ...model.findings import Problem, Severity
from ...model.means import System, SystemKind, SystemStatus
from ...model.patterns import later
from ...model.places import Place
from ...model.protocol import Protocol
from ..rule import declare
from ._shared import in_use

RULE = declare(
    severity=Severity.WARNING,
    dated=True,
    source="published agreements; Government Security Classifications 2014",
)

_DESCRIPTOR = later(r"\s*[-–—:/(].*")


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report markings that were retired by the day of the check."""
    markings = {
        id: entry.thing
        for id, entry in corpus.entries("system").items()
        if entry.thing.kind is SystemKind.MARKING
    }
    names = {_plain(name): each for each in markings.values() for name in (each.title, *each.also_known_as)}
    for document in in_use(corpus):
        for place, marking, said in _marked(document, markings, names):
            if marking is not None and _retired(marking, day):
                yield Problem(
                    place=place,
                    message=f"The marking {said} is retired.",
                    help=f"Use instead: {marking.use_instead}"
                    if marking.use_instead
                    else "Use a marking of today.",
                    about=marking.system,
                )


def _marked(
    document: Document[Protocol], markings: dict[str, System], names: dict[str, System]
) -> Iterator[tuple[Place, System | None, str]]:
    """Every marking of a document: where it stands, what it is, and the words used."""
    body = document.body
    if body.marking in markings:
        marking = markings[body.marking]
        yield document.at(None, "marking"), marking, marking.title
    for printed in body.as_printed:
        if printed.marking:
            found = names.get(_plain(printed.marking)) or names.get(
                _plain(_DESCRIPTOR.sub("", printed.marking))
            )
            yield document.at(printed, "marking"), found, printed.marking
    for mention in body.mentions:
        if mention.mention in markings and not mention.quoted:
            marking = markings[mention.mention]
            yield document.at(mention, "mention"), marking, mention.as_printed or marking.title


def _retired(marking: System, day: datetime.date) -> bool:
    ended = latest(marking.ended) if marking.ended else None
    return marking.status is SystemStatus.RETIRED and (ended is None or ended <= day)


def _plain(name: str) -> str:
    return name.casefold().replace("-", " ").strip("[] ")
