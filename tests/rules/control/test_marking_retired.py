import pytest

from ..told import Told, assert_told, found
from .parts import document

RULE = "marking-retired"


@pytest.mark.parametrize(
    ("marking", "is_retired"),
    [
        ("RESTRICTED", True),
        ("Restricted", True),
        ("[RESTRICTED]", True),
        ("PROTECT-COMMERCIAL", True),
        ("PROTECT – PERSONAL DATA", True),
        ("RESTRICTED - STAFF", True),
        ("RESTRICTED (when complete)", True),
        ("NOT PROTECTIVELY MARKED", True),
        ("IL3", True),
        ("OFFICIAL", False),
        ("OFFICIAL-SENSITIVE", False),
        ("OFFICIAL SENSITIVE: PERSONAL", False),
        ("CONFIDENTIAL", False),
        ("Restricted access to records", False),
        ("Protecting children", False),
    ],
)
def test_markings_that_are_printed(marking: str, is_retired: bool) -> None:
    expected: Told = [("warning", 5, f"The marking {marking} is retired.")] if is_retired else []
    assert_told(document(f'as-printed: [{{at: footer, marking: "{marking}"}}]'), RULE, expected)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("marking: restricted",), [("warning", 5, "The marking RESTRICTED is retired")]),
        (("marking: official",), []),
        (("marking: gsi",), []),
        (("mentions: [{mention: protect, as-printed: PROTECT}]",), [("warning", 5, "PROTECT")]),
        (("mentions: [{mention: protect, quoted: yes}]",), []),
        (("mentions: [{mention: n3}]",), []),
        (("notes: Access is RESTRICTED.",), []),
        (("marking: restricted", "status: archived"), []),
    ],
)
def test_other_places(lines: tuple[str, ...], expected: Told) -> None:
    assert_told(document(*lines), RULE, expected)


def test_markings_were_right_in_their_time() -> None:
    text = document("marking: restricted")
    assert_told(text, RULE, [], "2014-04-01")
    assert_told(text, RULE, [("warning", 5, "retired")], "2014-04-02")
    assert found(text, RULE)[0].help == "Use instead: OFFICIAL, or OFFICIAL-SENSITIVE."
