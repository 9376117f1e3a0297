"""Changes of the parties in the register: what they are, what they belong to, who are members, whom to ask."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar

from ...model.party import Assurance, Contact, Group, Identifier, Merger, Party
from ...model.words import Thing
from ..change import Change
from ..edits import Edit
from ..judging import Entry, Judged, Key, altered, bounds, entry, grants, named, reworded, text
from ..phrases import begun
from ..sides import Sides, about, within
from ..values import in_words
from ..weights import Turn
from ..wording import difference

TELLS = (Party, Group, Contact, Merger, Identifier, Assurance)


class OfRegisteredParty(Judged):
    """A change of a party in the register."""

    thing: ClassVar[str] = "registered-party"


class RegisteredPartyAdded(OfRegisteredParty):
    """A party is in the register that was not."""

    turn: ClassVar[Turn] = Turn.ADDED

    @property
    def sentence(self) -> str:
        """Which party."""
        return begun(f"{self.called} is new in the register of parties.")


class RegisteredPartyRemoved(OfRegisteredParty):
    """A party is no longer in the register."""

    turn: ClassVar[Turn] = Turn.REMOVED

    @property
    def sentence(self) -> str:
        """Which party."""
        return begun(f"{self.called} is no longer in the register of parties.")


class RegisteredPartyNarrowed(OfRegisteredParty):
    """A party is fewer kinds of body, with fewer powers, or a group has fewer members."""

    turn: ClassVar[Turn] = Turn.TIGHTENED


class RegisteredPartyWidened(OfRegisteredParty):
    """A party is more kinds of body, with more powers, or a group has more members."""

    turn: ClassVar[Turn] = Turn.LOOSENED


class RegisteredPartyAltered(OfRegisteredParty):
    """What a party is called, belongs to, came from or answers through changed."""

    turn: ClassVar[Turn] = Turn.ALTERED


class RegisteredPartyReworded(OfRegisteredParty):
    """How a party is described changed."""

    turn: ClassVar[Turn] = Turn.REWORDED


_KINDS: dict[Turn, type[OfRegisteredParty]] = {
    Turn.TIGHTENED: RegisteredPartyNarrowed,
    Turn.LOOSENED: RegisteredPartyWidened,
    Turn.ALTERED: RegisteredPartyAltered,
    Turn.REWORDED: RegisteredPartyReworded,
}

_KEYS: Mapping[type[Thing], Mapping[str, Key]] = {
    Party: {
        "title": Key("the name", text),
        "short-title": Key("the short name", reworded),
        "summary": Key("the description", reworded),
        "notes": Key("the note", reworded),
        "website": Key("the website", reworded),
        "also-known-as": Key("the list of its other names", reworded),
        "is": Key("the list of kinds of body that it is", grants),
        "part-of": Key("what it is part of", altered),
        "lead": Key("who leads the group", altered),
        "legal-person": Key("whether it signs for itself", altered),
        "acts-through": Key("who signs for it", altered),
        "country": Key("the country whose law it acts under", altered),
        "competent-authority": Key("whether it may process for law enforcement", grants),
        "privacy-notice": Key("its privacy notice", altered),
        "began": Key("its first day", altered),
        "ended": Key("its last day", altered),
        "became": Key("what took its place", altered),
        "formed-from": Key("what it was formed from", altered),
        "group": Key("what makes it a group", altered),
    },
    Group: {
        "members": Key("the membership", grants),
        "of-types": Key("the list of kinds of body that are members", bounds),
        "any": Key("what makes a body a member", text),
        "in-area": Key("the place its members serve", text),
    },
    Identifier: {"is": Key("its entry in a register", altered)},
}
"""Each key of a party with its words; one that is missing is altered, under its own name."""


def changes(edit: Edit, sides: Sides) -> Iterator[Change]:
    """What an edit of a party in the register means."""
    party = within(edit, Party)
    common = about(edit, sides.title("party", party.party)) | {"concerned": _concerned(edit, party)}
    if isinstance(edit.there.value, Party):
        yield RegisteredPartyRemoved(**common) if edit.is_removed else RegisteredPartyAdded(**common)
        return
    owner = edit.there.owner
    key = _KEYS.get(type(owner), {}).get(edit.key) or Key(_named_alone(edit, owner), altered)
    if isinstance(edit.there.value, Contact | Merger | Identifier | Assurance):
        key = Key(_THINGS[type(edit.there.value)], altered)
    turn = key.judge(edit)
    told_as = entry(edit, key.judge)
    name = begun(common["called"])
    if told_as is Entry.NAME and name != edit.after.value:
        # A short title is what people say; the full one changes beside it.
        told_as, key = Entry.WHOLE, Key("the full name", key.judge)
    elif told_as is Entry.NAME:
        name = in_words(edit.before.value)
    common["called"] = name if told_as is Entry.NAME else f"{name}: {key.words}"
    old, new = (_value(edit, spot.value, sides) for spot in (edit.before, edit.after))
    if turn is Turn.REWORDED:
        common["words"] = difference(old, new)
    yield _KINDS[turn](**common, old=old, new=new, entry=told_as)


_THINGS: dict[type[Any], str] = {
    Contact: "whom to turn to",
    Merger: "what it was formed from",
    Identifier: "its entry in registers",
    Assurance: "the evidence of its care for information",
}


def _concerned(edit: Edit, party: Party) -> tuple[str, ...]:
    """The party, and a member that joins or leaves it."""
    member = (edit.there.value,) if isinstance(edit.there.owner, Group) and edit.key == "members" else ()
    return (party.party, *member)


_REACHED = {
    "role": "who answers",
    "email": "the mailbox",
    "phone": "the telephone number",
    "of": "the organisation that answers",
    "instead": "what to do instead",
}

_ABOUT = {
    "designated-person": "questions about sharing",
    "breach": "breaches",
    "caldicott": "health and care information",
    "data-protection": "data protection",
}
"""What a contact is for, where its key says it in short."""


def _named_alone(edit: Edit, owner: Thing) -> str:
    """The name of a key that has no words of its own: of a contact, with what the contact is for."""
    key = edit.key.replace("-", " ")
    if isinstance(owner, Contact):
        return f"{_REACHED.get(edit.key, key)} for {_for(owner)}"
    if isinstance(owner, Merger | Assurance):
        return f"{_THINGS[type(owner)]} ({key})"
    return key


def _for(contact: Contact) -> str:
    words = in_words(contact.for_)
    return _ABOUT.get(words.replace(" ", "-"), words)


def _value(edit: Edit, value: Any, sides: Sides) -> str:
    if isinstance(value, Contact):
        who = sides.named("role", value.role) if value.role else value.email or value.phone or value.instead
        return f"{who} for {_for(value)}" if who else _for(value)
    if isinstance(value, Merger):
        return f"{sides.title('party', value.party)} on {in_words(value.on)}"
    if isinstance(value, Identifier):
        return f"{value.scheme} {value.is_}"
    if isinstance(value, Assurance):
        return value.assurance.replace("-", " ")
    return named(edit, value, sides)
