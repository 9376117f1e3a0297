"""Faults of the schema as findings: none is missed, none is told that is not there, and each is told once."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from sharewell.model.findings import Finding
from sharewell.reading.compose import compose
from sharewell.reading.repairs import repaired
from sharewell.reading.sentences import MOST, accepts, errors, faults

from .told import CASES, findings_of, schema

PUBLISHED = Path(__file__).resolve().parents[2] / "schema"
SCALARS = (
    st.sampled_from(
        [
            "",
            "x",
            "yes",
            "draft",
            "in-force",
            "2026-09-21",
            "21/09/2026",
            "2026-09-21\n",
            "6 months",
            "front-door",
            "٣",
        ]
    )
    | st.none()
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["hub", "party", "as", "every", "question", "asks", "then", "colour"]), inner
        )
    ),
    max_leaves=5,
)


def sound() -> dict[str, Any]:
    data = compose((CASES / "sound" / "input.yaml").read_text("utf-8"), "a.yaml").data
    assert isinstance(data, dict)
    return data


def spots(data: Any) -> list[tuple[Any, Any]]:
    """Every key and item of some data, with what it stands in."""
    found: list[tuple[Any, Any]] = []
    steps = list(data) if isinstance(data, dict) else range(len(data)) if isinstance(data, list) else []
    for step in steps:
        found += [(data, step), *spots(data[step])]
    return found


@st.composite
def changed(draw: st.DrawFn, make: Callable[[], Any]) -> Any:
    """Sound data with one to three changes: a value replaced or taken out, or a key added."""
    data = copy.deepcopy(make())
    for _ in range(draw(st.integers(1, 3))):
        holder, step = draw(st.sampled_from(spots(data) or [({"": data}, "")]))
        change = draw(st.sampled_from(["replace", "drop", "add"]))
        if change == "replace":
            holder[step] = draw(VALUES)
        elif change == "drop":
            del holder[step]
        elif isinstance(holder, dict):
            holder[draw(st.sampled_from(["titel", "colour", "as", "action", "every", "Status"]))] = draw(
                VALUES
            )
        else:
            holder.append(draw(VALUES))
    return data


def found_in(data: Any, by: dict[str, Any]) -> tuple[list[Finding], bool]:
    """The findings on data, once it is written and read again; and the fast validator's verdict."""
    composed = compose(yaml.safe_dump(data, sort_keys=False, allow_unicode=True), "a.yaml")
    assert composed.data == data
    return faults(composed.data, composed.places, "a.yaml", by, "hub"), jsonschema_rs.is_valid(by, data)


@settings(max_examples=400, deadline=None)
@given(data=changed(sound).filter(bool))
def test_both_validators_agree_and_every_fault_is_told(data: Any) -> None:
    valid = jsonschema_rs.is_valid(schema(), data)
    assert valid == (not list(errors(schema(), data)))
    found, verdict = found_in(data, schema())
    assert verdict == valid == (found == [])
    assert not any("does not fit the schema" in finding.message for finding in found)
    assert len({(finding.place, finding.about, finding.message) for finding in found}) == len(found)


def example(of: dict[str, Any]) -> dict[str, Any]:
    """A document that has every key, each with its example."""

    def texts(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: texts(each) for key, each in value.items()}
        return [texts(each) for each in value] if isinstance(value, list) else str(value)

    return {key: texts(told["examples"][0]) for key, told in of["properties"].items()}


@pytest.mark.parametrize("path", sorted(PUBLISHED.rglob("*.schema.json")), ids=lambda path: path.name)
def test_both_validators_agree_on_the_published_schemas(path: Path) -> None:
    published = json.loads(path.read_text("utf-8"))

    @settings(max_examples=15, deadline=None, database=None)
    @given(data=changed(lambda: example(published)).filter(bool))
    def agree(data: Any) -> None:
        valid = jsonschema_rs.is_valid(published, data)
        assert valid == (not list(errors(published, data)))
        found, _ = found_in(data, published)
        assert (found == []) == valid

    agree()


