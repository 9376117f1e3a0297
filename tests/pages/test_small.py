"""The pages of a small framework, part by part as they were read and found right."""

from __future__ import annotations

import pytest

from .small import EXPECTED, KEPT, corpus, pages, sources


@pytest.fixture(scope="module")
def written() -> dict[str, str]:
    """The files of its pages."""
    return sources()


@pytest.mark.parametrize("path", KEPT)
def test_a_page_is_as_it_was_found_right(written, path):
    assert written[path] == (EXPECTED / path).read_text("utf-8")


def test_every_expected_page_is_one_of_those():
    assert {file.relative_to(EXPECTED).as_posix() for file in EXPECTED.rglob("*.md")} == set(KEPT)


def test_every_thing_that_is_published_has_one_page():
    of, made = corpus(), [page.path for page in pages().pages]
    wanted = {f"parties/{each.id}.md" for each in of.parties} | {f"charts/{each.id}.md" for each in of.charts}
    wanted |= {f"protocols/{each.id}.md" for each in of.protocols if each.id != "hidden"}
    wanted |= {"purposes/protecting.md", "purposes/planning.md", "law/duty-to-share.md", "methods.md"}
    assert wanted - set(made) == set()
    assert len(made) == len(set(made))
    assert [path for path in made if "hidden" in path] == []


def test_every_picture_that_a_page_wants_is_drawn_and_no_other():
    made = pages()
    assert sorted(chart for page in made.pages for chart in page.charts) == sorted(
        each.id for each in made.drawings
    )
    assert [
        page.path for page in made.pages for chart in page.charts if f'data-chart="{chart}"' not in page.body
    ] == []
