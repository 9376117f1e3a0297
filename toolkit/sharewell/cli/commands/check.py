"""`sharewell check`: find what is wrong, at its line, with the next step."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from ..options import as_of_option, cache_of, cache_option, path_argument, quiet_option, today


@click.command("check")
@path_argument
@as_of_option
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "advice", "never"]),
    default="error",
    show_default=True,
    help="The least severity that makes the exit code 1.",
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
    PATH. The exit code is 0 when nothing was found, 1 when there are findings of at least --fail-on, 2 when the
    check could not run.
    """
    import gc

    from ...workspace.checking import check
    from ..progress import progress
    from ..reporters import REPORTERS
    from ..shown import within

    # Everything read is kept to the end, so looking for garbage costs a third of the time and finds none.
    gc.disable()
    if rules:
        _known(rules)
    only = frozenset(rules) or None
    root, report = check(path, today(), as_of, only, cache_of(cache), progress("Reading", quiet))
    shown = within(report, root, path)
    REPORTERS[layout](shown, root, quiet)
    worst = shown.worst()
    limit = {"error": 3, "warning": 2, "advice": 1, "never": 4}[fail_on]
    return int(worst is not None and worst.rank >= limit)


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
