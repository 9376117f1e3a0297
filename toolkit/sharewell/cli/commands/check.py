"""`sharewell check`: find what is wrong, at its line, with the next step."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from ...model.findings import Severity
from ..options import as_of_option, cache_of, cache_option, path_argument, quiet_option, today

NEVER = "never"


@click.command("check", short_help="Find what is wrong, at its line, with the next step.")
@path_argument
@as_of_option
@click.option(
    "--fail-on",
    type=click.Choice([*(each.value for each in Severity), NEVER]),
    default=Severity.ERROR.value,
    show_default=True,
    help="The least severity that makes the exit code 1; `never` for none.",
)
@click.option(
    "--format",
    "layout",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How to print.",
)
@click.option(
    "--rule", "rules", multiple=True, metavar="NAME", help="Run only this rule. May be given several times."
)
@cache_option
@quiet_option
def command(
    path: Path,
    as_of: datetime.date | None,
    fail_on: str,
    layout: str,
    rules: tuple[str, ...],
    cache: bool | None,
    quiet: bool,
) -> int:
    """Check the protocols in PATH: a framework's folder, a folder in it, or one file.

    The whole framework is read, since documents are checked against each other; what is reported is what lies in
    PATH. The exit code is 1 where there are findings of at least the severity of --fail-on, 0 where there are
    none, and 2 where the check could not run.
    """
    import gc

    from ...workspace.checking import check
    from ..output import while_read
    from ..progress import progress
    from ..reporters import REPORTERS
    from ..shown import within
    from ..whereabouts import expect_framework

    if rules:
        _known(rules)
    expect_framework(path, quiet)
    only = frozenset(rules) or None
    # All that is read is kept to the end, so looking for garbage costs a third of the time and finds none.
    gc.disable()
    try:
        checked = check(path, today(), as_of, only, cache_of(cache), progress("Reading", quiet))
    finally:
        gc.enable()
    shown = within(checked, path)
    with while_read():
        REPORTERS[layout](shown, quiet)
    worst = shown.report.worst()
    limit = Severity(fail_on).rank if fail_on != NEVER else None
    return int(worst is not None and limit is not None and worst.rank >= limit)


def _known(names: tuple[str, ...]) -> None:
    from ...model.nearest import nearest
    from ...rules.rule import registry

    for name in names:
        if name not in registry():
            meant = nearest(name, registry())
            raise click.BadParameter(
                f"there is no rule `{name}`." + (f" Did you mean `{meant}`?" if meant else ""),
                param_hint="--rule",
            )
