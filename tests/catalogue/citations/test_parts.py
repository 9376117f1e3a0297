"""How lists of numbers are read, and what is counted inside what."""

import pytest

from sharewell.catalogue.citations.parts import holding, nested, numbered


@pytest.mark.parametrize(
    ("unit", "numbers", "parts"),
    [
        ("s", "10", ("s10",)),
        ("s", "10 and 11", ("s10", "s11")),
        ("s", "17, 37, 39 and 115", ("s17", "s37", "s39", "s115")),
        ("s", "37-39", ("s37", "s38", "s39")),
        ("s", "37 to 39", ("s37", "s38", "s39")),
        ("s", "16M–16P", ("s16m", "s16n", "s16o", "s16p")),
        ("s", "16LA(3)", ("s16la(3)",)),
        ("s", "29(3) & 35(2)", ("s29(3)", "s35(2)")),
        ("s", "39-37", ("s39", "s37")),
        ("s", "1-9999", ("s1", "s9999")),
        ("art", "6(1)(c) and (e)", ("art6(1)(c)", "art6(1)(e)")),
        ("art", "6(1)(c)-(e)", ("art6(1)(c)", "art6(1)(d)", "art6(1)(e)")),
        ("art", "6 (1) (e)", ("art6(1)(e)",)),
        ("art", "6.1(e)", ("art6(1)(e)",)),
        ("art", "6(1)e", ("art6(1)(e)",)),
        ("part", "IV", ("part4",)),
        ("part", "V and VI", ("part5", "part6")),
    ],
)
def test_numbers_become_parts(unit: str, numbers: str, parts: tuple[str, ...]) -> None:
    assert numbered(unit, numbers) == parts


@pytest.mark.parametrize(
    ("runs", "parts"),
    [
        ([("sch1",), ("part2",), ("para18",)], ("sch1/para18",)),
        ([("para18",), ("part2",), ("sch1",)], ("sch1/para18",)),
        ([("para1", "para2"), ("sch1",)], ("sch1/para1", "sch1/para2")),
        ([("sch1",), ("part4",)], ("sch1/part4",)),
        ([("sch2",), ("ground2", "ground14")], ("sch2/ground2", "sch2/ground14")),
        ([("sch1",), ("para1",), ("sch2", "sch3")], ("sch1/para1", "sch2", "sch3")),
        ([("part1",), ("s2", "s3")], ("s2", "s3")),
        ([("part3",)], ("part3",)),
        ([("art6(1)(e)",), ("art9(2)(g)",)], ("art6(1)(e)", "art9(2)(g)")),
    ],
)
def test_paragraphs_belong_to_their_schedule(runs: list[tuple[str, ...]], parts: tuple[str, ...]) -> None:
    assert nested(runs) == parts


def test_what_holds_a_part_is_told_nearest_first() -> None:
    assert list(holding("sch1/para18(1)(a)")) == ["sch1/para18(1)", "sch1/para18", "sch1"]
    assert list(holding("s29(3)")) == ["s29"]
