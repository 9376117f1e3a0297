"""How these tests say what they expect: severity, line, and words of the message, in order, and nothing else."""

from __future__ import annotations

from ..harness import places

Told = list[tuple[str, int, str]]


def assert_told(text: str, rule: str, expected: Told) -> None:
    found = places(text, rule)
    assert [each[:2] for each in found] == [each[:2] for each in expected], found
    for (_, _, message), (_, _, words) in zip(found, expected, strict=True):
        assert words in message
