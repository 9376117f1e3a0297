"""What the changes of clauses have in common, whatever a clause does: how it came, how it went, and what it is called."""

from __future__ import annotations

from typing import ClassVar

import msgspec

from ..model.clauses import Clause
from .change import Change
from .plain import fitting


class Came(Change):
    """A clause of some effect that was not there; `old` is what it did before, `new` are its words."""

    noun: ClassVar[str]

    @property
    def sentence(self) -> str:
        """What is new, with its words, or what it was."""
        if self.old:
            return fitting(
                f"“{self.called}” is now a {self.noun}; it was a {self.old}.",
                f"A {self.old} is now a {self.noun}.",
            )
        short = f"“{self.called}” is a new {self.noun}."
        return fitting(f"{short[:-1]}: {self.new}" if self.new else short, short)


class Went(Change):
    """A clause of some effect that is gone; `old` are its words, `new` is what it does instead."""

    noun: ClassVar[str]

    @property
    def sentence(self) -> str:
        """What is gone, or what it is instead."""
        if self.new:
            return fitting(
                f"“{self.called}” is no longer a {self.noun}; it is a {self.new}.",
                f"A {self.noun} is now a {self.new}.",
            )
        return fitting(f"The {self.noun} “{self.called}” is gone.", f"A {self.noun} is gone.")


class Held(Change):
    """A clause that holds for more or for less: `called` is the clause, `new` tells how."""

    noun: ClassVar[str]

    @property
    def sentence(self) -> str:
        """How far it holds now."""
        return fitting(f"The {self.noun} “{self.called}” {self.new}.", f"A {self.noun} {self.new}.")


class Family(msgspec.Struct, frozen=True):
    """The kinds of change of clauses with one effect: what each difference of such a clause is told as."""

    added: type[Change]
    removed: type[Change]
    wider: type[Change]
    narrower: type[Change]
    altered: type[Change]
    reworded: type[Change]


def clause_name(clause: Clause) -> str:
    """What people call a clause: by its heading, else by its number, else by its id in words."""
    if clause.title:
        return clause.title
    return f"clause {clause.number}" if clause.number else clause.clause.replace("-", " ").capitalize()
