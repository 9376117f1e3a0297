"""The table of pairs: for each, exactly these changes, with their weight and what they ask for."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from sharewell.changes.change import Change, kinds_of_change

from .harness import compared

PAIRS = sorted(Path(__file__).with_name("pairs").glob("*.yaml"))


def cases() -> list[Any]:
    """Every case of every file, named by the file and what it tells. All scalars are read as text."""
    found = []
    for file in PAIRS:
        for case in yaml.load(file.read_text("utf-8"), Loader=yaml.BaseLoader):
            found.append(pytest.param(case, id=f"{file.stem}: {case['it']}"))
    return found


def as_told(change: Change) -> dict[str, Any]:
    """A change as the pairs write it."""
    weight = change.weight
    told: dict[str, Any] = {
        change.name: change.subject,
        "says": change.sentence,
        "means": [str(each) for each in weight.axes],
        "asks": str(weight.asks),
    }
    return told | ({"adopt": str(weight.adopt)} if weight.adopt.rank else {})


@pytest.mark.parametrize("case", cases())
def test_a_pair_gives_exactly_these_changes(case: dict[str, Any]) -> None:
    found = compared(case["before"], case["after"], case.get("kind", "protocol"))
    assert [as_told(each) for each in found.changes] == case["changes"]


def test_the_table_is_long_enough() -> None:
    assert len(cases()) >= 150


def test_every_kind_of_change_is_shown_by_a_pair() -> None:
    shown = {key for case in cases() for change in case.values[0]["changes"] for key in change}
    from sharewell.changes.change import named

    assert {named(each) for each in kinds_of_change()} - shown == set()
