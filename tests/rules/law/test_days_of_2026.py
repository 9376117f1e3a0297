"""The changes of the law in 2026, on both sides of their days: in a document's lists and in its running text."""

from __future__ import annotations

import datetime

import pytest

from ..harness import findings_on
from .test_law_in_text import HEAD, saying

LAW_RULES = ("law-not-in-force", "law-repealed", "body-retired", "law-in-text")


def told(text: str, day: datetime.date) -> list[tuple[str, str]]:
    """The findings of the rules on standing law and bodies: the rule, and what it is about."""
    return [(each.rule, each.about) for rule in LAW_RULES for each in findings_on(text, rule, day)]


def day_before(day: str) -> datetime.date:
    return datetime.date.fromisoformat(day) - datetime.timedelta(days=1)


PROVISIONS = [
    ("2026-02-05", "uk-gdpr-art-6-1-ea", "Article 6(1)(ea) of the UK GDPR", "basis"),
    ("2026-06-19", "dpa-2018-s164a", "section 164A of the Data Protection Act 2018", "gateways"),
    ("2026-09-30", "ca-2004-s16la", "section 16LA of the Children Act 2004", "gateways"),
]


@pytest.mark.parametrize(("begins", "id", "words", "key"), PROVISIONS, ids=[each[1] for each in PROVISIONS])
def test_a_provision_stated_as_ground_stands_from_its_day(begins: str, id: str, words: str, key: str) -> None:
    text = f"{HEAD}lawfulness:\n  - for: {{}}\n    {key}: [{id}]\n"
    assert told(text, day_before(begins)) == [("law-not-in-force", id)]
    assert told(text, datetime.date.fromisoformat(begins)) == []


@pytest.mark.parametrize(("begins", "id", "words", "key"), PROVISIONS, ids=[each[1] for each in PROVISIONS])
def test_a_provision_that_a_text_refers_to_stands_from_its_day(
    begins: str, id: str, words: str, key: str
) -> None:
    text = saying(f"The parties rely on [law: {id}].")
    assert told(text, day_before(begins)) == [("law-not-in-force", id)]
    assert told(text, datetime.date.fromisoformat(begins)) == []


@pytest.mark.parametrize(("begins", "id", "words", "key"), PROVISIONS, ids=[each[1] for each in PROVISIONS])
def test_a_provision_in_running_text_stands_from_its_day(begins: str, id: str, words: str, key: str) -> None:
    text = saying(f"The parties rely on {words}.")
    assert told(text, day_before(begins)) == [("law-in-text", id)]
    assert told(text, datetime.date.fromisoformat(begins)) == []
    coming = saying(f"The parties will rely on {words} once it is in force.")
    assert told(coming, day_before(begins)) == []


def test_an_agreement_that_begins_on_the_day_may_rest_on_the_law_of_that_day() -> None:
    text = (
        f"{HEAD}effective:\n  from: 2026-09-30\nlawfulness:\n  - for: {{}}\n    gateways: [ca-2004-s16la]\n"
    )
    assert told(text, datetime.date(2026, 9, 1)) == []
    early = text.replace("2026-09-30", "2026-09-29")
    assert told(early, datetime.date(2026, 9, 1)) == [("law-not-in-force", "ca-2004-s16la")]


@pytest.mark.parametrize(
    ("day", "is_past"), [("2026-09-29", False), ("2026-09-30", True), ("2026-11-22", True)]
)
def test_the_information_commissioner_is_named_until_the_commission_begins(day: str, is_past: bool) -> None:
    at = datetime.date.fromisoformat(day)
    text = saying("Complaints go to the Information Commissioner's Office.")
    assert told(text, at) == ([("law-in-text", "information-commissioner")] if is_past else [])
    mentioned = f"{HEAD}mentions:\n  - mention: information-commissioner\n    as-printed: the ICO\n"
    assert told(mentioned, at) == ([("body-retired", "information-commissioner")] if is_past else [])
    party = f"{HEAD}parties:\n  - party: ico\n---\nparty: ico\ntitle: Information Commissioner's Office\n"
    assert told(party, at) == ([("body-retired", "ico")] if is_past else [])


def test_the_information_commission_is_the_body_of_today() -> None:
    text = saying("Complaints go to the Information Commission.")
    assert told(text, datetime.date(2026, 11, 22)) == []


@pytest.mark.parametrize(
    ("edition", "words", "ends"),
    [
        ("working-together-2023", "Working Together to Safeguard Children 2023", "2026-03-18"),
        ("kcsie-2025", "Keeping Children Safe in Education 2025", "2026-09-01"),
    ],
)
def test_an_edition_of_guidance_holds_until_the_next(edition: str, words: str, ends: str) -> None:
    text = saying(f"Staff follow {words}.")
    assert told(text, day_before(ends)) == []
    assert told(text, datetime.date.fromisoformat(ends)) == [("law-in-text", edition)]
