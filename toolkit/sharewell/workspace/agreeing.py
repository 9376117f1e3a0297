"""Agreeing documents against their parents as these are now: which statements change, shown first or written."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path

import msgspec

from ..editing.agreeing import Agreement, agree
from ..editing.splice import RefusedError as CannotWrite
from ..model.corpus import Corpus
from ..model.document import Document
from ..model.meaning import stamp
from ..model.protocol import Protocol
from ..reading.file import read_text
from .mending import Changed
from .opening import Opened, open_framework


class RefusedError(ValueError):
    """Documents cannot be agreed; says why, and what to do."""


class Agreed(msgspec.Struct, frozen=True):
    """What agreeing comes to: the files that change, and how many statements about parents were looked at.

    `undated` are the documents, by id, whose statement changes and keeps the day on which an earlier one was accepted.
    """

    root: Path
    changed: tuple[Changed, ...]
    statements: int
    undated: tuple[str, ...]


def agreed(
    path: Path, protocols: tuple[str, ...] = (), on: datetime.date | None = None, cache: Path | None = None
) -> Agreed:
    """The documents named (all that are in use where none is) agreed against their parents as these are now.

    Nothing is written: `mending.write_changes` does that. `on` is the day on which the parents were accepted. Raises RefusedError where
    a document or its parent is not there, or cannot be read, and then nothing is changed at all.
    """
    opened = open_framework(path, cache)
    changed, undated, statements = [], [], 0
    for document in _chosen(opened, protocols):
        before = read_text(opened.root / document.path, document.path)
        if not isinstance(before, str):
            raise RefusedError(f"{document.path} cannot be read.")
        text = before
        for statement in document.body.parents:
            parent = _parent(opened.corpus, document, statement.protocol)
            agreement = Agreement(parent.body.version, stamp(parent), on)
            place = document.at(statement)
            try:
                later = agree(text, place.pointer, statement, agreement, document.path)
            except CannotWrite as why:
                raise RefusedError(f"{document.path}:{place.line}: {why}.") from why
            if later != text and statement.accepted_on and on is None:
                undated.append(document.id)
            text = later
            statements += 1
        if text != before:
            changed.append(Changed(document.path, before, text))
    return Agreed(opened.root, tuple(changed), statements, tuple(dict.fromkeys(undated)))


def _chosen(opened: Opened, protocols: tuple[str, ...]) -> Iterator[Document[Protocol]]:
    """The documents named, in the order of the names; all that are in use where none is named."""
    corpus = opened.corpus
    if not protocols:
        yield from (each for each in corpus.protocols if not each.body.is_retired)
    for id in dict.fromkeys(protocols):
        found = corpus.protocol(id)
        if found is None:
            raise RefusedError(f"There is no protocol `{id}`{_why_not(corpus, id)}")
        if not found.body.parents:
            raise RefusedError(f"`{id}` names no parent, so there is nothing to agree.")
        yield found


def _parent(corpus: Corpus, document: Document[Protocol], id: str) -> Document[Protocol]:
    found = corpus.protocol(id)
    if found is None:
        raise RefusedError(
            f"`{document.id}` names `{id}` as its parent, and there is no such protocol{_why_not(corpus, id)}"
        )
    return found


def _why_not(corpus: Corpus, id: str) -> str:
    """Why an id names nothing: what follows in the sentence, with its end."""
    if corpus.is_stub("protocol", id):
        return " that can be read. `sharewell check` says what is wrong with its file."
    meant = corpus.nearest("protocol", id)
    return f". Did you mean `{meant}`?" if meant else "."
