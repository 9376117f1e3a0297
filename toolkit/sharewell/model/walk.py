"""Walking decision charts: which steps can be reached, which ends, and the shortest way to each.

A chart is followed as a graph whose steps are (node, what has been met on the way). What is met only ever grows, so
the states are finite and loops end by themselves: a breadth-first search gives the shortest path to every outcome in
every state, however often paths fork and merge.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator

import msgspec

from .chart import AnyNode, Call, Chart, Outcome
from .corpus import Corpus

Met = frozenset[str]
"""What has been met on a path."""

Notes = Callable[[AnyNode, str], Met]
"""What a step adds to what has been met: given a node and the answer by which it is left ('' for an action)."""


class Step(msgspec.Struct, frozen=True):
    """A node of a path and the answer by which it was left; '' where there was no choice, or at the end."""

    node: AnyNode
    answer: str = ""


class Path(msgspec.Struct, frozen=True):
    """A way through a chart, from its start to an end, with what was met on it."""

    steps: tuple[Step, ...]
    met: Met

    @property
    def end(self) -> AnyNode:
        """The node the path ends at."""
        return self.steps[-1].node

    def spelled(self) -> str:
        """The path in words: each step with its answer, in order."""
        return " → ".join(
            f"{step.node.id}: {step.answer}" if step.answer else step.node.id for step in self.steps
        )


class Graph:
    """A chart as a graph. Targets that do not exist are left out here and reported by `reference-unknown`."""

    def __init__(self, chart: Chart) -> None:
        self.chart = chart
        self.nodes: dict[str, AnyNode] = {}
        for node in chart.nodes:
            self.nodes.setdefault(node.id, node)
        self.exits = {
            id: tuple((answer, target) for answer, target in node.exits if target in self.nodes)
            for id, node in self.nodes.items()
        }

    @property
    def start(self) -> AnyNode | None:
        """The node the chart starts with: the one it names, or the only one that nothing leads to."""
        if self.chart.start is not None:
            return self.nodes.get(self.chart.start)
        starts = self.unled
        return starts[0] if len(starts) == 1 else None

    @property
    def unled(self) -> tuple[AnyNode, ...]:
        """The nodes that no other node leads to."""
        led = {target for id, exits in self.exits.items() for _, target in exits if target != id}
        return tuple(node for id, node in self.nodes.items() if id not in led)

    def reachable(self) -> frozenset[str]:
        """The ids of all nodes that can be reached from the start."""
        start = self.start
        return (
            self._spread({start.id}, lambda id: (target for _, target in self.exits[id]))
            if start
            else frozenset()
        )

    def ending(self) -> frozenset[str]:
        """The ids of all nodes from which an outcome can be reached."""
        back: dict[str, list[str]] = {}
        for id, exits in self.exits.items():
            for _, target in exits:
                back.setdefault(target, []).append(id)
        ends = {id for id, node in self.nodes.items() if isinstance(node, Outcome)}
        return self._spread(ends, lambda id: back.get(id, ()))

    @staticmethod
    def _spread(first: set[str], onward: Callable[[str], object]) -> frozenset[str]:
        found, waiting = set(first), list(first)
        while waiting:
            for target in onward(waiting.pop()):  # type: ignore[attr-defined]
                if target not in found:
                    found.add(target)
                    waiting.append(target)
        return frozenset(found)

    def paths(self, notes: Notes, stop: Callable[[Met], bool] = lambda met: False) -> Iterator[Path]:
        """The shortest path to each outcome in each state of what was met; states that `stop` accepts go no further."""
        start = self.start
        if start is None:
            return
        first = (start.id, frozenset[str]())
        came: dict[tuple[str, Met], tuple[tuple[str, Met], str] | None] = {first: None}
        waiting = deque([first])
        while waiting:
            state = waiting.popleft()
            id, met = state
            node = self.nodes[id]
            if isinstance(node, Outcome):
                yield Path(self._back(came, state), met | notes(node, ""))
                continue
            for answer, target in self.exits[id]:
                now = (target, met | notes(node, answer))
                if now not in came and not stop(now[1]):
                    came[now] = (state, answer)
                    waiting.append(now)

    def path_to(self, wanted: str) -> Path | None:
        """The shortest path from the start to a node."""
        start = self.start
        if start is None:
            return None
        came: dict[tuple[str, Met], tuple[tuple[str, Met], str] | None] = {(start.id, frozenset()): None}
        waiting = deque([start.id])
        while waiting:
            id = waiting.popleft()
            if id == wanted:
                return Path(self._back(came, (id, frozenset())), frozenset())
            for answer, target in self.exits[id]:
                if (target, frozenset()) not in came:
                    came[(target, frozenset())] = ((id, frozenset()), answer)
                    waiting.append(target)
        return None

    def _back(
        self, came: dict[tuple[str, Met], tuple[tuple[str, Met], str] | None], state: tuple[str, Met]
    ) -> tuple[Step, ...]:
        steps = [Step(self.nodes[state[0]])]
        while (before := came[state]) is not None:
            state, answer = before
            steps.append(Step(self.nodes[state[0]], answer))
        return tuple(reversed(steps))


def answers_returned(corpus: Corpus, call: Call) -> frozenset[str] | None:
    """The answers that a called chart can return; None where the chart is unknown."""
    document = corpus.chart(call.chart)
    if document is None:
        return None
    graph = Graph(document.body)
    reached = graph.reachable()
    return frozenset(
        node.returns
        for id, node in graph.nodes.items()
        if id in reached and isinstance(node, Outcome) and node.returns
    )


class Told(msgspec.Struct, frozen=True):
    """What came of a scenario: the outcome it ended at, or why it did not end."""

    path: tuple[Step, ...]
    outcome: str = ""
    stuck: str = ""


def follow(chart: Chart, given: dict[str, str]) -> Told:
    """Follow a chart by the answers of a scenario."""
    graph = Graph(chart)
    node = graph.start
    steps: list[Step] = []
    while node is not None:
        if isinstance(node, Outcome):
            return Told((*steps, Step(node)), outcome=node.id)
        exits = dict(graph.exits[node.id])
        if set(exits) == {""}:
            answer = ""
        elif node.id not in given:
            return Told(tuple(steps), stuck=f"the scenario gives no answer to `{node.id}`")
        else:
            answer = given[node.id]
        steps.append(Step(node, answer))
        if answer not in exits:
            return Told(
                tuple(steps),
                stuck=f"`{node.id}` has no answer `{answer}`" if answer else f"`{node.id}` leads nowhere",
            )
        if len(steps) > 4 * len(graph.nodes) + 4:
            return Told(tuple(steps), stuck="the answers go round in a circle")
        node = graph.nodes[exits[answer]]
    return Told(tuple(steps), stuck="the chart has no start")
