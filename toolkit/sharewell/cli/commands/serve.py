"""`sharewell serve`: the site while it is being written, rebuilt on change."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from ..options import as_of_option, cache_of, cache_option, path_argument, today


@click.command("serve", short_help="Show the site while you write, rebuilt on change.")
@path_argument
@click.option(
    "--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="The port to serve on."
)
@as_of_option
@cache_option
def command(path: Path, port: int, as_of: datetime.date | None, cache: bool | None) -> int:
    """Serve the framework in PATH as a site, on this machine only, and rebuild it when a file changes.

    Documents that have errors are shown as drafts. While a file cannot be read at all, the last good site stays. Every
    page shows the findings. Ctrl-C stops it.
    """
    import tempfile

    from ...pages.publish.engine import BuildFailed
    from ...pages.publish.serve import Outcome, ServeFailed, serve
    from ...reading.folder import root_of
    from ...workspace.publishing import Refused, WhenWrong, publish
    from ..shown import named
    from ..whereabouts import expect_framework

    expect_framework(path, needed=True)
    root = root_of(path)
    with tempfile.TemporaryDirectory(prefix="sharewell-") as folder:
        site, work = Path(folder, "site"), Path(folder, "pages")

        def rebuild() -> Outcome:
            failed = ""
            try:
                checked = publish(
                    root,
                    site,
                    today(),
                    as_of=as_of,
                    when_wrong=WhenWrong.PREVIEW,
                    cache=cache_of(cache),
                    work=work,
                ).checked
            except Refused as refused:
                checked, failed = refused.checked, "Not rebuilt: a document cannot be read."
            except BuildFailed as problem:
                return Outcome(failed=str(problem))
            except OSError as problem:
                # A file that goes while it is read, a disk that is full: the next change may find it mended.
                return Outcome(failed=f"Not rebuilt: {problem.filename or 'a file'}: {problem.strerror}.")
            return Outcome(failed=failed, findings=named(checked.report, checked.root).open)

        try:
            serve(rebuild, site, [root], port=port, say=click.echo)
        except ServeFailed as problem:
            raise click.ClickException(str(problem)) from problem
    return 0
