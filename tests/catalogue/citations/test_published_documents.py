"""Every citation of five published documents: the words found, the entries meant, and what Sharewell says of each."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from sharewell.catalogue.citations import Citation, citations_in
from sharewell.catalogue.fate import fate, newest_edition
from sharewell.model.corpus import Corpus, Entry
from sharewell.model.law import Nature, Principles
from sharewell.model.means import System

DAY = datetime.date(2026, 11, 22)
HERE = Path(__file__).parent
ROWS: list[dict[str, Any]] = yaml.safe_load((HERE / "seed_citations.yaml").read_text(encoding="utf-8"))
REVIEWED: list[dict[str, Any]] = yaml.safe_load(
    (HERE.parent / "seed-citations.yaml").read_text(encoding="utf-8")
)


def says(corpus: Corpus, citation: Citation) -> str:
    """What Sharewell says of a citation, in one line."""
    if citation.could_be:
        return "no year"
    return ", ".join(dict.fromkeys(_says(corpus, citation, entry) for entry in citation.entries))


def _says(corpus: Corpus, citation: Citation, entry: Entry) -> str:
    found = fate(corpus, entry, DAY)
    if found is not None:
        return found.what
    if isinstance(entry.thing, Principles) and citation.count:
        number = len(entry.thing.list)
        return "stands" if str(number) == citation.count else f"has {number}, not {citation.count}"
    if isinstance(entry.thing, System):
        return entry.thing.status.value
    return "not a gateway" if getattr(entry.thing, "nature", ()) == (Nature.NOT_A_GATEWAY,) else "stands"


def found_in(corpus: Corpus, row: dict[str, Any]) -> tuple[Citation, ...]:
    return citations_in(row.get("in", row["cites"]), corpus)


@pytest.mark.parametrize("row", ROWS, ids=[row["cites"] for row in ROWS])
def test_what_is_cited_is_found_and_judged(corpus: Corpus, row: dict[str, Any]) -> None:
    told = [
        {
            "words": each.words,
            "ids": [entry.id for entry in each.entries or each.could_be],
            "says": says(corpus, each),
        }
        for each in found_in(corpus, row)
    ]
    assert told == row["finds"]


def test_these_are_the_citations_that_were_reviewed() -> None:
    assert [(row["document"], row["cites"]) for row in ROWS] == [
        (row["document"], row["phrase"]) for row in REVIEWED
    ]
    assert len(ROWS) == 71


@pytest.mark.parametrize(
    ("row", "reviewed"), list(zip(ROWS, REVIEWED, strict=True)), ids=[row["cites"] for row in ROWS]
)
def test_every_entry_that_the_review_named_is_found_or_follows(
    corpus: Corpus, row: dict[str, Any], reviewed: dict[str, Any]
) -> None:
    """It is cited, or took the place of what is cited, or is what the reviewer advised to add."""
    reached = set(row.get("advised", ()))
    for citation in found_in(corpus, row):
        for entry in (*citation.entries, *citation.could_be, *((citation.act,) if citation.act else ())):
            newest = newest_edition(corpus, entry.id, DAY)
            reached |= {
                entry.id,
                *getattr(entry.thing, "replaced_by", ()),
                *((newest.id,) if newest else ()),
            }
    assert set(reviewed["refs"]) - reached == set()


STALE = (
    "was repealed",
    "was superseded",
    "was retired",
    "ended",
    "was a Bill",
    "has 8",
    "is an older term",
    "is no longer so",
)
CALLED_STALE = (
    "stale",
    "retired",
    "withdrawn",
    "wrong since",
    "renamed",
    "now statutory",
    "2001 Act stale",
    "Bill",
)


@pytest.mark.parametrize(
    ("row", "reviewed"), list(zip(ROWS, REVIEWED, strict=True)), ids=[row["cites"] for row in ROWS]
)
def test_the_verdict_is_that_of_the_review(row: dict[str, Any], reviewed: dict[str, Any]) -> None:
    """What the review calls stale, Sharewell calls ended; what it calls current, Sharewell lets stand."""
    verdict = reviewed["verdict"]
    stale = any(each["says"].startswith(STALE) or ", was repealed" in each["says"] for each in row["finds"])
    if verdict.startswith(CALLED_STALE) or verdict in ("say UK GDPR", "discouraged") or "repealed" in verdict:
        assert stale
    else:
        # Three verdicts are about what is said of a law that stands, which is for other rules.
        assert not stale
