import pytest

from ..told import Told, assert_told
from .parts import SCOPE, party, protocol

RULE = "privacy-notice-missing"
PARTIES = "parties: [{party: council}]\n" + SCOPE
LACKS = "Council shares under `hub` as a controller and gives no link"
LINK = "privacy-notice: https://council.example/privacy\n"


def hub(more: str = PARTIES, register: str = "", kind: str = "reciprocal-agreement") -> str:
    """The council's entry is file 1, so that its title stands on line 2."""
    return party("council", register) + "---\n" + protocol(more, kind=kind)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(hub(), [("error", 2, LACKS)], id="none"),
        pytest.param(hub(kind="overarching"), [("error", 2, LACKS)], id="overarching"),
        pytest.param(hub(register=LINK), [], id="in-its-entry"),
        pytest.param(
            hub(
                PARTIES
                + "documents: [{document: notice, kind: privacy-notice, of: council, at: https://a.example}]\n"
            ),
            [],
            id="a-notice-of-its-own",
        ),
        pytest.param(
            hub(PARTIES + "documents: [{document: notice, kind: privacy-notice, at: https://a.example}]\n"),
            [],
            id="a-notice-of-all-parties",
        ),
        pytest.param(
            hub(
                PARTIES
                + "documents: [{document: notice, kind: privacy-notice, of: police, at: https://a.example}]\n"
            ),
            [("error", 2, LACKS)],
            id="a-notice-of-another",
        ),
        pytest.param(
            hub(PARTIES + "documents: [{document: notice, kind: privacy-notice, of: council}]\n"),
            [("error", 2, LACKS)],
            id="a-notice-without-an-address",
        ),
        *(
            pytest.param(hub(f"parties: [{{party: council, as: {capacity}}}]\n" + SCOPE), [], id=capacity)
            for capacity in ("processor", "recipient", "associate", "invited")
        ),
        pytest.param(
            hub(PARTIES + "roles: [{for: {parties: [council]}, each-is: processor}]\n"),
            [],
            id="called-a-processor",
        ),
        pytest.param(
            hub(
                PARTIES
                + "roles:\n  - {for: {parties: [council]}, each-is: controller}\n"
                + "  - {for: {parties: [council], flows: [message]}, each-is: processor}\n"
                + "flows: [{flow: message}]\n"
            ),
            [("error", 2, LACKS)],
            id="a-processor-of-one-flow",
        ),
        pytest.param(hub("parties: [{party: council, left: 2025-01-01}]\n" + SCOPE), [], id="has-left"),
        pytest.param(hub(register="ended: 2024-03-31\n"), [], id="has-ceased-to-exist"),
        pytest.param(hub("parties: [{party: council}]\n"), [], id="an-entry-without-content"),
        pytest.param(hub("status: draft\n" + PARTIES), [], id="draft"),
        pytest.param(hub(kind="charter"), [], id="charter"),
        pytest.param(hub(kind="processor-contract"), [], id="processor-contract"),
        pytest.param(
            hub("parties: [{party: council}]\ndata: {list: [{item: counts, is: statistics}]}\n"),
            [],
            id="nothing-about-people",
        ),
        pytest.param(protocol("parties: [{party: nobody}]\n" + SCOPE), [], id="unknown-party"),
        pytest.param(
            party("council", LINK)
            + "---\n"
            + party("front-door", "part-of: council\n")
            + "---\n"
            + protocol("parties: [{party: front-door}]\n" + SCOPE),
            [],
            id="that-of-its-organisation",
        ),
        pytest.param(
            party("schools", LINK + "group: {members: [oakfield]}\n")
            + "---\n"
            + party("oakfield", kind="school")
            + "---\n"
            + protocol("parties: [{party: schools}]\n" + SCOPE),
            [],
            id="that-of-its-group",
        ),
        pytest.param(
            party("oakfield", kind="school")
            + "---\n"
            + party("schools", "group: {members: [oakfield]}\n")
            + "---\n"
            + protocol("parties: [{party: schools}]\n" + SCOPE),
            [("error", 2, "Oakfield shares under `hub`")],
            id="a-member-of-a-group",
        ),
        pytest.param(
            party("schools", "group: {any: state-funded school, in-area: Anyborough}\n")
            + "---\n"
            + protocol("parties: [{party: schools}]\n" + SCOPE),
            [],
            id="a-group-that-is-only-described",
        ),
    ],
)
def test_privacy_notice_missing(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)


def test_an_organisation_is_told_once_for_all_its_agreements() -> None:
    text = hub() + "---\n" + protocol(PARTIES, "other")
    assert_told(text, RULE, [("error", 2, LACKS)])
