"""The protocols that parties rely on and that a change touches: where versions and adoptions are looked at."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from ...model.adoption import BEING_WRITTEN
from ...model.corpus import Corpus
from ...model.document import Document
from ...model.legal import Grounds, Position
from ...model.protocol import Protocol
from ..change import Change
from ..comparing import Comparison


class Touched(msgspec.Struct, frozen=True):
    """A protocol of the later side with its earlier version, None where it is new, and what changed in it.

    Changes of the charts that it has its staff follow, and of the legal positions that it cites, are among them: these are
    part of what was agreed.
    """

    before: Document[Protocol] | None
    after: Document[Protocol]
    changes: tuple[Change, ...]


def touched(comparison: Comparison) -> tuple[Touched, ...]:
    """The protocols that differ, or whose charts do, in the order of files.

    Nobody has adopted a draft, and nobody relies on what was put away: these are left out.
    """
    changes: dict[str, list[Change]] = {}
    for change in comparison.changes:
        changes.setdefault(change.document, []).append(change)
    corpus, positions = comparison.sides.after, _of_positions(comparison.changes)
    earlier = {pair.after.name: pair.before for pair in comparison.pairs if pair.before and pair.after}
    found = []
    for document in corpus.protocols:
        charts = (f"chart {each.chart}" for each in document.body.charts)
        own = [change for name in dict.fromkeys((document.name, *charts)) for change in changes.get(name, ())]
        own += [change for id in _cited(document, corpus) for change in positions.get(id, ())]
        before = earlier.get(document.name) or comparison.sides.before.protocol(document.id)
        if own and _is_relied_on(document) and not (before and _is_draft(before)):
            found.append(Touched(before, document, tuple(own)))
    return tuple(found)


def _of_positions(changes: Iterable[Change]) -> dict[str, list[Change]]:
    """The changes of legal positions in registers, by the position's id."""
    found: dict[str, list[Change]] = {}
    for change in changes:
        if change.document.startswith("register ") and change.subject.startswith("positions/"):
            found.setdefault(change.subject.split("/")[1], []).append(change)
    return found


def _cited(document: Document[Protocol], corpus: Corpus) -> tuple[str, ...]:
    """The legal positions that a protocol cites, and those that these turn to in other cases, each once."""
    found: dict[str, None] = {}
    waiting: list[Grounds] = list(document.body.lawfulness)
    while waiting:
        grounds = waiting.pop()
        waiting += getattr(grounds, "otherwise", ())
        id = None if isinstance(grounds, Position) else getattr(grounds, "position", None)
        if id and id not in found:
            found[id] = None
            waiting += [position] if (position := corpus.position(id)) else []
    return tuple(sorted(found))


def _is_relied_on(document: Document[Protocol]) -> bool:
    return not _is_draft(document) and not document.body.is_retired


def _is_draft(document: Document[Protocol]) -> bool:
    return document.body.status in BEING_WRITTEN
