"""A check as a page of Markdown, for the summary of a job or a comment: a short table first, the details folded.

Made for GitHub and GitLab. Text from documents is data: what Markdown or HTML would obey is written as an entity.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from ...escapes import markdown as _escaped
from ...model.dates import spoken
from ...model.findings import Finding, Related
from ...model.report import Coming
from ..counts import in_words, outlook_summary, summary
from ..shown import Foreseen, Shown

_ROWS = 20
"""How many findings the table shows; the rest are among the details."""

_MOST = 900_000
"""Bytes of a page. GitHub refuses a job's summary of more than 1 MiB as a whole."""


def show(shown: Shown, quiet: bool) -> bytes:
    """A check as a page."""
    found = shown.report.open
    lines = [f"## Sharewell: {in_words(found) or 'no findings'}", ""]
    if found:
        lines += ["| Severity | Where | What |", "| --- | --- | --- |", *_rows(found), ""]
    folded = [_folded(file, list(each)) for file, each in groupby(found, key=lambda each: each.place.file)]
    return _page(lines, folded, [] if quiet else _said(summary(shown.report, len(shown.files))))


def foresee(foreseen: Foreseen, quiet: bool) -> bytes:
    """A look ahead as a page, with a table of all that comes."""
    coming = foreseen.outlook.coming
    lines = [f"## Sharewell: {in_words(each.finding for each in coming) or 'nothing'} to come", ""]
    if coming:
        lines += ["| From | Severity | Where | What |", "| --- | --- | --- | --- |", ""]
    rows = [_row(each) for each in coming]
    return _page(lines, rows, ["", *([] if quiet else _said(outlook_summary(foreseen.outlook)))], "\n")


def _rows(found: tuple[Finding, ...]) -> Iterator[str]:
    """The first rows of the table, the gravest findings first."""
    graver = sorted(found, key=lambda each: -each.severity.rank)
    for each in graver[:_ROWS]:
        yield f"| {each.severity} | {_where(each)} | {_escaped(each.message)} |"
    if len(graver) > _ROWS:
        yield f"| | | and {len(graver) - _ROWS} more, below |"


def _row(coming: Coming) -> str:
    finding = coming.finding
    before = f"{coming.was} until then, " if coming.was else "waived until then, " if coming.waived else ""
    return f"| {spoken(coming.on)} | {before}{finding.severity} | {_where(finding)} | {_escaped(finding.message)} |"


def _folded(file: str, found: list[Finding]) -> str:
    """All findings of one file, folded."""
    lines = [f"<details><summary>{_escaped(file)}: {in_words(found)}</summary>", ""]
    for each in found:
        lines.append(
            f"- {each.severity}, line {each.place.line}, column {each.place.column}: {_escaped(each.message)}"
        )
        lines += [f"  - {_rests(related)}" for related in each.related]
        lines += [f"  - Next: {_escaped(each.help)}"] if each.help else []
        lines.append(f"  - Rule: <code>{each.rule}</code>")
    return "\n".join([*lines, "", "</details>"])


def _rests(related: Related) -> str:
    where = f" ({_escaped(related.place.file)}, line {related.place.line})" if related.place else ""
    return f"See {_escaped(related.title or 'also')}: “{_escaped(related.words)}”{where}"


def _where(finding: Finding) -> str:
    return f"{_escaped(finding.place.file)}:{finding.place.line}"


def _page(head: list[str], parts: list[str], tail: list[str], between: str = "\n\n") -> bytes:
    """The page of its parts, as many as fit; how many do not is said."""
    page = "\n".join(head)
    room = _MOST - len(page.encode(errors="replace"))
    for number, part in enumerate(parts):
        room -= len((part + between).encode(errors="replace"))
        if room < 0:
            page += f"\nThere is no room here for the last {len(parts) - number} of {len(parts)} parts.\n"
            break
        page += f"{'' if number == 0 else between}{part}"
    return "\n".join([page.rstrip("\n"), "", *tail]).rstrip("\n").encode(errors="replace") + b"\n"


def _said(text: str) -> list[str]:
    return [f"<sub>{_escaped(line)}</sub>  " for line in text.splitlines()]
