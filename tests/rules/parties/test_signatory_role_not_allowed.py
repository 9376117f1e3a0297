import pytest

from .told import Told, assert_told

RULE = "signatory-role-not-allowed"


def charter(rows: str, signed_by: str = "signed-by: [senior-information-risk-owner]", more: str = "") -> str:
    adoptions = "".join(f"  - {{{each}}}\n" for each in rows.split("; "))
    return (
        f"protocol: charter\ntitle: Charter\ntype: charter\ntier: charter\n{more}adoptions:\n{adoptions}"
        f"---\nframework: f\ntitle: F\ntiers:\n  - tier: charter\n    title: Charter\n"
        + (f"    {signed_by}\n" if signed_by else "")
    )


def row(role: str = "", party: str = "council", on: str = "2026-07-01") -> str:
    return f"party: {party}, version: '1', on: {on}" + (f", role: {role}" if role else "")


WRONG: Told = [("error", 6, "Council adopted `charter` by its data protection officer, who may not sign")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(charter(row("senior-information-risk-owner")), [], id="on-the-list"),
        pytest.param(charter(row("data-protection-officer")), WRONG, id="not-on-the-list"),
        pytest.param(charter(row("chief-executive")), [], id="senior-to-one-on-the-list"),
        pytest.param(charter(row("chief-constable", "police")), [], id="senior-in-another-line"),
        pytest.param(
            charter(row("information-asset-owner")),
            [("error", 6, "information asset owner")],
            id="junior-to-one-on-the-list",
        ),
        pytest.param(
            charter(row("caldicott-guardian")),
            [("error", 6, "its Caldicott Guardian, who")],
            id="a-proper-name",
        ),
        pytest.param(charter(row()), [], id="no-role-given"),
        pytest.param(charter(row("cheif-executive")), [], id="a-role-that-is-unknown"),
        pytest.param(charter(row("data-protection-officer"), ""), [], id="a-tier-that-leaves-it-open"),
        pytest.param(
            charter(row("data-protection-officer", on="2024-07-01") + "; " + row("chief-executive")),
            [],
            id="signed-again",
        ),
        pytest.param(charter(row("data-protection-officer"), more="status: superseded\n"), [], id="put-away"),
    ],
)
def test_signatory_role_not_allowed(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)
