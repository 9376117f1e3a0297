"""`sharewell comment`: a review that was handed on as JSON, told as the comment of a pull request."""

from __future__ import annotations

import sys

import click

MOST = 4_000_000
"""Bytes of JSON that are read: a review of a thousand changed documents is smaller."""


@click.command("comment", short_help="Tell a review that was handed on as JSON, as a comment.")
@click.argument(
    "file", default="-", metavar="[FILE]", type=click.Path(exists=True, dir_okay=False, allow_dash=True)
)
def command(file: str) -> int:
    """Tell the review in FILE (standard input where it is `-`) as the comment of a pull request, in Markdown.

    FILE is what `sharewell diff --format json` printed, perhaps in a run that strangers may change: it is read as data,
    every text in it is escaped, and a change weighs what this Sharewell's own table says. So a workflow that may write
    comments needs nothing else from one that may not.
    """
    from ...changes.handed import NotHanded, handed
    from ...changes.reports import markdown
    from ..output import write_data

    if file == "-":
        data = sys.stdin.buffer.read(MOST + 1)
    else:
        with open(file, "rb") as opened:
            data = opened.read(MOST + 1)
    if len(data) > MOST:
        raise click.ClickException(f"The review is larger than {MOST:,} bytes, so it is not read.")
    try:
        review = handed(data)
    except NotHanded as why:
        raise click.ClickException(f"This cannot be told: {why}.") from why
    write_data(markdown.show(review))
    return 0
