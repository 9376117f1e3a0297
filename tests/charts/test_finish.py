import re
from itertools import combinations, pairwise
from xml.etree import ElementTree

import pytest

from sharewell.charts import dot
from sharewell.charts.drawing import Cluster, Direction, Drawing, Edge, Node, Role, Tone
from sharewell.charts.finish import Svg, finish, standalone
from sharewell.charts.layout import Engine, lay_out
from sharewell.charts.lettering import BOLD, plain, width
from sharewell.charts.palette import PRINT
from sharewell.charts.shapes import SHAPES, Box, fit

from .conftest import HOSTILE

_SVG = "{http://www.w3.org/2000/svg}"


def _raw(drawing: Drawing, engine: Engine) -> str:
    [(_, raw)] = lay_out([(drawing.id, dot.bare(drawing))], engine)
    assert isinstance(raw, str)
    return raw


def _picture(drawing: Drawing, engine: Engine) -> ElementTree.Element:
    """The finished picture, parsed: so it is well formed."""
    return ElementTree.fromstring(finish(_raw(drawing, engine), drawing).text)


def _text(element: ElementTree.Element) -> str:
    return "".join(element.itertext())


def _by_class(picture: ElementTree.Element, name: str) -> list[ElementTree.Element]:
    return [element for element in picture.iter() if name in element.get("class", "").split()]


def test_the_picture_is_a_group_with_a_name_and_a_description(drawing: Drawing, engine: Engine) -> None:
    picture = _picture(drawing, engine)
    named = {element.get("id"): _text(element) for element in picture.iter() if element.get("id")}
    assert picture.get("role") == "group"
    assert named == {
        picture.get("aria-labelledby"): "When to share",
        picture.get("aria-describedby"): "From reason to record.",
    }
    assert all(id_ and id_.startswith("drawing-when-to-share-") for id_ in named)


def test_a_drawing_without_a_description_refers_to_none(engine: Engine) -> None:
    picture = _picture(Drawing("a", "Title", " ", (Node("x", "X", Role.ACTION),)), engine)
    assert picture.get("aria-describedby") is None
    assert picture.find(f"{_SVG}desc") is None


def test_arrows_are_hidden_and_boxes_come_in_reading_order(drawing: Drawing, engine: Engine) -> None:
    picture = _picture(drawing, engine)
    hidden = [element for element in picture.iter() if element.get("aria-hidden") == "true"]
    assert len(hidden) == 1
    assert _by_class(hidden[0], "sw-arrow") == _by_class(picture, "sw-arrow")
    assert len(_by_class(picture, "sw-arrow")) == len(drawing.edges) - 1  # one leads nowhere
    assert _by_class(hidden[0], "sw-box") == []
    shown = [_text(box) for box in _by_class(picture, "sw-box")]
    order = [node.label for node in drawing.in_order]
    framed = "What is document for?"  # read with the other member of its frame, which comes first
    order.remove(framed)
    order.insert(order.index("What is party for?") + 1, framed)
    assert shown == order


def test_the_boxes_of_a_frame_are_a_named_group(drawing: Drawing, engine: Engine) -> None:
    groups = [e for e in _picture(drawing, engine).iter(f"{_SVG}g") if e.get("role") == "group"]
    assert [(group.get("aria-label"), [_text(box) for box in group]) for group in groups] == [
        ("Anyborough Council", ["What is party for?", "What is document for?"])
    ]


def test_links_are_real_and_their_names_contain_what_one_sees(engine: Engine) -> None:
    nodes = (
        Node(
            "a",
            "Ask the Caldicott Guardian, without naming the person if you can",
            Role.ACTION,
            "advice/?a=1&b",
        ),
        Node("b", "Share", Role.OUTCOME_SHARE, "https://example.org", "Under section 16LA"),
        Node("c", "Stop", Role.ACTION, "javascript:alert(1)"),
    )
    picture = _picture(Drawing("x", "", "", nodes), engine)
    links = [(link.get("href"), link.findtext(f"{_SVG}title")) for link in picture.iter(f"{_SVG}a")]
    assert links == [("advice/?a=1&b", None), ("https://example.org", "Share (Under section 16LA)")]
    assert [_text(text) for text in picture.iter(f"{_SVG}text")] == [node.label for node in nodes]


