"""A schema as the sentences about faults need it: what things are called, and where else a key belongs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from .source import quoted, shown

Schema = dict[str, Any]

_PLAIN = re.compile(r"(?!null$)[A-Za-z0-9](?:[\w ./()'@&%+?;-]|:(?=\S))*(?<![ :])", re.ASCII | re.IGNORECASE)


class Outline:
    """One schema, with all its definitions inside it."""

    def __init__(self, schema: Schema) -> None:
        self._root = schema
        self._owners: dict[str, list[str]] | None = None

    def resolved(self, schema: Schema) -> Schema:
        """What a schema is once its `$ref` is followed, the description beside the `$ref` in front."""
        while "$ref" in schema:
            target = self._root
            for step in schema["$ref"].removeprefix("#").strip("/").split("/"):
                target = target[step]
            schema = {**target, **{key: value for key, value in schema.items() if key != "$ref"}}
        return schema

    def trail(self, steps: Iterable[str | int]) -> list[Any]:
        """The schemas met on the way along a schema path that names no `$ref`, as jsonschema gives it."""
        here: Any = self._root
        trail = [here]
        for step in steps:
            if isinstance(here, dict) and step not in here:
                here = self.resolved(here)
            here = here[step]
            trail.append(here)
        return trail

    def field(self, steps: list[str | int]) -> Schema:
        """The schema of the nearest key above the end of a schema path: it describes what was wrong."""
        number = self._last_key(steps)
        return self._root if number is None else self.resolved(self.trail(steps)[number + 1])

    def is_of_key(self, steps: list[str | int]) -> bool:
        """Whether a schema path ends at the value of that key, and not at something inside it."""
        number = self._last_key(steps)
        return number is not None and not {"items", "additionalProperties"} & set(steps[number + 1 : -1])

    def is_required(self, steps: list[str | int]) -> bool:
        """Whether the mapping that holds the last key of a schema path needs that key."""
        number = self._last_key(steps)
        if number is None:
            return False
        return steps[number] in self.resolved(self.trail(steps)[number - 1]).get("required", ())

    def _last_key(self, steps: list[str | int]) -> int | None:
        """Where in a schema path its last key is."""
        return next((n for n in range(len(steps) - 1, 0, -1) if steps[n - 1] == "properties"), None)

    def variants(self, steps: list[str | int]) -> dict[str, Schema]:
        """The kinds of thing that may stand where a schema path ends, by the key that says which it is.

        None, where only one kind of thing may. `steps` ends with the keyword that failed.
        """
        above = steps[:-1]
        if above and above[-1] == "then":
            above = above[:-1]
        while above and above[-1] == "else":
            above = above[:-1]
        found: dict[str, Schema] = {}
        here = self.resolved(self.trail(above)[-1])
        while "if" in here:
            found[here["if"]["required"][0]] = self.resolved(here["then"])
            here = here["else"]
        return found

    def owners(self, key: str) -> list[str]:
        """What the things are called in which a key may stand; empty for the document itself."""
        if self._owners is None:
            self._owners = {}
            for schema in self._objects(self._root):
                owner = "" if schema is self._root else schema.get("title", "")
                for name in schema["properties"]:
                    owners = self._owners.setdefault(name, [])
                    if owner not in owners:
                        owners.append(owner)
        return self._owners.get(key, [])

    def _objects(self, schema: Any) -> Iterator[Schema]:
        if isinstance(schema, dict):
            if isinstance(schema.get("properties"), dict):
                yield schema
            for key, value in schema.items():
                if key not in ("examples", "enum", "const"):
                    yield from self._objects(value)
        elif isinstance(schema, list):
            for value in schema:
                yield from self._objects(value)


def inline(value: Any) -> str:
    """A value as YAML on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{inline(key)}: {inline(each)}" for key, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(inline, value)) + "]"
    text = "" if value is None else str(value)
    return text if _PLAIN.fullmatch(text) else quoted(" ".join(text.split()))


def example_of(schema: Schema, key: str = "") -> str:
    """The first example of a schema, written out with its key; nothing, where there is none or it is long."""
    examples = schema.get("examples") or ()
    if not examples:
        return ""
    text = f"{key}: {inline(examples[0])}" if key else inline(examples[0])
    return f"For example `{text}`" + ("" if text.endswith(".") else ".") if len(text) <= 100 else ""


def about(schema: Schema, key: str = "") -> str:
    """What a schema is for, with an example."""
    return " ".join(part for part in (schema.get("description", ""), example_of(schema, key)) if part)


def names(words: Iterable[str], joint: str = "or", most: int = 12) -> str:
    """Words in a sentence: `a`, `b` or `c`; of very many, the first."""
    every = [shown(word) for word in words]
    if len(every) > most:
        return f"{', '.join(every[:most])} and {len(every) - most} more"
    return f"{', '.join(every[:-1])} {joint} {every[-1]}" if len(every) > 1 else "".join(every)


def bare(title: str) -> str:
    """A noun without its article: "a flow" is "flow"."""
    return re.sub(r"^(an?|the) ", "", title)
