from __future__ import annotations

import pytest

from ..harness import findings_on

RULE = "link-broken"
HUB = """\
protocol: hub
title: Hub
type: memorandum
tier: agreement
clauses:
  - {clause: scope, title: Scope, text: What it is about.}
---
"""


def told(*pages: str) -> list[tuple[str, int, str]]:
    """File, line and message of what is found on a site with these pages of the partnership's own."""
    text = HUB + "---\n".join(pages)
    return [(each.place.file, each.place.line, each.message) for each in findings_on(text, RULE)]


def page(body: str, path: str = "training.md") -> str:
    return f"<!-- pages/{path} -->\n# Training\n\nBefore you begin:\n{body}\n"


@pytest.mark.parametrize(
    "body",
    [
        "[the hub](protocols/hub.md)",
        "[the hub](protocols/hub.md#clause-scope)",
        "[here](#more)\n\n## More",
        "[elsewhere](https://www.gov.uk/nowhere)",
        "[write](mailto:hub@anyborough.example)",
        "[home](index.md)",
        '<a href="site:protocols/hub.md">the hub</a>',
    ],
)
def test_what_leads_somewhere_or_away_is_no_fault(body: str) -> None:
    assert told(page(body)) == []


def test_a_page_that_is_not_there_is_told_at_the_line_of_the_link_with_what_was_meant() -> None:
    assert told(page("[the hub](protocols/hubb.md)")) == [
        (
            "pages/training.md",
            4,
            "The page `training/` links to `protocols/hubb.md`, where there is no page. Did you mean `protocols/hub.md`?",
        )
    ]


def test_a_place_on_a_page_that_is_not_there() -> None:
    found = told(page("[the hub](protocols/hub.md#clause-9)"))
    assert [(file, line) for file, line, _ in found] == [("pages/training.md", 4)]
    assert found[0][2].endswith("which has no place called `clause-9`.")


def test_one_target_is_told_once_however_many_pages_link_it() -> None:
    link = '<a href="site:gone.md">x</a>'
    (found,) = told(page(link), page(link, "more.md"), page(link, "yet/more.md"))
    assert found[2].endswith("where there is no page, as do 2 others.")


def test_two_targets_are_two_findings() -> None:
    text = page("[one](one.md) [two](two.md)")
    assert len(told(text)) == 2
    assert len({each.fingerprint for each in findings_on(HUB + text, RULE)}) == 2
