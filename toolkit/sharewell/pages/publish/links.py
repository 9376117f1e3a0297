"""Links of the built site: `site:` links made relative, and every link inside the site followed to its end."""

from __future__ import annotations

import enum
import html
import posixpath
import re
from collections.abc import Iterable, Mapping
from urllib.parse import unquote

import msgspec

from .addresses import SCHEME, address, relative

_SITE = re.compile(rf'(\s(?:href|src|xlink:href)=")({SCHEME}[^"]*)"')
_SCRIPT = re.compile(r"<script\b.*?</script>", re.DOTALL)
_TAG = re.compile(r'<([a-zA-Z][^\s>/]*)\s[^>"]*(?:"[^"]*"[^>"]*)*>')
_ONLY_NAMES = re.compile(
    r'<(?:a|area|label)\s|<link\s[^>]*rel="(?:canonical|alternate|prev|next)"', re.IGNORECASE
)
_ATTRIBUTE = re.compile(r'\s(id|href|src|xlink:href)="([^"]*)"')
_SCHEME_OF = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
_LEADS_OUT = frozenset({"http", "https", "mailto", "tel"})


class Fault(enum.StrEnum):
    """What is wrong with a link."""

    NO_PAGE = "no such page"
    NO_ANCHOR = "no such place on the page"
    SCHEME = "a kind of address that pages may not hold"
    ABSOLUTE = "breaks where the site is not at the root of its host"
    OTHER_HOST = "loaded from another host"


class BrokenLink(msgspec.Struct, frozen=True, gc=False):
    """A link of the page at address `page`, as it stands in the HTML, and what is wrong with it."""

    page: str
    href: str
    fault: Fault


class Links(msgspec.Struct, frozen=True, gc=False):
    """The ids on a page, and its links: (href, whether the browser loads it at once) each."""

    ids: frozenset[str]
    wants: frozenset[tuple[str, bool]]


def resolved(text: str, page: str) -> str:
    """The HTML of the page at this address with `site:` links made relative."""

    def put(match: re.Match[str]) -> str:
        path, mark, anchor = match[2].removeprefix(SCHEME).partition("#")
        target = address(path)
        # A link to the page itself stays on it.
        way = "" if mark and target == page else relative(page, target)
        return f'{match[1]}{way}{mark}{anchor}"'

    return _SITE.sub(put, text)


def found(text: str) -> Links:
    """The ids and links of a page's HTML, scripts left out."""
    ids: set[str] = set()
    wants: set[tuple[str, bool]] = set()
    for tag in _TAG.finditer(_SCRIPT.sub(_opening_tag, text)):
        loads = not _ONLY_NAMES.match(tag[0])
        for name, value in _ATTRIBUTE.findall(tag[0]):
            if name == "id":
                ids.add(html.unescape(value))
            else:
                wants.add((html.unescape(value), loads))
    return Links(frozenset(ids), frozenset(wants))


def broken(pages: Mapping[str, Links], files: Iterable[str]) -> tuple[BrokenLink, ...]:
    """The links that lead nowhere. `pages` are by address; `files` are all files of the site, from its root."""
    there = frozenset(files)
    return tuple(
        BrokenLink(page, href, fault)
        for page, links in sorted(pages.items())
        for href, loads in sorted(links.wants)
        if (fault := _fault(page, href, loads, pages, there))
    )


def leads_to(page: str, href: str) -> str:
    """The address, from the root, that a link on a page leads to, its anchor included; one that leaves the site as it is."""
    if _SCHEME_OF.match(href) or href.startswith("//"):
        return href
    path, mark, anchor = href.partition("#")
    return _target(page, unquote(path.partition("?")[0]).lstrip("/") or ("." if path else "")) + mark + anchor


def _fault(
    page: str, href: str, loads: bool, pages: Mapping[str, Links], there: frozenset[str]
) -> Fault | None:
    if scheme := _SCHEME_OF.match(href):
        if loads and scheme[1].lower() in ("http", "https"):
            return Fault.OTHER_HOST
        return None if scheme[1].lower() in _LEADS_OUT or (loads and scheme[1] == "data") else Fault.SCHEME
    if href.startswith("//"):
        return Fault.OTHER_HOST if loads else None
    path, _, anchor = href.partition("#")
    path = unquote(path.partition("?")[0])
    if path.startswith("/"):
        # The page for what is not there is shown at any address, so its links have to begin at the root.
        if page != "404.html":
            return Fault.ABSOLUTE
        page, path = "", path.lstrip("/") or "."
    target = _target(page, path)
    if target not in pages and target not in there:
        return Fault.NO_PAGE
    if anchor and target in pages and unquote(anchor) not in pages[target].ids:
        return Fault.NO_ANCHOR
    return None


def _target(page: str, path: str) -> str:
    """The address that a relative path leads to from the page; one that climbs out of the site stays so."""
    if not path:
        return page
    folder = page.rpartition("/")[0]
    way = posixpath.normpath(posixpath.join(folder, path))
    if way == ".":
        return ""
    return f"{way}/" if path.endswith(("/", "/.", "/..")) or path in (".", "..") else way


def _opening_tag(script: re.Match[str]) -> str:
    return script[0].partition(">")[0] + ">"
