import pytest

from ..told import Told, assert_told
from .parts import HEAD

RULE = "exemption-as-power"


def grounds(line: str) -> str:
    return f"{HEAD}lawfulness:\n  - for: {{}}\n    {line}\n"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "gateways: [dpa-2018-sch2-para2]",
            [("error", 7, "is an exemption, and is used as a power to share")],
        ),
        ("gateways: [cda-1998-s115, dpa-2018-sch2-para5]", [("error", 7, "a power to share")]),
        ("basis: [dpa-2018-sch2-para2]", [("error", 7, "a lawful basis")]),
        ("conditions: [dpa-2018-sch2-para2]", [("error", 7, "a condition of Schedule 1 or 8")]),
        ("special-category: [dpa-2018-sch3]", [("error", 7, "a condition for special category data")]),
        (
            "confidence: {met-by: statute, law: [dpa-2018-sch2-para2]}",
            [("error", 7, "the law that lifts the duty of confidence")],
        ),
        # The catalogue is not certain of this paragraph.
        ("gateways: [dpa-2018-sch2-para3]", [("warning", 7, "a power to share")]),
        # The old habit: what took the place of section 29 is no power either.
        ("gateways: [dpa-1998-s29]", [("error", 7, "is an exemption")]),
        # The Act as a whole is more than its exemptions.
        ("gateways: [dpa-2018]", []),
        ("gateways: [cda-1998-s115]", []),
    ],
)
def test_exemptions_among_grounds(line: str, expected: Told) -> None:
    assert_told(grounds(line), RULE, expected)


@pytest.mark.parametrize(
    ("as_", "expected"),
    [
        ("exemption", []),
        ("background", []),
        ("power", [("error", 6, "used as “power”")]),
        ("lawful basis", [("error", 6, "used as “lawful basis”")]),
        ("duty", [("error", 6, "used as “duty”")]),
    ],
)
def test_exemptions_in_the_list_of_laws(as_: str, expected: Told) -> None:
    assert_told(f"{HEAD}legal-framework:\n  - {{law: dpa-2018-sch2-para2, as: {as_}}}\n", RULE, expected)


def test_where_an_exemption_is_at_home() -> None:
    text = (
        f"{HEAD}legal-framework:\n  - law: dpa-2018-sch2-para2\n"
        "clauses:\n  - {clause: telling-people, cites: [dpa-2018-sch2-para2]}\n"
        "data: {excluded: [{item: a, reasons: [{ground: statute, law: [dpa-2018-sch3]}]}]}\n"
    )
    assert_told(text, RULE, [])


def test_a_position_is_told_of_once() -> None:
    position = "---\nposition: ours\ntitle: Ours\ngateways: [dpa-2018-sch2-para2]\n"
    used = f"{HEAD}lawfulness:\n  - {{for: {{}}, position: ours}}\n"
    assert_told(used + position, RULE, [("error", 3, "DPA 2018 Sch 2")])
    assert_told(grounds("gateways: [dpa-2018-sch2-para2]") + "status: archived\n", RULE, [])
