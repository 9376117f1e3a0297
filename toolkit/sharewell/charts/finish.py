"""An engine's SVG made fit for a page: read by everyone, coloured by the style sheet.

From the engine we take where things lie, and nothing else: boxes, curves, the places of labels. Words, links,
shapes and order come from the drawing, so nothing that an engine makes of a text can reach a page. What a
page needs was found by trying (axe, Chromium's accessibility tree): the picture is a group with a name and a
description, arrows are hidden from assistive technology (the text form says them), boxes come in reading
order, links are real links whose name contains the text one sees, and there are no `<title>`s of the engine's
that would be read out instead.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape

import msgspec

from . import geometry
from .arrows import Placed, arrows
from .drawing import Cluster, Drawing, Node, Went, safe_link
from .geometry import Part, Plan
from .lettering import LEADING, SIZE, SMALL, lines, plain
from .markup import data, text
from .palette import Theme, embedded
from .shapes import SHAPES, WIDEST, Box, fit, rounded

_BARE = 'text-anchor="middle" fill="none" stroke="currentColor">'
"""Ends the opening tag: where no style sheet comes along, outlines remain instead of black shapes."""


class Svg(msgspec.Struct, frozen=True, gc=False):
    """A finished picture: an `<svg>` element to put into a page, with its natural size in CSS pixels."""

    text: str
    width: int
    height: int


def finish(raw: str, drawing: Drawing) -> Svg:
    """The finished picture of a drawing, from the SVG that an engine made of its DOT text.

    Raises ValueError where the SVG is not whole or is not of this drawing.
    """
    plan = geometry.read(raw)
    if plan.name != drawing.slug:
        raise ValueError("it is of another chart")
    try:
        return Svg(_assembled(plan, drawing), plan.width, plan.height)
    except LookupError:
        raise ValueError("a part of it is missing or cut short") from None


def _assembled(plan: Plan, drawing: Drawing) -> str:
    parts, nodes, numbers = plan.parts, drawing.in_order, drawing.numbers
    placed = [_placed(node, parts[f"n{number}"]) for number, node in enumerate(nodes, 1)]
    by_id = {id: placed[number - 1] for id, number in numbers.items()}
    frames = [
        (cluster, part.box)
        for number, cluster in enumerate(drawing.clusters, 1)
        if (part := parts.get(f"c{number}"))  # an engine leaves out a frame without members
    ]
    name, description = f"drawing-{drawing.slug}", data(drawing.description)
    described = f' aria-describedby="{name}-description"' if description else ""
    pieces = (
        '<svg xmlns="http://www.w3.org/2000/svg" class="sw-drawing" role="group"',
        f' aria-labelledby="{name}-title"{described}',
        f' viewBox="0 0 {plan.width} {plan.height}" width="{plan.width}" height="{plan.height}" {_BARE}',
        f'<title id="{name}-title">{data(drawing.title)}</title>',
        f'<desc id="{name}-description">{description}</desc>' if description else "",
        f'<g transform="translate({plan.origin[0]:g} {plan.origin[1]:g})"><g aria-hidden="true">',
        *(f'<g class="sw-frame"><{rounded(box, 8)} class="sw-outline"/></g>' for _, box in frames),
        *arrows(drawing.edges, parts, by_id, drawing.direction),
        *(_title(cluster, box) for cluster, box in frames),
        "</g>",
        *_boxes(nodes, placed, drawing.clusters, numbers),
        "</g></svg>",
    )
    return "".join(pieces)


def standalone(svg: Svg, theme: Theme | None = None) -> str:
    """The picture as the text of an `.svg` file: in the reader's light or dark scheme, or in one theme's
    colours."""
    head, bare, rest = svg.text.partition(_BARE)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{head}{bare}<style>{embedded(theme)}</style>{rest}\n'


def _title(cluster: Cluster, box: Box) -> str:
    """The name of a frame, above the arrows that may run through it."""
    words = lines(cluster.label, WIDEST, SMALL)
    middle = box.top + 8 + len(words) * SMALL * LEADING / 2
    return f'<g class="sw-frame">{text(words, box.left + 12, middle, SMALL, ragged=True)}</g>'


def _boxes(
    nodes: Sequence[Node], placed: Sequence[Placed], clusters: Sequence[Cluster], numbers: Mapping[str, int]
) -> Iterator[str]:
    """The boxes in reading order; those of one frame together, as a named group, where the first of them
    comes."""
    frames: dict[int, int] = {}
    for position, cluster in enumerate(clusters):
        for member in cluster.nodes:
            if member in numbers:
                frames.setdefault(numbers[member], position)
    drawn = [_box(node, place) for node, place in zip(nodes, placed, strict=True)]
    grouped: set[int] = set()
    for number, box in enumerate(drawn, 1):
        frame = frames.get(number)
        if frame is None:
            yield box
        elif frame not in grouped:
            grouped.add(frame)
            yield f'<g role="group" aria-label="{data(clusters[frame].label)}">'
            yield from (drawn[member - 1] for member in sorted(frames) if frames[member] == frame)
            yield "</g>"


def _placed(node: Node, part: Part) -> Placed:
    return SHAPES[node.role], fit(node.label, node.role).box(*part.middle)


def _box(node: Node, place: Placed) -> str:
    (shape, box), label = place, fit(node.label, node.role)
    detail, tip, link = shape.detail(box), plain(node.tooltip), safe_link(node.link)
    left, right = box.left + shape.before, box.right - shape.after
    x, y = left if label.ragged else (left + right) / 2, (box.top + box.bottom) / 2 + shape.lower
    rings = ("sw-ring", "sw-gap") if node.went is Went.CHANGED else ()
    drawn = (
        f'<{shape.outline(box)} class="sw-outline"/>'
        + "".join(f'<{shape.outline(box)} class="{each}"/>' for each in rings)
        + (f'<path class="sw-detail" d="{detail}"/>' if detail else "")
        + text(label.lines, x, y, SIZE, ragged=label.ragged)
    )
    if tip:
        # The name that a title gives must contain the text one sees (WCAG 2.5.3).
        drawn = f"<title>{data(node.label)} ({escape(tip)})</title>{drawn}"
    if link:
        drawn = f'<a href="{escape(link)}">{drawn}</a>'
    went = "" if node.went is Went.KEPT else f" sw-went-{node.went.value}"
    return f'<g class="sw-box sw-role-{node.role.value}{went}">{drawn}</g>'
