"""Restrictions that are not called so: things left out, conditions, and approvals asked for before sharing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from ...model.chart import About, ApprovalNode, Chart
from ...model.corpus import Corpus
from ...model.document import Document
from ...model.law import Nature
from ...model.places import Place
from ...model.protocol import Protocol
from ...model.selector import Selector
from ..charts._shared import decides

Above = tuple[Document[Protocol], ...]

Approvals = dict[str, tuple[Document[Chart], tuple[ApprovalNode, ...]]]
"""The approvals of charts, by the chart's id."""


class Hidden(msgspec.Struct, frozen=True):
    """A restriction that a document has in another form, in words, with the next step. `chart` where one has it."""

    place: Place
    says: str
    help: str
    about: str
    chart: str = ""


_GROUND = (
    "If it rests on a ground that always stands, such as confidence, privilege or a data protection principle, "
    "give it under `reasons`"
)


def hidden(
    corpus: Corpus, document: Document[Protocol], above: Above, approvals: Approvals
) -> Iterator[Hidden]:
    """What holds information back in a document without being a clause, and is not held back above as well."""
    if document.body.data is not None:
        yield from _left_out(corpus, document, above)
        yield from _conditional(corpus, document, above)
    yield from _beforehand(document, above)
    yield from _in_charts(corpus, document, above, approvals)


def only_in_emergencies(document: Document[Protocol], selector: Selector | None) -> bool:
    """Whether a statement is about emergency flows alone."""
    if selector is None or not selector.flows:
        return False
    emergency = {flow.flow for flow in document.body.flows if flow.emergency}
    return emergency.issuperset(selector.flows)


def restricts(corpus: Corpus, law: str) -> bool:
    """Whether a provision holds information back; one that nobody knows is given the benefit of the doubt."""
    provision = corpus.provision(law)
    if provision is None:
        return corpus.entry("law", law) is None
    return Nature.RESTRICTION in provision.nature


def _left_out(corpus: Corpus, document: Document[Protocol], above: Above) -> Iterator[Hidden]:
    data = document.body.data
    for each in data.excluded if data else ():
        if each.unless or each.reasons:
            continue
        theirs = [other for holder in above if holder.body.data for other in holder.body.data.excluded]
        if _same(corpus, each.item, each.is_, ((other.item, other.is_) for other in theirs)):
            continue
        if each.is_ and _outside(corpus, each.is_, above):
            continue
        yield Hidden(
            document.at(each, "item"),
            f"`{each.item}` is left out with neither exception nor ground",
            f"{_GROUND}; otherwise say under `unless` when it may be shared after all, or leave it to judgement.",
            each.item,
        )


def _outside(corpus: Corpus, category: str, above: Above) -> bool:
    """Whether a closed list above has no room for a category, so that leaving it out holds nothing back."""
    for holder in above:
        data = holder.body.data
        listed = {each.is_ for each in data.list if each.is_} if data and data.closed else set()
        if listed and not corpus.is_within("category", category, listed):
            return True
    return False


def _conditional(corpus: Corpus, document: Document[Protocol], above: Above) -> Iterator[Hidden]:
    data = document.body.data
    for each in data.list if data else ():
        if not each.only_when or each.reasons:
            continue
        theirs = [
            other
            for holder in above
            if holder.body.data
            for other in holder.body.data.list
            if other.only_when
        ]
        if _same(corpus, each.item, each.is_, ((other.item, other.is_) for other in theirs)):
            continue
        carried = [flow for flow in document.body.flows if each.item in flow.items]
        if carried and all(flow.emergency for flow in carried):
            continue
        yield Hidden(
            document.at(each, "only-when"),
            f"`{each.item}` is shared only under a condition that no ground supports",
            f"{_GROUND}; otherwise put the condition as advice.",
            each.item,
        )


def _same(corpus: Corpus, item: str, category: str | None, theirs: Iterable[tuple[str, str | None]]) -> bool:
    """Whether a document above says the same of the item, or of a category that it belongs to."""
    return any(
        item == other or (category and wider and corpus.is_within("category", category, (wider,)))
        for other, wider in theirs
    )


def _beforehand(document: Document[Protocol], above: Above) -> Iterator[Hidden]:
    for each in document.body.before_sharing:
        if each.reasons or only_in_emergencies(document, each.for_):
            continue
        theirs = [other for holder in above for other in holder.body.before_sharing]
        for key, value in (("approval", each.approval), ("agreement", each.agreement), ("other", each.other)):
            if value is None or any(_folded(getattr(other, key)) == _folded(value) for other in theirs):
                continue
            told = {
                "approval": f"Nothing is shared before the role `{value}` approves",
                "agreement": f"Nothing is shared without {value}",
                "other": "A condition has to be met before anything is shared",
            }[key]
            yield Hidden(
                document.at(each, key),
                told,
                f"{_GROUND}; otherwise make it advice that staff may seek.",
                value,
            )


def _folded(text: str | None) -> str | None:
    return " ".join(text.casefold().split()).rstrip(".") if text else None


def approvals_in_charts(corpus: Corpus) -> Approvals:
    """The approvals that charts ask for, by the chart's id, where it has any."""
    found = {}
    for chart in corpus.charts:
        nodes = tuple(node for node in chart.body.nodes if isinstance(node, ApprovalNode))
        if nodes:
            found[chart.id] = (chart, nodes)
    return found


def _in_charts(
    corpus: Corpus, document: Document[Protocol], above: Above, approvals: Approvals
) -> Iterator[Hidden]:
    for used in document.body.charts:
        if used.chart not in approvals:
            continue
        chart, nodes = approvals[used.chart]
        if chart.body.duty or chart.body.emergency or not decides(chart.body):
            continue
        emergency = {flow.flow for flow in document.body.flows if flow.emergency}
        if used.for_flows and emergency.issuperset(used.for_flows):
            continue
        asked = _asked_above(above, approvals)
        for node in nodes:
            if node.about in (About.METHOD, About.EMERGENCY) or node.by.role in asked:
                continue
            if any(restricts(corpus, law) for law in node.cites):
                continue
            yield Hidden(
                chart.at(node),
                f"The chart `{chart.id}` asks the role `{node.by.role}` to approve",
                "Cite under `cites` the law that asks for the approval, or make it advice that staff may seek.",
                node.id,
                chart.id,
            )


def _asked_above(above: Above, approvals: Approvals) -> set[str]:
    """The roles whose approval the documents above ask for, beforehand or in their charts."""
    asked = {each.approval for holder in above for each in holder.body.before_sharing if each.approval}
    for holder in above:
        for used in holder.body.charts:
            asked.update(node.by.role for node in approvals.get(used.chart, (None, ()))[1])
    return asked
