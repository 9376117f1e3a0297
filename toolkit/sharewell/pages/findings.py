"""The page of everything the checks found, document by document, and of every waiver."""

from __future__ import annotations

from typing import Any, NamedTuple

from ..model.document import Document
from ..model.findings import Finding, Severity
from .frame import Frame
from .paths import FINDINGS_PAGE
from .publish.disk import Page
from .waivers import all_baselines, all_waivers

_NOUNS = {
    Severity.ERROR: ("error", "errors"),
    Severity.WARNING: ("warning", "warnings"),
    Severity.ADVICE: ("piece of advice", "pieces of advice"),
}


class Group(NamedTuple):
    """The findings on one file: what the file is called, its page where it has one, and what is open there."""

    title: str
    kind: str
    id: str
    open: tuple[Finding, ...]


def findings(frame: Frame) -> Page:
    """The page of all findings that may be shown, and of all waivers."""
    files = list(dict.fromkeys(each.place.file for each in frame.report.findings))
    groups = [_group(frame, file) for file in files if frame.findings(file)]
    told = [each for group in groups for each in group.open]
    counts = [(sum(each.severity is severity for each in told), _NOUNS[severity]) for severity in Severity]
    return Page(
        path=FINDINGS_PAGE,
        title="Findings and waivers",
        description="What the checks found in these documents, and what has been accepted for now.",
        trail=(("Home", "index.md"),),
        body=frame.render(
            "findings.html",
            groups=groups,
            counts=[(count, nouns[count != 1]) for count, nouns in counts],
            untold=sum(frame.untold(file) for file in files),
            waivers=all_waivers(frame),
            baselines=all_baselines(frame),
            catalogue=frame.report.catalogue,
        ),
    )


def _group(frame: Frame, file: str) -> Group:
    document: Document[Any] | None = frame.corpus.document_at(file)
    if document is None:
        return Group(file, "", "", frame.findings(file))
    title = getattr(document.body, "title", None) or file
    return Group(str(title), document.kind, document.id, frame.findings(file))
