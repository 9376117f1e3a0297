"""What no change tells is not kept quiet: the file is named, so that somebody reads it."""

from __future__ import annotations

import datetime

import pytest

from sharewell.changes import comparing
from sharewell.changes.reviewing import review

from .harness import corpus_of

DAY = datetime.date(2026, 11, 22)
BEFORE = "retention:\n  - {records: cases, keep: 25 years}\n"


def untold(after: str) -> tuple[str, ...]:
    """The files of which nothing is told, in the step from one version to another."""
    return review(corpus_of(BEFORE), corpus_of(after), DAY, base="a", head="b").untold


def test_what_is_told_and_what_means_the_same_is_not_named() -> None:
    assert untold(BEFORE.replace("25", "30")) == ()
    assert untold(f"# A remark\n{BEFORE}version: '2.0'\n") == ()


def test_what_nobody_tells_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(comparing, "told", lambda *_: iter(()))
    assert untold(BEFORE.replace("25", "30")) == ("hub.yaml",)
    assert untold(f"# A remark\n{BEFORE}version: '2.0'\n") == ()
