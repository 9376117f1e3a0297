"""What several rules about rights and assurance need: which documents owe an arrangement, and whether any states it.

An arrangement such as a route for disputes is stated once for all that stand beneath: in the document, in one above it,
or in a procedure that carries either out.
"""

from __future__ import annotations

import datetime
import itertools
import re
from collections.abc import Callable, Iterable, Iterator

import msgspec

from ...model.clauses import Clause, Topic
from ...model.corpus import Corpus
from ...model.document import Document
from ...model.findings import Related
from ...model.passages import Passage, passages, sentences
from ...model.protocol import Protocol, ProtocolType, Status
from ...model.sensitivity import classes
from ...model.vocabulary import DataClass
from ...model.words import Thing
from ..sentences import listed

_WORDS_OF_THINGS = frozenset(("title", "text", "does"))
"""The keys under which a clause or a step has its words."""

MOST_NAMED = 3
"""How many documents a sentence names before it counts the rest."""

GDPR_FROM = datetime.date(2018, 5, 25)
"""The first day on which impact assessments and the 72 hours for a breach were owed (GDPR Article 99(2))."""


class Unaddressed(msgspec.Struct, frozen=True):
    """A document that owes a statement which neither it nor any above it makes, and those beneath that lack it too."""

    document: Document[Protocol]
    below: tuple[str, ...]

    def lacks(self, what: str) -> str:
        """A sentence that says so: ``hub` does not say how disputes are settled, nor does `annex` beneath it.`"""
        rest = ""
        if self.below:
            named = listed([f"`{each}`" for each in self.below], "and", MOST_NAMED)
            rest = f", nor {'does' if len(self.below) == 1 else 'do'} {named} beneath it"
        return f"`{self.document.id}` does not say {what}{rest}."


def is_owing(body: Protocol) -> bool:
    """Whether a document is of the kind and state that owes such arrangements.

    Agreements and overarching protocols do. What has been put away does not, nor a draft, nor an entry that so far
    holds nothing but who shares and why.
    """
    return (
        (body.type.is_agreement or body.type is ProtocolType.OVERARCHING)
        and not body.is_retired
        and body.status is not Status.DRAFT
        and says_more(body)
    )


def says_more(body: Protocol) -> bool:
    """Whether a document says more than who shares and why: an entry of a register, or one just begun, does not."""
    return bool(body.flows or body.data or body.clauses or body.steps or body.standards)


def owing(corpus: Corpus) -> tuple[Document[Protocol], ...]:
    """Every document that owes the arrangements which go with sharing information about people."""
    return corpus.once(
        "owing assurance",
        lambda: tuple(
            each for each in corpus.protocols if is_owing(each.body) and about_people(corpus, each.body)
        ),
    )


def about_people(corpus: Corpus, body: Protocol) -> bool:
    """Whether a document shares information about people: yes, unless every item it lists is of another kind."""
    return (
        body.data is None
        or not body.data.list
        or any(classes(corpus, each) != {DataClass.NOT_PERSONAL} for each in body.data.list)
    )


def line(corpus: Corpus, document: Document[Protocol]) -> tuple[Document[Protocol], ...]:
    """A document with those above it, nearest first."""
    return (document, *corpus.ancestors(document))


def unaddressed(
    corpus: Corpus,
    owed: Iterable[Document[Protocol]],
    states: Callable[[Document[Protocol]], bool],
    says: Callable[[Document[Protocol]], bool] | None = None,
) -> Iterator[Unaddressed]:
    """The topmost documents that owe a statement which nobody makes for them.

    `states` tells from a document's structure whether it makes the statement, `says` from its words, which are read
    only where the structure has no answer. Where every document beneath makes its own, nothing is owed above. A
    document above that is not known may make it, so that nothing is said.
    """
    documents = tuple(owed)
    stated, said = _Answers(states), _Answers(says or states)
    lacking: set[str] = set()
    below: dict[str, list[str]] = {}
    for document in documents:
        whole = line(corpus, document)
        if not (
            any(stated.of(each) for each in whole)
            or any(corpus.protocol(each.protocol) is None for one in whole for each in one.body.parents)
            # From the top, since one answer there serves all that stand beneath.
            or any(said.of(each) for each in reversed(whole))
            or any(stated.of(each) or said.of(each) for each in _carrying_out(corpus, whole))
        ):
            lacking.add(document.id)
        for above in whole[1:]:
            below.setdefault(above.id, []).append(document.id)
    for document in documents:
        if document.id in lacking and lacking.isdisjoint(each.id for each in corpus.ancestors(document)):
            beneath = below.get(document.id, [])
            without = tuple(each for each in beneath if each in lacking)
            if without or not beneath:
                yield Unaddressed(document, without)


class _Answers:
    """A question about documents, asked once of each."""

    def __init__(self, ask: Callable[[Document[Protocol]], bool]) -> None:
        self._ask = ask
        self._known: dict[str, bool] = {}

    def of(self, document: Document[Protocol]) -> bool:
        """The answer for a document."""
        if document.id not in self._known:
            self._known[document.id] = self._ask(document)
        return self._known[document.id]


def _carrying_out(corpus: Corpus, documents: tuple[Document[Protocol], ...]) -> Iterator[Document[Protocol]]:
    """The procedures and policies in use directly beneath some documents."""
    for document in documents:
        for each in corpus.children(document):
            if each.body.type in (ProtocolType.PROCEDURE, ProtocolType.POLICY) and not each.body.is_retired:
                yield each


def clauses_about(body: Protocol, *topics: Topic) -> Iterator[Clause]:
    """The clauses of a document about some matters, in order."""
    return (each for each in body.clauses if each.about in topics)


def passages_of(corpus: Corpus, document: Document[Protocol]) -> tuple[Passage, ...]:
    """The texts of a document."""

    def grouped() -> dict[str, tuple[Passage, ...]]:
        found: dict[str, list[Passage]] = {}
        for _, of_one in itertools.groupby(passages(corpus), key=lambda each: id(each.document)):
            texts = tuple(of_one)
            found.setdefault(texts[0].document.path, []).extend(texts)
        return {path: tuple(texts) for path, texts in found.items()}

    return corpus.once("passages by document", grouped).get(document.path, ())


def said_of(corpus: Corpus, document: Document[Protocol], thing: Thing) -> str:
    """The words of one thing of a document, its heading first, without what it quotes."""
    return corpus.once(f"said in {document.path}", lambda: _said(corpus, document)).get(thing.at, "")


def _said(corpus: Corpus, document: Document[Protocol]) -> dict[int, str]:
    found: dict[int, list[str]] = {}
    for each in passages_of(corpus, document):
        if each.steps[0] in _WORDS_OF_THINGS:
            found.setdefault(each.thing.at, []).append(each.said)
    return {at: ". ".join(texts) for at, texts in found.items()}


def in_words(
    corpus: Corpus,
    document: Document[Protocol],
    kinds: tuple[type[Thing], ...],
    matter: re.Pattern[str],
    action: re.Pattern[str],
) -> bool:
    """Whether a thing of these kinds speaks of a matter in its heading, or of it with an action in one sentence."""
    for each in passages_of(corpus, document):
        if isinstance(each.thing, kinds) and matter.search(each.said):
            if each.key == "title":
                return True
            if any(matter.search(one) and action.search(one) for _, one in sentences(each.said)):
                return True
    return False


def quoted(document: Document[Protocol], clause: Clause) -> Related:
    """A clause, quoted with its place."""
    name = f"clause {clause.number or clause.clause} of {document.body.name}"
    return Related(clause.text or clause.title or clause.clause, document.at(clause), name)
