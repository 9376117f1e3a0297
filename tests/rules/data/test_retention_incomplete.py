import pytest

from ..told import Told, assert_told
from .parts import document, under

RULE = "retention-incomplete"


def keep(rest: str, id: str = "enquiry") -> str:
    return f"retention: [{{records: {id}{rest}}}]"


WHOLE = ", keep: 6 years, counted-from: the end, then: destroy"


@pytest.mark.parametrize(
    ("rest", "missing"),
    [
        (WHOLE, ""),
        (", keep: 6 years, then: destroy", "from what event that counts (`counted-from`)."),
        (", keep: 6 years, counted-from: the end", "what happens then (`then`)."),
        (", counted-from: the end, then: destroy", "for how long (`keep`)."),
        (
            "",
            "for how long (`keep`), from what event that counts (`counted-from`) or what happens then (`then`).",
        ),
        (", keep: no longer than the matter is open, then: destroy", ""),
        (", keep: no longer than the matter is open", "what happens then (`then`)."),
        (", keep: as its own schedule says", ""),
        (", keep: not kept", ""),
        (", keep: indefinitely", "kept indefinitely, and nothing says when that is looked at again"),
        (", keep: indefinitely, then: review", "kept indefinitely"),
        (", keep: indefinitely, reviewed: every 5 years", ""),
    ],
)
def test_statements_give_period_event_and_disposal(rest: str, missing: str) -> None:
    expected: Told = [("error", 5, missing)] if missing else []
    assert_told(document(keep(rest)), RULE, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(document(keep(""), "status: draft"), [("error", 5, "enquiry")], id="draft"),
        pytest.param(document(keep(""), "status: withdrawn"), [], id="retired"),
        pytest.param(document(keep(""), kind="template"), [], id="template"),
        pytest.param(
            document(keep(", title: Enquiry records")), [("error", 5, "Of “Enquiry records”")], id="title"
        ),
        pytest.param(
            under(document(keep(", keep: 6 years")), keep(", counted-from: the end, then: destroy")),
            [("error", 5, "for how long")],
            id="the-rest-stands-above",
        ),
        pytest.param(
            under(document(keep(", keep: 6 years, then: destroy")), keep(WHOLE, "other")),
            [("error", 5, "from what event")],
            id="other-records-above",
        ),
    ],
)
def test_which_statements(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)


FLOWS = "flows: [{flow: x, items: [a, b]}]"
DATA = "data: {list: [{item: a}, {item: b, is: health}]}"
NONE: Told = [("error", 1, "`hub` does not say how long what it shares is kept.")]


def items(*ids: str) -> str:
    return keep(WHOLE + f", items: [{', '.join(ids)}]")


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param((), NONE, id="nothing"),
        pytest.param((items("a", "b"),), [], id="all"),
        pytest.param((items("a"),), [("error", 7, "How long `b` is kept is not said.")], id="one-left-out"),
        pytest.param((keep(WHOLE),), [], id="a-rule-for-all"),
        pytest.param((keep(WHOLE + ", for: {flows: [x]}"),), [], id="by-flow"),
        pytest.param(
            (keep(WHOLE + ", for: {items: [b]}"),), [("error", 7, "How long `a` is kept")], id="by-item"
        ),
        pytest.param(
            (
                "retention: [{records: papers, documents: [p]" + WHOLE + "}]",
                "documents: [{document: p, kind: signed-copy}]",
            ),
            [("error", 7, "does not say how long what it shares")],
            id="papers-alone",
        ),
        pytest.param(("documents: [{document: s, kind: retention-schedule}]",), [], id="schedule"),
        pytest.param(
            ("documents: [{document: s, kind: retention-schedule, state: withdrawn}]",),
            NONE,
            id="schedule-withdrawn",
        ),
        pytest.param(
            ("clauses: [{clause: c, about: retention, text: It is kept for six years.}]",), [], id="words"
        ),
        pytest.param(
            ("clauses: [{clause: c, about: retention, text: It is kept as long as it is needed.}]",),
            NONE,
            id="no-period",
        ),
        pytest.param(("status: draft",), [], id="draft"),
        pytest.param(("status: archived",), [], id="retired"),
    ],
)
def test_what_flows_carry_is_kept_for_a_stated_time(lines: tuple[str, ...], expected: Told) -> None:
    assert_told(document(FLOWS, DATA, *lines), RULE, expected)


@pytest.mark.parametrize(
    ("upper", "expected"),
    [
        ((keep(WHOLE),), []),
        ((keep(WHOLE), "yields: [{on: retention}]"), NONE),
        (("retention: [{records: r, items: [z]" + WHOLE + "}, {records: q" + WHOLE + "}]",), NONE),
    ],
)
def test_a_common_rule_above_serves_those_beneath(upper: tuple[str, ...], expected: Told) -> None:
    assert_told(under(document(FLOWS, DATA), *upper), RULE, expected)


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        ("procedure", DATA),
        (
            "reciprocal-agreement",
            DATA.replace("health", "statistics").replace("{item: a}", "{item: a, is: statistics}"),
        ),
    ],
)
def test_procedures_and_figures_owe_none(kind: str, data: str) -> None:
    assert_told(document(FLOWS, data, kind=kind), RULE, [])
