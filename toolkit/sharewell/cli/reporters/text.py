"""A report for people: each finding with its place, the lines it is about, the words it rests on, the next step."""

from __future__ import annotations

import datetime
import functools
import textwrap
from collections.abc import Iterator
from pathlib import Path

import click

from ...model.dates import spoken
from ...model.findings import Finding, Related
from ...model.places import Place
from ...rules.engine import Report

_COLOURS = {"error": "red", "warning": "yellow", "advice": "cyan"}
_WIDTH = 110


def show(report: Report, root: Path, quiet: bool) -> None:
    """Print a report. Colour is used on a terminal only; waived findings are counted, not shown."""
    for finding in report.open:
        click.echo("\n".join(lines_of(finding)))
        click.echo()
    if not quiet:
        click.echo(summary(report))


def lines_of(finding: Finding) -> Iterator[str]:
    """One finding, line by line."""
    place = finding.place
    severity = click.style(str(finding.severity), fg=_COLOURS[finding.severity], bold=True)
    yield f"{click.style(f'{place.file}:{place.line}:{place.column}', bold=True)}: {severity}: {_plain(finding.message)}"
    yield from _source(place)
    for related in finding.related:
        yield from _related(related)
    if finding.help:
        yield from _wrapped("next: ", finding.help)
    yield f"  rule: {finding.rule} ({click.style(f'sharewell rule {finding.rule}', dim=True)})"


def summary(report: Report) -> str:
    """What was found, on which day, against which catalogue, and what was not run."""
    counts = [
        (sum(each.severity == name for each in report.open), name) for name in ("error", "warning", "advice")
    ]
    found = ", ".join(
        f"{number} {name if number == 1 or name == 'advice' else name + 's'}"
        for number, name in counts
        if number
    )
    waived = sum(bool(each.waived) for each in report.findings)
    parts = [
        found or "No findings",
        f"{waived} waived" if waived else "",
        f"as of {spoken(report.as_of)}",
        f"against the catalogue of {_spoken(report.catalogue)}" if report.catalogue else "",
    ]
    text = ", ".join(part for part in parts if part) + "."
    if report.not_run:
        names = ", ".join(each.rule for each in report.not_run)
        text += f"\nNot run: {names} ({report.not_run[0].because})."
    return text


def _spoken(day: str) -> str:
    return spoken(datetime.date.fromisoformat(day))


def _source(place: Place) -> Iterator[str]:
    lines = _text(place.file)
    if not 1 <= place.line <= len(lines):
        return
    first = max(place.line - 1, 1)
    last = min(max(place.end_line, place.line), place.line + 3, len(lines))
    gutter = len(str(last))
    for number in range(first, last + 1):
        line = _plain(lines[number - 1])
        yield f"  {number:>{gutter}} | {line[:_WIDTH]}"
        if number == place.line:
            end = place.end_column if place.end_line == place.line else len(line) + 1
            start = min(place.column, _WIDTH)
            marks = "^" * max(min(end, _WIDTH + 1) - start, 1)
            yield f"  {'':>{gutter}} | {' ' * (start - 1)}{click.style(marks, fg='red')}"
            if place.end_line > place.line:
                break


def _related(related: Related) -> Iterator[str]:
    where = f" ({related.place.file}:{related.place.line})" if related.place else ""
    yield from _wrapped(
        f"{related.title or 'see'}: ", f"“{related.words}”{where}" if related.title else related.words + where
    )


def _wrapped(label: str, text: str) -> Iterator[str]:
    yield from textwrap.wrap(
        _plain(text),
        _WIDTH,
        initial_indent=f"  {label}",
        subsequent_indent="  " + " " * len(label),
        break_long_words=False,
    )


def _plain(text: str) -> str:
    """Text of a file without anything that a terminal would obey."""
    return "".join(character if character.isprintable() else " " for character in text)


@functools.lru_cache(maxsize=64)
def _text(file: str) -> tuple[str, ...]:
    try:
        return tuple(Path(file).read_text(encoding="utf-8-sig", errors="replace").split("\n"))
    except OSError:
        return ()
