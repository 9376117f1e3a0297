"""Harmful text in a real browser: it is read, and nothing of it happens."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ..pages.harm import build_harm

pytestmark = pytest.mark.xdist_group("harm")

OPENED = (
    "",
    "protocols/",
    "protocols/safeguarding-hub/",
    "protocols/early-help/",
    "parties/anyborough-council/",
    "charts/when-to-share-children/",
    "findings/",
    "404.html",
)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory, site_server: Callable) -> str:
    """The address of the harmful site."""
    target = tmp_path_factory.mktemp("harm") / "site"
    build_harm(target)
    return site_server(target)


def test_nothing_of_it_happens(root, visit):
    visited = visit(root)
    for address in OPENED:
        page = visited.go(address)
        page.wait_for_load_state("networkidle")
        assert page.evaluate("typeof hacked") == "undefined", address
    assert (visited.errors, visited.foreign) == ([], [])


def test_it_is_read_as_it_was_written(root, visit):
    page = visit(root).go("protocols/safeguarding-hub/")
    assert "<script>hacked=1</script>" in page.locator("h1").inner_text()
    assert "{{ 7*7 }} {% raw %} *stars* __bold__ `code`" in page.locator("article").inner_text()
    assert "<script>hacked=1</script>" in page.title()


def test_it_is_found_as_it_was_written(root, visit):
    visited = visit(root)
    page = visited.go("")
    page.get_by_role("textbox").press_sequentially("Anyborough Council")
    page.locator(".md-search-result__item").first.wait_for()
    page.wait_for_timeout(300)
    assert page.evaluate("typeof hacked") == "undefined"
    assert page.locator(".md-search-result img").count() == 0
    assert (visited.errors, visited.foreign) == ([], [])
