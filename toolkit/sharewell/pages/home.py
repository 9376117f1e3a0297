"""The home page: a welcome, what to do when somebody is in danger, the groups, and how the documents fit together."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from markupsafe import Markup

from ..model.dates import after, earliest
from ..model.document import Document
from ..model.protocol import Protocol
from .frame import Frame
from .publish.charts import placeholder
from .publish.disk import Page

Branch = tuple[Document[Protocol], list["Branch"]]


def home(frame: Frame) -> Page:
    """The page at the root of the site."""
    corpus = frame.corpus
    framework = corpus.framework
    site = framework.site
    live = [
        each
        for each in frame.protocols
        if frame.discretion.is_listed(each) and each.body.status is not None and each.body.status.is_live
    ]
    return Page(
        path="index.md",
        title=(site.title if site else None) or framework.title,
        description=frame.prose.text(
            framework.summary or f"Information sharing protocols of {framework.title}."
        ),
        charts=("tiers",),
        body=frame.render(
            "home.html",
            framework=framework,
            introduction=site.introduction if site else None,
            emergency=site.emergency if site else None,
            agreements=sum(each.body.type.is_agreement for each in live),
            partners=sum(
                corpus.organisation(each.id) == each.id and not each.body.ended for each in frame.parties
            ),
            due=sum(_due_soon(each.body, frame.day) for each in live if frame.discretion.is_whole(each)),
            tree=list(_tree(frame)),
            chart=Markup(placeholder("tiers", f"The documents of the {framework.title}")),
        ),
    )


def _due_soon(body: Protocol, day: datetime.date) -> bool:
    next_review = earliest(body.review.next) if body.review and body.review.next else None
    limit = after(day, "3 months")
    return next_review is not None and limit is not None and next_review <= limit


def _tree(frame: Frame) -> Iterator[Branch]:
    """Every document that stands under no other, with those below it; one with two parents is shown under both."""
    corpus = frame.corpus

    def shown(document: Document[Protocol]) -> bool:
        return frame.discretion.is_listed(document) and not document.body.is_retired

    def branch(document: Document[Protocol], above: frozenset[str]) -> Branch:
        below = [each for each in corpus.children(document) if each.id not in above and shown(each)]
        return document, [branch(each, above | {document.id}) for each in below]

    for document in frame.protocols:
        if shown(document) and not any(shown(parent) for _, parent in corpus.parents(document)):
            yield branch(document, frozenset())
