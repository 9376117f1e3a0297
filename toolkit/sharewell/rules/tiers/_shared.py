"""What several rules about tiers need: which documents owe something, what binds them, how a clause is named."""

from __future__ import annotations

from collections.abc import Iterator

from ...model.clauses import Clause
from ...model.corpus import Corpus
from ...model.document import Document
from ...model.effective import owes, yields
from ...model.findings import Related
from ...model.framework import Owes
from ...model.law import Nature
from ...model.protocol import Protocol
from ...model.relations import YieldsOn


def owing(corpus: Corpus, what: Owes) -> Iterator[Document[Protocol]]:
    """Every document in use that names a parent and owes it this."""
    for document in corpus.protocols:
        if document.body.parents and not document.body.is_retired and owes(corpus, document, what):
            yield document


def binds(document: Document[Protocol], on: YieldsOn = YieldsOn.EVERYTHING) -> bool:
    """Whether a document binds those below it on something: it is in use and does not give way."""
    return not document.body.is_retired and not (document.body.yields and yields(document, on))


def called(clause: Clause, word: str = "clause") -> str:
    """A clause as a sentence names it: clause 5.2, or with `Clause` at its beginning."""
    return f"{word} {clause.number or clause.clause}"


def quoted(document: Document[Protocol], clause: Clause) -> Related:
    """A clause of another document, quoted with its place."""
    return Related(
        clause.text or clause.title or clause.clause.replace("-", " "),
        document.at(clause),
        f"{called(clause)} of {document.body.name}",
    )


_NO_DUTY = frozenset(Nature) - {Nature.MANDATORY_DUTY, Nature.RESTRICTION}


def duty_among(corpus: Corpus, laws: tuple[str, ...]) -> bool | None:
    """Whether one of the laws that something rests on is a duty; None where it names none. Guidance is no duty.

    What the catalogue does not have, or does not classify, is taken at the document's word.
    """
    return any(_may_be_duty(corpus, law) for law in laws) if laws else None


def _may_be_duty(corpus: Corpus, law: str) -> bool:
    provision = corpus.provision(law)
    if provision is None:
        return corpus.entry("law", law) is None
    return not provision.nature or not _NO_DUTY.issuperset(provision.nature)


def midway(title: str) -> str:
    """A title in the middle of a sentence: its first letter small, unless it begins with an abbreviation."""
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]
