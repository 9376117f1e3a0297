"""Text from YAML is data: whatever it holds, the built site shows it as it was written."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

from sharewell.pages.publish.engine import Engine

from .harm import LINE, build_harm

pytestmark = pytest.mark.xdist_group("harm")


class Read(HTMLParser):
    """What a browser would make of a page: its text, its elements with their attributes, its scripts."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.text, self.scripts, self.inside = "", "", ""
        self.attributes: list[tuple[str, str, str]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.inside = tag
        self.attributes += [(tag, name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        if self.inside == "script":
            self.scripts += data
        else:
            self.text += data

    def handle_endtag(self, tag: str) -> None:
        self.inside = ""


@pytest.fixture(scope="module", params=list(Engine))
def site(request, tmp_path_factory):
    """The harmful site built by each engine: its outcome, and its pages as a browser reads them."""
    target = tmp_path_factory.mktemp("harm") / request.param.value
    built = build_harm(target, request.param)
    pages = {
        file.relative_to(target).as_posix(): Read(file.read_text("utf-8")) for file in target.rglob("*.html")
    }
    return built, pages


def test_no_link_is_broken_and_no_chart_missing(site):
    built, pages = site
    assert (built.broken, built.undrawn, len(pages) > 60) == ((), (), True)


def test_no_text_becomes_an_element_or_an_attribute(site):
    _, pages = site
    bad = [
        (name, found)
        for name, page in pages.items()
        for found in page.attributes
        if found[1].startswith("on")
        or found[2].strip().lower().startswith(("javascript:", "data:text", "//"))
        or (found[1] in ("src", "href") and "evil.example" in found[2])
        or found == ("img", "src", "x")
    ]
    assert bad == []
    assert [name for name, page in pages.items() if "hacked" in page.scripts] == []


@pytest.mark.parametrize(
    "page",
    [
        "index.html",
        "protocols/index.html",
        "protocols/safeguarding-hub/index.html",
        "protocols/case-system-contract/index.html",
        "parties/index.html",
        "parties/anyborough-council/index.html",
        "charts/index.html",
        "charts/when-to-share-children/index.html",
        "findings/index.html",
    ],
)
def test_text_is_shown_as_it_was_written(site, page):
    words = " ".join(site[1][page].text.split())
    # What stands in square brackets is a reference, which here names nothing, and is shown without them.
    for part in LINE.split('[law: x" onclick="hacked=1]'):
        assert part.strip() in words
    assert "49" not in {each.strip("{} ") for each in words.split()}
