"""The site of the worked framework, built with both engines and opened in a real browser."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

from sharewell.data import folder
from sharewell.pages.publish.engine import Engine
from sharewell.workspace.publishing import Published, publish

pytestmark = pytest.mark.xdist_group("anyborough")

OPENED = (
    "",
    "protocols/",
    "protocols/safeguarding-hub/",
    "protocols/transfer-methods/",
    "parties/",
    "parties/northshire-police/",
    "charts/",
    "charts/when-to-share-children/",
    "purposes/",
    "purposes/safeguarding-children/",
    "law/",
    "law/ca-2004-s16la/",
    "methods/",
    "findings/",
    "rules/",
    "rules/law-repealed/",
    "reviewing/",
    "changes/",
)


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory) -> dict[Engine, tuple[Path, Published]]:
    """Anyborough, built with each engine."""
    place = tmp_path_factory.mktemp("anyborough")
    day = datetime.date(2026, 11, 22)
    return {
        engine: (place / engine, publish(folder("protocols"), place / engine, day, engine=engine))
        for engine in Engine
    }


@pytest.fixture(scope="session")
def root(sites: dict[Engine, tuple[Path, Published]], site_server: Callable[[Path], str]) -> str:
    """The address of the site that MkDocs built."""
    return site_server(sites[Engine.MKDOCS][0])


def pages(site: Path) -> set[str]:
    """The pages of a built site, by their addresses."""
    return {path.parent.relative_to(site).as_posix() for path in site.rglob("index.html")}


def test_both_engines_build_the_same_pages_and_there_are_many(
    sites: dict[Engine, tuple[Path, Published]],
) -> None:
    made = {engine: pages(site) for engine, (site, _) in sites.items()}
    assert made[Engine.MKDOCS] == made[Engine.ZENSICAL]
    assert len(made[Engine.MKDOCS]) > 60


@pytest.mark.parametrize("engine", Engine)
def test_no_link_is_broken_and_every_chart_is_drawn(
    sites: dict[Engine, tuple[Path, Published]], engine: Engine
) -> None:
    published = sites[engine][1]
    assert (published.built.broken, published.built.undrawn, published.warnings) == ((), (), ())
    assert published.charts > 10


def test_every_protocol_party_chart_and_rule_has_a_page(
    sites: dict[Engine, tuple[Path, Published]],
) -> None:
    from sharewell.rules.rule import registry

    made = pages(sites[Engine.MKDOCS][0])
    wanted = {f"rules/{name}" for name in registry()}
    for group, pattern in (
        ("parties", "parties/*.yaml"),
        ("charts", "charts/*.yaml"),
        ("protocols", "agreements/*.yaml"),
    ):
        wanted |= {f"{group}/{path.stem}" for path in folder("protocols").glob(pattern)}
    assert wanted - made == set()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_open_without_a_console_error_or_a_request_to_another_host(root, visit, scheme) -> None:
    visited = visit(root, scheme=scheme)
    for address in OPENED:
        page = visited.go(address)
        assert page.locator("h1").count() == 1, address
    assert (visited.errors, visited.foreign) == ([], [])


def test_a_node_of_a_chart_leads_to_the_law_that_it_cites(root, visit) -> None:
    visited = visit(root)
    page = visited.go("charts/when-to-share-children/")
    link = page.locator(".sw-chart svg a[href*='law/']").first
    href = link.get_attribute("href")
    link.click()
    page.wait_for_url("**/law/**")
    assert href is not None and page.url.startswith(f"{root}law/")
    assert page.get_by_role("heading", name="Where it is cited").count() == 1
    assert (visited.errors, visited.foreign) == ([], [])


def test_the_numbered_steps_lead_from_the_first_question_to_an_end(root, visit) -> None:
    page = visit(root).go("charts/emergency/")
    at = page.locator(".sw-steps > li").first
    seen = 0
    while at.locator(".sw-outcome").count() == 0:
        target = at.locator("a[href^='#step-']").first.get_attribute("href")
        assert target is not None
        page.goto(page.url.partition("#")[0] + target)
        at = page.locator(f"[id='{target[1:]}']")
        seen += 1
        assert seen < 40
    assert at.locator(".sw-outcome").inner_text().startswith("End")


def test_the_status_of_a_protocol_stands_under_its_title(root, visit) -> None:
    page = visit(root, width=390).go("protocols/safeguarding-hub/")
    badge = page.locator(".sw-standing .sw-status")
    assert badge.inner_text() == "In force"
    box = badge.bounding_box()
    assert box is not None and box["y"] < 500


def test_what_is_inherited_says_from_whom(root, visit) -> None:
    page = visit(root).go("protocols/safeguarding-hub/")
    inherited = page.locator(".sw-inherited .sw-inherited__from")
    assert inherited.count() > 3
    assert all(text.startswith("Inherited from") for text in inherited.all_text_contents())


INHERITED = "inherited-charter-emergency"
"""The place of a clause that the safeguarding hub takes over from the charter."""


def test_what_is_inherited_is_folded_away_and_opens_for_a_link_and_for_paper(root, visit) -> None:
    page = visit(root).go("protocols/safeguarding-hub/")
    clause = page.locator(f"[id='{INHERITED}']")
    assert clause.is_visible() is False
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert clause.is_visible() is True
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert clause.is_visible() is False
    page.goto(f"{root}protocols/safeguarding-hub/#{INHERITED}")
    clause.wait_for(state="visible")
    assert page.locator("details.sw-more[open]").count() == 1


@pytest.mark.parametrize("engine", Engine)
def test_what_is_inherited_is_found_where_it_stands_and_not_in_every_document_below(
    sites: dict[Engine, tuple[Path, Published]], engine: Engine
) -> None:
    site, _ = sites[engine]
    words = "front-line staff may share what helps a person"
    said = {
        path.parent.relative_to(site).as_posix()
        for path in site.rglob("protocols/*/index.html")
        if words in path.read_text("utf-8").lower()
    }
    index = "".join(path.read_text("utf-8") for path in site.rglob("search*.json")).lower()
    assert len(said) > 3
    assert index.count(words) == 1


def test_a_search_for_a_role_finds_whole_words(sites: dict[Engine, tuple[Path, Published]]) -> None:
    """What stands in two cells of a table must not run together, or neither word is found."""
    index = next(sites[Engine.MKDOCS][0].rglob("search_index.json")).read_text("utf-8")
    assert "SignatoryCaldicott" not in index
    assert re.search(
        r"Signatory\s+version 2\.0\s+16 October 2026\s+Caldicott Guardian", index.replace("\\n", " ")
    )


def test_the_drawing_begins_where_its_reader_does(root, visit) -> None:
    page = visit(root, width=390, height=800).go("")
    page.locator(".sw-chart__tools").wait_for()
    region = page.locator(".sw-chart__region").bounding_box()
    first = page.locator(".sw-chart .sw-box").first.bounding_box()
    assert region is not None and first is not None
    assert region["y"] <= first["y"] and first["y"] + first["height"] <= region["y"] + region["height"]
    assert region["x"] <= first["x"] and first["x"] + first["width"] <= region["x"] + region["width"]


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize(
    "address",
    [
        "",
        "protocols/",
        "protocols/early-help/",
        "charts/requests/",
        "law/",
        "findings/",
        "reviewing/",
        "changes/",
    ],
)
def test_axe_finds_no_barrier(root, visit, address, width) -> None:
    page = visit(root, width=width).go(address)
    found = Axe().run(page).response["violations"]
    assert [(each["id"], [node["target"] for node in each["nodes"]][:3]) for each in found] == []


def test_no_page_scrolls_sideways_at_320_pixels(root, visit) -> None:
    visited = visit(root, width=320)
    wide = []
    for address in OPENED:
        page = visited.go(address)
        if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
            wide.append(address)
    assert wide == []
