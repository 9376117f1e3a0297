"""A decision chart as a picture and as numbered steps: both made from the same nodes, in the same order."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from ..model.chart import AllOf, AnyNode, AnyOf, ApprovalNode, Call, Chart, Outcome, Result
from ..model.corpus import Corpus
from ..model.document import Document
from ..model.walk import Graph
from .drawing import Drawing, Edge, Node, Role, Tone

Links = Callable[[str, str], str]
"""The address of a thing on the site, by kind and id; nothing where it has no page."""

_ROLES = {
    "Question": Role.QUESTION,
    "AnyOf": Role.ANY_OF,
    "AllOf": Role.ALL_OF,
    "Call": Role.CALL,
    "ApprovalNode": Role.APPROVAL,
    "Action": Role.ACTION,
}
_YES = frozenset({"yes", "agrees", "given"})
_NO = frozenset({"no", "refuses", "refused"})


class Exit(msgspec.Struct, frozen=True):
    """Where a step leads: the answer in words ('' for an action) and the number of the next step."""

    answer: str
    number: int
    target: str


class Step(msgspec.Struct, frozen=True):
    """A numbered step of a chart in words."""

    number: int
    id: str
    kind: str
    words: str
    help: str
    tests: tuple[str, ...]
    all_needed: bool
    exits: tuple[Exit, ...]
    cites: tuple[str, ...]
    ask: str
    by: str
    chart: str
    method: str


def drawing(document: Document[Chart], corpus: Corpus, links: Links) -> Drawing:
    """The picture of a chart. Each box links to the law it cites first, or to the chart it visits."""
    chart = document.body
    graph = Graph(chart)
    numbers = numbered(graph)
    nodes = tuple(_box(graph.nodes[id], number, corpus, links) for id, number in numbers.items())
    edges = tuple(
        Edge(id, target, spoken(answer).capitalize(), tone_of(answer))
        for id in numbers
        for answer, target in graph.exits[id]
        if target in numbers
    )
    return Drawing(
        id=document.id,
        title=chart.title or document.id,
        description=chart.summary or "",
        nodes=nodes,
        edges=edges,
    )


def steps(document: Document[Chart], corpus: Corpus) -> tuple[Step, ...]:
    """The same chart as numbered steps, in the order of the picture: enough to reach every outcome."""
    graph = Graph(document.body)
    numbers = numbered(graph)
    return tuple(_step(graph, graph.nodes[id], numbers, corpus) for id in numbers)


def numbered(graph: Graph) -> dict[str, int]:
    """Each step with its number: questions in the order in which a reader meets them, outcomes last.

    A step comes after everything on the shortest way to it; steps that nothing leads to are left to the end, so that
    an unsound chart can still be drawn and its fault be seen.
    """
    order: list[str] = []
    start = graph.start
    level = [start.id] if start else []
    seen = set(level)
    while level:
        order.extend(level)
        following = []
        for id in level:
            for _, target in graph.exits[id]:
                if target not in seen:
                    seen.add(target)
                    following.append(target)
        level = following
    order.extend(id for id in graph.nodes if id not in seen)
    asked = [id for id in order if not isinstance(graph.nodes[id], Outcome)]
    ends = [id for id in order if isinstance(graph.nodes[id], Outcome)]
    return {id: number for number, id in enumerate([*asked, *ends], 1)}


def _box(node: AnyNode, number: int, corpus: Corpus, links: Links) -> Node:
    link = ""
    tooltip = ""
    if isinstance(node, Call):
        link, tooltip = links("chart", node.chart), f"Goes to: {corpus.title('chart', node.chart)}"
    elif cites := _cites(node):
        link, tooltip = links("law", cites[0]), _cited(corpus, cites[0])
    elif method := getattr(node, "method", None):
        link, tooltip = links("method", method), corpus.title("method", method)
    return Node(node.id, f"{number}. {label_of(node, corpus)}", role_of(node), link, tooltip, number)


def label_of(node: AnyNode, corpus: Corpus) -> str:
    """The words in a step's box: its own, and those of its tests."""
    words = node.words
    if isinstance(node, AnyOf | AllOf) and node.tests:
        joint = "\n".join(f"• {test.asks}" for test in node.tests)
        words = f"{words}\n{'All of these' if isinstance(node, AllOf) else 'Any of these'}:\n{joint}"
    if isinstance(node, ApprovalNode) and not node.asks:
        words = f"Does {_approver(node, corpus)} agree?"
    return words


def role_of(node: AnyNode) -> Role:
    """What a step's box stands for."""
    if isinstance(node, Outcome):
        if node.result is None or not node.result.decides:
            return Role.OUTCOME_OTHER
        return Role.OUTCOME_NOT_SHARE if node.result is Result.DO_NOT_SHARE else Role.OUTCOME_SHARE
    return _ROLES[type(node).__name__]


def spoken(answer: str) -> str:
    """An answer in words: what a chart that is called answers is written as an id, such as `cannot-consent`."""
    return answer.replace("-", " ")


def tone_of(answer: str) -> Tone:
    """Whether an answer is a yes or a no."""
    folded = answer.casefold()
    return Tone.YES if folded in _YES else Tone.NO if folded in _NO else Tone.OTHER


def _step(graph: Graph, node: AnyNode, numbers: dict[str, int], corpus: Corpus) -> Step:
    ask = getattr(node, "ask", None)
    whom = ""
    if ask is not None:
        whom = f"the {in_sentence(corpus.title('role', ask.role))}"
        whom += f" of {corpus.title('party', ask.of)}" if ask.of else ""
    tests = node.tests if isinstance(node, AnyOf | AllOf) else ()
    return Step(
        number=numbers[node.id],
        id=node.id,
        kind=role_of(node).value,
        words=label_of(node, corpus) if isinstance(node, ApprovalNode) else node.words,
        help=getattr(node, "help", None) or "",
        tests=tuple(test.asks for test in tests),
        all_needed=isinstance(node, AllOf),
        exits=tuple(Exit(spoken(answer), numbers[target], target) for answer, target in graph.exits[node.id]),
        cites=_cites(node),
        ask=whom,
        by=_approver(node, corpus) if isinstance(node, ApprovalNode) else "",
        chart=node.chart if isinstance(node, Call) else "",
        method=getattr(node, "method", None) or "",
    )


def in_sentence(title: str) -> str:
    """A role's title inside a sentence: `data protection officer`, but `Caldicott Guardian` and `SIRO` as they are."""
    first, _, rest = title.partition(" ")
    return title[:1].lower() + title[1:] if first[1:].islower() and rest == rest.lower() else title


def _approver(node: ApprovalNode, corpus: Corpus) -> str:
    who = f"the {in_sentence(corpus.title('role', node.by.role))}"
    who += " or somebody more senior" if node.by.or_above else ""
    return f"{who} ({node.by.at_least} of them)" if node.by.at_least not in (None, "1") else who


def _cites(node: AnyNode) -> tuple[str, ...]:
    """The law and guidance that a step rests on: its own, then that of what it tests."""
    tests = node.tests if isinstance(node, AnyOf | AllOf) else ()
    return tuple(dict.fromkeys((*getattr(node, "cites", ()), *(law for test in tests for law in test.cites))))


def _cited(corpus: Corpus, law: str) -> str:
    entry = corpus.entry("law", law)
    return str(getattr(entry.thing, "name", None) or entry.thing.title) if entry else law
