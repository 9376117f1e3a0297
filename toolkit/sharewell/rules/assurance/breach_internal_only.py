"""A clause on breaches or complaints sends people to their own organisation alone and leaves the partners out.

Looks at clauses about breaches or complaints, in documents in use, that name an internal way (a manager, the
organisation's own policy) and no partner: neither there nor in another clause of that section, in a step, or in a
clause carried over from above. A document for which `tell-partners-of-a-breach` has a time, its own or that of a
document above, tells its partners of breaches.

Why
---
A partner whose information went astray can protect the people concerned only when it hears of it, and a complaint
about sharing nearly always concerns two parties. An overarching protocol of 2012 promises to liaise with partners
in one section and in another has breaches and complaints dealt with inside each organisation.

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
import re
from collections.abc import Iterator

from ...model.clauses import Clause, Topic
from ...model.corpus import Corpus
from ...model.document import Document
from ...model.effective import inherited_clauses, standards
from ...model.findings import Problem, Severity
from ...model.passages import sentences
from ...model.protocol import Protocol, ProtocolType
from ..rule import declare
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

_REPORTS = re.compile(
    r"\b(?:report\w*|notif\w+|tells?|told|inform(?:s|ed)?|investigat\w+|look(?:s|ed)? into|deal(?:s|t)? with|handled"
    r"|managed|escalat\w+|rais\w+|follow(?:s|ed)?)\b",
    re.IGNORECASE,
)
_INSIDE = re.compile(
    r"\binternal(?:ly)?\b|\b(?:own|respective)(?: \w+){0,3} (?:polic(?:y|ies)|procedures?|process(?:es)?|arrangements?)\b"
    r"|\b(?:organisation|agency|employer|service|party|school|trust|council)(?:['’]s|s['’]) (?:\w+ ){0,3}"
    r"(?:polic(?:y|ies)|procedures?)\b"
    r"|\bline managers?\b|\b(?:your|their|a|the) managers?\b|\bservice desk\b|\bregistered (?:person|manager)\b"
    r"|\bdata protection officers?\b|\bsenior information risk owners?\b|\binformation governance (?:team|lead|manager)\b"
    r"|\bCaldicott Guardians?\b|\bsupervisors?\b|\bhead ?teachers?\b",
    re.IGNORECASE,
)
_PARTNERS = re.compile(
    r"\bpartners?\b|\bpartner (?:agenc|organisation|bod)\w+"
    r"|\bother (?:part(?:y|ies)|agenc(?:y|ies)|organisations?|bod(?:y|ies)|controllers?|signator(?:y|ies))\b"
    r"|\b(?:tell|told|inform|notif|alert|warn|contact|consult|liais|involv|report|touch|together|jointly|with|to|rings?)\w*"
    r"(?:(?! by )[^.;]){0,60}?\b(?:part(?:y|ies)|signator(?:y|ies)|organisations|agencies|bodies|controllers?|senders?"
    r"|originators?|suppliers?|owners?|council|(?:organisation|agency|body) (?:that|which|whose|from))\b"
    r"|\boriginat\w+|\beach other\b|\bone another\b",
    re.IGNORECASE,
)


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report each clause that names an internal way and no partner."""
    for document in corpus.protocols:
        body = document.body
        if body.is_retired or body.type in _OF_ONE_BODY:
            continue
        for topic, words in _MATTERS.items():
            clauses = tuple(clauses_about(body, topic))
            if not clauses or (topic is Topic.BREACH and _has_time(corpus, document)):
                continue
            if _told_in_a_step(corpus, document, topic) or _told_above(corpus, document, topic):
                continue
            for clause in clauses:
                if _is_internal(corpus, document, clause) and not any(
                    _names_partners(corpus, document, each) for each in clauses if _same_section(each, clause)
                ):
                    yield Problem(
                        place=document.at(clause, "text"),
                        message=f"The clause deals with {words} inside one organisation and has nobody tell the "
                        "partners concerned.",
                        help="Say who tells the parties whose information or whose people it touches, and how soon"
                        + (
                            f"; the time also under `standards` as `{PARTNERS}`."
                            if topic is Topic.BREACH
                            else "."
                        ),
                        related=tuple(
                            quoted(holder, other)
                            for holder in line(corpus, document)
                            for other in clauses_about(holder.body, topic)
                            if _names_partners(corpus, holder, other)
                        )[:1],
                        about=topic.value,
                    )


def _has_time(corpus: Corpus, document: Document[Protocol]) -> bool:
    return any(each.value.no_later_than for each in standards(corpus, document, PARTNERS))


def _is_internal(corpus: Corpus, document: Document[Protocol], clause: Clause) -> bool:
    return any(
        _REPORTS.search(each) and _INSIDE.search(each)
        for _, each in sentences(said_of(corpus, document, clause))
    )


def _names_partners(corpus: Corpus, document: Document[Protocol], clause: Clause) -> bool:
    return _PARTNERS.search(said_of(corpus, document, clause)) is not None


def _same_section(one: Clause, other: Clause) -> bool:
    """Whether two clauses stand together: under one first number; without numbers, under one matter."""
    return (one.number or "").partition(".")[0] == (other.number or "").partition(".")[0]


def _told_in_a_step(corpus: Corpus, document: Document[Protocol], topic: Topic) -> bool:
    """Whether a step of the procedure tells partners of such a matter."""
    word = "breach" if topic is Topic.BREACH else "complain"
    told = [said_of(corpus, document, step) for step in document.body.steps]
    return any(word in each.casefold() for each in told) and any(_PARTNERS.search(each) for each in told)


def _told_above(corpus: Corpus, document: Document[Protocol], topic: Topic) -> bool:
    """Whether a clause above, which the document carries without repeating it, tells partners."""
    return any(
        held.clause.about is topic and _names_partners(corpus, held.document, held.clause)
        for held in inherited_clauses(corpus, document)
    )
