"""Arrows: the line, its head, and its label on the line."""

from __future__ import annotations

from functools import lru_cache

from .dot import EDGE_LABEL
from .drawing import Direction, Edge, Tone
from .geometry import Part, points
from .lettering import BOLD, LEADING, SMALL, lines, width
from .markup import text
from .shapes import Box, Shape, rounded

_REACH = 27
"""How far a label may reach back over its line: less than an engine keeps free on that side."""

Placed = tuple[Shape, Box]
"""A box where it lies, with its shape."""


def arrow(edge: Edge, part: Part, start: Placed, end: Placed, direction: Direction) -> str:
    """The SVG of an arrow from one box to another. Raises ValueError where the engine drew something else."""
    if len(part.drawn) < 2 or "C" not in part.drawn[0]:
        raise ValueError(f"there is no arrow from {edge.from_} to {edge.to}")
    line, head = part.drawn[:2]
    return (
        f'<g class="sw-arrow sw-tone-{edge.tone.value}">{_line(line, head, start, end)}'
        f"{_label(edge, part, direction)}</g>"
    )


def _line(line: str, head: str, start: Placed, end: Placed) -> str:
    """The line and its head, led on to the outlines of the boxes where these lie within their rectangles."""
    shape, box = end
    x, y = map(float, head.split()[1].split(","))  # the second corner of a head is its tip
    on = shape.meet(box, x, y) - x
    if on:
        last_x, last_y = points(line)[-2:]
        line += f"L{last_x + on:.1f},{last_y:.1f}"
        corners = points(head)
        head = " ".join(f"{x + on:.1f},{y:.1f}" for x, y in zip(corners[::2], corners[1::2], strict=True))
    shape, box = start
    x, y = map(float, line[1 : line.index("C")].split(","))
    back = shape.meet(box, x, y)
    if back != x:
        line = f"M{back:.1f},{y:.1f}L{line[1:]}"
    return f'<path class="sw-line" d="{line}"/><polygon class="sw-head" points="{head}"/>'


def _label(edge: Edge, part: Part, direction: Direction) -> str:
    """The label on a ground of its own, moved from beside the line on to it; nothing where there is none."""
    if not part.texts or not edge.words:
        return ""
    words, across, down = _sized(edge.words, edge.tone is not Tone.OTHER)
    curve = points(part.drawn[0])
    (x, first), (_, last) = part.texts[0], part.texts[-1]
    y = (first + last) / 2 - SMALL * 0.35
    if direction is Direction.DOWN:
        met = _crossing(curve, 1, y)
        x = x if met is None else max(met, met - _REACH + across / 2)
    else:
        met = _crossing(curve, 0, x)
        y = y if met is None else min(met, met + _REACH - down / 2)
    ground = rounded(Box(x - across / 2, y - down / 2, x + across / 2, y + down / 2), 9)
    return f'<{ground} class="sw-ground"/>{text(words, x, y, SMALL)}'


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
