import pytest

from ..told import Told, assert_told, found

RULE = "reference-retired"


def case(line: str, status: str = "withdrawn", more: str = "") -> str:
    head = "title: T\ntype: reciprocal-agreement\ntier: agreement\n"
    return f"protocol: hub\n{head}{line}\n---\nprotocol: old\n{head}status: {status}\n{more}"


TOLD: Told = [("warning", 5, "The protocol `old` is withdrawn.")]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("beside: [{protocol: old}]", TOLD),
        ("contains: [old]", TOLD),
        ("equivalent-to: [old]", TOLD),
        ("deems: [{adopting: old, counts-as: hub}]", TOLD),
        ("parties: [{party: a, exceptions: [{of: old, because: It is so.}]}]", TOLD),
        # What is history, and what has a rule of its own.
        ("replaces: [old]", []),
        ("replaced-by: old", []),
        ("based-on: [{protocol: old, how: localised}]", []),
        ("parents: [{protocol: old}]", []),
        ("status: archived\nbeside: [{protocol: old}]", []),
        ("beside: [{protocol: nowhere}]", []),
        ("flows: [{flow: x, methods: [fax]}]", []),
        ("legal-framework: [{law: dpa-1998}]", []),
    ],
)
def test_references_to_a_protocol_that_was_put_away(line: str, expected: Told) -> None:
    assert_told(case(line), RULE, expected)


@pytest.mark.parametrize(
    ("status", "said"),
    [
        ("superseded", "superseded"),
        ("archived", "archived"),
        ("in-force", ""),
        ("suspended", ""),
        ("draft", ""),
    ],
)
def test_what_has_been_put_away(status: str, said: str) -> None:
    expected: Told = [("warning", 5, f"`old` is {said}.")] if said else []
    assert_told(case("beside: [{protocol: old}]", status), RULE, expected)


def test_other_documents_refer_too_and_the_help_names_the_successor() -> None:
    framework = "---\nframework: f\ntitle: F\ndeems: [{adopting: old, counts-as: hub}]\n"
    text = case("notes: Nothing.", more="replaced-by: hub\n") + framework
    (finding,) = found(text, RULE)
    assert (finding.place.file, finding.place.line) == ("3.yaml", 3)
    assert finding.help == "Name `hub` instead, or take the reference out."
