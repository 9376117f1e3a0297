"""What a sentence about a fault is made from: the document with its places, and its schema."""

from __future__ import annotations

from typing import Any

import msgspec

from ..model.findings import Finding, Fix, Severity
from ..model.places import MAPPING, SCALAR, Place, Places, Step
from .outline import Outline, Schema, bare
from .source import shown


class Fault(msgspec.Struct, frozen=True):
    """One error of the reference validator: where in the data, by which keyword, where in the schema."""

    path: tuple[Step, ...]
    keyword: str
    instance: Any
    schema: Schema
    steps: list[Step]

    @property
    def title(self) -> str:
        """What the schema calls the value, with its article: "a date"."""
        return str(self.schema.get("title", ""))


class Scene:
    """One document at fault."""

    def __init__(self, places: Places, file: str, outline: Outline, kind: str) -> None:
        self.places = places
        self.file = file
        self.outline = outline
        self.kind = kind

    def place(self, path: tuple[Step, ...]) -> Place:
        """The place of a value."""
        return self.places.place(self.file, self.places.follow(0, *path))

    def key_place(self, path: tuple[Step, ...], key: str) -> Place:
        """The place of a key of the mapping at a path."""
        mapping = self.places.follow(0, *path)
        node = self.places.key(mapping, key)
        return self.places.place(self.file, mapping if node is None else node)

    def first_place(self, path: tuple[Step, ...]) -> Place:
        """The place of a mapping, as its first key alone: all of it would be too much to underline."""
        node = self.places.follow(0, *path)
        whole = self.places.place(self.file, node)
        if self.places.kinds[node] != MAPPING or self.places.sizes[node] == 1:
            return whole
        first = self.places.place(self.file, node + 1)
        return msgspec.structs.replace(whole, end_line=first.end_line, end_column=first.end_column)

    def is_told(self, path: tuple[Step, ...], value: Any) -> bool:
        """Whether `compose` has said what is wrong with a value, so that the schema need not say more.

        So it is for words in braces without colons, which the data holds as a list; for braces none of whose
        keys could be read; and for aliases, anchors and tags, which have no text.
        """
        node, places = 0, self.places
        for step in path:
            if isinstance(step, int) and places.kinds[node] == MAPPING:
                return True
            node = places.follow(node, step)
        if places.kinds[node] == MAPPING:
            return isinstance(value, list) or (not value and places.sizes[node] > 1)
        return places.kinds[node] == SCALAR and places.texts[node] is None

    def unread_keys(self, path: tuple[Step, ...], mapping: dict[str, Any]) -> list[str]:
        """The keys of a mapping that `compose` left out of the data, because they have no colon of their own."""
        node, places = self.places.follow(0, *path), self.places
        key, end, unread = node + 1, node + places.sizes[node], []
        while key < end:
            words = places.texts[key]
            if words is not None and words not in mapping:
                unread.append(words)
            key += places.sizes[key]
            key += places.sizes[key]
        return unread

    def called(self, path: tuple[Step, ...]) -> str:
        """What a value is called in a sentence: its key; for an item, its number and the key of its list."""
        if not path:
            return "the document"
        if isinstance(path[-1], str):
            return shown(path[-1])
        above = next((step for step in reversed(path) if isinstance(step, str)), "")
        return f"item {path[-1] + 1}" + (f" of {shown(above)}" if above else "")

    def thing(self, schema: Schema) -> str:
        """What a mapping is called, with its article: "a flow"."""
        return str(schema.get("title") or f"a {self.kind.replace('-', ' ')}")

    def this(self, schema: Schema) -> str:
        """What a mapping is called at the beginning of a sentence: "This flow"."""
        return f"This {bare(self.thing(schema))}"

    def finding(
        self, rule: str, place: Place, message: str, help_: str, fix: Fix | None = None, about: str = ""
    ) -> Finding:
        """A finding of this document, its first letter a capital."""
        return Finding(
            rule=rule,
            severity=Severity.ERROR,
            place=place,
            message=message[:1].upper() + message[1:],
            help=help_,
            fix=fix,
            about=about,
        )
