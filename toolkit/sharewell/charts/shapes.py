"""The shape of each role: the outline we draw, and the nearest that an engine draws by itself.

Every outline fills its rectangle, because rectangles are what an engine lays out: its own diamonds and
hexagons need half as much width again, which a telephone does not have.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache, partial
from typing import Any

import msgspec

from .drawing import Role
from .lettering import BOLD, LEADING, SIZE, lines, width

WIDEST = 230
"""Width of the widest box in CSS pixels."""

_NARROWEST = 120
_LOWEST = 46
_ABOVE = 13


class Box(msgspec.Struct, frozen=True, gc=False):
    """A rectangle in CSS pixels, y growing downwards."""

    left: float
    top: float
    right: float
    bottom: float


Side = tuple[float, float, float]
"""How far an outline lies within its rectangle, on one side: at the top, in the middle, at the bottom."""

_UPRIGHT: Side = (0, 0, 0)
_POINTED: Side = (13, 0, 13)
_LEANING: Side = (13, 6.5, 0)
_TAPERED: Side = (0, 6.5, 13)
_SQUARE = (_UPRIGHT, _UPRIGHT)


class Shape(msgspec.Struct, frozen=True, gc=False):
    """How a role is drawn.

    `outline` answers the SVG element around a box (without the brackets), `detail` the path of the lines on
    it (perhaps empty). `before` and `after` are the pixels kept free left and right of the text, which stands
    `lower` than the middle, in `bold` or not. `native`, `style` and `rings` are what an engine is asked for,
    for the pictures that it draws by itself.
    """

    outline: Callable[[Box], str]
    detail: Callable[[Box], str] = lambda box: ""
    sides: tuple[Side, Side] = _SQUARE
    before: int = 20
    after: int = 20
    lower: int = 0
    bold: bool = False
    native: str = "box"
    style: str = "filled"
    rings: int = 1

    def meet(self, box: Box, x: float, y: float) -> float:
        """Where an arrow that ends at a point of the rectangle meets the outline: the x of that place."""
        if self.sides is _SQUARE:
            return x
        height = min(1.0, max(0.0, (y - box.top) / (box.bottom - box.top)))
        left, right = (_inset(side, height) for side in self.sides)
        x = max(x, box.left + left) if left else x
        return min(x, box.right - right) if right else x


class Label(msgspec.Struct, frozen=True, gc=False):
    """A label broken into lines, with the size of the box that holds it, in CSS pixels.

    One that has line breaks of its own, such as a list of points, starts at the left (`ragged`); others are
    centred.
    """

    lines: tuple[str, ...]
    ragged: bool
    width: float
    height: float

    def box(self, x: float, y: float) -> Box:
        """The box around a centre."""
        return Box(x - self.width / 2, y - self.height / 2, x + self.width / 2, y + self.height / 2)


@lru_cache(maxsize=16384)
def fit(label: str, role: Role) -> Label:
    """The lines of a label in a box of this role, and the box's size."""
    shape = SHAPES[role]
    around, stretch = shape.before + shape.after, BOLD if shape.bold else 1
    broken = lines(label, (WIDEST - around) / stretch)
    across = around + stretch * max(map(width, broken))
    down = 2 * _ABOVE + len(broken) * SIZE * LEADING
    return Label(broken, "\n" in label.strip(), max(_NARROWEST, across), max(_LOWEST, down))


def rounded(box: Box, radius: float) -> str:
    """A rectangle with round corners, as an SVG element without its brackets."""
    across, down = box.right - box.left, box.bottom - box.top
    return f'rect x="{box.left:.1f}" y="{box.top:.1f}" width="{across:.1f}" height="{down:.1f}" rx="{radius}"'


def _inset(side: Side, height: float) -> float:
    top, middle, bottom = side
    return (
        top + (middle - top) * height * 2 if height < 0.5 else middle + (bottom - middle) * (height * 2 - 1)
    )


def _path(*points: tuple[float, float]) -> str:
    return "M" + "L".join([f"{x:.1f},{y:.1f}" for x, y in points])


def _closed(*points: tuple[float, float]) -> str:
    return f'path d="{_path(*points)}Z"'


def _slanted(box: Box, sides: tuple[Side, Side]) -> str:
    heights = (box.top, (box.top + box.bottom) / 2, box.bottom)
    down = [(box.right - inset, y) for inset, y in zip(sides[1], heights, strict=True)]
    up = [(box.left + inset, y) for inset, y in zip(sides[0], heights, strict=True)]
    return _closed(*down, *reversed(up))


