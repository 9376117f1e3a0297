"""Which of two values of a standard is the weaker, by the standard's direction; what cannot be told is not accused."""

from __future__ import annotations

import pytest

from sharewell.model.clauses import StandardMet
from sharewell.model.means import Equivalence, Measure, Standard, Stronger
from sharewell.model.strength import Verdict, judge, missing_from, value_in_words

NOT, WEAKER, UNCLEAR = Verdict.NOT_WEAKER, Verdict.WEAKER, Verdict.UNCLEAR


def standard(stronger: Stronger, counted_from: str | None = None, *equivalences: Equivalence) -> Standard:
    return Standard(
        standard="s",
        title="S",
        measure=Measure.DEADLINE,
        stronger=stronger,
        counted_from=counted_from,
        equivalences=equivalences,
    )


def value(**fields: object) -> StandardMet:
    return StandardMet(standard="s", **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("stronger", "field", "child", "parent", "expected"),
    [
        (Stronger.SOONER, "no_later_than", "12 hours", "24 hours", NOT),
        (Stronger.SOONER, "no_later_than", "1 day", "24 hours", NOT),
        (Stronger.SOONER, "no_later_than", "2 days", "24 hours", WEAKER),
        (Stronger.SOONER, "no_later_than", "at once", "the same day", NOT),
        (Stronger.SOONER, "no_later_than", "the same day", "12 hours", UNCLEAR),
        (Stronger.SOONER, "no_later_than", "3 working days", "72 hours", WEAKER),
        (Stronger.SOONER, "no_later_than", "3 working days", "4 days", UNCLEAR),
        (Stronger.SHORTER, "no_longer_than", "6 months", "1 year", NOT),
        (Stronger.SHORTER, "no_longer_than", "2 years", "1 year", WEAKER),
        (Stronger.LONGER, "no_shorter_than", "6 years", "6 years", NOT),
        (Stronger.LONGER, "no_shorter_than", "7 years", "6 years", NOT),
        (Stronger.LONGER, "no_shorter_than", "60 months", "6 years", WEAKER),
        (Stronger.MORE_OFTEN, "at_least", "every year", "every 2 years", NOT),
        (Stronger.MORE_OFTEN, "at_least", "every 3 years", "every 2 years", WEAKER),
        (Stronger.MORE_OFTEN, "at_least", "continuously", "every week", NOT),
        (Stronger.MORE_OFTEN, "at_least", "every week", "continuously", WEAKER),
        (Stronger.MORE_OFTEN, "at_least", "as needed", "every year", UNCLEAR),
        (Stronger.MORE_OFTEN, "at_least", "once", "every year", UNCLEAR),
        (Stronger.MORE, "no_fewer_than", "2", "2", NOT),
        (Stronger.MORE, "no_fewer_than", "10", "9", NOT),
        (Stronger.MORE, "no_fewer_than", "1", "2", WEAKER),
        (Stronger.INCLUDES_MORE, "includes", ("Logs", "access by role"), ("logs",), NOT),
        (Stronger.INCLUDES_MORE, "includes", ("logs",), ("logs", "access by role"), WEAKER),
        (Stronger.INCLUDES_MORE, "includes", ("logs",), ("access by role",), WEAKER),
    ],
)
def test_the_direction_of_the_standard_decides(
    stronger: Stronger, field: str, child: object, parent: object, expected: Verdict
) -> None:
    assert judge(standard(stronger), value(**{field: child}), value(**{field: parent})) == expected


@pytest.mark.parametrize("stronger", list(Stronger))
def test_a_value_that_is_not_given_is_not_weaker_for_certain(stronger: Stronger) -> None:
    whole = value(
        no_later_than="1 day",
        no_longer_than="1 day",
        no_shorter_than="1 day",
        at_least="every day",
        no_fewer_than="1",
        includes=("logs",),
        scheme="a",
    )
    assert judge(standard(stronger), value(), whole) == UNCLEAR
    assert judge(standard(stronger), whole, value()) == UNCLEAR
    assert judge(standard(stronger), whole, whole) == NOT


@pytest.mark.parametrize(
    ("usual", "child", "parent", "expected"),
    [
        (None, None, None, NOT),
        (None, "Discovery", "discovery", NOT),
        ("discovery", "discovery", None, NOT),
        ("discovery", None, "discovery", NOT),
        ("discovery", "the end of the enquiry", None, UNCLEAR),
        (None, "discovery", None, UNCLEAR),
        (None, "discovery", "the incident", UNCLEAR),
    ],
)
def test_deadlines_are_compared_where_their_clocks_start_alike(
    usual: str | None, child: str | None, parent: str | None, expected: Verdict
) -> None:
    one = value(no_later_than="12 hours", counted_from=child)
    other = value(no_later_than="24 hours", counted_from=parent)
    assert judge(standard(Stronger.SOONER, usual), one, other) == expected


SCHEMES = (
    Equivalence(schemes=("toolkit", "plus"), of_types=("nhs-body",), stronger_than=("basic",)),
    Equivalence(schemes=("plus",), stronger_than=("basic",)),
)


@pytest.mark.parametrize(
    ("child", "parent", "types", "expected"),
    [
        ("toolkit", "toolkit", (), NOT),
        ("unheard-of", "unheard-of", (), NOT),
        ("toolkit", "plus", ("nhs-body",), NOT),
        ("plus", "toolkit", ("nhs-body", "public-authority"), NOT),
        ("toolkit", "plus", ("charity",), UNCLEAR),
        ("toolkit", "plus", (), UNCLEAR),
        ("plus", "basic", (), NOT),
        ("basic", "plus", ("charity",), WEAKER),
        ("basic", "toolkit", ("nhs-body",), WEAKER),
        ("basic", "toolkit", ("charity",), UNCLEAR),
        ("unheard-of", "plus", ("nhs-body",), UNCLEAR),
    ],
)
def test_schemes_are_equal_only_where_the_catalogue_says_so_for_the_body(
    child: str, parent: str, types: tuple[str, ...], expected: Verdict
) -> None:
    found = judge(
        standard(Stronger.EQUIVALENT, None, *SCHEMES), value(scheme=child), value(scheme=parent), types
    )
    assert found == expected


def test_what_is_missing_from_a_set() -> None:
    child, parent = value(includes=("Logs",)), value(includes=("access by role", "logs", "Training"))
    assert missing_from(child, parent) == ("access by role", "Training")
    assert missing_from(parent, child) == ()


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"no_later_than": "12 hours"}, "no later than 12 hours"),
        ({"at_least": "every year"}, "at least every year"),
        ({"no_longer_than": "6 months"}, "no longer than 6 months"),
        ({"no_shorter_than": "6 years"}, "no shorter than 6 years"),
        ({"no_fewer_than": "2"}, "no fewer than 2"),
        ({"scheme": "cyber-essentials"}, "cyber-essentials"),
        ({"includes": ("logs", "training")}, "logs, training"),
        ({}, "no value"),
    ],
)
def test_a_value_in_words(fields: dict[str, object], words: str) -> None:
    assert value_in_words(value(**fields)) == words
