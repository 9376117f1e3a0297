"""The numbering or the contents do not resolve.

Compares each line of the printed contents with the number at which the body has it, and its title with the one that the
body gives to that part; and looks for clauses whose numbers go backwards. Retired documents are left alone.

Why
---
People cite numbers. In one published protocol the contents list 5.2 and 5.3, and the body has them as 4.2 and 4.3.

When to waive
-------------
When the paper cannot be reprinted before the next version: set that date.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    as-printed:
      - at: contents
        says: 5.2 Reporting breaches
        where: "4.2"

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    as-printed:
      - at: contents
        says: 4.2 Reporting breaches
        where: "4.2"
"""

import datetime
import re
from collections.abc import Iterator
from itertools import pairwise

from ...model.control import AsPrinted, PrintedAt
from ...model.corpus import Corpus
from ...model.document import Document
from ...model.effective import clause_named
from ...model.findings import Problem, Related, Severity
from ...model.places import Place
from ...model.protocol import Protocol
from ..rule import declare
from ._shared import in_use

RULE = declare(severity=Severity.ERROR, source="Rotherham's overarching protocol of 2012, contents")

_LABEL = re.compile(
    r"(?:(?:section|clause|part|chapter) )?([0-9]+(?:\.[0-9]+)*)\b|(?:appendix|annex|schedule) ([0-9]+|[A-Z])\b|([A-Z])$",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)*")
_PLAIN = re.compile(r"[^\w]+")


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report contents that point elsewhere, and clause numbers out of order."""
    for document in in_use(corpus):
        for printed in document.body.as_printed:
            if printed.at_ is PrintedAt.CONTENTS and printed.where:
                yield from _numbers(document, printed, printed.where)
                yield from _titles(document, printed, printed.where)
        yield from _clauses(document)


def _numbers(document: Document[Protocol], printed: AsPrinted, where: str) -> Iterator[Problem]:
    listed, found = _label(printed.says_ or ""), _label(where)
    if listed and found and listed != found:
        yield Problem(
            place=document.at(printed, "says"),
            message=f"The contents list “{printed.says_}”, and the body has it as {where}.",
            help="Correct the number in the contents or in the body, and whatever cites it.",
            about=printed.says_ or "",
        )


def _titles(document: Document[Protocol], printed: AsPrinted, where: str) -> Iterator[Problem]:
    heading = _heading(document, where) if printed.title else None
    if heading is None or printed.title is None:
        return
    title, place = heading
    one, other = _plain(printed.title), _plain(title)
    if not one.startswith(other) and not other.startswith(one):
        yield Problem(
            place=document.at(printed, "title"),
            message=f"The contents call {where} “{printed.title}”, and it is headed “{title}”.",
            help="Give it one title in both places.",
            related=(Related(title, place, where),),
            about=where,
        )


def _heading(document: Document[Protocol], where: str) -> tuple[str, Place] | None:
    """The title that the body gives to a clause or an annex."""
    label = _label(where)
    for printed in document.body.as_printed:
        beside = printed.at_ in (PrintedAt.APPENDIX, PrintedAt.BODY)
        if beside and printed.title and printed.where and _label(printed.where) == label:
            return printed.title, document.at(printed, "title")
    for companion in document.body.documents:
        if companion.title and companion.letter and _label(companion.letter) == label:
            return companion.title, document.at(companion, "title")
    clause = clause_named(document, where)
    return (clause.title, document.at(clause, "title")) if clause and clause.title else None


def _clauses(document: Document[Protocol]) -> Iterator[Problem]:
    numbered = [
        (number, each)
        for each in document.body.clauses
        if (number := each.number) and _NUMBER.fullmatch(number)
    ]
    for (before, earlier), (number, later) in pairwise(numbered):
        if _parts(number) < _parts(before):
            yield Problem(
                place=document.at(later, "number"),
                message=f"Clause {number} follows clause {before}.",
                help="Put the clauses in order, or correct the number.",
                related=(Related(before, document.at(earlier, "number"), "the clause before"),),
                about=number,
            )


def _label(text: str) -> str | None:
    """The number or letter that a line begins with; a letter counts alone, or after the word appendix or annex."""
    found = _LABEL.match(text.strip())
    return (found[1] or found[2] or found[3]).casefold() if found else None


def _plain(title: str) -> str:
    return _PLAIN.sub(" ", title.casefold()).strip()


def _parts(number: str) -> list[int]:
    return [int(part) for part in number.split(".")]