def test_there_is_a_published_schema() -> None:
    assert len(list(PUBLISHED.rglob("*.schema.json"))) > 5


@pytest.mark.parametrize(
    ("text", "accepted"),
    [
        ("2026-09-21", True),
        ("2026-09-21\n", False),
        ("٢026-09-21", False),
        ("", False),
    ],
)
def test_patterns_are_read_as_json_schema_has_them(text: str, accepted: bool) -> None:
    assert accepts(r"^\d{4}-\d\d-\d\d$", text) is accepted


def test_many_faults_are_told_up_to_a_limit() -> None:
    found = findings_of("hub: a\ntitle: b\nmethods:\n" + "  - Secure Email\n" * 2000)
    assert len(found) == MOST


def test_what_only_the_fast_validator_sees_is_told_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sharewell.reading.sentences.errors", lambda *_: iter(()))
    (finding,) = findings_of("hub: a\ntitle: b\nparties:\n  - {party: c, as: x}\n")
    assert (finding.rule, finding.place.line, finding.place.column) == ("schema-wrong-value", 4, 20)


def test_findings_stand_in_the_order_of_the_file() -> None:
    places = [
        (finding.place.line, finding.place.column)
        for finding in findings_of((CASES / "values-missing" / "input.yaml").read_text("utf-8"))
    ]
    assert places == sorted(places)


def test_a_finding_keeps_its_fingerprint_when_lines_and_items_move() -> None:
    before = "hub: a\ntitle: b\nparties:\n  - {party: police, as: x}\n  - {party: school, as: recipient}\n"
    after = "title: b\nhub: a\n\nparties:\n  - {party: school, as: recipient}\n  - {party: police, as: x}\n"
    (one,), (other,) = findings_of(before), findings_of(after)
    assert one.place != other.place
    assert one.fingerprint == other.fingerprint


@pytest.mark.parametrize(
    ("pattern", "text", "meant"),
    [
        (r"^\d{4}-\d\d-\d\d$", "21/09/2026", "2026-09-21"),
        (r"^\d{4}-\d\d-\d\d$", "21.9.2026", "2026-09-21"),
        (r"^\d{4}-\d\d-\d\d$", "21st Sept 2026", "2026-09-21"),
        (r"^\d{4}-\d\d-\d\d$", "21 September, 2026", "2026-09-21"),
        (r"^\d{4}-\d\d-\d\d$", "2026/9/21", "2026-09-21"),
        (r"^\d{4}-\d\d-\d\d$", "31/02/2026", None),
        (r"^\d{4}-\d\d-\d\d$", "9/21/2026", None),
        (r"^\d{4}-\d\d-\d\d$", "September 2026", None),
        (r"^\d{4}-\d\d(-\d\d)?$", "September 2026", "2026-09"),
        (r"^\d{4}-\d\d(-\d\d)?$", "9/2026", "2026-09"),
        (r"^[a-z]+(-[a-z]+)*$", "Children's Services", "childrens-services"),
        (r"^[a-z]+(-[a-z]+)*$", "police, school", None),
        (r"^\d+ (hours|months?|years?)$", "24hrs", "24 hours"),
        (r"^\d+ (hours|months?|years?)$", "Six Months", "6 months"),
        (r"^every (\d+ )?(month|years?)$", "annually", "every year"),
        (r"^every (\d+ )?(month|years?)$", "2 years", "every 2 years"),
        (r"^https?://\S+$", "www.example.gov.uk/a", "https://www.example.gov.uk/a"),
        (r"^https?://\S+$", "none", None),
        (r"^clause \S+$", "5.2", "clause 5.2"),
        (r"^clause \S+$", "Clause 5.2", "clause 5.2"),
    ],
)
def test_a_value_is_repaired_only_into_what_the_pattern_accepts(
    pattern: str, text: str, meant: str | None
) -> None:
    assert repaired(text, lambda candidate: accepts(pattern, candidate)) == meant
