from __future__ import annotations

import datetime

import pytest

from sharewell.model.places import Place
from sharewell.rules.engine import inspect, run

from ..harness import DAY, framework_of, own_pages
from ..site import site_of

RULE = "status-not-shown"
SILENT = "<!-- pages/protocols/hub.md -->\n# The hub\nHow we share.\n"


def told(lines: str, page: str = "", day: datetime.date = DAY) -> list[tuple[str, int, str]]:
    """File, line and message of what is found on the site of one agreement."""
    text = f"protocol: hub\ntitle: Hub\ntype: memorandum\ntier: agreement\n{lines}"
    text += f"---\n{page}" if page else ""
    corpus, faults = framework_of(text)
    assert not faults
    report = run(corpus, day, only=frozenset({RULE}))
    found = inspect(corpus, day, site_of(corpus, report, own_pages(text)), frozenset({RULE}))
    return [(each.place.file, each.place.line, each.message) for each in found]


STATES = [
    ("status: draft\n", "a draft", "This is a draft."),
    ("status: consultation\n", "out for consultation", "Partners are being consulted on it."),
    ("status: suspended\n", "suspended", "Sharing under it is suspended."),
    ("status: superseded\n", "replaced", "It has been replaced."),
    ("status: withdrawn\n", "withdrawn", "It has been withdrawn."),
    ("status: archived\n", "archived", "It is archived."),
    (
        "status: in-force\nreview: {every: 1 year, next: 2026-11-21}\n",
        "overdue for review since 21 November 2026",
        "Its review is overdue.",
    ),
    (
        "status: approved\nparties: [{party: council}]\n---\nparty: council\ntitle: Council\n",
        "adopted by nobody",
        "No party has adopted it yet.",
    ),
]


@pytest.mark.parametrize(("lines", "words", "said"), STATES)
def test_the_page_made_of_a_document_says_how_it_stands(lines: str, words: str, said: str) -> None:
    assert told(lines) == []


@pytest.mark.parametrize(("lines", "words", "said"), STATES)
def test_a_page_in_its_place_that_is_silent_is_told(lines: str, words: str, said: str) -> None:
    assert told(lines, SILENT) == [
        ("pages/protocols/hub.md", 1, f"`hub` is {words}, and its page `protocols/hub/` does not say so.")
    ]


@pytest.mark.parametrize(("lines", "words", "said"), STATES)
def test_a_page_in_its_place_that_says_so_is_right(lines: str, words: str, said: str) -> None:
    assert told(lines, f"{SILENT}{said}\n") == []


def test_what_is_said_far_below_is_not_shown() -> None:
    assert len(told("status: draft\n", f"{SILENT}\n## History\n\nThe first draft is of 2024.\n")) == 1


@pytest.mark.parametrize(
    "lines",
    [
        "",
        "status: in-force\n",
        "status: under-review\nreview: {every: 1 year, next: 2026-11-22}\n",
        # Of a document that is published in part, nothing is told of who adopted it.
        "status: approved\npublish: title-purpose-parties\nparties: [{party: council}]\n---\nparty: council\ntitle: C\n",
    ],
)
def test_nothing_is_asked_of_what_may_be_relied_on(lines: str) -> None:
    assert told(lines, SILENT) == []


def test_the_day_decides() -> None:
    lines = "status: in-force\nreview: {every: 1 year, next: 2026-11-21}\n"
    assert told(lines, SILENT, datetime.date(2026, 11, 21)) == []
    assert len(told(lines, SILENT, datetime.date(2026, 11, 22))) == 1


def test_the_document_says_where_its_status_stands() -> None:
    text = f"protocol: hub\ntitle: Hub\ntype: memorandum\ntier: agreement\nstatus: draft\n---\n{SILENT}"
    corpus, _ = framework_of(text)
    site = site_of(corpus, run(corpus, DAY, only=frozenset({RULE})), own_pages(text))
    (found,) = inspect(corpus, DAY, site, frozenset({RULE}))
    place = found.related[0].place
    assert isinstance(place, Place) and (place.file, place.line) == ("1.yaml", 5)
