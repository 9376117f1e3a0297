"""A review as one page that stands alone: both versions side by side, and beside the lines what their change means.

It needs no script and fetches nothing, and says so to the browser. Text from documents is data.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ...escapes import html as escaped
from ...model.findings import Finding
from ...model.places import Place
from ..change import Change
from ..review import Review, Texts
from ..wording import Went, Words
from .lines import Row, rows
from .text import agreed_anew, summary
from .verdict import asked, axes, by_axis, by_document, elsewhere, first_axis, lead, many, verdict

_AROUND = 3
"""Lines shown around each difference; what is farther away is folded."""

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

_STYLE = """\
:root { color-scheme: light dark; --line: #d5dbe1; --soft: #f4f6f8; --ink: #1d2733; --page: #fff; --quiet: #56626f;
  --gone: #fdecea; --gone-word: #f5b7b1; --new: #e6f4ea; --new-word: #a9dfb8; }
@media screen and (prefers-color-scheme: dark) { :root { --line: #3a4550; --soft: #222b34; --ink: #e8edf2;
  --page: #161c22; --quiet: #a5b1bd; --gone: #3d2321; --gone-word: #7d3a34; --new: #1d3526; --new-word: #2f6b45; } }
body { font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--page); margin: 0 auto; max-width: 100rem;
  padding: 1rem 1.5rem 4rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.25rem; margin-top: 2.5rem; } h3 { font-size: 1rem; margin-bottom: .25rem; }
.verdict { font-size: 1.125rem; border-left: .3rem solid var(--ink); padding: .25rem 1rem; }
.quiet, .where { color: var(--quiet); }
.where { font-size: .875rem; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
table.list { table-layout: auto; } table.list td, table.list th { text-align: left; vertical-align: top;
  border-bottom: 1px solid var(--line); padding: .35rem .75rem .35rem 0; }
.sides { border: 1px solid var(--line); overflow-x: auto; font-size: .8125rem; } .sides > table, .sides details { min-width: 56rem; }
col.number { width: 3.25rem; } col.means { width: 22%; }
.sides td { vertical-align: top; padding: .05rem .5rem; } .sides td.number { color: var(--quiet); text-align: right; }
.sides td.text { font-family: ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
.sides td.means { font-size: .875rem; border-left: 1px solid var(--line); }
.sides summary { background: var(--soft); padding: .15rem .75rem; color: var(--quiet); cursor: pointer; }
tr.changed td.before { background: var(--gone); } tr.changed td.after { background: var(--new); }
del { background: var(--gone-word); text-decoration: line-through; } ins { background: var(--new-word); text-decoration: none; }
td.means p { margin: .1rem 0 .4rem; } td.means b { display: block; }
.wide { overflow-x: auto; } .wide svg { max-width: 100%; height: auto; }
a { color: inherit; } a:focus-visible, summary:focus-visible { outline: 3px solid #ffdd00; outline-offset: 2px; }
@media print { body { max-width: none; padding: 0; font-size: 10pt; } .sides { font-size: 7.5pt; }
  .sides > table, .sides details { min-width: 0; } h2, h3, tr { break-after: avoid; break-inside: avoid; }
  tr.changed { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
"""


def show(review: Review, *, colour: bool = False, width: int = 100, quiet: bool = False) -> bytes:
    """A review as a page."""
    title = f"{review.base} and {review.head}"
    body = [
        f"<h1>{escaped(lead(review))}</h1>",
        f'<p class="verdict">{escaped(verdict(review))}</p>',
        f'<p class="quiet">{escaped(summary(review))}</p>',
        *(
            part
            for number, one in enumerate(by_document(review.changes), 1)
            for part in _document(review, number, *one)
        ),
        *_charts(review),
        *_consequences(review),
        *_findings(review),
    ]
    page = (
        '<!doctype html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>Review: {escaped(title)}</title>\n<style>\n{_STYLE}</style>\n</head>\n<body>\n<main>\n"
        + "\n".join(body)
        + "\n</main>\n</body>\n</html>\n"
    )
    return page.encode(errors="replace")


def _consequences(review: Review) -> Iterator[str]:
    """What follows from the changes."""
    if review.stale:
        yield "<h2>Who adopts again</h2>"
        yield from _table(
            ("Document", "Party", "By role", "Has adopted"),
            (
                (
                    review.called(f"protocol {each.document}"),
                    each.called,
                    each.role,
                    each.adopted or "not yet",
                )
                for each in review.stale
            ),
        )
    yield from _list("Versions", (each.sentence for each in review.versions))
    yield from _list(
        "Documents to look at again",
        (
            f"{each.called}, since {each.above_called} changed: {_finding(finding)}"
            for each in review.below
            for finding in each.findings
        ),
    )
    yield from _list("Documents below that are agreed anew", agreed_anew(review))
    yield from _list("To be read, since no change here tells of what differs in them", review.untold)
    yield from _list("Could not be read, so nothing is known of them", review.unreadable)


def _document(review: Review, number: int, document: str, changes: list[Change]) -> Iterator[str]:
    """One document: its changes in words, and both versions side by side."""
    texts = next((each for each in review.texts if each.document == document), None)
    shown = _shown(texts) if texts else None
    known = {line for row in shown or () for line in (f"o{row.old}", f"n{row.new}")}
    yield f'<h2 id="d{number}">{escaped(review.called(document))}</h2>'
    yield f'<p class="where">{escaped(document)}</p>'
    for axis, found in by_axis(changes):
        yield f"<h3>{axis}</h3>\n<ul>"
        for each in found:
            line = _line(each)
            words = escaped(each.sentence)
            linked = f'<a href="#d{number}-{line}">{words}</a>' if line in known else words
            yield f"<li>{linked}{_details(each)}</li>"
        yield "</ul>"
    if texts and shown is None:
        yield '<p class="quiet">This document is too long to show both versions side by side.</p>'
    elif texts and shown:
        yield from _sides(number, texts, shown, changes)


def _details(change: Change) -> str:
    more = [str(each) for each in axes([change]) if each is not first_axis(change)]
    told = [f"also {' and '.join(more)}"] if more else []
    told += [f"asks for: {asked(change)}"] if asked(change) else []
    said = "".join(f' <span class="quiet">({each})</span>' for each in ["; ".join(told)] if each)
    return f'{said}<br><span class="where">{escaped(change.weight.because)} {escaped(_where(change.place))}</span>'


def _line(change: Change) -> str:
    """The row at which a change is told: its line in the later text, or in the earlier where it is gone."""
    if change.after:
        return f"n{change.after.line}"
    return f"o{change.before.line}" if change.before else ""


def _shown(texts: Texts) -> list[Row] | None:
    try:
        return list(rows(texts.before, texts.after))
    except ValueError:
        return None


def _sides(number: int, texts: Texts, shown: list[Row], changes: list[Change]) -> Iterator[str]:
    """Both versions side by side, in stretches: what is far from any change is folded."""
    notes: dict[str, list[Change]] = {}
    for each in changes:
        notes.setdefault(_line(each), []).append(each)
    marked = [
        position
        for position, row in enumerate(shown)
        if not row.is_same or f"n{row.new}" in notes or f"o{row.old}" in notes
    ]
    near = {each + offset for each in marked for offset in range(-_AROUND, _AROUND + 1)}
    files = dict.fromkeys((texts.before_file or "new", texts.after_file or "gone"))
    yield f'<p class="where">{escaped(" | ".join(files))}</p>'
    yield '<div class="sides" tabindex="0" role="region" aria-label="Both versions side by side">'
    start = 0
    while start < len(shown):
        end = start
        while end < len(shown) and (end in near) == (start in near):
            end += 1
        table = _stretch(number, shown[start:end], notes)
        if start in near or end - start <= _AROUND:
            yield table
        else:
            yield f"<details><summary>{many(end - start, 'line')} alike</summary>{table}</details>"
        start = end
    yield "</div>"


def _stretch(number: int, stretch: list[Row], notes: dict[str, list[Change]]) -> str:
    """A table of rows; what they mean stands beside as many of them as there are before the next note."""
    columns = '<colgroup><col class="number"><col><col class="number"><col><col class="means"></colgroup>'
    told = [[*notes.get(f"n{row.new}", ()), *notes.get(f"o{row.old}", ())] for row in stretch]
    starts = [position for position, found in enumerate(told) if found or position == 0]
    spans = {start: end - start for start, end in zip(starts, [*starts[1:], len(stretch)], strict=True)}
    lines = [
        f"{_row(number, row)}{_means(told[position], spans[position]) if position in spans else ''}</tr>"
        for position, row in enumerate(stretch)
    ]
    return f"<table>{columns}\n<tbody>\n" + "\n".join(lines) + "\n</tbody></table>"


def _row(number: int, row: Row) -> str:
    """A row of both versions, without its end."""
    old = f'<td class="number" id="d{number}-o{row.old}">{row.old}</td>' if row.old else "<td></td>"
    new = f'<td class="number" id="d{number}-n{row.new}">{row.new}</td>' if row.new else "<td></td>"
    # Where one side has no such line, all of it is new or gone, and its words need no marks.
    marked = bool(row.old and row.new)
    before = f'<td class="text{" before" if row.old else ""}">{_words(row.before, marked)}</td>'
    after = f'<td class="text{" after" if row.new else ""}">{_words(row.after, marked)}</td>'
    kind = "" if row.is_same else ' class="changed"'
    return f"<tr{kind}>{old}{before}{new}{after}"


def _means(told: list[Change], rows: int) -> str:
    words = "".join(f"<p><b>{first_axis(each)}</b>{escaped(each.sentence)}</p>" for each in told)
    return f'<td class="means" rowspan="{rows}">{words}</td>'


def _words(words: tuple[Words, ...], marked: bool) -> str:
    if not marked:
        return escaped("".join(each.text for each in words))
    tags = {Went.KEPT: "{}", Went.REMOVED: "<del>{}</del>", Went.ADDED: "<ins>{}</ins>"}
    return "".join(tags[each.went].format(escaped(each.text)) for each in words)


def _charts(review: Review) -> Iterator[str]:
    """The charts that differ: the picture, and the same in words."""
    for each in review.charts:
        yield f"<h2>The chart {escaped(each.called)}</h2>"
        # A picture that stands alone begins as a file of XML does, which a page must not.
        picture = re.sub(r"^\s*<\?xml.*?\?>\s*", "", each.svg)
        if picture:
            yield f'<div class="wide" tabindex="0" role="region" aria-label="The picture">{picture}</div>'
        yield from ("<ul>", *(f"<li>{escaped(line)}</li>" for line in each.words), "</ul>")


def _findings(review: Review) -> Iterator[str]:
    yield from _list("New findings", (_finding(each) for each in elsewhere(review)))
    yield from _list("Settled findings", (_finding(each) for each in review.resolved or ()))
    yield from _list(
        "Accepted already", (f"{each.sentence} ({each.fingerprint})" for each in review.accepted)
    )
    yield from _list("Files that differ and mean the same", review.laid_out)


def _finding(finding: Finding) -> str:
    return f"{_where(finding.place)}: {finding.severity}: {finding.message} ({finding.rule})"


def _list(heading: str, lines: Iterable[str]) -> Iterator[str]:
    found = [f"<li>{escaped(each)}</li>" for each in lines]
    if found:
        yield from (f"<h2>{escaped(heading)}</h2>", "<ul>", *found, "</ul>")


def _table(heads: Iterable[str], lines: Iterable[Iterable[str]]) -> Iterator[str]:
    yield (
        '<div class="wide" tabindex="0" role="region" aria-label="Table"><table class="list"><thead><tr>'
        + "".join(f"<th>{each}</th>" for each in heads)
        + "</tr></thead><tbody>"
    )
    for line in lines:
        yield "<tr>" + "".join(f"<td>{escaped(each)}</td>" for each in line) + "</tr>"
    yield "</tbody></table></div>"


def _where(place: Place | None) -> str:
    return f"{place.file}, line {place.line}" if place else ""
