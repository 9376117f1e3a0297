"""The JSON Schemas of the documents, written from their types, so that schema and types cannot drift apart.

The files in `schema/v1/` are what this module writes (a test compares them). Each schema stands alone: an editor
needs no network and no second file. Objects are closed; unions are chosen by the key an item begins with, by
if/then/else and never oneOf, so that one fault gives one error at one place.
"""

from __future__ import annotations

import enum
import json
import types
import typing
from collections.abc import Iterator
from typing import Any

from .kinds import FORMAT, KINDS
from .words import AtLeastOne, Form, Says, Thing, kebab

Schema = dict[str, Any]


def schema_of(kind: str) -> Schema:
    """The schema of one kind of document, with all its definitions inside."""
    definitions: Schema = {}
    body = _struct(KINDS[kind], definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:sharewell:v{FORMAT}:{kind}",
        **body,
        "$defs": {name: each for name, each in sorted(definitions.items()) if name[0] != " "},
    }


def fields_of(struct: type[Thing]) -> Iterator[tuple[str, str, Any, tuple[Any, ...], bool]]:
    """The fields of a type: Python name, YAML key, bare type, notes of its annotation, whether it is required."""
    import msgspec

    for field in msgspec.structs.fields(struct):
        if field.name != "at":
            bare, notes = bare_type(field.type)
            yield field.name, field.encode_name, bare, notes, field.required


def bare_type(hint: Any) -> tuple[Any, tuple[Any, ...]]:
    """A type without `Annotated` and `| None`, and the notes found on the way."""
    notes: tuple[Any, ...] = ()
    while True:
        if typing.get_origin(hint) is typing.Annotated:
            notes += tuple(hint.__metadata__)
            hint = hint.__origin__
        elif typing.get_origin(hint) in (typing.Union, types.UnionType):
            rest = [each for each in typing.get_args(hint) if each is not type(None)]
            if len(rest) > 1:
                return hint, notes
            hint = rest[0]
        else:
            return hint, notes


