"""Two versions of a chart compared as ways through it: which exits lead elsewhere, and what that does to sharing.

A step is asked for sure where no way to sharing leaves it out. That is worked out for all steps of a version at once,
by passing on what the steps after each have in common, so that no way has to be followed by itself and a circle ends.
Steps go by the ids of the later version on both sides.
"""

from __future__ import annotations

import functools
from collections import deque
from collections.abc import Iterable, Iterator, Mapping

import msgspec

from ..model.chart import Action, AnyNode, Chart, Outcome, Result
from ..model.walk import Graph

START = ""
"""Stands for the place before the first step, whose one exit leads to it."""

Taken = frozenset[str]
"""What a way takes: ids of steps that are asked, and `records ...` or `covers ...` for what actions make sure of."""

_NOTHING: Taken = frozenset()


class Ways:
    """The ways through one version of a chart. `names` gives the later id of each step that has another one now."""

    def __init__(self, chart: Chart, names: Mapping[str, str] | None = None) -> None:
        graph, names = Graph(chart), names or {}
        self.nodes: dict[str, AnyNode] = {names.get(id, id): node for id, node in graph.nodes.items()}
        begin = graph.start
        self.exits: dict[str, dict[str, str]] = {START: {"": names.get(begin.id, begin.id)} if begin else {}}
        self.exits |= {
            names.get(id, id): {answer: names.get(target, target) for answer, target in exits}
            for id, exits in graph.exits.items()
        }
        self.taken: dict[str, Taken] = {id: _taken(id, node) for id, node in self.nodes.items()}
        self.taken[START] = _NOTHING
        self.reached = graph.spread({START}, lambda id: self.exits[id].values())
        self._into: dict[str, list[str]] = {}
        for id, exits_of in self.exits.items():
            for target in exits_of.values():
                self._into.setdefault(target, []).append(id)

    def ends(self, id: str) -> frozenset[Result | None]:
        """What the outcomes that can be reached from a step mean for sharing."""
        found = Graph.spread({id}, lambda each: self.exits[each].values())
        nodes = (self.nodes[each] for each in found if each != START)
        return frozenset(each.result for each in nodes if isinstance(each, Outcome))

    def leads_to(self, id: str, wanted: str) -> bool:
        """Whether a step leads to another, or is it."""
        return wanted in Graph.spread({id}, lambda each: self.exits[each].values())

    def shortest(self, wanted: str) -> tuple[tuple[str, str], ...]:
        """The fewest steps with the answers that lead from the start to a step; steps without a choice left out."""
        came: dict[str, tuple[str, str]] = {}
        waiting = deque([START])
        while waiting and wanted not in came:
            here = waiting.popleft()
            for answer, target in self.exits[here].items():
                if target not in came:
                    came[target] = (here, answer)
                    waiting.append(target)
        way: list[tuple[str, str]] = []
        while wanted in came and wanted != START:
            wanted, answer = came[wanted]
            if answer:
                way.append((wanted, answer))
        return tuple(reversed(way))

    @functools.cached_property
    def needed(self) -> dict[str, Taken]:
        """For each step that can lead to sharing, what every way from it to sharing takes, the step included."""
        ends = {id for id, node in self.nodes.items() if _shares(node)}
        sharing = Graph.spread(ends, lambda id: self._into.get(id, ()))
        onward = {id: [each for each in self.exits[id].values() if each in sharing] for id in sharing}
        return self._in_common(onward, {id: self._into.get(id, ()) for id in sharing})

    @functools.cached_property
    def passed(self) -> dict[str, Taken]:
        """For each step that can be reached, what every way from the start to it takes, the step included."""
        back = {id: [each for each in self._into.get(id, ()) if each in self.reached] for id in self.reached}
        return self._in_common(back, {id: self.exits[id].values() for id in self.reached})

    def _in_common(
        self, towards: Mapping[str, list[str]], affects: Mapping[str, Iterable[str]]
    ) -> dict[str, Taken]:
        """What each step takes with what those it looks towards have in common; `affects` says who looks at it."""
        all_of_it: Taken = frozenset().union(*self.taken.values())
        found = dict.fromkeys(towards, all_of_it)
        waiting = deque(id for id, others in towards.items() if not others or id == START)
        queued = set(waiting)
        while waiting:
            id = waiting.popleft()
            queued.discard(id)
            common = [found[each] for each in towards[id]]
            now = self.taken[id] | (frozenset.intersection(*common) if common else _NOTHING)
            if now != found[id] or not common:
                found[id] = now
                more = [each for each in affects[id] if each in found and each not in queued]
                waiting.extend(more)
                queued.update(more)
        return found


