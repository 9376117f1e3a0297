"""The examples of keys can be copied: whole, and naming only what the catalogue or the worked framework has."""

from __future__ import annotations

import functools
import typing
from collections.abc import Iterator
from typing import Any

import jsonschema
import pytest

from sharewell import catalogue
from sharewell.data import folder
from sharewell.model.corpus import Corpus
from sharewell.model.kinds import KINDS
from sharewell.model.schemas import bare_type, fields_of, schema_of
from sharewell.model.words import Refers, Says, Thing
from sharewell.reading.load import load

INVENTED = frozenset({"protocol", "chart", "framework"})
"""Examples may name documents that the worked framework has no need of: older ones, a template, an annex."""


@functools.cache
def corpus() -> Corpus:
    loaded = (load(catalogue.folder(), national=True), load(folder("protocols")))
    return Corpus(tuple(document for each in loaded for document in each.documents))


def types_of(struct: type[Thing], seen: set[type[Thing]]) -> Iterator[type[Thing]]:
    """A type and all types that its values hold."""
    if struct in seen:
        return
    seen.add(struct)
    yield struct
    for _, _, bare, _, _ in fields_of(struct):
        inner = bare_type(typing.get_args(bare)[0])[0] if typing.get_origin(bare) is tuple else bare
        for each in typing.get_args(inner) or (inner,):
            if isinstance(each, type) and issubclass(each, Thing):
                yield from types_of(each, seen)


def named(struct: type[Thing], value: Any) -> Iterator[tuple[str, str]]:
    """The kind and id of everything that an example, as a value of a type, refers to."""
    for _, key, bare, notes, _ in fields_of(struct):
        if key in value:
            yield from of_field(bare, notes, value[key])


def of_field(bare: Any, notes: tuple[Any, ...], value: Any) -> Iterator[tuple[str, str]]:
    if typing.get_origin(bare) is tuple:
        inner, inner_notes = bare_type(typing.get_args(bare)[0])
        for each in value:
            yield from of_field(inner, inner_notes, each)
    elif isinstance(bare, type) and issubclass(bare, Thing):
        yield from named(bare, value)
    else:
        refers = next((note for note in notes if isinstance(note, Refers)), None)
        if refers and not refers.local and isinstance(value, str):
            # Protective markings stand in the catalogue's list of systems.
            yield "system" if refers.kind == "marking" else refers.kind, value


@pytest.mark.parametrize("kind", KINDS)
def test_what_examples_name_exists(kind: str) -> None:
    unknown = {
        (f"{struct.__name__}.{key}", *each)
        for struct in types_of(KINDS[kind], set())
        for _, key, bare, notes, _ in fields_of(struct)
        for told in notes
        if isinstance(told, Says)
        for each in of_field(bare, notes, told.example)
        if each[0] not in INVENTED and corpus().entry(*each) is None
    }
    assert unknown == set()


@pytest.mark.parametrize("kind", KINDS)
def test_examples_are_whole(kind: str) -> None:
    schema = schema_of(kind)
    for name, each in [(kind, schema), *schema["$defs"].items()]:
        for key, value in each.get("properties", {}).items():
            validator = jsonschema.Draft202012Validator({**value, "$defs": schema["$defs"]})
            found = [
                error.message for example in value["examples"] for error in validator.iter_errors(example)
            ]
            assert found == [], f"{name}.{key}"


@pytest.mark.parametrize("kind", KINDS)
def test_keys_that_stand_together_are_described_in_different_words(kind: str) -> None:
    schema = schema_of(kind)
    for name, each in [(kind, schema), *schema["$defs"].items()]:
        said = [value["description"] for value in each.get("properties", {}).values()]
        assert len(said) == len(set(said)), name
