import pytest

from ..told import Told, assert_told
from .parts import SCOPE, beneath, clause, party, protocol

RULE = "foi-unaddressed"
LACKS = "`hub` does not say that Council, or another public body that is asked"
PARTIES = "parties: [{party: council}, {party: charity}]\n"
REGISTER = "---\n" + party("council") + "---\n" + party("charity", kind="charity")
CONSULTS = clause("freedom-of-information", "Whoever is asked consults the party that gave the information.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(protocol(PARTIES + SCOPE) + REGISTER, [("warning", 6, LACKS)], id="nothing"),
        pytest.param(
            protocol(PARTIES + SCOPE + clause("freedom-of-information", "It is in publication schemes."))
            + REGISTER,
            [("warning", 8, LACKS)],
            id="publication-alone",
        ),
        pytest.param(protocol(PARTIES + SCOPE + CONSULTS) + REGISTER, [], id="consults"),
        *(
            pytest.param(
                protocol(PARTIES + SCOPE + clause("freedom-of-information", words)) + REGISTER,
                [],
                id=words[:20],
            )
            for words in (
                "Where it holds what another party gave it, it asks that party first.",
                "The views of the originator are sought before anything is released.",
                "Partners are informed of each request within two days.",
                "The data owner is notified of the request.",
            )
        ),
        pytest.param(
            protocol(PARTIES + SCOPE + "  - {clause: foi, number: '9', about: freedom-of-information}\n")
            + REGISTER,
            [],
            id="a-clause-known-by-its-number",
        ),
        pytest.param(
            protocol(
                PARTIES
                + SCOPE
                + clause("rights", "Before a disclosure under the FOIA partners are consulted.")
            )
            + REGISTER,
            [],
            id="within-another-clause",
        ),
        pytest.param(
            protocol(PARTIES + SCOPE + clause("rights", "People are told about freedom of information."))
            + REGISTER,
            [("warning", 6, LACKS)],
            id="a-mention",
        ),
        pytest.param(protocol("parties: [{party: charity}]\n" + SCOPE) + REGISTER, [], id="no-public-body"),
        pytest.param(
            protocol("parties: [{party: council, as: recipient}]\n" + SCOPE) + REGISTER, [], id="a-recipient"
        ),
        pytest.param(
            protocol("parties: [{party: council, left: 2025-03-31}]\n" + SCOPE) + REGISTER, [], id="has-left"
        ),
        pytest.param(
            protocol("parties: [{party: crime-agency}]\n" + SCOPE)
            + "---\n"
            + party("crime-agency", kind="nca"),
            [],
            id="a-body-outside-the-act",
        ),
        pytest.param(protocol(SCOPE) + REGISTER, [], id="no-parties"),
        pytest.param(protocol("parties: [{party: council}]\n") + REGISTER, [], id="an-entry-without-content"),
        pytest.param(beneath(PARTIES + SCOPE, SCOPE + CONSULTS, "charter") + REGISTER, [], id="in-a-charter"),
        pytest.param(
            beneath(PARTIES + SCOPE, SCOPE, "charter") + REGISTER, [("warning", 7, LACKS)], id="not-above"
        ),
        pytest.param(
            beneath(SCOPE, PARTIES + SCOPE + CONSULTS) + REGISTER, [], id="the-parties-are-those-above"
        ),
    ],
)
def test_foi_unaddressed(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)
