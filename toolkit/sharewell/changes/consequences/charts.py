"""How charts differ: one picture of both versions, and the same in words."""

from __future__ import annotations

from pathlib import Path

from ...model.chart import Chart, Node
from ..comparing import Comparison, Pair
from ..edits import edits
from ..review import Charted


def charted(comparison: Comparison, cache: Path | None = None) -> tuple[Charted, ...]:
    """Every chart that both sides have and that reads otherwise, drawn by the engine that is installed.

    Without an engine, or where it fails, `svg` is empty and the words remain. `cache` is the folder to keep pictures in.
    """
    from ...charts.difference import Side, difference
    from ...charts.difference_drawn import drawing
    from ...charts.difference_words import words
    from ...charts.finish import Svg, standalone
    from ...charts.layout import find
    from ...charts.pictures import render

    sides = comparison.sides
    found = []
    for pair in comparison.pairs:
        if pair.before is None or pair.after is None or not isinstance(pair.after.body, Chart):
            continue
        both = Side(pair.before, sides.before), Side(pair.after, sides.after)
        one = difference(*both, _renamed(pair))
        if one.is_seen:
            found.append((pair, one))
    drawings = {pair.there.name: drawing(one) for pair, one in found}
    pictures = render(drawings.values(), find(), cache=cache) if found else {}
    charts = []
    for pair, one in found:
        svg = pictures[drawings[pair.there.name].id]
        charts.append(
            Charted(
                document=pair.there.name,
                called=one.title,
                svg=standalone(svg) if isinstance(svg, Svg) else "",
                words=words(one),
            )
        )
    return tuple(charts)


def _renamed(pair: Pair) -> dict[str, str]:
    """The later id of each step that has another one now."""
    if pair.before is None or pair.after is None:
        return {}
    return {
        each.before.value.id: each.after.value.id
        for each in edits(pair.before, pair.after)
        if each.is_renamed and isinstance(each.after.value, Node)
    }
