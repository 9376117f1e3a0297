"""A review for people at a terminal: each document with its changes, the gravest first; then what follows from them."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from ...escapes import plain
from ...model.dates import spoken
from ...model.findings import Finding
from ...model.places import Place
from ..change import Change
from ..review import Review
from ..weights import Axis
from ..wording import Went, Words
from .verdict import asked, by_axis, by_document, elsewhere, first_axis, many, verdict

_COLOURS = {
    Axis.WIDENS: 31,
    Axis.NARROWS: 32,
    Axis.ACCOUNTABILITY: 35,
    Axis.READ: 33,
    Axis.WORDING: 2,
}
_BOLD = 1
_AROUND = 6
"""How many words are shown on each side of a difference."""


def show(review: Review, *, colour: bool = False, width: int = 100, quiet: bool = False) -> str:
    """A review in words; with `colour`, in those of a terminal. `quiet` leaves out the verdict and the counts."""
    look = _Look(colour, width)
    parts = [_document(review, document, found, look) for document, found in by_document(review.changes)]
    parts += [each for each in (_section(*section, look) for section in _sections(review)) if each]
    if not quiet:
        parts.append("\n".join(_end(review, look)) + "\n")
    return "\n".join(parts)


class _Look:
    """How words are set: with colours or without, in lines of a width."""

    def __init__(self, colour: bool, width: int) -> None:
        self._colour = colour
        self.width = width

    def styled(self, text: str, code: int) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self._colour else text

    def wrapped(self, text: str, indent: str, label: str = "") -> Iterator[str]:
        yield from textwrap.wrap(
            plain(text),
            self.width,
            initial_indent=indent + label,
            subsequent_indent=indent + " " * len(label),
            break_long_words=False,
            break_on_hyphens=False,
        )


def _document(review: Review, document: str, changes: list[Change], look: _Look) -> str:
    """One document with its changes."""
    lines = [look.styled(plain(_heading(review, document)), _BOLD)]
    for axis, found in by_axis(changes):
        lines.append("  " + look.styled(axis, _COLOURS[first_axis(found[0])]))
        for each in found:
            lines += _change(each, look)
    return "\n".join(lines) + "\n"


def _heading(review: Review, document: str) -> str:
    called = review.called(document)
    return document if called == document else f"{called} ({document})"


def _change(change: Change, look: _Look) -> Iterator[str]:
    yield from look.wrapped(change.sentence, "    ", f"{_SIGNS.get(change.turn.value, '~')} ")
    if any(each.went is not Went.KEPT for each in change.words):
        yield from look.wrapped(in_brackets(change.words), "      ")
    more = [str(each) for each in change.weight.axes if each is not first_axis(change)]
    said = [asks] if (asks := asked(change)) else []
    told = "; ".join([*([f"also {' and '.join(more)}"] if more else []), *said])
    where = _where(change.place)
    tail = " | ".join(each for each in (where, told) if each)
    if tail:
        yield f"      {look.styled(plain(tail), 2)}"


_SIGNS = {"added": "+", "removed": "-"}


def in_brackets(words: tuple[Words, ...]) -> str:
    """A difference of words without colours: what went in [-brackets-], what came in {+braces+}, as Git has it."""
    marks = {Went.KEPT: "{}", Went.REMOVED: "[-{}-]", Went.ADDED: "{{+{}+}}"}
    return "".join(marks[each.went].format(each.text) for each in shortened(words))


def shortened(words: tuple[Words, ...], around: int = _AROUND) -> Iterator[Words]:
    """A difference with what stays the same cut to a few words around each change."""
    for number, each in enumerate(words):
        parts = each.text.split(" ")
        if each.went is not Went.KEPT or len(parts) <= 2 * around + 1:
            yield each
            continue
        head = [*parts[:around], "…"] if number else ["…"]
        tail = parts[-around:] if number < len(words) - 1 else []
        yield Words(Went.KEPT, " ".join([*head, *tail]))


def _where(place: Place | None) -> str:
    return f"{place.file}:{place.line}" if place else ""


def _sections(review: Review) -> Iterator[tuple[str, Iterable[str]]]:
    """What follows from the changes, in sections: a heading with its lines."""
    yield "Versions", [each.sentence for each in review.versions]
    yield "Who adopts again", list(_adopting(review))
    yield (
        "Documents to look at again",
        [
            f"{each.called}, since {each.above_called} changed: {_finding(finding)}"
            for each in review.below
            for finding in each.findings
        ],
    )
    yield "Documents below that are agreed anew", list(agreed_anew(review))
    yield "New findings", [_finding(each) for each in elsewhere(review)]
    yield "Settled findings", [_finding(each) for each in review.resolved or ()]
    for chart in review.charts:
        yield f"The chart {chart.called}", chart.words
    yield "Accepted already", [f"{each.sentence} ({each.fingerprint})" for each in review.accepted]
    yield "To be read, since no change here tells of what differs in them", review.untold
    yield "Could not be read, so nothing is known of them", review.unreadable


def adopting(review: Review) -> Iterator[tuple[str, list[tuple[str, list[str]]], list[str]]]:
    """Who adopts what again: for each document the parties by the role that signs, and those who never signed it."""
    for document in dict.fromkeys(each.document for each in review.stale):
        roles: dict[str, list[str]] = {}
        never = []
        for each in review.stale:
            if each.document == document and each.adopted:
                roles.setdefault(each.role, []).append(each.called)
            elif each.document == document:
                never.append(each.called)
        yield review.called(f"protocol {document}"), list(roles.items()), never


def _adopting(review: Review) -> Iterator[str]:
    for document, roles, never in adopting(review):
        parts = [f"{role or 'no role named'}: {', '.join(parties)}" for role, parties in roles]
        parts += [f"not adopted yet: {', '.join(never)}"] if never else []
        yield f"{document}. {'; '.join(parts)}"


def agreed_anew(review: Review) -> Iterator[str]:
    """The documents below that were agreed against an earlier version, which do not accept the later one."""
    for each in review.agreed:
        if not each.stands:
            accepts = f" and accepts {each.accepts}" if each.accepts else ""
            against = (
                f"is agreed against {each.agreed}"
                if each.agreed
                else "names no version that it is agreed against"
            )
            yield f"{each.called} {against}{accepts}; {review.called(f'protocol {each.above}')} becomes {each.is_ or 'another'}."


def _finding(finding: Finding) -> str:
    return f"{_where(finding.place)}: {finding.severity}: {finding.message} ({finding.rule})"


def _section(heading: str, lines: Iterable[str], look: _Look) -> str:
    told = [part for each in lines for part in look.wrapped(each, "  ")]
    return "\n".join([look.styled(plain(heading), _BOLD), *told]) + "\n" if told else ""


def _end(review: Review, look: _Look) -> Iterator[str]:
    yield from look.wrapped(verdict(review), "")
    yield from look.wrapped(summary(review), "")


def summary(review: Review) -> str:
    """What was compared, as of which day, and how much was found; what was not looked at."""
    changes = many(len(review.changes), "change")
    documents = len({each.document for each in review.changes})
    where = f" in {many(documents, 'document')}" if documents else ""
    same = many(len(review.laid_out), "file differs and means the same", "files differ and mean the same")
    parts = [
        f"{changes}{where} between {review.base} and {review.head}",
        f"{len(review.accepted)} accepted already" if review.accepted else "",
        same if review.laid_out else "",
        f"as of {spoken(review.as_of)}",
    ]
    unchecked = " The checks were not run." if review.introduced is None else ""
    return (
        ", ".join(each for each in parts if each) + f".{unchecked} It says what changes, not what is lawful."
    )
