import re
import subprocess
from xml.etree import ElementTree

import pytest

from sharewell.charts import dot, layout
from sharewell.charts.drawing import Cluster, Direction, Drawing, Edge, Node, Role, Tone
from sharewell.charts.lettering import plain
from sharewell.charts.shapes import SHAPES, WIDEST

from .conftest import HOSTILE

_SVG = "{http://www.w3.org/2000/svg}"


def _drawn(text: str, engine: layout.Engine) -> dict[str, ElementTree.Element]:
    """The parts of a picture by their ids, as an engine draws them from whole DOT text."""
    answer = subprocess.run([engine.path, "-Tsvg"], input=text.encode(), capture_output=True, check=True)
    return {group.get("id", ""): group for group in ElementTree.fromstring(answer.stdout).iter(f"{_SVG}g")}


def _texts(part: ElementTree.Element) -> list[str]:
    return [text.text or "" for text in part.iter(f"{_SVG}text")]


@pytest.mark.parametrize("text", HOSTILE)
def test_labels_are_data(text: str, engine: layout.Engine) -> None:
    drawing = Drawing(
        "a",
        text,
        text,
        (Node("x", text, Role.ACTION, tooltip=text), Node("y", "\n".join((text, text)), Role.ANY_OF)),
        (Edge("x", "y", text, Tone.NO),),
        (Cluster("c", text, ("x",)),),
    )
    parts = _drawn(dot.write(drawing), engine)
    squeezed = "".join(plain(text).split())
    shown = {id_: "".join("".join(_texts(parts[id_])).split()) for id_ in ("n1", "n2", "e1", "c1")}
    assert shown == {"n1": squeezed, "n2": squeezed * 2, "e1": squeezed or "No", "c1": squeezed}
    assert not [
        element for part in parts.values() for element in part.iter() if element.tag == f"{_SVG}script"
    ]


@pytest.mark.parametrize("text", HOSTILE)
def test_an_engine_reads_the_bare_text_of_any_label(text: str, engine: layout.Engine) -> None:
    nodes = (Node("x", text, Role.QUESTION), Node("y", text, Role.QUESTION))
    drawing = Drawing("a", text, text, nodes, (Edge("x", "y", text),), (Cluster("c", text, ("x",)),))
    parts = _drawn(dot.bare(drawing), engine)
    assert {"n1", "n2", "e1", "c1"} < parts.keys()
    assert _texts(parts["n1"]) == []


def test_the_text_is_the_same_every_time(drawing: Drawing) -> None:
    assert dot.write(drawing) == dot.write(drawing)
    assert dot.bare(drawing) == dot.bare(drawing)


def test_boxes_arrows_and_frames_that_exist_are_written_in_order(drawing: Drawing) -> None:
    for text in (dot.write(drawing), dot.bare(drawing)):
        ids = re.findall(r"\bid=([nec]\d+)\b", text)
        boxes = [f"n{number}" for number in range(1, len(drawing.nodes) + 1)]
        arrows = [f"e{number}" for number in range(1, len(drawing.edges))]  # the last leads nowhere
        assert ids == [*boxes, "c1", *arrows]


def test_boxes_fit_a_telephone(drawing: Drawing) -> None:
    nodes = tuple(Node(f"{role}{n}", text, role) for role in Role for n, text in enumerate(HOSTILE))
    text = dot.bare(Drawing("a", "", "", nodes))
    widths = [float(width) * 72 for width in re.findall(r"width=([\d.]+)", text)]
    assert len(widths) == len(nodes)
    assert 100 < min(widths) < max(widths) <= WIDEST + 0.1


def test_both_texts_give_boxes_of_one_size(drawing: Drawing, engine: layout.Engine) -> None:
    def extent(part: ElementTree.Element) -> tuple[int, int]:
        drawn = [e.get("points") or e.get("d") or "" for e in part.iter() if e.tag != f"{_SVG}text"]
        numbers = list(map(float, re.findall(r"-?\d+\.?\d*", " ".join(drawn))))
        across, down = numbers[::2], numbers[1::2]
        return round(max(across) - min(across)), round(max(down) - min(down))

    whole, bare = _drawn(dot.write(drawing), engine), _drawn(dot.bare(drawing), engine)
    for number in range(1, len(drawing.nodes) + 1):
        assert extent(whole[f"n{number}"]) == pytest.approx(extent(bare[f"n{number}"]), abs=1)


def test_an_engine_draws_each_role_in_a_shape_of_its_own() -> None:
    native = [(shape.native, shape.style, shape.rings) for shape in SHAPES.values()]
    assert SHAPES.keys() == set(Role)
    assert len(set(native)) == len(native)


def test_links_that_could_run_something_are_not_written() -> None:
    nodes = tuple(
        Node(link, "", Role.ACTION, link)
        for link in ("javascript:alert(1)", "data:a", "//host", "#a", "https://b.uk/?c&d")
    )
    assert re.findall(r'URL="(.*?)"', dot.write(Drawing("a", "", "", nodes))) == [
        "#a",
        "https://b.uk/?c&amp;d",
    ]


def test_direction() -> None:
    directions = [dot.bare(Drawing("a", "", "", (), direction=direction)) for direction in Direction]
    assert [re.search(r"rankdir=(\w+)", text)[1] for text in directions] == ["TB", "LR"]  # type: ignore[index]
