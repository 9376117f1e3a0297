"""Changes of a framework's own entries of law, guidance, principles, methods and standards."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar

from ...model.law import Bar, Guidance, LawChange, LawStatus, Principles, Provision
from ...model.means import Equivalence, Method, MethodStatus, Permits, Standard
from ...model.words import Thing
from ..change import Change
from ..edits import Edit
from ..judging import (
    Entry,
    Judged,
    Key,
    altered,
    bounds,
    demands,
    entry,
    grants,
    named,
    narrows,
    ranked,
    reworded,
    shorter_is_stricter,
    text,
)
from ..sides import Sides, about
from ..values import in_words
from ..weights import Turn
from ..wording import difference

TELLS = (Provision, Bar, LawChange, Guidance, Principles, Method, Standard, Equivalence)


class OfCatalogueEntry(Judged):
    """A change of what the catalogue says of a law, a method or a standard."""

    thing: ClassVar[str] = "catalogue-entry"


class CatalogueEntryAdded(OfCatalogueEntry):
    """An entry is new."""

    turn: ClassVar[Turn] = Turn.ADDED

    @property
    def sentence(self) -> str:
        """Which entry."""
        return f"{self.called} is new in the catalogue."


class CatalogueEntryRemoved(OfCatalogueEntry):
    """An entry is gone."""

    turn: ClassVar[Turn] = Turn.REMOVED

    @property
    def sentence(self) -> str:
        """Which entry."""
        return f"{self.called} is no longer in the catalogue."


class CatalogueEntryTightened(OfCatalogueEntry):
    """A law allows less or to fewer bodies, a method may be used for less, a standard asks for more."""

    turn: ClassVar[Turn] = Turn.TIGHTENED


class CatalogueEntryLoosened(OfCatalogueEntry):
    """A law allows more or to more bodies, a method may be used for more, a standard asks for less."""

    turn: ClassVar[Turn] = Turn.LOOSENED


class CatalogueEntryAltered(OfCatalogueEntry):
    """What an entry says changed in a way that no order of values tells."""

    turn: ClassVar[Turn] = Turn.ALTERED


class CatalogueEntryReworded(OfCatalogueEntry):
    """How an entry is cited, noted or known changed."""

    turn: ClassVar[Turn] = Turn.REWORDED


class CatalogueEntryRenamed(OfCatalogueEntry):
    """An entry has another id."""

    turn: ClassVar[Turn] = Turn.RENAMED

    @property
    def sentence(self) -> str:
        """Both ids."""
        return f"{self.called} has the id {self.new}; it had {self.old}."


_KINDS: dict[Turn, type[OfCatalogueEntry]] = {
    Turn.TIGHTENED: CatalogueEntryTightened,
    Turn.LOOSENED: CatalogueEntryLoosened,
    Turn.ALTERED: CatalogueEntryAltered,
    Turn.REWORDED: CatalogueEntryReworded,
}

_ENTRIES = (Provision, Guidance, Principles, Method, Standard)

_STANDING = {
    LawStatus.IN_FORCE: 2,
    LawStatus.AMENDED: 2,
    LawStatus.PARTLY_IN_FORCE: 1,
    LawStatus.ENACTED_NOT_IN_FORCE: 0,
    LawStatus.REPEALED_IN_ENGLAND: 0,
    LawStatus.REPEALED: 0,
    LawStatus.SUPERSEDED: 0,
}

_USE = {MethodStatus.CURRENT: 2, MethodStatus.DISCOURAGED: 1, MethodStatus.RETIRED: 0}

_FIT_FOR = {Permits.NOT_PERSONAL: 0, Permits.PERSONAL: 1, Permits.CONFIDENTIAL: 2}

_COMMON = {
    "title": Key("the title", text),
    "note": Key("the note", reworded),
    "sources": Key("the list of sources", reworded),
    "evidence": Key("the evidence", reworded),
    "text-as-of": Key("the state of the text read", reworded),
    "confidence": Key("the certainty", altered),
    "certain": Key("the certainty", altered),
    "general-knowledge-only": Key("how it is known", altered),
    "status": Key("the standing", altered),
    "extent": Key("where it applies", bounds),
    "ended": Key("when it ended", altered),
}

_KEYS: Mapping[type[Thing], Mapping[str, Key]] = {
    Provision: {
        "status": Key("the standing", ranked(_STANDING)),
        "citation": Key("the citation", reworded),
        "also-cited": Key("the list of other citations", reworded),
        "address": Key("where it is published", reworded),
        "replaced-by": Key("what took its place", altered),
        "in-force-from": Key("when it came into force", altered),
        "nature": Key("what it does", altered),
        "kind": Key("what kind of law it is", altered),
        "open-to": Key("who may rely on it", bounds),
        "towards": Key("whom it lets them share with", bounds),
        "towards-confidence": Key("how sure it is whom it lets them share with", altered),
        "on-request-of": Key("who must ask first", narrows),
        "purposes": Key("what it serves", grants),
        "only-these-purposes": Key("whether it is confined to its purposes", demands),
        "not-for": Key("what it never serves", demands),
        "never-for": Key("what it is no power for", demands),
        "bars": Key("what it forbids", demands),
        "changed": Key("the list of its changes", altered),
        "needs-policy-document": Key("whether it takes a policy document", demands),
        "keep-at-least": Key("the shortest time for records", altered),
        "keep-counted-from": Key("what that time is counted from", altered),
        "conditions": Key("the list of its conditions", altered),
    },
    Bar: {
        "says": Key("what it forbids", text),
        "from": Key("who may not share under it", narrows),
        "items": Key("what may not pass under it", narrows),
        "unless-agreed": Key("whether the person's agreement lifts what it forbids", grants),
    },
    LawChange: {
        "what": Key("the list of its changes", altered),
        "on": Key("the list of its changes", altered),
    },
    Guidance: {
        "published": Key("when it was published", altered),
        "supersedes": Key("what it replaced", altered),
        "rules": Key("the list of its rules", altered),
        "rules-called": Key("what its rules are called", reworded),
        "markers": Key("how copies of it are known", reworded),
    },
    Principles: {
        "list": Key("the list of principles", altered),
        "since": Key("when they began", altered),
        "earlier": Key("the list of earlier editions", reworded),
    },
    Method: {
        "status": Key("whether it may be used", ranked(_USE)),
        "permits": Key("how confidential what is sent may be", ranked(_FIT_FOR)),
        "bulk": Key("whether it is fit for many people at once", grants),
        "needs-secure-address": Key("whether both ends need secure addresses", demands),
        "within": Key("what it belongs to", altered),
        "use-instead": Key("what to use in its place", altered),
        "steps": Key("the list of its steps", altered),
        "never": Key("what not to do", altered),
        "records": Key("what to write down", altered),
    },
    Standard: {
        "stronger": Key("which of two values is the stronger", altered),
        "measure": Key("what kind of value it has", altered),
        "counted-from": Key("what starts the clock", altered),
        "longest": Key("the longest that is allowed", shorter_is_stricter),
        "since": Key("since when the law asks for it", altered),
        "rests-on": Key("the law it comes from", altered),
        "items": Key("what it may hold", altered),
        "equivalences": Key("what counts the same", grants),
        "implies": Key("what is met with it", grants),
    },
    Equivalence: {
        "schemes": Key("what counts the same", grants),
        "of-types": Key("whom that counts for", bounds),
        "stronger-than": Key("what these schemes exceed", grants),
    },
}
"""Each key with its words; a title may hide another meaning, and what is missing here is for a person to judge."""


def changes(edit: Edit, sides: Sides) -> Iterator[Change]:
    """What an edit of an entry of the catalogue means."""
    thing = next(
        each for each in (edit.there.value, *reversed(edit.there.owners)) if isinstance(each, _ENTRIES)
    )
    common = about(edit, _name(thing))
    if edit.there.value is thing:
        if edit.is_renamed:
            old, new = (spot.document.words(spot.value) for spot in (edit.before, edit.after))
            yield CatalogueEntryRenamed(**common, old=old, new=new)
        else:
            yield CatalogueEntryRemoved(**common) if edit.is_removed else CatalogueEntryAdded(**common)
        return
    key = _key(edit)
    turn = key.judge(edit)
    told_as = entry(edit, key.judge)
    if told_as is Entry.NAME and edit.there.owner is thing and not isinstance(thing, Provision):
        common["called"] = f"“{in_words(edit.before.value)}”"
    else:
        common["called"] += "" if told_as is Entry.NAME else f": {key.words}"
    old, new = (_value(edit, spot.value, sides) for spot in (edit.before, edit.after))
    if turn is Turn.REWORDED or key.judge is text:
        common["words"] = difference(old, new)
    yield _KINDS[turn](**common, old=old, new=new, entry=told_as)


def _key(edit: Edit) -> Key:
    """The key that differs, and its judge. A thing that stands in a list is judged by the list."""
    for owner in reversed(edit.there.owners):
        known = _KEYS.get(type(owner))
        if known is not None:
            name = edit.key if owner is edit.there.owner else "evidence"
            return known.get(name) or _COMMON.get(name) or Key(name.replace("-", " "), altered)
    return Key(edit.key.replace("-", " "), altered)


def _name(entry: Provision | Guidance | Principles | Method | Standard) -> str:
    return entry.name if isinstance(entry, Provision) else f"“{in_words(entry.title)}”"


def _value(edit: Edit, value: Any, sides: Sides) -> str:
    if isinstance(value, Bar):
        return f"“{in_words(value.says_).rstrip('.')}”"
    if isinstance(value, LawChange):
        return f"“{in_words(value.what).rstrip('.')}” ({in_words(value.on)})"
    if isinstance(value, Equivalence):
        return " and ".join(each.replace("-", " ") for each in value.schemes)
    return named(edit, value, sides)
