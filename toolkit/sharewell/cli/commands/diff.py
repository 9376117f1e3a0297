"""`sharewell diff`: what differs between two versions, what it means for sharing, and what follows from it."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ...changes.reports import FORMATS
from ..ending import keeping_all
from ..options import as_of_option, cache_of, cache_option, today

if TYPE_CHECKING:
    from ...changes.review import Review

LIMITS = ("never", "widens", "material", "version", "finding")
"""What --fail-on may name."""

TEXT = FORMATS[0]


@click.command("diff", short_help="Tell what differs between two versions, and what it means.")
@click.argument("words", nargs=-1, metavar="[BASE [HEAD]] [PATH]")
@click.option(
    "--format",
    "layout",
    type=click.Choice(FORMATS),
    default=TEXT,
    show_default=True,
    help="How to print. `markdown` is for the comment of a pull request, `html` one page with both versions side by side.",
)
@click.option(
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write the format to this file, and print the text.",
)
@click.option(
    "--only",
    type=click.Choice(["decisions"]),
    help="Leave out what changes wording only.",
)
@click.option(
    "--accepted",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Changes that somebody has accepted: a fingerprint on each line, as `json` and `markdown` give it, with a remark "
    "after it. They are told apart, and do not count for --fail-on.",
)
@click.option(
    "--fail-on",
    "limits",
    type=click.Choice(LIMITS),
    multiple=True,
    help="What makes the exit code 1; may be given several times. `widens`: a change widens sharing. `material`: a change "
    "asks for a major version, or for somebody to adopt again. `version`: a version does not fit its changes. "
    "`finding`: a new error or warning. A file that cannot be read, or whose difference no change tells, counts for all of them. Otherwise `never`.",
)
@click.option(
    "--framework",
    metavar="FOLDER",
    help="The framework's folder, from the root of the repository: needed only where it holds several and has no work "
    "tree.",
)
@as_of_option
@click.option(
    "--check/--no-check",
    default=True,
    help="Whether to check both versions, and tell which findings are new and which are settled. On by default.",
)
@cache_option
@click.option(
    "-q", "--quiet", is_flag=True, help="Leave out the verdict, the counts and remarks about the run."
)
def command(
    words: tuple[str, ...],
    layout: str,
    output: Path | None,
    only: str | None,
    accepted: Path | None,
    limits: tuple[str, ...],
    framework: str | None,
    as_of: datetime.date | None,
    check: bool,
    cache: bool | None,
    quiet: bool,
) -> int:
    """Tell what differs between two versions of a framework, in the words of the field.

    \b
    sharewell diff                     what the work tree changes since the last commit
    sharewell diff main                what it changes since main
    sharewell diff main feature        what feature has otherwise than main
    sharewell diff main...feature      what feature did since it parted from main
    sharewell diff v2.0 -- agreements  the same for one folder or file
    sharewell diff OLD/ NEW/           two folders, without Git

    Files that are new and not yet known to Git count. Nothing is checked out, and nothing that the repository's
    configuration names is run. The order of what has no order, layout and comments are no changes.

    The exit code is 0 whatever differs, unless --fail-on says otherwise; 2 where the versions cannot be compared.

    To see the same in `git diff`, once for each clone:

    \b
    git config diff.sharewell.command "sharewell diff-driver"
    echo "*.yaml diff=sharewell" >> .gitattributes
    """
    known = _fingerprints(accepted) if accepted else {}
    with keeping_all():
        review = _compared(words, framework, as_of, check, known, cache_of(cache), quiet, layout)
    _remark(review, known, quiet)
    failed = _fails(review, frozenset(limits))
    if only:
        review = _decisions(review)
    _print(review, layout, output, quiet)
    return int(failed)


def _compared(
    words: tuple[str, ...],
    framework: str | None,
    as_of: datetime.date | None,
    check: bool,
    accepted: dict[str, str],
    cache: Path | None,
    quiet: bool,
    layout: str,
) -> Review:
    """The review, with files named as its reader knows them."""
    from ...changes.naming import with_names
    from ...changes.part import within
    from ...processes import available
    from ...reading.folder import ROOT_FILE
    from ...workspace.comparing import compared
    from ...workspace.git import GitError
    from ...workspace.versions import NotComparableError, versions
    from ..progress import progress
    from ..reporters.github import from_checkout
    from ..shown import naming

    try:
        with versions(words, framework) as found:
            for each in (found.before, found.after):
                if not quiet and not each.files.has(ROOT_FILE):
                    click.echo(f"There is no {ROOT_FILE} in {each.name}.", err=True)
            review = compared(found, today(), as_of, check, accepted, cache, progress(quiet), available())
            review = within(review, found.within)
            name = naming(found.root)
    except (GitError, NotComparableError) as wrong:
        raise click.ClickException(str(wrong)) from wrong
    return with_names(review, (lambda file: from_checkout(name(file))) if layout == "github" else name)


def _fingerprints(file: Path) -> dict[str, str]:
    """The fingerprints of a file of accepted changes, each with its remark."""
    import re

    found = {}
    for number, line in enumerate(file.read_text("utf-8", errors="replace").splitlines(), 1):
        fingerprint, _, remark = line.strip().partition(" ")
        if not fingerprint or fingerprint.startswith("#"):
            continue
        if not re.fullmatch(r"[0-9a-f]{12}", fingerprint):
            raise click.BadParameter(
                f"line {number} of {file} does not begin with a fingerprint: twelve digits or letters a to f.",
                param_hint="--accepted",
            )
        found[fingerprint] = remark.strip()
    return found


def _remark(review: Review, accepted: dict[str, str], quiet: bool) -> None:
    """Say on standard error which accepted changes there are no more."""
    unused = accepted.keys() - {each.fingerprint for each in review.accepted}
    if unused and not quiet:
        click.echo(f"Accepted, but no change any more: {', '.join(sorted(unused))}.", err=True)


def _fails(review: Review, limits: frozenset[str]) -> bool:
    """Whether a review has what the run is to fail on; where a file could not be read or told, nobody knows that it has not."""
    from ...changes.weights import Asks, Axis
    from ...model.findings import Severity

    wanted = limits - {"never"}
    grave = [each for each in review.introduced or () if each.severity is not Severity.ADVICE]
    met = {
        "widens": bool(review.on(Axis.WIDENS)),
        "material": review.asks is Asks.MAJOR or review.adopt.rank > 0,
        "version": any(not each.fits for each in review.versions),
        "finding": bool(grave),
    }
    return any(met[each] for each in wanted) or (bool(wanted) and bool(review.unreadable or review.untold))


def _decisions(review: Review) -> Review:
    """A review without what changes wording only."""
    import msgspec

    from ...changes.reports.verdict import is_decision

    return msgspec.structs.replace(
        review, changes=tuple(each for each in review.changes if is_decision(each)), laid_out=()
    )


def _print(review: Review, layout: str, output: Path | None, quiet: bool) -> None:
    """Print in a format; or write that to a file, and print the text."""
    from ...changes.reports import report
    from ...files import write_bytes
    from ..output import show, while_read, width

    def told(layout: str, colour: bool) -> str | bytes:
        made: str | bytes = report(layout).show(review, colour=colour, width=width(), quiet=quiet)
        return made

    if output is not None:
        made = told(layout, False)
        write_bytes(output, made.encode(errors="replace") if isinstance(made, str) else made)
    with while_read():
        # click takes the colours out again where nobody would see them.
        show(told(layout if output is None else TEXT, True))
