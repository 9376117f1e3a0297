"""The truth table: complete, even-handed, and obeyed in both directions."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from sharewell.changes.change import Change, kinds_of_change, named
from sharewell.changes.comparing import Comparison, compare
from sharewell.changes.weights import Axis, Turn, Weight, kinds

from .harness import corpus_of
from .test_pairs import cases

ROWS = {(kind.thing, row.turn): row for kind in kinds() for row in kind.rows}

MIRROR = {Axis.WIDENS: Axis.NARROWS, Axis.NARROWS: Axis.WIDENS}


def mirrored(row: Weight) -> tuple[set[Axis], str, str]:
    """What the opposite of a row says, if taking back weighs as much as doing."""
    return {MIRROR.get(axis, axis) for axis in row.axes}, row.asks, row.adopt


def test_every_row_is_told_by_a_class_and_every_class_has_a_row() -> None:
    assert {(each.thing, each.turn) for each in kinds_of_change()} == set(ROWS)


def test_no_turn_of_a_thing_has_two_rows() -> None:
    assert [key for key, times in Counter(_keys()).items() if times > 1] == []


def test_no_two_classes_have_one_name() -> None:
    names = [named(each) for each in kinds_of_change()]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("key", ROWS, ids=" ".join)
def test_a_row_mirrors_its_opposite_or_says_why_not(key: tuple[str, Turn]) -> None:
    row, opposite = ROWS[key], ROWS.get((key[0], key[1].opposite))
    is_mirror = opposite is not None and mirrored(row) == (set(opposite.axes), opposite.asks, opposite.adopt)
    said = row.unlike or (opposite.unlike if opposite else "")
    if key[1].opposite is key[1]:
        assert not row.unlike, "this turn has no opposite"
    elif is_mirror:
        assert not said, "unlike is said of rows that are alike"
    else:
        assert said, "its opposite is no mirror, and neither says why"


@pytest.mark.parametrize("key", ROWS, ids=" ".join)
def test_a_row_says_in_what_way_it_matters_and_why(key: tuple[str, Turn]) -> None:
    row = ROWS[key]
    assert row.axes and row.because.endswith(".")
    assert Axis.WORDING not in row.axes or (len(row.axes) == 1 and row.asks == "nothing")


@pytest.mark.parametrize("case", cases())
def test_what_is_done_can_be_taken_back(case: dict[str, Any]) -> None:
    """With before and after exchanged, each change is told by its opposite, of the same thing."""
    forth, back = _both(case)
    done, undone = Counter(map(_opposite, forth.changes)), Counter(map(_itself, back.changes))
    left = [each for each in forth.changes if done[_opposite(each)] != undone[_opposite(each)]]
    right = [each for each in back.changes if done[_itself(each)] != undone[_itself(each)]]
    # What is called otherwise on the other side, such as a thing under two ids, is known by its values.
    is_even = Counter(map(_values_of_opposite, left)) == Counter(map(_values, right))
    if reason := case.get("one-way"):
        assert not is_even, f"goes both ways, although the case says: {reason}"
    else:
        assert is_even, ([_opposite(each) for each in left], [_itself(each) for each in right])


def _both(case: dict[str, Any]) -> tuple[Comparison, Comparison]:
    kind = case.get("kind", "protocol")
    before, after = (corpus_of(case[side], kind) for side in ("before", "after"))
    return compare(before, after), compare(after, before)


def _itself(change: Change) -> tuple[str, Turn, str]:
    return change.thing, change.turn, change.subject


def _opposite(change: Change) -> tuple[str, Turn, str]:
    return change.thing, change.turn.opposite, change.subject


def _values(change: Change) -> tuple[str, Turn, str, str]:
    return change.thing, change.turn, change.old, change.new


def _values_of_opposite(change: Change) -> tuple[str, Turn, str, str]:
    return change.thing, change.turn.opposite, change.new, change.old


def _keys() -> list[tuple[str, Turn]]:
    return [(kind.thing, row.turn) for kind in kinds() for row in kind.rows]
