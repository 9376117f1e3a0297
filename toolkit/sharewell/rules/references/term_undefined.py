"""An abbreviation is used and explained nowhere, or a term is explained twice in different ways.

Looks at running text and titles for abbreviations in capitals (TAF, DoLS). One counts as explained by the document's
`terms` or those of a document above, by the glossary, by its full words beside it in brackets ("team around the family
(TAF)"), and where it is a name of the register: a party, a system, a law, a body of the catalogue. Everyday ones (NHS,
PDF, ISO), Roman numerals, numbers of forms, words in capitals for emphasis and what is quoted are left alone. Each is
reported once for each document. A term listed twice with different meanings, here or in a document above, and an
abbreviation written out in two ways are reported too. Retired documents are left alone.

Why
---
Agreements are read by schools, charities and the public, who do not know the words of each other's trade.

When to waive
-------------
When everyone who may read the document uses the abbreviation daily.

Bad
---
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    clauses:
      - clause: plan
        text: The lead of the TAF keeps the plan.

Good
----
    protocol: hub
    title: Safeguarding hub agreement
    type: reciprocal-agreement
    tier: agreement
    clauses:
      - clause: plan
        text: The lead of the team around the family (TAF) keeps the plan. The TAF meets once a month.
"""

import datetime
from collections.abc import Iterable, Iterator
from typing import Any

from ...model.clauses import Term
from ...model.control import AsPrinted, LawCited, Mention
from ...model.corpus import Corpus
from ...model.current_text import CurrentText, current_texts, word_index
from ...model.document import Document
from ...model.findings import Problem, Related, Severity
from ...model.passages import Passage
from ...model.protocol import Protocol
from ..rule import declare
from ._abbreviations import is_likely, shorts, used, written_out

RULE = declare(
    severity=Severity.WARNING, judges_text=True, source="readers of published procedures; writing conventions"
)

Explained = dict[str, dict[str, Passage]]
"""By abbreviation: the full words given for it, each with the text in which they stand."""

_NOT_TEXT = frozenset(
    "number letter reference evidence systems phone as-cited as-printed count include where format signed-copy".split()  # noqa: SIM905
)
"""Keys whose values are marks, numbers and quotations."""


def check(corpus: Corpus, day: datetime.date) -> Iterator[Problem]:
    """Report each abbreviation that no reader of a document can look up, and each term explained in two ways."""
    texts = current_texts(corpus)
    cues = frozenset(each for each in word_index(corpus).vocabulary if is_likely(each))
    if cues:
        explained = {each.document.path: _explained(each, cues) for each in texts}
        for text in texts:
            if text.holding((cues,)):
                yield from _undefined(text, cues, _known(corpus, text.document, explained))
                yield from _written_two_ways(explained[text.document.path])
    for protocol in corpus.protocols:
        if protocol.body.terms and not protocol.body.is_retired:
            yield from _listed_twice(corpus, protocol)


def _known(corpus: Corpus, document: Document[Any], explained: dict[str, Explained]) -> frozenset[str]:
    """The abbreviations that a reader of a document can look up.

    What is no protocol (a chart, a register) stands beside all of them, and any of them may explain it.
    """
    names = corpus.once("abbreviations in names", lambda: _names(corpus))
    near: Iterable[Document[Any]] = corpus.protocols
    if isinstance(document.body, Protocol):
        near = (document, *corpus.ancestors(document))
    return names.union(
        explained.get(document.path, {}),
        *(explained.get(each.path, {}) for each in near),
        *map(_listed, near),
    )


def _undefined(text: CurrentText, cues: frozenset[str], known: frozenset[str]) -> Iterator[Problem]:
    told: set[str] = set()
    for passage in text.holding((cues,)):
        if not _is_text(passage):
            continue
        for short in used(passage.said):
            if short not in known and short not in told:
                told.add(short)
                yield Problem(
                    place=passage.place,
                    message=f"“{short}” is used and explained nowhere.",
                    help=f"Write it in full where it first stands, with ({short}) after it, or add it to `terms`.",
                    about=short,
                )


def _is_text(passage: Passage) -> bool:
    return passage.key not in _NOT_TEXT and not isinstance(
        passage.thing, AsPrinted | LawCited | Mention | Term
    )


def _explained(text: CurrentText, cues: frozenset[str]) -> Explained:
    """The abbreviations that a document writes out, each with the full words and the text they first stand in."""
    found: Explained = {}
    likely = text.index.holding(((cues,),))
    for passage, number in zip(text.passages, text.numbers, strict=True):
        # In brackets or quotation marks stands an abbreviation that is explained, which the cues may not show.
        if "(" in passage.text or "“" in passage.text or number in likely:
            for short, full in written_out(passage.text):
                found.setdefault(short, {}).setdefault(full, passage)
    return found


def _written_two_ways(explained: Explained) -> Iterator[Problem]:
    for short, ways in explained.items():
        said = {full: passage for full, passage in ways.items() if full}
        if len(said) > 1:
            (first, before), (second, passage), *_ = said.items()
            yield Problem(
                place=passage.place,
                message=f"“{short}” is written out in two ways: “{first}” and “{second}”.",
                help="Use one, everywhere.",
                related=(Related(before.text, before.place),),
                about=f"two ways {short}",
            )


def _listed_twice(corpus: Corpus, document: Document[Protocol]) -> Iterator[Problem]:
    """Terms that the document lists twice, or that a document above explains otherwise."""
    listed: dict[str, tuple[Term, Document[Any]]] = {}
    for above in reversed(corpus.ancestors(document)):
        listed |= {each.term.casefold(): (each, above) for each in above.body.terms}
    for term in document.body.terms:
        before = listed.get(term.term.casefold())
        if before is not None and _meaning(before[0]) != _meaning(term):
            where = "" if before[1] is document else f" in `{before[1].id}`"
            yield Problem(
                place=document.at(term),
                message=f"“{term.term}” is explained here, and otherwise{where or ' before'}.",
                help="Keep one explanation, or use another word.",
                related=(Related(before[0].means, before[1].at(before[0]), before[0].term),),
                about=f"twice {term.term.casefold()} {term.at if before[1] is document else ''}".strip(),
            )
        listed[term.term.casefold()] = (term, document)


def _meaning(term: Term) -> tuple[str, str]:
    return " ".join(term.means.casefold().split()), (term.stands_for or "").casefold()


def _listed(document: Document[Any]) -> frozenset[str]:
    """The abbreviations among a document's terms."""
    terms = document.body.terms if isinstance(document.body, Protocol) else ()
    return frozenset(
        short for each in terms for name in (each.term, each.stands_for or "") for short in shorts(name)
    )


def _names(corpus: Corpus) -> frozenset[str]:
    """The abbreviations that stand in names: of parties, of the glossary, of laws, bodies, systems and documents."""
    found: set[str] = set()
    for kind in (
        "party",
        "term",
        "law",
        "body",
        "system",
        "role",
        "method",
        "standard",
        "body-type",
        "wording",
        "protocol",
        "chart",
        "category",
        "purpose",
    ):
        for id, entry in corpus.entries(kind).items():
            thing = entry.thing
            for field in ("title", "short_title", "citation", "rules_called"):
                if name := getattr(thing, field, None):
                    found.update(shorts(name))
            for field in ("also_known_as", "also_cited"):
                for name in getattr(thing, field, ()):
                    found.update(shorts(name))
            if kind in ("body-type", "body", "term", "system"):
                found.add(id.upper())
    found.update(shorts(corpus.framework.title))
    return frozenset(found)
