"""Fixes told on the terminal: what was mended, what was left and why, or the difference it would make."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .difference import difference
from .options import today
from .shown import shown_path

if TYPE_CHECKING:
    from ..workspace.mending import Mended


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
        show(
            "".join(
                line
                for each in mended.changed
                for line in difference(shown_path(mended.root / each.file), each.before, each.after)
            )
        )
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
