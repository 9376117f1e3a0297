"""How tests of rules say what they expect: severity, line, and words of the message, in order, and nothing else."""

from __future__ import annotations

import datetime

from sharewell.model.findings import Finding
from sharewell.rules.engine import run

from .harness import DAY, framework_of

Told = list[tuple[str, int, str]]


def found(text: str, rule: str, day: str | None = None) -> tuple[Finding, ...]:
    """The findings of one rule on documents that can be read without fault, on a day."""
    corpus, faults = framework_of(text)
    assert not faults, [(each.place.file, each.place.line, each.message) for each in faults]
    when = datetime.date.fromisoformat(day) if day else DAY
    return run(corpus, when, only=frozenset({rule})).findings


def assert_told(text: str, rule: str, expected: Told, day: str | None = None) -> None:
    """Fail unless exactly these findings are made: severity, line, and words that the message has."""
    findings = found(text, rule, day)
    told = [(each.severity.value, each.place.line, each.message) for each in findings]
    assert [each[:2] for each in told] == [each[:2] for each in expected], told
    for (_, _, message), (_, _, words) in zip(told, expected, strict=True):
        assert words in message
    fingerprints = [each.fingerprint for each in findings]
    assert len(set(fingerprints)) == len(fingerprints), "two findings have one fingerprint"
    assert all(each.help for each in findings)
