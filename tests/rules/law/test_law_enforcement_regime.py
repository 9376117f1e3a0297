import pytest

from ..told import Told, assert_told
from .parts import sharing

RULE = "law-enforcement-regime"

PART_3 = "regime: law-enforcement, basis: [dpa-2018-s35]"


def flow(giver: str, purposes: str = "crime-prevention", to: str = "charity") -> str:
    return f"flow: a, from: [{giver}], to: [{to}], purposes: [{purposes}]"


def told(words: str, severity: str = "error") -> Told:
    return [(severity, 8, words)]


@pytest.mark.parametrize(
    ("giver", "expected"),
    [
        ("police", []),
        ("council", told("Anyborough Council relies on Part 3")),
        ("housing-team", told("Housing team relies on Part 3")),
        ("charity", told("is not known to be a competent authority")),
        ("icb", told("Northshire ICB")),
        ("schools", told("Anyborough schools")),
        ("stranger", []),
        ("prosecutor", []),
        ("its-unit", []),
        ("former-force", told("Former force")),
    ],
)
def test_only_a_competent_authority_works_under_part_3(giver: str, expected: Told) -> None:
    more = (
        "---\nparty: prosecutor\ntitle: Trading standards\nis: [local-authority]\ncompetent-authority: yes\n"
        "---\nparty: its-unit\ntitle: Its unit\npart-of: prosecutor\n"
        "---\nparty: former-force\ntitle: Former force\nis: [police]\ncompetent-authority: no\n"
    )
    to = "icb" if giver == "charity" else "charity"
    assert_told(sharing(flow(giver, to=to), f"for: {{}}, {PART_3}") + more, RULE, expected)


@pytest.mark.parametrize(
    ("purposes", "expected"),
    [
        ("crime-prevention", []),
        ("public-protection", []),
        ("domestic-abuse", []),
        ("not-in-any-list", []),
        ("safeguarding-children", told("`safeguarding-children`, which is no law enforcement purpose")),
        ("housing, direct-care", told("`housing` and `direct-care`, which are no law enforcement purposes")),
        ("crime-prevention, housing", told("relied on for `housing`", "warning")),
        ("ours", told("`ours`")),
        ("ours-too", []),
    ],
)
def test_part_3_is_for_law_enforcement(purposes: str, expected: Told) -> None:
    register = (
        "---\nregister: r\ntitle: R\npurposes:\n  - {purpose: ours, title: Ours, within: [housing]}\n"
        "  - {purpose: ours-too, title: Ours too, within: [housing, fraud]}\n"
    )
    assert_told(sharing(flow("police", purposes), f"for: {{}}, {PART_3}") + register, RULE, expected)


@pytest.mark.parametrize(
    ("grounds", "expected"),
    [
        pytest.param("for: {}, basis: [dpa-2018-s35]", told("Anyborough Council relies"), id="by-its-basis"),
        pytest.param("for: {}, position: part-3", told("Anyborough Council relies"), id="by-its-position"),
        pytest.param(
            f"for: {{}}, basis: [uk-gdpr-art-6-1-e], otherwise: [{{when: we prosecute, {PART_3}}}]",
            told("Anyborough Council relies"),
            id="instead",
        ),
        pytest.param("for: {}, regime: general, basis: [uk-gdpr-art-6-1-e]", [], id="general"),
        pytest.param(f"for: {{parties: [police]}}, {PART_3}", [], id="stated-for-the-police"),
    ],
)
def test_part_3_is_known_by_its_regime_or_basis(grounds: str, expected: Told) -> None:
    position = "---\nposition: part-3\ntitle: Part 3\nregime: law-enforcement\nbasis: [dpa-2018-s35]\n"
    assert_told(sharing(flow("council"), grounds) + position, RULE, expected)


ART_6 = "basis: [uk-gdpr-art-6-1-e]"
UNSAID = told("Nothing says whether Northshire Police shares under UK GDPR or under Part 3", "warning")


@pytest.mark.parametrize(
    ("giver", "purposes", "grounds", "more", "expected"),
    [
        pytest.param("police", "crime-prevention", ART_6, "", UNSAID, id="unsaid"),
        pytest.param("police", "domestic-abuse", ART_6, "", UNSAID, id="purpose-that-may-be-either"),
        pytest.param("police", "safeguarding-children", ART_6, "", [], id="purpose-that-is-none"),
        pytest.param("police", "crime-prevention", f"regime: general, {ART_6}", "", [], id="said"),
        pytest.param("police", "crime-prevention", "position: ours", "", [], id="said-by-the-position"),
        pytest.param("police", "crime-prevention", "gateways: [common-law-policing]", "", [], id="no-basis"),
        pytest.param("council", "crime-prevention", ART_6, "", [], id="no-police"),
        pytest.param("charity", "crime-prevention", ART_6, "", [], id="charity"),
        pytest.param(
            "police",
            "crime-prevention",
            ART_6,
            "clauses: [{clause: regimes, cites: [dpa-2018-part3], text: Investigations are under Part 3.}]\n",
            [],
            id="settled-in-words",
        ),
        pytest.param("police", "crime-prevention", ART_6, "status: superseded\n", [], id="retired"),
    ],
)
def test_police_say_which_regime_they_share_under(
    giver: str, purposes: str, grounds: str, more: str, expected: Told
) -> None:
    position = f"---\nposition: ours\ntitle: Ours\nregime: general\n{ART_6}\n"
    text = sharing(flow(giver, purposes, "icb"), f"for: {{}}, {grounds}", "", more) + position
    assert_told(text, RULE, expected)
