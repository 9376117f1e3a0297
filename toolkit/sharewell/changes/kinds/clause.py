"""Changes of clauses: those that state something, and what every clause has; the rest goes by what the clause does."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from ...model.clauses import Clause, Effect
from ...model.sharing import Reason
from ..change import Change
from ..clauses import Came, Family, Went, clause_name
from ..edits import Edit
from ..plain import Differing, Plain, Retold, fitting, lasting, looks_alike, texts, titles, values
from ..reach import Reach, reach, statement_path
from ..sides import Sides, about, within
from ..values import in_words
from ..weights import Turn
from . import duty, permission, restriction, safeguard

TELLS = (Clause,)

_NUMBERING = frozenset({"number", "title", "about", "standards"})

_YES_NO = frozenset({"overridable", "inherited"})

_NAMED = {
    "text": "The text of",
    "cites": "A law behind",
    "refines": "What is made more exact by",
    "because": "The reason for",
    "overridable": "Whether documents below may refine",
    "inherited": "Whether documents below carry",
}


class OfClause(Change):
    """A change of a clause that states something, or of what every clause has."""

    thing: ClassVar[str] = "clause"
    noun: ClassVar[str] = "clause"


class ClauseAdded(OfClause, Came):
    """A clause is new that states something, or does not say what it does."""

    turn: ClassVar[Turn] = Turn.ADDED


class ClauseRemoved(OfClause, Went):
    """A clause is gone that stated something, or did not say what it did."""

    turn: ClassVar[Turn] = Turn.REMOVED


class ClauseAltered(OfClause, Differing):
    """The words or the reach of such a clause changed; a person has to weigh them."""

    turn: ClassVar[Turn] = Turn.ALTERED


class ClauseReworded(OfClause, Retold):
    """The heading of such a clause changed, or its text in looks only."""

    turn: ClassVar[Turn] = Turn.REWORDED


class ClauseRenumbered(OfClause):
    """A clause has another printed number; of any effect."""

    turn: ClassVar[Turn] = Turn.RENAMED

    @property
    def sentence(self) -> str:
        """The numbers."""
        was = f"it was numbered {self.old}" if self.old else "it had no number"
        return fitting(
            f"“{self.called}” is {f'numbered {self.new}' if self.new else 'no longer numbered'}; {was}.",
            "A clause is numbered otherwise.",
        )


class ClauseRenamed(OfClause, Plain):
    """A clause has another id; of any effect."""

    turn: ClassVar[Turn] = Turn.RENAMED
    pattern: ClassVar[str] = "“{called}” has the id {new}; it had {old}."


_FAMILIES = {
    Effect.RESTRICTION: restriction.FAMILY,
    Effect.SAFEGUARD: safeguard.FAMILY,
    Effect.DUTY: duty.FAMILY,
    Effect.PERMISSION: permission.FAMILY,
}

_PLAIN = Family(
    added=ClauseAdded,
    removed=ClauseRemoved,
    wider=ClauseAltered,
    narrower=ClauseAltered,
    altered=ClauseAltered,
    reworded=ClauseReworded,
)


def changes(edit: Edit, sides: Sides) -> Iterator[Change]:
    """What an edit of a clause, or of one of its keys, means."""
    clause = within(edit, Clause)
    family = _FAMILIES.get(clause.effect, _PLAIN) if clause.effect else _PLAIN
    name = clause_name(clause)
    common = about(edit, name) | {"concerned": sides.signatories(edit)}
    if edit.there.value is clause:
        yield _whole(edit, clause, family, common)
    elif edit.key == "effect" and edit.there.owner is clause:
        yield from _effect(edit, common)
    elif edit.key == "closes":
        yield (restriction.RestrictionsBarred if edit.is_added else restriction.RestrictionsLeftOpen)(
            **common
        )
    elif edit.key == "number":
        yield ClauseRenumbered(**common, **values(edit))
    elif edit.key in _YES_NO and bool(edit.before.value) == bool(edit.after.value):
        yield family.reworded(**common | {"called": f"{_NAMED[edit.key]} “{name}”"}, **values(edit))
    elif (scope := reach(edit, sides)) is not None:
        yield from _scope(edit, family, common, scope)
    elif (held := _held(edit, family)) is not None and family is not _PLAIN:
        yield (family.wider if held else family.narrower)(**common, new=_how(edit, held))
    else:
        yield _said(edit, family, common, sides)


def _whole(edit: Edit, clause: Clause, family: Family, common: dict[str, Any]) -> Change:
    if edit.is_renamed:
        old, new = edit.before.value.clause, edit.after.value.clause
        return ClauseRenamed(**common, old=old, new=new)
    words = in_words(clause.text)
    return family.removed(**common, old=words) if edit.is_removed else family.added(**common, new=words)


def _effect(edit: Edit, common: dict[str, Any]) -> Iterator[Change]:
    """A clause that does something else than it did: one kind of clause went, another came."""
    old, new = edit.before.value, edit.after.value
    was, is_ = old or "clause without a stated effect", new or "clause without a stated effect"
    if old in _FAMILIES:
        yield _FAMILIES[old].removed(**common, new=in_words(is_))
    if new in _FAMILIES:
        yield _FAMILIES[new].added(**common, old=in_words(was))
    if old not in _FAMILIES and new not in _FAMILIES:
        yield ClauseReworded(**common | {"called": f"The effect of “{common['called']}”"}, **values(edit))


def _scope(edit: Edit, family: Family, common: dict[str, Any], scope: Reach) -> Iterator[Change]:
    """What a clause is about, told once for its whole `for`; nothing where it only says everything in other words."""
    if not scope.is_wider and not scope.is_narrower:
        return
    told = common | {"subject": statement_path(edit, Clause)}
    if (scope.is_wider and scope.is_narrower) or family is _PLAIN:
        told["called"] = f"What is covered by “{common['called']}”"
        yield family.altered(**told, old=scope.old, new=scope.new)
    elif scope.is_wider:
        yield family.wider(**told, new=f"now holds for {scope.new}; it held for {scope.old}")
    else:
        yield family.narrower(**told, new=f"now holds only for {scope.new}; it held for {scope.old}")


def _held(edit: Edit, family: Family) -> bool | None:
    """Whether a clause holds further than it did; None where the edit is of something else."""
    if edit.key == "until":
        return lasting(edit, is_end=True)
    if edit.key == "inherited":
        return bool(edit.after.value)
    if edit.key == "overridable" and family is safeguard.FAMILY:
        return not edit.after.value
    return None


def _how(edit: Edit, held: bool) -> str:
    """How a clause holds now, to follow its name."""
    if edit.key == "until":
        end = in_words(edit.after.value)
        return f"now ends on {end}" if end else f"no longer ends on {in_words(edit.before.value)}"
    if edit.key == "inherited":
        return "now holds in the documents below" if held else "no longer holds in the documents below"
    return "may no longer be refined by documents below" if held else "may now be refined by documents below"


def _said(edit: Edit, family: Family, common: dict[str, Any], sides: Sides) -> Change:
    """A difference in what a clause says, which only a reader can weigh, or in how it looks."""
    name = common["called"]
    key = "reasons" if edit.there.owner is not within(edit, Clause) else edit.key
    if key in _NUMBERING:
        return family.reworded(**common | {"called": f"The {_heading(key)} of “{name}”"}, **texts(edit))
    called = f"{_NAMED.get(key, 'A ground of')} “{name}”"
    if key in ("text", "because") and looks_alike(edit):
        return family.reworded(**common | {"called": called}, **texts(edit))
    return family.altered(**common | {"called": called}, **_told(edit, key, sides))


def _told(edit: Edit, key: str, sides: Sides) -> dict[str, Any]:
    if key in ("text", "because"):
        return texts(edit)
    if key == "cites":
        return titles(edit, sides, "law")
    if key in _YES_NO:
        old, new = ("yes" if each.value else "no" for each in (edit.before, edit.after))
        return {"old": old, "new": new}
    if key == "refines":
        return {side: _reference(text, sides) for side, text in values(edit).items()}
    if isinstance(edit.there.value, Reason):
        spots = (("old", edit.before), ("new", edit.after))
        return {side: in_words(spot.value.ground) if spot.value else "" for side, spot in spots}
    return values(edit)


def _reference(text: str, sides: Sides) -> str:
    """A reference to a clause, with the other document as people call it."""
    clause, of, document = text.partition(" of ")
    return f"{clause}{of}{sides.title('protocol', document)}" if document else clause


def _heading(key: str) -> str:
    return {"title": "heading", "about": "topic", "standards": "list of standards"}[key]
