"""The schemas: what is committed is what the types say, and every key explains itself with an example that holds."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, get_args

import jsonschema
import pytest

from sharewell.data import folder
from sharewell.model.kinds import FORMAT, KINDS
from sharewell.model.schemas import schema_of, schema_text
from sharewell.model.words import FirstDay

HERE = folder("schema") / f"v{FORMAT}"


def as_read(value: Any) -> Any:
    """A value as Sharewell reads it: every scalar is text."""
    if isinstance(value, dict):
        return {key: as_read(each) for key, each in value.items()}
    if isinstance(value, list):
        return [as_read(each) for each in value]
    return str(value)


def objects(schema: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """The root of a schema and every object among its definitions, by name."""
    yield "root", schema
    for name, each in schema["$defs"].items():
        if "properties" in each:
            yield name, each


@pytest.mark.parametrize("kind", KINDS)
def test_the_committed_schema_is_what_the_types_say(kind: str) -> None:
    assert (HERE / f"{kind}.schema.json").read_text("utf-8") == schema_text(kind), (
        "Write them again: sharewell schema --write schema/v1"
    )


@pytest.mark.parametrize("kind", KINDS)
def test_it_passes_the_metaschema(kind: str) -> None:
    schema = json.loads((HERE / f"{kind}.schema.json").read_text("utf-8"))
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    jsonschema.Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize("kind", KINDS)
def test_every_object_is_closed_and_every_key_has_a_description_and_an_example(kind: str) -> None:
    for name, each in objects(schema_of(kind)):
        assert each["additionalProperties"] is False, name
        assert each["title"] and each["description"].endswith("."), name
        for key, value in each["properties"].items():
            assert value["description"].endswith((".", "?")), f"{name}.{key}"
            assert value["examples"], f"{name}.{key}"


@pytest.mark.parametrize("kind", KINDS)
def test_every_example_holds(kind: str) -> None:
    schema = schema_of(kind)
    for name, each in objects(schema):
        for key, value in each["properties"].items():
            whole = {**value, "$defs": schema["$defs"]}
            found = [
                error.message
                for example in value["examples"]
                for error in jsonschema.Draft202012Validator(whole).iter_errors(as_read(example))
                # An example shows the keys that matter for it, not all that a whole one needs.
                if error.validator != "required"
            ]
            assert found == [], f"{name}.{key}"


@pytest.mark.parametrize("kind", KINDS)
def test_no_choice_is_left_to_one_of(kind: str) -> None:
    assert '"oneOf"' not in schema_text(kind)


def test_there_are_no_other_schemas_of_documents() -> None:
    assert {path.name.removesuffix(".schema.json") for path in HERE.glob("*.json")} - {
        "report",
        "review",
        "until",
    } == KINDS.keys()


@pytest.mark.parametrize(
    ("day", "fits"),
    [
        ("2026-11-02", True),
        ("2017-08", True),
        ("2012", True),
        ("last-adoption", True),
        ("02/11/2026", False),
        ("2 November 2026", False),
        ("2026-11-31", False),
        ("the last adoption", False),
    ],
)
def test_the_first_day_of_a_document_is_a_date_or_the_last_adoption(day: str, fits: bool) -> None:
    form = get_args(FirstDay)[1]
    assert (re.fullmatch(form.pattern, day) is not None) is fits
