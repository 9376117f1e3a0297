import pytest

from ..harness import report_on
from ..told import Told, assert_told

RULE = "clause-reference-broken"

CLAUSES = 'clauses: [{clause: breach, number: "5.2"}, {clause: end}]\n'
ANNEX = "documents: [{document: form, kind: annex, letter: Annex B}]\n"


def case(line: str, more: str = "") -> str:
    head = "title: T\ntype: reciprocal-agreement\ntier: agreement\n"
    other = f"---\nprotocol: upper\n{head}{CLAUSES}{ANNEX}flows: [{{flow: x}}]\n"
    return f"protocol: hub\n{head}{line}\n{CLAUSES}{ANNEX}{more}{other}"


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        ("clause 5.2", []),
        ("clause breach", []),
        ("clause end", []),
        ("clause 5.2(a)", []),
        ("clause 5.2(a)(ii)", []),
        ("clause 5.2 of upper", []),
        ("clause 5.3", [("error", 5, "This document has no clause 5.3. Did you mean 5.2?")]),
        ("clause 5", [("error", 5, "no clause 5.")]),
        ("clause 5.2.1", [("error", 5, "no clause 5.2.1")]),
        ("clause 9 of upper", [("error", 5, "`upper` has no clause 9.")]),
        ("clause 5.2 of uper", [("error", 5, "There is no protocol `uper`. Did you mean `upper`?")]),
    ],
)
def test_clauses_in_keys_and_in_text(reference: str, expected: Told) -> None:
    assert_told(case(f"legal-framework: [{{law: dpa-2018, clause: {reference}}}]"), RULE, expected)
    assert_told(case(f"mentions: [{{mention: n3, clause: {reference}}}]"), RULE, expected)
    assert_told(case(f"yields: [{{on: standards, says: {reference}}}]"), RULE, expected)
    assert_told(case(f'notes: "As [{reference}] says."'), RULE, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[annex B] and [Appendix b]", []),
        ("[annex form]", []),
        ("[annex C]", [("error", 5, "This document has no annex C.")]),
        ("[appendix C of upper]", [("error", 5, "`upper` has no appendix C.")]),
        ("[annex B of upper]", []),
        ("[chart requests]", [("error", 5, "There is no chart `requests`.")]),
        ("clause 9, annex C and [sic]", []),
        ("[clause 9] and [clause 10]", [("error", 5, "clause 10"), ("error", 5, "clause 9")]),
    ],
)
def test_other_references_in_text(text: str, expected: Told) -> None:
    assert_told(case(f'notes: "{text}"'), RULE, expected)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("flows: [{flow: a, carries-out: x}]\nparents: [{protocol: upper}]", []),
        (
            "flows: [{flow: a, carries-out: y}]\nparents: [{protocol: upper}]",
            [("error", 5, "No document above has a flow `y`.")],
        ),
        ("flows: [{flow: a, carries-out: x}]", [("error", 5, "No document above has a flow `x`.")]),
        ("flows: [{flow: a, carries-out: y}]\nparents: [{protocol: nowhere}]", []),
        ("flows: [{flow: a, carries-out: y}]\nstatus: archived", []),
        ('notes: "[clause 9]"\nstatus: archived', []),
    ],
)
def test_flows_that_are_carried_out(line: str, expected: Told) -> None:
    assert_told(case(line), RULE, expected)


def test_a_document_without_clauses_says_so() -> None:
    head = "protocol: hub\ntitle: T\ntype: procedure\ntier: procedure\n"
    (finding,) = report_on(head + 'notes: "[clause 1]"\n', RULE).findings
    assert finding.help == "It has no clauses at all."


def test_the_frameworks_own_references_are_looked_at() -> None:
    framework = (
        "---\nframework: f\ntitle: F\ndeems: [{adopting: hub, counts-as: upper, says: clause 9 of upper}]\n"
    )
    assert_told(case("notes: Nothing.") + framework, RULE, [("error", 3, "`upper` has no clause 9.")])


def test_a_protocol_that_could_not_be_read_is_not_called_unknown() -> None:
    broken = "---\nprotocol: broken\nfax: 1\n"
    assert report_on(case('notes: "[clause 9 of broken]"') + broken, RULE).findings == ()
