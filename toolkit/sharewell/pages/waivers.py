"""Departures from a rule that somebody has accepted: why, by whom, until when, and whether they still count."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..model.baseline import Baseline
from ..model.control import Waiver
from ..model.document import Document
from ..model.framework import Framework
from ..model.protocol import Protocol
from ..rules.engine import baselines, is_complete, is_past, waivers
from .discretion import UNPUBLISHED
from .frame import Frame


class Waived(NamedTuple):
    """A waiver, the document that holds it, where it counts, and how it stands."""

    waiver: Waiver
    holder: Document[Protocol] | Document[Framework]
    where: str
    state: str


def all_waivers(frame: Frame) -> list[Waived]:
    """Every waiver of the framework and of the documents that are published whole."""
    return [
        _waived(frame, holder, waiver)
        for holder, waiver in waivers(frame.corpus)
        if not isinstance(holder.body, Protocol) or frame.discretion.is_whole(holder)
    ]


class Together(NamedTuple):
    """Findings of an old corpus that were accepted together: how many, and how that stands."""

    baseline: Baseline
    many: int
    state: str


def all_baselines(frame: Frame) -> list[Together]:
    """Every baseline, by what it says of itself; its findings are shown among the others, as waived."""
    return [
        Together(each.body, len(each.body.findings), _state(frame, each.body))
        for each in baselines(frame.corpus)
    ]


def waivers_of(frame: Frame, document: Document[Protocol]) -> list[Waived]:
    """The waivers of one document."""
    return [_waived(frame, document, waiver) for waiver in document.body.waivers]


def _waived(frame: Frame, holder: Document[Protocol] | Document[Framework], waiver: Waiver) -> Waived:
    return Waived(waiver, holder, _where(frame, holder, waiver.at_), _state(frame, waiver))


def _state(frame: Frame, waiver: Waiver | Baseline) -> str:
    if not is_complete(waiver):
        return "incomplete: it counts for nothing"
    return "past" if is_past(waiver, frame.day) else "counts"


def _where(frame: Frame, holder: Document[Protocol] | Document[Framework], at: str | None) -> str:
    if at is None:
        return "anywhere in it"
    hidden = any(at == path or at.startswith(path + "/") for path in _kept_back(frame, holder))
    return f"in {UNPUBLISHED.replace('document', 'part')}" if hidden else at


def _kept_back(frame: Frame, holder: Document[Protocol] | Document[Framework]) -> Iterator[str]:
    """The paths of ids of the parts that are not published."""
    if isinstance(holder.body, Protocol):
        clauses = [each for each in holder.body.clauses if not frame.discretion.shows(each)]
        companions = [each for each in holder.body.documents if not frame.discretion.shows(each)]
        yield from (holder.at(each).path for each in (*clauses, *companions))
