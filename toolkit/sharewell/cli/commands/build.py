"""`sharewell build`: the site, from YAML to pages."""

from __future__ import annotations

import datetime
from pathlib import Path

import click
import msgspec

from ..options import as_of_option, cache_of, cache_option, path_argument, quiet_option, today


@click.command("build", short_help="Build the site.")
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

    Refuses while there are errors, unless with --draft: in the documents, or in the finished pages, which are looked at
    before they take the old site's place. The exit code is 0 where the site was built, 1 where errors stood in the
    way, 2 where it could not be built.
    """
    from ...pages.publish.engine import BuildFailed, Engine
    from ...workspace.publishing import Published, Refused, WhenWrong, publish
    from ..counts import summary
    from ..output import show
    from ..reporters import text
    from ..shown import shown, shown_path
    from ..whereabouts import expect_framework

    def tell(what: str) -> None:
        if not quiet:
            click.echo(f"{what} ...", err=True)

    expect_framework(path, needed=True)
    try:
        published: Published = publish(
            path,
            target,
            today(),
            as_of=as_of,
            when_wrong=WhenWrong.DRAFT if draft else WhenWrong.REFUSE,
            engine=Engine(engine),
            cache=cache_of(cache),
            tell=tell,
        )
    except Refused as refused:
        checked = refused.checked
        show(text.show(shown(checked.report, checked.root, checked.files), quiet))
        click.echo("The site was not built: mend the errors, or build a draft with --draft.", err=True)
        return 1
    except BuildFailed as failed:
        raise click.ClickException(str(failed)) from failed
    for warning in published.warnings:
        click.echo(f"warning: {warning}", err=True)
    report = msgspec.structs.replace(published.checked.report, findings=published.found)
    show(text.show(shown(report, published.checked.root, ()), quiet=True))
    if not quiet:
        click.echo(summary(published.checked.report, len(published.checked.files)))
        click.echo(
            f"{len(published.built.pages)} pages and {published.charts} {'chart' if published.charts == 1 else 'charts'} in {published.seconds:.1f} s. "
            f"Open {shown_path(target / 'index.html')}, or run `sharewell serve`."
        )
    return 0
