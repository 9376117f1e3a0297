"""An older edition of guidance is followed, or a list of rules or principles has another number than the present one.

Looks at editions of guidance that a document cites or names, on the day of the check; at documents made before the
present edition; and at numbered sets, such as the Caldicott principles, whose count is not today's.

Why
---
Practice moves. Chapters still teach the golden rules of 2015 and seven Caldicott principles; there have been eight
since December 2020.

When to waive
-------------
When the older edition is named for its history, and the text says so: then mark it `quoted: yes` instead.

Bad
---
    protocol: chapter
    title: Sharing information
    type: procedure
    tier: procedure
    mentions:
      - mention: working-together-2013

Good
----
    protocol: chapter
    title: Sharing information
    type: procedure
    tier: procedure
    mentions:
      - mention: working-together-2026
"""

import datetime
from collections.abc import Iterator

from ...model.corpus import Corpus
from ...model.dates import earliest, latest, spoken
from ...model.document import Document
from ...model.findings import Fix, Problem, Related, Severity
from ...model.protocol import Protocol
from ...model.register import EditionStatus, Guidance, Principles
from ..rule import declare
from ._shared import citations

RULE = declare(severity=Severity.WARNING, dated=True, source="domain 46; law 14")


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report editions that had been replaced by the day, and counts that do not match."""
    successors = _successors(corpus)
    for citation in citations(corpus):
        edition = corpus.guidance(citation.id)
        if edition is None or not _replaced(edition, day):
            continue
        new = _newest(corpus, successors, citation.id, day)
        yield Problem(
            place=citation.document.at(citation.thing, *citation.steps),
            message=f"“{edition.title}” {_said(edition)}.",
            help=f"Follow “{new.title}”: check what it changed, then name it."
            if new
            else "Take it out, or say what is followed instead.",
            related=(Related(edition.note, title="the catalogue"),) if edition.note else (),
            fix=Fix(f"Write `{new.guidance}`.", new.guidance) if new else None,
            about=citation.id,
        )
    for document in corpus.protocols:
        yield from _counts(corpus, document, day)


def _counts(corpus: Corpus, document: Document[Protocol], day: datetime.date) -> Iterator[Problem]:
    for mention in document.body.mentions:
        principles = corpus.principles(mention.mention)
        if principles is None or mention.quoted or not mention.count or not mention.count.isdigit():
            continue
        begun = earliest(principles.since)
        if int(mention.count) != len(principles.list) and begun is not None and begun <= day:
            yield Problem(
                place=document.at(mention, "count"),
                message=f"The document lists {mention.count} {principles.title}; there are {len(principles.list)} "
                f"since {spoken(begun)}.",
                help="List the present ones, or refer to them without repeating them.",
                related=_whats_new(principles),
                about=mention.mention,
            )


def _whats_new(principles: Principles) -> tuple[Related, ...]:
    return (Related(principles.list[-1], title="the last of them"),) if principles.list else ()


def _replaced(edition: Guidance, day: datetime.date) -> bool:
    if edition.status is EditionStatus.CURRENT:
        return False
    ended = latest(edition.ended) if edition.ended else None
    return ended is None or ended <= day


def _said(edition: Guidance) -> str:
    word = "was withdrawn" if edition.status is EditionStatus.WITHDRAWN else "has been replaced"
    ended = latest(edition.ended) if edition.ended else None
    exact = ended is not None and edition.ended is not None and len(edition.ended) == 10
    return f"{word} on {spoken(ended)}" if exact and ended else word


def _successors(corpus: Corpus) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for id, entry in corpus.entries("guidance").items():
        for older in entry.thing.supersedes:
            found.setdefault(older, []).append(id)
    return found


def _newest(corpus: Corpus, successors: dict[str, list[str]], id: str, day: datetime.date) -> Guidance | None:
    """The latest edition that followed one and had been published by the day."""
    seen: set[str] = set()
    newest: Guidance | None = None
    while id not in seen:
        seen.add(id)
        for following in successors.get(id, ()):
            edition = corpus.guidance(following)
            published = earliest(edition.published) if edition and edition.published else None
            if edition is not None and (published is None or published <= day):
                newest, id = edition, following
                break
    return newest
