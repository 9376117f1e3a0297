"""A check for people: each finding with its place, the lines it is about, the words it rests on, the next step."""

from __future__ import annotations

import functools
import textwrap
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from pathlib import Path

import click

from ...escapes import plain
from ...model.dates import spoken
from ...model.findings import Finding, Related, Severity
from ...model.places import Place
from ...model.report import Coming
from ...reading.file import read_bytes
from ..counts import outlook_summary, summary
from ..excerpt import excerpt
from ..output import width
from ..shown import Foreseen, Shown

Lines = Callable[[str], Sequence[str]]
"""The lines of a file, by its name."""

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.ADVICE: "cyan"}


def show(shown: Shown, quiet: bool) -> str:
    """A check in words. Waived findings are counted, not shown."""
    lines = functools.lru_cache(maxsize=64)(_lines)
    parts = ["\n".join(_told(each, lines)) + "\n" for each in shown.report.open]
    return "\n".join(parts if quiet else [*parts, summary(shown.report, len(shown.files)) + "\n"])


def foresee(foreseen: Foreseen, quiet: bool) -> str:
    """A look ahead in words, day by day."""
    parts = []
    for day, coming in groupby(foreseen.outlook.coming, key=lambda each: each.on):
        parts.append(click.style(spoken(day), bold=True) + "\n")
        parts += ["\n".join(_comes(each)) + "\n" for each in coming]
    return "\n".join(parts if quiet else [*parts, outlook_summary(foreseen.outlook) + "\n"])


def _comes(coming: Coming) -> Iterator[str]:
    """What is to come, line by line."""
    finding = coming.finding
    yield f"  {_head(finding)}"
    if coming.was:
        yield f"    until then: {coming.was}"
    if coming.waived:
        yield from _wrapped("  until then: ", f"waived. {coming.waived}")
    if finding.help:
        yield from _wrapped("  next: ", finding.help)
    yield f"    rule: {finding.rule}"


def _head(finding: Finding) -> str:
    place = finding.place
    severity = click.style(str(finding.severity), fg=_COLOURS[finding.severity], bold=True)
    where = click.style(f"{plain(place.file)}:{place.line}:{place.column}", bold=True)
    return f"{where}: {severity}: {plain(finding.message)}"


def _told(finding: Finding, lines: Lines) -> Iterator[str]:
    """One finding, line by line."""
    yield _head(finding)
    yield from _source(finding.place, lines(finding.place.file))
    for related in finding.related:
        yield from _related(related)
    if finding.help:
        yield from _wrapped("next: ", finding.help)
    yield f"  rule: {finding.rule} ({click.style(f'sharewell rule {finding.rule}', dim=True)})"


def _source(place: Place, lines: Sequence[str]) -> Iterator[str]:
    """The line of a place with the line before it; of a longer place, what is on its first line is marked."""
    if not 1 <= place.line <= len(lines):
        return
    gutter = len(str(place.line))
    room = width() - gutter - 5
    if place.line > 1:
        yield f"  {place.line - 1:>{gutter}} | {excerpt(plain(lines[place.line - 2]), 1, 1, room).text}".rstrip()
    line = plain(lines[place.line - 1])
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
    label = plain(label)
    yield from textwrap.wrap(
        plain(text),
        width(),
        initial_indent=f"  {label}",
        subsequent_indent="  " + " " * min(len(label), 24),
        break_long_words=False,
        break_on_hyphens=False,
    )


def _lines(file: str) -> tuple[str, ...]:
    """The lines of a file; none of what the reader refuses to open, such as a link to somewhere else."""
    content = read_bytes(Path(file), file)
    return () if isinstance(content, Finding) else tuple(content.decode("utf-8-sig", "replace").split("\n"))
