"""Changes of the laws that a document lists, and of the notes on what its printed text names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from ...model.control import LawCited, Mention
from ..change import Change
from ..edits import Edit
from ..laws import cited
from ..plain import Differing, Plain, Retold, values
from ..sides import Sides, about, within
from ..weights import Turn

TELLS = (LawCited, Mention)


class OfCitation(Change):
    """A change of what a document lists or names."""

    thing: ClassVar[str] = "citation"


class LawListed(OfCitation, Plain):
    """A law is listed that was not."""

    turn: ClassVar[Turn] = Turn.ADDED
    pattern: ClassVar[str] = "{called} is now among the laws listed."


class LawUnlisted(OfCitation, Plain):
    """A law is no longer listed."""

    turn: ClassVar[Turn] = Turn.REMOVED
    pattern: ClassVar[str] = "{called} is no longer among the laws listed."


class LawListedOtherwise(OfCitation, Differing):
    """A law is listed as something else, or elsewhere."""

    turn: ClassVar[Turn] = Turn.ALTERED


class CitationReworded(OfCitation, Retold):
    """The printed citation of a law changed, or a note of what the printed text names."""

    turn: ClassVar[Turn] = Turn.REWORDED


def changes(edit: Edit, sides: Sides) -> Iterator[Change]:
    """What an edit of a law listed, or of a note on what is named, means."""
    common = about(edit, "What the printed text is noted to name")
    if isinstance(edit.there.value, Mention) or isinstance(edit.there.owner, Mention):
        yield CitationReworded(**common, **values(edit))
        return
    law = within(edit, LawCited)
    title = cited(sides, law.law)
    if edit.there.value is law:
        yield (LawUnlisted if edit.is_removed else LawListed)(**common | {"called": title})
    elif edit.key == "as-cited":
        yield CitationReworded(**common | {"called": f"The citation of {title}"}, **values(edit))
    else:
        what = {"as": "What {} is listed as", "clause": "Where {} is cited"}.get(
            edit.key, "Whether {} is quoted"
        )
        yield LawListedOtherwise(**common | {"called": what.format(title)}, **values(edit))
