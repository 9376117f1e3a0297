"""What five published documents cite: the catalogue knows every one of them, and what became of it."""

import datetime
from collections import Counter
from pathlib import Path

import yaml

from sharewell.catalogue.standing import State, standing
from sharewell.model.corpus import Corpus, Entry
from sharewell.model.law import Guidance, Principles, Provision
from sharewell.model.means import RetiredBody, System, SystemStatus

ROWS = yaml.safe_load((Path(__file__).parent / "seed-citations.yaml").read_text(encoding="utf-8"))


def _entry(corpus: Corpus, ref: str) -> Entry | None:
    return next((found for kind in ("law", "body", "system") if (found := corpus.entry(kind, ref))), None)


def _is_past(entry: Entry, day: datetime.date) -> bool:
    thing = entry.thing
    if isinstance(thing, Provision | Guidance):
        return standing(thing, day).state is State.ENDED
    if isinstance(thing, RetiredBody):
        return thing.ended <= day.isoformat()
    if isinstance(thing, System):
        return thing.status is SystemStatus.RETIRED
    assert isinstance(thing, Principles)
    return bool(thing.earlier)


def test_all_are_known(corpus: Corpus) -> None:
    assert len(ROWS) == 71
    assert Counter(row["document"] for row in ROWS) == {
        "hertfordshire-guidance": 22,
        "swindon-2017": 7,
        "rotherham-2012": 32,
        "adult-care-chapter-2024": 6,
        "nhs-social-care-guidance": 4,
    }
    assert [ref for row in ROWS for ref in row["refs"] if _entry(corpus, ref) is None] == []


def test_what_is_called_stale_or_retired_has_ended(corpus: Corpus, dated: datetime.date) -> None:
    stale = [
        row for row in ROWS if row["verdict"].startswith(("stale", "retired", "withdrawn", "2001 Act stale"))
    ]
    assert len(stale) == 25
    for row in stale:
        assert any(_is_past(_entry(corpus, ref), dated) for ref in row["refs"]), row["phrase"]


def test_what_is_called_current_holds(corpus: Corpus, dated: datetime.date) -> None:
    current = [row for row in ROWS if row["verdict"].startswith("current")]
    assert len(current) == 29
    for row in current:
        for ref in row["refs"]:
            assert not _is_past(_entry(corpus, ref), dated), (row["phrase"], ref)
