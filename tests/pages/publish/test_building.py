"""Sites built with both engines from the same files, in place of the old site only when whole."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import msgspec
import pytest

from sharewell.pages.publish import engine as engines
from sharewell.pages.publish.addresses import address
from sharewell.pages.publish.building import Site, build, configuration, in_words
from sharewell.pages.publish.charts import Undrawn
from sharewell.pages.publish.disk import Page, write
from sharewell.pages.publish.engine import BuildFailed, Engine
from sharewell.pages.publish.links import BrokenLink, Fault

from . import sample

SHELL = Path(__file__).parents[3] / "site"
BY_ENGINE = pytest.mark.parametrize("engine", list(Engine))


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The made-up site by engine: (what the build came to, its folder) each."""
    folder = tmp_path_factory.mktemp("sites")
    write(sample.PAGES, sample.ASSETS, folder / "pages")
    return {
        engine: (
            build(sample.SITE, SHELL, [folder / "pages"], folder / engine, sample.DRAWINGS, engine),
            folder / engine,
        )
        for engine in Engine
    }


def one_page(folder: Path, body: str = "Words.", **fields) -> list[Path]:
    write([Page(path="index.md", title="Home", body=body, **fields)], [], folder / "pages")
    return [folder / "pages"]


SMALL = Site(name="Small", menu=(("Home", "index.md"),))


@BY_ENGINE
def test_every_page_is_built_and_every_link_leads_somewhere(built, engine):
    outcome, _ = built[engine]
    assert set(outcome.pages) == {address(path) for path in sample.ALL_PAGES} | {"404.html"}
    assert (outcome.broken, outcome.undrawn, outcome.warnings) == ((), (), ())


def test_both_engines_say_the_same_on_every_page(built):
    """The article of each page, tags and all, is the same text."""
    article = re.compile(r"<article.*?</article>", re.DOTALL)

    def articles(engine: Engine) -> dict[str, str]:
        found = {}
        for file in built[engine][1].rglob("*.html"):
            text = article.search(file.read_text(encoding="utf-8"))[0].replace(
                '<a id="__skip" tabindex="-1"></a>', ""
            )
            found[file.relative_to(built[engine][1]).as_posix()] = " ".join(text.split())
        return found

    ours = articles(Engine.MKDOCS)
    assert articles(Engine.ZENSICAL) | {"404.html": ours["404.html"]} == ours


@BY_ENGINE
def test_drawings_are_in_the_pages_and_their_words_not_in_the_search(built, engine):
    folder = built[engine][1]
    page = (folder / "protocols/safeguarding-hub/index.html").read_text(encoding="utf-8")
    index = "".join(file.read_text(encoding="utf-8") for file in folder.rglob("search*.json"))
    assert ('href="../../parties/council/#phone" id="step-5"' in page, "Step 5" in index) == (True, False)


@BY_ENGINE
def test_nothing_that_a_page_loads_is_on_another_host(built, engine):
    loads = re.compile(r'<(?:script|img|iframe|link)\b[^>]*?(?:src|href)="((?:https?:)?//[^"]*)"')
    pages = [file.read_text(encoding="utf-8") for file in built[engine][1].rglob("*.html")]
    assert [host for page in pages for host in loads.findall(page)] == []


def test_a_style_sheet_that_the_pages_bring_is_used(built):
    page = (built[Engine.MKDOCS][1] / "index.html").read_text(encoding="utf-8")
    assert '<link rel="stylesheet" href="assets/charts.css">' in page


def test_the_site_says_what_it_was_made_with(built):
    outcome, folder = built[Engine.MKDOCS]
    assert json.loads((folder / "sharewell.json").read_text()) == {
        "catalogue": "2026-11-01",
        "as_of": "2026-11-22",
        "draft": False,
        "engine": "mkdocs",
        "pages": len(outcome.pages),
    }


@BY_ENGINE
def test_two_builds_of_the_same_pages_are_the_same_bytes(tmp_path, built, engine):
    folder = built[engine][1]
    build(sample.SITE, SHELL, [folder.parent / "pages"], tmp_path / "again", sample.DRAWINGS, engine)
    files = {file.relative_to(folder): file.read_bytes() for file in folder.rglob("*") if file.is_file()}
    again = {
        file.relative_to(tmp_path / "again"): file.read_bytes()
        for file in (tmp_path / "again").rglob("*")
        if file.is_file()
    }
    assert {name for name in files.keys() | again.keys() if files.get(name) != again.get(name)} == set()


