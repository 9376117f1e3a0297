"""Sentences about values: of the wrong type, of the wrong form, or not among those allowed."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from ..model.findings import Finding, Fix
from ..model.nearest import nearest
from ..model.places import Step
from .outline import Schema, about, example_of, inline, names
from .repairs import repaired
from .scene import Fault, Scene
from .source import quoted, shown

_YES_NO = {
    "true": "yes",
    "y": "yes",
    "on": "yes",
    "1": "yes",
    "false": "no",
    "n": "no",
    "off": "no",
    "0": "no",
}

Accepts = Callable[[str, str], bool]
"""Whether a text has the form that a pattern of the schema asks for."""


def value_fault(scene: Scene, fault: Fault, accepts: Accepts) -> Finding:
    """The finding for one value."""
    if fault.instance is None:
        return _absent(scene, fault)
    wanted = _wanted(fault)
    if wanted and not isinstance(fault.instance, wanted):
        if isinstance(fault.instance, list):
            return _list(scene, fault, wanted)
        if isinstance(fault.instance, dict):
            return _mapping(scene, fault, wanted)
        return _text(scene, fault, wanted, accepts)
    if fault.keyword == "enum":
        return _choice(scene, fault)
    if fault.keyword == "pattern":
        return _form(scene, fault, accepts)
    return _other(scene, fault)


def _wanted(fault: Fault) -> type | None:
    """What stands for the type asked for in data whose scalars are all texts."""
    types = fault.schema.get("type", "string" if fault.keyword == "enum" else ())
    types = [types] if isinstance(types, str) else types
    if not types:
        return None
    return list if "array" in types else dict if "object" in types else str


def _wrong(scene: Scene, fault: Fault, message: str, help_: str, fix: Fix | None = None) -> Finding:
    return scene.finding("schema-wrong-value", scene.place(fault.path), message, help_, fix)


def _absent(scene: Scene, fault: Fault) -> Finding:
    key = fault.path[-1] if fault.path else ""
    if not isinstance(key, str):
        said = f"{scene.called(fault.path)} is empty."
        return _wrong(scene, fault, said, "Write the item after the dash, or take the dash out.")
    needed = scene.outline.is_of_key(fault.steps) and scene.outline.is_required(fault.steps)
    remedy = "Write one." if needed else "Write one, or take the key out."
    return scene.finding(
        "schema-wrong-value",
        scene.key_place(fault.path[:-1], key),
        f"{shown(key)} has no value.",
        f"{about(_described(scene, fault), key)} {remedy}".strip(),
    )


def _list(scene: Scene, fault: Fault, wanted: type) -> Finding:
    """A list, where one text or keys with values should be."""
    items: list[Any] = fault.instance
    if wanted is dict:
        help_ = (
            "Take the dash away."
            if len(items) == 1 and isinstance(items[0], dict)
            else _keys_wanted(scene, fault)
        )
        return _wrong(scene, fault, f"{scene.called(fault.path)} takes keys with values, not a list.", help_)
    said = f"{scene.called(fault.path)} takes one value, not a list."
    if len(items) == 1 and isinstance(items[0], str):
        fix = Fix(says="Write it without dash and brackets", text=inline(items[0]))
        return _wrong(
            scene, fault, said, f"Write it without dash and brackets: {shown(inline(items[0]))}.", fix
        )
    help_ = "Keep one." if all(isinstance(item, str) for item in items) and items else ""
    return _wrong(scene, fault, said, f"{help_} A text that begins with a bracket must be in quotes.".strip())


def _mapping(scene: Scene, fault: Fault, wanted: type) -> Finding:
    """Keys with values, where a text or a list should be."""
    mapping: dict[str, Any] = fault.instance
    if wanted is list:
        said = f"{scene.called(fault.path)} takes a list, and keys with values stand under it."
        values = [value for value in mapping.values() if isinstance(value, str)]
        if _takes_keys(scene, fault) or len(values) < len(mapping):
            return _wrong(scene, fault, said, "Put a dash before the first key of each item.")
        return _wrong(scene, fault, said, f"Write its values alone: {shown(inline(values))}.")
    if len(mapping) == 1 and isinstance(text := next(iter(mapping.values())), str):
        words = f"{next(iter(mapping))}: {text}"
        said = f"{shown(words)} was read as a key and its value, because of the colon and the space in it."
        fix = Fix(says="Put the text in quotes", text=quoted(words)) if "\n" not in words else None
        return _wrong(scene, fault, said, "Put the text in quotes.", fix)
    said = f"{scene.called(fault.path)} takes one value, and keys stand under it: {names(mapping, 'and', 6)}."
    return _wrong(
        scene, fault, said, f"{about(_described(scene, fault))} A text with colons in it must be in quotes."
    )


def _text(scene: Scene, fault: Fault, wanted: type, accepts: Accepts) -> Finding:
    """A text, where a list or keys with values should be."""
    text: str = fault.instance
    name = scene.called(fault.path)
    if wanted is dict:
        said = f"{name} takes keys with values, not text."
        if written := _under_its_key(scene, fault, accepts):
            return _wrong(
                scene, fault, said, f"Write {shown(written)}.", Fix(says="Put it under its key", text=written)
            )
        return _wrong(scene, fault, said, _keys_wanted(scene, fault))
    said = f"{name} takes a list, even for one item."
    items = scene.outline.resolved(fault.schema.get("items", {}))
    if _takes_keys(scene, fault):
        field = scene.outline.field(fault.steps)
        help_ = f"Write each item on a line of its own, with a dash before its first key. {example_of(field)}"
        return _wrong(scene, fault, said, help_.strip())
    parts = [part for part in re.split(r"\s*[,;]\s*|\s+and\s+", text) if part]
    one = "pattern" not in items and "enum" not in items
    written = inline([text] if one or not all(_fits(items, part, accepts) for part in parts) else parts)
    fix = Fix(says="Write it as a list", text=written) if "\n" not in text else None
    return _wrong(
        scene, fault, said, f"Write {shown(written)}, or each item on a line of its own after a dash.", fix
    )


def _takes_keys(scene: Scene, fault: Fault) -> bool:
    """Whether the items of the list wanted have keys of their own."""
    return "object" in scene.outline.resolved(fault.schema.get("items", {})).get("type", ())


def _under_its_key(scene: Scene, fault: Fault, accepts: Accepts) -> str:
    """A text written under the one key that the mapping wanted needs, if it fits there."""
    required = fault.schema.get("required", ())
    if len(required) != 1:
        return ""
    inner = scene.outline.resolved(fault.schema["properties"][required[0]])
    types = inner.get("type", "string")
    fits = "string" in types and _fits(inner, fault.instance, accepts) and "\n" not in fault.instance
    return inline({required[0]: fault.instance}) if fits else ""


def _fits(schema: Schema, text: str, accepts: Accepts) -> bool:
    return text in schema.get("enum", (text,)) and accepts(schema.get("pattern", ""), text)


def _keys_wanted(scene: Scene, fault: Fault) -> str:
    field = scene.outline.field(fault.steps)
    keys = fault.schema.get("properties")
    listed = f"The keys are {names(keys, 'and')}." if keys else "Write a key, a colon and a value."
    return " ".join(part for part in (listed, example_of(field)) if part)


def _choice(scene: Scene, fault: Fault) -> Finding:
    text: str = fault.instance
    allowed = [str(each) for each in fault.schema["enum"]]
    if set(allowed) == {"yes", "no"}:
        meant = _YES_NO.get(text.lower()) or nearest(text, allowed)
        said = f"{scene.called(fault.path)} is answered with `yes` or `no`, not with {shown(text)}."
        help_ = scene.outline.field(fault.steps).get("description", "")
        return _wrong(
            scene, fault, said, help_, Fix(says=f"Write {shown(meant)}", text=meant) if meant else None
        )
    meant = nearest(text, allowed)
    holds = "hold" if fault.path and isinstance(fault.path[-1], int) else "be"
    field = next((step for step in reversed(fault.path) if isinstance(step, str)), "")
    said = f"{shown(field)} cannot {holds} {shown(text)}" if field else f"{shown(text)} is not allowed here"
    said += f": did you mean {shown(meant)}?" if meant else "."
    fix = Fix(says=f"Write {shown(meant)}", text=meant) if meant else None
    return _wrong(scene, fault, said, f"Allowed here: {names(allowed, most=30)}.", fix)


def _form(scene: Scene, fault: Fault, accepts: Accepts) -> Finding:
    text, pattern = str(fault.instance), str(fault.schema["pattern"])
    meant = repaired(text, lambda candidate: accepts(pattern, candidate))
    said = f"{shown(text)} is not {fault.title or 'what is expected here'}"
    help_ = about(fault.schema)
    if text.strip() and accepts(pattern, text.strip()):
        said = (
            f"{scene.called(fault.path)} has a space or a line break after its value, as text under `|` has."
        )
        fix = Fix(says="Write it on the line of its key", text=text.strip())
        return _wrong(scene, fault, said, "Write it on the line of its key.", fix)
    parts = text.split(" - ")
    if len(parts) > 1 and all(accepts(pattern, part) for part in parts):
        said = f"{shown(text)} was read as one item, because the dashes are not in one column."
        return _wrong(scene, fault, said, "Begin each item's dash in the same column.")
    if not text.strip():
        return _wrong(scene, fault, f"{scene.called(fault.path)} is empty.", help_)
    said += f": did you mean {shown(meant)}?" if meant else "."
    return _wrong(scene, fault, said, help_, Fix(says=f"Write {shown(meant)}", text=meant) if meant else None)


def _described(scene: Scene, fault: Fault) -> Schema:
    """The schema that says most about a value: its key's, or its own."""
    return scene.outline.field(fault.steps) if scene.outline.is_of_key(fault.steps) else fault.schema


def _other(scene: Scene, fault: Fault) -> Finding:
    name, field = scene.called(fault.path), scene.outline.field(fault.steps)
    if fault.keyword == "minItems":
        return _wrong(
            scene,
            fault,
            f"{name} is an empty list.",
            f"{about(field)} Name one at least, or take the key out.",
        )
    said = (
        f"{name} is empty." if fault.keyword == "minLength" else f"{name} has a value that does not fit here."
    )
    return _wrong(scene, fault, said, about(field))


def last_resort(scene: Scene, path: tuple[Step, ...]) -> Finding:
    """The finding where only the fast validator sees a fault, so that no fault goes unsaid."""
    return scene.finding(
        "schema-wrong-value",
        scene.place(path),
        f"{scene.called(path)} does not fit the schema of {scene.kind}.",
        "Compare it with an example of this kind of document.",
    )
