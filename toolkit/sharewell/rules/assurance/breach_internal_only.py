"""A clause on breaches or complaints sends people to their own organisation alone and leaves the partners out.

Looks at what documents in use say of breaches and complaints: clauses about them, clauses without a matter
that speak of them, and the steps of a procedure. Found is one that has somebody tell, log, look into,
decide or answer, and names no partner: neither there nor in another clause of that section, in a step, or
in a clause carried over from above. The regulator and the person concerned are no partners. A text that
leads to another clause or to a procedure for all is no fault. A document for which
`tell-partners-of-a-breach` has a time, its own or that of a document above, tells its partners of breaches.

Why
---
A partner whose information went astray can protect the people concerned only when it hears of it,
and a complaint about sharing nearly always concerns two parties. An overarching protocol of 2012 promises
to liaise with partners in one section and in another has breaches and complaints dealt with inside each
organisation.

When to waive
-------------
When the partners are told by another route that staff know, such as a contract or a national system.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    clauses:
      - clause: breach
        number: "4.2"
        about: breach
        text: Breaches are reported under each organisation's internal policy.

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    clauses:
      - clause: breach
        number: "4.2"
        about: breach
        text: >-
          Breaches are reported under each organisation's internal policy. The organisation tells the parties whose
          information was involved within 24 hours.
"""

import datetime
from collections.abc import Iterator

from ...model.clauses import Clause, Procedure, Topic
from ...model.corpus import Corpus
from ...model.document import Document
from ...model.effective import inherited_clauses, standards
from ...model.findings import Problem, Severity
from ...model.patterns import later
from ...model.protocol import Protocol, ProtocolType
from ..rule import declare
from ._breaches_and_complaints import speaks_of
from ._handled_inside import is_handled_inside
from ._partners_told import is_told, names_partners
from ._shared import clauses_about, line, quoted, said_of

RULE = declare(
    severity=Severity.WARNING,
    judges_text=True,
    source="Rotherham's overarching protocol of 2012, 1.5 against 4.2",
)

PARTNERS = "tell-partners-of-a-breach"

_OF_ONE_BODY = frozenset(
    {
        ProtocolType.TEMPLATE,
        ProtocolType.POLICY,
        ProtocolType.GUIDANCE,
        ProtocolType.RECORD_OF_SHARING,
        ProtocolType.TERMS_OF_REFERENCE,
    }
)

_MATTERS = {Topic.BREACH: "a breach", Topic.COMPLAINTS: "a complaint"}


_OWNS = later(r"['’]s? ")


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report each clause, or the first step, that deals with such a matter inside and names no partner."""
    for document in corpus.protocols:
        body = document.body
        if body.is_retired or body.type in _OF_ONE_BODY or not (body.clauses or body.steps):
            continue
        for topic in _MATTERS:
            about = tuple(_about(corpus, document, topic))
            # Where no clause is about the matter, the procedure's first step on it stands for all.
            inside = tuple(_inside(corpus, document, topic, about)) or _first_step(
                corpus, document, topic, about
            )
            if not inside or _is_told_elsewhere(corpus, document, topic):
                continue
            for section in dict.fromkeys(_section(each) for each in inside):
                if not any(
                    _names_partners(corpus, document, each) for each in about if _section(each) == section
                ):
                    first = next(each for each in inside if _section(each) == section)
                    yield _problem(corpus, document, first, topic)


def _problem(
    corpus: Corpus, document: Document[Protocol], thing: Clause | Procedure, topic: Topic
) -> Problem:
    if isinstance(thing, Procedure):
        what, key = "step", "does"
    else:
        what, key = "clause", "text" if thing.text else "title"
    soon = f"; the time also under `standards` as `{PARTNERS}`." if topic is Topic.BREACH else "."
    return Problem(
        place=document.at(thing, key),
        message=f"The {what} deals with {_MATTERS[topic]} inside one organisation and has nobody tell the partners "
        "concerned.",
        help=f"Say who tells the parties whose information or whose people it touches, and how soon{soon}",
        related=tuple(
            quoted(holder, other)
            for holder in line(corpus, document)
            for other in clauses_about(holder.body, topic)
            if _names_partners(corpus, holder, other)
        )[:1],
        about=topic.value,
    )


def _about(corpus: Corpus, document: Document[Protocol], topic: Topic) -> Iterator[Clause]:
    """The clauses about a matter: those that say so, and those of no stated matter that speak of it."""
    for each in document.body.clauses:
        if each.about is topic or (each.about is None and speaks_of(topic, said_of(corpus, document, each))):
            yield each


def _inside(
    corpus: Corpus, document: Document[Protocol], topic: Topic, about: tuple[Clause, ...]
) -> Iterator[Clause]:
    for each in about:
        said = said_of(corpus, document, each)
        if is_handled_inside(topic, said) and not (
            names_partners(said) or _tells_by_name(corpus, document, said)
        ):
            yield each


def _tells_by_name(corpus: Corpus, document: Document[Protocol], said: str) -> bool:
    """Whether a text has a party to the document told by its name; its own staff are not the party."""
    for each in document.body.parties:
        party = corpus.party(each.party)
        if party is None:
            continue
        for name in filter(None, (party.title, party.short_title)):
            at = said.find(name)
            if at > 0 and is_told(said, at) and not _OWNS.match(said, at + len(name)):
                return True
    return False


def _first_step(
    corpus: Corpus, document: Document[Protocol], topic: Topic, about: tuple[Clause, ...]
) -> tuple[Procedure, ...]:
    """The first step that deals with a matter, where no clause of the document is about it."""
    if about or not document.body.steps:
        return ()
    is_whole = speaks_of(topic, document.body.title)
    for each in document.body.steps:
        said = said_of(corpus, document, each)
        if (is_whole or speaks_of(topic, said)) and is_handled_inside(topic, said):
            return (each,)
    return ()


def _is_told_elsewhere(corpus: Corpus, document: Document[Protocol], topic: Topic) -> bool:
    return (
        (topic is Topic.BREACH and _has_time(corpus, document))
        or _told_in_a_step(corpus, document, topic)
        or _told_above(corpus, document, topic)
    )


def _has_time(corpus: Corpus, document: Document[Protocol]) -> bool:
    return any(each.value.no_later_than for each in standards(corpus, document, PARTNERS))


def _names_partners(corpus: Corpus, document: Document[Protocol], clause: Clause) -> bool:
    return names_partners(said_of(corpus, document, clause))


def _section(thing: Clause | Procedure) -> str:
    """What stands together: all under one first number; without numbers, all about one matter."""
    return (thing.number or "").partition(".")[0] if isinstance(thing, Clause) else ""


def _told_in_a_step(corpus: Corpus, document: Document[Protocol], topic: Topic) -> bool:
    """Whether a step of the procedure tells partners of such a matter."""
    told = [said_of(corpus, document, step) for step in document.body.steps]
    return any(speaks_of(topic, each) for each in (document.body.title, *told)) and any(
        names_partners(each) for each in told
    )


def _told_above(corpus: Corpus, document: Document[Protocol], topic: Topic) -> bool:
    """Whether a clause above, which the document carries without repeating it, tells partners."""
    return any(
        held.clause.about is topic and _names_partners(corpus, held.document, held.clause)
        for held in inherited_clauses(corpus, document)
    )
