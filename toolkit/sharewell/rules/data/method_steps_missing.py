"""A procedure lets staff use a way of sending and leaves out the steps it takes, or what to write down.

Looks at the methods that a procedure lists and does not rule out, and at the steps and the record that the catalogue
asks for with each. What the procedure, or a document above it, says of a wider method counts for the narrower one
(post for tracked post), and a clause or a step of the procedure on keeping a record of what is shared counts for
every method. A procedure may use its own words. Where it repeats most of the catalogue's and leaves some out, those
are a warning. Retired methods have a rule of their own (`method-retired`).

Why
---
Staff follow the procedure in front of them. A step that is not in it is not taken: nobody rings back, and a call is
put through to the wrong person.

When to waive
-------------
When each party's own procedure gives the steps, and this one names it.

Bad
---
    protocol: sending
    title: How to send information
    type: procedure
    tier: procedure
    methods:
      - method: telephone
        permitted: yes
        steps:
          - Ring back through the switchboard.

Good
----
    protocol: sending
    title: How to send information
    type: procedure
    tier: procedure
    methods:
      - method: telephone
        permitted: yes
        steps:
          - Ring back through the switchboard.
        records: Who was told what, when and why.
"""

import datetime
import re
from collections.abc import Iterator

from ...model.clauses import Clause, MethodUsed, Procedure
from ...model.corpus import Corpus
from ...model.document import Document
from ...model.findings import Problem, Related, Severity
from ...model.means import Method, MethodStatus
from ...model.passages import passages
from ...model.patterns import later
from ...model.protocol import Protocol, ProtocolType, Status
from ...model.words import YesNo
from ..rule import declare
from ..sentences import listed

RULE = declare(
    severity=Severity.ERROR,
    also=(Severity.WARNING,),
    source="Swindon's guidance of 2017, section 4: steps and a record for each method",
)

_RECORDS = later(
    r"\brecord(?:ed|ing)\b|\brecords? (?:what|who|why|when|that|it|each|every|all|any|the (?:decision|disclosure|sharing))\b"
    r"|\b(?:keeps?|makes?|made|kept) (?:a |an? \w+ )?(?:records?|notes?|log)\b"
    r"|\bwrit(?:es?|ten|ing)\b[^.;]{0,40}\bdown\b",
    re.IGNORECASE,
)
_NOTHING_TO_RECORD = later(r"nothing\b", re.IGNORECASE)
"""How the catalogue's record begins for a method that asks for none: a connection, a way by which nothing is sent."""
_WORD = later(r"[a-z]{4,}")
_MOST = 0.6
"""The share of the catalogue's sentences from which on a procedure is taken to repeat them."""


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report methods that a procedure permits without steps or record, and sentences left out of those it repeats."""
    for document in corpus.protocols:
        body = document.body
        if (
            not body.methods
            or body.type is not ProtocolType.PROCEDURE
            or body.is_retired
            or body.status is Status.DRAFT
        ):
            continue
        for used in body.methods:
            method = corpus.method(used.method)
            if used.permitted is YesNo.NO or method is None or method.status is MethodStatus.RETIRED:
                continue
            said = _said(corpus, document, method)
            missing = list(_missing(corpus, document, method, said))
            if missing:
                yield _lacking(document, used, method, missing)
            left_out = _left_out(method, said)
            if left_out:
                yield _shortened(document, used, method, left_out)


def _said(corpus: Corpus, document: Document[Protocol], method: Method) -> list[MethodUsed]:
    """What the procedure and the documents above it say of a method, or of a wider one."""
    names = corpus.wider("method", method.method)
    return [
        each
        for holder in (document, *corpus.ancestors(document))
        for each in holder.body.methods
        if each.method in names
    ]


def _missing(
    corpus: Corpus, document: Document[Protocol], method: Method, said: list[MethodUsed]
) -> Iterator[str]:
    if method.steps and not any(each.steps for each in said):
        yield "what staff do"
    asks = method.records is not None and not _NOTHING_TO_RECORD.match(method.records)
    if asks and not any(each.records for each in said) and not _keeps_records(corpus, document):
        yield "what they write down afterwards"


def _keeps_records(corpus: Corpus, document: Document[Protocol]) -> bool:
    """Whether the procedure speaks, in a clause or a step, of recording what is shared, however it is sent."""
    speaking = corpus.once(
        "procedures that speak of records",
        lambda: frozenset(
            each.document.id
            for each in passages(corpus)
            if isinstance(each.thing, (Clause, Procedure)) and _RECORDS.search(each.said)
        ),
    )
    return document.id in speaking or any(each.records for each in document.body.steps)


def _lacking(document: Document[Protocol], used: MethodUsed, method: Method, missing: list[str]) -> Problem:
    there = [*method.steps, *([f"Record: {method.records}"] if method.records else [])]
    return Problem(
        place=document.at(used),
        message=f"For “{method.title}” the procedure does not say {listed(missing, 'or')}.",
        help="Add `steps` and `records`. The catalogue's may be copied and fitted to local ways.",
        related=(Related(" ".join(there), title=f"the catalogue on “{method.title}”"),),
        about=method.method,
    )


def _left_out(method: Method, said: list[MethodUsed]) -> list[str]:
    """The catalogue's steps and prohibitions that a procedure omits where it repeats most of them.

    One that is said in other words is not left out: it shares half of its longer words with a sentence of the
    procedure's own.
    """
    asked = [*method.steps, *method.never]
    own = {_plain(one): one for each in said for one in (*each.steps, *each.never)}
    omitted = [each for each in asked if _plain(each) not in own]
    if not omitted or len(asked) - len(omitted) < max(2, _MOST * len(asked)):
        return []
    theirs = {_plain(each) for each in asked}
    others = [_words(text) for plain, text in own.items() if plain not in theirs]
    return [
        each
        for each in omitted
        if not any(2 * len(_words(each) & one) >= len(_words(each)) for one in others)
    ]


def _shortened(
    document: Document[Protocol], used: MethodUsed, method: Method, left_out: list[str]
) -> Problem:
    several = len(left_out) > 1
    quoted = listed(f"“{each.rstrip('.')}”" for each in left_out)
    return Problem(
        place=document.at_key(used, "steps"),
        message=f"For “{method.title}” the procedure repeats what the catalogue says and leaves out {quoted}.",
        help="Put it back, or say in your own words what staff do instead."
        if not several
        else "Put them back, or say in your own words what staff do instead.",
        related=(Related(" ".join(left_out), title=f"the catalogue on “{method.title}”"),),
        severity=Severity.WARNING,
        about=f"{method.method} shortened",
    )


def _plain(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(".")


def _words(text: str) -> frozenset[str]:
    return frozenset(each[:5] for each in _WORD.findall(text.casefold()))
