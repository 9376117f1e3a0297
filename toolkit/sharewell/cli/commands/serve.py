"""`sharewell serve`: the site while it is being written, rebuilt on change."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from ..options import as_of_option, cache_of, cache_option, path_argument, today


@click.command("serve")
@path_argument
@click.option(
    "--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="The port to serve on."
)
@as_of_option
@cache_option
def command(path: Path, port: int, as_of: datetime.date | None, cache: bool | None) -> int:
    """Serve the framework in PATH as a site, on this machine only, and rebuild it when a file changes.

    While the YAML is broken the last good site stays, and every page shows the findings.
    """
    import tempfile

    from ...pages.publish.engine import BuildFailed
    from ...pages.publish.serve import Outcome, ServeFailed, serve
    from ...reading.folder import root_of
    from ...workspace.publishing import Refused, publish
    from ..shown import within

    root = root_of(path)
    with tempfile.TemporaryDirectory(prefix="sharewell-") as folder:
        site, work = Path(folder, "site"), Path(folder, "pages")

        def rebuild() -> Outcome:
            try:
                published = publish(root, site, today(), as_of=as_of, cache=cache_of(cache), work=work)
                report = published.report
                failed = ""
            except Refused as refused:
                report, failed = refused.report, "Not rebuilt: the documents have errors."
            except BuildFailed as problem:
                return Outcome(failed=str(problem))
            return Outcome(failed=failed, findings=within(report, root, root).open)

        try:
            serve(rebuild, site, [root], port=port, say=click.echo)
        except ServeFailed as problem:
            raise click.ClickException(str(problem)) from problem
    return 0
