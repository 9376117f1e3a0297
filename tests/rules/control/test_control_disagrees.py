import pytest

from ..told import Told, assert_told
from .parts import document

RULE = "control-disagrees"


def printed(*parts: str, own: tuple[str, ...] = ()) -> str:
    """A document that prints things, from line 6 on; what it says of itself comes after."""
    return document("as-printed:", *(f"  - {{{each}}}" for each in parts), *own)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(printed('at: cover, version: "3.0"'), [], id="one-part-alone"),
        pytest.param(
            printed('at: cover, version: "3.0"', 'at: control-table, version: "1"'),
            [("error", 7, "The control table gives the version as 1; the cover gives 3.0.")],
            id="two-parts",
        ),
        pytest.param(
            printed('at: cover, version: "3.0"', 'at: control-table, version: "1"', own=('version: "3.0"',)),
            [("error", 7, "The control table gives the version as 1; the document gives 3.0.")],
            id="the-document-decides",
        ),
        pytest.param(
            printed('at: cover, version: "2"', 'at: footer, version: "2"', own=('version: "3.0"',)),
            [("error", 6, "The cover gives"), ("error", 7, "The footer gives")],
            id="each-part-is-told",
        ),
        *(
            pytest.param(
                printed(f'at: cover, version: "{each}"', own=('version: "3.0"',)), [], id=f"same-{each}"
            )
            for each in ("3", "3.0.0", "v3.0", "V3", "Version 3.0", "version 3")
        ),
        pytest.param(
            printed('at: cover, version: "3.1"', own=('version: "3.10"',)),
            [("error", 6, "as 3.1; the document gives 3.10")],
            id="3.1-is-not-3.10",
        ),
        pytest.param(
            printed('at: cover, version: "6.0/2021"', own=('version: "6.0/2021"',)), [], id="other-form"
        ),
        pytest.param(
            printed("at: cover, review: 2014-12", "at: control-table, review: 2007-05"),
            [("error", 7, "the review date as May 2007; the cover gives December 2014")],
            id="review",
        ),
        pytest.param(
            printed("at: cover, review: 2014-12", own=("review: {next: 2014-12-31}",)), [], id="in-the-month"
        ),
        pytest.param(
            printed("at: cover, review: 2014", own=("review: {next: 2014-12}",)), [], id="in-the-year"
        ),
        pytest.param(
            printed("at: cover, review: 2014-11", own=("review: {next: 2014-12-31}",)),
            [("error", 6, "the review rule gives 31 December 2014")],
            id="not-in-the-month",
        ),
        pytest.param(
            printed("at: cover, effective: 2026-03-01", own=("effective: {from: 2026-04-01}",)),
            [("error", 6, "the date of effect as 1 March 2026")],
            id="effect",
        ),
        pytest.param(
            printed("at: cover, effective: 2026-03-01", own=("effective: {from: last-adoption}",)),
            [],
            id="effect-is-no-date",
        ),
        pytest.param(
            printed("at: cover, effective: 2026-03-01", "at: footer, effective: 2026-04-01"),
            [("error", 7, "the cover gives 1 March 2026")],
            id="effect-in-two-parts",
        ),
        pytest.param(
            printed("at: footer, updated: 2024-10-26", own=("updated: 2024-10-27",)),
            [("error", 6, "the date of the last update")],
            id="update",
        ),
        pytest.param(
            printed(
                "at: control-table, written-by: information-sharing-officer",
                own=("written-by: caldicott-guardian",),
            ),
            [
                (
                    "error",
                    6,
                    "the author as Information sharing officer; the document gives Caldicott Guardian",
                )
            ],
            id="author",
        ),
        pytest.param(printed("at: cover, title: A", "at: body, title: B"), [], id="titles-are-numbering"),
        pytest.param(
            printed('at: cover, version: "1"', own=('version: "2"', "status: archived")),
            [],
            id="retired-document",
        ),
    ],
)
def test_parts_agree(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)


@pytest.mark.parametrize(
    ("said", "status", "agree"),
    [
        ("Final", "in-force", True),
        ("FINAL", "under-review", True),
        ("Approved", "approved", True),
        ("Issued", "in-force", True),
        ("Draft v0.4", "draft", True),
        ("Draft", "in-force", False),
        ("Final", "draft", False),
        ("Suspended", "in-force", False),
    ],
)
def test_statuses(said: str, status: str, agree: bool) -> None:
    told: Told = [] if agree else [("error", 6, f"the status as {said}; the document gives {status}")]
    assert_told(printed(f"at: cover, status: {said}", own=(f"status: {status}",)), RULE, told)


def history(version: str, *revisions: str, status: str = "in-force") -> str:
    return document(
        f'version: "{version}"', f"status: {status}", "revisions:", *(f"  - {{{each}}}" for each in revisions)
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(history("2.0", 'version: "1.0"', 'version: "2.0"'), [], id="the-last"),
        pytest.param(history("2", 'version: "1.0"', 'version: "2.0"'), [], id="noughts"),
        pytest.param(history("v2.0", 'version: "2.0"'), [], id="with-a-v"),
        pytest.param(
            history("3.0", 'version: "1.0"', 'version: "2.0"'),
            [("error", 5, "is version 3.0, and its history has no such version")],
            id="missing",
        ),
        pytest.param(history("3.0", 'version: "2.0"', status="draft"), [], id="being-written"),
        pytest.param(
            history("1.0", 'version: "1.0"', 'version: "2.0", on: 2026-01-01'),
            [("error", 5, "its history goes on to version 2.0")],
            id="later-one",
        ),
        pytest.param(history("1.0", 'version: "1.0"', 'version: "2.0", on: 2027-01-01'), [], id="to-come"),
        pytest.param(history("1.0", 'version: "1.0"', 'version: "2.0"'), [], id="undated-may-be-to-come"),
        pytest.param(
            history("2.0", 'version: "2.0", on: 2026-01-01', 'version: "1.0", on: 2025-01-01'),
            [],
            id="newest-first",
        ),
        pytest.param(
            history("a", "version: a, on: 2025-01-01", "version: b, on: 2026-01-01"),
            [("error", 5, "goes on to version b")],
            id="by-place-where-there-are-no-numbers",
        ),
        pytest.param(document('version: "2.0"', "status: in-force"), [], id="no-history"),
    ],
)
def test_the_history_has_the_version(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)
