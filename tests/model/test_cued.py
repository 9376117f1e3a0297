"""Cues are read off a pattern: whatever the pattern matches holds them, however the text is written otherwise."""

import importlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sharewell import rules
from sharewell.model.cued import Cued, Said, ways

FOLDER = Path(rules.__file__).parent


def cued() -> list[object]:
    """Every pattern with cues, once, by the module and name that it has."""
    found: dict[Cued, str] = {}
    for file in sorted(FOLDER.rglob("*.py")):
        if "Cued" not in file.read_text("utf-8"):
            continue
        module = importlib.import_module(
            f"sharewell.rules.{'.'.join(file.relative_to(FOLDER).with_suffix('').parts)}"
        )
        for key, value in vars(module).items():
            each = value if isinstance(value, tuple) else (value,)
            for number, one in enumerate(each):
                if isinstance(one, Cued):
                    found.setdefault(one, f"{file.stem}.{key}.{number}")
    return [pytest.param(one, id=name) for one, name in found.items()]


# The lists of parties count only beside "and", and those between some only beside a document or a deed.
@pytest.mark.parametrize("pattern", [each for each in cued() if "_LIST" not in str(each)])
@settings(
    max_examples=4, deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck)
)
@given(data=st.data())
def test_what_a_pattern_matches_holds_its_cues(pattern: Cued, data: st.DataObject) -> None:
    text = data.draw(st.from_regex(pattern.pattern.pattern)).lower()
    if pattern.pattern.search(text):
        assert Said(text).holds(pattern.ways)


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("it isn't shared", True),
        ("no-one is told", True),
        ("they refused it", True),
        ("the crisps are eaten", True),
        ("it is told to none but one", False),
        ("notable refuse", False),
    ],
)
def test_ways_of_holding_cues(text: str, holds: bool) -> None:
    assert Said(text).holds(ways("t + shared", "no + one", "refused*", "*isp*")) is holds
