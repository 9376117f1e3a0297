import pytest

from ..told import Told, assert_told
from .parts import document

RULE = "numbering-broken"


@pytest.mark.parametrize(
    ("line", "where", "expected"),
    [
        (
            "5.2 Reporting breaches",
            "4.2",
            [("error", 5, "list “5.2 Reporting breaches”, and the body has it as 4.2")],
        ),
        ("5.2 Reporting breaches", "5.2", []),
        ("Section 5.2: Reporting breaches", "5.2", []),
        ("5 Document control", "5.1", [("error", 5, "as 5.1")]),
        ("Appendix A: Powers", "Appendix B", [("error", 5, "Appendix B")]),
        ("appendix b", "Annex B", []),
        ("Annex 2", "Annex 3", [("error", 5, "Annex 3")]),
        # No numbers to compare.
        ("A guide to sharing", "3", []),
        ("Introduction", "1", []),
        ("I mean to share", "2", []),
        ("5.2 Reporting breaches", "page 8", []),
    ],
)
def test_contents_and_numbers(line: str, where: str, expected: Told) -> None:
    text = document(f'as-printed: [{{at: contents, says: "{line}", where: "{where}"}}]')
    assert_told(text, RULE, expected)
    assert_told(text.replace("at: contents", "at: body"), RULE, [])
    assert_told(text.replace("tier:", "status: superseded\ntier:"), RULE, [])


@pytest.mark.parametrize(
    ("title", "where", "expected"),
    [
        ("Statement on sharing", "Appendix B", []),
        ("STATEMENT, on sharing.", "Annex B", []),
        ("Statement", "Appendix B", []),
        ("Statement on sharing (August 2008)", "Appendix B", []),
        (
            "National statement",
            "Appendix B",
            [("error", 5, "call Appendix B “National statement”, and it is headed “Statement on sharing”")],
        ),
        ("National statement", "Appendix C", []),
        ("Reporting a breach", "4.2", []),
        ("Complaints", "4.2", [("error", 5, "headed “Reporting a breach”")]),
        ("Complaints", "4.9", []),
        ("Printed heading", "4.3", []),
        ("Complaints", "4.3", [("error", 5, "headed “Printed heading”")]),
    ],
)
def test_contents_and_titles(title: str, where: str, expected: Told) -> None:
    text = document(
        f'as-printed: [{{at: contents, title: "{title}", where: "{where}"}}, '
        '{at: body, title: Printed heading, where: "4.3"}]',
        "documents: [{document: b, kind: annex, letter: Appendix B, title: Statement on sharing}]",
        'clauses: [{clause: breach, number: "4.2", title: Reporting a breach}]',
    )
    assert_told(text, RULE, expected)


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        (("1", "1.1", "1.2", "2"), []),
        (("1.9", "1.10", "1.11"), []),
        (("2", "1"), [("error", 7, "Clause 1 follows clause 2.")]),
        (("1.2", "1.1.1", "1.3"), [("error", 7, "Clause 1.1.1 follows clause 1.2.")]),
        (("1", "9", "3", "4"), [("error", 8, "Clause 3 follows clause 9.")]),
        (("4.1.2", "4.1.4"), []),
        (("B", "A"), []),
        (("2(b)", "1"), []),
        (("1", "1"), []),
    ],
)
def test_clauses_in_order(numbers: tuple[str, ...], expected: Told) -> None:
    clauses = (f'  - {{clause: c{at}, number: "{number}"}}' for at, number in enumerate(numbers))
    assert_told(document("clauses:", *clauses), RULE, expected)
