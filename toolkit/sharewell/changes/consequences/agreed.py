"""The protocols that parties rely on and that a change touches: where versions and adoptions are looked at."""

from __future__ import annotations

import msgspec

from ...model.adoption import BEING_WRITTEN
from ...model.document import Document
from ...model.protocol import Protocol
from ..change import Change
from ..comparing import Comparison


class Touched(msgspec.Struct, frozen=True):
    """A protocol of the later side with its earlier version, None where it is new, and what changed in it.

    Changes of the charts that it has its staff follow are among them: these are part of what was agreed.
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
    earlier = {pair.after.name: pair.before for pair in comparison.pairs if pair.before and pair.after}
    found = []
    for document in comparison.sides.after.protocols:
        charts = (f"chart {each.chart}" for each in document.body.charts)
        own = [change for name in dict.fromkeys((document.name, *charts)) for change in changes.get(name, ())]
        before = earlier.get(document.name) or comparison.sides.before.protocol(document.id)
        if own and _is_relied_on(document) and not (before and _is_draft(before)):
            found.append(Touched(before, document, tuple(own)))
    return tuple(found)


def _is_relied_on(document: Document[Protocol]) -> bool:
    return not _is_draft(document) and not document.body.is_retired


def _is_draft(document: Document[Protocol]) -> bool:
    return document.body.status in BEING_WRITTEN
