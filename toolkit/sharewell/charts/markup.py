"""Text as SVG: in lines, in one piece, and always as data."""

from __future__ import annotations

from html import escape

from .lettering import LEADING, plain

_GAP = '<tspan font-size="0"> </tspan>'
"""A space between lines that is read out and copied, but has no size: else it would move its line, underlined."""


def data(text: str) -> str:
    """Any text as it may stand in an element or an attribute."""
    return escape(plain(text))


def text(lines: tuple[str, ...], x: float, y: float, size: int) -> str:
    """Lines of text around the height `y`, as one element, so that a screen reader does not stop between them."""
    step = size * LEADING
    baseline = y - (len(lines) - 1) * step / 2 + size * 0.35
    if len(lines) == 1:
        return f'<text x="{x:.1f}" y="{baseline:.1f}">{escape(lines[0])}</text>'
    spans = [
        f'<tspan x="0" dy="{step:g}">{escape(line[:-1])}{_GAP}</tspan>'
        if line.endswith(" ")
        else f'<tspan x="0" dy="{step:g}">{escape(line)}</tspan>'
        for line in lines
    ]
    return f'<text transform="translate({x:.1f} {baseline - step:.1f})">{"".join(spans)}</text>'
