"""Changes of terms: words as a document uses them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from ...model.clauses import Term
from ..change import Change
from ..edits import Edit
from ..plain import Differing, Plain, Retold, looks_alike, texts
from ..sides import Sides, about, within
from ..values import in_words
from ..weights import Turn

TELLS = (Term,)


class OfTerm(Change):
    """A change of what a word means."""

    thing: ClassVar[str] = "term"


class TermAdded(OfTerm, Plain):
    """A word is defined that was not."""

    turn: ClassVar[Turn] = Turn.ADDED
    pattern: ClassVar[str] = "“{called}” is now defined: {new}"
    shorter: ClassVar[str] = "“{called}” is now defined."


class TermRemoved(OfTerm, Plain):
    """A word is no longer defined."""

    turn: ClassVar[Turn] = Turn.REMOVED
    pattern: ClassVar[str] = "“{called}” is no longer defined."


class TermAltered(OfTerm, Differing):
    """A word is defined otherwise; a person has to weigh it."""

    turn: ClassVar[Turn] = Turn.ALTERED


class TermReworded(OfTerm, Retold):
    """The definition of a word changed in looks only."""

    turn: ClassVar[Turn] = Turn.REWORDED


def changes(edit: Edit, sides: Sides) -> Iterator[Change]:
    """What an edit of a word's definition means."""
    term = within(edit, Term)
    common = about(edit, term.term) | {"concerned": sides.signatories(edit)}
    if edit.there.value is term and not edit.is_renamed:
        means = in_words(term.means)
        yield TermRemoved(**common, old=means) if edit.is_removed else TermAdded(**common, new=means)
        return
    what = "What is meant by" if edit.key == "means" else "What is abbreviated by"
    named = common | {"called": f"{what} “{term.term}”"}
    if edit.there.value is term:
        yield TermAltered(
            **common | {"called": "A defined word"}, old=edit.before.value.term, new=edit.after.value.term
        )
    else:
        yield (TermReworded if looks_alike(edit) else TermAltered)(**named, **texts(edit))
