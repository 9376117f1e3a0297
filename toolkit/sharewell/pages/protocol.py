"""A protocol's page: what it is for, who is party to it, how information moves, why, and how it stands."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from ..model.clauses import Clause
from ..model.control import Companion
from ..model.document import Document
from ..model.effective import clause_referred, inherited_clauses, standards
from ..model.grounds import resolve
from ..model.protocol import Protocol
from ..model.sharing import Flow
from ..model.strength import value_in_words
from ..model.words import Publish, Visibility
from .adoption import adoption
from .frame import Frame, standing
from .paths import how_published
from .prose import anchor
from .publish.charts import placeholder
from .publish.disk import Page


def protocol(frame: Frame, document: Document[Protocol], flow_chart: str) -> Page:
    """The page of one protocol. `flow_chart` is the id of the drawing of its flows; empty where there is none."""
    corpus, body = frame.corpus, document.body
    full = how_published(corpus, document) is Publish.EVERYTHING
    return frame.page(
        "protocol",
        document.id,
        body.title,
        "protocol.html",
        kind_words=_kind(frame, document),
        standing=standing(body, frame.day),
        description=body.summary or body.title,
        charts=(flow_chart,) if flow_chart and full else (),
        document=document,
        full=full,
        open=frame.findings(document) if full else (),
        waived=frame.waived(document) if full else (),
        catalogue=frame.report.catalogue,
        parents=[each.id for _, each in corpus.parents(document)],
        children=[each.id for each in corpus.children(document) if frame.paths.page("protocol", each.id)],
        adoption=adoption(corpus, document),
        flow_chart=Markup(placeholder(flow_chart, f"Who shares with whom under {body.name}"))
        if flow_chart
        else "",
        lawfulness=_lawfulness(frame, document),
        clauses=[each for each in body.clauses if _public(each)],
        inherited=[each for each in inherited_clauses(corpus, document) if _public(each.clause)],
        standards=_standards(frame, document),
        companions=[each for each in body.documents if _public(each)],
        item_titles=lambda flow: _item_titles(body, flow),
        onward=_onward(frame),
        abroad=_abroad,
        companion=lambda id: _companion(body, id),
        refined=lambda clause: _refined(frame, document, clause),
        charts_used=[each.chart for each in body.charts],
    )


def _kind(frame: Frame, document: Document[Protocol]) -> str:
    tier = frame.corpus.tier(document)
    return tier.title if tier else ""


def _public(thing: Clause | Companion) -> bool:
    return thing.visible_to in (None, Visibility.PUBLIC)


def _lawfulness(
    frame: Frame, document: Document[Protocol]
) -> list[tuple[Any, Any, Any, list[tuple[str, Any]]]]:
    """Each statement with its position filled in, and what applies instead when."""
    found = []
    for each in document.body.lawfulness:
        resolved = resolve(frame.corpus, each)
        fallbacks = [*each.otherwise, *(resolved.position.otherwise if resolved.position else ())]
        instead = [(other.when, resolve(frame.corpus, other)) for other in fallbacks]
        found.append((each.for_, resolved, resolved.position, instead))
    return found


def _standards(frame: Frame, document: Document[Protocol]) -> list[tuple[str, str, Document[Protocol]]]:
    """Every standard that binds the document: its own values, then those it inherits."""
    named = [each.standard for each in document.body.standards]
    named += [each.standard for above in frame.corpus.ancestors(document) for each in above.body.standards]
    return [
        (standard, _value(held.value), held.document)
        for standard in dict.fromkeys(named)
        for held in standards(frame.corpus, document, standard)
    ]


def _value(value: Any) -> str:
    words = value_in_words(value)
    return f"{words}, from {value.counted_from.replace('-', ' ')}" if value.counted_from else words


def _item_titles(body: Protocol, flow: Flow) -> str:
    titles = (
        {each.item: each.title or each.item.replace("-", " ") for each in body.data.list} if body.data else {}
    )
    return ", ".join(titles.get(each, each) for each in flow.items)


def _onward(frame: Frame) -> Any:
    words = {
        "nobody": "to nobody",
        "parties": "to the parties",
        "named": "to",
        "anyone-lawful": "where the law allows",
    }

    def say(flow: Flow) -> str:
        onward = flow.onward
        if onward is None:
            return ""
        named = ", ".join(frame.corpus.title("party", each) for each in onward.named)
        parts = [words[onward.to.value], named, f"for {onward.for_}" if onward.for_ else ""]
        said = " ".join(part for part in parts if part)
        return f"{said}; otherwise {onward.otherwise}" if onward.otherwise else said

    return say


def _abroad(flow: Flow) -> str:
    if flow.abroad is None:
        return ""
    if flow.abroad.none:
        return "No"
    return ", ".join(flow.abroad.to) + (f" ({flow.abroad.mechanism})" if flow.abroad.mechanism else "")


def _companion(body: Protocol, id: str) -> str:
    found = next((each for each in body.documents if each.document == id), None)
    return (found.title if found else None) or id.replace("-", " ").capitalize()


def _refined(frame: Frame, document: Document[Protocol], clause: Clause) -> Markup:
    held = clause_referred(frame.corpus, document, clause.refines or "")
    if held is None:
        return Markup("{}").format(clause.refines or "")
    page = frame.paths.href("protocol", held.document.id)
    words = f"clause {held.clause.number or held.clause.clause} of {held.document.body.name}"
    return Markup(anchor(words, f"{page}#clause-{held.clause.clause}" if page else ""))
