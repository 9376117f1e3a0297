"""The standing of a provision or an edition of guidance on a day: to come, in force, or ended.

Dates decide where the catalogue knows them; where it does not, the status that was found on its own date does, and
that status also carries on into the days after. A loose date (`2012`) can mean many days: an end is taken at its last
and a beginning at its first, so that no document is accused for a day that is in doubt.
"""

from __future__ import annotations

import datetime
import enum

import msgspec

from ..model.dates import earliest, latest, spoken
from ..model.law import EditionStatus, Guidance, LawKind, LawStatus, Provision
from ..model.words import Country


class State(enum.Enum):
    """What can be said of a provision on a day. Guidance that is current counts as in force."""

    BILL = "bill"
    NOT_IN_FORCE_YET = "not-in-force-yet"
    PARTLY_IN_FORCE = "partly-in-force"
    IN_FORCE = "in-force"
    ENDED = "ended"

    @property
    def holds(self) -> bool:
        """Whether it may be cited as law or guidance of that day, in part at least."""
        return self in (State.IN_FORCE, State.PARTLY_IN_FORCE)


class Standing(msgspec.Struct, frozen=True):
    """The state on a day, and the dates it lies between, as the catalogue writes them; None where it has none."""

    state: State
    since: str | None = None
    until: str | None = None

    @property
    def words(self) -> str:
        """The standing in words: “In force since 1 April 2005”, “Ended on 25 May 2018”."""
        match self.state:
            case State.BILL:
                return "A Bill, not law"
            case State.NOT_IN_FORCE_YET:
                return f"Not in force until {_spoken(self.since)}" if self.since else "Not in force yet"
            case State.ENDED:
                return f"Ended {_spoken(self.until)}" if self.until else "Ended"
            case _:
                held = "In force" if self.state is State.IN_FORCE else "Partly in force"
                return f"{held} since {_spoken(self.since)}" if self.since else held


def _spoken(loose: str | None) -> str:
    first = earliest(loose) if loose else None
    if loose is None or first is None:
        return loose or ""
    return spoken(first) if len(loose) == 10 else f"{first:%B %Y}" if len(loose) == 7 else loose


def standing(entry: Provision | Guidance, day: datetime.date, country: Country = Country.ENGLAND) -> Standing:
    """What the standing of an entry was, or will be, on a day in a country.

    `ended` is the first day on which a provision no longer holds. A provision that is repealed in England ended
    there alone. One that is enacted but not in force stays so unless the catalogue names the day on which it begins.
    """
    if isinstance(entry, Guidance):
        since = entry.in_force_from or entry.published
        gone = entry.status is not EditionStatus.CURRENT
        return _between(day, since, entry.ended, gone, State.IN_FORCE)
    only_elsewhere = entry.status is LawStatus.REPEALED_IN_ENGLAND and country is not Country.ENGLAND
    ended = None if only_elsewhere else entry.ended
    gone = not only_elsewhere and entry.status in (
        LawStatus.REPEALED,
        LawStatus.SUPERSEDED,
        LawStatus.REPEALED_IN_ENGLAND,
    )
    return _between(day, entry.in_force_from, ended, gone, _while_it_lasts(entry))


def _while_it_lasts(entry: Provision) -> State:
    """The state once begun and until ended."""
    if entry.kind is LawKind.BILL:
        return State.BILL
    if entry.status is LawStatus.PARTLY_IN_FORCE:
        return State.PARTLY_IN_FORCE
    if entry.status is LawStatus.ENACTED_NOT_IN_FORCE and entry.in_force_from is None:
        return State.NOT_IN_FORCE_YET
    return State.IN_FORCE


def _between(
    day: datetime.date, since: str | None, until: str | None, gone: bool, meanwhile: State
) -> Standing:
    begins = earliest(since) if since else None
    ends = latest(until) if until else None
    if (ends is not None and day >= ends) or (ends is None and gone):
        return Standing(State.ENDED, since, until)
    if begins is not None and day < begins:
        return Standing(State.NOT_IN_FORCE_YET, since, until)
    return Standing(meanwhile, since, until)
