"""A review with its files named otherwise: from the folder a command ran in, or from the root of a checkout."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from ..model.findings import Finding, named
from ..model.places import Place
from .change import Change
from .review import Review

Name = Callable[[str], str]
"""What a file is called, by its path from the framework's root."""


def with_names(review: Review, name: Name) -> Review:
    """A review in which every file has the name it is given."""
    replace = msgspec.structs.replace

    def findings(found: tuple[Finding, ...]) -> tuple[Finding, ...]:
        return tuple(named(each, name) for each in found)

    def changes(found: tuple[Change, ...]) -> tuple[Change, ...]:
        return tuple(
            replace(each, before=_placed(each.before, name), after=_placed(each.after, name))
            for each in found
        )

    return replace(
        review,
        changes=changes(review.changes),
        accepted=changes(review.accepted),
        introduced=None if review.introduced is None else findings(review.introduced),
        resolved=None if review.resolved is None else findings(review.resolved),
        below=tuple(replace(each, findings=findings(each.findings)) for each in review.below),
        agreed=tuple(replace(each, place=name_of(each.place, name)) for each in review.agreed),
        stale=tuple(
            replace(each, because=changes(each.because), place=_placed(each.place, name))
            for each in review.stale
        ),
        versions=tuple(replace(each, place=_placed(each.place, name)) for each in review.versions),
        unreadable=tuple(name(each) for each in review.unreadable),
        untold=tuple(name(each) for each in review.untold),
        laid_out=tuple(name(each) for each in review.laid_out),
        texts=tuple(
            replace(
                each,
                before_file=name(each.before_file) if each.before_file else "",
                after_file=name(each.after_file) if each.after_file else "",
            )
            for each in review.texts
        ),
    )


def name_of(place: Place, name: Name) -> Place:
    """A place in a file that has another name."""
    return msgspec.structs.replace(place, file=name(place.file))


def _placed(place: Place | None, name: Name) -> Place | None:
    return place and name_of(place, name)