class Turned(msgspec.Struct, frozen=True, kw_only=True):
    """Answers by which a step is left for another step than before, and what follows for sharing.

    `old` and `new` are the steps they led and lead to, empty where the answer was or is not there. `lost` and `gained`
    are what sharing by these answers no longer takes, and now takes.
    """

    step: str
    answers: tuple[str, ...]
    old: str
    new: str
    opens: bool = False
    closes: bool = False
    lost: Taken = _NOTHING
    gained: Taken = _NOTHING


def _taken(id: str, node: AnyNode) -> Taken:
    """What a way takes that passes a step."""
    if isinstance(node, Outcome):
        return _NOTHING
    if isinstance(node, Action):
        covers = {f"covers {each.value}" for each in node.covers}
        return frozenset(covers | ({f"records {node.records.value}"} if node.records else set()))
    return frozenset({id})


def turned(before: Ways, after: Ways) -> Iterator[Turned]:
    """Every exit of a step of both versions that leads elsewhere; answers that went the same way are told together."""
    for step, exits in after.exits.items():
        if step not in before.exits:
            continue
        found: dict[tuple[str, str], list[str]] = {}
        for answer, old, new in _exits(before.exits[step], exits):
            if old != new:
                found.setdefault((old, new), []).append(answer)
        for (old, new), answers in found.items():
            yield _weighed(before, after, step, tuple(answers), old, new)


def relabelled(old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Answers that are called otherwise now and lead to the same step: pairs of the earlier and the later words."""
    gone = [each for each in old if each and each not in new]
    come = [each for each in new if each and each not in old]
    for answer in come:
        folded = [each for each in gone if each.casefold() == answer.casefold()]
        same = next((each for each in folded or gone if folded or old[each] == new[answer]), None)
        if same is not None:
            gone.remove(same)
            yield same, answer


def _exits(old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """Each answer with the step it led to and the one it leads to."""
    if "" in old and "" not in new:  # a step that had no answers: whatever is answered, it led to one place
        old = dict.fromkeys(new, old[""])
    elif "" in new and "" not in old:
        new = dict.fromkeys(old, new[""])
    called = dict(relabelled(old, new))
    for answer in dict.fromkeys((*(called.get(each, each) for each in old), *new)):
        earlier = next((each for each, later in called.items() if later == answer), answer)
        yield answer, old.get(earlier, ""), new.get(answer, "")


def _weighed(before: Ways, after: Ways, step: str, answers: tuple[str, ...], old: str, new: str) -> Turned:
    """What it does to sharing, told by this exit alone: other exits that changed as well are told where they stand."""
    plain = Turned(step=step, answers=answers, old=old, new=new)
    if not old or not new or step not in before.reached | after.reached:
        return plain
    # Both steps are looked at inside one version where it has both, so that changes further on are not told here again.
    one_version = tuple((each, each) for each in (before, after) if old in each.nodes and new in each.nodes)
    found = tuple(_apart(one, old, other, new) for one, other in one_version or ((before, after),))
    could, can = old in before.needed, new in after.needed
    if not (could and can and step in before.reached and step in after.reached):
        opens = can and not could and any(each.opens for each in found)
        closes = could and not can and any(each.closes for each in found)
        return msgspec.structs.replace(plain, opens=opens, closes=closes)
    was = before.passed[step] | before.needed[old]
    now = after.passed[step] | after.needed[new]
    lost = _NOTHING.union(*(each.lost for each in found))
    gained = _NOTHING.union(*(each.gained for each in found))
    return msgspec.structs.replace(plain, lost=lost & (was - now), gained=gained & (now - was))


class _Apart(msgspec.Struct, frozen=True):
    """How two steps differ for sharing: only the second, or only the first, can lead to it; what only one takes."""

    opens: bool
    closes: bool
    lost: Taken
    gained: Taken


def _apart(one: Ways, old: str, other: Ways, new: str) -> _Apart:
    here, there = one.needed.get(old), other.needed.get(new)
    if here is None or there is None:
        return _Apart(
            here is None and there is not None, here is not None and there is None, _NOTHING, _NOTHING
        )
    return _Apart(False, False, here - there, there - here)


def _shares(node: AnyNode) -> bool:
    return isinstance(node, Outcome) and node.result is not None and node.result.shares
