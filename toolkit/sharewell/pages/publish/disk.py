"""Pages and other files, put on disk for the engine: what changed is written, what was ours is removed."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable
from pathlib import Path

import msgspec

from ...files import write_bytes
from .addresses import PathRefused, address, checked, link

MANIFEST = ".sharewell-pages"
_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


class Standing(msgspec.Struct, frozen=True, gc=False):
    """How the document on a page stands: `in-force`, “In force”, “Version 2.0, since 1 March 2026”.

    `name` picks the badge's shape and colour (site/docs/assets/head.css), `words` are what it says.
    """

    name: str
    words: str
    note: str = ""


class Page(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """One page of the site. All but `body` is plain text: it is escaped here.

    `path` is the file's, from the root (`protocols/safeguarding-hub.md`). `body` is Markdown with finished
    HTML blocks, without the title, whose headings begin at level 2. `kind` is printed above the title.
    `trail` leads from the home page to this one: (title, path of a page) each. `charts` are the ids of the
    charts that the body holds. A page that is not `searched` stays out of the search; `hide` may name
    `navigation` and `toc`.
    """

    path: str
    title: str
    body: str
    description: str = ""
    kind: str = ""
    standing: Standing | None = None
    trail: tuple[tuple[str, str], ...] = ()
    charts: tuple[str, ...] = ()
    searched: bool = True
    hide: tuple[str, ...] = ()


class Asset(msgspec.Struct, frozen=True, gc=False):
    """A file that is published as it is: a download, a style sheet."""

    path: str
    content: bytes


class Written(msgspec.Struct, frozen=True, gc=False):
    """What `write` did: the paths written and removed, and how many were left as they were."""

    written: tuple[str, ...]
    removed: tuple[str, ...]
    unchanged: int


def write(pages: Iterable[Page], assets: Iterable[Asset], folder: Path) -> Written:
    """Make `folder` hold these pages and assets, and return what that took.

    A file with the right content is not touched. What an earlier call wrote and nobody wants any more is
    removed, other files are left alone. Raises PathRefused where a path could leave the folder, or two would
    meet at one address.
    """
    wanted = _by_path(pages, assets)
    folder.mkdir(parents=True, exist_ok=True)
    root = folder.resolve()
    earlier = _manifest(root)
    # Listed before it is written, so that what a stopped run leaves behind is still known as ours.
    _list(root, {*earlier, *wanted})
    written = [path for path, content in wanted.items() if _put(root, path, content)]
    removed = [path for path in earlier if path not in wanted and _remove(root, path)]
    _list(root, wanted)
    return Written(tuple(sorted(written)), tuple(sorted(removed)), len(wanted) - len(written))


def source(page: Page) -> str:
    """The text of the page's file: front matter, then the body."""
    fields: dict[str, object] = {"title": _text(page.title)}
    if page.description:
        fields["description"] = _text(page.description)
    if page.kind:
        fields["kind"] = _text(page.kind)
    if page.standing:
        standing = page.standing
        fields["standing"] = {
            "name": _text(standing.name),
            "words": _text(standing.words),
            "note": _text(standing.note),
        }
    if page.trail:
        fields["trail"] = [
            {"title": _text(title), "href": html.escape(link(path))} for title, path in page.trail
        ]
    if not page.searched:
        fields["search"] = {"exclude": True}
    if page.hide:
        fields["hide"] = list(page.hide)
    # JSON is YAML too, and has one way of writing a text: nothing in a title can end it.
    front = "".join(f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in fields.items())
    return f"---\n{front}---\n\n{_NO_TEXT.sub('�', page.body)}\n"


def _text(words: str) -> str:
    """One line of text for a template: escaped, as neither engine does it, without what YAML refuses."""
    return html.escape(_NO_TEXT.sub("�", " ".join(words.split())))


def _by_path(pages: Iterable[Page], assets: Iterable[Asset]) -> dict[str, bytes]:
    files = [(page.path, source(page).encode()) for page in pages]
    files += [(asset.path, asset.content) for asset in assets]
    taken: dict[str, str] = {}
    for path, _ in files:
        # Folded, because two names that differ in case only are one file on many a council's machine.
        place = address(checked(path)).casefold()
        if place in taken:
            raise PathRefused(
                f"“{taken[place]}” and “{path}” would be the same page of the site: rename one of them."
            )
        taken[place] = path
    return dict(files)


def _put(root: Path, path: str, content: bytes) -> bool:
    """Write the file atomically unless it holds this already; whether it was written."""
    target = _inside(root, path)
    target.parent.mkdir(parents=True, exist_ok=True)
    _inside(root, path)
    return write_bytes(target, content)


def _remove(root: Path, path: str) -> bool:
    target = _inside(root, path)
    try:
        target.unlink()
    except OSError:
        return False
    for folder in target.relative_to(root).parents[:-1]:
        try:
            (root / folder).rmdir()
        except OSError:
            break
    return True


def _inside(root: Path, path: str) -> Path:
    """The file's place, after asking the file system, because a folder on the way may be a link to elsewhere."""
    target = root / path
    if not target.parent.resolve().is_relative_to(root):
        raise PathRefused(f"“{path}” would be written outside {root}.")
    return target


def _list(root: Path, paths: Iterable[str]) -> None:
    _put(root, MANIFEST, "".join(f"{path}\n" for path in sorted(paths)).encode())


def _manifest(root: Path) -> list[str]:
    """What an earlier call wrote; a line that is no safe path was not ours."""
    try:
        lines = (root / MANIFEST).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return []
    paths = []
    for line in lines:
        try:
            paths.append(checked(line))
        except PathRefused:
            continue
    return paths