@pytest.mark.parametrize("text", HOSTILE)
def test_text_is_data(text: str, engine: Engine) -> None:
    nodes = (
        Node("x", text, Role.QUESTION, "#x", text),
        Node("y", f"{text}\n• {text}", Role.ANY_OF, f"?{text}"),
    )
    drawing = Drawing("a", text, text, nodes, (Edge("x", "y", text, Tone.NO),), (Cluster("c", text, ("x",)),))
    picture = _picture(drawing, engine)
    kinds = {"svg", "title", "desc", "g", "a", "path", "rect", "polygon", "text", "tspan"}
    assert {element.tag.removeprefix(_SVG) for element in picture.iter()} <= kinds
    handlers = [name for element in picture.iter() for name in element.attrib if name.startswith("on")]
    assert handlers == []
    seen, (beside, frame, first, second) = plain(text), (_text(t) for t in picture.iter(f"{_SVG}text"))
    assert (beside, frame, first) == (seen or "No", seen, seen)
    assert second.replace(" ", "") == f"{seen}•{seen}".replace(" ", "")
    assert picture.findtext(f"{_SVG}title") == seen


def test_nothing_has_a_colour_of_its_own(drawing: Drawing, engine: Engine) -> None:
    text = finish(_raw(drawing, engine), drawing).text
    assert re.findall(r'(?:fill|stroke|color|style)="[^"]*"', text) == [
        'fill="none"',
        'stroke="currentColor"',
    ]
    assert "#ffffff" not in text


def test_each_role_and_tone_has_its_class(drawing: Drawing, engine: Engine) -> None:
    picture = _picture(drawing, engine)
    assert all(len(_by_class(picture, f"sw-role-{role.value}")) == 1 for role in Role)
    assert [len(_by_class(picture, f"sw-tone-{tone.value}")) for tone in Tone] == [
        1,
        1,
        len(drawing.edges) - 3,
    ]
    assert [_text(arrow) for arrow in _by_class(picture, "sw-tone-yes")] == ["Yes"]


def test_each_role_has_a_shape_of_its_own() -> None:
    box = Box(0, 0, 200, 60)
    drawn = [(shape.outline(box), shape.detail(box)) for shape in SHAPES.values()]
    assert len(set(drawn)) == len(Role)
    assert len({outline for outline, _ in drawn}) >= 9


def test_labels_lie_within_their_boxes() -> None:
    for role, shape in SHAPES.items():
        for text in HOSTILE:
            label = fit(text, role)
            widest = max(map(width, label.lines)) * (BOLD if shape.bold else 1)
            assert widest <= label.width - shape.before - shape.after + 0.1
            assert len(label.lines) * 19 <= label.height


def test_arrows_end_on_the_outline_of_a_pointed_box(engine: Engine) -> None:
    around = tuple(Node(f"a{n}", f"Question {n}?", Role.QUESTION) for n in range(4))
    edges = (*(Edge(node.id, "b") for node in around), *(Edge("b", node.id) for node in around))
    nodes = (Node("b", "In the middle?", Role.QUESTION), *around)
    picture = _picture(Drawing("x", "", "", nodes, edges, direction=Direction.RIGHT), engine)
    outline = _points(_by_class(picture, "sw-outline")[0].get("d", ""))
    starts = [_points(line.get("d", ""))[0] for line in _by_class(picture, "sw-line")]
    tips = [_points(head.get("points", ""))[1] for head in _by_class(picture, "sw-head")]
    away = [_distance(end, outline) for end in (*tips[:4], *starts[4:])]
    assert max(away) < 2.5


def _points(coordinates: str) -> list[complex]:
    return [complex(float(x), float(y)) for x, y in re.findall(r"(-?[\d.]+),(-?[\d.]+)", coordinates)]


def _distance(point: complex, outline: list[complex]) -> float:
    """How far a point lies from a closed line."""
    distances = []
    for start, end in pairwise((*outline, outline[0])):
        along = ((point - start) / (end - start)).real
        distances.append(abs(point - (start + (end - start) * min(1.0, max(0.0, along)))))
    return min(distances)


