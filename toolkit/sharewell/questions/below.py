"""Where a change would arrive: the documents below one, and what each takes over from it."""

from __future__ import annotations

import datetime
from collections import deque

import msgspec

from ..model.corpus import Corpus
from ..model.document import Document
from ..model.protocol import Protocol
from .explain import Answer, about, explain


class Touched(msgspec.Struct, frozen=True):
    """A document below: how many steps down, on which way, and its answers in which the document above has a say.

    `takes` are those whose value comes from above; `own` those it decides itself, though the document above says
    something of them too.
    """

    document: str
    steps: int
    way: tuple[str, ...]
    takes: tuple[Answer, ...]
    own: tuple[Answer, ...]


def below(
    corpus: Corpus, document: Document[Protocol], day: datetime.date, field: str | None = None
) -> tuple[Touched, ...]:
    """Every document in use below one, nearest first, with what it has from there; of one field, if that is asked."""
    found: dict[str, tuple[str, ...]] = {}
    waiting: deque[tuple[Document[Protocol], tuple[str, ...]]] = deque([(document, (document.id,))])
    while waiting:
        holder, way = waiting.popleft()
        for child in corpus.children(holder):
            if child.id not in found and child.id != document.id:
                found[child.id] = (*way, child.id)
                waiting.append((child, found[child.id]))
    touched = []
    for id, way in found.items():
        lower = corpus.protocol(id)
        if lower is not None and not lower.body.is_retired:
            touched.append(_touched(corpus, document, lower, way, day, field))
    return tuple(touched)


def _touched(
    corpus: Corpus,
    document: Document[Protocol],
    child: Document[Protocol],
    way: tuple[str, ...],
    day: datetime.date,
    field: str | None,
) -> Touched:
    answers = explain(corpus, child, day)
    if field is not None:
        answers = about(answers, field)
    concerned = [each for each in answers if any(link.document == document.id for link in each.chain)]
    takes = tuple(each for each in concerned if each.chain[0].document == document.id)
    own = tuple(each for each in concerned if each.chain[0].document != document.id)
    return Touched(child.id, len(way) - 1, way, takes, own)