def _struct(struct: type[Thing], definitions: Schema) -> Schema:
    properties: Schema = {}
    required: list[str] = []
    for _, key, bare, notes, needed in fields_of(struct):
        told = next((note for note in notes if isinstance(note, Says)), None)
        if told is None:
            raise TypeError(f"{struct.__name__}.{key} has no description")
        properties[key] = {
            **_value(bare, notes, definitions),
            "description": told.description,
            "examples": [told.example],
        }
        if needed:
            required.append(key)
    return {
        "title": noun(struct),
        "description": _first_line(struct),
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


def _value(bare: Any, notes: tuple[Any, ...], definitions: Schema) -> Schema:
    origin = typing.get_origin(bare)
    if origin is tuple:
        item, item_notes = bare_type(typing.get_args(bare)[0])
        least = {"minItems": 1} if any(isinstance(note, AtLeastOne) for note in notes) else {}
        return {"type": "array", "items": _value(item, item_notes, definitions), **least}
    if origin is dict:
        value, value_notes = bare_type(typing.get_args(bare)[1])
        return {"type": "object", "additionalProperties": _value(value, value_notes, definitions)}
    if origin in (typing.Union, types.UnionType):
        return _choice(typing.get_args(bare), definitions)
    if bare is str:
        form = next(note for note in notes if isinstance(note, Form))
        definitions[form.name] = _scalar(form)
        return {"$ref": f"#/$defs/{form.name}"}
    name = _hyphens(bare.__name__)
    # Whose name it is, kept under a name that no definition can have.
    if definitions.setdefault(f" {name}", bare) is not bare:
        raise TypeError(f"two types would both be defined as {name}")
    if name not in definitions:
        definitions[name] = {}
        if issubclass(bare, enum.Enum):
            definitions[name] = _enumeration(bare)
        else:
            definitions[name] = _struct(bare, definitions)
    return {"$ref": f"#/$defs/{name}"}


def _choice(members: tuple[Any, ...], definitions: Schema) -> Schema:
    """A union whose members are told apart by the key they begin with: their first field."""
    keys = [next(fields_of(member))[1] for member in members]
    schema: Schema = {"anyOf": [{"required": [key]} for key in keys]}
    for member, key in zip(reversed(members), reversed(keys), strict=True):
        schema = {"if": {"required": [key]}, "then": _value(member, (), definitions), "else": schema}
    return {"type": "object", **schema}


def _scalar(form: Form) -> Schema:
    schema: Schema = {"title": form.title, "description": form.description, "examples": list(form.examples)}
    schema |= _NUMBERS[form.number]
    schema["pattern" if form.pattern else "minLength"] = form.pattern or 1
    return schema


def _enumeration(choices: type[enum.Enum]) -> Schema:
    values = [each.value for each in choices]
    return {
        "title": noun(choices),
        "description": _first_line(choices),
        "enum": values,
        "examples": values[:1],
    }


_NUMBERS: dict[str, Schema] = {
    "": {"type": "string"},
    "any": {"type": ["string", "number"]},
    "whole": {"type": ["string", "integer"], "minimum": 1},
    "year": {"type": ["string", "integer"], "minimum": 1000, "maximum": 9999},
}
"""What a scalar may be for programs that tell numbers from text, by the `number` of its form."""

_NOUNS = {
    "YesNo": "yes or no",
    "About": "a subject that questions can have",
    "Abroad": "a statement on sharing abroad",
    "Accepts": "a statement of what counts as adopting",
    "AllOf": "an all-of gate",
    "AnyOf": "an any-of gate",
    "ApprovalNode": "an approval",
    "Approver": "a statement of who approves",
    "AsPrinted": "a statement of what is printed",
    "Ask": "a statement of whom to ask",
    "BasedOn": "a document it is based on",
    "Beside": "a document that runs alongside",
    "ChartUsed": "a chart of the document",
    "Closes": "something that a clause can close",
    "ConfidenceMet": "an answer to the duty of confidence",
    "Confidence": "an answer to the duty of confidence",
    "ConsentPart": "a part that consent plays",
    "Consent": "a statement on consent",
    "ContactFor": "a matter that contacts are for",
    "Controllership": "a statement on controllers",
    "Covers": "something that an action can cover",
    "Data": "the list of information",
    "EffectiveFrom": "a statement of when it begins",
    "Evidence": "a piece of evidence",
    "Guidance": "an edition of guidance",
    "IfRefused": "a consequence of refusal",
    "LawChange": "a change of the law",
    "LawCited": "a law of the document's list",
    "Lawfulness": "a statement of grounds",
    "Marks": "fact or opinion",
    "Measure": "a kind of measure",
    "MethodUsed": "a way of sending",
    "Method": "a way of sending",
    "NeverFor": "a use that a law is not for",
    "Onward": "a statement on passing on",
    "OnwardTo": "a circle of receivers",
    "Owes": "something that a tier can owe",
    "PartyAs": "a capacity of parties",
    "PartyTo": "a party to the document",
    "Permits": "a class of information",
    "Principles": "a set of principles",
    "PrintedAt": "a part of the printed document",
    "Procedure": "a step of the procedure",
    "Publish": "a way of publishing",
    "PurposeEntry": "a purpose of the catalogue",
    "Purposes": "the list of purposes",
    "Records": "something that an action can record",
    "Result": "a result of a chart",
    "Retention": "a rule of retention",
    "RoleEntry": "a role",
    "SiteSettings": "the settings of the site",
    "StandardMet": "a value of a standard",
    "Stronger": "a direction of standards",
    "Subjects": "a group of people",
    "SubjectKind": "a kind of person",
    "Test": "a test of a gate",
    "Timing": "the framework's timing",
    "Used": "a part that consent can play",
    "Watched": "a change that is coming",
    "Yields": "a statement of where it yields",
    "YieldsOn": "something a parent can leave open",
}
"""What people call a value of a type whose class name does not say it."""


def noun(of: type) -> str:
    """What people call a value of a type: the class name in words, with its article."""
    if of.__name__ in _NOUNS:
        return _NOUNS[of.__name__]
    words = _hyphens(of.__name__).replace("-", " ")
    return f"{'an' if words[0] in 'aeiou' else 'a'} {words}"


def _first_line(of: type) -> str:
    return (of.__doc__ or "").strip().splitlines()[0]


def _hyphens(name: str) -> str:
    return kebab("".join("_" + c.lower() if c.isupper() else c for c in name).strip("_"))


def schema_text(kind: str) -> str:
    """The schema of one kind of document as its file holds it."""
    return json.dumps(schema_of(kind), indent=2, ensure_ascii=False) + "\n"
