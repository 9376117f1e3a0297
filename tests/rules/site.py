"""The finished site of a small framework, made in memory: no engine, no drawings, and so quick enough for examples."""

from __future__ import annotations

import functools
import html
import re
from collections.abc import Container, Mapping

import markdown

from sharewell import data
from sharewell.model.corpus import Corpus
from sharewell.model.report import Report
from sharewell.model.site import BuiltSite
from sharewell.pages.publish.addresses import address, built_file, link
from sharewell.pages.publish.disk import Page
from sharewell.pages.publish.inspection import inspected, with_title
from sharewell.pages.publish.links import broken, found, resolved
from sharewell.pages.site import site_pages

OWN = re.compile(r"<!-- pages/(\S+) -->\n")
"""The first line of a page that the partnership wrote itself, among the documents of an example."""

_HEADING = re.compile(r"^(#{2,4}) (.*?) \{#([\w-]+)[^}]*\}$", re.MULTILINE)
_FRONT = re.compile(r"---\ntitle: (.*)\n(?:.*\n)*?---\n")
_TO_FILE = re.compile(r'((?:href|src)=")(?![a-z]+:|#)([^"#]*\.(?:md|png|svg))')


def site_of(corpus: Corpus, report: Report, own: Mapping[str, str]) -> BuiltSite:
    """The site as `sharewell build` would have it looked at. `own` are the partnership's own pages by their path."""
    made = site_pages(corpus, report)
    written = {path: with_title(text) for path, text in own.items()}
    sources = {page.path: _made(page) for page in made.pages} | _shell()
    sources |= {path: _written(text) for path, text in written.items()}
    there = sources.keys() | _pictures()
    texts = {
        built_file(path): resolved(_linked(text, path, there), address(path))
        for path, text in sources.items()
    } | dict.fromkeys(_pictures(), "")
    links = {path.removesuffix("index.html"): found(text) for path, text in texts.items()}
    return inspected(texts, broken(links, texts), made.about, own)


@functools.cache
def _shell() -> dict[str, str]:
    """The pages that come with Sharewell."""
    return {
        file.name: _written(file.read_text("utf-8")) for file in (data.folder("site") / "docs").glob("*.md")
    }


@functools.cache
def _pictures() -> frozenset[str]:
    """The pictures that come with Sharewell, by their paths."""
    shell = data.folder("site") / "docs"
    return frozenset(file.relative_to(shell).as_posix() for file in shell.glob("assets/*.png"))


def _made(page: Page) -> str:
    """A page made of documents, as the shell's template frames it."""
    standing = page.standing
    head = f'<div class="sw-standing"><p>{standing.words} {standing.note}</p></div>' if standing else ""
    body = _HEADING.sub(lambda found: _heading(len(found[1]), found[2], found[3]), page.body)
    return f"<article><h1>{html.escape(page.title)}</h1>{head}{body}</article>"


def _heading(level: int, words: str, id: str) -> str:
    return f'<h{level} id="{id}">{words}</h{level}>'


def _written(text: str) -> str:
    """A page written by hand."""
    title = _FRONT.match(text)
    body = markdown.markdown(
        text[title.end() :] if title else text, extensions=["attr_list", "md_in_html", "tables", "toc"]
    )
    return f"<article><h1>{title[1].strip(chr(34)) if title else ''}</h1>{body}</article>"


def _linked(text: str, path: str, sources: Container[str]) -> str:
    """Links from file to file made links from page to page, where there is such a file, as an engine does."""
    folder = path.rpartition("/")[0]

    def put(match: re.Match[str]) -> str:
        target = f"{folder}/{match[2]}" if folder else match[2]
        return f"{match[1]}{link(target)}" if target in sources else match[0]

    return _TO_FILE.sub(put, text)
