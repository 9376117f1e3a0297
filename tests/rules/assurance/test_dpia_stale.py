import pytest

from ..told import Told, assert_told
from .parts import protocol

RULE = "dpia-stale"


def history(*rows: str) -> str:
    return "revisions:\n" + "".join(f"  - {{{row}}}\n" for row in rows)


FIRST = 'version: "1.0", on: 2024-10-07, material: yes'
SECOND = 'version: "2.0", on: 2026-10-05, material: yes'


def dpia(on: str, more: str = "") -> str:
    """An assessment; on line 2 of what it adds."""
    return f"documents:\n  - {{document: hub-dpia, kind: dpia, on: {on}{more}}}\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            protocol(history(FIRST, SECOND) + dpia("2024-10-01")),
            [
                (
                    "warning",
                    9,
                    "is of 1 October 2024, older than the material change to version 2.0 of 5 October 2026",
                )
            ],
            id="of-the-first-version",
        ),
        pytest.param(protocol(history(FIRST, SECOND) + dpia("2026-10-07")), [], id="after-the-change"),
        pytest.param(protocol(history(FIRST, SECOND) + dpia("2026-08-20")), [], id="made-for-the-change"),
        pytest.param(protocol(history(FIRST, SECOND) + dpia("2026-04-05")), [], id="six-months-before"),
        pytest.param(
            protocol(history(FIRST, SECOND) + dpia("2026-04-04")), [("warning", 9, "older")], id="a-day-more"
        ),
        pytest.param(protocol(history(FIRST, SECOND) + dpia("2026-04")), [], id="some-day-of-that-month"),
        pytest.param(
            protocol(history(SECOND, FIRST) + dpia("2024-10-01")), [("warning", 9, "2.0")], id="newest-first"
        ),
        pytest.param(protocol(history(SECOND) + dpia("2024-10-01")), [], id="the-first-is-no-change"),
        pytest.param(
            protocol(history(FIRST, SECOND.replace("yes", "no")) + dpia("2024-10-01")), [], id="not-material"
        ),
        pytest.param(
            protocol(history(FIRST, SECOND, 'version: "2.1", on: 2026-11-01') + dpia("2024-10-01")),
            [("warning", 10, "version 2.0")],
            id="an-editorial-version-since",
        ),
        pytest.param(
            protocol(history(FIRST, SECOND.replace("2026-10", "2027-01")) + dpia("2024-10-01")),
            [],
            id="a-change-to-come",
        ),
        pytest.param(
            protocol(dpia("2025-10-07", ", review: 2026-10-07")),
            [("warning", 6, "was to be reviewed by 7 October 2026")],
            id="review-missed",
        ),
        pytest.param(protocol(dpia("2025-11-22", ", review: 2026-11-22")), [], id="review-today"),
        pytest.param(protocol(dpia("2025-11-22", ", review: 2026-11")), [], id="review-this-month"),
        pytest.param(protocol(dpia("2025-11-22", ", review: 2027-01-01")), [], id="review-to-come"),
        pytest.param(
            protocol(history(FIRST, SECOND) + dpia("2024-10-01", ", review: 2025-10-01")),
            [("warning", 9, "older")],
            id="both-are-told-once",
        ),
        pytest.param(
            protocol(dpia("2025-10-07", ", review: 2026-10-07, state: approved")),
            [("warning", 6, "reviewed")],
            id="approved",
        ),
        *(
            pytest.param(protocol(dpia("2025-10-07", f", review: 2026-10-07, state: {state}")), [], id=state)
            for state in ("planned", "draft", "not-needed", "withdrawn")
        ),
        pytest.param(
            protocol(dpia("2025-10-07", ", review: 2026-10-07").replace("dpia,", "privacy-notice,")),
            [],
            id="another-kind",
        ),
        pytest.param(
            protocol(dpia("2025-10-07", ", review: 2026-10-07"), kind="charter"),
            [("warning", 6, "reviewed")],
            id="of-any-document",
        ),
        pytest.param(
            protocol("status: archived\n" + dpia("2025-10-07", ", review: 2026-10-07")), [], id="put-away"
        ),
        pytest.param(
            protocol("status: draft\n" + dpia("2025-10-07", ", review: 2026-10-07")), [], id="being-written"
        ),
        pytest.param(
            protocol(dpia("2025-10-07", ", review: 2026-10-07"), kind="template"), [], id="template"
        ),
    ],
)
def test_dpia_stale(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)


def test_the_day_decides() -> None:
    text = protocol(dpia("2025-10-07", ", review: 2026-10-07"))
    assert_told(text, RULE, [], "2026-10-07")
    assert_told(text, RULE, [("warning", 6, "reviewed")], "2026-10-08")
