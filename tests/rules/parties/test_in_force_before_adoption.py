import pytest

from .told import Told, assert_told

RULE = "in-force-before-adoption"


def row(party: str, on: str = "2026-03-01", version: str = "1.0") -> str:
    return f"party: {party}, version: '{version}', on: {on}"


def hub(
    effective: str = "",
    adoptions: str = row("council") + "; " + row("police"),
    parties: str = "{party: council}, {party: police}",
    status: str = "in-force",
    more: str = "",
) -> str:
    rows = "".join(f"  - {{{each}}}\n" for each in adoptions.split("; ") if each)
    return (
        "protocol: hub\ntitle: Hub\ntype: reciprocal-agreement\ntier: agreement\n"
        + (f"status: {status}\n" if status else "")
        + f"parties: [{parties}]\n"
        + (f"adoptions:\n{rows}" if rows else "")
        + (f"effective: {{{effective}}}\n" if effective else "")
        + more
    )


ONE = row("council")
LATE = row("council") + "; " + row("police", "2026-08-05")
EACH = ", each-party-from: its-adoption"
MISSING: Told = [("error", 6, "not in force for Police, which has not adopted it")]
BEFORE: Told = [("error", 10, "in effect from 1 April 2026, before it was adopted by Police (5 August 2026)")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(hub(), [], id="everyone-has"),
        pytest.param(hub(adoptions=ONE), MISSING, id="one-has-not"),
        pytest.param(hub(adoptions=ONE, status="under-review"), MISSING, id="under-review"),
        pytest.param(hub(adoptions=ONE, status="draft"), [], id="draft"),
        pytest.param(hub(adoptions=ONE, status="approved"), [], id="approved-and-not-begun"),
        pytest.param(hub("from: 2026-04-01", ONE, status="approved"), MISSING, id="approved-and-begun"),
        pytest.param(hub("from: 2026-04-01", ONE, status="suspended"), [], id="suspended"),
        pytest.param(hub("from: 2026-12-01", ONE), [], id="begins-later"),
        pytest.param(hub("from: 2026-04-01" + EACH, ONE), [], id="each-from-its-own"),
        pytest.param(hub("from: last-adoption", ONE), MISSING, id="from-the-last-which-is-awaited"),
        pytest.param(hub("from: last-adoption", LATE), [], id="from-the-last"),
        pytest.param(hub(adoptions=""), [], id="nobody-which-the-status-is-asked-about"),
        pytest.param(
            hub(adoptions=ONE, parties="{party: council}, {party: police, as: recipient}"), [], id="recipient"
        ),
        pytest.param(
            hub(adoptions=ONE, parties="{party: council}, {party: police, left: 2026-10}"), [], id="left"
        ),
        pytest.param(hub(adoptions=ONE, parties="{party: council}, {party: team, as: unit}"), [], id="unit"),
        pytest.param(hub(adoptions=ONE, parties="{party: council}, {party: stranger}"), [], id="unknown"),
        pytest.param(hub("from: 2026-04-01", LATE), BEFORE, id="adopted-after-the-start"),
        pytest.param(hub("from: 2026-04-01" + EACH, LATE), [], id="each-from-its-own-and-late"),
        pytest.param(hub("from: 2026-08", LATE), [], id="some-day-that-month"),
        pytest.param(hub("from: 2026-04-01", LATE, status=""), [("error", 9, BEFORE[0][2])], id="no-status"),
        pytest.param(
            hub("from: 2026-04-01", row("council", "2026-06-01") + "; " + row("police", "2026-08-05")),
            [("error", 10, "by Council (1 June 2026) and Police (5 August 2026)")],
            id="several-told-at-once",
        ),
        pytest.param(
            hub("from: 2026-04-01", LATE, "{party: council}, {party: police, joined: 2026-08-05}"),
            [],
            id="late-joiner",
        ),
        pytest.param(
            hub("from: 2026-04-01", LATE, "{party: council}, {party: police, joined: 2026-07-01}"),
            BEFORE,
            id="late-even-for-a-late-joiner",
        ),
        pytest.param(
            hub(
                "from: 2026-04-01",
                row("council", "2026-06-10", "2.0") + "; " + row("police", "2026-06-10", "2.0"),
                more='revisions: [{version: "1.0", on: 2026-03-01}, {version: "2.0", on: 2026-06-01}]\n',
            ),
            [],
            id="a-later-version-adopted-again",
        ),
        pytest.param(
            hub("from: 2026-05-01", row("council") + "; " + row("old-icb"), "{party: council}, {party: icb}"),
            [],
            id="bound-through-a-merger",
        ),
    ],
)
def test_the_document(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)


