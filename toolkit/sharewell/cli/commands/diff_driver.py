"""`sharewell diff-driver`: what Git runs in `git diff` for files that .gitattributes gives to Sharewell."""

from __future__ import annotations

import difflib
import os
from collections.abc import Iterator
from pathlib import Path

import click

from ...escapes import plain
from ..options import cache_of, today

_ARGUMENTS = 7
"""What Git gives at least: a path, then of each version the file, its object and its mode."""

_LINK = "120000"


@click.command("diff-driver", short_help="Show a change in `git diff`. Git runs this.")
@click.argument(
    "given", nargs=-1, metavar="PATH OLD-FILE OLD-HEX OLD-MODE NEW-FILE NEW-HEX NEW-MODE [NEW-PATH]"
)
def command(given: tuple[str, ...]) -> int:
    """Show what changed in a document, for `git diff`. Git gives the arguments; so set it up once for each clone:

    \b
    git config diff.sharewell.command "sharewell diff-driver"
    echo "*.yaml diff=sharewell" >> .gitattributes

    A file that is no document of Sharewell is shown line by line. `git diff --no-ext-diff` does so for every file, and
    `git log -p --ext-diff` asks for this one in a log. What follows from a change is told by `sharewell diff`.
    """
    from ..output import show, while_read

    if len(given) == 1:
        click.echo(f"{plain(given[0])} has conflicts that are not settled yet.")
        return 0
    if len(given) < _ARGUMENTS:
        raise click.UsageError(
            "Git runs this command. To compare two versions yourself, use `sharewell diff`."
        )
    path = given[7] if len(given) > _ARGUMENTS else given[0]
    sides = [_file(given[place], given[place + 2]) for place in (1, 4)]
    with while_read():
        show("".join(_told(given[0], path, sides)))
    return 0


def _told(old_path: str, path: str, sides: list[Path | None]) -> Iterator[str]:
    from ...changes.naming import with_names
    from ...changes.reports.text import show
    from ...changes.review import Review
    from ...workspace.single import changes_in
    from ..output import width

    names = path if old_path == path else f"{old_path} -> {path}"
    yield click.style(f"{plain(names)}\n", bold=True)
    told = changes_in(path, sides[0], sides[1], old_path, cache_of(None))
    if told is None:
        yield from _lines(old_path, path, sides)
    elif told.changes:
        review = Review(
            base="", head="", as_of=today(), catalogue="", changes=told.changes, titles=told.titles
        )
        named = with_names(review, lambda _: path)
        yield show(named, colour=True, width=width(), quiet=True) + "\n"
    else:
        yield "  Layout, comments or order only.\n\n"


def _lines(old_path: str, path: str, sides: list[Path | None]) -> Iterator[str]:
    """The difference line by line, for what is no document."""
    from ...model.findings import Finding
    from ...reading.file import read_text

    texts = []
    for side in sides:
        text = read_text(side, path) if side else ""
        if isinstance(text, Finding):
            yield f"  {text.message}\n\n"
            return
        texts.append(text.splitlines())
    names = f"a/{plain(old_path)}", f"b/{plain(path)}"
    for line in difflib.unified_diff(texts[0], texts[1], *names, lineterm=""):
        yield f"{plain(line)}\n"
    yield "\n"


def _file(name: str, mode: str) -> Path | None:
    """The file of one version; None where that version has none, or a link, whose text is no document."""
    return None if name in (os.devnull, "/dev/null") or mode == _LINK else Path(name)
