"""`sharewell fmt`: put documents into the canonical form, so that a change shows as no more lines than it concerns."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ...escapes import plain
from ..options import Place

if TYPE_CHECKING:
    from ...editing.canonical import Refusal
    from ...workspace.formatting import Formatted


@click.command("fmt", short_help="Put documents into one form, so that changes show as few lines.")
@click.argument("paths", type=Place(), nargs=-1, metavar="[PATH]...")
@click.option("--check", is_flag=True, help="Name the files that are not in the form, and change nothing.")
@click.option("--diff", is_flag=True, help="Print what would change, and change nothing.")
@click.option(
    "--stdin-name",
    metavar="NAME",
    help="Read one document from standard input and write it to standard output, as editors want it; NAME is what it "
    "is called in messages.",
)
@click.option(
    "-q",
    "--quiet",
    is_flag=True,
    help="Print what --check and --diff are for, and what is at fault; nothing else.",
)
def command(paths: tuple[Path, ...], check: bool, diff: bool, stdin_name: str | None, quiet: bool) -> int:
    """Put the documents in each PATH into the canonical form: files, or folders with what belongs to their framework.

    Every value and every comment stays, and so do the order of keys and lists, line breaks in running text that fits
    its line, and brackets round what fits one. What changes is indentation, quotation marks that nobody needs, running
    text that is too long for a line (it goes under `>-`), blank lines beyond one, and spaces at the ends of lines.

    Each result is read again before it is written, and must say what the file said. A file that cannot be read is
    told and left alone, and so is one that is no document of Sharewell.

    The exit code is 0; with --check or --diff, 1 where a file would change; and 2 where a file could not be read or
    put into the form.
    """
    if stdin_name is not None:
        if paths:
            raise click.UsageError(
                "With --stdin-name no PATH is given: the document comes from standard input."
            )
        return _standard_input(stdin_name, check, diff, quiet)
    counts = {True: 0, False: 0}
    at_fault = False
    for each in _each(paths or (Path(),), quiet):
        if each.refusal is not None:
            at_fault |= _tell(each.refusal, quiet)
        elif each.changes and not (check or diff) and not _written(each):
            at_fault = True
        else:
            counts[each.changes] += 1
            if each.changes:
                _show(each, check, diff, quiet)
    if not quiet and any(counts.values()):
        click.echo(_summary(counts[True], counts[False], check or diff), err=True)
    return 2 if at_fault else int((check or diff) and counts[True] > 0)


def _each(paths: tuple[Path, ...], quiet: bool) -> Iterator[Formatted]:
    """What becomes of each file, one by one, so that what is done is done when somebody stops it."""
    from ...workspace.checking import counting
    from ...workspace.formatting import documents, formatted
    from ..progress import progress
    from ..shown import shown_path
    from ..whereabouts import expect_framework

    files: dict[Path, None] = {}
    for path in paths:
        if path.is_dir():
            expect_framework(path, quiet=True)
        found = documents(path)
        if not found:
            raise click.ClickException(
                f"There is nothing to format in `{shown_path(path)}`: documents are files that end in .yaml or .yml."
            )
        files |= dict.fromkeys(found)
    told = counting(progress(quiet), "Formatting")
    for number, path in enumerate(files, 1):
        each = formatted(path, shown_path(path))
        if told:
            # The bar goes where something else is said, and comes back after it.
            told(len(files) if each.changes or each.refusal else number, len(files))
        yield each


def _standard_input(name: str, check: bool, diff: bool, quiet: bool) -> int:
    from ...workspace.formatting import formatted_text
    from ..output import write_data

    each = formatted_text(Path(name), sys.stdin.buffer.read(), name)
    at_fault = each.refusal is not None and _tell(each.refusal, quiet)
    if check or diff:
        if each.changes:
            _show(each, check, diff, quiet)
    elif not at_fault:
        write_data(each.after)
    return 2 if at_fault else int((check or diff) and each.changes)


def _written(each: Formatted) -> bool:
    from ...workspace.formatting import write
    from ..shown import shown_path

    name = plain(shown_path(each.path))
    try:
        done = write(each)
    except OSError as error:
        click.echo(f"Left: {name}: This file cannot be written: {error.strerror or error}.", err=True)
        return False
    if not done:
        click.echo(f"{name} was changed meanwhile, and is left as it is.", err=True)
    return done


def _show(each: Formatted, check: bool, diff: bool, quiet: bool) -> None:
    """The difference, or the name of the file."""
    from ..difference import difference
    from ..output import show
    from ..shown import shown_path

    name = shown_path(each.path)
    if diff:
        show("".join(difference(name, each.before.decode(), each.after.decode())))
    elif check or not quiet:
        show(f"{plain(name)}\n")


def _tell(refusal: Refusal, quiet: bool) -> bool:
    """Say why a file is left alone; whether that is a fault of the file, and not only no business of ours."""
    if not (refusal.foreign and quiet):
        place = refusal.place
        where = place.file if refusal.foreign else f"{place.file}:{place.line}"
        click.echo(plain(f"Left: {where}: {refusal.message} {refusal.help}".rstrip()), err=True)
    return not refusal.foreign


def _summary(changed: int, same: int, only_told: bool) -> str:
    if not changed:
        return f"{_files(same)} in canonical form."
    others = f"; {_files(same)} already" if same else ""
    if only_told:
        return f"{_files(changed)} not in canonical form" + (f"; {_files(same)}." if same else ".")
    return f"Put {changed} {'file' if changed == 1 else 'files'} into canonical form{others}."


def _files(count: int) -> str:
    return f"{count} file is" if count == 1 else f"{count} files are"
