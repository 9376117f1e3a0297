"""A review: everything that a reviewer of a change needs to know, as data. Reports print it; nothing else decides."""

from __future__ import annotations

import datetime

import msgspec

from ..model.findings import Finding
from ..model.places import Place
from .change import Change
from .weights import Adopt, Asks, Axis


class Below(msgspec.Struct, frozen=True, kw_only=True):
    """A document that did not change and no longer fits one that did: the findings that the change brings it.

    It stands below the changed one, or names it, or something in it. `document` and `above` are documents by kind and
    id, `called` and `above_called` what people call them.
    """

    document: str
    called: str
    above: str
    above_called: str
    findings: tuple[Finding, ...]


class Agreed(msgspec.Struct, frozen=True, kw_only=True):
    """A document below a protocol that changed so much that it asks for a new major version.

    `agreed` is the version that it was agreed against, `accepts` the versions that it takes without a new agreement,
    `is_` the version that the protocol above has, or should have. `stands` tells whether that is accepted already: then
    nobody below is asked anything; otherwise the documents are agreed anew.
    """

    document: str
    called: str
    above: str
    agreed: str
    accepts: str
    is_: str
    stands: bool
    place: Place


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
    side has a new entry in its revisions; `fitting` is a version that would fit, where it can be told. `unlisted` are
    the parties, by id, that adopt again and that this entry does not name under `adopt-again`.
    """

    document: str
    was: str
    is_: str
    asks: Asks
    fits: bool
    has_revision: bool
    fitting: str
    unlisted: tuple[str, ...] = ()
    place: Place | None = None
    sentence: str = ""


class Charted(msgspec.Struct, frozen=True, kw_only=True):
    """How a chart differs: both versions in one picture, and the same in words."""

    document: str
    called: str
    svg: str
    words: tuple[str, ...]


class Texts(msgspec.Struct, frozen=True, kw_only=True):
    """Both texts of a document in which something changed, by its kind and id; empty on the side that lacks it."""

    document: str
    before_file: str
    after_file: str
    before: str
    after: str


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
    agreed: tuple[Agreed, ...] = ()
    stale: tuple[Stale, ...] = ()
    versions: tuple[Version, ...] = ()
    charts: tuple[Charted, ...] = ()
    unreadable: tuple[str, ...] = ()
    """Files of either side that could not be read, so that nothing is known of them."""
    laid_out: tuple[str, ...] = ()
    """Files whose text differs and whose meaning does not: layout, comments, the order of what has none."""
    untold: tuple[str, ...] = ()
    """Files that mean something else now, and of which no change tells: somebody has to read them."""
    texts: tuple[Texts, ...] = ()
    titles: dict[str, str] = {}
    """What people call the documents that are named here, by kind and id."""

    def called(self, document: str) -> str:
        """What people call a document, by its kind and id."""
        return self.titles.get(document, document)

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
