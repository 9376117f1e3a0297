"""Text as SVG: in lines, in one piece, and always as data."""

from __future__ import annotations

from html import escape

from .lettering import HANGING, LEADING, plain, width

_GAP = '<tspan font-size="0"> </tspan>'
"""A space between lines that is read out and copied, but has no size: else it would move its line,
underlined."""


def data(text: str) -> str:
    """Any text as it may stand in an element or an attribute."""
    return escape(plain(text))


def text(lines: tuple[str, ...], x: float, y: float, size: int, *, ragged: bool = False) -> str:
    """Lines of text around the height `y`, as one element, so that a screen reader does not stop between
    them.

    They are centred on `x`, or begin there if `ragged`.
    """
    step = size * LEADING
    baseline = y - (len(lines) - 1) * step / 2 + size * 0.35
    anchor = ' text-anchor="start"' if ragged else ""
    if len(lines) == 1:
        return f'<text x="{x:.1f}" y="{baseline:.1f}"{anchor}>{escape(lines[0])}</text>'
    spans = []
    for line in lines:
        words = line.removeprefix(HANGING)
        indent = f"{width(HANGING, size):.1f}" if words != line else "0"
        gap = _GAP if words.endswith(" ") else ""
        spans.append(f'<tspan x="{indent}" dy="{step:g}">{escape(words.removesuffix(" "))}{gap}</tspan>')
    return f'<text transform="translate({x:.1f} {baseline - step:.1f})"{anchor}>{"".join(spans)}</text>'
