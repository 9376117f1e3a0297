"""Changes of a framework's own words: purposes, categories, kinds of person, roles, terms, retired bodies, systems."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar

from ...model.means import RetiredBody, System, SystemStatus
from ...model.register import Register, Source, Watched
from ...model.sourced import Evidence
from ...model.vocabulary import (
    BodyType,
    Category,
    DataClass,
    GlossaryTerm,
    PurposeEntry,
    Role,
    SubjectKind,
    Wording,
)
from ...model.words import Thing
from ..change import Change
from ..edits import Edit
from ..judging import Entry, Judged, Key, altered, demands, entry, grants, named, ranked, reworded, text
from ..sides import Sides, about
from ..values import in_words
from ..weights import Turn
from ..wording import difference

TELLS = (
    *(Register, BodyType, PurposeEntry, Category, SubjectKind, Wording, Role, GlossaryTerm),
    *(RetiredBody, System, Watched, Source),
)


class OfRegisterEntry(Judged):
    """A change of a word that documents choose from."""

    thing: ClassVar[str] = "register-entry"


class RegisterEntryAdded(OfRegisterEntry):
    """An entry is new."""

    turn: ClassVar[Turn] = Turn.ADDED

    @property
    def sentence(self) -> str:
        """Which entry."""
        return f"{self.called} is new in the register."


class RegisterEntryRemoved(OfRegisterEntry):
    """An entry is gone."""

    turn: ClassVar[Turn] = Turn.REMOVED

    @property
    def sentence(self) -> str:
        """Which entry."""
        return f"{self.called} is no longer in the register."


class RegisterEntryNarrowed(OfRegisterEntry):
    """An entry is counted to less, or is protected more."""

    turn: ClassVar[Turn] = Turn.TIGHTENED


class RegisterEntryWidened(OfRegisterEntry):
    """An entry is counted to more, or is protected less."""

    turn: ClassVar[Turn] = Turn.LOOSENED


class RegisterEntryAltered(OfRegisterEntry):
    """What an entry is called, means or stands above changed."""

    turn: ClassVar[Turn] = Turn.ALTERED


class RegisterEntryReworded(OfRegisterEntry):
    """How an entry is described, or how it is known, changed."""

    turn: ClassVar[Turn] = Turn.REWORDED


class RegisterEntryRenamed(OfRegisterEntry):
    """An entry has another id."""

    turn: ClassVar[Turn] = Turn.RENAMED

    @property
    def sentence(self) -> str:
        """Both ids."""
        return f"{self.called} has the id {self.new}; it had {self.old}."


_KINDS: dict[Turn, type[OfRegisterEntry]] = {
    Turn.TIGHTENED: RegisterEntryNarrowed,
    Turn.LOOSENED: RegisterEntryWidened,
    Turn.ALTERED: RegisterEntryAltered,
    Turn.REWORDED: RegisterEntryReworded,
}

_NOUNS: dict[type[Thing], str] = {
    BodyType: "The kind of body",
    PurposeEntry: "The purpose",
    Category: "The category",
    SubjectKind: "The kind of person",
    Wording: "The older term",
    Role: "The role",
    GlossaryTerm: "The term",
    RetiredBody: "The former body",
    System: "The system",
    Watched: "The coming change of law",
    Source: "The source",
    Register: "The register",
}

_PROTECTION = {DataClass.NOT_PERSONAL: 3, DataClass.PERSONAL: 2, DataClass.CRIMINAL: 1, DataClass.SPECIAL: 1}

_USE = {SystemStatus.LIVE: 3, SystemStatus.LEGACY: 2, SystemStatus.DISCOURAGED: 1, SystemStatus.RETIRED: 0}

_WITHIN = Key("what it belongs to", grants)

_COMMON = {
    "title": Key("the title", text),
    "means": Key("what it means", text),
    "now": Key("the term used now", text),
    "says": Key("what it says", reworded),
    "note": Key("the note", reworded),
    "also-known-as": Key("the list of other names", reworded),
    "sources": Key("the list of sources", reworded),
    "evidence": Key("the evidence", reworded),
    "text-as-of": Key("the state of the text read", reworded),
    "general-knowledge-only": Key("how it is known", altered),
    "confidence": Key("the certainty", altered),
    "certain": Key("the certainty", altered),
}

_KEYS: Mapping[type[Thing], Mapping[str, Key]] = {
    Register: {
        "title": Key("the title", reworded),
        "dated": Key("the day of the last check", reworded),
        "refresh": Key("how often it is checked", altered),
        "kept-by": Key("who keeps it", altered),
    },
    BodyType: {
        "within": _WITHIN,
        "public-authority": Key("whether such bodies are public authorities", altered),
        "competent-authority": Key("whether such bodies may process for law enforcement", grants),
        "health-or-care": Key("whether such bodies hold health or care information", demands),
    },
    PurposeEntry: {
        "within": _WITHIN,
        "law-enforcement": Key("whether it is a law enforcement purpose", altered),
        "theme": Key("the theme", altered),
    },
    Category: {
        "within": _WITHIN,
        "class": Key("what the law makes of it", ranked(_PROTECTION, without=2)),
        "confidential": Key("whether confidence is owed", demands),
        "health-or-care": Key("whether it is health or care information", demands),
    },
    SubjectKind: {"within": _WITHIN, "child": Key("whether these are children", demands)},
    Role: {"above": Key("the list of roles below it", altered)},
    System: {
        "status": Key("whether it is in use", ranked(_USE)),
        "use-instead": Key("what to use in its place", altered),
    },
    RetiredBody: {
        "ended": Key("its last day", altered),
        "became": Key("what took its place", altered),
        "now": Key("what to write today", altered),
    },
    Watched: {"state": Key("how far it has come", reworded), "effect": Key("what it would change", text)},
    Source: {"at": Key("where it is", reworded)},
}


def changes(edit: Edit, sides: Sides) -> Iterator[Change]:
    """What an edit of a register, or of an entry of one, means."""
    thing = _entry(edit)
    common = about(edit, f"{_NOUNS[type(thing)]} “{_title(thing)}”")
    if edit.there.value is thing:
        yield from _whole(edit, common)
        return
    known = _KEYS.get(type(thing), {})
    holder = edit.there.owner if isinstance(edit.there.owner, Evidence) else None
    name = "evidence" if holder else edit.key
    key = known.get(name) or _COMMON.get(name) or Key(name.replace("-", " "), altered)
    turn = key.judge(edit)
    told_as = entry(edit, key.judge)
    if told_as is Entry.NAME:
        common["called"] = f"{_NOUNS[type(thing)]} “{in_words(edit.before.value)}”"
    else:
        common["called"] += f": {key.words}"
    old, new = (named(edit, spot.value, sides) for spot in (edit.before, edit.after))
    if turn is Turn.REWORDED or key.judge is text:
        common["words"] = difference(old, new)
    yield _KINDS[turn](**common, old=old, new=new, entry=told_as)


def _entry(edit: Edit) -> Thing:
    """The entry that an edit is of or in; the register itself for its own keys."""
    around: tuple[Any, ...] = (edit.there.value, *reversed(edit.there.owners))
    found: Thing = next(each for each in around if type(each) in _NOUNS)
    return found


def _whole(edit: Edit, common: dict[str, Any]) -> Iterator[Change]:
    if edit.is_renamed:
        old, new = (str(spot.document.words(spot.value)) for spot in (edit.before, edit.after))
        yield RegisterEntryRenamed(**common, old=old, new=new)
    else:
        yield RegisterEntryRemoved(**common) if edit.is_removed else RegisterEntryAdded(**common)


def _title(entry: Thing) -> str:
    first = getattr(entry, "title", None) or getattr(entry, "says_", None) or getattr(entry, "source", "")
    return in_words(first)
