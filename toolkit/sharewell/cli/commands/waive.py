"""`sharewell waive`: accept the findings of an old corpus together, so that new ones stand out."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from ..options import Day, as_of_option, path_argument, quiet_option, today


@click.command("waive", short_help="Accept the findings of an old corpus together.")
@path_argument
@click.option(
    "--baseline", is_flag=True, help="Accept every finding there is now, in a file `baseline.yaml`."
)
@click.option("--because", metavar="WORDS", help="Why they are accepted.")
@click.option("--accepted-by", metavar="ROLE", help="The role that accepts them, by its id.")
@click.option("--until", type=Day(), metavar="DATE", help="The last day on which they are accepted.")
@click.option("--prune", is_flag=True, help="Only take out what is mended; accept nothing new.")
@click.option("--dry-run", is_flag=True, help="Say what would be written, and write nothing.")
@as_of_option
@quiet_option
def command(
    path: Path,
    baseline: bool,
    because: str | None,
    accepted_by: str | None,
    until: datetime.date | None,
    prune: bool,
    dry_run: bool,
    as_of: datetime.date | None,
    quiet: bool,
) -> int:
    """Accept the findings of the framework in PATH until a day, so that a check shows what is new.

    For a corpus that comes in with its faults. The first time, say why, by whom and until when; later, the same
    command takes out what is mended and adds what is new (or, with --prune, does not). Waivers written by hand stay
    as they are, and count first. Files that cannot be read cannot be accepted. To accept a single finding, write a
    waiver into its document, under `waivers`.
    """
    from ...reading.folder import root_of
    from ...workspace.adopting import RefusedError, adopt, write
    from ..shown import shown_path
    from ..whereabouts import expect_framework

    if not baseline:
        raise click.UsageError("Say --baseline. A single finding is waived in its document, under `waivers`.")
    expect_framework(path, quiet, needed=True)
    given = {"because": because, "accepted-by": accepted_by, "until": until.isoformat() if until else None}
    answers = {key: " ".join(text.split()) for key, text in given.items() if text and text.strip()}
    try:
        adopted = adopt(root_of(path), today(), as_of, answers, grow=not prune)
    except (RefusedError, ValueError) as refused:
        raise click.ClickException(str(refused)) from None
    if not dry_run:
        write(adopted)
    if not quiet:
        click.echo(
            f"{shown_path(adopted.file)}{' would hold' if dry_run else ':'} "
            f"{adopted.added + adopted.kept} findings accepted ({adopted.added} new, {adopted.dropped} no longer found)."
        )
        if adopted.unreadable:
            click.echo(
                f"{adopted.unreadable} findings are in files that cannot be read: mend those, and run this again.",
                err=True,
            )
    return 0
