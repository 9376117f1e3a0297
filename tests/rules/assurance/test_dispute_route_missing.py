import pytest

from ..told import Told, assert_told, found
from .parts import SCOPE, beneath, clause, protocol

RULE = "dispute-route-missing"
LACKS = "`hub` does not say how a disagreement between the parties"
DISPUTES = SCOPE + clause("disputes", "Managers settle it.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(protocol(SCOPE), [("warning", 5, LACKS)], id="none"),
        pytest.param(protocol(SCOPE, kind="overarching"), [("warning", 5, LACKS)], id="overarching"),
        pytest.param(protocol(SCOPE, kind="memorandum"), [("warning", 5, LACKS)], id="memorandum"),
        pytest.param(protocol(SCOPE + "status: consultation\n"), [("warning", 5, LACKS)], id="consultation"),
        pytest.param(protocol(), [], id="an-entry-without-content"),
        pytest.param(protocol(SCOPE + "status: draft\n"), [], id="draft"),
        pytest.param(protocol(SCOPE + "status: superseded\n"), [], id="put-away"),
        *(
            pytest.param(protocol(SCOPE, kind=kind), [], id=kind)
            for kind in (
                "charter",
                "procedure",
                "processor-contract",
                "record-of-sharing",
                "template",
                "guidance",
            )
        ),
        pytest.param(protocol(DISPUTES), [], id="disputes"),
        pytest.param(
            protocol(SCOPE + clause("non-compliance", "The lead is told.")), [], id="non-compliance"
        ),
        pytest.param(
            protocol(SCOPE + "standards: [{standard: resolve-a-dispute, no-later-than: 6 weeks}]\n"),
            [],
            id="a-time",
        ),
        pytest.param(
            protocol(SCOPE + clause("other", "As below.", "Resolving disagreements")), [], id="by-its-heading"
        ),
        pytest.param(
            protocol(SCOPE + clause("other", "Disputes between the parties are referred to the board.")),
            [],
            id="by-its-words",
        ),
        pytest.param(
            protocol(SCOPE + clause("quality", "Disputed facts are marked. Managers decide who may write.")),
            [("warning", 5, LACKS)],
            id="disputed-facts",
        ),
        pytest.param(
            protocol(SCOPE + clause("other", 'The old paper spoke of "disputes settled by the board".')),
            [("warning", 5, LACKS)],
            id="only-quoted",
        ),
        pytest.param(
            protocol(SCOPE + "documents: [{document: annex-c, kind: annex, title: Escalation policy}]\n"),
            [],
            id="an-annex",
        ),
        pytest.param(beneath(SCOPE, DISPUTES), [], id="above"),
        pytest.param(beneath(SCOPE, DISPUTES, "charter"), [], id="in-a-charter"),
        pytest.param(beneath(SCOPE, SCOPE, "charter"), [("warning", 6, LACKS)], id="a-charter-owes-none"),
        pytest.param(beneath(DISPUTES, SCOPE), [], id="each-beneath-has-its-own"),
        pytest.param(
            protocol("parents: [{protocol: elsewhere}]\n" + SCOPE), [], id="beneath-something-unknown"
        ),
        pytest.param(
            protocol(SCOPE)
            + "---\n"
            + protocol("parents: [{protocol: hub}]\n" + DISPUTES, "rota", "procedure"),
            [],
            id="in-a-procedure-beneath",
        ),
        pytest.param(
            protocol("data: {list: [{item: counts, is: statistics}]}\n"), [], id="nothing-about-people"
        ),
    ],
)
def test_dispute_route_missing(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)


def test_it_is_told_once_above_and_names_those_beneath_that_lack_it() -> None:
    text = beneath(SCOPE, SCOPE) + "---\n" + protocol("parents: [{protocol: above}]\n" + DISPUTES, "other")
    (finding,) = found(text, RULE)
    assert finding.place.file == "2.yaml"
    assert finding.message.startswith("`above` does not say")
    assert finding.message.endswith(", nor does `hub` beneath it.")


def test_one_that_has_two_parents_needs_it_of_one() -> None:
    text = (
        protocol("parents: [{protocol: first}, {protocol: second}]\n" + SCOPE)
        + "---\n"
        + protocol(DISPUTES, "first", "overarching")
        + "---\n"
        + protocol(SCOPE, "second", "overarching")
    )
    assert found(text, RULE) == ()
