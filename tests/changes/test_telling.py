"""Nothing that differs goes untold: whatever is taken out of a document, some file of `kinds` tells of it."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from sharewell.changes.edits import edits
from sharewell.changes.plain import LONGEST
from sharewell.changes.sides import Sides
from sharewell.changes.telling import teller_of, told
from sharewell.model.corpus import Corpus
from sharewell.reading.load import load, read_source

from ..rules.harness import national

PROTOCOLS = Path(__file__).parents[2] / "protocols"

FILES = {
    "agreements/safeguarding-hub.yaml": 9,
    "procedures/breach.yaml": 4,
    "parties/anyborough-council.yaml": 1,
    "registers/positions.yaml": 2,
    "framework.yaml": 2,
}
"""Documents of several kinds, and of how many keys and entries one is taken out: of all would take long."""

_ENDS = (".", ".”", "…", "…”")


@pytest.fixture(scope="module")
def sides() -> Sides:
    loaded = load(PROTOCOLS)
    corpus = Corpus((*national().documents, *loaded.documents), loaded.stubs)
    return Sides(corpus, corpus)


@pytest.mark.parametrize("path", FILES)
def test_whatever_is_taken_out_is_told(sides: Sides, path: str) -> None:
    """Keys and entries of the file, each on its own; in both directions, in sentences that can be read aloud."""
    plain = yaml.load((PROTOCOLS / path).read_text("utf-8"), Loader=yaml.BaseLoader)
    whole = read_source(_dumped(plain), path).document
    assert whole is not None
    untold, said = [], set()
    for way in list(_ways(plain))[:: FILES[path]]:
        part = read_source(_dumped(_without(plain, way)), path)
        if part.findings or part.document is None:
            continue
        for before, after in ((whole, part.document), (part.document, whole)):
            for edit in edits(before, after):
                if teller_of(edit) is None:
                    untold.append(way)
                said |= {each.sentence for each in told(edit, sides)}
    assert untold == []
    assert len(said) > 20
    assert [each for each in said if len(each) > LONGEST or "None" in each or not each.endswith(_ENDS)] == []


def _dumped(plain: Any) -> str:
    return str(yaml.dump(plain, Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True))


def _ways(plain: Any, to: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The ways to every key and every entry."""
    inside = plain.items() if isinstance(plain, dict) else enumerate(plain) if isinstance(plain, list) else ()
    for step, value in inside:
        yield (*to, step)
        yield from _ways(value, (*to, step))


def _without(plain: Any, way: tuple[Any, ...]) -> Any:
    rest = copy.deepcopy(plain)
    holder = rest
    for step in way[:-1]:
        holder = holder[step]
    del holder[way[-1]]
    return rest
