"""Whether somebody stands in a framework at all: checked first, since half a framework gives misleading findings."""

from __future__ import annotations

from pathlib import Path

import click

from ..reading.folder import ROOT_FILE, root_of, roots_below
from .shown import shown_path

_MOST = 5


def expect_framework(path: Path, quiet: bool = False, *, needed: bool = False) -> None:
    """Say so where a path lies in no framework.

    Where frameworks lie further down, one of them was meant: raises ClickException, which names them; and so it does
    where a framework is `needed`. Otherwise the documents are looked at as they are, and a line on standard error says
    what is missing.
    """
    if (root_of(path) / ROOT_FILE).is_file():
        return
    folder = shown_path(path if path.is_dir() else path.parent)
    where = "here" if folder == "." else f"in `{folder}`"
    below = roots_below(path) if path.is_dir() else []
    if below:
        names = [f"`{shown_path(each)}`" for each in below[:_MOST]]
        more = f" and {len(below) - _MOST} more" if len(below) > _MOST else ""
        raise click.ClickException(
            f"There is no {ROOT_FILE} {where} or above. Name the folder of a framework: {', '.join(names)}{more}."
        )
    if needed:
        raise click.ClickException(
            f"There is no {ROOT_FILE} {where} or above, and a site is made of a framework."
        )
    if not quiet:
        click.echo(
            f"There is no {ROOT_FILE} {where} or above, so there are no tiers and no settings to check against.",
            err=True,
        )
