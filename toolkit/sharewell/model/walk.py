"""Walking decision charts: which steps can be reached, which ends, and the shortest way to each.

A chart is followed as a graph whose steps are (node, what has been met on the way). What is met only ever grows, so
the states are finite and loops end by themselves: a breadth-first search gives the shortest path to every outcome in
every state, however often paths fork and merge.
"""

from __future__ import annotations

import functools
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping

import msgspec

from .chart import AnyNode, Call, Chart, Outcome

Met = frozenset[str]
"""What has been met on a path."""

Notes = Callable[[AnyNode, str], Met]
"""What a step adds to what has been met: given a node and the answer by which it is left ('' for an action)."""

Inside = Callable[[Call, str], Iterable[Met]]
"""What may be met inside a chart that is called, before it returns an answer: one or more possibilities."""

NOTHING: Met = frozenset()

_State = tuple[str, Met]
_Came = dict[_State, "tuple[_State, str] | None"]


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


class Told(msgspec.Struct, frozen=True):
    """What came of a scenario: the outcome it ended at, or why it did not end."""

    path: tuple[Step, ...]
    outcome: str = ""
    stuck: str = ""
    broken: bool = False
    """Whether it is the chart that leads nowhere, whatever the scenario says."""


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

    @functools.cached_property
    def start(self) -> AnyNode | None:
        """The node the chart starts with: the one it names, or the only one that nothing leads to."""
        if self.chart.start is not None:
            return self.nodes.get(self.chart.start)
        starts = self.unled
        return starts[0] if len(starts) == 1 else None

    @functools.cached_property
    def unled(self) -> tuple[AnyNode, ...]:
        """The nodes that no other node leads to."""
        led = {target for id, exits in self.exits.items() for _, target in exits if target != id}
        return tuple(node for id, node in self.nodes.items() if id not in led)

    @functools.cached_property
    def reached(self) -> frozenset[str]:
        """The ids of all nodes that can be reached from the start."""
        start = self.start
        if start is None:
            return frozenset()
        return self.spread({start.id}, self._targets)

    def after(self, id: str) -> frozenset[str]:
        """The ids of all nodes that can be reached from one, itself only where it is led to again."""
        return self.spread({target for _, target in self.exits[id]}, self._targets)

    def _targets(self, id: str) -> Iterator[str]:
        return (target for _, target in self.exits[id])

    def leading_to(self, ends: set[str]) -> frozenset[str]:
        """The ids of all nodes from which one of some can be reached, these included."""
        back: dict[str, list[str]] = {}
        for id, exits in self.exits.items():
            for _, target in exits:
                back.setdefault(target, []).append(id)
        return self.spread(ends, lambda id: back.get(id, ()))

    @staticmethod
    def spread(first: set[str], onward: Callable[[str], Iterable[str]]) -> frozenset[str]:
        """The steps that are led to from some, themselves included, where `onward` says what each leads to."""
        found, waiting = set(first), list(first)
        while waiting:
            for target in onward(waiting.pop()):
                if target not in found:
                    found.add(target)
                    waiting.append(target)
        return frozenset(found)

    def paths(
        self,
        notes: Notes,
        stop: Callable[[Met], bool] = lambda met: False,
        start: str | None = None,
        inside: Inside | None = None,
    ) -> Iterator[Path]:
        """The shortest path to each outcome in each state of what was met; states that `stop` accepts go no further.

        From the chart's start, or from another step. `inside` says what may be met in a chart that is called.
        """
        for state, came in self._states(notes, stop, start, inside):
            end = self.nodes[state[0]]
            if isinstance(end, Outcome):
                yield Path(self._back(came, state), state[1] | notes(end, ""))

    def walks(
        self, notes: Notes, stop: Callable[[Met], bool] = lambda met: False, inside: Inside | None = None
    ) -> Iterator[Path]:
        """The shortest path to each step in each state of what was met before it, the nearest steps first."""
        for state, came in self._states(notes, stop, None, inside):
            yield Path(self._back(came, state), state[1])

    def _states(
        self, notes: Notes, stop: Callable[[Met], bool], start: str | None, inside: Inside | None
    ) -> Iterator[tuple[_State, _Came]]:
        """Every state that can be reached, with how each so far was come to."""
        begin = start or (self.start.id if self.start else None)
        if begin is None:
            return
        first = (begin, NOTHING)
        came: _Came = {first: None}
        waiting = deque([first])
        while waiting:
            state = waiting.popleft()
            yield state, came
            node = self.nodes[state[0]]
            for answer, target in self.exits[state[0]]:
                here = state[1] | notes(node, answer)
                for more in inside(node, answer) if inside and isinstance(node, Call) else (NOTHING,):
                    now = (target, here | more)
                    if now not in came and not stop(now[1]):
                        came[now] = (state, answer)
                        waiting.append(now)

    def path_to(self, wanted: str) -> Path | None:
        """The shortest path from the start to a step."""
        walks = self.walks(lambda node, answer: NOTHING)
        return next((path for path in walks if path.end.id == wanted), None)

    def follow(self, given: Mapping[str, str]) -> Told:
        """Follow the chart by the answers of a scenario."""
        node = self.start
        steps: list[Step] = []
        while node is not None:
            if isinstance(node, Outcome):
                return Told((*steps, Step(node)), outcome=node.id)
            exits = dict(self.exits[node.id])
            if set(exits) <= {""}:
                answer = ""
            elif node.id not in given:
                return Told(tuple(steps), stuck=f"the scenario gives no answer to `{node.id}`")
            else:
                answer = given[node.id]
            steps.append(Step(node, answer))
            if answer not in exits:
                broken = not answer or answer in getattr(node, "answers", ())
                stuck = f"`{node.id}` leads nowhere" if broken else f"`{node.id}` has no answer `{answer}`"
                return Told(tuple(steps), stuck=stuck, broken=broken)
            if len(steps) > len(self.nodes):
                ends = any(isinstance(self.nodes[id], Outcome) for id in self.after(node.id))
                return Told(tuple(steps), stuck="the answers go round in a circle", broken=not ends)
            node = self.nodes[exits[answer]]
        return Told(tuple(steps), stuck="the chart has no start", broken=True)

    def _back(self, came: _Came, state: _State) -> tuple[Step, ...]:
        steps = [Step(self.nodes[state[0]])]
        while (before := came[state]) is not None:
            state, answer = before
            steps.append(Step(self.nodes[state[0]], answer))
        return tuple(reversed(steps))


