"""The shell in a real browser: nothing from elsewhere, nothing out of the keyboard's reach, nothing that axe finds."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from sharewell.pages.publish.addresses import address

from ..pages.publish import sample

ENGINES = ("mkdocs", "zensical")
ADDRESSES = sorted(address(path) for path in sample.ALL_PAGES)
HUB = "protocols/safeguarding-hub/"
# One page of each kind, which together have every part that pages are made of.
KINDS = (
    "",
    "findings/",
    "protocols/children/",
    HUB,
    "protocols/school-health/",
    "using/",
    "keeping/",
    "reviewing/",
    "changes/",
)
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def faults(page) -> list[str]:
    """What axe finds on the page as it is now: the rule and where."""
    found = Axe().run(page, options=RULES).response["violations"]
    return [
        f"{fault['id']}: {node['target']} {node['html'][:120]}" for fault in found for node in fault["nodes"]
    ]


@pytest.mark.parametrize("engine", ENGINES)
def test_no_page_asks_another_host_for_anything_or_complains(sample_sites, visit, engine):
    seen = visit(sample_sites[engine][1])
    for place in ADDRESSES:
        seen.go(place)
    seen.page.wait_for_load_state("networkidle")
    assert (seen.foreign, seen.errors) == ([], [])


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing_on_a_page_of_any_kind(sample_sites, visit, width, scheme):
    seen = visit(sample_sites["mkdocs"][1], width, scheme)
    assert {place: found for place in KINDS if (found := faults(seen.go(place)))} == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing_while_searching(sample_sites, visit, width, scheme):
    page = visit(sample_sites["mkdocs"][1], width, scheme).go(HUB)
    if width < 960:
        page.get_by_role("button", name="Search", exact=True).click()
    page.get_by_role("textbox").press_sequentially("council")
    page.locator(".md-search-result__item").first.wait_for()
    page.wait_for_timeout(500)  # the panel fades in, and half-faded text has too little contrast
    assert faults(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_with_the_menu_open(sample_sites, visit, scheme):
    page = visit(sample_sites["mkdocs"][1], 390, scheme).go(HUB)
    page.get_by_role("button", name="Menu", exact=True).click()
    page.wait_for_timeout(500)
    assert faults(page) == []


@pytest.mark.parametrize("engine", ENGINES)
def test_the_keyboard_opens_and_closes_the_menu(sample_sites, visit, engine):
    seen = visit(sample_sites[engine][1], 390)
    page = seen.go("")
    reached = []
    for _ in range(5):
        page.keyboard.press("Tab")
        reached.append(seen.focused())
    assert reached[:4] == ["Skip to main content", "Anyborough information sharing", "Menu", "Search"]

    menu = page.get_by_role("button", name="Menu", exact=True)
    menu.focus()
    page.keyboard.press("Enter")
    assert (seen.focused(), menu.get_attribute("aria-expanded")) == ("Close menu", "true")

    entries = []
    for _ in sample.SITE.menu:
        page.keyboard.press("Tab")
        entries.append(seen.focused())
    assert entries == [title for title, _ in sample.SITE.menu]

    page.keyboard.press("Escape")
    assert (seen.focused(), menu.get_attribute("aria-expanded")) == ("Menu", "false")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_link_that_has_the_focus_is_black_on_yellow_at_once(sample_sites, visit, scheme):
    page = visit(sample_sites["mkdocs"][1], 1280, scheme).go(HUB)
    page.keyboard.press("Tab")
    looks = []
    for _ in range(len(sample.SITE.menu) + 6):
        page.keyboard.press("Tab")
        looks.append(
            page.evaluate(
                "(e => e.matches('article a, nav a') && ['color', 'backgroundColor'].map(k => getComputedStyle(e)[k]))"
                "(document.activeElement)"
            )
        )
    links = [look for look in looks if look]
    assert len(links) >= len(sample.SITE.menu)
    assert {tuple(look) for look in links} == {("rgb(11, 12, 12)", "rgb(255, 221, 0)")}


def test_a_closed_menu_takes_no_focus(sample_sites, visit):
    seen = visit(sample_sites["mkdocs"][1], 390)
    page = seen.go("findings/")
    reached = set()
    for _ in range(30):
        page.keyboard.press("Tab")
        reached.add(seen.focused())
    assert reached & {title for title, _ in sample.SITE.menu[:4]} == set()


def test_the_menu_closes_when_the_focus_leaves_it(sample_sites, visit):
    seen = visit(sample_sites["mkdocs"][1], 390)
    page = seen.go("")
    page.get_by_role("button", name="Menu", exact=True).press("Enter")
    for _ in range(len(sample.SITE.menu) + 1):
        page.keyboard.press("Tab")
    assert page.evaluate("document.getElementById('__drawer').checked") is False


def test_the_keyboard_searches_on_a_small_screen(sample_sites, visit):
    seen = visit(sample_sites["mkdocs"][1], 390)
    page = seen.go("")
    page.get_by_role("button", name="Search", exact=True).press("Enter")
    # It searches at every key that is let go, and what it finds takes the place of what was found before, with the focus
    # in it. So the word comes at once, and one key after it.
    page.keyboard.insert_text("northshire")
    page.keyboard.press("Shift")
    expect(page.get_by_role("status").first).to_have_text("1 page found")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{HUB}*")


def test_escape_leads_back_from_the_search_to_its_button(sample_sites, visit):
    seen = visit(sample_sites["mkdocs"][1], 390)
    page = seen.go("")
    button = page.get_by_role("button", name="Search", exact=True)
    button.press("Enter")
    opened = seen.focused()
    page.keyboard.press("Escape")
    assert (opened, seen.focused()) == ("Search this site", "Search")


@pytest.mark.parametrize("engine", ENGINES)
def test_search_finds_a_page_with_either_engine(sample_sites, visit, engine):
    page = visit(sample_sites[engine][1], 390).go("")
    page.get_by_role("button", name="Search", exact=True).press("Enter")
    page.wait_for_timeout(300)
    page.keyboard.type("significant harm")
    found = page.locator("a", has_text="Is the child at risk of significant harm").first
    found.wait_for()
    assert HUB in found.get_attribute("href")


@pytest.mark.parametrize("key", ["s", "f", "/", "n", "p", ".", ","])
def test_a_letter_typed_on_a_page_does_nothing(sample_sites, visit, key):
    seen = visit(sample_sites["mkdocs"][1])
    page = seen.go("findings/")
    page.keyboard.press(key)
    page.wait_for_timeout(100)
    searching = page.evaluate("document.getElementById('__search').checked")
    assert (page.url, searching) == (f"{seen.root}findings/", False)


@pytest.mark.parametrize("engine", ENGINES)
def test_no_page_scrolls_sideways_at_320_pixels(sample_sites, visit, engine):
    seen = visit(sample_sites[engine][1], 320)
    wide = "document.documentElement.scrollWidth > window.innerWidth"
    assert [place for place in ADDRESSES if seen.go(place).evaluate(wide)] == []


def test_a_chart_is_reached_scrolled_and_enlarged_by_keyboard(sample_sites, visit):
    page = visit(sample_sites["mkdocs"][1], 390).go(HUB)
    region = page.get_by_role("region", name="Drawing: Enquiry to the safeguarding hub")
    region.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("document.querySelector('.sw-chart__region').scrollLeft > 0")
    before = region.locator("svg").bounding_box()["width"]
    page.get_by_role("button", name="Larger").press("Enter")
    assert region.locator("svg").bounding_box()["width"] == pytest.approx(before * 1.25, rel=0.01)
    page.get_by_role("button", name="Fit the width").press("Enter")
    assert region.evaluate("region => region.scrollWidth <= region.clientWidth")


def test_a_link_in_a_chart_leads_to_its_page(sample_sites, visit):
    seen = visit(sample_sites["mkdocs"][1])
    page = seen.go(HUB)
    page.get_by_role("link", name="Step 1").click()
    page.wait_for_url(f"{seen.root}parties/council/#phone")
    assert page.locator("h1").inner_text() == "Anyborough Council"


@pytest.mark.parametrize("engine", ENGINES)
def test_the_keyboard_changes_the_colours(sample_sites, visit, engine):
    page = visit(sample_sites[engine][1]).go("")
    shown = lambda: page.evaluate("document.body.getAttribute('data-md-color-scheme')")  # noqa: E731
    page.get_by_role("radio").first.focus()
    schemes = [shown()]
    for _ in range(2):
        page.keyboard.press("Enter")
        schemes.append(shown())
    assert schemes == ["default", "default", "slate"]


@pytest.mark.parametrize("engine", ENGINES)
def test_a_title_is_shown_as_it_was_written(sample_sites, visit, engine):
    page = visit(sample_sites[engine][1]).go("protocols/school-health/")
    label = page.locator(".sw-chart__region").get_attribute("aria-label")
    heading = page.locator("h1").inner_text()
    assert (heading, label) == (sample.NASTY, f"Drawing: {sample.NASTY}")
    assert page.title() == f"{sample.NASTY} - {sample.SITE.name}"


@pytest.mark.parametrize("engine", ENGINES)
def test_a_page_kept_from_the_search_is_in_no_index(sample_sites, engine):
    folder: Path = sample_sites[engine][0]
    indexes = list(folder.rglob("search*.json"))
    assert ["Zebrawood" in file.read_text(encoding="utf-8") for file in indexes] == [False]


def test_the_skip_link_leads_past_the_menu_on_a_page_without_headings(sample_sites, visit):
    seen = visit(sample_sites["mkdocs"][1])
    page = seen.go("parties/police/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert (page.url, page.locator("#title").inner_text()) == (
        f"{seen.root}parties/police/#title",
        "Northshire Police",
    )


@pytest.mark.parametrize(("place", "current"), [("findings/", "page"), (HUB, "true")])
@pytest.mark.parametrize("engine", ENGINES)
def test_the_menu_says_where_one_is(sample_sites, visit, engine, place, current):
    page = visit(sample_sites[engine][1]).go(place)
    marked = page.locator(".md-nav--primary [aria-current]").evaluate_all(
        "links => links.map(link => [link.textContent.trim(), link.getAttribute('aria-current')])"
    )
    assert marked == [["Findings" if place == "findings/" else "Agreements", current]]


def test_a_draft_site_says_so_and_another_does_not(sample_sites, visit):
    texts = {
        name: visit(sample_sites[name][1]).go("").locator("body").inner_text() for name in ("draft", "mkdocs")
    }
    assert {name: "Draft site." in text for name, text in texts.items()} == {"draft": True, "mkdocs": False}
    assert visit(sample_sites["mkdocs"][1]).go("").locator(".md-banner").count() == 0


def test_every_page_names_the_catalogue_it_was_checked_against(sample_sites, visit):
    seen = visit(sample_sites["mkdocs"][1])
    says = "catalogue of law and guidance dated 1 November 2026"
    assert [place for place in ADDRESSES if says not in seen.go(place).locator("footer").inner_text()] == []


def test_paper_holds_the_page_without_menus_and_buttons(sample_sites, visit):
    page = visit(sample_sites["mkdocs"][1]).go(HUB)
    page.emulate_media(media="print")
    parts = ("h1", ".sw-header", ".md-sidebar--primary", ".sw-chart__tools", ".sw-chart__region svg")
    shown = [part for part in parts if page.locator(part).first.is_visible()]
    assert shown == ["h1", ".sw-chart__region svg"]


def test_british_english_is_named_as_the_language(sample_sites, visit):
    pages = [visit(sample_sites[engine][1]).go("") for engine in ENGINES]
    assert [page.locator("html").get_attribute("lang") for page in pages] == ["en-GB", "en-GB"]
