import pytest

from ..told import Told, assert_told
from .parts import document, framework

RULE = "review-date-wrong"

SINCE = 'revisions: [{version: "1.0", on: 2026-09-01}]'
LATE: Told = [("error", 6, "is 2 September 2028, later than 2 years after version 1.0 of 1 September 2026")]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param((SINCE, "review: {every: 2 years, next: 2028-09-01}"), [], id="the-last-day"),
        pytest.param((SINCE, "review: {every: 2 years, next: 2028-09-02}"), LATE, id="a-day-later"),
        pytest.param((SINCE, "review: {every: 2 years, next: 2028-09}"), [], id="month-that-begins-in-time"),
        pytest.param(
            (SINCE, "review: {every: 2 years, next: 2028-10}"),
            [("error", 6, "is October 2028")],
            id="month-that-begins-too-late",
        ),
        pytest.param((SINCE, "review: {every: 2 years}"), [], id="no-date"),
        pytest.param(("review: {every: 2 years, next: 2090-01-01}",), [], id="nothing-to-count-from"),
        pytest.param((SINCE, "review: {next: 2090-01-01}"), [], id="no-interval-anywhere"),
        pytest.param(
            ('revisions: [{version: "3.0", on: 2012-01}]', "review: {every: 2 years, next: 2014-12}"),
            [("error", 6, "is December 2014, later than 2 years after version 3.0 of January 2012")],
            id="rotherham",
        ),
        pytest.param(
            ("reviews: [{on: 2027-02-01}]", SINCE, "review: {every: 2 years, next: 2029-01-31}"),
            [],
            id="review-held",
        ),
        pytest.param(
            ("effective: {from: 2027-01-01}", SINCE, "review: {every: 2 years, next: 2028-12-31}"),
            [],
            id="effect",
        ),
        pytest.param(
            (
                "effective: {from: last-adoption}",
                "adoptions: [{party: a, version: '1.0', on: 2027-01-01}]",
                SINCE,
                "review: {every: 2 years, next: 2028-12-31}",
            ),
            [],
            id="last-adoption",
        ),
        pytest.param(
            (
                "approvals: [{step: board}, {step: final, on: 2026-10-01}]",
                SINCE,
                "review: {every: 2 years, next: 2028-10-02}",
            ),
            [("error", 7, "after the approval of 1 October 2026")],
            id="approval",
        ),
        pytest.param(
            (SINCE, "review: {first: 6 months, every: 1 year, next: 2027-03-01}"), [], id="first-review"
        ),
        pytest.param(
            (SINCE, "review: {first: 6 months, every: 1 year, next: 2027-03-02}"),
            [("error", 6, "later than 6 months after")],
            id="first-review-too-late",
        ),
        pytest.param(
            (
                "reviews: [{on: 2026-09-02}]",
                SINCE,
                "review: {first: 6 months, every: 1 year, next: 2027-09-02}",
            ),
            [],
            id="after-the-first-review",
        ),
        pytest.param(
            (
                SINCE,
                "review: {every: 2 years}",
                "as-printed: [{at: cover, review: 2029-01}, {at: footer, review: 2028-01}]",
            ),
            [("error", 7, "review printed on the cover is January 2029")],
            id="printed-only",
        ),
    ],
)
def test_the_next_review_lies_within_the_interval(lines: tuple[str, ...], expected: Told) -> None:
    assert_told(document(*lines), RULE, expected)


