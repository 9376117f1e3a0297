"""What is wrong with single nodes of a file, kept until the places of all nodes are known."""

from __future__ import annotations

import re

import msgspec

from ..model.findings import Finding, Fix, Related, Severity
from ..model.places import Places
from .outline import names
from .source import shown

MOST = 100
"""How many things are told of one file: who has so many has one cause for them all."""

_TIGHT = re.compile(r"([\w-]+)\s*:\s*([^/\s].*)")
_MARKS = {
    "*": "a reference to another part of the file",
    "&": "a name for what follows",
    "!": "a note to programs about the type of what follows",
}


class _Note(msgspec.Struct):
    """What is wrong with a node.

    `within` is the mapping in which a key stands twice; `length`, if any, that of the mark at the node's start.
    """

    rule: str
    node: int
    message: str
    help: str
    about: str = ""
    within: int | None = None
    length: int = 0
    fix: Fix | None = None


class Notes:
    """The notes of one file."""

    def __init__(self) -> None:
        self._notes: list[_Note] = []

    def __len__(self) -> int:
        return len(self._notes)

    def forget(self, count: int) -> None:
        """Keep only the first so many."""
        del self._notes[count:]

    def no_key(self, node: int) -> None:
        """A colon without a key."""
        self._add(
            _Note("yaml-syntax", node, "There is no key before this colon.", "Write the key, then the colon.")
        )

    def key_of_parts(self, node: int) -> None:
        """A key that is a list or a mapping."""
        message = "Keys with values, or a list, stand where a key is expected."
        remedy = "A key is a word before a colon. If brackets are part of a text, put it all in quotes."
        self._add(_Note("yaml-syntax", node, message, remedy))

    def key_twice(self, mapping: int, key: int, name: str) -> None:
        """A key that stands in a mapping already."""
        message = f"The key {shown(name)} stands twice among these keys, and only one of them can count."
        remedy = "Take one out, or put what both say under one key."
        self._add(_Note("yaml-duplicate-key", key, message, remedy, about=name, within=mapping))

    def bare_words(self, node: int, words: list[str], after: str | None, whole: bool) -> None:
        """The trap of prose in braces, where a comma ends the value and begins another key.

        `words` are the keys without a colon, the first of them at `node`; `after` is the key with a text as its value
        that stands before them, if one does; `whole` says that nothing else stands in the braces.
        """
        if tight := _TIGHT.fullmatch(words[0]):
            message = f"The colon in {shown(words[0])} needs a space after it."
            meant = f"{tight[1]}: {tight[2]}"
            remedy = f"Write {shown(meant)}."
            self._add(
                _Note("yaml-syntax", node, message, remedy, about=words[0], fix=Fix("Put a space", meant))
            )
            words = words[1:]
            if not words:
                return
        keys = "was read as a key with no value" if len(words) == 1 else "were read as keys with no value"
        named = names(words, "and", most=5)
        message = f"In braces a comma begins a new key, so {named} {keys}."
        if whole:
            message = f"Braces hold keys with values, so {named} {keys}."
            listed = shown("[" + ", ".join(words) + "]")
            remedy = f"For a list, use square brackets: {listed}. For text, use quotes."
        elif after is None:
            key, _, value = words[0].partition(" ")
            meant = f" If the key is {shown(key)}, write {shown(f'{key}: {value}')}." if value else ""
            remedy = f"Write a colon and the value after it, or take it out.{meant}"
        else:
            message = message[:-1] + f": did you mean part of {shown(after)}?"
            remedy = "Put the words in quotes, or on a line of their own."
        self._add(_Note("schema-unknown-key", node, message, remedy, about=words[0]))

    def mark(self, node: int, mark: str) -> None:
        """An alias, an anchor or a tag, as it is written."""
        message = f"{shown(mark)} is read as {_MARKS.get(mark[:1], _MARKS['!'])}, which protocols do without."
        remedy = "If it is part of a text, put the whole text in quotes; if not, take it out."
        self._add(_Note("yaml-unsafe", node, message, remedy, length=len(mark)))

    def findings(self, file: str, places: Places) -> list[Finding]:
        """The notes as findings."""
        return [_finding(note, file, places) for note in self._notes]

    def _add(self, note: _Note) -> None:
        if len(self._notes) < MOST:
            self._notes.append(note)


def _finding(note: _Note, file: str, places: Places) -> Finding:
    place = places.place(file, note.node)
    if note.length:
        end = place.column + note.length
        place = msgspec.structs.replace(place, end_line=place.line, end_column=end)
    first = None if note.within is None else places.key(note.within, note.about)
    related = () if first is None else (Related("It stands here first.", places.place(file, first)),)
    return Finding(
        rule=note.rule,
        severity=Severity.ERROR,
        place=place,
        message=note.message,
        help=note.help,
        fix=note.fix,
        related=related,
        about=note.about,
    )
