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
        f'<g class="sw-edge sw-{edge.tone.value}">{_line(line, head, start, end)}'
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
    words = lines(edge.words, EDGE_LABEL, SMALL)
    if words == ("",) or not part.texts:
        return ""
    curve = points(part.drawn[0])
    x = part.texts[0][0]
    y = sum(baseline for _, baseline in part.texts) / len(part.texts) - SMALL * 0.35
    across, down = _ground(words, edge.tone is not Tone.OTHER)
    if direction is Direction.DOWN:
        met = _crossing(curve[1::2], curve[::2], y)
        x = x if met is None else max(met, met - _REACH + across / 2)
    else:
        met = _crossing(curve[::2], curve[1::2], x)
        y = y if met is None else min(met, met + _REACH - down / 2)
    ground = rounded(Box(x - across / 2, y - down / 2, x + across / 2, y + down / 2), 9)
    return f'<{ground} class="sw-chip"/>{text(words, x, y, SMALL)}'


@lru_cache(maxsize=1024)
def _ground(words: tuple[str, ...], bold: bool) -> tuple[float, float]:
    return max(width(line, SMALL) for line in words) * (BOLD if bold else 1) + 14, len(words) * SMALL * LEADING + 4


def _crossing(along: list[float], beside: list[float], at: float) -> float | None:
    """Where a chain of Bézier curves passes the coordinate `at`: its other coordinate there; None if it does not."""
    for first in range(0, len(along) - 3, 3):
        a, b, c, d = along[first : first + 4]
        if a != d and min(a, d) <= at <= max(a, d):
            t = (at - a) / (d - a)
            for _ in range(3):  # engines' curves go on evenly, so this is within a pixel
                t = min(1.0, max(0.0, t + (at - _bezier(a, b, c, d, t)) / (d - a)))
            return _bezier(*beside[first : first + 4], t)
    return None


def _bezier(a: float, b: float, c: float, d: float, t: float) -> float:
    s = 1 - t
    return s * s * (s * a + 3 * t * b) + t * t * (3 * s * c + t * d)
