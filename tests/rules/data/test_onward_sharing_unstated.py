import pytest

from ..told import Told, assert_told
from .parts import document, under

RULE = "onward-sharing-unstated"


def flow(rest: str = "", id: str = "x") -> str:
    return f"  - {{flow: {id}, from: [a], to: [b], items: [i]{rest}}}"


def flows(*each: str, **kind: str) -> str:
    return document("flows:", *each, **kind)


def clause(text: str, title: str = "Care") -> str:
    return f"clauses: [{{clause: c, title: {title}, text: {text}}}]"


UNSTATED: Told = [("error", 6, "The flow `x` does not say whether the receiver may pass on")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(flows(flow()), UNSTATED, id="unstated"),
        pytest.param(flows(flow(", onward: {to: nobody}")), [], id="nobody"),
        pytest.param(flows(flow(), flow(", onward: {to: parties}", "y")), UNSTATED, id="one-of-two"),
        pytest.param(flows(flow(), flow(id="y")), [("error", 5, "None of the 2 flows says")], id="none"),
        pytest.param(
            flows(flow(", onward: {to: named}")),
            [("error", 6, "bodies that are named, and names none")],
            id="names-none",
        ),
        pytest.param(flows(flow(", onward: {to: named, named: [c]}")), [], id="names-one"),
        pytest.param(flows("  - {flow: x, from: [a], items: [i]}"), [], id="no-receiver-yet"),
        pytest.param(flows("  - {flow: x, to: [b]}"), [], id="nothing-carried-yet"),
        pytest.param(flows(flow()) + "data: {list: [{item: i, is: statistics}]}\n", [], id="figures"),
        pytest.param(flows(flow(), kind="procedure", tier="procedure"), [], id="procedure"),
        pytest.param(flows(flow(), kind="record-of-sharing"), [], id="record"),
        pytest.param(flows(flow()) + "status: draft\n", [], id="draft"),
        pytest.param(flows(flow()) + "status: withdrawn\n", [], id="retired"),
        pytest.param(
            under(flows(flow(", carries-out: y")), "flows: [{flow: y, onward: {to: nobody}}]"),
            [],
            id="carried-out",
        ),
    ],
)
def test_flows_say_whether_what_they_bring_may_be_passed_on(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)


@pytest.mark.parametrize(
    "words",
    [
        "To pass it on for another purpose they ask the council.",
        "Nobody passes on what they receive.",
        "Information is not shared with anyone else.",
        "It is not disclosed to any third party.",
        "Further disclosure needs the agreement of the sender.",
        "The originator decides whether it is used for more.",
    ],
)
def test_a_clause_in_words_counts(words: str) -> None:
    assert_told(flows(flow()) + clause(words) + "\n", RULE, [])
    assert_told(under(flows(flow()), clause(words)), RULE, [])


@pytest.mark.parametrize(
    "words",
    [
        "Recipients pass the correction on to anyone they had told.",
        "The council passes on to the sender a request that is about its records.",
        "No agreement restricts sharing further than this protocol does.",
        "A public body consults the originator before it answers.",
        "The parties share information to protect children.",
        "\"The old protocol said 'nobody passes it on' and nothing more.\"",
    ],
)
def test_words_about_something_else_do_not(words: str) -> None:
    assert_told(flows(flow()) + clause(words) + "\n", RULE, UNSTATED)


@pytest.mark.parametrize(
    ("capacity", "above", "expected"),
    [
        ("signatory", "", []),
        ("recipient", "", UNSTATED),
        ("processor", "", UNSTATED),
        ("recipient", "parties: [{party: b}]", []),
    ],
)
def test_a_clause_above_binds_only_those_who_are_party_to_something(
    capacity: str, above: str, expected: Told
) -> None:
    child = flows(flow()) + f"parties: [{{party: a}}, {{party: b, as: {capacity}}}]\n"
    assert_told(under(child, clause("Nobody passes it on."), above), RULE, expected)
