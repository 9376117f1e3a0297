"""Links of the built site: made relative, and followed."""

from __future__ import annotations

import pytest

from sharewell.pages.publish.links import BrokenLink, Fault, broken, found, resolved


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("site:index.md", "../../"),
        ("site:parties/council.md", "../../parties/council/"),
        ("site:parties/council.md#phone", "../../parties/council/#phone"),
        ("site:protocols/hub.md#clause-1", "#clause-1"),
        ("site:protocols/hub.md", "./"),
        ("site:downloads/a.csv", "../../downloads/a.csv"),
        ("https://example.org/", "https://example.org/"),
    ],
)
def test_a_link_by_file_becomes_relative_to_its_page(href, expected):
    assert resolved(f'<a class="x" href="{href}">', "protocols/hub/") == f'<a class="x" href="{expected}">'


def test_links_of_drawings_and_pictures_are_made_relative_too():
    text = '<a xlink:href="site:a.md"><img src="site:b.svg"></a>'
    assert resolved(text, "c/") == '<a xlink:href="../a/"><img src="../b.svg"></a>'


def test_words_about_links_are_no_links():
    text = '<p>Write href="site:a.md" there.</p><script>let s = \'<a href="nowhere">\';</script>'
    assert found(text).wants == frozenset()


@pytest.mark.parametrize(
    ("tag", "fault"),
    [
        ('<a href="../b/">', None),
        ('<a href="../b/#here">', None),
        ('<a href="#own">', None),
        ('<a href="..">', None),
        ('<a href="../d.csv?x=1">', None),
        ('<a href="https://example.org/x">', None),
        ('<a href="mailto:a@b.example">', None),
        ('<img src="data:image/png;base64,AA">', None),
        ('<link rel="canonical" href="https://example.org/">', None),
        ('<a href="../nowhere/">', Fault.NO_PAGE),
        ('<a href="../../../b/">', Fault.NO_PAGE),
        ('<a href="../b/#nowhere">', Fault.NO_ANCHOR),
        ('<a href="#nowhere">', Fault.NO_ANCHOR),
        ('<a href="/b/">', Fault.ABSOLUTE),
        ('<a href="javascript:alert(1)">', Fault.SCHEME),
        ('<a href="site:b.md">', Fault.SCHEME),
        ('<script src="https://example.org/x.js">', Fault.OTHER_HOST),
        ('<img src="//example.org/x.png">', Fault.OTHER_HOST),
        ('<link rel="stylesheet" href="https://example.org/x.css">', Fault.OTHER_HOST),
    ],
)
def test_a_link_is_followed_to_its_end(tag, fault):
    pages = {
        "": found(""),
        "a/": found(f'<p id="own">{tag}'),
        "b/": found('<p id="here">'),
    }
    files = ["index.html", "a/index.html", "b/index.html", "d.csv"]
    assert [link.fault for link in broken(pages, files)] == ([fault] if fault else [])


def test_a_broken_link_names_its_page_and_what_it_says_there():
    pages = {"a/": found('<a title="x > y" href="../gone/?q&amp;r">')}
    assert broken(pages, []) == (BrokenLink("a/", "../gone/?q&r", Fault.NO_PAGE),)


def test_the_page_for_what_is_not_there_links_from_the_root():
    assert broken({"404.html": found('<a href="/">'), "": found("")}, ["index.html", "404.html"]) == ()
