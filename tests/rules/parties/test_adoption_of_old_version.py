import pytest

from .told import Told, assert_told

RULE = "adoption-of-old-version"

HISTORY = """\
revisions:
  - {version: "1.0", on: 2024-01-10, material: yes}
  - {version: "2.0", on: 2025-01-10, material: yes, change: Adds health.}
  - {version: "2.1", on: 2026-01-10, material: no}
"""


def hub(
    adoptions: str,
    parties: str = "{party: police}",
    history: str = HISTORY,
    version: str = "2.1",
    more: str = "",
) -> str:
    rows = "".join(f"  - {{{each}}}\n" for each in adoptions.split("; "))
    return (
        f"protocol: hub\ntitle: Hub\ntype: reciprocal-agreement\ntier: agreement\nversion: '{version}'\n"
        f"parties: [{parties}]\nadoptions:\n{rows}{history}{more}"
    )


def row(version: str, on: str = "2024-02-01", party: str = "police") -> str:
    return f"party: {party}, version: '{version}', on: {on}"


OLD: Told = [("error", 8, "version 2.0 of `hub` is not in force for it")]
STEPS = 'revisions:\n  - {version: "1.0"}\n  - {version: "1.1"}\n  - {version: "2.0"}\n'
AGAIN = HISTORY.replace("change: Adds health.", "adopt-again: [fire]")
TO_COME = HISTORY.replace("on: 2025-01-10", "on: 2026-12-01").replace("2026-01-10", "2026-12-02")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(hub(row("1.0")), OLD, id="older"),
        pytest.param(hub(row("2.0", "2025-02-01")), [], id="the-last-material-one"),
        pytest.param(hub(row("2.1", "2026-02-01")), [], id="the-present-one"),
        pytest.param(hub(row("1.0") + "; " + row("2.0", "2025-02-01")), [], id="adopted-again"),
        pytest.param(
            hub(row("1.0") + "; " + row("2.0", "2026-12-01")), OLD, id="adopted-again-in-the-future"
        ),
        pytest.param(hub(row("1.0"), history=AGAIN), [], id="that-need-not-adopt-again"),
        pytest.param(hub(row("1.0", party="fire"), "{party: fire}", AGAIN), OLD, id="that-must"),
        pytest.param(hub(row("1.0"), history=TO_COME), [], id="a-version-to-come"),
        pytest.param(hub(row("1.0"), version="1.0"), [], id="a-version-not-yet-in-force"),
        pytest.param(hub(row("1.0"), history=STEPS, version="2.0"), OLD, id="a-new-first-number"),
        pytest.param(hub(row("1.0"), history=STEPS, version="1.1"), [], id="a-new-second-number"),
        pytest.param(hub(row("1.0"), history="", version="2.0"), OLD, id="no-history"),
        pytest.param(
            hub(row("1.0"), history="", version="1.4"), [], id="no-history-and-the-same-first-number"
        ),
        pytest.param(hub(row("6.0/2019"), history="", version="final"), [], id="versions-without-order"),
        pytest.param(hub(row("1.7")), OLD, id="a-version-unknown-to-the-history"),
        pytest.param(hub(row("1.0"), "{party: police, left: 2024-12-31}"), [], id="left-before"),
        pytest.param(hub(row("1.0"), "{party: police, as: recipient}"), [], id="recipient"),
        pytest.param(
            hub(
                row("1.0", party="team") + "; " + row("2.0", "2025-02-01", "council"),
                "{party: council}, {party: team}",
            ),
            [],
            id="unit-whose-organisation-adopted-again",
        ),
        pytest.param(
            hub(row("1.0", party="council"), "{party: council}, {party: team, as: unit}"), OLD, id="told-once"
        ),
        pytest.param(hub(row("1.0", party="old-icb"), "{party: icb}"), OLD, id="through-a-merger"),
        pytest.param(
            hub(row("1.0", party="oak") + "; " + row("2.0", "2025-02-01", "weir"), "{party: schools}"),
            OLD,
            id="a-member-of-a-class",
        ),
        pytest.param(hub(row("1.0"), more="status: draft\n"), [], id="draft"),
        pytest.param(hub(row("1.0"), more="status: superseded\n"), [], id="put-away"),
        pytest.param(
            hub(row("1.0"), more="deems: [{adopting: below, counts-as: hub}]\n")
            + "---\nprotocol: below\ntitle: Below\ntype: procedure\ntier: procedure\nparents: [{protocol: hub}]\n"
            f"adoptions: [{{{row('1', '2025-03-01')}}}]\n",
            [],
            id="deemed-to-have-adopted-since",
        ),
    ],
)
def test_adoption_of_old_version(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)
