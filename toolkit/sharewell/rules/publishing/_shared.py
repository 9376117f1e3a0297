"""What several rules about the finished site need: where a finding on a page is to be mended."""

from __future__ import annotations

from ...model.corpus import Corpus
from ...model.places import Place
from ...model.site import BuiltSite, OwnPage


def place_of(corpus: Corpus, site: BuiltSite, address: str, words: str = "") -> Place:
    """Where a page is written: the partnership's own page, at some words of it; the page's document; the framework."""
    own = site.own_page(address)
    if own is not None:
        return place_in(own, words)
    document = corpus.document_at(site.about.get(address, ""))
    if document is not None:
        return document.at()
    framework = corpus.framework_document
    return framework.at_key(None, "site") if framework is not None else Place("framework.yaml")


def place_in(own: OwnPage, words: str = "") -> Place:
    """Where some words stand in a page that the partnership wrote itself; its first line where they do not."""
    at = own.text.lower().find(words.lower()) if words else -1
    if at < 0:
        return Place(own.path, path=own.path)
    line, start = own.text.count("\n", 0, at) + 1, own.text.rfind("\n", 0, at) + 1
    width = len(words.partition("\n")[0])
    return Place(own.path, line, at - start + 1, line, at - start + 1 + width, path=own.path)


def named(address: str) -> str:
    """A page as a sentence names it."""
    return f"the page `{address}`" if address else "the home page"
