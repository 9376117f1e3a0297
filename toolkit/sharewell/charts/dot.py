"""A drawing as DOT text: whole, for people and any Graphviz program; or bare, with what a layout needs and no
more.

The text that a protocol brings is data: backslashes, quotes, `&` and `<...>` mean themselves, so no label can
leave its box, start markup or take another node's name (`\\N`). Boxes are n1, n2... in reading order, arrows
e1, e2... and frames c1, c2... as given; the same names are the ids in an engine's SVG. Every box comes with
its size, so that all engines agree on it, whatever fonts they know.
"""

from __future__ import annotations

from .drawing import Direction, Drawing, Edge, Node, Tone, Went, safe_link
from .lettering import SIZE, SMALL, lines, plain
from .palette import PRINT
from .shapes import SHAPES, WIDEST, fit

EDGE_LABEL = 130
"""Width of the widest line of text beside an arrow, in CSS pixels."""

_POINTS = 72
"""Engines take sizes in inches; we take one of their points for one CSS pixel."""

_RING = 8
"""What an engine adds to a size for each further ring around a box."""

_YES_WEIGHT = "4"
"""Keeps yes the straightest line, so that the main path is seen first and stays near the start."""

_FRAME_MARGIN = "14"
_BOXES_WENT = {
    Went.NEW: {"penwidth": "5", "color": PRINT.marks[Went.NEW]},
    Went.REMOVED: {"style": "dashed", "penwidth": "2", "color": PRINT.marks[Went.REMOVED]},
    Went.CHANGED: {"penwidth": "2.5", "color": PRINT.marks[Went.CHANGED]},
}
_ARROWS_WENT = {
    Went.NEW: {"penwidth": "4.5", "color": PRINT.marks[Went.NEW]},
    Went.REMOVED: {"style": "dotted", "arrowhead": "empty", "color": PRINT.marks[Went.REMOVED]},
}
_STROKES = {Tone.YES: ("solid", "2"), Tone.NO: ("dashed", "1.5"), Tone.OTHER: ("solid", "1")}


def write(drawing: Drawing) -> str:
    """The whole drawing, coloured for print, with each role in the shape that comes nearest to ours."""
    from graphviz import Digraph

    numbers = drawing.numbers
    font = {"fontname": "Helvetica"}
    graph = Digraph(
        drawing.slug,
        graph_attr={**_spacing(drawing.direction), **font, "fontsize": str(SMALL)},
        node_attr={**font, "fontsize": str(SIZE), "margin": "0.15,0.05"},
        edge_attr={**font, "fontsize": str(SMALL), "fontcolor": PRINT.ink},
    )
    for number, node in enumerate(drawing.in_order, 1):
        graph.node(f"n{number}", **_box(node, number))
    for number, cluster in enumerate(drawing.clusters, 1):
        frame = Digraph(f"cluster_{number}", graph_attr=_frame(cluster.label, number))
        for member in cluster.nodes:
            if member in numbers:
                frame.node(f"n{numbers[member]}")
        graph.subgraph(frame)
    for number, edge in enumerate(drawing.edges, 1):
        if edge.from_ in numbers and edge.to in numbers:
            graph.edge(f"n{numbers[edge.from_]}", f"n{numbers[edge.to]}", **_arrow(edge, number))
    return str(graph.source)


