import pytest

from ..told import Told, assert_told
from .parts import SCOPE, beneath, clause, protocol

RULE = "access-request-lead-missing"
LACKS = "`hub` does not say which party answers"
LEADS = clause("access-requests", "The party that is asked leads the answer.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(protocol(SCOPE), [("warning", 5, LACKS)], id="nothing"),
        pytest.param(
            protocol(SCOPE + clause("access-requests", "People have a right to see what is held.")),
            [("warning", 7, LACKS)],
            id="a-right-and-nobody",
        ),
        pytest.param(protocol(SCOPE + LEADS), [], id="leads"),
        *(
            pytest.param(protocol(SCOPE + clause("access-requests", words)), [], id=words[:24])
            for words in (
                "Each body answers for what it holds.",
                "Whoever receives a request answers for its own records within one month.",
                "A request that reaches the supplier goes to the council within one working day.",
                "Requests are handled by the controller that holds the record.",
            )
        ),
        pytest.param(
            protocol(
                SCOPE
                + clause("rights", "A subject access request is answered by the organisation that has it.")
            ),
            [],
            id="within-another-clause",
        ),
        pytest.param(
            protocol(SCOPE + clause("rights", "A subject access request is free of charge.")),
            [("warning", 5, LACKS)],
            id="a-mention",
        ),
        pytest.param(
            protocol(SCOPE + "  - {clause: sar, number: '7', about: access-requests}\n"),
            [],
            id="a-clause-known-by-its-number",
        ),
        pytest.param(
            protocol(SCOPE + "roles: [{for: {}, each-is: joint-controller, answers-requests: council}]\n"),
            [],
            id="a-joint-controller-is-named",
        ),
        pytest.param(beneath(SCOPE, SCOPE + LEADS, "charter"), [], id="in-a-charter"),
        pytest.param(beneath(SCOPE + LEADS, SCOPE), [], id="each-beneath-has-its-own"),
        pytest.param(
            protocol(SCOPE)
            + "---\n"
            + protocol(
                "parents: [{protocol: hub}]\nsteps:\n"
                "  - {step: log, does: Log the request for access. The lead officer answers it.}\n",
                "requests",
                "procedure",
            ),
            [],
            id="in-a-procedure-beneath",
        ),
        pytest.param(protocol(SCOPE, kind="charter"), [], id="charter"),
        pytest.param(protocol(SCOPE + "status: draft\n"), [], id="draft"),
        pytest.param(protocol(), [], id="an-entry-without-content"),
        pytest.param(
            protocol("data: {list: [{item: counts, is: statistics}]}\n"), [], id="nothing-about-people"
        ),
    ],
)
def test_access_request_lead_missing(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)
