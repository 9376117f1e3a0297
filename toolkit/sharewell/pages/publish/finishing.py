"""The finishing pass: what is done to the built HTML, the same for every engine.

Drawings are put in, the theme's faults put right, `site:` links made relative and all links followed. What is
wrong is returned as data; whether that stops publication is for the caller to say.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import msgspec

from .charts import Undrawn, put_in_place
from .links import BrokenLink, Links, broken, found, resolved
from .theme import put_right


class Finished(msgspec.Struct, frozen=True, gc=False):
    """What the pass saw: the addresses of the pages, links that lead nowhere, charts that nobody drew."""

    pages: tuple[str, ...]
    broken: tuple[BrokenLink, ...]
    undrawn: tuple[Undrawn, ...]


def finish(folder: Path, drawings: Mapping[str, str]) -> Finished:
    """Finish the site built in `folder`, in place. `drawings` are the SVGs by the id of their chart."""
    files = sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file())
    links: dict[str, Links] = {}
    undrawn: list[Undrawn] = []
    for name in files:
        if not name.endswith(".html"):
            continue
        page = (
            name.removesuffix("index.html")
            if name.endswith(("/index.html",)) or name == "index.html"
            else name
        )
        file = folder / name
        built = file.read_text(encoding="utf-8")
        text, missing = put_in_place(put_right(built, page), page, drawings)
        text = resolved(text, page)
        undrawn += missing
        links[page] = found(text)
        if text != built:
            file.write_text(text, encoding="utf-8", newline="\n")
    return Finished(tuple(sorted(links)), broken(links, files), tuple(undrawn))
