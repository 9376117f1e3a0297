"""People cannot complain by electronic means, or their complaint is acknowledged too late or at no stated time.

From the day on which the duty began, looks at the value of `acknowledge-a-complaint`, which is 30 days at the
longest. Agreements and overarching protocols in use owe one, their own or that of a document above, unless a clause
about complaints says how soon one is acknowledged. Each signatory's contact for complaints has a mailbox, unless a
form with an address, or a clause about complaints, offers another electronic way to all. What only words tell is a
warning.

Why
---
Since 19 June 2026 a controller makes it easy to complain, such as by a form that can be completed electronically,
acknowledges a complaint within 30 days and answers it without undue delay (Data Protection Act 2018, section 164A).
Clauses written before that day know nothing of it.

When to waive
-------------
When the route is about to open: give the day.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    clauses:
      - clause: complaints
        about: complaints
        text: People may complain by letter or online to any of the parties.
    standards:
      - standard: acknowledge-a-complaint
        no-later-than: 6 weeks

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    clauses:
      - clause: complaints
        about: complaints
        text: People may complain by letter or online to any of the parties.
    standards:
      - standard: acknowledge-a-complaint
        no-later-than: 10 days
"""

import datetime
import re
from collections.abc import Iterator
from functools import partial
from typing import Any

from ...model.adoption import takes_part
from ...model.clauses import Topic
from ...model.control import CompanionKind, CompanionState
from ...model.corpus import Corpus
from ...model.dates import compare, earliest, in_words, latest
from ...model.document import Document
from ...model.effective import own_standards
from ...model.findings import Problem, Related, Severity
from ...model.party import Contact, ContactFor
from ...model.patterns import later
from ...model.protocol import Protocol, ProtocolType
from ...model.signing import PartyAs, PartyTo
from ..rule import declare
from ._shared import Unaddressed, clauses_about, line, owing, passages_of, said_of, unaddressed

RULE = declare(
    severity=Severity.ERROR,
    also=(Severity.WARNING,),
    dated=True,
    source="Data Protection Act 2018 section 164A; Data (Use and Access) Act 2025 section 103; SI 2026/82",
)

ACKNOWLEDGE = "acknowledge-a-complaint"

