"""Charts on their way through the engine: a small placeholder in the page, the drawing put in its place
afterwards.

An engine that parses Markdown reads every SVG twice, once for the page and once for the search index, which
doubles the time that a site of a thousand pages takes. A placeholder costs nothing, and keeps the drawing's
words, which the numbered steps beside it repeat, out of the search.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping

import msgspec

_PLACEHOLDER = re.compile(r'<div class="sw-chart" data-chart="([^"]*)" data-label="([^"]*)"></div>')


def placeholder(chart: str, label: str) -> str:
    """The HTML that stands for the chart with this id, in a page's body. `label` names it to those who do not
    see it.
    """
    label = " ".join(label.split())
    return f'<div class="sw-chart" data-chart="{html.escape(chart)}" data-label="{html.escape(label)}"></div>'


class Undrawn(msgspec.Struct, frozen=True, gc=False):
    """A chart that the page at this address wants and nobody drew."""

    page: str
    chart: str


def put_in_place(text: str, page: str, drawings: Mapping[str, str]) -> tuple[str, list[Undrawn]]:
    """The page's HTML with every placeholder replaced by its drawing, and the charts for which there was
    none.

    A wide drawing scrolls inside a region of its own, which the keyboard can reach, so that the page itself
    does not.
    """
    undrawn: list[Undrawn] = []

    def drawing(match: re.Match[str]) -> str:
        chart, label = html.unescape(match[1]), match[2]
        svg = drawings.get(chart)
        if svg is None:
            undrawn.append(Undrawn(page, chart))
            return '<p class="sw-chart-missing">There is no drawing of this chart. Its steps in words say the same.</p>'
        return (
            f'<div class="sw-chart" data-chart="{match[1]}">'
            f'<div class="sw-chart__region" role="region" tabindex="0" aria-label="Drawing: {label}">{svg}</div></div>'
        )

    return _PLACEHOLDER.sub(drawing, text), undrawn
