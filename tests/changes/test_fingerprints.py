"""Fingerprints: the same while a change is the same, another for any other change, so that what is accepted stays so."""

from __future__ import annotations

import pytest

from .harness import compared

LONG = "We keep what we were told in the record of the child, " * 6


def text(words: str) -> str:
    return f"clauses:\n  - clause: record\n    effect: safeguard\n    text: >-\n      {words}\n"


def prints(before: str, after: str) -> list[str]:
    return [each.fingerprint for each in compared(before, after).changes]


def test_two_edits_far_into_a_long_text_are_two_changes() -> None:
    one = prints(text(LONG + "for six years."), text(LONG + "for nine years."))
    other = prints(text(LONG + "for six years."), text(LONG + "for ninety years."))
    assert len(one) == len(other) == 1 and one != other


def test_an_added_thing_is_another_change_with_other_content() -> None:
    head = "data:\n  list:\n    - {item: name, is: identity}\n"
    one = prints(head, head + "    - {item: visits, is: identity, why: To know who came.}\n")
    other = prints(head, head + "    - {item: visits, is: identity, why: To know who comes.}\n")
    assert len(one) == len(other) == 1 and one != other


@pytest.mark.parametrize(("above", "below"), [("# A remark.\n\n\n", ""), ("", "notes: Unrelated.\n")])
def test_a_change_keeps_its_fingerprint_wherever_it_moves(above: str, below: str) -> None:
    before, after = text("Kept for six years."), text("Kept for nine years.")
    assert prints(before, after) == prints(above + before + below, above + after + below) != []
