"""`sharewell build`: the site, from YAML to pages."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from ..options import as_of_option, cache_of, cache_option, path_argument, quiet_option, today


@click.command("build")
@path_argument
@click.option(
    "--to",
    "target",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("build/site"),
    show_default=True,
    help="The folder to build the site in.",
)
@click.option(
    "--draft", is_flag=True, help="Build although there are errors; every page says that it is a draft."
)
@click.option(
    "--engine",
    type=click.Choice(["mkdocs", "zensical"]),
    default="mkdocs",
    show_default=True,
    help="What turns the pages into a site.",
)
@as_of_option
@cache_option
@quiet_option
def command(
    path: Path,
    target: Path,
    draft: bool,
    engine: str,
    as_of: datetime.date | None,
    cache: bool | None,
    quiet: bool,
) -> int:
    """Build the site of the framework in PATH.

    Refuses while there are errors, unless with --draft. The old site stays until the new one is whole. The exit code
    is 0 when the site was built, 1 when the documents have errors, 2 when the site could not be built.
    """
    from ...pages.publish.engine import BuildFailed, Engine
    from ...pages.publish.links import BrokenLink
    from ...workspace.publishing import Refused, publish
    from ..reporters import text
    from ..shown import within

    def tell(what: str) -> None:
        if not quiet:
            click.echo(f"{what} ...", err=True)

    try:
        published = publish(
            path,
            target,
            today(),
            as_of=as_of,
            draft=draft,
            engine=Engine(engine),
            cache=cache_of(cache),
            tell=tell,
        )
    except Refused as refused:
        text.show(within(refused.report, refused.root, refused.root), refused.root, quiet)
        click.echo("The site was not built: mend the errors, or build a draft with --draft.", err=True)
        return 1
    except BuildFailed as failed:
        raise click.ClickException(str(failed)) from failed
    broken: tuple[BrokenLink, ...] = published.built.broken
    for each in broken:
        click.echo(f"warning: {each.page}: {each.href}: {each.fault.value}", err=True)
    for why in (*published.undrawn, *published.built.warnings):
        click.echo(f"warning: {why}", err=True)
    if not quiet:
        click.echo(text.summary(published.report))
        click.echo(
            f"{len(published.built.pages)} pages and {published.charts} charts in {target} "
            f"({published.seconds:.1f} s). Open {target / 'index.html'}, or run `sharewell serve`."
        )
    return 0
