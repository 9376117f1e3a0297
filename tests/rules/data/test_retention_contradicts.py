import pytest

from ..told import Told, assert_told, found
from .parts import document, under

RULE = "retention-contradicts"


def keep(period: str, rest: str = "", event: str = "the end of the case", id: str = "enquiry") -> str:
    return f"  - {{records: {id}, keep: {period}, counted-from: {event}{rest}}}"


def own(*statements: str) -> str:
    return document("retention:", *statements)


WITHIN: Told = [
    ("error", 7, "The records `enquiry` are kept 1 year from the end of the case here, and 6 years from")
]


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        pytest.param(keep("1 year"), WITHIN, id="same-records"),
        pytest.param(keep("6 years"), [], id="agree"),
        pytest.param(keep("72 months"), [], id="agree-in-other-units"),
        pytest.param(keep("1 year", id="referral"), [], id="other-records"),
        pytest.param(keep("1 year", event="the day it was sent"), [], id="another-event"),
        pytest.param(keep("1 year", event="the last review of the case"), [], id="an-event-of-the-same-case"),
        pytest.param(
            keep("1 year", event="the day on which the case ended"),
            [("error", 7, "1 year from the day on which the case ended here")],
            id="the-same-event-in-other-words",
        ),
        pytest.param(
            keep("1 year", event="the case's end"),
            [("error", 7, "1 year from the case's end")],
            id="the-same-event-turned-round",
        ),
        pytest.param(keep("1 year", ", for: {parties: [north]}"), [], id="the-narrower-goes-first"),
        pytest.param(keep("as its own schedule says"), [], id="cannot-be-told"),
        pytest.param(keep("indefinitely"), [("error", 7, "are kept indefinitely here")], id="indefinitely"),
        pytest.param(keep("not kept"), [("error", 7, "are kept for no time at all here")], id="not-kept"),
        pytest.param("  - {records: enquiry, keep: 1 year}", [], id="no-event"),
    ],
)
def test_one_document_keeps_the_same_records_for_one_time(second: str, expected: Told) -> None:
    assert_told(own(keep("6 years"), second), RULE, expected)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (", items: [a, b]", ", items: [b, a]", [("error", 7, "The records `referral`")]),
        (", items: [a, b]", ", items: [a]", []),
        (", title: Enquiries", ", title: enquiries", [("error", 7, "The records `referral`")]),
        (", for: {parties: [north]}, items: [a]", ", for: {parties: [south]}, items: [a]", []),
        (
            ", for: {parties: [north]}, items: [a]",
            ", for: {parties: [north]}, items: [a]",
            [("error", 7, "`referral`")],
        ),
        (", for: {flows: [x]}, items: [a]", ", for: {flows: [y]}, items: [a]", []),
        (", documents: [p], title: Enquiries", ", title: Enquiries", []),
    ],
)
def test_what_counts_as_the_same_records_and_party(first: str, second: str, expected: Told) -> None:
    assert_told(own(keep("6 years", first), keep("1 year", second, id="referral")), RULE, expected)


ABOVE = "retention: [{records: enquiry, keep: 6 years, counted-from: the end of the case}]"
BY_LAW = ABOVE.replace("}]", ", rests-on: [limitation-act-1980]}]")
SHORTER: Told = [
    (
        "error",
        6,
        "1 year from the end of the case, shorter than `upper` says: 6 years from the end of the case",
    )
]
LONGER: Told = [("error", 6, "10 years from the end of the case, longer than `upper` says")]


@pytest.mark.parametrize(
    ("statement", "above", "expected"),
    [
        pytest.param(keep("1 year"), (ABOVE,), SHORTER, id="shorter"),
        pytest.param(keep("10 years"), (ABOVE,), LONGER, id="longer"),
        pytest.param(keep("6 years"), (ABOVE,), [], id="the-same"),
        pytest.param(keep("10 years", ", rests-on: [limitation-act-1980]"), (ABOVE,), [], id="longer-by-law"),
        pytest.param(
            keep("1 year", ", rests-on: [limitation-act-1980]"), (ABOVE,), SHORTER, id="shorter-by-law"
        ),
        pytest.param(keep("1 year"), (ABOVE, "yields: [{on: retention}]"), [], id="above-yields"),
        pytest.param(keep("1 year"), (ABOVE, "yields: [{on: review}]"), SHORTER, id="above-yields-on-more"),
        pytest.param(
            keep("1 year"),
            (BY_LAW, "yields: [{on: retention}]"),
            [("error", 6, "which rests on")],
            id="the-law-does-not-yield",
        ),
        pytest.param(
            keep("10 years"), (BY_LAW, "yields: [{on: everything}]"), [], id="longer-where-above-yields"
        ),
        pytest.param(keep("1 year"), (ABOVE, "status: superseded"), [], id="above-is-retired"),
        pytest.param(keep("not kept"), (ABOVE,), [], id="keeps-no-copy"),
        pytest.param(
            keep("1 year", ", items: [a]", id="referral"),
            (ABOVE.replace("}]", ", items: [a]}]"),),
            [],
            id="items-are-of-one-document",
        ),
        pytest.param(
            keep("1 year"),
            (ABOVE.replace("}]", ", for: {parties: [north]}}]"),),
            SHORTER,
            id="everyone-and-one",
        ),
        pytest.param(
            keep("1 year", ", for: {parties: [south]}"),
            (ABOVE.replace("}]", ", for: {parties: [north]}}]"),),
            [],
            id="other-parties",
        ),
    ],
)
def test_a_document_keeps_records_as_long_as_those_above(
    statement: str, above: tuple[str, ...], expected: Told
) -> None:
    assert_told(under(own(statement), *above), RULE, expected)


@pytest.mark.parametrize(
    ("period", "event", "expected"),
    [
        ("3 years", "the day of the entry", [("error", 6, "asks for 6 years at the least")]),
        ("3 years", "the day on which the entry was made", [("error", 6, "asks for 6 years at the least")]),
        ("6 years", "the day of the entry", []),
        ("10 years", "the day of the entry", []),
        ("3 years", "the day the pupil left", []),
        ("indefinitely", "the day of the entry", []),
    ],
)
def test_the_shortest_time_that_the_law_gives(period: str, event: str, expected: Told) -> None:
    assert_told(own(keep(period, ", rests-on: [education-act-1996-s434]", event)), RULE, expected)


def test_retired_documents_and_templates_are_left_alone() -> None:
    for line, kind in (("status: archived", "reciprocal-agreement"), ("binding: no", "template")):
        assert_told(document("retention:", keep("6 years"), keep("1 year"), line, kind=kind), RULE, [])


def test_the_other_statement_is_quoted() -> None:
    (finding,) = found(under(own(keep("1 year")), ABOVE), RULE)
    (quoted,) = finding.related
    assert quoted.words == "keep: 6 years, counted-from: the end of the case"
    assert quoted.place and quoted.place.file == "2.yaml"
