"""Two versions of a chart as one: which steps and which arrows are new, removed, changed or kept.

Steps go by the ids of the later version. Their numbers are those that readers know: a step has the number of the later
chart, one that was removed the number that it had in the earlier. The picture and the words are both made of this.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec

from ..model.chart import AllOf, AnyNode, AnyOf, Chart
from ..model.corpus import Corpus
from ..model.document import Document
from ..model.meaning import canonical
from ..model.walk import Graph
from .decision import label_of, numbered
from .drawing import Went

_SHOWN_APART = frozenset({"answers", "then", "asks", "does", "says", "tests", "by", "result"})
"""The keys whose change shows in the label or in the arrows of a step."""


class Side(msgspec.Struct, frozen=True):
    """A version of a chart, with the corpus it stands in."""

    document: Document[Chart]
    corpus: Corpus


class Shown(msgspec.Struct, frozen=True):
    """A step of either version: `label` as it is, `was` where its words differ, `other` the other keys that do.

    `node` is the later version where there is one, and `number` its number there.
    """

    id: str
    node: AnyNode
    number: int
    went: Went
    label: str
    was: str = ""
    other: tuple[str, ...] = ()


class Arrow(msgspec.Struct, frozen=True):
    """An answer that leads from one step to another; `was` where it was called otherwise."""

    start: str
    answer: str
    end: str
    went: Went
    was: str = ""


class Difference(msgspec.Struct, frozen=True, kw_only=True):
    """Both versions as one: steps in reading order, arrows in the order of their answers, and the first steps."""

    id: str
    title: str
    steps: tuple[Shown, ...]
    arrows: tuple[Arrow, ...]
    start: str
    started: str

    @property
    def is_seen(self) -> bool:
        """Whether a picture shows any difference at all."""
        marks = {*(each.went for each in self.steps), *(each.went for each in self.arrows)}
        return self.start != self.started or bool(marks - {Went.KEPT})


def difference(before: Side, after: Side, renamed: Mapping[str, str] | None = None) -> Difference:
    """Two versions of a chart as one. `renamed` gives the later id of each step that has another one now."""
    names = renamed or {}
    old, new = Graph(before.document.body), Graph(after.document.body)
    earlier = {names.get(id, id): node for id, node in old.nodes.items()}
    was = {names.get(id, id): number for id, number in numbered(old).items()}
    now = numbered(new)
    arrows = tuple(_arrows(old, new, names))
    steps = [_shown(id, node, now[id], earlier.get(id), before, after) for id, node in new.nodes.items()]
    steps += [
        Shown(id, node, was[id], Went.REMOVED, label_of(node, before.corpus))
        for id, node in earlier.items()
        if id not in new.nodes
    ]
    places = _places(now, was, arrows)
    title = after.document.body.title or before.document.body.title or after.document.id
    return Difference(
        id=after.document.id,
        title=title,
        steps=tuple(sorted(steps, key=lambda each: places[each.id])),
        arrows=arrows,
        start=new.start.id if new.start else "",
        started=names.get(old.start.id, old.start.id) if old.start else "",
    )


def _shown(id: str, node: AnyNode, number: int, earlier: AnyNode | None, before: Side, after: Side) -> Shown:
    label = label_of(node, after.corpus)
    if earlier is None:
        return Shown(id, node, number, Went.NEW, label)
    was = label_of(earlier, before.corpus)
    other = tuple(_differing(earlier, node))
    went = Went.CHANGED if label != was or other else Went.KEPT
    if isinstance(node, AnyOf | AllOf) and isinstance(earlier, type(node)) and label != was:
        label, was = _gate(earlier, node), earlier.words
        return Shown(id, node, number, went, label, was if was != node.words else "", other)
    return Shown(id, node, number, went, label, was if label != was else "", other)


def _gate(old: AnyOf | AllOf, new: AnyOf | AllOf) -> str:
    """A gate's words with every test of both versions, each with what became of it."""
    earlier, later = ({each.test: each.asks for each in gate.tests} for gate in (old, new))
    lines = [new.words, "All of these:" if isinstance(new, AllOf) else "Any of these:"]
    for test in dict.fromkeys((*later, *earlier)):
        was, now = earlier.get(test), later.get(test)
        if was is None:
            lines.append(f"• New: {now}")
        elif now is None:
            lines.append(f"• Removed: {was}")
        else:
            lines.append(f"• {now}" if was == now else f"• Changed: {now} (was: {was})")
    return "\n".join(lines)


def _differing(old: AnyNode, new: AnyNode) -> Iterator[str]:
    """The keys that differ and show neither in the label nor in the arrows."""
    if type(old) is not type(new):
        yield "kind of step"
    one, other = canonical(old), canonical(new)
    own = {type(each).__struct_encode_fields__[1] for each in (old, new)}  # after the number that places it
    if getattr(old, "result", None) is not getattr(new, "result", None):
        yield "result"
    for key in dict.fromkeys((*one, *other)):
        if key not in own and key not in _SHOWN_APART and one.get(key) != other.get(key):
            yield key.replace("-", " ")


def _arrows(old: Graph, new: Graph, names: Mapping[str, str]) -> Iterator[Arrow]:
    """The arrows of both versions, those of one step together: as they are, then those that went."""
    earlier = {
        names.get(id, id): [(answer, names.get(target, target)) for answer, target in exits]
        for id, exits in old.exits.items()
    }
    for id in dict.fromkeys((*new.exits, *earlier)):
        left, right = list(earlier.get(id, ())), new.exits.get(id, ())
        for answer, target in right:
            same = (answer, target) if (answer, target) in left else _relabelled(left, right, answer, target)
            if same is None:
                yield Arrow(id, answer, target, Went.NEW)
                continue
            left.remove(same)
            kept = same[0] == answer
            yield Arrow(id, answer, target, Went.KEPT if kept else Went.CHANGED, "" if kept else same[0])
        for answer, target in left:
            yield Arrow(id, answer, target, Went.REMOVED)


def _relabelled(
    left: list[tuple[str, str]], right: tuple[tuple[str, str], ...], answer: str, target: str
) -> tuple[str, str] | None:
    """An earlier answer to the same step that is called otherwise now."""
    if any(each == answer for each, _ in left):
        return None
    called = {each for each, _ in right}
    return next((each for each in left if each[1] == target and each[0] not in called), None)


def _places(
    now: Mapping[str, int], was: Mapping[str, int], arrows: tuple[Arrow, ...]
) -> dict[str, tuple[int, int]]:
    """Where each step comes in reading order: a removed one after the first step that led to it."""
    places = {id: (number, 0) for id, number in now.items()}
    for id, number in sorted(was.items(), key=lambda each: each[1]):
        if id not in places:
            before = [places[each.start][0] for each in arrows if each.end == id and each.start in places]
            places[id] = (min(before, default=0), number)
    return places
