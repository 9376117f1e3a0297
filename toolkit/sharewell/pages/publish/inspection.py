"""A finished site made ready for the rules that judge it: every file in which words can be read, and the dead links."""

from __future__ import annotations

import gzip
import html
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from ...model.site import BuiltFile, BuiltSite, DeadLink, OwnPage
from .addresses import address
from .links import BrokenLink, Fault, leads_to

_HEADING = re.compile(r"\s*# (.+)\n?")

UNRESOLVED = (Fault.NO_PAGE, Fault.NO_ANCHOR, Fault.ABSOLUTE)
"""The faults of links that a rule reports; the others are faults of the pages' making."""


def texts_in(folder: Path) -> dict[str, str]:
    """The text of every file of a built site by its path; what is packed is unpacked, and pictures are left out."""
    found = {}
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            content = file.read_bytes()
            try:
                packed = file.suffix == ".gz"
                text = (gzip.decompress(content) if packed else content).decode("utf-8")
            except (UnicodeDecodeError, OSError):
                continue
            found[file.relative_to(folder).as_posix()] = text
    return found


def inspected(
    texts: Mapping[str, str],
    broken: Iterable[BrokenLink],
    about: Iterable[tuple[str, str]],
    own: Mapping[str, str],
) -> BuiltSite:
    """The site of these files, as the rules are given it.

    `about` pairs the path of a page with that of its document; `own` are the pages that the partnership wrote, by
    their path among the pages.
    """
    return BuiltSite(
        files=tuple(BuiltFile(path, _readable(path, text)) for path, text in sorted(texts.items())),
        dead=tuple(
            DeadLink(each.page, each.href, leads_to(each.page, each.href), each.fault is Fault.NO_ANCHOR)
            for each in broken
            if each.fault in UNRESOLVED
        ),
        about={address(page): document for page, document in about},
        own=tuple(OwnPage(f"{OWN_PAGES}/{path}", address(path), text) for path, text in sorted(own.items())),
    )


OWN_PAGES = "pages"
"""The folder beside framework.yaml in which a partnership keeps pages that it writes itself."""


def own_pages(root: Path) -> dict[str, str]:
    """The Markdown pages that a partnership wrote itself, by their path in its folder of pages.

    Raises UnicodeDecodeError where one is not UTF-8, OSError where it cannot be read.
    """
    folder = root / OWN_PAGES
    inside = folder.resolve()
    return {
        file.relative_to(folder).as_posix(): file.read_text(encoding="utf-8")
        for file in sorted(folder.rglob("*.md"))
        if file.is_file() and file.resolve().is_relative_to(inside)
    }


def with_title(text: str) -> str:
    """A page as the engine wants it: with its title in front matter, where it was written as a heading."""
    heading = _HEADING.match(text)
    if heading is None:
        return text
    return f"---\ntitle: {json.dumps(html.escape(heading[1].strip()), ensure_ascii=False)}\n---\n{text[heading.end() :]}"


def _readable(path: str, text: str) -> str:
    """The texts of a JSON file, one a line, as nobody reads its escapes; any other text as it is."""
    if not path.endswith(".json"):
        return text
    try:
        return "\n".join(_strings(json.loads(text)))
    except ValueError:
        return text


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for each in value:
            yield from _strings(each)
    elif isinstance(value, dict):
        for key, each in value.items():
            yield key
            yield from _strings(each)
