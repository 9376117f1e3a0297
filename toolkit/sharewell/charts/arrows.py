"""Arrows: the line, its head, and its label on the line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

import msgspec

from .dot import EDGE_LABEL
from .drawing import Direction, Edge, Tone, Went
from .geometry import Part, points
from .lettering import BOLD, LEADING, SMALL, lines, width
from .markup import text
from .shapes import Box, Shape, rounded

_REACH = 27
"""How far a label may reach back over its line: less than an engine keeps free on that side."""

_APART = 2
"""Pixels between labels."""

Placed = tuple[Shape, Box]
"""A box where it lies, with its shape."""


class _Label(msgspec.Struct, frozen=True, gc=False):
    """A label where the engine put it, and how far it has to go to stand on its line."""

    words: tuple[str, ...]
    box: Box
    move: float


def arrows(
    edges: Sequence[Edge], parts: Mapping[str, Part], placed: Mapping[str, Placed], direction: Direction
) -> list[str]:
    """The SVG of all arrows between boxes that exist: `parts` is what the engine drew, `placed` the boxes by
    their ids. Raises ValueError or LookupError where the engine drew something else.
    """
    drawn: dict[int, str] = {}
    labels: dict[int, _Label] = {}
    for number, edge in enumerate(edges, 1):
        if edge.from_ in placed and edge.to in placed:
            part = parts[f"e{number}"]
            drawn[number] = _line(part.drawn[0], part.drawn[1], placed[edge.from_], placed[edge.to])
            if part.texts and edge.words:
                labels[number] = _label(edge, part, direction)
    written = _settled(labels, direction)
    return [
        f'<g class="sw-arrow {_classes(edges[number - 1])}">{line}{written.get(number, "")}</g>'
        for number, line in drawn.items()
    ]


def _classes(edge: Edge) -> str:
    tone = f"sw-tone-{edge.tone.value}"
    return tone if edge.went is Went.KEPT else f"{tone} sw-went-{edge.went.value}"


def _line(line: str, head: str, start: Placed, end: Placed) -> str:
    """The line and its head, led on to the outlines of the boxes where these lie within their rectangles."""
    shape, box = start
    x, y = map(float, line[1 : line.index("C")].split(","))
    back = shape.meet(box, x, y) - x
    shape, box = end
    x, y = map(float, head.split()[1].split(","))  # the second corner of a head is its tip
    on = shape.meet(box, x, y) - x
    if back or on:
        curve = points(line)
        for at, shift in ((0, back), (2, back), (-4, on), (-2, on)):  # each end, with what gives it its slope
            curve[at] += shift
        pairs = [f"{x:.1f},{y:.1f}" for x, y in zip(curve[::2], curve[1::2], strict=True)]
        line = f"M{pairs[0]}C{' '.join(pairs[1:])}"
    if on:
        corners = points(head)
        head = " ".join([f"{x + on:.1f},{y:.1f}" for x, y in zip(corners[::2], corners[1::2], strict=True)])
    return f'<path class="sw-line" d="{line}"/><polygon class="sw-head" points="{head}"/>'


def _label(edge: Edge, part: Part, direction: Direction) -> _Label:
    words, across, down = _sized(edge.words, edge.tone is not Tone.OTHER)
    curve = points(part.drawn[0])
    (x, first), (_, last) = part.texts[0], part.texts[-1]
    y = (first + last) / 2 - SMALL * 0.35
    if direction is Direction.DOWN:
        met = _crossing(curve, 1, y)
        move = 0 if met is None else max(met, met - _REACH + across / 2) - x
    else:
        met = _crossing(curve, 0, x)
        move = 0 if met is None else min(met, met + _REACH - down / 2) - y
    return _Label(words, Box(x - across / 2, y - down / 2, x + across / 2, y + down / 2), move)


def _settled(labels: Mapping[int, _Label], direction: Direction) -> dict[int, str]:
    """The SVG of labels, each on a ground of its own, on its line or as near to it as other labels let it.

    Engines put labels to the right of lines that run down, and above lines that run right, none over another.
    So the leftmost goes first, or the lowest, and each stops at those that have gone before.
    """
    down = direction is Direction.DOWN
    order = sorted(labels, key=lambda number: labels[number].box.left if down else -labels[number].box.bottom)
    grounds: list[Box] = []
    written: dict[int, str] = {}
    for number in order:
        box, move = labels[number].box, labels[number].move
        if down:
            level = (other for other in grounds if other.top < box.bottom and box.top < other.bottom)
            move = max([move, *(other.right + _APART - box.left for other in level)])
            ground = Box(box.left + move, box.top, box.right + move, box.bottom)
        else:
            level = (other for other in grounds if other.left < box.right and box.left < other.right)
            move = min([move, *(other.top - _APART - box.bottom for other in level)])
            ground = Box(box.left, box.top + move, box.right, box.bottom + move)
        grounds.append(ground)
        x, y = (ground.left + ground.right) / 2, (ground.top + ground.bottom) / 2
        written[number] = (
            f'<{rounded(ground, 9)} class="sw-ground"/>{text(labels[number].words, x, y, SMALL)}'
        )
    return written


@lru_cache(maxsize=1024)
def _sized(words: str, bold: bool) -> tuple[tuple[str, ...], float, float]:
    """A label in lines, with the size of its ground."""
    broken = lines(words, EDGE_LABEL, SMALL)
    stretch = BOLD if bold else 1
    return (
        broken,
        max(width(line, SMALL) for line in broken) * stretch + 14,
        len(broken) * SMALL * LEADING + 4,
    )


def _crossing(curve: list[float], axis: int, at: float) -> float | None:
    """Where a chain of Bézier curves passes `at` on one axis (0 for x): its other coordinate; None if it does
    not."""
    for start in range(0, len(curve) - 6, 6):
        a, d = curve[start + axis], curve[start + axis + 6]
        if a <= at <= d or d <= at <= a:
            b, c = curve[start + axis + 2], curve[start + axis + 4]
            t = (at - a) / (d - a) if a != d else 0.5
            for _ in range(2 if a != d else 0):  # engines' curves go on evenly, so this is within a pixel
                t = min(1.0, max(0.0, t + (at - _bezier(a, b, c, d, t)) / (d - a)))
            a, b, c, d = curve[start + 1 - axis : start + 8 - axis : 2]
            return _bezier(a, b, c, d, t)
    return None


def _bezier(a: float, b: float, c: float, d: float, t: float) -> float:
    s = 1 - t
    return s * s * (s * a + 3 * t * b) + t * t * (3 * s * c + t * d)