def approved(*rows: str) -> str:
    return "approvals:\n" + "".join(f"  - {{step: approval, {each}}}\n" for each in rows)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            hub("from: 2026-04-01", more=approved("by: board, on: 2026-04-14", "by: fire, on: 2026-08-05")),
            [
                (
                    "error",
                    10,
                    "before it was approved by Board (14 April 2026) and Fire Service (5 August 2026)",
                )
            ],
            id="from-april-to-august",
        ),
        pytest.param(
            hub("from: 2026-04-01", more=approved("role: data-protection-officer, on: 2026-05")),
            [("error", 10, "data protection officer")],
            id="a-role",
        ),
        pytest.param(
            hub("from: 2026-04-01", more=approved("by: board, on: 2026-04-01")), [], id="the-same-day"
        ),
        pytest.param(hub("from: 2026-04", more=approved("by: board, on: 2026-04-14")), [], id="that-month"),
        pytest.param(hub("from: 2026-04-01", more=approved("by: board")), [], id="awaited"),
        pytest.param(hub("from: last-adoption", more=approved("by: board, on: 2026-04-14")), [], id="no-day"),
        pytest.param(
            hub("from: 2026-04-01", more=approved("by: board, on: 2026-03-02", "by: board, on: 2026-09-02")),
            [],
            id="approved-again",
        ),
        pytest.param(
            hub("from: 2026-04-01" + EACH, more=approved("by: police, on: 2026-04-14")),
            [],
            id="a-party-for-itself",
        ),
    ],
)
def test_approvals(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)


def flow(since: str, more: str = "") -> str:
    return f"flows:\n  - {{flow: notice, from: [police], to: [team], since: {since}{more}}}\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            hub("from: last-adoption", LATE, more=flow("2026-05-01")),
            [
                (
                    "error",
                    12,
                    "`notice` began on 1 May 2026, before `hub` was adopted by Police (5 August 2026)",
                )
            ],
            id="before-one-end",
        ),
        pytest.param(hub("from: last-adoption", LATE, more=flow("2026-08-05")), [], id="the-same-day"),
        pytest.param(
            hub("from: 2026-04-01", LATE, more=flow("2026-05-01")), BEFORE, id="told-of-the-document"
        ),
        pytest.param(
            hub("from: last-adoption" + EACH, ONE, more=flow("2026-05-01")),
            [("error", 11, "Police (not yet)")],
            id="no-giver-yet-where-each-is-bound-alone",
        ),
        pytest.param(
            hub(
                "from: last-adoption" + EACH,
                LATE + "; " + row("fire"),
                "{party: council}, {party: police}, {party: fire}",
                more=flow("2026-05-01").replace("[police]", "[police, fire]"),
            ),
            [],
            id="another-giver-where-each-is-bound-alone",
        ),
        pytest.param(hub("from: last-adoption", LATE, more=flow("2026-12-01")), [], id="to-begin"),
        pytest.param(
            hub("from: last-adoption", LATE, more=flow("2026-05-01", ", until: 2026-06-01")), [], id="ended"
        ),
        pytest.param(
            hub(
                "from: last-adoption",
                LATE,
                "{party: council}, {party: police, joined: 2026-08-05}",
                more=flow("2026-05-01"),
            ),
            [],
            id="late-joiner",
        ),
        pytest.param(
            hub("from: last-adoption", ONE, "{party: council}", more=flow("2026-05-01")),
            [],
            id="an-end-that-adopts-nothing",
        ),
    ],
)
def test_flows(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)
