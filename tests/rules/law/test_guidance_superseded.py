import pytest

from ..told import Told, assert_told, found
from .parts import HEAD, cited

RULE = "guidance-superseded"


def named(mention: str, more: str = "") -> str:
    return f"{HEAD}mentions:\n  - mention: {mention}\n{more}"


@pytest.mark.parametrize(
    ("edition", "day", "expected"),
    [
        ("working-together-2023", "2026-03-17", []),
        ("working-together-2023", "2026-03-18", [("warning", 6, "was replaced on 18 March 2026")]),
        ("working-together-2026", "2026-11-22", []),
        ("working-together-2026", "2026-01-01", []),
        ("hmg-information-sharing-2015", "2018-07-30", []),
        (
            "hmg-information-sharing-2015",
            "2018-07-31",
            [("warning", 6, "was replaced by the end of July 2018")],
        ),
        ("hmg-information-sharing-2024", "2026-09-09", []),
        ("hmg-information-sharing-2024", "2026-09-10", [("warning", 6, "10 September 2026")]),
        # Codes and policy statements that the catalogue keeps among the law.
        ("every-child-matters", "2026-11-22", [("warning", 6, "Every Child Matters")]),
        ("every-child-matters", "2009-01-01", []),
        (
            "dpa-1998-s52a-code",
            "2026-11-22",
            [("warning", 6, "ICO Data Sharing Code of Practice (May 2011)")],
        ),
        ("dpa-1998", "2026-11-22", []),
        ("caldicott", "2026-11-22", []),
    ],
)
def test_editions_are_judged_on_the_day(edition: str, day: str, expected: Told) -> None:
    assert_told(named(edition), RULE, expected, day)
    assert_told(cited(edition), RULE, expected, day)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(named("working-together-2013", "    quoted: yes\n"), [], id="quoted"),
        pytest.param(named("working-together-2013", "status: archived\n"), [], id="retired-document"),
        pytest.param(named("caldicott", '    count: "8"\n'), [], id="present-count"),
        pytest.param(
            named("caldicott", '    count: "7"\n'),
            [("warning", 7, "lists 7 Caldicott principles; there are 8 since 8 December 2020")],
            id="older-count",
        ),
        pytest.param(named("caldicott", '    count: "7"\n    quoted: yes\n'), [], id="quoted-count"),
        pytest.param(named("caldicott", "    count: seven\n"), [], id="count-that-is-no-number"),
        pytest.param(named("caldicott", '    count: "7"\nstatus: withdrawn\n'), [], id="retired-count"),
        pytest.param(
            named("hmg-information-sharing-2015", '    count: "6"\n'),
            [("warning", 6, "replaced")],
            id="old-edition-is-told-once",
        ),
        pytest.param(
            "guidance: ours\ntitle: Our rules\nstatus: current\nrules: [One., Two.]\nrules-called: house rules\n"
            "---\n" + named("ours", '    count: "3"\n'),
            [("warning", 7, "lists 3 house rules; there are 2 in “Our rules”")],
            id="rules-of-a-present-edition",
        ),
        pytest.param(
            "guidance: ours\ntitle: Our rules\nstatus: withdrawn\nended: 2026-01-05\n---\n" + named("ours"),
            [("warning", 6, "“Our rules” was withdrawn on 5 January 2026")],
            id="local-edition",
        ),
        pytest.param(
            "guidance: ours\ntitle: Our rules\nstatus: superseded\n---\n" + named("ours"),
            [("warning", 6, "“Our rules” has been replaced")],
            id="no-date",
        ),
    ],
)
def test_mentions_and_counts(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)


def test_seven_caldicott_principles_were_right_before_the_eighth() -> None:
    assert_told(named("caldicott", '    count: "7"\n'), RULE, [], "2020-12-07")
    assert_told(named("caldicott", '    count: "7"\n'), RULE, [("warning", 7, "there are 8")], "2020-12-08")


@pytest.mark.parametrize(
    ("edition", "day", "instead"),
    [
        ("working-together-2013", "2016-01-01", "Children 2015"),
        ("working-together-2013", "2020-01-01", "Children 2018"),
        ("working-together-2013", "2026-11-22", "Children 2026"),
        ("every-child-matters", "2026-11-22", "Working Together to Safeguard Children 2026"),
    ],
)
def test_the_help_names_the_edition_of_the_day(edition: str, day: str, instead: str) -> None:
    (finding,) = found(named(edition), RULE, day)
    assert instead in finding.help
    # What an edition changed has to be read before it is followed.
    assert finding.fix is None
