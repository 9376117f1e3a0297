import pytest

from .told import Told, assert_told

RULE = "adoption-missing"


def hub(
    parties: str, adopted: str = "", *, charter: str = "", child: str = "", between: str = "", more: str = ""
) -> str:
    """An agreement under a charter; `adopted` names who adopted the charter, as the rest of a row where it differs."""
    rows = "".join(
        f"  - {{party: {party}, version: '1', on: {on or '2026-07-01'}{', ' + rest if rest else ''}}}\n"
        for party, _, tail in (each.partition(" ") for each in adopted.split("; ") if each)
        for on, _, rest in (tail.partition(" "),)
    )
    above = "middle" if between else "charter"
    return (
        f"protocol: hub\ntitle: Hub\ntype: reciprocal-agreement\ntier: agreement\n{child}"
        f"parents: [{{protocol: {above}}}]\nparties:\n"
        + "".join(f"  - {{party: {each}}}\n" for each in parties.split("; "))
        + (
            f"---\nprotocol: middle\ntitle: Middle\ntype: overarching\ntier: overarching\nparents: [{{protocol: charter}}]\n{between}"
            if between
            else ""
        )
        + f"---\nprotocol: charter\ntitle: Charter\ntype: charter\ntier: charter\n{charter}"
        + (f"adoptions:\n{rows}" if rows else "")
        + more
    )


def lacks(*who: str, line: int = 7) -> Told:
    return [
        ("error", line + number, f"`charter` is not in force for {each}") for number, each in enumerate(who)
    ]


ALL = "parties: [{party: council}, {party: schools}, {party: pair}]\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(hub("council; police", "council"), lacks("Police", line=8), id="one-has-not"),
        pytest.param(hub("council; police", "fire"), lacks("Council", "Police"), id="none-has"),
        pytest.param(hub("council; stranger", "council"), [], id="an-unknown-party"),
        pytest.param(hub("council; police, as: invited", "council"), [], id="invited"),
        pytest.param(hub("council; police, as: recipient", "council"), [], id="recipient"),
        pytest.param(hub("council; supplier, as: processor", "council"), [], id="processor"),
        pytest.param(hub("council; police, as: associate", "council"), [], id="associate"),
        pytest.param(hub("council; police, left: 2026-10-31", "council"), [], id="left"),
        pytest.param(hub("council; police, joined: 2026-12-01", "council"), [], id="joins-later"),
        pytest.param(
            hub("council; police, joined: 2026-11", "council"), lacks("Police", line=8), id="joined"
        ),
        pytest.param(hub("team, as: unit; council", "council"), [], id="unit-through-its-organisation"),
        pytest.param(hub("team, as: unit; police", "police"), lacks("Team"), id="unit-alone"),
        pytest.param(hub("team, as: unit; council", "police"), lacks("Council", line=8), id="unit-told-once"),
        pytest.param(hub("board; police", "council; police"), [], id="board-through-who-acts-for-it"),
        pytest.param(hub("oak; police", "schools; police"), [], id="member-through-its-group"),
        pytest.param(hub("oak; weir", "oak"), lacks("Weir", line=8), id="a-member-for-itself"),
        pytest.param(hub("schools; police", "oak; police"), [], id="an-open-class-by-accession"),
        pytest.param(hub("schools; police", "police"), lacks("Schools"), id="a-class-of-which-none-has"),
        pytest.param(hub("schools; oak", "police"), lacks("Schools"), id="a-member-told-with-its-class"),
        pytest.param(hub("pair; police", "north; police"), lacks("South"), id="one-of-a-named-pair"),
        pytest.param(hub("pair; police", "north; south; police"), [], id="both-of-a-named-pair"),
        pytest.param(
            hub("schools; police", "council; police", charter="parties: [{party: schools}]\n"),
            [],
            id="the-lead-for-its-group",
        ),
        pytest.param(
            hub("oak; police", "council; police", charter="parties: [{party: schools}]\n"),
            [],
            id="and-for-a-member",
        ),
        pytest.param(
            hub("schools; police", "council; police", charter=ALL), lacks("Schools"), id="the-lead-for-itself"
        ),
        pytest.param(
            hub(
                "schools; police",
                "council; police",
                charter=ALL.replace("schools", "schools, through: its lead"),
            ),
            [],
            id="a-lead-that-signs-for-both",
        ),
        pytest.param(
            hub("schools; police", "council; police"),
            lacks("Schools"),
            id="the-lead-where-the-group-is-not-named",
        ),
        pytest.param(hub("old-icb; police", "police"), [], id="a-body-that-is-gone"),
        pytest.param(hub("icb; police", "old-icb 2025-01-01; police"), [], id="before-a-merger"),
        pytest.param(
            hub("icb; police", "old-icb 2026-05-01; police"), lacks("New Board"), id="after-the-merger"
        ),
        pytest.param(
            hub("council; police", "council; police 2026-12-01"), lacks("Police", line=8), id="to-come"
        ),
        pytest.param(hub("council; police", "council; police 2026-11"), [], id="some-day-this-month"),
        pytest.param(
            hub("council; police", "council; police 2025-01-01 until: 2026-10-31"),
            lacks("Police", line=8),
            id="ended",
        ),
        pytest.param(
            hub(
                "council; police", "council; police", charter="parties: [{party: police, left: 2026-10-01}]\n"
            ),
            lacks("Police", line=8),
            id="left-the-charter",
        ),
        pytest.param(
            hub("council; police", "", charter="status: in-force\n" + ALL), [], id="nobody-told-of-above"
        ),
        pytest.param(hub("council; police", ""), [], id="nothing-recorded-above"),
        pytest.param(hub("council; police", "council", charter="status: draft\n"), [], id="draft-above"),
        pytest.param(
            hub("council; police", "council", charter="status: superseded\n"), [], id="retired-above"
        ),
        pytest.param(hub("council; police", "council", child="status: draft\n"), [], id="draft"),
        pytest.param(hub("council; police", "council", child="status: withdrawn\n"), [], id="put-away"),
        pytest.param(
            hub("council; police", "council").replace("reciprocal-agreement", "processor-contract"),
            [],
            id="contract",
        ),
        pytest.param(
            hub("council; police", "council")
            + "---\nframework: f\ntitle: F\ntiers:\n  - {tier: charter, title: C}\n"
            "  - {tier: agreement, title: A, owes: [purposes]}\n",
            [],
            id="a-tier-that-owes-no-adoption",
        ),
    ],
)
def test_who_counts_as_having_adopted(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)


