"""The register of all protocols, by tier."""

from __future__ import annotations

from typing import NamedTuple

from ..model.words import Publish
from .adoption import adoption
from .frame import Frame, standing
from .paths import how_published
from .publish.disk import Page, Standing


class Row(NamedTuple):
    """A line of the register."""

    id: str
    title: str
    standing: Standing
    led_by: str | None
    parties: int
    adopted: int
    review: str | None


def protocols(frame: Frame) -> Page:
    """The page that lists every published protocol."""
    corpus = frame.corpus
    rows: dict[str, list[Row]] = {tier.title: [] for tier in corpus.framework.tiers}
    count = 0
    for document in corpus.protocols:
        if how_published(corpus, document) is Publish.NOTHING:
            continue
        tier = corpus.tier(document)
        body = document.body
        count += 1
        rows.setdefault(tier.title if tier else "Others", []).append(
            Row(
                document.id,
                body.title,
                standing(body, frame.day),
                body.led_by,
                len(body.parties),
                sum(bool(each.version) for each in adoption(corpus, document)),
                body.review.next if body.review else None,
            )
        )
    return frame.index(
        "protocol",
        "protocols.html",
        "Every protocol of the partnership, with its status, its parties and its next review.",
        tiers=[(title, sorted(each, key=lambda row: row.title)) for title, each in rows.items() if each],
        count=count,
    )
