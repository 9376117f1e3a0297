"""Sentences about the keys of a mapping: those that it may not have, and those that it lacks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from ..model.findings import Finding, Fix
from ..model.nearest import Slips, nearest
from ..model.places import Step
from .outline import Schema, about, example_of, names
from .scene import Fault, Scene
from .source import shown


def key_faults(scene: Scene, path: tuple[Step, ...], faults: Sequence[Fault]) -> Iterator[Finding]:
    """The findings for all faults in the keys of the mapping at a path: a key misspelt is one, not two."""
    mapping: dict[str, Any] = faults[0].instance
    missing: dict[str, Schema] = {}
    unknown: dict[str, Fault] = {}
    for fault in faults:
        if fault.keyword == "required":
            unread = scene.unread_keys(path, mapping)
            missing |= {
                key: fault.schema
                for key in fault.schema["required"]
                if key not in mapping
                and not any(re.match(rf"{key}[\s:]", each) for each in (*unread, *mapping))
            }
        elif fault.keyword == "additionalProperties":
            properties = fault.schema.get("properties", {})
            unknown |= {
                key: fault
                for key, value in mapping.items()
                if key not in properties and not scene.is_told((*path, key), value)
            }
        elif fault.keyword == "propertyNames":
            yield _wrong_name(scene, path, fault)
        elif fault.keyword == "anyOf":
            yield _says_nothing(scene, path, mapping, fault)
    for owner, keys in slipped_out(scene, faults).items():
        yield _slipped(scene, path, owner, keys)
        unknown = {key: fault for key, fault in unknown.items() if key not in keys}
    taken: set[str] = set()
    for key, fault in unknown.items():
        absent = [name for name in fault.schema["properties"] if name not in mapping and name not in taken]
        meant = _meant(scene, key, fault, absent)
        if meant is not None:
            taken.add(meant)
            missing.pop(meant, None)
        yield _unknown(scene, path, key, fault, meant, [name for name in absent if name != meant])
    for key, schema in missing.items():
        yield _missing(scene, path, key, schema)


def slipped_out(scene: Scene, faults: Sequence[Fault]) -> dict[str, list[str]]:
    """Keys that were meant to stand under the key before them, which has no value: they were not indented.

    By that key, whose want of a value is then explained.
    """
    found: dict[str, list[str]] = {}
    for fault in faults:
        if fault.keyword != "additionalProperties" or not isinstance(fault.instance, dict):
            continue
        properties: Schema = fault.schema.get("properties", {})
        owner, inner = "", Schema()
        for key, value in fault.instance.items():
            if key in properties:
                owner = key if value is None else ""
                inner = scene.outline.resolved(properties[key]) if owner else {}
            elif _may_hold(inner, key):
                found.setdefault(owner, []).append(key)
    return found


def _may_hold(schema: Schema, key: str) -> bool:
    """Whether a mapping may have a key."""
    if "properties" in schema:
        return key in schema["properties"]
    named = schema.get("propertyNames", {}).get("enum")
    return isinstance(schema.get("additionalProperties"), dict) and (named is None or key in named)


def _slipped(scene: Scene, path: tuple[Step, ...], owner: str, keys: Sequence[str]) -> Finding:
    return scene.finding(
        "schema-unknown-key",
        scene.key_place(path, keys[0]),
        f"{names(keys, 'and')} {'belongs' if len(keys) == 1 else 'belong'} under {shown(owner)}, "
        f"but {'stands' if len(keys) == 1 else 'stand'} beside it.",
        f"Indent {'it' if len(keys) == 1 else 'them'} by two more spaces.",
        about=keys[0],
    )


def _meant(scene: Scene, key: str, fault: Fault, absent: Sequence[str]) -> str | None:
    """The key that was probably meant; none where the key as it is written belongs elsewhere."""
    meant = nearest(key, absent)
    if meant is not None and Slips(key).to(meant) > 1 and scene.outline.owners(key):
        return None
    return meant


def _unknown(
    scene: Scene, path: tuple[Step, ...], key: str, fault: Fault, meant: str | None, free: Sequence[str]
) -> Finding:
    mapping, properties = fault.instance, fault.schema["properties"]
    here = f"{shown(key)} is not a key of {scene.thing(fault.schema)}"
    place = scene.key_place(path, key)
    fix = None
    if meant is not None:
        said = f"{here}: did you mean {shown(meant)}?"
        help_ = about(scene.outline.resolved(properties[meant]), meant)
        fix = Fix(says=f"Write {shown(meant)}", text=meant)
    elif (joined := re.match(r"([\w-]+):", key)) and joined[1] in properties:
        said = f"The colon after {shown(joined[1])} needs a space after it."
        help_ = f"Without it, {shown(key)} was read as the key."
    elif (kinds := scene.outline.variants(fault.steps)) and key in kinds:
        chosen = next(kind for kind in kinds if kind in mapping)
        said = (
            f"{shown(key)} cannot stand beside {shown(chosen)}: each of them says what kind of thing this is."
        )
        help_ = "Keep one of them, and give the other an item of its own."
    elif (present := nearest(key, [name for name in properties if name in mapping])) is not None:
        said = f"{here}, but {shown(present)} is, and it is here already."
        help_ = "Take one of them out."
    elif belongs := _belongs(scene, key):
        said = f"{here}: it belongs {belongs}."
        help_ = "Move it there; if it is there already, see that it is indented under the key it belongs to."
    else:
        said = f"{here}."
        help_ = f"Take it out, or use one of {names(free)}." if free else "Take it out."
    return scene.finding("schema-unknown-key", place, said, help_, fix, about=key)


def _belongs(scene: Scene, key: str) -> str:
    owners = scene.outline.owners(key)
    inside = [owner for owner in owners if owner]
    if "" in owners:
        return "at the top of the document"
    if not inside:
        return ""
    return f"inside {' or '.join(inside)}" if len(inside) <= 3 else "in other places"


def _missing(scene: Scene, path: tuple[Step, ...], key: str, schema: Schema) -> Finding:
    told = scene.outline.resolved(schema.get("properties", {}).get(key, {}))
    return scene.finding(
        "schema-missing-key",
        scene.first_place(path),
        f"{scene.this(schema)} needs the key {shown(key)}, which is missing.",
        about(told, key),
        about=key,
    )


def _says_nothing(scene: Scene, path: tuple[Step, ...], mapping: dict[str, Any], fault: Fault) -> Finding:
    """None of the keys that say what kind of thing this is: one of them misspelt, or none."""
    kinds = scene.outline.variants(fault.steps) or {each["required"][0]: {} for each in fault.schema["anyOf"]}
    known = {key for schema in kinds.values() for key in schema.get("properties", {})}
    for key in mapping:
        meant = nearest(key, kinds) if key not in known else None
        if meant is not None:
            schema = kinds[meant]
            return scene.finding(
                "schema-unknown-key",
                scene.key_place(path, key),
                f"{shown(key)} is not a key that says what this is: did you mean {shown(meant)}?",
                " ".join(filter(None, (schema.get("description", ""), example_of(schema)))),
                Fix(says=f"Write {shown(meant)}", text=meant),
                about=key,
            )
    return scene.finding(
        "schema-missing-key",
        scene.first_place(path),
        f"{scene.called(path)} does not say what it is: it needs one of {names(kinds)}.",
        "Begin with the key that fits: "
        + "; ".join(_with_words(key, schema) for key, schema in kinds.items())
        + ".",
        about="kind",
    )


def _with_words(key: str, schema: Schema) -> str:
    """A key with what it is for, as words within a sentence."""
    words = str(schema.get("description", "")).rstrip(".")
    return f"{shown(key)} ({words[:1].lower()}{words[1:]})" if words else shown(key)


def _wrong_name(scene: Scene, path: tuple[Step, ...], fault: Fault) -> Finding:
    """A key of a mapping whose keys are free in number but not in form."""
    key = str(fault.instance)
    allowed = fault.schema.get("enum", ())
    meant = nearest(key, allowed)
    said = f"{shown(key)} cannot be a key of {scene.called(path)}"
    said += (
        f": did you mean {shown(meant)}?" if meant else f": it is not {fault.title}." if fault.title else "."
    )
    help_ = f"The keys here are {names(allowed, 'and')}." if allowed else about(fault.schema)
    fix = Fix(says=f"Write {shown(meant)}", text=meant) if meant else None
    return scene.finding("schema-unknown-key", scene.key_place(path, key), said, help_, fix, about=key)
