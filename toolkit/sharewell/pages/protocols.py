"""The register of all protocols, by tier."""

from __future__ import annotations

from typing import NamedTuple

from ..model.adoption import must_adopt
from ..model.document import Document
from ..model.protocol import Protocol
from .frame import Frame, standing
from .publish.disk import Page, Standing


class Row(NamedTuple):
    """A line of the register."""

    id: str
    title: str
    standing: Standing
    led_by: str | None
    adopted: str
    review: str | None


def protocols(frame: Frame) -> Page:
    """The page that lists every published protocol."""
    corpus = frame.corpus
    rows: dict[str, list[Row]] = {tier.title: [] for tier in corpus.framework.tiers}
    count = 0
    for document in frame.protocols:
        if not frame.discretion.is_listed(document):
            continue
        whole = frame.discretion.is_whole(document)
        tier = corpus.tier(document)
        body = document.body
        count += 1
        rows.setdefault(tier.title if tier else "Others", []).append(
            Row(
                document.id,
                body.title,
                standing(frame, document),
                body.led_by if whole else None,
                _adopted(frame, document) if whole else "",
                body.review.next if whole and body.review else None,
            )
        )
    return frame.index(
        "protocol",
        "protocols.html",
        "Every protocol of the partnership, with its status, its parties and its next review.",
        tiers=[(title, sorted(each, key=lambda row: row.title)) for title, each in rows.items() if each],
        count=count,
    )


def _adopted(frame: Frame, document: Document[Protocol]) -> str:
    """For how many of the parties that adopt it a document is in force."""
    asked = [each.party for each in document.body.parties if must_adopt(each, frame.day)]
    bound = [each for each in asked if not frame.adoptions.lacking(document, each)]
    return f"{len(bound)} of {len(asked)}" if asked else ""
