import pytest

from ..told import Told, assert_told
from .parts import HEAD, PARTIES, sharing

RULE = "legitimate-interest-by-authority"


def flow(giver: str, items: str = "x") -> str:
    return f"flow: a, from: [{giver}], to: [stranger], purposes: [safeguarding-children], items: [{items}]"


def told(words: str, severity: str = "error", line: int = 8) -> Told:
    return [(severity, line, words)]


@pytest.mark.parametrize("basis", ["uk-gdpr-art-6-1-f", "uk-gdpr-art-6-1-ea"])
@pytest.mark.parametrize(
    ("giver", "expected"),
    [
        ("council", told("Anyborough Council is a public authority")),
        ("housing-team", told("Housing team is a public authority")),
        ("police", told("Northshire Police")),
        ("icb", told("Northshire ICB")),
        ("schools", told("Anyborough schools")),
        ("council, police", told("Anyborough Council and Northshire Police are public authorities")),
        ("charity", []),
        ("supplier", []),
        ("stranger", []),
    ],
)
def test_neither_basis_is_open_to_public_authorities(giver: str, basis: str, expected: Told) -> None:
    assert_told(sharing(flow(giver), f"for: {{}}, basis: [{basis}]"), RULE, expected)


@pytest.mark.parametrize(
    ("giver", "grounds", "expected"),
    [
        pytest.param("council", "for: {}, basis: [uk-gdpr-art-6-1-e]", [], id="public-task"),
        pytest.param(
            "council",
            "for: {}, basis: [uk-gdpr-art-6-1-e, uk-gdpr-art-6-1-f]",
            told("is not open to it for public tasks"),
            id="beside-the-public-task",
        ),
        pytest.param(
            "council, charity",
            "for: {}, basis: [uk-gdpr-art-6-1-e, uk-gdpr-art-6-1-f]",
            told("one of several bases for Anyborough Council as well", "warning"),
            id="one-for-the-council-one-for-the-charity",
        ),
        pytest.param(
            "council, charity",
            "for: {}, basis: [uk-gdpr-art-6-1-f]",
            told("Anyborough Council is"),
            id="one-for-both",
        ),
        pytest.param(
            "council, charity",
            "for: {parties: [council]}, basis: [uk-gdpr-art-6-1-e]\n"
            "for: {parties: [charity]}, basis: [uk-gdpr-art-6-1-f]",
            [],
            id="apart",
        ),
        pytest.param("council", "for: {}, position: ours", told("Anyborough Council is"), id="by-a-position"),
        pytest.param("charity", "for: {}, position: ours", [], id="by-a-position-of-others"),
        pytest.param(
            "council",
            "for: {}, basis: [uk-gdpr-art-6-1-e], otherwise: [{when: it is urgent, basis: [uk-gdpr-art-6-1-f]}]",
            told("Anyborough Council is"),
            id="instead",
        ),
    ],
)
def test_each_statement_is_judged_for_those_who_rely_on_it(giver: str, grounds: str, expected: Told) -> None:
    position = "---\nposition: ours\ntitle: Ours\nbasis: [uk-gdpr-art-6-1-f]\n"
    assert_told(sharing(flow(giver), grounds) + position, RULE, expected)


@pytest.mark.parametrize(
    ("selector", "subjects", "expected"),
    [
        ("{}", "staff", []),
        ("{}", "staff, child", told("Anyborough Council")),
        ("{}", "", told("Anyborough Council")),
        ("{subjects: [staff]}", "", []),
        ("{subjects: [staff, child]}", "", told("Anyborough Council")),
    ],
)
def test_its_own_staff_are_no_public_task(selector: str, subjects: str, expected: Told) -> None:
    data = f"data: {{list: [{{item: x, is: employment{f', subjects: [{subjects}]' if subjects else ''}}}]}}\n"
    assert_told(
        sharing(flow("council"), f"for: {selector}, basis: [uk-gdpr-art-6-1-f]", data), RULE, expected
    )


EARLY = told("Art 6(1)(ea), 6(5), Annex 1 (DUAA 2025 s70, Sch 4) exists since 5 February 2026")


@pytest.mark.parametrize(
    ("basis", "more", "day", "expected"),
    [
        pytest.param("ea", "", None, [], id="undated"),
        pytest.param("ea", "", "2026-02-04", EARLY, id="judged-as-of-the-day-before"),
        pytest.param("ea", "", "2026-02-05", [], id="judged-as-of-the-first-day"),
        pytest.param("f", "", "2026-02-04", [], id="the-older-basis"),
        pytest.param("ea", "revisions: [{version: '1', on: 2025-11-03}]\n", None, EARLY, id="made-before"),
        pytest.param("ea", "revisions: [{version: '1', on: 2026}]\n", None, [], id="made-perhaps-before"),
        pytest.param(
            "ea",
            "revisions: [{version: '1', on: 2025-11-03}, {version: '2', on: 2026-03-02}]\n",
            None,
            [],
            id="made-anew",
        ),
        pytest.param(
            "ea",
            "revisions: [{version: '1', on: 2026-01-12}]\neffective: {from: 2026-02-09}\n",
            None,
            [],
            id="made-for-a-later-day",
        ),
        pytest.param(
            "ea",
            "revisions: [{version: '1', on: 2025-11-03}]\nreviews: [{on: 2026-05-04}]\n",
            None,
            [],
            id="reviewed",
        ),
        pytest.param("ea", "effective: {from: 2026-02-09}\n", "2026-01-12", [], id="begins-with-the-law"),
        pytest.param("ea", "effective: {from: last-adoption}\n", None, [], id="begins-on-no-known-day"),
        pytest.param("ea", "updated: 2024-10\nstatus: superseded\n", None, [], id="retired"),
    ],
)
def test_recognised_interests_did_not_exist_before(
    basis: str, more: str, day: str | None, expected: Told
) -> None:
    text = sharing(flow("charity"), f"for: {{}}, basis: [uk-gdpr-art-6-1-{basis}]", "", more)
    assert_told(text, RULE, expected, day)


def test_that_an_authority_may_not_use_it_is_said_and_not_the_date_too() -> None:
    text = sharing(flow("council"), "for: {}, basis: [uk-gdpr-art-6-1-ea]")
    assert_told(text, RULE, told("Anyborough Council is a public authority"), "2026-01-12")


@pytest.mark.parametrize(
    ("grounds", "expected"),
    [
        ("{for: {}, basis: [uk-gdpr-art-6-1-f]}", told("Anyborough Council is", line=7)),
        (
            (
                "{for: {}, basis: [uk-gdpr-art-6-1-f]}\n"
                "  - {for: {parties: [council]}, basis: [uk-gdpr-art-6-1-e]}"
            ),
            [],
        ),
    ],
)
def test_without_flows_the_parties_rely_on_the_narrowest_statement(grounds: str, expected: Told) -> None:
    parties = "parties: [{party: council}, {party: charity}]\n"
    assert_told(f"{HEAD}{parties}lawfulness:\n  - {grounds}\n{PARTIES}", RULE, expected)


def test_a_statement_that_narrower_ones_replace_in_every_flow_is_relied_on_by_nobody() -> None:
    parties = "parties: [{party: council}, {party: charity}]\n"
    grounds = "for: {}, basis: [uk-gdpr-art-6-1-f]\nfor: {flows: [a]}, basis: [uk-gdpr-art-6-1-e]"
    assert_told(sharing(flow("council"), grounds, "", parties), RULE, [])
