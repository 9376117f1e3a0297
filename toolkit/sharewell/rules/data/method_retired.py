"""A way of sending is used that has been retired: fax, the GCSx and GSi family, N3.

Looks at the methods of flows, procedures and charts, at the systems that procedures rely on, at systems that the printed
text names, and at the endings of contacts' mailboxes, on the day of the check. What is quoted, or what a procedure rules
out (`permitted: no`), is left alone. Systems that are legacy, discouraged or not recognised are warnings; so are methods
that are discouraged, unless the procedure says when to choose them or a system of theirs is reported.

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

from ...model.chart import Action, Outcome
from ...model.clauses import MethodUsed
from ...model.corpus import Corpus
from ...model.dates import latest, on_or_by
from ...model.document import Document
from ...model.findings import Problem, Related, Severity
from ...model.means import Method, MethodStatus, System, SystemKind, SystemStatus
from ...model.places import Place
from ...model.protocol import Protocol, ProtocolType
from ...model.words import YesNo
from ..rule import declare

RULE = declare(
    severity=Severity.ERROR, also=(Severity.WARNING,), dated=True, source="Swindon's chapter of 2017"
)

_STATES = {
    SystemStatus.LEGACY: "is a leftover of older systems",
    SystemStatus.DISCOURAGED: "is discouraged",
    SystemStatus.UNRECOGNISED: "is not recognised",
}


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report methods and systems that had been retired by the day, or are on their way out."""
    going = _Going(corpus, day)
    for document in corpus.protocols:
        if document.body.is_retired or document.body.type is ProtocolType.TEMPLATE:
            continue
        for flow in document.body.flows:
            for position, id in enumerate(flow.methods):
                if id in going.methods:
                    yield going.method(id, document.at(flow, "methods", position))
        for used in document.body.methods:
            if used.permitted is not YesNo.NO:
                yield from _used(going, document, used)
        for mention in document.body.mentions:
            if mention.mention in going.systems and not mention.quoted:
                yield going.system(going.systems[mention.mention], document.at(mention, "mention"))
    for chart in corpus.charts:
        for node in chart.body.nodes:
            if isinstance(node, Action | Outcome) and node.method in going.methods:
                yield going.method(node.method, chart.at(node, "method"))
    for party in corpus.parties:
        for contact in party.body.contacts:
            ending = going.ending(contact.email) if contact.email else None
            if ending is not None:
                yield going.system(ending, party.at(contact, "email"))


class _Going:
    """The methods and systems that are retired by a day, or on their way out, and what to say of them."""

    def __init__(self, corpus: Corpus, day: datetime.date) -> None:
        self._corpus = corpus
        self.methods: dict[str, Method] = {
            id: entry.thing
            for id, entry in corpus.entries("method").items()
            if entry.thing.status is MethodStatus.DISCOURAGED
            or (entry.thing.status is MethodStatus.RETIRED and _over(entry.thing.ended, day))
        }
        self.systems: dict[str, System] = {
            id: entry.thing
            for id, entry in corpus.entries("system").items()
            if entry.thing.kind is not SystemKind.MARKING
            and (
                entry.thing.status in _STATES
                or (entry.thing.status is SystemStatus.RETIRED and _over(entry.thing.ended, day))
            )
        }
        self.named = {
            name.casefold(): each
            for each in self.systems.values()
            for name in (each.title, each.system, *each.also_known_as)
        }

    def ending(self, email: str) -> System | None:
        """The ending of an address, if it is one of these: `gcsx.gov.uk` of `team@borough.gcsx.gov.uk`."""
        labels = email.casefold().rpartition("@")[2].split(".")
        found = (self.named.get(".".join(labels[at:])) for at in range(len(labels)))
        return next((each for each in found if each and each.kind is SystemKind.EMAIL_DOMAIN), None)

    def method(self, id: str, place: Place) -> Problem:
        """What to say of a method."""
        method = self.methods[id]
        retired = method.status is MethodStatus.RETIRED
        instead = " or ".join(self._corpus.title("method", each) for each in method.use_instead)
        return Problem(
            place=place,
            severity=Severity.ERROR if retired and method.may_fail else Severity.WARNING,
            message=f"{method.title} {_retired(method) if retired else 'is discouraged'}.",
            help=f"Use {instead[:1].lower() + instead[1:]} instead." if instead else "Use another way.",
            related=(Related(method.note, title="the catalogue"),) if method.note else (),
            about=id,
        )

    def system(self, system: System, place: Place) -> Problem:
        """What to say of a system."""
        retired = system.status is SystemStatus.RETIRED
        return Problem(
            place=place,
            severity=Severity.ERROR if retired and system.may_fail else Severity.WARNING,
            message=f"{system.title} {_retired(system) if retired else _STATES[system.status]}.",
            help=f"Use instead: {system.use_instead.rstrip('.')}."
            if system.use_instead
            else "Use another way.",
            related=(Related(system.note, title="the catalogue"),) if system.note else (),
            about=system.system,
        )


def _used(going: _Going, document: Document[Protocol], used: MethodUsed) -> Iterator[Problem]:
    """A way of sending with the steps of a procedure, and the systems it relies on."""
    relied = [
        going.system(system, document.at(used, "systems", position))
        for position, name in enumerate(used.systems)
        if (system := going.named.get(name.casefold())) is not None
    ]
    method = going.methods.get(used.method)
    if method is not None:
        answered = method.status is MethodStatus.DISCOURAGED and (used.use_when or relied)
        if not answered:
            yield going.method(used.method, document.at(used, "method"))
    yield from relied


def _over(ended: str | None, day: datetime.date) -> bool:
    last = latest(ended) if ended else None
    return last is None or last <= day


def _retired(thing: Method | System) -> str:
    return f"was retired {on_or_by(thing.ended)}" if thing.ended else "has been retired"
