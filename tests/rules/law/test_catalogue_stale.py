import pytest

from ..told import Told, assert_told, found
from .parts import HEAD

RULE = "catalogue-stale"

# The packaged catalogue is dated 21 November 2026 and is checked every three months.
FRAMEWORK = "# a remark\nframework: f\ntitle: F\ntiers: [{tier: agreement, title: A}]\n"


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2026-11-22", []),
        ("2027-02-21", []),
        (
            "2027-02-22",
            [("advice", 2, "last checked on 21 November 2026, and that held until 21 February 2027")],
        ),
        ("2031-01-01", [("advice", 2, "The catalogue of law")]),
    ],
)
def test_the_packaged_catalogue_is_told_of_once(day: str, expected: Told) -> None:
    assert_told(f"{FRAMEWORK}---\n{HEAD}", RULE, expected, day=day)


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("dated: 2026-05-21\nrefresh: 6 months\n", [("advice", 3, "“Ours” was last checked on 21 May 2026")]),
        ("dated: 2026-05-22\nrefresh: 6 months\n", []),
        ("dated: 2024-01-31\nrefresh: 1 month\n", [("advice", 3, "held until 29 February 2024")]),
        ("dated: 2026-11-01\nrefresh: 3 weeks\n", []),
        ("dated: 2026-10-31\nrefresh: 3 weeks\n", [("advice", 3, "held until 21 November 2026")]),
        ("dated: 2012-01-01\n", []),
        ("refresh: 6 months\n", []),
        ("", []),
    ],
)
def test_registers_of_a_framework(head: str, expected: Told) -> None:
    assert_told(f"register: ours\ntitle: Ours\n{head}", RULE, expected)


def test_each_stale_register_is_told_of_beside_the_catalogue() -> None:
    register = "---\nregister: {0}\ntitle: {0}\ndated: 2026-01-01\nrefresh: 6 months\n"
    text = FRAMEWORK + register.format("one") + register.format("two")
    assert [each.about for each in found(text, RULE, "2027-06-01")] == ["catalogue", "one", "two"]
