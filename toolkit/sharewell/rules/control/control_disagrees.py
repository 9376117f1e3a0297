"""Cover, control table and history disagree on version, status, author or date.

Compares what the parts of a published document print (`as-printed`) with the document's own version, status, author
and dates, with the last entry of its history, and with each other.

Why
---
Where a document says two things about itself, nobody knows which version was adopted. One published protocol says
3.0 on its cover and 1 in its control table, with two authors and two review dates.

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
      - at: cover
        version: "3.0"
      - at: control-table
        version: "1"

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    as-printed:
      - at: cover
        version: "3.0"
      - at: control-table
        version: "3.0"
"""

import datetime
from collections.abc import Iterator

from ...model.control import AsPrinted
from ...model.corpus import Corpus
from ...model.dates import earliest, latest
from ...model.document import Document
from ...model.findings import Problem, Related, Severity
from ...model.places import Place
from ...model.protocol import Protocol
from ..rule import declare

RULE = declare(severity=Severity.ERROR, source="domain 71; published agreements")

_PARTS = {"version": "version", "status": "status", "written_by": "author", "review": "review date"}
_DATES = ("review",)


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report each part that prints something other than the document, or an earlier part, says."""
    for document in corpus.protocols:
        if document.body.as_printed:
            for field, word in _PARTS.items():
                yield from _compare(document, field, word)
            yield from _effect(document)
        yield from _history(document)


def _compare(document: Document[Protocol], field: str, word: str) -> Iterator[Problem]:
    said = [(each, value) for each in document.body.as_printed if (value := getattr(each, field))]
    first = _own(document, field)
    if first is None and said:
        printed, value = said[0]
        first = (value, f"the {_part(printed)}", document.at(printed, _key(field)))
        said = said[1:]
    if first is None:
        return
    truth, source, place = first
    for printed, value in said:
        if not _same(field, value, truth):
            yield Problem(
                place=document.at(printed, _key(field)),
                message=f"The {_part(printed)} gives the {word} as {value}; {source} gives {truth}.",
                help="Find out which is right, and print the same everywhere.",
                related=(Related(truth, place, source),),
                about=f"{printed.at_.value} {field}",
            )


def _effect(document: Document[Protocol]) -> Iterator[Problem]:
    """A date of effect printed for a version that another date contradicts."""
    own = document.body.effective
    if own is None or own.from_ is None or earliest(own.from_) is None:
        return
    for printed in document.body.as_printed:
        if printed.effective and not _same("review", printed.effective, own.from_):
            yield Problem(
                place=document.at(printed, "effective"),
                message=f"The {_part(printed)} says in effect from {printed.effective}; the document from {own.from_}.",
                help="Find out which is right, and print the same everywhere.",
                about=f"{printed.at_.value} effective",
            )


def _history(document: Document[Protocol]) -> Iterator[Problem]:
    """A document's version must be the last of its history, unless that one is still being written."""
    body = document.body
    if not body.version or not body.revisions:
        return
    versions = [each.version for each in body.revisions]
    if body.version not in versions:
        last = body.revisions[-1]
        yield Problem(
            place=document.at(None, "version"),
            message=f"The document is version {body.version}, and its history has no such version.",
            help=f"Add it under `revisions`, or correct the version: the last one there is {last.version}.",
            related=(Related(last.version, document.at(last, "version"), "the history"),),
        )


def _own(document: Document[Protocol], field: str) -> tuple[str, str, Place] | None:
    body = document.body
    match field:
        case "version" if body.version:
            return body.version, "the document", document.at(None, "version")
        case "status" if body.status:
            return body.status.value, "the document", document.at(None, "status")
        case "written_by" if body.written_by:
            return body.written_by, "the document", document.at(None, "written-by")
        case "review" if body.review and body.review.next:
            return body.review.next, "the review rule", document.at(body.review, "next")
        case _:
            return None


_STATUSES = {"final": "in-force", "live": "in-force", "approved": "in-force", "in force": "in-force"}


def _same(field: str, left: str, right: str) -> bool:
    if field in _DATES:
        a, b = (earliest(left), latest(left)), (earliest(right), latest(right))
        if None in a or None in b:
            return left == right
        return bool(a[0] <= b[1] and b[0] <= a[1])  # type: ignore[operator]
    if field == "status":
        plain = [_STATUSES.get(each.casefold(), each.casefold().replace(" ", "-")) for each in (left, right)]
        return plain[0] == plain[1]
    return left.strip().casefold() == right.strip().casefold()


def _key(field: str) -> str:
    return field.replace("_", "-")


def _part(printed: AsPrinted) -> str:
    return printed.at_.value.replace("-", " ")
