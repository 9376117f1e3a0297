"""What a citation is: the words, the instrument they name, the parts of it, and the entries of the catalogue meant."""

from __future__ import annotations

import msgspec

from ...model.corpus import Entry


class Instrument(msgspec.Struct, frozen=True, gc=False):
    """An Act, Bill, set of regulations or treaty: its name without the year, its year, and whether that was written.

    `known` says whether the catalogue names it. The year is None where neither the words nor what was named before
    settle it. `how` says where the year comes from: `written`, `earlier` (named so before in the document), `only`
    (the catalogue knows one of that name), or empty.
    """

    name: str
    year: str | None = None
    how: str = ""
    known: bool = False

    @property
    def title(self) -> str:
        """The name with its year."""
        return f"{self.name} {self.year}" if self.year else self.name


class Citation(msgspec.Struct, frozen=True, gc=False):
    """Words of a text that cite law or guidance, or name a body, system or term that the catalogue keeps.

    `start` and `end` are positions in the text. `parts` are written alike whatever the words (`s16la`, `art6(1)(e)`,
    `sch1/para18`). `entries` is empty where the catalogue has nothing, or where the words could mean several things:
    these are then in `could_be`. `exact` is False where a part is not in the catalogue, and what holds it stands in
    for it; and where an edition was named without its year. `act` is the instrument's own entry. `short` tells what
    leans on an earlier naming (`the 1998 Act`, `that Act`, a section on its own). `count` is the number written before
    a numbered set: 7 of “seven Caldicott principles”.
    """

    start: int
    end: int
    words: str
    instrument: Instrument | None = None
    parts: tuple[str, ...] = ()
    entries: tuple[Entry, ...] = ()
    exact: bool = True
    could_be: tuple[Entry, ...] = ()
    act: Entry | None = None
    short: bool = False
    count: str = ""

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the entries."""
        return tuple(entry.id for entry in self.entries)
