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


PARTIES = (
    "parties: [" + ", ".join(f"{{party: {each}}}" for each in ("council", "police", "fire", "trust")) + "]\n"
)


def grounds(*parties: str) -> str:
    return f"lawfulness: [{{for: {{parties: [{', '.join(parties)}]}}, basis: [uk-gdpr-art-6-1-e]}}]\n"


def test_names_that_a_sentence_only_counts_are_told_apart() -> None:
    """Of many parties a sentence names the first and counts the rest."""
    few = grounds("council")
    one = prints(few, grounds("council", "police", "fire", "trust", "supplier"))
    other = prints(few, grounds("council", "police", "fire", "trust", "children-board"))
    assert len(one) == len(other) == 1 and one != other
    assert one == prints(few, grounds("council", "supplier", "trust", "fire", "police"))


def test_a_new_id_is_the_same_change_whatever_else_changes_in_the_thing() -> None:
    def flow(id: str, soon: str) -> str:
        return (
            f"flows: [{{flow: {id}, title: Police tell the front door, starts: An officer attends an incident, "
            f"no-later-than: {soon}}}]\n"
        )

    (one,) = prints(flow("tell", "1 day"), flow("notify", "1 day"))
    assert one in prints(flow("tell", "1 day"), flow("notify", "2 days"))