@pytest.mark.parametrize("direction", Direction)
def test_a_label_stands_on_its_arrow(direction: Direction, engine: Engine) -> None:
    nodes = (Node("a", "A question?", Role.QUESTION), Node("b", "Do it", Role.ACTION))
    picture = _picture(
        Drawing("x", "", "", nodes, (Edge("a", "b", tone=Tone.YES),), direction=direction), engine
    )
    [ground], [line] = _by_class(picture, "sw-ground"), _by_class(picture, "sw-line")
    x, y, across, down = (float(ground.get(name, "")) for name in ("x", "y", "width", "height"))
    numbers = list(map(float, re.findall(r"-?[\d.]+", line.get("d", ""))))
    if direction is Direction.DOWN:
        assert x < numbers[0] < x + across
    else:
        assert y < numbers[1] < y + down


@pytest.mark.parametrize("direction", Direction)
def test_labels_do_not_lie_on_one_another(direction: Direction, engine: Engine) -> None:
    nodes = (
        Node("a", "A question?", Role.QUESTION),
        Node("b", "Do it", Role.ACTION),
        Node("c", "Stop", Role.ACTION),
    )
    answers = ("Yes", "No", "Unsure", "Refuses", "Not asked", "Cannot agree to anything of the kind")
    edges = tuple(Edge("a", to, answer) for answer in answers for to in "bc")
    picture = _picture(Drawing("x", "", "", nodes, edges, direction=direction), engine)
    grounds = [
        tuple(float(ground.get(name, "")) for name in ("x", "y", "width", "height"))
        for ground in _by_class(picture, "sw-ground")
    ]
    assert len(grounds) == len(edges)
    for (x, y, across, down), (other_x, other_y, other_across, other_down) in combinations(grounds, 2):
        apart = x >= other_x + other_across or other_x >= x + across
        assert apart or y >= other_y + other_down or other_y >= y + down


def test_the_same_picture_every_time_and_whatever_the_engine_calls_itself(
    drawing: Drawing, engine: Engine
) -> None:
    assert finish(_raw(drawing, engine), drawing) == finish(_raw(drawing, engine), drawing)


def test_an_svg_of_another_chart_or_cut_short_is_refused(drawing: Drawing, engine: Engine) -> None:
    raw = _raw(drawing, engine)
    node = r'<g id="n2".*?</g>'
    for spoilt in (
        "",
        "<html></html>",
        raw[: len(raw) // 2],
        raw.replace("when&#45;to&#45;share", "another"),
        raw[: raw.rindex("</g>")],
        re.sub(node, "", raw, flags=re.DOTALL),
        re.sub(node.replace("n2", "e2"), "", raw, flags=re.DOTALL),
        re.sub(r"<polygon [^>]*/>", "", raw),
        re.sub(r"<path [^>]*/>", "", raw),
        re.sub(r' d="[^"]*"', ' d="M0,0"', raw),
        re.sub(r'points="[^"]*"', 'points="1,2,3 4"', raw),
        re.sub(r'points="[^"]*"', 'points="- - - -"', raw),
    ):
        with pytest.raises(ValueError, match=r"."):
            finish(spoilt, drawing)


def test_an_empty_drawing_is_a_picture(engine: Engine) -> None:
    empty = Drawing("x", "Nothing", "", ())
    assert finish(_raw(empty, engine), empty).text.count("<g") == 2


def test_a_picture_stands_alone_in_the_readers_scheme_or_in_one_theme(
    drawing: Drawing, engine: Engine
) -> None:
    svg = finish(_raw(drawing, engine), drawing)
    style = ElementTree.fromstring(standalone(svg).encode()).findtext(f"{_SVG}style") or ""
    assert "@media screen and (prefers-color-scheme: dark)" in style
    on_paper = ElementTree.fromstring(standalone(svg, PRINT).encode()).findtext(f"{_SVG}style") or ""
    assert "var(" not in on_paper
    assert f"fill: {PRINT.roles[Role.QUESTION].fill};" in on_paper
    assert Svg(svg.text, svg.width, svg.height) == svg