def bare(drawing: Drawing) -> str:
    """The drawing for layout alone: empty boxes in their sizes, and the words that take room beside arrows
    and on frames. A fifth of the whole text, written without any library, as a site has thousands of charts.
    """
    numbers = drawing.numbers
    spacing = " ".join(f"{name}={value}" for name, value in _spacing(drawing.direction).items())
    text = [
        f'digraph "{drawing.slug}" {{\n',
        f"graph [{spacing} fontname=Helvetica fontsize={SMALL}]\n",
        'node [shape=box label="" margin=0]\n',
        f"edge [fontname=Helvetica fontsize={SMALL}]\n",
    ]
    for number, node in enumerate(drawing.in_order, 1):
        label = fit(node.label, node.role)
        across, down = label.width / _POINTS, label.height / _POINTS
        text.append(f"n{number} [id=n{number} width={across:.3f} height={down:.3f}]\n")
    for number, cluster in enumerate(drawing.clusters, 1):
        inside = " ".join(f"n{numbers[member]}" for member in cluster.nodes if member in numbers)
        title = _quoted(lines(cluster.label, WIDEST, SMALL))
        look = f"id=c{number} label={title} labeljust=l margin={_FRAME_MARGIN}"
        text.append(f"subgraph cluster_{number} {{ graph [{look}] {inside} }}\n")
    for number, edge in enumerate(drawing.edges, 1):
        if edge.from_ in numbers and edge.to in numbers:
            words, weight = edge.words, f" weight={_YES_WEIGHT}" if edge.tone is Tone.YES else ""
            beside = f" label={_quoted(lines(words, EDGE_LABEL, SMALL))}" if words else ""
            text.append(f"n{numbers[edge.from_]} -> n{numbers[edge.to]} [id=e{number}{weight}{beside}]\n")
    return "".join((*text, "}\n"))


def _spacing(direction: Direction) -> dict[str, str]:
    down = direction is Direction.DOWN
    return {
        "rankdir": "TB" if down else "LR",
        "ranksep": "0.5" if down else "0.6",
        "nodesep": "0.4",
        "pad": "0.15",
    }


def _box(node: Node, number: int) -> dict[str, str]:
    label, shape, tint = fit(node.label, node.role), SHAPES[node.role], PRINT.roles[node.role]
    rings = (shape.rings - 1) * _RING
    attributes = {
        "id": f"n{number}",
        "class": node.role.value,
        "label": _data(label.lines, ragged=label.ragged),
        "width": f"{(label.width - rings) / _POINTS:.3f}",
        "height": f"{(label.height - rings) / _POINTS:.3f}",
        "shape": shape.native,
        "style": shape.style,
        "peripheries": str(shape.rings),
        "fillcolor": tint.fill,
        "color": tint.line,
        "fontcolor": tint.text,
    }
    attributes |= _BOXES_WENT.get(node.went, {})
    if link := safe_link(node.link):
        attributes["URL"] = _data((link,))
    if tip := plain(node.tooltip):
        attributes["tooltip"] = _data((tip,))
    return attributes


def _frame(label: str, number: int) -> dict[str, str]:
    return {
        "id": f"c{number}",
        "label": _data(lines(label, WIDEST, SMALL)),
        "labeljust": "l",
        "margin": _FRAME_MARGIN,
        "style": "rounded,filled",
        "fillcolor": PRINT.frame.fill,
        "color": PRINT.frame.line,
        "fontcolor": PRINT.frame.text,
    }


def _arrow(edge: Edge, number: int) -> dict[str, str]:
    style, thickness = _STROKES[edge.tone]
    attributes = {
        "id": f"e{number}",
        "class": edge.tone.value,
        "color": PRINT.tones[edge.tone],
        "style": style,
        "penwidth": thickness,
    }
    attributes |= _ARROWS_WENT.get(edge.went, {})
    if edge.tone is Tone.YES:
        attributes["weight"] = _YES_WEIGHT
    if edge.words:
        attributes["label"] = _data(lines(edge.words, EDGE_LABEL, SMALL))
    return attributes


def _data(broken: tuple[str, ...], *, ragged: bool = False) -> str:
    """Lines of plain text for the `graphviz` package, which quotes them, but takes `<...>` for HTML unless
    told."""
    from graphviz import nohtml

    data: str = nohtml(_escaped(broken, ragged))
    return data


def _quoted(broken: tuple[str, ...]) -> str:
    """Lines of plain text as a quoted value."""
    return '"' + _escaped(broken).replace('"', r"\"") + '"'


def _escaped(broken: tuple[str, ...], ragged: bool = False) -> str:
    """Lines of plain text so that an engine prints them as they are, with backslashes and entities as text."""
    ended = [line.rstrip(" ").replace("\\", r"\\").replace("&", "&amp;") for line in broken]
    return r"\l".join([*ended, ""]) if ragged else r"\n".join(ended)
