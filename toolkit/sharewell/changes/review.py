"""A review: everything that a reviewer of a change needs to know, as data. Reports print it; nothing else decides."""

from __future__ import annotations

import datetime

import msgspec

from ..model.findings import Finding
from ..model.places import Place
from .change import Change
from .weights import Adopt, Asks, Axis


class Below(msgspec.Struct, frozen=True, kw_only=True):
    """A document below a changed one that no longer fits it: the findings that the change brings it."""

    document: str
    called: str
    above: str
    findings: tuple[Finding, ...]


class Stale(msgspec.Struct, frozen=True, kw_only=True):
    """An adoption that a change makes stale: who adopts what again, by which role, and the changes that ask for it.

    `party` and `document` are ids; `adopted` is the version that the party has adopted, empty where it adopted none.
    `role` is the role that signed last, or that its tier asks for; empty where nobody says.
    """

    document: str
    party: str
    called: str
    role: str
    adopted: str
    because: tuple[Change, ...]
    place: Place | None = None


class Version(msgspec.Struct, frozen=True, kw_only=True):
    """Whether a document's version fits its changes: what they ask for, what was done, and the version that would fit.

    `was` and `is_` are the versions of both sides, empty where none is stated; `has_revision` tells whether the later
    side has a new entry in its revisions; `fitting` is a version that would fit, where it can be told.
    """

    document: str
    was: str
    is_: str
    asks: Asks
    fits: bool
    has_revision: bool
    fitting: str
    place: Place | None = None
    sentence: str = ""


class Charted(msgspec.Struct, frozen=True, kw_only=True):
    """How a chart differs: both versions in one picture, and the same in words."""

    document: str
    called: str
    svg: str
    words: tuple[str, ...]


class Review(msgspec.Struct, frozen=True, kw_only=True):
    """What a change means, and what follows from it.

    `base` and `head` name the two sides as the reader knows them (`main`, `the work tree`, a folder). `introduced` and
    `resolved` are findings that only one side has; both are None where the checks were not run. `accepted` are the
    changes that somebody has accepted already, by fingerprint.
    """

    base: str
    head: str
    as_of: datetime.date
    catalogue: str
    changes: tuple[Change, ...]
    accepted: tuple[Change, ...] = ()
    introduced: tuple[Finding, ...] | None = None
    resolved: tuple[Finding, ...] | None = None
    below: tuple[Below, ...] = ()
    stale: tuple[Stale, ...] = ()
    versions: tuple[Version, ...] = ()
    charts: tuple[Charted, ...] = ()
    unreadable: tuple[str, ...] = ()
    """Files of either side that could not be read, so that nothing is known of them."""

    def on(self, axis: Axis) -> tuple[Change, ...]:
        """The changes that matter in one way."""
        return tuple(each for each in self.changes if axis in each.weight.axes)

    @property
    def asks(self) -> Asks:
        """The most that any change asks of a version."""
        return max(
            (each.weight.asks for each in self.changes), key=lambda each: each.rank, default=Asks.NOTHING
        )

    @property
    def adopt(self) -> Adopt:
        """The most that any change asks of those who adopted."""
        return max(
            (each.weight.adopt for each in self.changes), key=lambda each: each.rank, default=Adopt.NOBODY
        )
