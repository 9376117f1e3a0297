"""A review handed on as JSON, read as data and nothing more: for a step that may write and must not trust who wrote it.

Each change has to be one that this Sharewell knows, and weighs what the table here says, whatever the data claims. Texts
are taken as they are: reports escape every text anyway. Nothing vouches for what the data says; it says what the check
of a stranger's proposal found.
"""

from __future__ import annotations

import datetime
from typing import Annotated, Any

import msgspec

from ..model.findings import Finding, Severity
from ..model.places import Place
from .change import Change, kinds_of_change, named
from .reports.json import VERSION
from .review import Agreed, Below, Charted, Review, Stale, Version
from .weights import Asks, Turn, Weight, weight
from .wording import Words


class NotHanded(ValueError):
    """What was handed on is no review of this version of the format."""


class HandedChange(Change):
    """A change as another program told it: of a kind that is known here, in that program's words."""

    thing: str  # type: ignore[misc] # fixed for a kind of change, given for one that was handed on
    turn: Turn  # type: ignore[misc]
    kind: str
    told: str
    known_by: str

    @property
    def name(self) -> str:
        """What the kind of change is called."""
        return self.kind

    @property
    def sentence(self) -> str:
        """The change in the words that were handed on."""
        return self.told

    @property
    def fingerprint(self) -> str:
        """The fingerprint that was handed on."""
        return self.known_by

    @property
    def weight(self) -> Weight:
        """What the truth table here says of it."""
        return weight(self.thing, self.turn)


class _Place(msgspec.Struct):
    file: str
    line: int
    column: int
    end_line: int
    end_column: int
    pointer: str

    def place(self) -> Place:
        return Place(self.file, self.line, self.column, self.end_line, self.end_column, self.pointer)


class _Change(msgspec.Struct):
    change: str
    document: str
    document_called: str
    subject: str
    called: str
    sentence: str
    old: str
    new: str
    words: list[Words]
    concerned: list[str]
    before: _Place | None
    after: _Place | None
    fingerprint: Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{12}$")]

    def read(self) -> HandedChange:
        kind = next((each for each in kinds_of_change() if named(each) == self.change), None)
        if kind is None:
            raise NotHanded(f"there is no kind of change `{self.change[:60]}`")
        return HandedChange(
            kind=self.change,
            thing=kind.thing,
            turn=kind.turn,
            told=self.sentence,
            known_by=self.fingerprint,
            document=self.document,
            subject=self.subject,
            called=self.called,
            old=self.old,
            new=self.new,
            words=tuple(self.words),
            concerned=tuple(self.concerned),
            before=self.before.place() if self.before else None,
            after=self.after.place() if self.after else None,
        )


class _Finding(_Place):
    rule: str
    severity: Severity
    message: str
    help: str
    fingerprint: str

    def read(self) -> Finding:
        return Finding(
            rule=self.rule, severity=self.severity, place=self.place(), message=self.message, help=self.help
        )


class _Below(msgspec.Struct):
    document: str
    called: str
    above: str
    above_called: str
    findings: list[str]


class _Agreed(msgspec.Struct, rename={"is_": "is"}):
    document: str
    called: str
    above: str
    agreed: str
    accepts: str
    is_: str
    stands: bool


class _Stale(msgspec.Struct):
    document: str
    party: str
    called: str
    role: str
    adopted: str
    because: list[str]


class _Version(msgspec.Struct, rename={"is_": "is"}):
    document: str
    was: str
    is_: str
    asks: Asks
    fits: bool
    has_revision: bool
    fitting: str
    unlisted: list[str]
    sentence: str


class _Chart(msgspec.Struct):
    document: str
    called: str
    words: list[str]


class _Review(msgspec.Struct):
    version: int
    catalogue: str
    as_of: datetime.date
    base: str
    head: str
    changes: list[_Change]
    accepted: list[_Change]
    introduced: list[_Finding] | None
    resolved: list[_Finding] | None
    below: list[_Below]
    agreed: list[_Agreed]
    adopt_again: list[_Stale]
    versions: list[_Version]
    charts: list[_Chart]
    unreadable: list[str]
    laid_out: list[str]
    untold: list[str] = []
    titles: dict[str, str] = {}


def handed(data: bytes) -> Review:
    """The review that JSON of `sharewell diff --format json` tells. Raises NotHanded, with the reason.

    Both texts of the documents and the pictures of charts are not handed on.
    """
    try:
        read = msgspec.json.decode(data, type=_Review)
    except (msgspec.MsgspecError, ValueError, RecursionError) as why:
        raise NotHanded(f"it is no review of `sharewell diff --format json`: {why}") from why
    if read.version != VERSION:
        raise NotHanded(
            f"it is of version {read.version} of the format, and this Sharewell reads version {VERSION}"
        )
    changes = [each.read() for each in read.changes]
    accepted = [each.read() for each in read.accepted]
    introduced = {each.fingerprint: each.read() for each in read.introduced or ()}
    by_print = {each.fingerprint: each for each in changes}
    return Review(
        base=read.base,
        head=read.head,
        as_of=read.as_of,
        catalogue=read.catalogue,
        changes=tuple(changes),
        accepted=tuple(accepted),
        introduced=None if read.introduced is None else tuple(introduced.values()),
        resolved=None if read.resolved is None else tuple(each.read() for each in read.resolved),
        below=tuple(_below(each, introduced) for each in read.below),
        agreed=tuple(Agreed(**_plain(each), place=Place("")) for each in read.agreed),
        stale=tuple(_stale(each, by_print) for each in read.adopt_again),
        versions=tuple(
            Version(**_plain(each) | {"unlisted": tuple(each.unlisted)}) for each in read.versions
        ),
        charts=tuple(
            Charted(document=each.document, called=each.called, svg="", words=tuple(each.words))
            for each in read.charts
        ),
        unreadable=tuple(read.unreadable),
        laid_out=tuple(read.laid_out),
        untold=tuple(read.untold),
        titles=_titles(read),
    )


def _plain(each: msgspec.Struct) -> dict[str, Any]:
    return msgspec.structs.asdict(each)


def _below(each: _Below, introduced: dict[str, Finding]) -> Below:
    found = tuple(introduced[one] for one in each.findings if one in introduced)
    return Below(**_plain(each) | {"findings": found})


def _stale(each: _Stale, changes: dict[str, HandedChange]) -> Stale:
    return Stale(**_plain(each) | {"because": tuple(changes[one] for one in each.because if one in changes)})


def _titles(read: _Review) -> dict[str, str]:
    """What the documents are called, as far as the data says so."""
    found = {each.document: each.document_called for each in (*read.changes, *read.accepted)}
    found |= {each.document: each.called for each in read.below}
    return found | read.titles
