"""A protective marking is used that no longer exists: PROTECT, RESTRICTED and the like.

Looks at the marking of a document and at the markings its paper prints. Markings are judged as markings only: the
word "restricted" in running text is an ordinary word.

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
from ...model.dates import earliest
from ...model.findings import Problem, Severity
from ...model.register import System, SystemKind, SystemStatus
from ..rule import declare

RULE = declare(
    severity=Severity.WARNING,
    dated=True,
    source="published agreements; Government Security Classifications 2014",
)


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report markings that were retired by the day of the check."""
    markings = [
        entry.thing
        for entry in corpus.entries("system").values()
        if entry.thing.kind is SystemKind.MARKING and entry.thing.status is SystemStatus.RETIRED
    ]
    names = {_plain(name): each for each in markings for name in (each.title, *each.also_known_as)}
    ids = {each.system: each for each in markings}
    for document in corpus.protocols:
        body = document.body
        marks = [(document.at(None, "marking"), ids.get(body.marking or ""), body.marking)]
        marks += [
            (document.at(each, "marking"), names.get(_plain(each.marking)), each.marking)
            for each in body.as_printed
            if each.marking
        ]
        for place, marking, said in marks:
            if marking is not None and _retired(marking, day):
                yield Problem(
                    place=place,
                    message=f"The marking {said} is retired.",
                    help=marking.use_instead
                    or "Use OFFICIAL, or OFFICIAL-SENSITIVE where the need to know is narrow.",
                    about=marking.system,
                )


def _retired(marking: System, day: datetime.date) -> bool:
    ended = earliest(marking.ended) if marking.ended else None
    return ended is None or ended <= day


def _plain(name: str) -> str:
    return name.casefold().replace("-", " ").replace("[", "").replace("]", "").strip()
