import pytest

from ..told import Told, assert_told
from .parts import document

RULE = "placeholder-left"


@pytest.mark.parametrize(
    "text",
    [
        "[insert]",
        "[Insert details here]",
        "Reported to [ insert name of lead ].",
        "[name of organisation]",
        "[names]",
        "[date]",
        "[organisation]",
        "[your name]",
        "[TBC]",
        "[tbd]",
        "[to be confirmed by the board]",
        "[xx]",
        "[XXXX]",
        "[____]",
        "<insert date>",
        "< name of partner >",
        "TBC",
        "The date is TBA.",
        "xx/xx/xxxx",
        "XX/XX/20XX",
        "Lorem ipsum dolor",
        "Click here to enter text.",
        "CHANGE DEFINITION TO CARE ACT",
        "INSERT LOGO",
        "DELETE AS APPROPRIATE",
        "AMEND TITLE",
    ],
)
def test_placeholders(text: str) -> None:
    assert_told(document(f"notes: {text!r}"), RULE, [("error", 5, "A placeholder was left in: “")])


@pytest.mark.parametrize(
    "text",
    [
        "See [clause 5.2] and [clause 5.2 of charter].",
        "Under [law: ca-2004-s11], at the [term: front door].",
        "See [annex B], [chart requests] and [party: council].",
        "The words “[insert]” were left in the paper.",
        "It printed ‘TBC’ for years.",
        "As the court said, [...] the duty stands.",
        "As the court said, […] the duty stands.",
        "Section 8 [inserted by the Act of 2026] applies.",
        "The letter [dated 5 May 2020] applies.",
        "He [entered in the register] knew.",
        "[additional words]",
        "Write [secure] in the subject.",
        "A child under 5 < 6 months of age > others",
        "TB is a notifiable disease.",
        "CHANGE CONTROL RECORD",
        "CHANGE MANAGEMENT",
        "THE DUTY TO SHARE",
        "To be confirmed by the board in May.",
        "Insert the disc.",
        "Wait [to be read with clause 4].",
        "https://example.gov.uk/xx/page",
    ],
)
def test_lookalikes(text: str) -> None:
    assert_told(document(f"notes: {text!r}"), RULE, [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("party: a\ntitle: A\nsummary: '[insert]'\n", [("error", 3, "[insert]")], id="party"),
        pytest.param("chart: a\ntitle: TBC\nsummary: S.\n", [("error", 2, "TBC")], id="chart"),
        pytest.param(
            document("clauses:", "  - {clause: a, text: 'TBC'}", "  - {clause: b, text: '[insert] and TBC'}"),
            [("error", 6, "TBC"), ("error", 7, "[insert]")],
            id="once-for-each-text",
        ),
        pytest.param(document("notes: TBC", kind="template"), [], id="template"),
        pytest.param(document("notes: TBC", "status: archived"), [], id="retired"),
        pytest.param(document("notes: TBC", "status: draft"), [("error", 5, "TBC")], id="draft"),
    ],
)
def test_where(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)
