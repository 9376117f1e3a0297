"""A review as the comment of a pull request: the verdict and the decisions first, everything else folded.

Made for GitHub and GitLab. Text from documents is data: what Markdown or HTML would obey is written as an entity, and
nobody who is named is notified. The first line is a mark that nobody sees, by which the comment is found again, so that
it is brought up to date in its place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from ...escapes import markdown as escaped
from ...model.findings import Finding, Severity
from ...model.places import Place
from ..change import Change
from ..review import Review
from ..wording import Went, Words
from .text import adopting, agreed_anew, shortened, summary
from .verdict import (
    asked,
    axes,
    by_axis,
    by_document,
    by_weight,
    elsewhere,
    is_decision,
    lead,
    many,
    unfitting,
    verdict,
)

_Row = TypeVar("_Row")

MARK = "<!-- sharewell:review -->"

MOST = 65_536
"""Bytes of a comment. GitHub refuses one with more characters as a whole; no text has more characters than bytes."""

_DECISIONS, _SIGNING, _OTHERS = 8, 4, 3
"""How many rows each part before the folds has: below forty lines in all, which fits a screen."""

_NEW = {
    Severity.ERROR: ("new error",),
    Severity.WARNING: ("new warning",),
    Severity.ADVICE: ("new piece of advice", "new pieces of advice"),
}


def show(review: Review, *, colour: bool = False, width: int = 100, quiet: bool = False) -> bytes:
    """A review as a comment; `quiet` leaves out the counts."""
    head = [MARK, f"## Sharewell: {escaped(lead(review)[:1].lower() + lead(review)[1:])}", ""]
    head += [f"**{escaped(verdict(review))}**", ""]
    for part in (_decisions(review), _signing(review), _consequences(review)):
        head += [*part, ""] if part else []
    if not quiet:
        head += [f"<sub>{escaped(summary(review))}</sub>", ""]
    return _page(head, list(_folds(review)))


def _decisions(review: Review) -> list[str]:
    """The table of what somebody has to decide about, the gravest first."""
    decided = [each for each in by_weight(review.changes) if is_decision(each)]
    if not decided:
        return []
    lines = ["| Document | What changes | Means | Asks for |", "| --- | --- | --- | --- |"]
    for each in _fitting(decided, _DECISIONS):
        means = ", ".join(str(axis) for axis in axes([each]))
        lines.append(
            f"| {escaped(review.called(each.document))} | {escaped(each.sentence)} | {means} | {asked(each) or 'nothing'} |"
        )
    return [*lines, *_more(decided, _DECISIONS, "| | and {} {} | | |", "more")]


def _signing(review: Review) -> list[str]:
    """The table of who adopts again, by the role that signs."""
    found = list(adopting(review))
    if not found:
        return []
    lines = ["| Document | Who adopts again, by role |", "| --- | --- |"]
    for document, roles, never in _fitting(found, _SIGNING):
        parts = [
            f"{escaped(role or 'no role named')}: {escaped(', '.join(parties))}" for role, parties in roles
        ]
        parts += [f"not adopted yet: {escaped(', '.join(never))}"] if never else []
        lines.append(f"| {escaped(document)} | {'; '.join(parts)} |")
    return [*lines, *_more(found, _SIGNING, "| and {} {} | |", "more documents")]


def _consequences(review: Review) -> list[str]:
    """What else follows: whether versions fit, documents that no longer do, new findings."""
    unfit_first = sorted(review.versions, key=lambda each: each.fits)
    lines = [f"- {escaped(each.sentence)}" for each in unfit_first]
    shown = [*_fitting(lines, _OTHERS), *_more(lines, _OTHERS, "- and {} {}", "more versions")]
    broken, others = unfitting(review)
    lines = [f"- {escaped(each.called)} no longer fits {escaped(each.above_called)}." for each in broken]
    shown += [*_fitting(lines, _OTHERS), *_more(lines, _OTHERS, "- and {} {}", "more that no longer fit")]
    if others:
        names = ", ".join(dict.fromkeys(each.called for each in others))
        shown.append(f"- To be looked at again: {escaped(names)}.")
    if found := elsewhere(review):
        counts = [(each, sum(finding.severity is each for finding in found)) for each in Severity]
        said = ", ".join(many(count, *_NEW[severity]) for severity, count in counts if count)
        shown.append(f"- {said}{' elsewhere' if review.below else ''}: see below.")
    if review.untold:
        shown.append(
            f"- To be read, since no change here tells of what differs in them: {_files(review.untold)}."
        )
    if review.unreadable:
        shown.append(f"- Could not be read, so nothing is known of them: {_files(review.unreadable)}.")
    return shown


def _files(files: tuple[str, ...]) -> str:
    more = f" and {len(files) - _OTHERS} more" if len(files) > _OTHERS else ""
    return f"{escaped(', '.join(files[:_OTHERS]))}{more}"


def _fitting(rows: list[_Row], most: int) -> list[_Row]:
    """As many rows as there is room for: where only one more is left, the sentence on it takes as much room."""
    return rows if len(rows) <= most + 1 else rows[:most]


def _more(rows: list[_Row], most: int, line: str, what: str) -> list[str]:
    left = len(rows) - len(_fitting(rows, most))
    return [line.format(left, what)] if left else []


def _folds(review: Review) -> Iterator[str]:
    """The details, each part folded."""
    for document, changes in by_document(review.changes):
        called = escaped(review.called(document))
        yield _fold(
            f"{called}: {many(len(changes), 'change')}",
            [line for axis, found in by_axis(changes) for line in ("", f"**{axis}**", "", *_told(found))],
        )
    yield from _fold_of("Versions", [escaped(each.sentence) for each in review.versions])
    yield from _fold_of("Who adopts again, and why", list(_why_signing(review)))
    yield from _fold_of(
        "Documents to look at again",
        [
            f"{escaped(each.called)}, since {escaped(each.above_called)} changed: {_finding(finding)}"
            for each in review.below
            for finding in each.findings
        ],
    )
    yield from _fold_of(
        "Documents below that are agreed anew", [escaped(each) for each in agreed_anew(review)]
    )
    yield from _fold_of("New findings", [_finding(each) for each in elsewhere(review)])
    yield from _fold_of("Settled findings", [_finding(each) for each in review.resolved or ()])
    for chart in review.charts:
        yield from _fold_of(f"The chart {escaped(chart.called)}", [escaped(each) for each in chart.words])
    yield from _fold_of("Accepted already", [_accepted(each) for each in review.accepted])
    yield from _fold_of("Files that differ and mean the same", [escaped(each) for each in review.laid_out])


def _told(changes: Iterable[Change]) -> Iterator[str]:
    """Changes with their places, the words that differ, and why they weigh what they weigh."""
    for each in changes:
        yield f"- {escaped(each.sentence)} {_where(each.place)}".rstrip()
        if any(word.went is not Went.KEPT for word in each.words):
            yield f"  - {_marked(each.words)}"
        asks = f" Asks for: {asked(each)}." if asked(each) else ""
        yield f"  - {escaped(each.weight.because)}{asks} <code>{each.fingerprint}</code>"


def _marked(words: tuple[Words, ...]) -> str:
    """A difference of words, struck out and underlined."""
    tags = {Went.KEPT: "{}", Went.REMOVED: "<del>{}</del>", Went.ADDED: "<ins>{}</ins>"}
    return "".join(tags[each.went].format(_spaced(each.text)) for each in shortened(words))


def _spaced(text: str) -> str:
    """A run of words with the space that parts it from its neighbours."""
    before, after = text[:1].isspace(), text[-1:].isspace()
    return f"{' ' if before else ''}{escaped(text)}{' ' if after and text.strip() else ''}"


def _why_signing(review: Review) -> Iterator[str]:
    """Who adopts again and since when, with the changes that ask for it: those for whom they are the same together."""
    groups: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for each in review.stale:
        adopted = f"adopted {escaped(each.adopted)}" if each.adopted else "has not adopted it yet"
        because = tuple(change.sentence for change in each.because)
        groups.setdefault((each.document, because), []).append(f"{escaped(each.called)} ({adopted})")
    for (document, because), parties in groups.items():
        more = f" And {len(because) - _OTHERS} more." if len(because) > _OTHERS else ""
        why = " ".join(escaped(each) for each in because[:_OTHERS])
        yield f"{escaped(review.called(f'protocol {document}'))}: {', '.join(parties)}. {why}{more}"


def _accepted(change: Change) -> str:
    return f"{escaped(change.sentence)} {_where(change.place)} <code>{change.fingerprint}</code>"


def _finding(finding: Finding) -> str:
    return (
        f"{finding.severity}: {escaped(finding.message)} {_where(finding.place)} <code>{finding.rule}</code>"
    )


def _where(place: Place | None) -> str:
    return f"({escaped(place.file)}, line {place.line})" if place else ""


def _fold_of(title: str, lines: list[str]) -> Iterator[str]:
    if lines:
        yield _fold(f"{title}: {len(lines)}", ["", *(f"- {each}" for each in lines)])


def _fold(title: str, lines: Iterable[str]) -> str:
    return "\n".join([f"<details><summary>{title}</summary>", *lines, "", "</details>"])


def _page(head: list[str], folds: list[str]) -> bytes:
    """The comment of its parts, as many as fit; how many do not is said."""
    page = "\n".join(head)
    for number, fold in enumerate(folds):
        left = len(folds) - number
        said = f"\n{many(left, 'part has', 'parts have')} no room here: `sharewell diff` prints everything.\n"
        longer = f"{page}\n{fold}\n"
        if len((longer + said).encode(errors="replace")) > MOST:
            page += said
            break
        page = longer
    return page.encode(errors="replace")
