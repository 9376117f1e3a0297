"""A way of sending is used that has been retired: fax, the GCSx and GSi family, N3.

Looks at the methods of flows and of procedures, at the systems they rely on, and at systems that the printed text
names, on the day of the check. What is quoted or told as history is left alone. Systems that are legacy or not
recognised, and methods that are discouraged, are warnings.

Why
---
A retired network does not carry the message, and a fax is read by whoever stands at the machine. NHS bodies stopped
using fax by 31 March 2020; the GSi family of addresses ended in March 2019.

When to waive
-------------
When one partner still depends on it and the day on which it stops is agreed.

Bad
---
    protocol: transfer
    title: How to send information
    type: procedure
    tier: procedure
    methods:
      - method: fax

Good
----
    protocol: transfer
    title: How to send information
    type: procedure
    tier: procedure
    methods:
      - method: secure-email
"""

import datetime
from collections.abc import Iterator

from ...model.corpus import Corpus
from ...model.dates import latest, spoken
from ...model.findings import Problem, Related, Severity
from ...model.places import Place
from ...model.register import Method, MethodStatus, System, SystemKind, SystemStatus
from ..rule import declare

RULE = declare(severity=Severity.ERROR, also=(Severity.WARNING,), dated=True, source="domain 50; seed 001")


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report methods and systems that had been retired by the day, or are on their way out."""
    names = {
        name.casefold(): entry.thing
        for entry in corpus.entries("system").values()
        for name in (entry.thing.title, entry.id, *entry.thing.also_known_as)
    }
    for document in corpus.protocols:
        body = document.body
        if body.status is not None and body.status.is_retired:
            continue
        for flow in body.flows:
            for position, id in enumerate(flow.methods):
                yield from _method(corpus, document.at(flow, "methods", position), id, day)
        for used in body.methods:
            yield from _method(corpus, document.at(used, "method"), used.method, day)
            for position, name in enumerate(used.systems):
                system = names.get(name.casefold())
                if system is not None:
                    yield from _system(document.at(used, "systems", position), system, day)
        for mention in body.mentions:
            named = corpus.system(mention.mention)
            if named is not None and named.kind is not SystemKind.MARKING and not mention.quoted:
                yield from _system(document.at(mention, "mention"), named, day)


def _method(corpus: Corpus, place: Place, id: str, day: datetime.date) -> Iterator[Problem]:
    method = corpus.method(id)
    if method is None or method.status is MethodStatus.CURRENT:
        return
    if method.status is MethodStatus.RETIRED and not _over(method.ended, day):
        return
    retired = method.status is MethodStatus.RETIRED
    instead = " or ".join(corpus.title("method", each) for each in method.use_instead)
    yield Problem(
        place=place,
        severity=Severity.ERROR if retired and method.may_fail else Severity.WARNING,
        message=f"{method.title} {'is retired' if retired else 'is discouraged'}{_since(method)}.",
        help=f"Use {instead[:1].lower() + instead[1:]} instead." if instead else "Use another way.",
        related=(Related(method.note, title="the catalogue"),) if method.note else (),
        about=id,
    )


def _system(place: Place, system: System, day: datetime.date) -> Iterator[Problem]:
    if system.status is SystemStatus.LIVE:
        return
    if system.status is SystemStatus.RETIRED and not _over(system.ended, day):
        return
    retired = system.status is SystemStatus.RETIRED
    state = {SystemStatus.LEGACY: "is a legacy", SystemStatus.UNRECOGNISED: "is not recognised"}.get(
        system.status
    )
    yield Problem(
        place=place,
        severity=Severity.ERROR if retired and system.may_fail else Severity.WARNING,
        message=f"{system.title} {state or ('is retired' if retired else 'is discouraged')}{_since(system)}.",
        help=f"Use instead: {system.use_instead}." if system.use_instead else "Use another way.",
        related=(Related(system.note, title="the catalogue"),) if system.note else (),
        about=system.system,
    )


def _over(ended: str | None, day: datetime.date) -> bool:
    last = latest(ended) if ended else None
    return last is None or last <= day


def _since(thing: Method | System) -> str:
    last = latest(thing.ended) if thing.ended else None
    return (
        f" since {spoken(last)}"
        if last and thing.ended and len(thing.ended) == 10
        else f" since {last.year}"
        if last
        else ""
    )
