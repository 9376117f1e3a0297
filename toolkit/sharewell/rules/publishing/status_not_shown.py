"""A document that is not to be relied on has a page that does not say so.

Looks at the page of every document that is a draft, out for consultation, suspended, replaced, withdrawn or
archived, whose review is overdue, or that nobody has adopted, and reads what stands above its first heading; of
adoption, all of the page. A page that the partnership wrote in the place of one that is made of a document is read
in the same way.

Why
---
People act on the page that a search finds. A framework that is used takes overdue agreements off its list; one
published with “Draft” on its cover had been approved (Essex; Warrington).

When to waive
-------------
When every reader of the page is told by other means, such as a closed site for those who write the draft.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    status: draft
    ---
    <!-- pages/protocols/hub.md -->
    # Safeguarding hub
    How the front door, the police and schools share what a child needs today.

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    status: draft
    ---
    <!-- pages/protocols/hub.md -->
    # Safeguarding hub
    This agreement is a draft that nobody has signed: do not rely on it yet.
"""

import datetime
import re
from collections.abc import Iterator

from ...model.adoption import Adoptions, adoptions_on, must_adopt
from ...model.corpus import Corpus
from ...model.dates import in_words, latest
from ...model.document import Document
from ...model.findings import Problem, Related, Severity
from ...model.patterns import later
from ...model.protocol import Protocol, Status
from ...model.publication import level
from ...model.site import BuiltSite, article, text_of
from ...model.words import Publish
from ..rule import Needs, declare
from ._shared import place_of

RULE = declare(
    severity=Severity.WARNING,
    needs=Needs.SITE,
    dated=True,
    source="Essex's information sharing framework; Warrington's tier two agreements",
)

_SAYS = {
    Status.DRAFT: (r"draft", "a draft"),
    Status.CONSULTATION: (r"consult\w*|draft|not agreed", "out for consultation"),
    Status.SUSPENDED: (r"suspended|paused", "suspended"),
    Status.SUPERSEDED: (r"superseded|replaced", "replaced"),
    Status.WITHDRAWN: (r"withdrawn|ended", "withdrawn"),
    Status.ARCHIVED: (r"archived|withdrawn|ended", "archived"),
}
_WORDS = {status: later(rf"\b(?:{words})\b", re.IGNORECASE) for status, (words, _) in _SAYS.items()}
_OVERDUE = later(r"\boverdue\b|\breview (?:was|is|has been) due\b", re.IGNORECASE)
_UNSIGNED = later(
    r"\b(?:not|nobody|none|no party)(?: \w+){0,3} (?:adopted|signed)\b|\bunsigned\b|\bnot in force\b",
    re.IGNORECASE,
)
_HEADING = later(r"<h2\b")


def check(corpus: Corpus, day: datetime.date, site: BuiltSite) -> Iterator[Problem]:
    """Report each page that leaves out how its document stands."""
    adoptions = adoptions_on(corpus, day)
    for address, path in site.about.items():
        document = corpus.document_at(path)
        page = site.page(address)
        if document is None or page is None or not isinstance(document.body, Protocol):
            continue
        whole = article(page)
        head = text_of(_HEADING.split(whole, maxsplit=1)[0])
        place, words = _unsaid(document, head, day)
        if (
            not words
            and _is_unsigned(corpus, adoptions, document, day)
            and not _UNSIGNED.search(text_of(whole))
        ):
            place, words = "adoptions", "adopted by nobody"
        if words:
            yield Problem(
                place=place_of(corpus, site, address),
                message=f"`{document.id}` is {words}, and its page `{address}` does not say so.",
                help="Say it in the first lines of the page, in words and not by colour alone.",
                related=(Related(words, document.at_key(None, place), document.body.name),),
                about=document.id,
            )


def _unsaid(document: Document[Protocol], head: str, day: datetime.date) -> tuple[str, str]:
    """The key and the words of what the head of a page leaves out; nothing where it leaves out nothing."""
    body = document.body
    status = body.status
    if status in _WORDS and not _WORDS[status].search(head):
        return "status", _SAYS[status][1]
    due = latest(body.review.next) if body.review and body.review.next else None
    is_overdue = status is not None and status.is_live and due is not None and due < day
    if is_overdue and body.review and body.review.next and not _OVERDUE.search(head):
        return "review", f"overdue for review since {in_words(body.review.next)}"
    return "", ""


def _is_unsigned(
    corpus: Corpus, adoptions: Adoptions, document: Document[Protocol], day: datetime.date
) -> bool:
    """Whether a document that is published whole, and is agreed or in force, has not been adopted by anybody."""
    status = document.body.status
    if status is None or not (status.is_live or status is Status.APPROVED):
        return False
    signing = [each.party for each in document.body.parties if must_adopt(each, day)]
    return (
        bool(signing)
        and level(corpus, document) is Publish.EVERYTHING
        and not any(adoptions.of(document, each) for each in signing)
    )
