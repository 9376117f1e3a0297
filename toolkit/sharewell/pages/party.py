"""A partner's page: what it is, whom to ask, what it has adopted, what it gives and receives; and the list of all."""

from __future__ import annotations

import msgspec

from ..model.dates import in_words
from ..model.document import Document
from ..model.party import Party
from ..model.protocol import Protocol
from ..model.sharing import Flow
from .adoption import Adopted, adoption, capacity
from .frame import Frame
from .publish.disk import Page, Standing


def party(frame: Frame, document: Document[Party]) -> Page:
    """The page of one party."""
    corpus, body = frame.corpus, document.body
    types = body.is_ or (body.group.of_types if body.group else ())
    return frame.page(
        "party",
        document.id,
        body.title,
        "party.html",
        kind_words="Board"
        if not _signs(body)
        else "Unit"
        if body.part_of
        else "Group"
        if body.group
        else "Partner",
        standing=Standing("withdrawn", "No longer exists", f"Ended on {in_words(body.ended)}.")
        if body.ended
        else None,
        description=frame.prose.text(body.summary or body.title),
        document=document,
        types=", ".join(corpus.title("body-type", each) for each in types),
        units=[each.id for each in frame.parties if each.body.part_of == document.id],
        formed=[each.party for each in body.formed_from],
        contacts=[each for each in body.contacts if frame.discretion.shows(each)],
        rows=_adopted(frame, document.id),
        gives=[pair for pair in _flows(frame) if document.id in pair[1].givers],
        receives=[pair for pair in _flows(frame) if document.id in pair[1].receivers],
        open=frame.findings(document.path),
        waived=frame.waived(document.path),
    )


def parties(frame: Frame) -> Page:
    """The page that lists every party."""
    groups: dict[str, list[Document[Party]]] = {}
    for document in frame.parties:
        groups.setdefault(_group(document.body), []).append(document)
    order = ("Organisations", "Units and groups", "Boards", "Bodies that no longer exist")
    return frame.index(
        "party",
        "parties.html",
        "The organisations that share information here, and the boards that oversee it.",
        groups=[
            (name, sorted(groups[name], key=lambda each: each.body.title)) for name in order if name in groups
        ],
    )


def _group(body: Party) -> str:
    if body.ended:
        return "Bodies that no longer exist"
    if not _signs(body):
        return "Boards"
    return "Units and groups" if body.part_of or body.group else "Organisations"


def _signs(body: Party) -> bool:
    return body.legal_person is None or bool(body.legal_person)


def _adopted(frame: Frame, id: str) -> list[Adopted]:
    """How a party stands to each document; of one that is published in part, only that it is party to it."""
    rows = []
    for document in frame.protocols:
        if frame.discretion.is_whole(document):
            rows += [
                msgspec.structs.replace(row, document=document)
                for row in adoption(frame, document)
                if row.party == id
            ]
        elif frame.discretion.is_listed(document):
            rows += [
                Adopted(document, id, capacity(each)) for each in document.body.parties if each.party == id
            ]
    return rows


def _flows(frame: Frame) -> list[tuple[Document[Protocol], Flow]]:
    """The flows of protocols that are published whole."""
    return [
        (each, flow)
        for each in frame.protocols
        if frame.discretion.is_whole(each)
        for flow in each.body.flows
    ]
