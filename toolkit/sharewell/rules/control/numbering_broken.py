"""The numbering or the contents do not resolve.

Compares each line of the printed contents with the number at which the body has it; and looks for clauses whose
numbers go backwards or stand under a number that does not exist.

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

from ...model.control import PrintedAt
from ...model.corpus import Corpus
from ...model.document import Document
from ...model.findings import Problem, Related, Severity
from ...model.protocol import Protocol
from ..rule import declare

RULE = declare(severity=Severity.ERROR, source="domain 74; Rotherham contents")

_LEADING = re.compile(
    r"(?:section |clause |appendix |annex )?([0-9]+(?:\.[0-9]+)*|[A-Z])\b[.:]?", re.IGNORECASE
)
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)*")


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report contents that point elsewhere, and clause numbers out of order."""
    for document in corpus.protocols:
        yield from _contents(document)
        yield from _clauses(document)


def _contents(document: Document[Protocol]) -> Iterator[Problem]:
    for printed in document.body.as_printed:
        if printed.at_ is not PrintedAt.CONTENTS or not printed.says_ or not printed.where:
            continue
        listed, found = _LEADING.match(printed.says_), _LEADING.match(printed.where)
        if listed and found and listed[1].casefold() != found[1].casefold():
            yield Problem(
                place=document.at(printed, "says"),
                message=f"The contents list “{printed.says_}”, and the body has it as {printed.where}.",
                help="Correct the number in the contents or in the body, and whatever cites it.",
                about=printed.says_,
            )


def _clauses(document: Document[Protocol]) -> Iterator[Problem]:
    numbered = [each for each in document.body.clauses if each.number and _NUMBER.fullmatch(each.number)]
    for before, later in pairwise(numbered):
        if _parts(later.number) < _parts(before.number):
            yield Problem(
                place=document.at(later, "number"),
                message=f"Clause {later.number} follows clause {before.number}.",
                help="Put the clauses in order, or correct the number.",
                related=(Related(before.number or "", document.at(before, "number"), "the clause before"),),
                about=later.number or "",
            )


def _parts(number: str | None) -> list[int]:
    return [int(part) for part in (number or "0").split(".")]
