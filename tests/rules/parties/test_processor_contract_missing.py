import pytest

from .told import Told, assert_told

RULE = "processor-contract-missing"

ROLE = "roles: [{for: {parties: [supplier]}, each-is: processor%s}]\n"
PARTY = "parties: [{party: council}, {party: supplier, as: processor}]\n"
FLOW = "flows: [{flow: notice, processor: supplier}]\n"
DEAL = "documents: [{document: deal, kind: processor-contract%s}]\n"
TWO = "documents:\n  - {document: deal, kind: processor-contract}\n  - {document: other, kind: processor-contract}\n"
CONTRACT = (
    "---\nprotocol: contract\ntitle: Contract\ntype: processor-contract\ntier: agreement\n%s"
    "parties: [{party: %s}, {party: supplier, as: processor}]\n"
)
ABOVE = "---\nprotocol: above\ntitle: Above\ntype: overarching\ntier: overarching\n"


def hub(*parts: str, kind: str = "reciprocal-agreement") -> str:
    return f"protocol: hub\ntitle: Hub\ntype: {kind}\ntier: agreement\n" + "".join(parts)


def none(line: int = 5) -> Told:
    return [
        ("error", line, "Supplier processes information for the parties, and no contract with it is named")
    ]


def state(words: str) -> Told:
    return [("error", 5, f"The contract with Supplier, `deal`, is {words}")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(hub(ROLE % ""), none(), id="by-its-role"),
        pytest.param(hub(PARTY), none(), id="among-the-parties"),
        pytest.param(hub(FLOW), none(), id="in-a-flow"),
        pytest.param(hub(ROLE % "", PARTY, FLOW), none(), id="told-once"),
        pytest.param(hub(ROLE % ", contract: deal", DEAL % ""), [], id="named"),
        pytest.param(hub(ROLE % ", contract: deal", FLOW, DEAL % ""), [], id="named-and-in-a-flow"),
        pytest.param(hub(ROLE % ", contract: deel", DEAL % ""), [], id="a-name-that-is-unknown"),
        pytest.param(
            hub(ROLE % ", contract: deal", DEAL % ", state: withdrawn"), state("withdrawn"), id="withdrawn"
        ),
        pytest.param(
            hub(ROLE % ", contract: deal", DEAL % ", state: draft"),
            state("only a draft"),
            id="draft-contract",
        ),
        pytest.param(
            hub(ROLE % ", contract: deal", DEAL % ", state: draft", "status: draft\n"),
            [],
            id="both-being-written",
        ),
        pytest.param(hub(PARTY, DEAL % ""), [], id="the-only-contract-for-the-only-processor"),
        pytest.param(
            hub("parties: [{party: supplier, as: processor}, {party: fire, as: processor}]\n", TWO),
            [*none(), ("error", 5, "Fire Service processes")],
            id="two-processors-and-nothing-to-tell-which",
        ),
        pytest.param(hub(PARTY) + CONTRACT % ("", "council"), [], id="a-contract-of-the-framework"),
        pytest.param(hub(PARTY) + CONTRACT % ("", "fire"), none(), id="of-somebody-else"),
        pytest.param(
            hub(PARTY) + CONTRACT % ("status: withdrawn\n", "council"), none(), id="put-away-contract"
        ),
        pytest.param(
            hub(PARTY) + CONTRACT % ("status: draft\n", "council"), none(), id="contract-being-written"
        ),
        pytest.param(
            hub(PARTY, "parents: [{protocol: above}]\n") + ABOVE + ROLE % ", contract: deal",
            [],
            id="named-above",
        ),
        pytest.param(hub(PARTY, "parents: [{protocol: above}]\n") + ABOVE, none(), id="not-named-above"),
        pytest.param(
            hub("parties: [{party: council}]\nflows: [{flow: f, processor: team}]\n"), [], id="own-unit"
        ),
        pytest.param(hub("flows: [{flow: f, processor: stranger}]\n"), [], id="unknown"),
        pytest.param(hub(PARTY, kind="processor-contract"), [], id="the-contract-itself"),
        pytest.param(hub(PARTY, kind="template"), [], id="template"),
        pytest.param(hub(PARTY, "status: archived\n"), [], id="put-away"),
    ],
)
def test_processor_contract_missing(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)
