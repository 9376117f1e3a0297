import pytest

from ..told import Told, assert_told, found
from .parts import HEAD, cited

RULE = "law-not-in-force"


@pytest.mark.parametrize(
    ("law", "day", "expected"),
    [
        ("uk-gdpr-art-6-1-ea", "2026-02-04", [("warning", 6, "comes into force on 5 February 2026")]),
        ("uk-gdpr-art-6-1-ea", "2026-02-05", []),
        ("ca-2004-s16la", "2026-09-29", [("warning", 6, "was not in force on 29 September 2026.")]),
        ("ca-2004-s16la", "2026-09-30", []),
        ("dpa-2018-s164a", "2026-06-18", [("warning", 6, "19 June 2026")]),
        ("dpa-2018-s164a", "2026-06-19", []),
        # Enacted, with no day yet.
        ("ca-2004-s16ea", "2026-11-22", [("warning", 6, "was not in force on 22 November 2026.")]),
        ("ca-2004-s16lc", "2026-11-22", []),
        # A Bill is no law on any day, whatever became of it.
        ("hsca-bill-2011", "2012-01-31", [("error", 6, "is a Bill")]),
        ("hsca-bill-2011", "2026-11-22", [("error", 6, "is a Bill")]),
        ("hsca-2012", "2026-11-22", []),
        ("dpa-1998", "2026-11-22", []),
        ("working-together-2026", "2026-01-01", []),
        ("no-such-law", "2026-11-22", []),
    ],
)
def test_law_is_judged_on_the_day(law: str, day: str, expected: Told) -> None:
    assert_told(cited(law), RULE, expected, day)


@pytest.mark.parametrize(
    ("effective", "expected"),
    [
        ("2026-09-30", []),
        ("2026-09-29", [("warning", 6, "was not in force on 29 September 2026")]),
        ("2026-09", []),
        ("last-adoption", [("warning", 6, "was not in force on 1 August 2026")]),
        ("2020-01-01", [("warning", 6, "was not in force on 1 August 2026")]),
    ],
)
def test_a_document_that_is_yet_to_begin_is_judged_on_the_day_it_begins(
    effective: str, expected: Told
) -> None:
    assert_told(cited("ca-2004-s16la", f"effective: {{from: {effective}}}\n"), RULE, expected, "2026-08-01")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(cited("hsca-bill-2011", "    quoted: yes\n"), [], id="quoted"),
        pytest.param(cited("hsca-bill-2011", "status: withdrawn\n"), [], id="retired-document"),
        pytest.param(
            HEAD + "mentions:\n  - {mention: hsca-bill-2011}\n", [("error", 6, "cited as law")], id="mention"
        ),
        pytest.param(
            HEAD + 'revisions:\n  - {version: "1", reason: To fit the Health and Social Care Bill.}\n',
            [],
            id="a-name-in-words-alone",
        ),
    ],
)
def test_where_law_is_relied_on(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)


def test_the_help_names_the_act() -> None:
    (bill,) = found(cited("hsca-bill-2011", "    as-cited: The Bill\n"), RULE)
    assert "Health and Social Care Act 2012" in bill.help and bill.fix is None
    (plain,) = found(cited("hsca-bill-2011"), RULE)
    assert plain.fix and plain.fix.text == "hsca-2012"
