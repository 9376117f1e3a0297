"""A protocol's page: what it is for, who is party to it, how information moves, why, and how it stands."""

from __future__ import annotations

from typing import Any, NamedTuple

from markupsafe import Markup

from ..model.clauses import Clause, StandardMet
from ..model.document import Document
from ..model.effective import clause_referred, inherited_clauses, standards
from ..model.party import ContactFor
from ..model.protocol import Protocol
from ..model.sharing import Flow
from ..model.strength import value_in_words
from .adoption import adoption, capacity
from .discretion import UNPUBLISHED
from .frame import Frame, plain, standing, words
from .grounds import arranged
from .prose import anchor
from .publish.charts import placeholder
from .publish.disk import Page
from .waivers import waivers_of

_ASKED = frozenset(
    {
        ContactFor.DESIGNATED_PERSON,
        ContactFor.BREACH,
        ContactFor.ACCESS_REQUESTS,
        ContactFor.COMPLAINTS,
        ContactFor.OUT_OF_HOURS,
    }
)


class Inherited(NamedTuple):
    """The clauses that a document takes over from one above it, and how many more are not published."""

    document: Document[Protocol]
    clauses: tuple[Clause, ...]
    kept_back: int


def protocol(frame: Frame, document: Document[Protocol], flow_chart: str) -> Page:
    """The page of one protocol. `flow_chart` is the id of the drawing of its flows; empty where there is none.

    Of a document that is published in part, its title, its purposes and its parties, and nothing else.
    """
    if not frame.discretion.is_whole(document):
        return _in_part(frame, document)
    corpus, body, shows = frame.corpus, document.body, frame.discretion.shows
    grounds, instead = arranged(corpus, document)
    return frame.page(
        "protocol",
        document.id,
        body.title,
        "protocol.html",
        kind_words=_tier(frame, document),
        standing=standing(frame, document),
        description=frame.prose.text(body.summary or body.title, document),
        charts=(flow_chart,) if flow_chart else (),
        document=document,
        parents=[each.id for _, each in corpus.parents(document) if frame.discretion.is_listed(each)],
        children=[each.id for each in corpus.children(document) if frame.discretion.is_listed(each)],
        adoption=adoption(frame, document),
        contacts=_contacts(frame, document),
        flow_chart=Markup(placeholder(flow_chart, f"Who shares with whom under {body.name}"))
        if flow_chart
        else "",
        item_titles=lambda flow: _item_titles(body, flow),
        onward=lambda flow: _onward(frame, flow),
        abroad=_abroad,
        grounds=grounds,
        instead=instead,
        companion=lambda id: _companion(frame, body, id),
        companions=[each for each in body.documents if shows(each)],
        clauses=[each for each in body.clauses if shows(each)],
        inherited=_inherited(frame, document),
        refined=lambda clause: _refined(frame, document, clause),
        standards=_standards(frame, document),
        charts_used=[each.chart for each in body.charts],
        open=frame.findings(document.path),
        waived=frame.waived(document.path),
        untold=frame.untold(document.path),
        waivers=waivers_of(frame, document),
        catalogue=frame.report.catalogue,
    )


def _in_part(frame: Frame, document: Document[Protocol]) -> Page:
    return frame.page(
        "protocol",
        document.id,
        document.body.title,
        "protocol-in-part.html",
        kind_words=_tier(frame, document),
        standing=standing(frame, document),
        description=document.body.title,
        document=document,
        parties=[(each.party, capacity(each)) for each in document.body.parties],
    )


def _tier(frame: Frame, document: Document[Protocol]) -> str:
    tier = frame.corpus.tier(document)
    return tier.title if tier else ""


def _contacts(frame: Frame, document: Document[Protocol]) -> list[Any]:
    """Whom to ask about a document: the contacts of the organisation that leads, for what everybody may need."""
    lead = (
        frame.corpus.party(frame.corpus.organisation(document.body.led_by)) if document.body.led_by else None
    )
    asked = lead.contacts if lead else ()
    return [each for each in asked if each.for_ in _ASKED and frame.discretion.shows(each)]


def _inherited(frame: Frame, document: Document[Protocol]) -> list[Inherited]:
    held: dict[str, list[Clause]] = {}
    for each in inherited_clauses(frame.corpus, document):
        held.setdefault(each.document.id, []).append(each.clause)
    found = []
    for above in frame.corpus.ancestors(document):
        clauses = held.get(above.id, ())
        whole = frame.discretion.is_whole(above)
        shown = tuple(
            each for each in clauses if whole and frame.discretion.shows(each) and not each.withheld
        )
        if clauses and frame.discretion.is_listed(above):
            found.append(Inherited(above, shown, len(clauses) - len(shown)))
    return found


def _standards(
    frame: Frame, document: Document[Protocol]
) -> list[tuple[StandardMet, str, Document[Protocol]]]:
    """Every standard that binds the document: its own values, then those it inherits."""
    named = [each.standard for each in document.body.standards]
    named += [each.standard for above in frame.corpus.ancestors(document) for each in above.body.standards]
    return [
        (held.value, _value(held.value), held.document)
        for standard in dict.fromkeys(named)
        for held in standards(frame.corpus, document, standard)
        if frame.discretion.is_whole(held.document)
    ]


def _value(value: StandardMet) -> str:
    said = value_in_words(value)
    return f"{said}, from {plain(value.counted_from)}" if value.counted_from else said


def _item_titles(body: Protocol, flow: Flow) -> str:
    titles = {each.item: each.title for each in body.data.list} if body.data else {}
    return ", ".join(titles.get(each) or words(each) for each in flow.items)


def _onward(frame: Frame, flow: Flow) -> str:
    if flow.onward is None:
        return ""
    to = {
        "nobody": "to nobody",
        "parties": "to the parties",
        "named": "to",
        "anyone-lawful": "where the law allows",
    }[flow.onward.to.value]
    named = ", ".join(frame.name("party", each) for each in flow.onward.named)
    parts = [to, named, f"for {plain(flow.onward.for_)}" if flow.onward.for_ else ""]
    said = " ".join(part for part in parts if part)
    return f"{said}; otherwise: {plain(flow.onward.otherwise)}" if flow.onward.otherwise else said


def _abroad(flow: Flow) -> str:
    if flow.abroad is None:
        return ""
    if flow.abroad.none:
        return "No"
    return ", ".join(flow.abroad.to) + (f" ({flow.abroad.mechanism})" if flow.abroad.mechanism else "")


def _companion(frame: Frame, body: Protocol, id: str) -> str:
    found = next((each for each in body.documents if each.document == id), None)
    if found and not frame.discretion.shows(found):
        return UNPUBLISHED[:1].upper() + UNPUBLISHED[1:]
    return (found.title if found else None) or words(id).capitalize()


def _refined(frame: Frame, document: Document[Protocol], clause: Clause) -> Markup:
    held = clause_referred(frame.corpus, document, clause.refines or "")
    if held is None:
        return Markup("{}").format(clause.refines or "")
    if not frame.discretion.is_listed(held.document):
        return Markup("{}").format(f"a clause of {UNPUBLISHED}")
    whole = frame.discretion.is_whole(held.document) and frame.discretion.shows(held.clause)
    page = frame.paths.href("protocol", held.document.id) if whole else ""
    number = held.clause.number or clause.refines.split(" ")[1] if clause.refines else ""
    said = f"clause {number} of {held.document.body.name}"
    return Markup(anchor(said, f"{page}#clause-{held.clause.clause}" if page else ""))
