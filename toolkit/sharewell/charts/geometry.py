"""What an engine's SVG says about where things lie: numbers only.

The SVG is searched, not parsed: that takes a quarter of the time, and as nothing but numbers is taken from it
there is nothing in it to trust. In it text is escaped, so no label can look like an attribute.
"""

from __future__ import annotations

import re
from html import unescape

import msgspec

from .shapes import Box


class Part(msgspec.Struct, gc=False):
    """One box, arrow or frame: the coordinates of what is drawn for it, as SVG writes them, and where its
    text stands.

    A box or a frame has its outline first; an arrow has its line, then its head.
    """

    drawn: list[str]
    texts: list[tuple[float, float]]

    @property
    def middle(self) -> tuple[float, float]:
        """The centre of a box. Raises LookupError where it is not drawn."""
        box = self.box
        return (box.left + box.right) / 2, (box.top + box.bottom) / 2

    @property
    def box(self) -> Box:
        """The rectangle around the outline. Raises LookupError where there is none."""
        numbers = points(self.drawn[0])
        across, down = numbers[::2], numbers[1::2]
        return Box(min(across), min(down), max(across), max(down))


def points(coordinates: str) -> list[float]:
    """Coordinates as numbers (x, y, x, y...)."""
    return list(map(float, coordinates.translate(_APART).split()))


class Plan(msgspec.Struct, frozen=True, gc=False):
    """A laid-out chart: its name, its size, where its coordinates begin, and its parts by id (n1, e1, c1...)."""

    name: str
    width: int
    height: int
    origin: tuple[float, float]
    parts: dict[str, Part]


_HEAD = re.compile(
    r'<svg\b[^>]*? viewBox="[-\d.]+ [-\d.]+ ([\d.]+) ([\d.]+)".*?translate\(([-\d.]+)[ ,]([-\d.]+)\)"[^>]*>'
    r"\s*<title>([^<]*)</title>",
    re.DOTALL,
)
_ITEM = re.compile(
    r'<g id="([nec]\d+)"|<(?:polygon|path) [^>]*? (?:points|d)="([MC\d., -]*)"|<text [^>]*? x="([-.\d]+)" y="([-.\d]+)"'
)
_APART = str.maketrans("MC,", "   ")


def read(raw: str) -> Plan:
    """The plan in an engine's SVG. Raises ValueError where it is not such an SVG, or is not whole."""
    head = _HEAD.search(raw)
    if head is None or not raw.rstrip().endswith("</svg>"):
        raise ValueError("it is not a whole SVG")
    width, height, left, top, name = head.groups()
    parts: dict[str, Part] = {}
    part = Part([], [])  # of the background, which comes first
    for id, drawn, x, y in _ITEM.findall(raw, head.end()):
        if id:
            part = parts[id] = Part([], [])
        elif drawn:
            part.drawn.append(drawn)
        else:
            part.texts.append((float(x), float(y)))
    return Plan(unescape(name), round(float(width)), round(float(height)), (float(left), float(top)), parts)
