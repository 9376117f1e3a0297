"""Comparing two corpora: their documents matched by kind and id, and everything that differs told as changes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from ..model.corpus import Corpus
from ..model.document import Document
from .change import Change
from .edits import edits
from .pairing import alike
from .sides import Sides
from .telling import told

RENAMED = 0.7
"""The share of what two documents hold that they have in common where one is the other under a new id."""


class Pair(msgspec.Struct, frozen=True):
    """A document on the earlier and on the later side; None on the side that lacks it."""

    before: Document[Any] | None
    after: Document[Any] | None

    @property
    def there(self) -> Document[Any]:
        """The document: the later version where there are both."""
        found = self.after or self.before
        assert found is not None
        return found


class Comparison(msgspec.Struct, frozen=True):
    """What differs between two corpora: the documents that are not the same, and every change, in the order of files."""

    sides: Sides
    pairs: tuple[Pair, ...]
    changes: tuple[Change, ...]

    def of(self, document: str) -> tuple[Change, ...]:
        """The changes in one document, by its kind and id."""
        return tuple(each for each in self.changes if each.document == document)


def compare(before: Corpus, after: Corpus) -> Comparison:
    """Compare two corpora. Files that are the same in both cost next to nothing."""
    sides = Sides(before, after)
    differing = tuple(pair for pair in pairs(before, after) if not _is_same(pair))
    found: dict[tuple[str, str, str, str, str], Change] = {}
    for pair in differing:
        for change in _changes(pair, sides):
            mark = (change.name, change.document, change.subject, change.old, change.new)
            found.setdefault(mark, change)
    return Comparison(sides, differing, tuple(found.values()))


def pairs(before: Corpus, after: Corpus) -> Iterator[Pair]:
    """Every document of both sides with its counterpart: the same kind and id, else nearly the same under a new id."""
    earlier = {(each.kind, each.id): each for each in before.documents}
    later = {(each.kind, each.id): each for each in after.documents}
    gone = [each for name, each in earlier.items() if name not in later]
    for name, document in later.items():
        if name in earlier:
            yield Pair(earlier[name], document)
            continue
        best = max(
            ((alike(each.body, document.body), each.path) for each in gone if each.kind == document.kind),
            default=None,
        )
        if best is None or best[0] < RENAMED:
            yield Pair(None, document)
            continue
        old = next(each for each in gone if each.path == best[1])
        gone.remove(old)
        yield Pair(old, document)
    for document in gone:
        yield Pair(document, None)


def _is_same(pair: Pair) -> bool:
    one, other = pair.before, pair.after
    return one is other or (
        one is not None
        and other is not None
        and one.path == other.path
        and one.places.texts == other.places.texts
        and one.places.kinds == other.places.kinds
        and one.places.sizes == other.places.sizes
    )


def _changes(pair: Pair, sides: Sides) -> Iterator[Change]:
    from .kinds import document

    yield from document.changes_of(pair.before, pair.after, sides)
    if pair.before is not None and pair.after is not None:
        for edit in edits(pair.before, pair.after):
            yield from told(edit, sides)
