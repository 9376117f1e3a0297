"""A purpose's page: what it covers, which documents share for it, which law serves it; and the tree of all."""

from __future__ import annotations

from ..model.corpus import Entry
from .frame import Frame
from .publish.disk import Page

Branch = tuple[Entry, list["Branch"]]


def purpose(frame: Frame, id: str) -> Page:
    """The page of one purpose."""
    corpus = frame.corpus
    entry = corpus.entries("purpose")[id]
    return frame.page(
        "purpose",
        id,
        entry.thing.title,
        "purpose.html",
        kind_words="Purpose",
        description=frame.prose.text(entry.thing.means or entry.thing.title),
        entry=entry,
        narrower=[each for each in _shown(frame) if id in corpus.entries("purpose")[each].thing.within],
        documents=[
            each
            for each in frame.protocols
            if id in each.body.purpose_list and frame.discretion.is_listed(each)
        ],
        laws=sorted(
            law
            for kind, law in frame.paths.known
            if kind == "law" and (found := corpus.provision(law)) is not None and id in found.purposes
        ),
    )


def purposes(frame: Frame) -> Page:
    """The page that shows the tree of purposes."""
    return frame.index(
        "purpose", "purposes.html", "Why information is shared, purpose by purpose.", tree=_tree(frame)
    )


def _shown(frame: Frame) -> list[str]:
    return sorted(id for kind, id in frame.paths.known if kind == "purpose")


def _tree(frame: Frame) -> list[Branch]:
    entries = frame.corpus.entries("purpose")
    shown = _shown(frame)

    def branch(id: str, above: frozenset[str]) -> Branch:
        below = [each for each in shown if id in entries[each].thing.within and each not in above]
        return entries[id], [branch(each, above | {id}) for each in below]

    return [branch(id, frozenset()) for id in shown if not set(entries[id].thing.within) & set(shown)]