def _eight_sided(box: Box, cut: float = 13) -> str:
    left, top, right, bottom = box.left + cut, box.top + cut, box.right - cut, box.bottom - cut
    upper = ((left, box.top), (right, box.top), (box.right, top), (box.right, bottom))
    lower = ((right, box.bottom), (left, box.bottom), (box.left, bottom), (box.left, top))
    return _closed(*upper, *lower)


def _dog_eared(box: Box, fold: float = 13) -> str:
    upper = ((box.left, box.top), (box.right - fold, box.top), (box.right, box.top + fold))
    return _closed(*upper, (box.right, box.bottom), (box.left, box.bottom))


def _fold(box: Box, fold: float = 13) -> str:
    left, below = box.right - fold, box.top + fold
    return _path((left, box.top), (left, below), (box.right, below))


def _front(box: Box) -> str:
    return rounded(Box(box.left, box.top + 5, box.right - 5, box.bottom), 3)


def _behind(box: Box) -> str:
    left, top, right, bottom = box.left + 5, box.top + 5, box.right - 5, box.bottom - 5
    return _path((left, top), (left, box.top), (box.right, box.top), (box.right, bottom), (right, bottom))


def _inner_ring(box: Box) -> str:
    left, top, right, bottom = box.left + 5, box.top + 5, box.right - 5, box.bottom - 5
    return _path((left, top), (right, top), (right, bottom), (left, bottom)) + "Z"


def _bars(box: Box) -> str:
    return "".join(_path((x, box.top), (x, box.bottom)) for x in (box.left + 9, box.right - 9))


def _top_band(box: Box) -> str:
    return _path((box.left, box.top + 6), (box.right, box.top + 6))


def _left_band(box: Box) -> str:
    return _path((box.left + 6, box.top), (box.left + 6, box.bottom))


def _sign(box: Box, strokes: str) -> str:
    """Strokes that begin at its centre, in a ring at the left of the box."""
    x, y = box.left + 22, (box.top + box.bottom) / 2
    return f"M{x - 11:.1f},{y:.1f}a11,11 0 1 1 22,0a11,11 0 1 1 -22,0ZM{x:.1f},{y:.1f}{strokes}"


_tick = partial(_sign, strokes="m-5,0l3.5,4l6.5,-8.5")
_cross = partial(_sign, strokes="m-4,-4l8,8m0,-8l-8,8")
_onward = partial(_sign, strokes="m-5,0h10m-4,-4l4,4l-4,4")


def _with_sides(left: Side, right: Side, **rest: Any) -> Shape:
    return Shape(partial(_slanted, sides=(left, right)), sides=(left, right), **rest)


_SHARP = partial(rounded, radius=3)

# Of an engine's own shapes, only those that it draws exactly within the size asked for: arrows end there.
SHAPES: Mapping[Role, Shape] = {
    Role.START: Shape(partial(rounded, radius=23), style="filled,rounded,bold"),
    Role.QUESTION: _with_sides(_POINTED, _POINTED, before=22, after=22, style="filled,diagonals"),
    Role.ANY_OF: _with_sides(_LEANING, _TAPERED, before=22, after=22, style="filled,dashed"),
    Role.ALL_OF: Shape(_SHARP, _inner_ring, rings=2),
    Role.CALL: Shape(_SHARP, _bars, style="filled,diagonals,bold"),
    Role.APPROVAL: _with_sides(_TAPERED, _TAPERED, before=22, after=22, native="underline"),
    Role.ACTION: Shape(partial(rounded, radius=9), style="filled,rounded"),
    Role.OUTCOME_SHARE: Shape(
        partial(rounded, radius=23), _tick, before=42, after=22, bold=True, style="filled,rounded", rings=2
    ),
    Role.OUTCOME_NOT_SHARE: Shape(
        _eight_sided, _cross, before=42, after=22, bold=True, style="filled,diagonals", rings=2
    ),
    Role.OUTCOME_OTHER: _with_sides(
        _UPRIGHT, _POINTED, detail=_onward, before=42, after=24, bold=True, style="filled,rounded,dashed"
    ),
    Role.TIER: Shape(_SHARP, _top_band, lower=3, style="filled,bold"),
    Role.PARTY: Shape(partial(rounded, radius=0), _left_band, before=24),
    Role.GROUP: Shape(_front, _behind, before=18, after=23, lower=2, native="box3d"),
    Role.DOCUMENT: Shape(_dog_eared, _fold, native="note"),
}
