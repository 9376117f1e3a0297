"""A finished site as the rules see it: its files, the links that lead nowhere, and what each page is about.

The pages know how it came about; the rules are given this and nothing else of it.
"""

from __future__ import annotations

import functools
import html
import re
from collections.abc import Mapping

import msgspec


class BuiltFile(msgspec.Struct, frozen=True, gc=False):
    """A file of the site in which words can be read, and those words: a page's HTML, the texts of a search index."""

    path: str
    text: str


class DeadLink(msgspec.Struct, frozen=True, gc=False):
    """A link inside the site that leads nowhere: on which page, as it stands there, and where to.

    `page` and `target` are addresses from the site's root: `protocols/hub/`, empty for the home page. Where the page
    that it leads to is there, the place on the page is not.
    """

    page: str
    href: str
    target: str
    page_is_there: bool


class OwnPage(msgspec.Struct, frozen=True, gc=False):
    """A page that the partnership wrote itself: its file, from the framework's root, its address and its text."""

    path: str
    address: str
    text: str


class BuiltSite(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """A site. `about` names, by address, the file of the document that a page is about."""

    files: tuple[BuiltFile, ...]
    dead: tuple[DeadLink, ...] = ()
    about: Mapping[str, str] = {}
    own: tuple[OwnPage, ...] = ()

    def page(self, address: str) -> str | None:
        """The HTML of the page at an address; None where there is none."""
        return self._texts.get(f"{address}index.html")

    def own_page(self, address: str) -> OwnPage | None:
        """The page at an address that the partnership wrote itself."""
        return next((each for each in self.own if each.address == address), None)

    @functools.cached_property
    def _texts(self) -> dict[str, str]:
        return {each.path: each.text for each in self.files}


_ARTICLE = re.compile(r"<article\b.*?>(.*?)</article>", re.DOTALL)
_UNSEEN = re.compile(r"<(script|style|svg)\b.*?</\1>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


def article(page: str) -> str:
    """The HTML of what a page itself says, without menu, head and foot; all of it where nothing marks that."""
    found = _ARTICLE.search(page)
    return found[1] if found else page


def text_of(markup: str) -> str:
    """The text that a reader of some HTML sees, on one line."""
    return " ".join(html.unescape(_TAG.sub(" ", _UNSEEN.sub(" ", markup))).split())


_WORD = re.compile(r"[^\W_]+")


def words_of(text: str) -> str:
    """The words of a text in small letters, with one space before, between and after: ` a b c `.

    Texts compare by it whatever stands between their words: tags, quotation marks, the ends of lines.
    """
    return f" {' '.join(_WORD.findall(text.casefold()))} "
