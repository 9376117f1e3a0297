"""What a schema finds wrong with a document, as findings in the words of the field: one for each fault.

The fast validator gives the verdict. Only for a document at fault is the reference validator asked for every
error, and each is put into a sentence: those about keys in `keys`, those about values in `values`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any

from ..model.findings import Finding
from ..model.places import Places, Step
from .builder import Data
from .keys import key_faults, slipped_out
from .outline import Outline, Schema
from .scene import Fault, Scene
from .values import last_resort, value_fault

if TYPE_CHECKING:
    import jsonschema_rs

# Of several faults at one value, the one to tell: if it is not even a text, its form does not matter.
_WEIGHT = ("type", "enum", "pattern", "minLength")
_ABOUT_KEYS = frozenset(("required", "additionalProperties", "propertyNames", "anyOf"))
_MANY = 64

MOST = 500
"""How many errors of one file are looked at: who has so many has one cause for them all."""

_compiled: dict[int, tuple[Schema, jsonschema_rs.Validator]] = {}
_patterns: dict[str, Callable[[Any], bool]] = {}


def faults(data: Data, places: Places, file: str, schema: Schema, kind: str) -> list[Finding]:
    """All that a schema finds wrong with the data of one file, in the order of the file.

    `data` is as `compose` gives it, before it is numbered; `kind` is what to call the document. A schema is
    compiled once, so it should be the same object every time.
    """
    verdict = _validator(schema)
    if verdict.is_valid(data):
        return []
    scene = Scene(places, file, Outline(schema), kind)
    found = list(islice(errors(schema, data), MOST))
    if not found:
        return [last_resort(scene, tuple(next(verdict.iter_errors(data)).instance_path))]
    return sorted(_tell(scene, found), key=lambda finding: finding.order)


def _validator(schema: Schema) -> jsonschema_rs.Validator:
    import jsonschema_rs

    kept = _compiled.get(id(schema))
    if kept is None:
        if len(_compiled) >= _MANY:
            _compiled.clear()
        kept = _compiled[id(schema)] = (schema, jsonschema_rs.validator_for(schema))
    return kept[1]


def errors(schema: Schema, data: Data) -> Iterator[Fault]:
    """Every error of the reference validator."""
    import jsonschema
    from jsonschema.validators import extend

    def pattern(_: Any, form: str, instance: Any, __: Any) -> Iterator[jsonschema.ValidationError]:
        if isinstance(instance, str) and not accepts(form, instance):
            yield jsonschema.ValidationError(f"{instance!r} does not match {form!r}")

    reference: Any = extend(jsonschema.Draft202012Validator, {"pattern": pattern})  # type: ignore[no-untyped-call]
    for error in reference(schema).iter_errors(data):
        steps = list(error.absolute_schema_path)
        keyword = str(error.validator)
        if "propertyNames" in steps:
            keyword = "propertyNames"
        yield Fault(tuple(error.absolute_path), keyword, error.instance, dict(error.schema), steps)


def accepts(pattern: str, text: str) -> bool:
    """Whether a text has the form of a pattern, as JSON Schema reads patterns.

    To Python `$` would allow a line break at the end, and `\\d` the figures of all scripts.
    """
    import jsonschema_rs

    if pattern not in _patterns:
        _patterns[pattern] = jsonschema_rs.validator_for({"type": "string", "pattern": pattern}).is_valid
    return _patterns[pattern](text)


def _tell(scene: Scene, errors: Sequence[Fault]) -> Iterator[Finding]:
    """The findings, from all errors at each value."""
    groups: dict[tuple[Step, ...], list[Fault]] = {}
    for fault in errors:
        if scene.is_told(fault.path, fault.instance):
            continue  # `compose` has told it.
        groups.setdefault(fault.path, []).append(fault)
    explained = {(*path, key) for path, group in groups.items() for key in slipped_out(scene, group)}
    for path, group in groups.items():
        if path in explained:
            continue
        keys = [
            fault
            for fault in group
            if fault.keyword in _ABOUT_KEYS and isinstance(fault.instance, dict | str)
        ]
        values = [fault for fault in group if fault not in keys]
        if values:
            yield value_fault(scene, min(values, key=_rank), accepts)
        elif keys:
            yield from key_faults(scene, path, keys)


def _rank(fault: Fault) -> tuple[int, int]:
    known = fault.keyword in _WEIGHT
    return (_WEIGHT.index(fault.keyword) if known else len(_WEIGHT), len(fault.steps))
