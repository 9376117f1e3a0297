"""What several rules about charts need: the charts as graphs, which steps are what, and how a path is quoted."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from ...model.chart import About, Action, AnyNode, Call, Chart, Outcome, Records
from ...model.corpus import Corpus
from ...model.document import Document
from ...model.findings import Related
from ...model.walk import NOTHING, Graph, Inside, Met, Notes, Path, answers_returned

_REFUSALS = frozenset(
    {
        "no",
        "no consent",
        "refuses",
        "refused",
        "refuse",
        "withdraws",
        "withdrawn",
        "withheld",
        "declines",
        "declined",
        "objects",
        "disagrees",
        "does not agree",
        "not given",
        "not obtained",
    }
)

URGENT = frozenset({About.SERIOUS_HARM, About.EMERGENCY, About.DUTY})
"""Questions that come before consent where somebody may be harmed, or where there is no choice."""

WEIGHED = URGENT | {About.OTHER_REASON, About.BEST_INTERESTS, About.LEGAL_POWER}
"""Questions by which a refusal is weighed against what else may justify sharing."""


def graphs(corpus: Corpus) -> dict[str, tuple[Document[Chart], Graph]]:
    """Every chart that has steps, with its graph, by its id. One that exists only as a picture has none."""

    def made() -> dict[str, tuple[Document[Chart], Graph]]:
        found: dict[str, tuple[Document[Chart], Graph]] = {}
        for each in corpus.charts:
            if each.body.nodes and each.id not in found:
                found[each.id] = (each, Graph(each.body))
        return found

    return corpus.once("chart graphs", made)


def returned(corpus: Corpus, call: Call) -> frozenset[str] | None:
    """The answers that a called chart can return; None where it is unknown, or only a picture."""

    def made() -> dict[str, frozenset[str]]:
        return answers_returned({id: graph for id, (_, graph) in graphs(corpus).items()})

    return corpus.once("chart answers", made).get(call.chart)


def called(corpus: Corpus) -> frozenset[str]:
    """The charts that others call."""

    def made() -> frozenset[str]:
        nodes = (node for _, graph in graphs(corpus).values() for node in graph.nodes.values())
        return frozenset(node.chart for node in nodes if isinstance(node, Call))

    return corpus.once("charts called", made)


def on_their_own(corpus: Corpus) -> Iterator[tuple[Document[Chart], Graph]]:
    """Every chart by which staff decide about sharing from beginning to end, and not in emergencies only.

    One that others call decides a part of their question; of one whose start is unclear, nothing else can be said.
    """
    for id, (document, graph) in graphs(corpus).items():
        alone = not document.body.emergency and id not in called(corpus)
        if alone and graph.start is not None and decides(document.body):
            yield document, graph


def decides(chart: Chart) -> bool:
    """Whether a chart decides about sharing: it says so, or one of its outcomes shares or does not."""
    if chart.decides is not None:
        return bool(chart.decides)
    return any(isinstance(node, Outcome) and node.result and node.result.decides for node in chart.nodes)


def inside(corpus: Corpus, notes: Notes) -> Inside:
    """What may be met in a chart that is called, on each way to the answer it returns.

    Charts may call each other in a circle. Each way that ends leaves the circle after some number of calls, so what can
    be met grows from no way at all, call by call, until nothing is added. An answer that cannot come back is the fault
    of the chart called, which other rules report; what follows it here is judged as if nothing had been met there.
    """
    charts = graphs(corpus)
    known: dict[tuple[str, str], frozenset[Met]] = {}
    settled: set[str] = set()

    def so_far(call: Call, answer: str) -> frozenset[Met]:
        if call.chart not in charts:
            return frozenset({NOTHING})
        return known.get((call.chart, answer), frozenset())

    def settle(together: frozenset[str]) -> None:
        grows = True
        while grows:
            grows = False
            for id in together:
                for path in charts[id][1].paths(notes, inside=so_far):
                    if isinstance(path.end, Outcome) and path.end.returns:
                        key = (id, path.end.returns)
                        before = known.get(key, frozenset())
                        if path.met not in before:
                            known[key], grows = before | {path.met}, True

    def met(call: Call, answer: str) -> frozenset[Met]:
        if call.chart in charts and call.chart not in settled:
            group = Graph.spread({call.chart}, lambda id: _calls(corpus, id))
            settle(group - settled)
            settled.update(group)
        return so_far(call, answer) or frozenset({NOTHING})

    return met


def _calls(corpus: Corpus, id: str) -> Iterator[str]:
    """The charts with steps that a chart calls."""
    charts = graphs(corpus)
    nodes = charts[id][1].nodes.values()
    return (each.chart for each in nodes if isinstance(each, Call) and each.chart in charts)


def heads(graph: Graph, ids: list[str], first: Collection[str]) -> Iterator[str]:
    """Of some steps, as few as lead to all the others; those in `first` are tried before the rest."""
    told: frozenset[str] = frozenset()
    for id in sorted(ids, key=lambda each: each not in first):
        if id not in told:
            yield id
            told |= {id} | graph.after(id)


def shares(path: Path) -> bool:
    """Whether a path ends in sharing."""
    return isinstance(path.end, Outcome) and path.end.result is not None and path.end.result.shares


def can_share(graph: Graph) -> bool:
    """Whether any step that shares can be reached: where none can, another rule says why."""
    ends = (graph.nodes[id] for id in graph.reached)
    return any(isinstance(each, Outcome) and each.result and each.result.shares for each in ends)


def asking_consent(graph: Graph) -> list[AnyNode]:
    """The steps that are about consent and can be reached."""
    return [node for id, node in graph.nodes.items() if about(node) is About.CONSENT and id in graph.reached]


def about(node: AnyNode) -> About | None:
    """What a step is about, where it is a question of any kind."""
    return getattr(node, "about", None)


def is_refusal(node: AnyNode, answer: str) -> bool:
    """Whether leaving a step by this answer means that consent was refused."""
    return about(node) is About.CONSENT and answer.casefold() in _REFUSALS


def records_decision(node: AnyNode) -> bool:
    """Whether a step writes the decision down."""
    return isinstance(node, Action) and node.records is Records.DECISION


def path_words(document: Document[Chart], path: Path) -> Related:
    """A path as a finding quotes it, with the place where it ends."""
    return Related(path.spelled(), document.at(path.end), "the path")
