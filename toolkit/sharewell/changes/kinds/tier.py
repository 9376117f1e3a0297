"""Changes of the tiers of a framework: what their documents owe, how often they are reviewed, who signs them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar

from ...model.framework import Owes, ParentNeed, Tier
from ...model.words import Thing
from ..change import Change
from ..edits import Edit
from ..judging import Entry, Judged, Key, altered, demands, entry, named, ranked, shorter_is_stricter, text
from ..sides import Sides, about, within
from ..values import in_words
from ..weights import Turn

TELLS = (Tier,)


class OfTier(Judged):
    """A change of a tier."""

    thing: ClassVar[str] = "tier"


class TierAdded(OfTier):
    """A tier is new."""

    turn: ClassVar[Turn] = Turn.ADDED

    @property
    def sentence(self) -> str:
        """Which tier."""
        return f"{self.called} is a new tier of documents."


class TierRemoved(OfTier):
    """A tier is gone."""

    turn: ClassVar[Turn] = Turn.REMOVED

    @property
    def sentence(self) -> str:
        """Which tier."""
        return f"{self.called} is no longer a tier of documents."


class TierTightened(OfTier):
    """Documents of a tier owe more to those above, or are reviewed more often."""

    turn: ClassVar[Turn] = Turn.TIGHTENED


class TierLoosened(OfTier):
    """Documents of a tier owe less to those above, or are reviewed less often."""

    turn: ClassVar[Turn] = Turn.LOOSENED


class TierAltered(OfTier):
    """Who signs the documents of a tier, which they are or how much is published changed."""

    turn: ClassVar[Turn] = Turn.ALTERED


class TierReworded(OfTier):
    """A tier has another title."""

    turn: ClassVar[Turn] = Turn.REWORDED


class TierRenamed(OfTier):
    """A tier has another id."""

    turn: ClassVar[Turn] = Turn.RENAMED

    @property
    def sentence(self) -> str:
        """Both ids."""
        return f"{self.called} has the id {self.new}; it had {self.old}."


_KINDS: dict[Turn, type[OfTier]] = {
    Turn.TIGHTENED: TierTightened,
    Turn.LOOSENED: TierLoosened,
    Turn.ALTERED: TierAltered,
    Turn.REWORDED: TierReworded,
}

_NEED = {ParentNeed.REQUIRED: 0, ParentNeed.OPTIONAL: 1, ParentNeed.NONE: 2}

_KEYS: Mapping[str, Key] = {
    "parent": Key("whether its documents need a parent", ranked(_NEED, without=0)),
    "types": Key("the kinds of document on it", altered),
    "signed-by": Key("who may sign", altered),
    "review-every": Key("the longest time between reviews", shorter_is_stricter),
    "publish": Key("how much is published", altered),
    "needs-parties": Key("whether its documents name parties of their own", demands),
}


def changes(edit: Edit, sides: Sides) -> Iterator[Change]:
    """What an edit of a tier means."""
    tier = within(edit, Tier)
    common = about(edit, f"“{tier.title}”")
    if edit.there.value is tier:
        if edit.is_renamed:
            yield TierRenamed(**common, old=edit.before.value.tier, new=edit.after.value.tier)
        else:
            yield TierRemoved(**common) if edit.is_removed else TierAdded(**common)
    elif edit.key in ("owes", "owes-nothing"):
        yield from _owed(edit, common["called"], common)
    elif edit.key == "title":
        turn = Turn.REWORDED if text(edit) is Turn.REWORDED else Turn.ALTERED
        yield _KINDS[turn](
            **common | {"called": f"“{in_words(edit.before.value)}”"},
            old=in_words(edit.before.value),
            new=in_words(edit.after.value),
            entry=Entry.NAME,
        )
    else:
        key = _KEYS[edit.key]
        old, new = (named(edit, spot.value, sides) for spot in (edit.before, edit.after))
        called = {"called": f"{common['called']}: {key.words}"}
        yield _KINDS[key.judge(edit)](**common | called, old=old, new=new, entry=entry(edit, key.judge))


def _owed(edit: Edit, title: str, common: dict[str, Any]) -> Iterator[Change]:
    """What documents owe before and after, all keys and defaults considered: told once for each direction."""
    old, new = (_owes(spot.owner) for spot in (edit.before, edit.after))
    called = {"called": f"What {title} owe to those above", "subject": common["subject"].rpartition("/")[0]}
    if gained := [each.value for each in Owes if each in new - old]:
        yield TierTightened(**common | called, entry=Entry.ONE, new=", ".join(gained))
    if lost := [each.value for each in Owes if each in old - new]:
        yield TierLoosened(**common | called, entry=Entry.ONE, old=", ".join(lost))


def _owes(tier: Thing) -> frozenset[Owes]:
    if not isinstance(tier, Tier) or tier.owes_nothing:
        return frozenset()
    return frozenset(tier.owes or Owes)
