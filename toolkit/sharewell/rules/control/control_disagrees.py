"""Cover, control table and history disagree on version, status, author or date.

Compares what the parts of a published document print (`as-printed`) with the document's own version, status, author
and dates, or with each other where the document itself says nothing; and its version with its history, unless it is
being written. `v3`, `3` and `3.0` are one version, a month agrees with any of its days, and papers that say final or
approved agree with a document in force. Retired documents are left alone.

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
import re
from collections.abc import Iterator

from ...model.control import Revision
from ...model.corpus import Corpus
from ...model.dates import earliest, in_words, latest
from ...model.document import Document
from ...model.editions import numbers
from ...model.findings import Problem, Related, Severity
from ...model.places import Place
from ...model.protocol import Protocol, Status
from ..rule import declare
from ._shared import in_use, part

RULE = declare(severity=Severity.ERROR, dated=True, source="published agreements")

_PARTS = {
    "version": "version",
    "status": "status",
    "written_by": "author",
    "effective": "date of effect",
    "review": "review date",
    "updated": "date of the last update",
}
_DATES = ("effective", "review", "updated")
_LIVE = frozenset({"final", "live", "current", "approved", "issued", "published", "in force", "under review"})


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report each part that prints something other than the document, or an earlier part, says."""
    for document in in_use(corpus):
        if document.body.as_printed:
            for field, word in _PARTS.items():
                yield from _compare(corpus, document, field, word)
        yield from _history(document, day)


def _compare(corpus: Corpus, document: Document[Protocol], field: str, word: str) -> Iterator[Problem]:
    said = [(each, value) for each in document.body.as_printed if (value := getattr(each, field))]
    key = field.replace("_", "-")
    if (own := _own(document, field)) is not None:
        truth, source, place = own
    elif said:
        printed, truth = said.pop(0)
        source, place = f"the {part(printed)}", document.at(printed, key)
    for printed, value in said:
        if not _same(field, value, truth):
            yield Problem(
                place=document.at(printed, key),
                message=f"The {part(printed)} gives the {word} as {_shown(corpus, field, value)}; {source} gives "
                f"{_shown(corpus, field, truth)}.",
                help="Find out which is right, and print the same everywhere.",
                related=(Related(_shown(corpus, field, truth), place, source),),
                about=f"{printed.at_.value} {key}",
            )


def _own(document: Document[Protocol], field: str) -> tuple[str, str, Place] | None:
    """What the document itself says, what to call that, and where it stands."""
    body = document.body
    match field:
        case "status" if body.status:
            return body.status.value, "the document", document.at(None, "status")
        case "effective" if body.effective and body.effective.from_ and earliest(body.effective.from_):
            return body.effective.from_, "the document", document.at(body.effective, "from")
        case "review" if body.review and body.review.next:
            return body.review.next, "the review rule", document.at(body.review, "next")
        case "version" | "written_by" | "updated" if value := getattr(body, field):
            return value, "the document", document.at(None, field.replace("_", "-"))
        case _:
            return None


def _history(document: Document[Protocol], day: datetime.date) -> Iterator[Problem]:
    """A document's version is in its history, and no version of an earlier day than the check's comes after it."""
    body = document.body
    if not body.version or not body.revisions or body.status in (Status.DRAFT, Status.CONSULTATION):
        return
    places = [at for at, each in enumerate(body.revisions) if _same_version(each.version, body.version)]
    if not places:
        last = body.revisions[-1]
        message = f"The document is version {body.version}, and its history has no such version."
        help = f"Add it under `revisions`, or correct the version: the last one there is {last.version}."
    elif (later := _later(body, places[-1], day)) is not None:
        last = later
        message = (
            f"The document is version {body.version}, and its history goes on to version {last.version}."
        )
        help = "Give the version that is in force, or take out of the history what is not."
    else:
        return
    yield Problem(
        place=document.at(None, "version"),
        message=message,
        help=help,
        related=(Related(last.version, document.at(last, "version"), "the history"),),
        about="history",
    )


def _later(body: Protocol, place: int, day: datetime.date) -> Revision | None:
    """The last revision after the document's version that was made by the day."""
    given = numbers(body.version or "")
    for at, each in reversed(list(enumerate(body.revisions))):
        other, on = numbers(each.version), latest(each.on) if each.on else None
        if on is not None and on <= day and (other > given if given and other else at > place):
            return each
    return None


def _same(field: str, left: str, right: str) -> bool:
    if field in _DATES:
        low, high = earliest(left), latest(left)
        first, last = earliest(right), latest(right)
        return left == right if not (low and high and first and last) else low <= last and first <= high
    if field == "version":
        return _same_version(left, right)
    if field == "status":
        return _plain_status(left) == _plain_status(right)
    return left.strip().casefold() == right.strip().casefold()


def _same_version(left: str, right: str) -> bool:
    one, other = (re.sub(r"^v(?:ersion)?\.? ?", "", each.strip().casefold()) for each in (left, right))
    return one == other or (numbers(one) is not None and numbers(one) == numbers(other))


def _plain_status(status: str) -> str:
    plain = status.strip().casefold().replace("-", " ")
    return "in force" if plain in _LIVE else "draft" if plain.startswith("draft") else plain


def _shown(corpus: Corpus, field: str, value: str) -> str:
    if field in _DATES:
        return in_words(value)
    return corpus.title("role", value) if field == "written_by" else value
