import pytest

from .told import Told, assert_told

RULE = "caldicott-guardian-missing"


def hub(
    item: str = "is: health",
    party: str = "is: [nhs-trust]\n",
    parties: str = "{party: home}, {party: school}",
    flows: str = "flows: [{flow: notice, from: [home], to: [school], items: [note]}]\n",
    school: str = "contacts: [{for: caldicott, instead: The head teacher decides.}]\n",
    more: str = "",
) -> str:
    return (
        f"party: home\ntitle: Home\n{party}"
        f"---\nprotocol: hub\ntitle: Hub\ntype: reciprocal-agreement\ntier: agreement\nparties: [{parties}]\n"
        f"data: {{list: [{{item: note, {item}}}, {{item: name, is: identity}}]}}\n{flows}{more}"
        f"---\nparty: school\ntitle: School\nis: [school]\n{school}"
    )


HOME: Told = [
    ("error", 1, "Home holds confidential health or care information under `hub` through the flow `notice`")
]
SCHOOL: Told = [("warning", 1, "School holds confidential")]
GUARDIAN = "is: [nhs-trust]\ncontacts: [{for: %s, %s}]\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(hub(), HOME, id="health"),
        pytest.param(hub("is: social-care-record"), HOME, id="care"),
        pytest.param(hub("is: incident, contains: [health]"), HOME, id="contained"),
        pytest.param(hub("is: disability, confidential: yes"), HOME, id="confidential-here"),
        pytest.param(hub("is: disability"), HOME, id="as-confidential-as-what-it-lies-within"),
        pytest.param(hub("is: health, confidential: no"), [], id="not-confidential-here"),
        pytest.param(hub("is: risk-and-harm, confidential: yes"), [], id="confidential-and-not-health"),
        pytest.param(hub(party=GUARDIAN % ("caldicott", "role: caldicott-guardian")), [], id="guardian"),
        pytest.param(
            hub(party=GUARDIAN % ("designated-person", "role: caldicott-guardian")),
            [],
            id="guardian-for-more",
        ),
        pytest.param(
            hub(party=GUARDIAN % ("caldicott", "instead: The council's decides.")), [], id="alternative"
        ),
        pytest.param(
            hub(party=GUARDIAN % ("caldicott", "visible-to: parties")),
            [("error", 4, "Home holds")],
            id="nobody-named",
        ),
        pytest.param(
            hub(flows="flows: [{flow: f, from: [home], to: [school], items: [name]}]\n"),
            [],
            id="another-item-flows",
        ),
        pytest.param(hub(flows=""), [("error", 1, "under `hub`, and names neither")], id="no-flows"),
        pytest.param(hub(parties="{party: school}"), [], id="an-end-that-is-no-party"),
        pytest.param(hub(parties="{party: home, as: recipient}, {party: school}"), [], id="recipient"),
        pytest.param(hub(party="is: [nhs-trust]\nended: 2026-03-31\n"), [], id="a-body-that-is-gone"),
        pytest.param(hub(school=""), HOME + SCHOOL, id="outside-health-and-care"),
        pytest.param(hub(more="status: withdrawn\n"), [], id="put-away"),
    ],
)
def test_caldicott_guardian_missing(text: str, expected: Told) -> None:
    assert_told(text, RULE, expected)
