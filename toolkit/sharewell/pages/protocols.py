"""The register of all protocols, by tier."""

from __future__ import annotations

from typing import NamedTuple

from .adoption import adoption
from .frame import Frame, standing
from .publish.disk import Page, Standing


class Row(NamedTuple):
    """A line of the register."""

    id: str
    title: str
    standing: Standing
    led_by: str | None
    parties: int
    adopted: int | None
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
                len(body.parties),
                sum(bool(each.version) for each in adoption(frame, document)) if whole else None,
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
