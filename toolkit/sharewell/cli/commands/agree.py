"""`sharewell agree`: write down against which version, and which words, of its parents a document was agreed."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..options import Day, cache_of, cache_option, path_option, quiet_option

if TYPE_CHECKING:
    from ...workspace.agreeing import Agreed


@click.command("agree", short_help="Write down which words of its parent a document was agreed against.")
@click.argument("protocols", nargs=-1, metavar="[PROTOCOL]...")
@path_option
@click.option("--on", type=Day(), metavar="DATE", help="The day on which the parents were accepted.")
@click.option(
    "--diff", is_flag=True, help="Print what would change, and change nothing; exit code 1 if anything."
)
@cache_option
@quiet_option
def command(
    protocols: tuple[str, ...],
    path: Path,
    on: datetime.date | None,
    diff: bool,
    cache: bool | None,
    quiet: bool,
) -> int:
    """Write into each PROTOCOL the version of its parents and a stamp of what they say; without a name, into all in use.

    Do this when the parties have agreed the document against its parents as these are now. From then on a check tells
    where a parent has changed under the same version. The stamp is made of what the parent says: layout, comments, its
    history and its adoptions do not count. `accepted-on` stays as it is unless --on gives the day; so do comments, order and
    layout.
    """
    from ...workspace.agreeing import RefusedError, agreed
    from ..whereabouts import expect_framework

    expect_framework(path, quiet, needed=True)
    try:
        found = agreed(path, protocols, on, cache_of(cache))
    except RefusedError as refused:
        raise click.ClickException(str(refused)) from None
    if diff:
        _show(found)
        return int(bool(found.changed))
    return _write(found, quiet)


def _show(found: Agreed) -> None:
    from ..difference import difference
    from ..output import show, while_read
    from ..shown import shown_path

    with while_read():
        for each in found.changed:
            show("".join(difference(shown_path(found.root / each.file), each.before, each.after)))


def _write(found: Agreed, quiet: bool) -> int:
    """Write the files, and say what was done; the exit code is 2 where one was changed meanwhile."""
    from ...workspace.mending import write_changes
    from ..shown import shown_path

    meanwhile = write_changes(found.root, found.changed)
    for file in meanwhile:
        click.echo(f"{shown_path(found.root / file)} was changed meanwhile, and is left as it is.", err=True)
    if not quiet:
        count = len(found.changed) - len(meanwhile)
        click.echo(
            f"Agreed {count} {'document' if count == 1 else 'documents'} anew; "
            f"{found.statements} {'statement' if found.statements == 1 else 'statements'} about parents looked at."
        )
        if found.undated:
            names = ", ".join(found.undated)
            click.echo(
                f"The day of acceptance is still the earlier one in: {names}. --on gives it.", err=True
            )
    return 2 if meanwhile else 0
