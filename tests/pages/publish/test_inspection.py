"""A finished site as the rules are given it, and the pages that a partnership writes itself."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from sharewell.model.site import DeadLink, OwnPage, article, text_of, words_of
from sharewell.pages.publish.inspection import inspected, own_pages, texts_in, with_title
from sharewell.pages.publish.links import BrokenLink, Fault, leads_to


def test_every_file_with_words_in_it_is_read_and_pictures_are_not(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a/index.html").write_text("<p>é</p>", encoding="utf-8")
    (tmp_path / "sitemap.xml.gz").write_bytes(gzip.compress(b"<loc>a/</loc>"))
    (tmp_path / "broken.gz").write_bytes(b"no gzip")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\xff\xfe")
    assert texts_in(tmp_path) == {"a/index.html": "<p>é</p>", "sitemap.xml.gz": "<loc>a/</loc>"}


def test_a_site_knows_its_pages_its_dead_links_and_what_they_are_about() -> None:
    site = inspected(
        {"index.html": "home", "hub/index.html": "hub", "search.json": '{"a": ["b\\u2019s", {"c": 1}]}'},
        [
            BrokenLink("hub/", "../gone/", Fault.NO_PAGE),
            BrokenLink("", "hub/#x", Fault.NO_ANCHOR),
            BrokenLink("", "javascript:x", Fault.SCHEME),
        ],
        [("hub.md", "agreements/hub.yaml")],
        {"hub.md": "# Hub"},
    )
    assert (site.page(""), site.page("hub/"), site.page("gone/")) == ("home", "hub", None)
    assert site.dead == (
        DeadLink("hub/", "../gone/", "gone/", False),
        DeadLink("", "hub/#x", "hub/#x", True),
    )
    assert site.about == {"hub/": "agreements/hub.yaml"}
    assert site.own_page("hub/") == OwnPage("pages/hub.md", "hub/", "# Hub")
    assert next(file.text for file in site.files if file.path == "search.json") == "a\nb’s\nc"


@pytest.mark.parametrize(
    ("page", "href", "address"),
    [
        ("a/b/", "../../c/", "c/"),
        ("a/", "../", ""),
        ("a/", "#x", "a/#x"),
        ("", "a/?q#x", "a/#x"),
        ("a/", "https://www.gov.uk/", "https://www.gov.uk/"),
        ("404.html", "/a/", "a/"),
    ],
)
def test_where_a_link_leads(page: str, href: str, address: str) -> None:
    assert leads_to(page, href) == address


def test_own_pages_are_the_markdown_files_of_their_folder(tmp_path: Path) -> None:
    assert own_pages(tmp_path) == {}
    (tmp_path / "pages/deep").mkdir(parents=True)
    (tmp_path / "secret.md").write_text("outside")
    (tmp_path / "pages/a.md").write_text("# A")
    (tmp_path / "pages/deep/b.md").write_text("# B")
    (tmp_path / "pages/c.html").write_text("<p>")
    (tmp_path / "pages/link.md").symlink_to(tmp_path / "secret.md")
    assert own_pages(tmp_path) == {"a.md": "# A", "deep/b.md": "# B"}


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("# A title\nWords.\n", '---\ntitle: "A title"\n---\nWords.\n'),
        ("\n# Q & <A>", '---\ntitle: "Q &amp; &lt;A&gt;"\n---\n'),
        ("---\ntitle: X\n---\nWords.", "---\ntitle: X\n---\nWords."),
        ("Words alone.", "Words alone."),
    ],
)
def test_the_heading_of_a_page_becomes_its_title(text: str, written: str) -> None:
    assert with_title(text) == written


def test_what_a_reader_sees_of_a_page() -> None:
    page = "<body><nav>Menu</nav><article class='x'><p>Some&nbsp;<b>words</b>.</p><script>x</script></article></body>"
    assert text_of(article(page)) == "Some words ."
    assert words_of("“Some words”, it’s said.") == " some words it s said "
    assert article("no mark") == "no mark"
