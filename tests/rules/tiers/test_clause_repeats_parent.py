import pytest

from ..told import Told, assert_told

WORDS = (
    "Whoever finds a breach of shared information tells every party it touches within two days of finding it."
)
"""Eighteen words."""


def case(clauses: str, above: str = f"text: {WORDS}", more: str = "") -> str:
    return (
        "protocol: hub\ntitle: Hub\ntype: reciprocal-agreement\ntier: agreement\nparents: [{protocol: above}]\n"
        f"clauses:\n  - clause: breach\n    number: 5A\n{clauses}"
        "---\nprotocol: above\ntitle: Above\ntype: overarching\ntier: overarching\n"
        f'clauses:\n  - clause: breach\n    number: "5.2"\n    {above}\n' + more
    )


def said(text: str, more: str = "") -> str:
    return f"    text: >-\n      {text}\n{more}"


FOUND = ("warning", 9, "Clause 5A repeats clause 5.2 of above")


@pytest.mark.parametrize(
    ("clauses", "expected"),
    [
        pytest.param(said(WORDS), [FOUND], id="all-of-it"),
        pytest.param(said(WORDS.upper()), [FOUND], id="capitals"),
        pytest.param(said(WORDS.replace("tells", "tells,")), [FOUND], id="other-punctuation"),
        pytest.param(said(WORDS.replace("two days", "twelve hours")), [FOUND], id="another-value"),
        pytest.param(
            said(WORDS + " The hub's manager keeps the log, and reads it to the board twice a year."),
            [],
            id="half",
        ),
        pytest.param(said("Whoever finds a breach of shared information tells every party."), [], id="short"),
        pytest.param(
            said("See [clause 5.2 of above]. The manager of the hub is told too, and at once."),
            [],
            id="refers",
        ),
        pytest.param(
            said("Breaches that touch information shared here are told to every party within two days."),
            [],
            id="own",
        ),
        pytest.param(said(WORDS, "    refines: clause 5.2 of above\n"), [], id="refines-it"),
        pytest.param("    title: Breaches\n", [], id="no-text"),
    ],
)
def test_words_that_stand_above_are_found(clauses: str, expected: Told) -> None:
    assert_told(case(clauses), "clause-repeats-parent", expected)


def test_what_is_not_inherited_must_be_repeated() -> None:
    assert_told(case(said(WORDS), f"inherited: no\n    text: {WORDS}"), "clause-repeats-parent", [])


def test_a_clause_may_use_the_words_of_what_its_parent_refines_in_turn() -> None:
    charter = f"---\nprotocol: charter\ntitle: C\ntype: charter\ntier: charter\nclauses:\n  - {{clause: b, text: {WORDS}}}\n"
    text = case(
        said(WORDS, "    refines: clause 5.2 of above\n"),
        "refines: clause b of charter\n    text: Breaches are told.\nparents: [{protocol: charter}]",
        charter,
    )
    assert_told(text, "clause-repeats-parent", [])


def test_two_clauses_that_share_the_words_are_not_one() -> None:
    half = "\n  - clause: second\n    text: Every party it touches within two days of finding it."
    first = "text: Whoever finds a breach of shared information tells"
    assert_told(case(said(WORDS), first + half), "clause-repeats-parent", [])


@pytest.mark.parametrize("tier", [", owes: [purposes]", ", owes-nothing: yes"])
def test_nothing_is_said_where_wording_is_not_owed(tier: str) -> None:
    framework = f"---\nframework: f\ntitle: F\ntiers:\n  - {{tier: overarching, title: O}}\n  - {{tier: agreement, title: A{tier}}}\n"
    assert_told(case(said(WORDS), more=framework), "clause-repeats-parent", [])


def test_a_parent_that_was_put_away_lends_no_words() -> None:
    assert_told(case(said(WORDS), more="status: withdrawn\n"), "clause-repeats-parent", [])
