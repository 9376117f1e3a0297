import pytest

from ..told import Told, assert_told, found
from .parts import HEAD, sharing

RULE = "statutory-bar"

DATA = """\
data:
  list:
    - {item: injuries, is: health}
    - {item: illness, is: mental-health}
    - {item: summary, is: incident, contains: [health]}
    - {item: place, is: incident}
    - {item: counts, is: statistics}
    - {item: family, is: family-and-household, only-when: The person agrees.}
"""


def violence(giver: str, items: str, *gateways: str) -> str:
    flow = f"flow: a, from: [{giver}], to: [council], purposes: [serious-violence], items: [{items}]"
    return sharing(flow, f"for: {{}}, gateways: [{', '.join(gateways)}]", DATA)


@pytest.mark.parametrize(
    ("giver", "items", "gateways", "expected"),
    [
        (
            "police",
            "place, injuries",
            ["pcsca-2022-s16"],
            [("error", 6, "does not cover `injuries`, which is information that it leaves out")],
        ),
        ("police", "illness", ["pcsca-2022-s16"], [("error", 6, "`illness`")]),
        (
            "police",
            "summary",
            ["pcsca-2022-s16"],
            [("warning", 6, "`summary`, which may contain information")],
        ),
        (
            "police",
            "injuries, illness",
            ["pcsca-2022-s16"],
            [("error", 6, "injuries"), ("error", 6, "illness")],
        ),
        ("police", "place", ["pcsca-2022-s16"], []),
        ("police", "counts, unknown", ["pcsca-2022-s16"], []),
        # Another power that the giver has and that is not barred is enough; one that it has not is none.
        ("police", "injuries", ["pcsca-2022-s16", "common-law-policing"], []),
        ("council", "injuries", ["pcsca-2022-s16", "common-law-policing"], [("error", 6, "injuries")]),
        ("police", "injuries", ["pcsca-2022-s16", "no-such-law"], []),
        # A health body gives no personal information at all under the section; figures it may give.
        (
            "icb",
            "place",
            ["pcsca-2022-s16"],
            [("error", 8, "does not let Northshire ICB share in the flow `a`")],
        ),
        ("icb", "counts", ["pcsca-2022-s16"], []),
        ("icb", "place", ["pcsca-2022-s16", "nhs-act-2006-s14z63"], []),
        # A power that is not open to the giver is for another rule.
        ("charity", "injuries", ["pcsca-2022-s16"], []),
    ],
)
def test_serious_violence(giver: str, items: str, gateways: list[str], expected: Told) -> None:
    assert_told(violence(giver, items, *gateways), RULE, expected)


def test_where_the_catalogue_is_not_sure_it_warns() -> None:
    flow = "flow: a, from: [police], to: [commissioner], items: [injuries]"
    text = sharing(flow, "for: {}, gateways: [pcsca-2022-s17]", DATA)
    commissioner = "---\nparty: commissioner\ntitle: Commissioner\nis: [local-policing-body]\n"
    assert_told(text + commissioner, RULE, [("warning", 6, "s17 does not cover `injuries`")])


REFERS = """\
---
party: trust
title: Northshire Trust
is: [nhs-trust]
---
protocol: above
title: Above
type: overarching
tier: overarching
%s"""


def referral(flow: str = "", grounds: str = "", more: str = "", above: str = "") -> str:
    given = f"flow: a, from: [trust], to: [council], purposes: [homelessness]{', ' if flow else ''}{flow}"
    stated = f"for: {{}}, gateways: [housing-act-1996-s213b]{', ' if grounds else ''}{grounds}"
    return sharing(given, stated, DATA, f"parents: [{{protocol: above}}]\n{more}") + REFERS % above


WITHOUT = [
    ("error", 8, "does not let Northshire Trust share in the flow `a` without the person's agreement.")
]


@pytest.mark.parametrize(
    "asked",
    [
        {"flow": "starts: A patient may lose their home and agrees to be referred."},
        {"flow": "starts: The patient consents."},
        {"flow": "starts: 'Homeless soon; does not object, and agrees.'"},
        {"flow": "counted-from: the person's agreement"},
        {"flow": "items: [family]"},
        {"grounds": "confidence: {met-by: explicit-consent}"},
        {"more": "before-sharing: [{agreement: to be referred}]\n"},
        {"more": "before-sharing: [{agreement: to be referred, for: {flows: [a]}}]\n"},
        {"more": "before-sharing: [{agreement: to be referred, for: {parties: [trust]}}]\n"},
        {"above": "before-sharing: [{agreement: of the person}]\n"},
        {"more": "consent: {to-lift-confidence: {used: always}}\n"},
        {"more": "consent: {as-lawful-basis: {used: always, for: {flows: [a]}}}\n"},
        {"above": "consent: {to-lift-confidence: {used: always}}\n"},
        {"grounds": "position: asks"},
    ],
)
def test_agreement_lifts_the_bar_wherever_it_is_asked_for(asked: dict[str, str]) -> None:
    position = "---\nposition: asks\ntitle: Asks\nconfidence: {met-by: explicit-consent}\n"
    assert_told(referral(**asked) + position, RULE, [])


@pytest.mark.parametrize(
    "asked",
    [
        {},
        {"flow": "starts: A patient may lose their home."},
        {"flow": "starts: A patient may lose their home whether or not they agree."},
        {"flow": "starts: No consent is asked for."},
        {"flow": "starts: Agreement is not needed."},
        {"grounds": "confidence: {met-by: public-interest, otherwise: [explicit-consent]}"},
        {"more": "before-sharing: [{agreement: to be referred, for: {flows: [b]}}]\n"},
        {"more": "before-sharing: [{approval: caldicott-guardian}]\n"},
        {"above": "before-sharing: [{agreement: of the person, for: {flows: [a]}}]\n"},
        {"more": "consent: {to-lift-confidence: {used: sometimes}}\n"},
        {"more": "consent: {to-lift-confidence: {used: always, for: {flows: [b]}}}\n"},
        {"more": "consent: {to-receive-a-service: {used: always}}\n"},
    ],
)
def test_a_referral_without_agreement(asked: dict[str, str]) -> None:
    assert_told(referral(**asked), RULE, WITHOUT)


def test_another_power_may_carry_a_referral_without_agreement() -> None:
    text = referral().replace(
        "gateways: [housing-act-1996-s213b]", "gateways: [housing-act-1996-s213b, nhs-act-2006-s82]"
    )
    assert_told(text, RULE, [])


def test_figures_need_nobody_s_agreement() -> None:
    assert_told(referral(flow="items: [counts]"), RULE, [])


def test_a_bar_is_told_of_once_for_all_flows_and_the_law_is_quoted() -> None:
    flows = "flow: a, from: [icb], to: [council], items: [place]\nflow: b, from: [icb], to: [police], items: [place]"
    (finding,) = found(sharing(flows, "for: {}, gateways: [pcsca-2022-s16]", DATA), RULE)
    assert finding.related[0].words.startswith("Section 16(4)(b)")
    assert finding.help.startswith("Name another power")


def test_retired_documents_are_history() -> None:
    assert_told(
        violence("police", "injuries", "pcsca-2022-s16").replace(HEAD, f"{HEAD}status: archived\n"), RULE, []
    )