_ELECTRONIC = later(
    r"\b(?:online|on-line|electronic\w*|e-?mails?|e-?mailed|mailbox|web|website|web ?forms?|portal|digital\w*|internet)\b",
    re.IGNORECASE,
)
_WORDS = {
    word: str(number)
    for number, word in enumerate(
        [
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
        ],
        1,
    )
} | {"twenty": "20", "thirty": "30", "forty": "40", "forty-five": "45", "sixty": "60", "ninety": "90"}
_TIME = later(
    rf"\b(\d+|{'|'.join(sorted(_WORDS, key=len, reverse=True))}) (?:calendar )?((?:working )?day|week|month)s?\b",
    re.IGNORECASE,
)
_ACKNOWLEDGES = later(r"\backnowledg", re.IGNORECASE)
_PROMPTLY = later(
    r"\b(?:at once|immediately|same (?:working )?day|next working day|straight away|promptly)\b",
    re.IGNORECASE,
)
_ANOTHER_TIME = later(r"\b(?:answer|respon|repl|investigat|resol)\w*", re.IGNORECASE)


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report times that are too long or missing and routes that are not electronic, once the duty has begun."""
    rule = corpus.standard(ACKNOWLEDGE)
    began = earliest(rule.since) if rule is not None and rule.since else None
    if rule is None or began is None or day < began:
        return
    longest = rule.longest or "30 days"
    law = Related(
        rule.note or "Complaining must be easy, and possible by electronic means.",
        None,
        f"Data Protection Act 2018, section 164A, in force since {in_words(rule.since or '')}",
    )
    for document in corpus.protocols:
        if not document.body.is_retired and document.body.type is not ProtocolType.TEMPLATE:
            yield from _too_long(corpus, document, longest, law)
    yield from _missing(corpus, day, longest, law)
    yield from _no_mailbox(corpus, day, law)


def _too_long(corpus: Corpus, document: Document[Protocol], longest: str, law: Related) -> Iterator[Problem]:
    for held in own_standards(document, ACKNOWLEDGE):
        said = held.value.no_later_than
        answer = compare(said, longest) if said else -1
        if said and answer in (1, None):
            yield Problem(
                place=document.at(held.value, "no-later-than"),
                message=f"A complaint is acknowledged within {said}; the law allows {longest}."
                if answer == 1
                else f"A complaint is acknowledged “{said}”, which may come to more than the {longest} that the law "
                "allows.",
                help=f"Write {longest} or less.",
                related=(law,),
                severity=None if answer == 1 else Severity.WARNING,
                about="longest",
            )
    for clause in clauses_about(document.body, Topic.COMPLAINTS):
        time = _acknowledged_in(said_of(corpus, document, clause))
        if time and compare(time, longest) == 1:
            yield Problem(
                place=document.at(clause, "text"),
                message=f"The clause seems to have complaints acknowledged within {time}; the law allows {longest}.",
                help=f"Write {longest} or less, and give the time under `standards` as `{ACKNOWLEDGE}`.",
                related=(law,),
                severity=Severity.WARNING,
                about="longest",
            )


def _acknowledged_in(said: str) -> str | None:
    """The time within which a text has complaints acknowledged, where it gives one that can belong to nothing else."""
    for sentence in re.split(r"[.;]|, and ", said):
        times = _TIME.findall(sentence)
        if _ACKNOWLEDGES.search(sentence) and len(times) == 1 and not _ANOTHER_TIME.search(sentence):
            count, unit = times[0]
            return f"{_WORDS.get(count.casefold(), count)} {unit.casefold()}s"
    return None


def _missing(corpus: Corpus, day: datetime.date, longest: str, law: Related) -> Iterator[Problem]:
    """Documents without a time, and documents without a route whose parties are not known; those that lack both, once."""
    nameless = [each for each in owing(corpus) if not _signatories(corpus, each, day)]
    lacks: dict[str, list[tuple[str, Unaddressed]]] = {}
    for words, owed, states, says in (
        ("by what electronic means people may complain", nameless, _has_form, _says_electronic),
        ("how soon a complaint is acknowledged", owing(corpus), _has_time, _says_time),
    ):
        for found in unaddressed(corpus, owed, states, partial(says, corpus)):
            lacks.setdefault(found.document.id, []).append((words, found))
    for each in lacks.values():
        document = each[-1][1].document
        clause = next(clauses_about(document.body, Topic.COMPLAINTS), None)
        yield Problem(
            place=document.at(clause) if clause else document.at_key(None, "clauses"),
            message=each[-1][1].lacks(" or ".join(words for words, _ in each)),
            help=f"Add a clause about complaints that offers an online form or a mailbox, and `{ACKNOWLEDGE}` under "
            f"`standards` with `no-later-than: {longest}` or less. Where they stand in a document above, they serve "
            "all those beneath.",
            related=(law,),
            about="missing",
        )


def _has_time(document: Document[Protocol]) -> bool:
    return any(each.value.no_later_than for each in own_standards(document, ACKNOWLEDGE)) or any(
        each.text is None and not each.title for each in clauses_about(document.body, Topic.COMPLAINTS)
    )


def _says_time(corpus: Corpus, document: Document[Protocol]) -> bool:
    return any(
        _ACKNOWLEDGES.search(said) and (_TIME.search(said) or _PROMPTLY.search(said))
        for clause in clauses_about(document.body, Topic.COMPLAINTS)
        if (said := said_of(corpus, document, clause))
    )


def _has_form(document: Document[Protocol]) -> bool:
    """Whether a form for complaints has an address."""
    return any(
        each.kind is CompanionKind.FORM
        and each.at_ is not None
        and each.state is not CompanionState.WITHDRAWN
        and "complain" in f"{each.document} {each.title or ''}".casefold().replace("complaint", "complain")
        for each in document.body.documents
    )


def _says_electronic(corpus: Corpus, document: Document[Protocol]) -> bool:
    return any(
        "complain" in each.said.casefold() and _ELECTRONIC.search(each.said)
        for each in passages_of(corpus, document)
    ) or any(
        _ELECTRONIC.search(said_of(corpus, document, clause))
        for clause in clauses_about(document.body, Topic.COMPLAINTS)
    )


def _no_mailbox(corpus: Corpus, day: datetime.date, law: Related) -> Iterator[Problem]:
    """Signatories that take complaints by telephone or in person alone, each once."""
    told: set[str] = set()
    for document in owing(corpus):
        for entry in _signatories(corpus, document, day):
            contacts = _for_complaints(corpus, entry)
            if entry.party in told or not contacts or any(each.email or each.instead for _, each in contacts):
                continue
            if any(_has_form(each) or _says_electronic(corpus, each) for each in line(corpus, document)):
                break
            told.add(entry.party)
            holder, contact = contacts[0]
            title = corpus.title("party", entry.party)
            yield Problem(
                place=holder.at(contact),
                message=f"{title} signs `{document.id}` and has no mailbox for complaints, and no form or clause offers "
                "another electronic way to complain.",
                help="Add the mailbox under `email`; or say in a clause about complaints where the online form is.",
                related=(
                    law,
                    Related(entry.party, document.at(entry, "party"), f"the parties of `{document.id}`"),
                ),
            )


def _signatories(corpus: Corpus, document: Document[Protocol], day: datetime.date) -> tuple[PartyTo, ...]:
    """The signatories that are registered and still exist."""
    return tuple(
        entry
        for entry in document.body.parties
        if entry.as_ in (None, PartyAs.SIGNATORY)
        and takes_part(entry, day)
        and (body := corpus.party(entry.party)) is not None
        and ((ended := latest(body.ended or "")) is None or ended >= day)
    )


def _for_complaints(corpus: Corpus, entry: PartyTo) -> tuple[tuple[Document[Any], Contact], ...]:
    """A signatory's contacts for complaints: its own, its organisation's, its group's and those of a group's lead."""
    found = []
    for id in sorted(corpus.standing_for(entry.party), key=lambda each: each != entry.party):
        body = corpus.party(id)
        for party in (id, body.lead if body is not None and body.group else None):
            register = corpus.entry("party", party) if party else None
            if register is not None:
                found += [
                    (register.document, each)
                    for each in register.thing.contacts
                    if each.for_ is ContactFor.COMPLAINTS
                ]
    return tuple(found)
