"""Where a page's file ends up on the site, and how one place of the site links another.

MkDocs leaves the links inside raw HTML as they are and Zensical rewrites them, so no relative link reads the
same in both. Pages and charts therefore link by `site:` and the path of the file from the root
(`site:parties/council.md#phone`); the finishing pass turns that into the relative address, whatever page the
link, or the chart, stands on.
"""

from __future__ import annotations

import posixpath
import re

SCHEME = "site:"
_SEGMENT = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


class PathRefused(ValueError):
    """A path that could leave its folder, or that some file system could not hold."""


def checked(path: str) -> str:
    """The path itself, when it is safe to write below a folder: plain names parted by `/`, none of them `..`.

    Raises PathRefused otherwise.
    """
    if not all(_SEGMENT.fullmatch(segment) for segment in path.split("/")):
        raise PathRefused(
            f"“{path}” cannot be the path of a page: use letters, digits, full stops, hyphens and “/”."
        )
    return path


def link(path: str, anchor: str = "") -> str:
    """The link to a page or a file of the site, for an `href` or `src` on any page:
    `site:parties/council.md#phone`.
    """
    return f"{SCHEME}{path}#{anchor}" if anchor else f"{SCHEME}{path}"


def address(path: str) -> str:
    """The address, from the site's root, of the file at `path`: `parties/council.md` is `parties/council/`.

    The index of a folder has the folder's address, the site's own index the empty one; what is not a page
    stays.
    """
    if not path.endswith(".md"):
        return path
    folder, name = posixpath.split(path.removesuffix(".md"))
    if name == "index":
        return f"{folder}/" if folder else ""
    return posixpath.join(folder, name) + "/"


def built_file(page: str) -> str:
    """The file that an engine makes of the page at `page`: `parties/council.md` is
    `parties/council/index.html`.
    """
    return f"{address(page)}index.html"


def relative(origin: str, target: str) -> str:
    """The way from the page at address `origin` to `target`, both from the root: `a/b/` to `c/` is
    `../../c/`.
    """
    here = origin.rpartition("/")[0]
    if not here:
        return target or "./"
    way = posixpath.relpath(target or ".", here)
    return f"{way}/" if target.endswith("/") or not target else way
