"""A drawing as DOT text, for any Graphviz engine.

The text that a protocol brings is data: backslashes, quotes, `&` and `<...>` mean themselves, so no label can leave
its box, start markup or take another node's name (`\\N`).
"""

from __future__ import annotations

import functools

from .drawing import Direction, Drawing, Edge, Node, Role, Tone, safe_link
from .lettering import SIZE, SMALL, lines, plain
from .palette import PRINT
from .shapes import SHAPES, WIDEST, fit

EDGE_LABEL = 130
"""Width of the widest line of text beside an arrow, in CSS pixels."""

_POINTS = 72
"""Engines take sizes in inches; we take one of their points for one CSS pixel."""

_BREAK = r"\n"

_RING = 8
"""What an engine adds to a size for each further ring around a box."""

# Yes is the straightest line, so that the main path is seen first.
_STROKES = {
    Tone.YES: "style=solid penwidth=2 weight=4",
    Tone.NO: "style=dashed penwidth=1.5",
    Tone.OTHER: "style=solid penwidth=1",
}


def write(drawing: Drawing) -> str:
    """The DOT text. Boxes are n1, n2... in reading order, arrows e1, e2..., frames c1, c2... as given; the same
    names are the ids in an engine's SVG. Sizes come with each box, so that engines need not measure text."""
    from graphviz import Digraph

    down = drawing.direction is Direction.DOWN
    numbers = drawing.numbers
    statements = [_node(node, number) for number, node in enumerate(drawing.in_order, 1)]
    for number, cluster in enumerate(drawing.clusters, 1):
        members = [f"n{numbers[member]};" for member in cluster.nodes if member in numbers]
        label = _text(lines(cluster.label, WIDEST, SMALL))
        statements.append(f"\tsubgraph cluster_{number} {{ id=c{number} label={label} {_frame()} {' '.join(members)} }}\n")
    for number, edge in enumerate(drawing.edges, 1):
        if edge.from_ in numbers and edge.to in numbers:
            statements.append(f"\tn{numbers[edge.from_]} -> n{numbers[edge.to]} [{_edge(edge, number)}]\n")
    graph = Digraph(
        drawing.slug,
        graph_attr={
            "rankdir": "TB" if down else "LR",
            "nodesep": "0.4",
            "ranksep": "0.5" if down else "0.6",
            "pad": "0.15",
            "fontname": "Helvetica",
            "fontsize": str(SMALL),
        },
        node_attr={"shape": "box", "fontname": "Helvetica", "fontsize": str(SIZE), "margin": "0"},
        edge_attr={"fontname": "Helvetica", "fontsize": str(SMALL), "fontcolor": PRINT.ink},
        body=statements,
    )
    return str(graph.source)


def _node(node: Node, number: int) -> str:
    label = fit(node.label, node.role)
    link, tip = safe_link(node.link), plain(node.tooltip)
    rings = (SHAPES[node.role].rings - 1) * _RING
    size = f"width={(label.width - rings) / _POINTS:.3f} height={(label.height - rings) / _POINTS:.3f}"
    followed = f" URL={_text((link,))}" if link else ""
    explained = f" tooltip={_text((tip,))}" if tip else ""
    return f"\tn{number} [id=n{number} label={_text(label.lines)} {size} {_look(node.role)}{followed}{explained}]\n"


@functools.cache
def _look(role: Role) -> str:
    shape, tint = SHAPES[role], PRINT.roles[role]
    return (
        f'class="{role.value}" shape={shape.native} style="{shape.style}" peripheries={shape.rings} '
        f'fillcolor="{tint.fill}" color="{tint.line}" fontcolor="{tint.text}"'
    )


def _frame() -> str:
    tint = PRINT.frame
    return (
        'labeljust=l margin=14 style="rounded,filled" '
        f'fillcolor="{tint.fill}" color="{tint.line}" fontcolor="{tint.text}"'
    )


def _edge(edge: Edge, number: int) -> str:
    label = f" label={_text(lines(edge.words, EDGE_LABEL, SMALL))}" if edge.words else ""
    return f'id=e{number} class="{edge.tone.value}" color="{PRINT.tones[edge.tone]}" {_STROKES[edge.tone]}{label}'


@functools.lru_cache(maxsize=16384)
def _text(broken: tuple[str, ...]) -> str:
    """Lines of plain text as an attribute's value, quoted, that an engine prints as they are."""
    from graphviz import escape

    escaped = [escape(line.rstrip(" ")).replace('"', r"\"").replace("&", "&amp;") for line in broken]
    return f'"{_BREAK.join(escaped)}"'