NO_RULE: Told = [("error", 1, "does not say when it is reviewed")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(document(), NO_RULE, id="nothing-at-all"),
        pytest.param(document("status: draft"), NO_RULE, id="draft"),
        pytest.param(
            document("review: {withdrawn-if-missed: 6 months}"), [("error", 5, "does not say")], id="no-rule"
        ),
        pytest.param(document("review: {also-after: [law-change]}"), [], id="on-events"),
        pytest.param(document("review: {next: 2027-01}"), [], id="a-date-alone"),
        pytest.param(document("effective: {to: 2028-03-31}"), [], id="fixed-term"),
        pytest.param(document("effective: {from: 2028-03-31}"), NO_RULE, id="no-end"),
        pytest.param(document(kind="record-of-sharing"), [], id="one-off"),
        pytest.param(document(kind="template"), [], id="template"),
        pytest.param(document(kind="guidance"), NO_RULE, id="guidance"),
        pytest.param(document("status: superseded"), [], id="retired"),
    ],
)
def test_a_document_says_when_it_is_reviewed(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)


def under(child: str, *above: str, more: str = "") -> str:
    """A child of documents above, called a, b and so on, with an interval of its own on line 5."""
    ids = "ab"[: len(above)]
    parents = f"parents: [{', '.join(f'{{protocol: {each}}}' for each in ids)}]"
    upper = "".join(
        "---\n" + document(lines, kind="overarching", tier="overarching", id=id)
        for id, lines in zip(ids, above, strict=True)
    )
    return document(child, parents, *([more] if more else [])) + upper


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(under("review: {every: 2 years}", "review: {every: 2 years}"), [], id="as-often"),
        pytest.param(under("review: {every: 24 months}", "review: {every: 2 years}"), [], id="in-months"),
        pytest.param(
            under("review: {every: 3 years}", "review: {every: 2 years}"),
            [("error", 5, "every 3 years, less often than its parent `a`")],
            id="less-often",
        ),
        pytest.param(
            under(
                "review: {every: 3 years, longer-because: The scheme is statutory.}",
                "review: {every: 2 years}",
            ),
            [],
            id="with-a-reason",
        ),
        pytest.param(
            under("review: {every: 3 years}", "review: {every: 2 years}\nyields: [{on: review}]"),
            [],
            id="yields",
        ),
        pytest.param(
            under("review: {every: 3 years}", "review: {every: 2 years}\nyields: [{on: standards}]"),
            [("error", 5, "`a`")],
            id="yields-on-something-else",
        ),
        pytest.param(
            under("review: {every: 3 years}", "review: {every: 2 years}\nstatus: superseded"),
            [],
            id="retired-parent",
        ),
        pytest.param(
            under("review: {every: 3 years}", "review: {every: 3 years}", "review: {every: 2 years}"),
            [("error", 5, "its parent `b`")],
            id="second-parent",
        ),
        pytest.param(
            under("review: {every: 3 years}", "review: {next: 2027-01}\nparents: [{protocol: c}]")
            + "---\n"
            + document("review: {every: 1 year}", kind="charter", tier="charter", id="c"),
            [("error", 5, "its parent `c`")],
            id="nearest-that-states-one",
        ),
        pytest.param(
            under("review: {next: 2029-01-01}", "review: {every: 1 year}", more=SINCE),
            [("error", 5, "later than 1 year after version 1.0")],
            id="the-parents-interval-counts-where-there-is-none",
        ),
        pytest.param(
            document("review: {every: 3 years}")
            + framework("tiers: [{tier: agreement, title: A, review-every: 2 years}]"),
            [("error", 5, "less often than its tier `agreement` asks")],
            id="tier",
        ),
        pytest.param(
            under("review: {every: 3 years}", "review: {every: 2 years}")
            + framework(
                "tiers: [{tier: overarching, title: O}, {tier: agreement, title: A, review-every: 2 years}]"
            ),
            [("error", 5, "its parent `a`")],
            id="parent-and-tier-are-told-once",
        ),
        pytest.param(
            under("review: {every: 3 years}", "review: {every: 2 years}")
            + framework(
                "tiers: [{tier: overarching, title: O}, {tier: agreement, title: A, owes: [adoption]}]"
            ),
            [],
            id="not-owed",
        ),
    ],
)
def test_the_interval_is_no_longer_than_the_parents(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)
