"""The part of a review that a file or folder names, as `check` tells of what lies in its path."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from ..model.findings import Finding
from .change import Change
from .review import Review


def within(review: Review, part: str) -> Review:
    """What a review says of a part of the framework, by its path from the root; all of it where that is empty.

    What follows from a change goes with it, wherever it arises; findings are those of the files in the part.
    """
    if not part:
        return review
    changes = tuple(each for each in review.changes if _is_of(each, part))
    accepted = tuple(each for each in review.accepted if _is_of(each, part))
    documents = {each.document for each in (*changes, *accepted)}
    return msgspec.structs.replace(
        review,
        changes=changes,
        accepted=accepted,
        introduced=None if review.introduced is None else _findings(review.introduced, part),
        resolved=None if review.resolved is None else _findings(review.resolved, part),
        below=tuple(each for each in review.below if each.above in documents),
        agreed=tuple(each for each in review.agreed if f"protocol {each.above}" in documents),
        stale=tuple(each for each in review.stale if f"protocol {each.document}" in documents),
        versions=tuple(each for each in review.versions if f"protocol {each.document}" in documents),
        charts=tuple(each for each in review.charts if each.document in documents),
        unreadable=tuple(each for each in review.unreadable if _lies_in(each, part)),
        untold=tuple(each for each in review.untold if _lies_in(each, part)),
        laid_out=tuple(each for each in review.laid_out if _lies_in(each, part)),
        texts=tuple(each for each in review.texts if each.document in documents),
    )


def _is_of(change: Change, part: str) -> bool:
    return any(_lies_in(place.file, part) for place in (change.before, change.after) if place)


def _findings(findings: Iterable[Finding], part: str) -> tuple[Finding, ...]:
    return tuple(each for each in findings if _lies_in(each.place.file, part))


def _lies_in(file: str, part: str) -> bool:
    return file == part or file.startswith(f"{part}/")
