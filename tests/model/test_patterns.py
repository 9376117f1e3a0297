"""Patterns that are made when first used."""

from __future__ import annotations

import re

import pytest

from sharewell.model import patterns
from sharewell.model.patterns import later


def test_nothing_is_made_before_it_is_used_and_then_once(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []

    def counted(source: str, flags: int = 0) -> re.Pattern[str]:
        made.append(source)
        return real(source, flags)

    real = re.compile
    monkeypatch.setattr(patterns.re, "compile", counted)
    pattern = later(r"\bact\b", re.IGNORECASE)
    assert made == []
    assert pattern.search("The Act")
    assert pattern.findall("act, Act") == ["act", "Act"]
    assert pattern.sub("law", "the act") == "the law"
    assert made == [r"\bact\b"]


def test_it_answers_like_a_pattern() -> None:
    lazy, eager = later(r"(?P<a>x)(y)?"), re.compile(r"(?P<a>x)(y)?")
    assert (lazy.pattern, lazy.groups, lazy.groupindex) == (eager.pattern, eager.groups, eager.groupindex)
    for text in ("x", "xy", "zxy", ""):
        for name in ("search", "match", "fullmatch"):
            found, expected = getattr(lazy, name)(text), getattr(eager, name)(text)
            assert (found and found.groups()) == (expected and expected.groups())


def test_a_faulty_one_says_so_when_it_is_used() -> None:
    pattern = later("(")
    with pytest.raises(re.error):
        pattern.search("x")