def answers_returned(graphs: Mapping[str, Graph]) -> dict[str, frozenset[str]]:
    """The answers that each chart can return, given the charts that exist, by their ids.

    A call is left only by the answers that the chart it visits can return, so that charts which wait for each other
    return nothing. A chart that is not among these may return anything.
    """
    found: dict[str, frozenset[str]] = dict.fromkeys(graphs, frozenset())
    grows = True
    while grows:
        grows = False
        for id, graph in graphs.items():
            answers = _returned(graph, found)
            if answers != found[id]:
                found[id], grows = answers, True
    return found


def _returned(graph: Graph, known: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """The answers of the outcomes that can be reached, while called charts return what is known of them so far."""

    def onward(id: str) -> Iterator[str]:
        node = graph.nodes[id]
        returned = known.get(node.chart) if isinstance(node, Call) else None
        return (target for answer, target in graph.exits[id] if returned is None or answer in returned)

    reached = graph.spread({graph.start.id}, onward) if graph.start else ()
    ends = [graph.nodes[id] for id in reached]
    return frozenset(each.returns for each in ends if isinstance(each, Outcome) and each.returns)


def follow(chart: Chart, given: Mapping[str, str]) -> Told:
    """Follow a chart by the answers of a scenario."""
    return Graph(chart).follow(given)
