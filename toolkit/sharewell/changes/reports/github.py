"""A review as annotations of a pull request: workflow commands of GitHub Actions at the lines that changed.

GitHub shows ten of each kind for a step, so the gravest come first. What is wording only is left out. Of what is gone no
line is left to annotate, so it is told at the first line of its file.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...escapes import command_data, command_property
from ...model.findings import Finding, Severity
from ...model.places import Place
from ..change import Change
from ..review import Review
from ..weights import Axis
from .verdict import asked, axes, by_weight, is_decision, verdict

_SEVERITIES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}
_WARNED = {Axis.WIDENS, Axis.READ}
"""Ways of mattering that a reviewer must not miss."""


def show(review: Review, *, colour: bool = False, width: int = 100, quiet: bool = False) -> bytes:
    """A review as workflow commands; what is no command is shown by GitHub as it stands."""
    lines = [_finding(each) for each in review.introduced or ()]
    lines += [
        _command("warning", each.place, "version", each.sentence)
        for each in review.versions
        if not each.fits and each.place
    ]
    lines += [_change(each) for each in by_weight(review.changes) if is_decision(each) and each.place]
    if not quiet:
        lines += _said(review)
    return "".join(f"{each}\n" for each in lines).encode(errors="replace")


def _finding(finding: Finding) -> str:
    words = "\n".join(each for each in (finding.message, finding.help) if each)
    return _command(_SEVERITIES[finding.severity], finding.place, finding.rule, words)


def _change(change: Change) -> str:
    kind = "warning" if _WARNED & set(change.weight.axes) else "notice"
    asks = f" Asks for: {asked(change)}." if asked(change) else ""
    first = change.place and Place(change.place.file)
    return _command(kind, change.after or first, ", ".join(axes([change])), f"{change.sentence}{asks}")


def _command(kind: str, place: Place | None, title: str, words: str) -> str:
    properties = ",".join(f"{name}={command_property(text)}" for name, text in _properties(place, title))
    return f"::{kind} {properties}::{command_data(words)}"


def _properties(place: Place | None, title: str) -> Iterator[tuple[str, str]]:
    if place:
        yield "file", place.file
        yield "line", str(place.line)
        if place.line == place.end_line and place.end_column > place.column:
            yield "endLine", str(place.end_line)
            yield "col", str(place.column)
            yield "endColumn", str(place.end_column)
    yield "title", f"Sharewell: {title}"


def _said(review: Review) -> list[str]:
    """The verdict, as a line of the log in which nothing is a command."""
    return [command_data(verdict(review)).replace("##[", "## [")]
