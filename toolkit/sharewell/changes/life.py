"""The life of one document: its recorded versions in order, and what each of them changed in meaning."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

import msgspec

from ..model.corpus import Corpus
from ..model.document import Document
from ..model.protocol import Protocol
from ..model.signing import Adoption
from .change import Change
from .comparing import compare


class Recorded(msgspec.Struct, frozen=True):
    """A document as one record of its history has it; `document` is None where it could not be read.

    `record` names the record (a commit; empty for what has not been recorded yet), `on` is its day, and `remark` what was
    written with it. Who recorded it is not kept: a commit names a person.
    """

    record: str
    on: datetime.date
    remark: str
    path: str
    document: Document[Protocol] | None


class Chapter(msgspec.Struct, frozen=True):
    """One record with what it meant: the version it has, the adoptions that it tells of for the first time, changes."""

    recorded: Recorded
    version: str
    status: str
    began: bool
    adopted: tuple[Adoption, ...]
    changes: tuple[Change, ...]

    @property
    def is_told(self) -> bool:
        """Whether anything of it means something: a change of layout alone does not."""
        return self.began or bool(self.changes or self.adopted) or self.recorded.document is None


def life(versions: Iterable[Recorded], corpus: Corpus) -> tuple[Chapter, ...]:
    """The chapters of a document's life, from its recorded versions, oldest first.

    `corpus` is the framework of today, whose names for parties and laws are used throughout.
    """
    chapters: list[Chapter] = []
    before: Document[Protocol] | None = None
    for recorded in versions:
        after = recorded.document
        if after is None:
            chapters.append(Chapter(recorded, "", "", False, (), ()))
            continue
        body = after.body
        chapters.append(
            Chapter(
                recorded,
                body.version or "",
                body.status.value if body.status else "",
                before is None,
                _adopted(before, after),
                _changes(before, after, corpus) if before else (),
            )
        )
        before = after
    return tuple(chapters)


def _changes(before: Document[Protocol], after: Document[Protocol], corpus: Corpus) -> tuple[Change, ...]:
    """What differs between two versions; adoptions are told apart from it, as what they are."""
    ids = {before.id, after.id}
    others = tuple(each for each in corpus.all_documents if each.kind != after.kind or each.id not in ids)
    found = compare(Corpus((*others, before)), Corpus((*others, after))).changes
    return tuple(each for each in found if each.name != "adoption-added")


def _adopted(before: Document[Protocol] | None, after: Document[Protocol]) -> tuple[Adoption, ...]:
    known = {(each.party, each.version) for each in (before.body.adoptions if before else ())}
    return tuple(each for each in after.body.adoptions if (each.party, each.version) not in known)
