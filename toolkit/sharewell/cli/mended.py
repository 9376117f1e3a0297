"""Fixes told on the terminal: what was mended, what was left and why, or the difference it would make."""

from __future__ import annotations

import datetime
import difflib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .options import today
from .shown import shown_path

if TYPE_CHECKING:
    from ..workspace.mending import Changed, Mended


def fix_files(
    path: Path, as_of: datetime.date | None, only: frozenset[str] | None, cache: Path | None, quiet: bool
) -> None:
    """Write the safe fixes into the files of a path; tells on standard error what was done."""
    from ..workspace.mending import write

    mended = _mended(path, as_of, only, cache)
    meanwhile = write(mended)
    for file in meanwhile:
        click.echo(f"{shown_path(mended.root / file)} was changed meanwhile, and is left as it is.", err=True)
    done = [each for each in mended.done if each.place.file not in meanwhile]
    if not quiet:
        files = len({each.place.file for each in done})
        click.echo(f"Fixed {_many(len(done), 'finding')} in {_many(files, 'file')}.", err=True)
        _tell_left(mended)


def show_difference(
    path: Path, as_of: datetime.date | None, only: frozenset[str] | None, cache: Path | None, quiet: bool
) -> bool:
    """Print what the safe fixes would change, and change nothing; answers whether they would change anything."""
    from .output import show, while_read

    mended = _mended(path, as_of, only, cache)
    with while_read():
        show("".join(line for each in mended.changed for line in _difference(mended.root, each)))
    if not quiet:
        files = _many(len(mended.changed), "file")
        click.echo(f"Would fix {_many(len(mended.done), 'finding')} in {files}.", err=True)
        _tell_left(mended)
    return bool(mended.changed)


def _mended(
    path: Path, as_of: datetime.date | None, only: frozenset[str] | None, cache: Path | None
) -> Mended:
    from ..reading.folder import root_of
    from ..workspace.mending import mend
    from .shown import from_root

    return mend(path, today(), as_of, only, cache, from_root(root_of(path), path))


def _tell_left(mended: Mended) -> None:
    for finding, why in mended.left:
        place = finding.place
        click.echo(f"Left: {shown_path(mended.root / place.file)}:{place.line}: {why}.", err=True)


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


_COLOURS = {"+": "green", "-": "red", "@": "cyan"}


def _difference(root: Path, changed: Changed) -> Iterator[str]:
    """The lines of a unified difference, as `git apply` and `patch` read it."""
    name = shown_path(root / changed.file)
    lines = difflib.unified_diff(
        _lines(changed.before), _lines(changed.after), f"a/{name}", f"b/{name}", lineterm="\n"
    )
    for line in lines:
        whole = line if line.endswith("\n") else line + "\n\\ No newline at end of file\n"
        heading = line.startswith(("+++", "---"))
        yield click.style(whole, bold=True) if heading else click.style(whole, fg=_COLOURS.get(line[:1]))


def _lines(text: str) -> list[str]:
    """Lines with their ends. Only line feeds part them, as in Git, so that other ends stay part of the line."""
    parts = text.split("\n")
    return [f"{each}\n" for each in parts[:-1]] + ([parts[-1]] if parts[-1] else [])
