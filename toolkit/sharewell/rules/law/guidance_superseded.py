"""An older edition of guidance is followed, or a list of rules or principles has another number than the present one.

Looks at the editions of guidance that a document cites or names, as they stood on the day of the check, superseded codes
and policy statements among them; and at the counts of numbered sets, such as the Caldicott principles or the golden
rules of the present edition, that are not today's.

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
from collections.abc import Container, Iterator

from ...catalogue.standing import State, standing
from ...model.control import Mention
from ...model.corpus import Corpus
from ...model.dates import earliest, in_words, on_or_by
from ...model.document import Document
from ...model.findings import Problem, Related, Severity
from ...model.law import EditionStatus, Guidance, LawKind, Principles, Provision
from ...model.protocol import Protocol
from ..rule import declare
from ._shared import citations, noted

RULE = declare(
    severity=Severity.WARNING,
    dated=True,
    source="government advice of 2024 in place of 2015; National Data Guardian, December 2020",
)


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report editions that had been replaced by the day, and counts that do not match."""
    gone = {
        entry.id: entry.thing
        for entry in corpus.entries("law").values()
        if _is_guidance(entry.thing) and standing(entry.thing, day).state is State.ENDED
    }
    successors = _successors(corpus)
    for citation in citations(corpus):
        edition = gone.get(citation.id)
        if edition is None:
            continue
        new = _newest(corpus, successors, citation.id, day)
        yield Problem(
            place=citation.place,
            message=f"“{edition.title}” {_what_became(edition)}.",
            help=f"Follow {' and '.join(f'“{each}”' for each in new)}: check what changed, then name it."
            if new
            else "Take it out, or say what is followed instead.",
            related=noted(edition),
            about=citation.id,
        )
    for document in corpus.protocols:
        if not document.body.is_retired:
            yield from _counts(corpus, document, day, gone.keys())


def _is_guidance(thing: Guidance | Provision | Principles) -> bool:
    return isinstance(thing, Guidance) or (isinstance(thing, Provision) and thing.kind is LawKind.GUIDANCE)


def _what_became(edition: Guidance | Provision) -> str:
    withdrawn = isinstance(edition, Guidance) and edition.status is EditionStatus.WITHDRAWN
    when = on_or_by(edition.ended) if edition.ended else ""
    if withdrawn:
        return f"was withdrawn {when}".rstrip()
    return f"was replaced {when}" if when else "has been replaced"


def _counts(
    corpus: Corpus, document: Document[Protocol], day: datetime.date, gone: Container[str]
) -> Iterator[Problem]:
    for mention in document.body.mentions:
        counted = None if mention.quoted or not mention.count else _set_of(corpus, mention, day)
        if counted is None or mention.mention in gone or not (mention.count or "").isdigit():
            continue
        what, rules, since = counted
        if int(mention.count or "0") != len(rules):
            yield Problem(
                place=document.at(mention, "count"),
                message=f"The document lists {mention.count} {what}; there are {len(rules)}{since}.",
                help="List the present ones, or refer to them without repeating them.",
                related=(Related(rules[-1], title="the last of them"),),
                about=mention.mention,
            )


def _set_of(corpus: Corpus, mention: Mention, day: datetime.date) -> tuple[str, tuple[str, ...], str] | None:
    """The numbered set that a mention names, as it stands on a day: what it is called, its rules, and since when."""
    principles, edition = corpus.principles(mention.mention), corpus.guidance(mention.mention)
    if principles is not None:
        begun = earliest(principles.since)
        if not principles.list or begun is None or begun > day:
            return None
        return principles.title, principles.list, f" since {in_words(principles.since)}"
    if edition is not None and edition.rules:
        return edition.rules_called or "rules", edition.rules, f" in “{edition.title}”"
    return None


def _successors(corpus: Corpus) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for id, entry in corpus.entries("guidance").items():
        for older in entry.thing.supersedes:
            found.setdefault(older, []).append(id)
    return found


def _newest(corpus: Corpus, successors: dict[str, list[str]], id: str, day: datetime.date) -> tuple[str, ...]:
    """The titles of the editions that hold on a day and took the place of one, by whatever came between."""
    old = corpus.provision(id)
    if old is not None:
        named = (corpus.entry("law", each) for each in old.replaced_by)
        return tuple(each.thing.title for each in named if each is not None)
    newest: tuple[str, ...] = ()
    seen: set[str] = set()
    while id not in seen:
        seen.add(id)
        for following in successors.get(id, ()):
            edition = corpus.guidance(following)
            state = standing(edition, day).state if edition is not None else None
            if edition is not None and state is not State.NOT_IN_FORCE_YET:
                newest, id = (edition.title,) if state is State.IN_FORCE else newest, following
                break
    return newest
