import pytest

from ..told import Told, assert_told
from .parts import HEAD, cited

RULE = "not-a-gateway"


def gateway(*laws: str) -> str:
    return f"{HEAD}lawfulness:\n  - for: {{}}\n    gateways: [{', '.join(laws)}]\n"


@pytest.mark.parametrize(
    ("law", "said"),
    [
        ("limitation-act-1980", "is cited as a power to share, and is none"),
        ("civil-evidence-act-1995", "none"),
        ("protection-from-harassment-act-1997", "none"),
        ("housing-act-1985-sch2-ground2", "none"),
        ("cda-1998-s17", "Crime and Disorder Act 1998 s17 is cited as a power to share, and is none"),
        ("equality-act-2010-s149", "none"),
        ("hra-1998", "is a restriction"),
        ("rehabilitation-of-offenders-act-1974", "is a restriction"),
        ("uk-gdpr-art-6-1-e", "is a lawful basis of data protection law"),
        ("mental-capacity-act-2005", "is a condition"),
        ("working-together-2026", "is guidance, which gives no power"),
    ],
)
def test_what_gives_no_power(law: str, said: str) -> None:
    assert_told(gateway(law), RULE, [("warning", 7, said)])
    assert_told(cited(law).replace(f"law: {law}", f"{{law: {law}, as: power}}"), RULE, [("warning", 6, said)])


@pytest.mark.parametrize(
    "law",
    [
        "cda-1998-s115",
        "ca-2004-s16la",
        "ca-2004-s11",
        "common-law-policing",
        "localism-act-2011-s1",
        "hsca-2012-s251b",
        "send-regs-2014",
        # Told of by others: ended, a Bill, an exemption.
        "lga-2000-s2",
        "dpa-1998",
        "hsca-bill-2011",
        "dpa-2018-sch2-para2",
        "no-such-law",
    ],
)
def test_what_is_left_alone(law: str) -> None:
    assert_told(gateway(law), RULE, [])


@pytest.mark.parametrize(
    ("as_", "expected"),
    [
        ("background", []),
        ("restriction", []),
        ("a duty", []),
        ("powerful argument", []),
        ("power", [("warning", 6, "")]),
        ("permissive gateway", [("warning", 6, "")]),
        ("Powers and duties", [("warning", 6, "")]),
        ("authority to share", [("warning", 6, "")]),
        ("power, quoted: yes", []),
    ],
)
def test_a_list_of_laws_says_what_each_is_cited_as(as_: str, expected: Told) -> None:
    text = f"{HEAD}legal-framework:\n  - {{law: limitation-act-1980, as: {as_}}}\n"
    if as_ == "power, quoted: yes":
        assert_told(text, RULE, [])
    else:
        assert_told(text.replace(f"as: {as_}", f'as: "{as_}"'), RULE, expected)


def test_a_law_that_is_only_listed_is_left_alone() -> None:
    assert_told(cited("limitation-act-1980"), RULE, [])


def test_a_position_is_told_of_where_it_stands_and_not_where_it_is_used() -> None:
    position = "---\nposition: ours\ntitle: Ours\ngateways: [cda-1998-s115, limitation-act-1980]\n"
    used = f"{HEAD}lawfulness:\n  - {{for: {{}}, position: ours}}\n"
    assert_told(used + position, RULE, [("warning", 3, "Limitation Act")])


def test_fallbacks_and_retired_documents() -> None:
    fallback = (
        f"{HEAD}lawfulness:\n  - for: {{}}\n    otherwise:\n"
        "      - {when: someone is in danger, gateways: [limitation-act-1980]}\n"
    )
    assert_told(fallback, RULE, [("warning", 8, "Limitation Act")])
    assert_told(gateway("limitation-act-1980") + "status: superseded\n", RULE, [])


def test_a_provision_of_which_nothing_is_known_is_left_alone() -> None:
    law = "---\nprovision: local\ntitle: Local Act\nkind: statute\nstatus: in-force\n"
    assert_told(gateway("local") + law, RULE, [])
