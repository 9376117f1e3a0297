import pytest

from ..told import Told, assert_told
from .parts import HEAD, cited

RULE = "law-changed-since-review"

BEGAN = [("advice", 6, "came into force on 30 September 2026, and this document was last looked at")]


@pytest.mark.parametrize(
    ("reviewed", "expected"),
    [
        ("reviews: [{on: 2026-09-29}]\n", BEGAN),
        # On the day itself the reviewer knew.
        ("reviews: [{on: 2026-09-30}]\n", []),
        ("reviews: [{on: 2026-10-01}]\n", []),
        ("reviews: [{on: 2025-01-01}, {on: 2026-10-01}, {on: 2024-01-01}]\n", []),
        ("revisions: [{version: '1', on: 2026-04-01}]\n", BEGAN),
        ("revisions: [{version: '1', on: 2026-04-01}]\nreviews: [{on: 2026-10-05}]\n", []),
        ("approvals: [{step: approval, on: 2026-10-05}]\nreviews: [{on: 2026-01-05}]\n", []),
        ("updated: 2026-04-01\n", BEGAN),
        # A loose date accuses nobody: it may mean its last day.
        ("reviews: [{on: 2026-09}]\n", []),
        ("reviews: [{on: 2026-08}]\n", [("advice", 6, "last looked at in August 2026")]),
        ("reviews: [{on: 2025}]\n", [("advice", 6, "last looked at in 2025")]),
        # A review that is still to come was not held.
        ("reviews: [{on: 2026-04-01}, {on: 2027-04-01}]\n", BEGAN),
        # Where no review is told, the day it took effect; where one is, that.
        ("effective: {from: 2026-09-01}\n", BEGAN),
        ("effective: {from: last-adoption}\n", []),
        ("effective: {from: 2026-10-01}\nreviews: [{on: 2026-09-01}]\n", BEGAN),
        ("effective: {from: 2026-09-01}\nreviews: [{on: 2026-10-01}]\n", []),
        # Without a date nothing can be told.
        ("", []),
        ("review: {next: 2027-01-01}\n", []),
        ("reviews: [{on: 2026-04-01}]\nstatus: archived\n", []),
    ],
)
def test_law_that_began(reviewed: str, expected: Told) -> None:
    assert_told(cited("ca-2004-s16la", reviewed), RULE, expected)


def test_before_the_day_nothing_has_changed() -> None:
    text = cited("ca-2004-s16la", "reviews: [{on: 2026-04-01}]\n")
    assert_told(text, RULE, [], day="2026-09-29")
    assert_told(text, RULE, BEGAN, day="2026-09-30")


@pytest.mark.parametrize(
    ("law", "reviewed", "said"),
    [
        (
            "uk-gdpr-art-6-1-e",
            "2026-01-31",
            "changed on 5 February 2026 (The task in the public interest must be",
        ),
        ("uk-gdpr-art-6-1-e", "2026-02-05", None),
        (
            "dpa-2018",
            "2026-01-01",
            "(section 164A)) and changed on 30 September 2026 (The Information Commission",
        ),
        ("dpa-2018", "2026-07-01", "Data Protection Act 2018 changed on 30 September 2026"),
        ("dpa-2018", "2018-01-01", "came into force on 25 May 2018, changed on 19 June 2026"),
        ("uk-gdpr-art-6-1-ea", "2026-02-04", "came into force on 5 February 2026"),
        # Ended, to come, a Bill, guidance: others speak of these.
        ("pupil-registration-regs-2006", "2024-01-01", None),
        ("ca-2004-s16ea", "2026-01-01", None),
        ("hsca-bill-2011", "2010-01-01", None),
        ("working-together-2026", "2026-01-01", None),
        ("ca-2004-s11", "2012-01-01", None),
        ("no-such-law", "2012-01-01", None),
    ],
)
def test_what_counts_as_a_change(law: str, reviewed: str, said: str | None) -> None:
    expected: Told = [("advice", 6, said)] if said else []
    assert_told(cited(law, f"reviews: [{{on: {reviewed}}}]\n"), RULE, expected)


def test_each_provision_is_told_of_once_at_its_first_place_in_a_document() -> None:
    more = "reviews: [{on: 2026-04-01}]\nlawfulness: [{for: {}, gateways: [ca-2004-s16la]}]\n"
    assert_told(cited("ca-2004-s16la", more), RULE, BEGAN)


def test_what_is_quoted_is_not_cited() -> None:
    text = f"{HEAD}legal-framework: [{{law: ca-2004-s16la, quoted: yes}}]\nreviews: [{{on: 2026-04-01}}]\n"
    assert_told(text, RULE, [])


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("dated: 2026-09-01\n", [("advice", 5, "16LA")]),
        ("dated: 2026-10-01\n", []),
        ("", []),
    ],
)
def test_registers_of_positions(head: str, expected: Told) -> None:
    positions = "positions:\n  - {position: ours, title: Ours, gateways: [ca-2004-s16la]}\n"
    assert_told(f"register: ours\ntitle: Ours\n{head}{positions}", RULE, expected)


def test_a_local_provision_with_a_loose_date() -> None:
    law = (
        "---\nprovision: local\ntitle: Local Act\nkind: statute\nstatus: amended\nin-force-from: 2020\n"
        "changed: [{on: 2026-10, what: Wider.}]\n"
    )
    assert_told(
        cited("local", "reviews: [{on: 2026-09-30}]\n") + law,
        RULE,
        [("advice", 6, "changed in October 2026")],
    )
    assert_told(cited("local", "reviews: [{on: 2026-10-01}]\n") + law, RULE, [])
    assert_told(cited("local", "reviews: [{on: 2026-09-30}]\n") + law, RULE, [], day="2026-10-30")
