import pytest

from .told import Told, assert_told

RULE = "assurance-out-of-date"


def party(*rows: str, more: str = "") -> str:
    return f"party: home\ntitle: Home\n{more}assurances:\n" + "".join(f"  - {{{each}}}\n" for each in rows)


PAST = "assurance: cyber-essentials, until: 2026-11-21"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            party(PAST),
            [("advice", 4, "“cyber-essentials” of Home ended on 21 November 2026")],
            id="yesterday",
        ),
        pytest.param(party("assurance: cyber-essentials, until: 2026-11-22"), [], id="today"),
        pytest.param(party("assurance: cyber-essentials"), [], id="no-day"),
        pytest.param(party(PAST, "assurance: Cyber-Essentials, until: 2027-11-21"), [], id="renewed"),
        pytest.param(
            party("assurance: cyber-essentials, until: 2025-11-21", PAST),
            [("advice", 5, "")],
            id="only-the-last",
        ),
        pytest.param(
            party(PAST, "assurance: iso-27001, until: 2027-11-21"), [("advice", 4, "")], id="another-kind"
        ),
        pytest.param(party(PAST, more="ended: 2026-03-31\n"), [], id="a-body-that-is-gone"),
    ],
)
def test_assurance_out_of_date(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)