def exception(until: str = "", of: str = "charter") -> str:
    return f"police, exceptions: [{{of: {of}, because: Its own code.{until}}}]"


MIDDLE = "parties: [{party: police}]\nadoptions: [{party: council, version: '1', on: 2026-07-01}, {party: police, version: '1', on: 2026-07-01}]\n"
OTHER = "---\nprotocol: other\ntitle: Other\ntype: charter\ntier: charter\nadoptions: [{party: police, version: '1', on: 2026-07-01}]\n"
BOTH = hub("council; police", "council", between=MIDDLE)
DEEMS = "deems: [{adopting: middle, counts-as: charter}]\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(hub("council; " + exception(), "council"), [], id="an-exception"),
        pytest.param(hub("council; " + exception(", until: 2027-03-31"), "council"), [], id="that-lasts"),
        pytest.param(
            hub("council; " + exception(", until: 2026-03-31"), "council"),
            [("error", 8, "the exception ended on 31 March 2026")],
            id="that-ended",
        ),
        pytest.param(
            hub("council; " + exception(of="other"), "council") + OTHER,
            lacks("Police", line=8),
            id="of-another",
        ),
        pytest.param(
            hub("council; police", "council", between=MIDDLE.replace("police}", exception() + "}", 1)),
            [],
            id="declared-between",
        ),
        pytest.param(
            BOTH, [*lacks("Police", line=8), ("error", 6, "not in force for Police")], id="all-the-way-up"
        ),
        pytest.param(
            hub("council; police", "council", between=MIDDLE, charter=DEEMS), [], id="deemed-by-the-parent"
        ),
        pytest.param(
            hub("council; police", "council", between=MIDDLE + DEEMS),
            lacks("Police", line=8) + lacks("Police", line=6),
            id="never-by-the-child",
        ),
        pytest.param(
            BOTH + "---\nframework: f\ntitle: F\ntiers:\n  - {tier: charter, title: C}\n"
            "  - {tier: overarching, title: O}\n  - {tier: agreement, title: A}\n" + DEEMS,
            [],
            id="deemed-by-the-framework",
        ),
        pytest.param(
            hub("council; police", "council", charter="equivalent-to: [other]\n") + OTHER,
            [],
            id="an-equivalent",
        ),
        pytest.param(
            hub("council; police", "council") + OTHER + "equivalent-to: [charter]\n",
            lacks("Police", line=8),
            id="that-only-the-other-says",
        ),
    ],
)
def test_exceptions_equivalents_and_what_is_deemed(text: str, expected: Told) -> None:
    assert_told(text, RULE, sorted(expected, key=lambda each: each[0]))


def test_never_says_that_nobody_may_share() -> None:
    from ..harness import findings_on
    from .told import REGISTER

    (found,) = findings_on(hub("council; police", "council") + REGISTER, RULE)
    assert "duties and powers to share stand" in found.help
    assert "must not" not in found.message + found.help