def test_broken_links_and_missing_drawings_are_returned_not_raised(tmp_path):
    body = '<a href="site:gone.md">x</a> <div class="sw-chart" data-chart="c" data-label="d"></div>'
    outcome = build(SMALL, SHELL, one_page(tmp_path, body), tmp_path / "site", {})
    # The shell's own pages link to pages that a site has, and this one has not.
    assert [each for each in outcome.broken if each.page == ""] == [BrokenLink("", "gone/", Fault.NO_PAGE)]
    assert outcome.undrawn == (Undrawn("", "c"),)


def test_a_later_layer_takes_the_place_of_an_earlier_one(tmp_path):
    own = tmp_path / "own"
    own.mkdir()
    (own / "about.md").write_text("---\ntitle: Our own words\n---\nWe.\n", encoding="utf-8")
    build(SMALL, SHELL, [own, *one_page(tmp_path)], tmp_path / "site", {})
    assert "Our own words</h1>" in (tmp_path / "site/about/index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("engine", list(Engine))
def test_a_build_that_fails_leaves_the_old_site_and_no_litter(tmp_path, engine):
    layers = one_page(tmp_path)
    build(SMALL, SHELL, layers, tmp_path / "site", {}, engine)
    before = (tmp_path / "site/index.html").read_bytes()
    broken = tmp_path / "shell"
    (broken / "overrides").mkdir(parents=True)
    (broken / "docs").mkdir()
    (broken / "overrides/main.html").write_text("{% if %}", encoding="utf-8")
    (broken / "mkdocs.yml").write_bytes((SHELL / "mkdocs.yml").read_bytes())
    with pytest.raises(BuildFailed, match=f"could not be built. {engine.value} said|left out"):
        build(SMALL, broken, layers, tmp_path / "site", {}, engine)
    assert (tmp_path / "site/index.html").read_bytes() == before
    assert {entry.name for entry in tmp_path.iterdir()} == {"pages", "site", "shell"}


def test_a_folder_that_is_no_site_is_not_replaced(tmp_path):
    target = tmp_path / "protocols"
    target.mkdir()
    (target / "hub.yaml").write_text("protocol: hub\n")
    with pytest.raises(BuildFailed, match="no site of Sharewell"):
        build(SMALL, SHELL, one_page(tmp_path), target, {})
    assert [file.name for file in target.iterdir()] == ["hub.yaml"]


def test_a_menu_entry_without_a_page_is_named(tmp_path):
    site = msgspec.structs.replace(SMALL, menu=(("Home", "index.md"), ("Gone", "gone.md")))
    with pytest.raises(BuildFailed, match=r"The menu names a page that there is not: gone\.md"):
        build(site, SHELL, one_page(tmp_path), tmp_path / "site", {})


def test_two_layers_that_meet_at_one_address_are_refused(tmp_path):
    own = tmp_path / "own"
    (own / "about").mkdir(parents=True)
    (own / "about/index.md").write_text("# x\n")
    with pytest.raises(BuildFailed, match=r"“about.md” and “about/index.md”"):
        build(SMALL, SHELL, [own, *one_page(tmp_path)], tmp_path / "site", {})


def test_an_engine_that_is_not_installed_is_named(tmp_path, monkeypatch):
    script = tmp_path / "python"
    script.write_text('#!/bin/sh\necho "$0: No module named $2" >&2\nexit 1\n')
    script.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(script))
    with pytest.raises(BuildFailed, match="because the Python package zensical is not installed"):
        engines.run(Engine.ZENSICAL, tmp_path)


def test_the_name_of_a_site_is_data():
    import yaml

    settings = yaml.safe_load(
        configuration(msgspec.structs.replace(SMALL, name="A & <b>: {x}"), (SHELL / "mkdocs.yml").read_text())
    )
    assert settings["site_name"] == "A &amp; &lt;b&gt;: {x}"


@pytest.mark.parametrize(("day", "words"), [("2026-11-02", "2 November 2026"), ("", "")])
def test_a_date_is_written_as_people_write_it(day, words):
    assert in_words(day) == words


def test_a_date_that_is_none_is_refused():
    with pytest.raises(BuildFailed, match="“2026-13-01” is not a date"):
        in_words("2026-13-01")
