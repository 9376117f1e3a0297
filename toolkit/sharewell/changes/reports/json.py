"""A review for programs: one JSON object, whose shape `schema/v1/review.schema.json` publishes."""

from __future__ import annotations

from typing import Any

import msgspec

from ... import __version__
from ...model.as_data import finding_as_data, place_as_data
from ..change import Change
from ..review import Agreed, Below, Charted, Review, Stale, Version
from ..weights import Axis
from .verdict import verdict

VERSION = 1
"""The version of this format. It grows by new keys only: when one changes its meaning or goes, this number changes."""


def show(review: Review, *, colour: bool = False, width: int = 100, quiet: bool = False) -> bytes:
    """A review as one JSON object."""
    return msgspec.json.format(msgspec.json.encode(as_data(review)), indent=2) + b"\n"


def as_data(review: Review) -> dict[str, Any]:
    """A review as plain data."""
    return {
        "version": VERSION,
        "tool": {"name": "sharewell", "version": __version__},
        "catalogue": review.catalogue,
        "as_of": review.as_of.isoformat(),
        "base": _text(review.base),
        "head": _text(review.head),
        "verdict": verdict(review),
        "changes": [_change(each, review) for each in review.changes],
        "accepted": [_change(each, review) for each in review.accepted],
        "introduced": _findings(review.introduced),
        "resolved": _findings(review.resolved),
        "below": [_below(each) for each in review.below],
        "agreed": [_agreed(each) for each in review.agreed],
        "adopt_again": [_stale(each) for each in review.stale],
        "versions": [_version(each) for each in review.versions],
        "charts": [_chart(each) for each in review.charts],
        "unreadable": [_text(each) for each in review.unreadable],
        "untold": [_text(each) for each in review.untold],
        "laid_out": [_text(each) for each in review.laid_out],
        "titles": review.titles,
        "summary": {
            "changes": len(review.changes),
            **{str(axis).replace(" ", "_"): len(review.on(axis)) for axis in Axis},
            "accepted": len(review.accepted),
        },
    }


def _change(change: Change, review: Review) -> dict[str, Any]:
    weight = change.weight
    return {
        "change": change.name,
        "thing": change.thing,
        "turn": str(change.turn),
        "document": change.document,
        "document_called": review.called(change.document),
        "subject": change.subject,
        "called": change.called,
        "sentence": change.sentence,
        "means": [str(each) for each in weight.axes],
        "asks": str(weight.asks),
        "adopt": str(weight.adopt),
        "because": weight.because,
        "old": change.old,
        "new": change.new,
        "words": [{"went": str(each.went), "text": each.text} for each in change.words],
        "concerned": list(change.concerned),
        "before": place_as_data(change.before) if change.before else None,
        "after": place_as_data(change.after) if change.after else None,
        "fingerprint": change.fingerprint,
    }


def _findings(findings: tuple[Any, ...] | None) -> list[dict[str, Any]] | None:
    return None if findings is None else [finding_as_data(each) for each in findings]


def _below(each: Below) -> dict[str, Any]:
    return {
        "document": each.document,
        "called": each.called,
        "above": each.above,
        "above_called": each.above_called,
        "findings": [finding.fingerprint for finding in each.findings],
    }


def _agreed(each: Agreed) -> dict[str, Any]:
    return {
        "document": each.document,
        "called": each.called,
        "above": each.above,
        "agreed": each.agreed,
        "accepts": each.accepts,
        "is": each.is_,
        "stands": each.stands,
    }


def _stale(each: Stale) -> dict[str, Any]:
    return {
        "document": each.document,
        "party": each.party,
        "called": each.called,
        "role": each.role,
        "adopted": each.adopted,
        "because": [change.fingerprint for change in each.because],
    }


def _version(each: Version) -> dict[str, Any]:
    return {
        "document": each.document,
        "was": each.was,
        "is": each.is_,
        "asks": str(each.asks),
        "fits": each.fits,
        "has_revision": each.has_revision,
        "fitting": each.fitting,
        "unlisted": list(each.unlisted),
        "sentence": each.sentence,
    }


def _chart(each: Charted) -> dict[str, Any]:
    return {"document": each.document, "called": each.called, "words": list(each.words)}


def _text(text: str) -> str:
    """The name of a file may hold bytes that are no text."""
    return text.encode(errors="replace").decode()
