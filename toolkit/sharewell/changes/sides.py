"""The two sides of a comparison, and what every kind of change needs of them: names, places, who takes part."""

from __future__ import annotations

import hashlib
import json
from typing import Any, TypeVar

import msgspec

from ..model.corpus import Corpus
from ..model.document import Document
from ..model.meaning import canonical
from ..model.protocol import Protocol
from ..model.signing import PartyAs
from ..model.words import Thing
from .edits import Edit, Spot

ThingT = TypeVar("ThingT", bound=Thing)


class Sides(msgspec.Struct, frozen=True):
    """An earlier and a later corpus."""

    before: Corpus
    after: Corpus

    def title(self, kind: str, id: str) -> str:
        """What people call the thing with an id: as the later side has it, else as the earlier had it."""
        side = self.after if self.after.entry(kind, id) else self.before
        return side.title(kind, id)

    def named(self, kind: str, id: str) -> str:
        """The same inside a sentence: a role has no capital there, `duty manager`, but `Caldicott Guardian`."""
        from ..charts.decision import in_sentence

        title = self.title(kind, id)
        return in_sentence(title) if kind == "role" else title

    def signatories(self, edit: Edit) -> tuple[str, ...]:
        """Those who sign the document of an edit, on either side, by id."""
        return tuple(dict.fromkeys((*signatories(edit.after.document), *signatories(edit.before.document))))


def signatories(document: Document[Any]) -> tuple[str, ...]:
    """Those who sign a protocol: parties that are signatories or say nothing of their capacity."""
    if not isinstance(document.body, Protocol):
        return ()
    signing = (None, PartyAs.SIGNATORY)
    return tuple(each.party for each in document.body.parties if each.as_ in signing)


def about(edit: Edit, called: str) -> dict[str, Any]:
    """What every change says: its document, the path of ids to what changed, its name, and the place on each side."""
    return {
        "document": edit.there.document.name,
        "subject": _path(edit.there),
        "called": called,
        "before": None if edit.is_added else edit.before.place,
        "after": None if edit.is_removed else edit.after.place,
        # A new name is the same, whatever else changed in the thing.
        "digest": "" if edit.is_renamed else digest(edit.before.value, edit.after.value),
    }


def of_owner(edit: Edit) -> dict[str, Any]:
    """What `about` says, of the thing that holds what differs: for values that mean something only together."""
    return {
        "subject": edit.there.document.at(edit.there.owner).path,
        "before": edit.before.document.at(edit.before.owner),
        "after": edit.after.document.at(edit.after.owner),
    }


def digest(*values: Any) -> str:
    """Sixteen hex digits that stand for values by their meaning: other for any other value, however long it is."""
    text = json.dumps([canonical(each) for each in values], sort_keys=True, ensure_ascii=False)
    return hashlib.blake2b(text.encode(errors="surrogateescape"), digest_size=8).hexdigest()


def within(edit: Edit, kind: type[ThingT]) -> ThingT:
    """The innermost thing of a type that an edit is of or in; the later version where both sides have it.

    Raises LookupError where there is none: a file of `kinds` asks only for types that it says it tells of.
    """
    for each in (edit.there.value, *reversed(edit.there.owners)):
        if isinstance(each, kind):
            return each
    raise LookupError(f"no {kind.__name__} around {edit.there.place.path}")


def _path(spot: Spot) -> str:
    """The path of ids to a thing, or to the field that holds a value: never the position in a list."""
    if isinstance(spot.value, msgspec.Struct):
        return spot.place.path
    owner = spot.document.at(spot.owner).path
    return f"{owner}/{spot.key}" if owner else spot.key
