"""Arrows: the line, its head, and its label on the line."""

from __future__ import annotations

from .dot import EDGE_LABEL
from .drawing import Direction, Edge, Tone
from .geometry import Part
from .lettering import BOLD, LEADING, SMALL, lines, width
from .markup import text
from .shapes import Box, Shape, rounded

_REACH = 27
"""How far a label may reach back over its line: less than an engine keeps free on that side."""

Placed = tuple[Shape, Box]
"""A box where it lies, with its shape."""


def arrow(edge: Edge, part: Part, start: Placed, end: Placed, direction: Direction) -> str:
    """The SVG of an arrow from one box to another. Raises ValueError where the engine drew something else."""
    curve, head = part.numbers(0), part.numbers(1)
    if len(curve) < 8 or len(head) < 6:
        raise ValueError(f"there is no arrow from {edge.from_} to {edge.to}")
    return (
        f'<g class="sw-edge sw-{edge.tone.value}">{_line(part, curve, head, start, end)}'
        f"{_label(edge, part, curve, direction)}</g>"
    )


def _line(part: Part, curve: list[float], head: list[float], start: Placed, end: Placed) -> str:
    """The line and its head, led on to the outlines of the boxes where these lie within their rectangles."""
    line, corners = part.drawn[:2]
    tail = start[0].meet(start[1], curve[0], curve[1])
    if tail != curve[0]:
        line = f"M{tail:.1f},{curve[1]:.1f}L{line[1:]}"
    tip = end[0].meet(end[1], head[2], head[3]) - head[2]  # the second corner of a head is its tip
    if tip:
        line += f"L{curve[-2] + tip:.1f},{curve[-1]:.1f}"
        corners = " ".join(f"{x + tip:.1f},{y:.1f}" for x, y in zip(head[::2], head[1::2], strict=True))
    return f'<path class="sw-line" d="{line}"/><polygon class="sw-head" points="{corners}"/>'


def _label(edge: Edge, part: Part, curve: list[float], direction: Direction) -> str:
    """The label on a ground of its own, moved from beside the line on to it; nothing where there is none."""
    words = lines(edge.words, EDGE_LABEL, SMALL)
    if words == ("",) or not part.texts:
        return ""
    x = part.texts[0][0]
    y = sum(baseline for _, baseline in part.texts) / len(part.texts) - SMALL * 0.35
    across = max(width(line, SMALL) for line in words) * (1 if edge.tone is Tone.OTHER else BOLD) + 14
    down = len(words) * SMALL * LEADING + 4
    if direction is Direction.DOWN:
        met = _crossing(curve[1::2], curve[::2], y)
        x = x if met is None else max(met, met - _REACH + across / 2)
    else:
        met = _crossing(curve[::2], curve[1::2], x)
        y = y if met is None else min(met, met + _REACH - down / 2)
    ground = rounded(Box(x - across / 2, y - down / 2, x + across / 2, y + down / 2), 9)
    return f'<{ground} class="sw-chip"/>{text(words, x, y, SMALL)}'


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
