"""A check for people: each finding with its place, the lines it is about, the words it rests on, the next step."""

from __future__ import annotations

import datetime
import functools
import textwrap
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import click

from ...model.dates import spoken
from ...model.findings import Finding, Related, Severity
from ...model.places import Place
from ...model.report import Report
from ...reading.file import read_bytes
from ..output import width
from ..shown import Shown
from .excerpt import excerpt

Lines = Callable[[str], Sequence[str]]
"""The lines of a file, by its name."""

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.ADVICE: "cyan"}
_NOUNS = {
    Severity.ERROR: ("error", "errors"),
    Severity.WARNING: ("warning", "warnings"),
    Severity.ADVICE: ("piece of advice", "pieces of advice"),
}


def show(shown: Shown, quiet: bool) -> None:
    """Print a check. Colour is used on a terminal only; waived findings are counted, not shown."""
    lines = functools.lru_cache(maxsize=64)(_lines)
    for finding in shown.report.open:
        click.echo("\n".join(_told(finding, lines)))
        click.echo()
    if not quiet:
        click.echo(summary(shown.report, shown.files))


def _told(finding: Finding, lines: Lines) -> Iterator[str]:
    """One finding, line by line."""
    place = finding.place
    severity = click.style(str(finding.severity), fg=_COLOURS[finding.severity], bold=True)
    where = click.style(f"{_plain(place.file)}:{place.line}:{place.column}", bold=True)
    yield f"{where}: {severity}: {_plain(finding.message)}"
    yield from _source(place, lines(place.file))
    for related in finding.related:
        yield from _related(related)
    if finding.help:
        yield from _wrapped("next: ", finding.help)
    yield f"  rule: {finding.rule} ({click.style(f'sharewell rule {finding.rule}', dim=True)})"


def summary(report: Report, files: int) -> str:
    """What was found in how many files, on which day, against which catalogue, and what was not run."""
    counts = [(sum(each.severity is severity for each in report.open), severity) for severity in Severity]
    found = ", ".join(f"{count} {_NOUNS[severity][count > 1]}" for count, severity in counts if count)
    waived = sum(bool(each.waived) for each in report.findings)
    parts = [
        f"{found or 'No findings'} in {files} {'file' if files == 1 else 'files'}",
        f"{waived} waived" if waived else "",
        f"as of {spoken(report.as_of)}",
        f"against the catalogue of {spoken(datetime.date.fromisoformat(report.catalogue))}"
        if report.catalogue
        else "",
    ]
    lines = [", ".join(part for part in parts if part) + "."]
    reasons = dict.fromkeys(each.because for each in report.not_run)
    for because in reasons:
        names = ", ".join(each.rule for each in report.not_run if each.because == because)
        lines.append(f"Not run, because {because}: {names}.")
    return "\n".join(lines)


def _source(place: Place, lines: Sequence[str]) -> Iterator[str]:
    """The line of a place with the line before it; of a longer place, what is on its first line is marked."""
    if not 1 <= place.line <= len(lines):
        return
    gutter = len(str(place.line))
    room = width() - gutter - 5
    if place.line > 1:
        yield f"  {place.line - 1:>{gutter}} | {excerpt(_plain(lines[place.line - 2]), 1, 1, room).text}".rstrip()
    line = _plain(lines[place.line - 1])
    shown = excerpt(
        line, place.column, place.end_column if place.end_line == place.line else len(line) + 1, room
    )
    yield f"  {place.line} | {shown.text}"
    yield f"  {'':>{gutter}} | {' ' * shown.before}{click.style('^' * shown.marks, fg='red')}"


def _related(related: Related) -> Iterator[str]:
    where = f" ({related.place.file}:{related.place.line})" if related.place else ""
    words = f"“{related.words}”" if related.title else related.words
    yield from _wrapped(f"{related.title or 'see'}: ", words + where)


def _wrapped(label: str, text: str) -> Iterator[str]:
    label = _plain(label)
    yield from textwrap.wrap(
        _plain(text),
        width(),
        initial_indent=f"  {label}",
        subsequent_indent="  " + " " * min(len(label), 24),
        break_long_words=False,
        break_on_hyphens=False,
    )


def _plain(text: str) -> str:
    """Text of a file without anything that a terminal would obey."""
    return text if text.isprintable() else "".join(each if each.isprintable() else " " for each in text)


def _lines(file: str) -> tuple[str, ...]:
    """The lines of a file; none of what the reader refuses to open, such as a link to somewhere else."""
    content = read_bytes(Path(file), file)
    return () if isinstance(content, Finding) else tuple(content.decode("utf-8-sig", "replace").split("\n"))
