"""`sharewell check`: find what is wrong, at its line, with the next step; or what will be wrong, and from which day."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ...model.findings import Severity
from ..ending import keeping_all
from ..options import Day, as_of_option, cache_of, cache_option, path_argument, quiet_option, today
from ..reporters import formats

if TYPE_CHECKING:
    from ..shown import Foreseen, Shown

NEVER = "never"
TEXT = "text"


@click.command("check", short_help="Find what is wrong, at its line, with the next step.")
@path_argument
@as_of_option
@click.option(
    "--until",
    type=Day(),
    metavar="DATE",
    help="Tell instead what will become a finding, and from which day, up to this one: reviews, waivers and terms that "
    "end, law with a known date.",
)
@click.option(
    "--fail-on",
    type=click.Choice([*(each.value for each in Severity), NEVER]),
    default=Severity.ERROR.value,
    show_default=True,
    help="The least severity that makes the exit code 1; `never` for none. With --until it counts only where it is "
    "given.",
)
@click.option(
    "--format",
    "layout",
    type=click.Choice(formats()),
    default=TEXT,
    show_default=True,
    help="How to print.",
)
@click.option(
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write the format to this file, and print the text.",
)
@click.option(
    "--rule", "rules", multiple=True, metavar="NAME", help="Run only this rule. May be given several times."
)
@click.option(
    "--fix",
    is_flag=True,
    help="Make the safe fixes in the files, then check: a slip of spelling in an id, a repealed law or a retired body "
    "with one successor. Comments, order and layout stay.",
)
@click.option(
    "--diff", is_flag=True, help="Print what --fix would change, and change nothing; exit code 1 if anything."
)
@cache_option
@quiet_option
@click.pass_context
def command(
    context: click.Context,
    path: Path,
    as_of: datetime.date | None,
    until: datetime.date | None,
    fail_on: str,
    layout: str,
    output: Path | None,
    rules: tuple[str, ...],
    fix: bool,
    diff: bool,
    cache: bool | None,
    quiet: bool,
) -> int:
    """Check the protocols in PATH: a framework's folder, a folder in it, or one file.

    The whole framework is read, since documents are checked against each other; what is reported is what lies in
    PATH. The exit code is 1 where there are findings of at least the severity of --fail-on, 0 where there are
    none, and 2 where the check could not run.
    """

    from ..reporters import reporter
    from ..whereabouts import expect_framework

    if rules:
        _known(rules)
    if until and not hasattr(reporter(layout), "foresee"):
        able = [each for each in formats() if hasattr(reporter(each), "foresee")]
        raise click.BadParameter(
            f"--until is told in {', '.join(able[:-1])} or {able[-1]}; `{layout}` is for findings of the day.",
            param_hint="--format",
        )
    expect_framework(path, quiet)
    only = frozenset(rules) or None
    if fix or diff:
        if until or (fix and diff):
            raise click.UsageError("--fix, --diff and --until are given one at a time.")
        from ..mended import fix_files, show_difference

        if diff:
            return int(show_difference(path, as_of, only, cache_of(cache), quiet))
        fix_files(path, as_of, only, cache_of(cache), quiet)
    given = context.get_parameter_source("fail_on") is not click.core.ParameterSource.DEFAULT
    limit = None if fail_on == NEVER or (until and not given) else Severity(fail_on)
    with keeping_all():
        shown = _looked(path, as_of, until, only, cache_of(cache), quiet, limit)
    _print(shown, layout, output, quiet)
    worst = shown.worst()
    return int(worst is not None and limit is not None and worst.rank >= limit.rank)


def _looked(
    path: Path,
    as_of: datetime.date | None,
    until: datetime.date | None,
    only: frozenset[str] | None,
    cache: Path | None,
    quiet: bool,
    limit: Severity | None,
) -> Shown | Foreseen:
    """What lies in a path of a check, or of a look ahead where there is a day to look to."""
    from ...processes import available
    from ...workspace.checking import check
    from ..progress import progress
    from ..shown import foreseen_within, within

    if until is None:
        checked = check(path, today(), as_of, only, cache, progress(quiet), available())
        return within(checked, path, limit)

    from ...model.dates import spoken
    from ...workspace.foreseeing import NotAhead, foresee

    try:
        return foreseen_within(foresee(path, until, today(), as_of, only, cache, progress(quiet)), path)
    except NotAhead as early:
        raise click.BadParameter(
            f"{spoken(until)} does not lie after {spoken(early.day)}, the day of the check.",
            param_hint="--until",
        ) from early


def _print(shown: Shown | Foreseen, layout: str, output: Path | None, quiet: bool) -> None:
    """Print in a format; or write that to a file, and print the text."""
    from ...files import write_bytes
    from ..output import show, while_read
    from ..reporters import reporter
    from ..shown import Shown

    def told(layout: str) -> str | bytes:
        module = reporter(layout)
        made: str | bytes = (module.show if isinstance(shown, Shown) else module.foresee)(shown, quiet)
        return made

    if output is not None:
        made = told(layout)
        write_bytes(output, click.unstyle(made).encode(errors="replace") if isinstance(made, str) else made)
    with while_read():
        show(told(layout if output is None else TEXT))


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
