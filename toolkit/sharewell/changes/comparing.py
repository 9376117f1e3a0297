"""Comparing two corpora: their documents matched by kind and id, and everything that differs told as changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from ..model.corpus import Corpus
from ..model.document import Document
from ..model.register import Register
from ..model.sharing import Data
from ..model.words import Thing
from .change import Change
from .edits import Edit, edits, parts
from .following import Renamed, following, renamed_entries
from .moves import Move, came_in, gone_in, movable, moves
from .pairing import alike
from .sides import Sides, digest
from .telling import TellsWhole, teller_of_whole, told, told_as_entry

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
    """Compare two corpora. Files that are the same in both cost next to nothing.

    Of a document whose file cannot be read on one side nothing is said: it is neither new nor gone.
    """
    sides = Sides(before, after)
    differing = tuple(
        pair for pair in pairs(before, after) if not _is_same(pair) and not _is_unread(pair, sides)
    )
    renamed = _renamed(differing)
    differing = tuple(_followed(pair, renamed) for pair in differing)
    found: dict[tuple[str, str, str, str, str], list[Change]] = {}
    listed = {index: _edits(pair) for index, pair in enumerate(differing)}
    moved = _moves(differing, listed.values())
    for index, pair in enumerate(differing):
        for change in _changes(pair, listed[index], moved, sides):
            mark = (change.name, change.document, change.subject, change.old, change.new)
            found.setdefault(mark, []).append(change)
    return Comparison(sides, differing, tuple(map(_one, found.values())))


def _one(told: list[Change]) -> Change:
    """One change for all edits that tell the same, such as two names in one list: it stands for each of them."""
    digests = sorted({each.digest for each in told})
    return told[0] if len(digests) == 1 else msgspec.structs.replace(told[0], digest=digest(*digests))


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


def _is_unread(pair: Pair, sides: Sides) -> bool:
    """Whether a document is missing on one side only because its file could not be read there."""
    if pair.before is not None and pair.after is not None:
        return False
    there, other = pair.there, sides.after if pair.after is None else sides.before
    return any(each.path == there.path for each in other.stubs) or other.is_stub(there.kind, there.id)


def _renamed(differing: Iterable[Pair]) -> Renamed:
    """The documents that have a new id, and the entries of registers that do."""
    both = [(each.before, each.after) for each in differing if each.before and each.after]
    found = {(one.kind, one.id): other.id for one, other in both if one and other and one.id != other.id}
    for one, other in both:
        if one and other and isinstance(one.body, Register) and isinstance(other.body, Register):
            found |= renamed_entries(one.body, other.body)
    return found


def _followed(pair: Pair, renamed: Renamed) -> Pair:
    if pair.before is None or pair.after is None or not renamed:
        return pair
    return Pair(following(pair.before, renamed), pair.after)


def _edits(pair: Pair) -> tuple[Edit, ...]:
    """The differences of a document that both sides have, where it is not told as a whole."""
    if pair.before is None or pair.after is None or _told_whole(pair) is not None:
        return ()
    found: list[Edit] = []
    for edit in edits(pair.before, pair.after):
        # Items are listed one by one where their whole section came or went, since each may have moved.
        found += parts(edit) if isinstance(edit.there.value, Data) else [edit]
    return tuple(found)


def _told_whole(pair: Pair) -> TellsWhole | None:
    kind: type[Thing] = type(pair.there.body)
    return teller_of_whole(kind)


def _moves(differing: Iterable[Pair], listed: Iterable[tuple[Edit, ...]]) -> tuple[Move, ...]:
    """What went from one document into another; of whole documents that went or came as well."""
    every = [edit for each in listed for edit in each]
    gone = [each for pair in differing if pair.before and pair.after is None for each in movable(pair.before)]
    came = [each for pair in differing if pair.after and pair.before is None for each in movable(pair.after)]
    return moves((*gone_in(every), *gone), (*came_in(every), *came))


def _changes(pair: Pair, listed: tuple[Edit, ...], moved: tuple[Move, ...], sides: Sides) -> Iterator[Change]:
    from .kinds import document
    from .kinds import moved as moved_things

    entry = told_as_entry(pair.before, pair.after, sides)
    yield from entry or document.changes_of(pair.before, pair.after, sides)
    for move in moved:
        if move.after.document is pair.after:
            yield from moved_things.changes_of(move, sides)
        if pair.after is not None and move.before.document is pair.before:
            yield from moved_things.changes_where_it_stood(move, pair.after, sides)
    whole = _told_whole(pair)
    if whole is not None and pair.before is not None and pair.after is not None:
        yield from whole(pair.before, pair.after, sides)
    for edit in listed:
        if not any(each.holds(edit) for each in moved):
            yield from told(edit, sides)
