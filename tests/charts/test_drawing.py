import pytest

from sharewell.charts.drawing import Drawing, Edge, Node, Role, Tone, safe_link


@pytest.mark.parametrize(
    "link",
    [
        "https://example.org/a?b=1&c=2",
        "HTTP://example.org",
        "#part",
        "page/",
        "../page/#a",
        "/page/",
        "?q=a",
        "",
    ],
)
def test_a_web_address_or_a_place_in_the_site_may_be_followed(link: str) -> None:
    assert safe_link(f" {link} ") == link


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)",
        " JavaScript:alert(1)",
        "java\nscript:alert(1)",
        "\x01javascript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "mailto:someone@example.org",
        "//example.org",
        "/\\example.org",
        "\\\\example.org",
        "https:example.org",
        "https:///example.org",
        "x:y",
        "a b",
    ],
)
def test_any_other_link_is_dropped(link: str) -> None:
    assert safe_link(link) == ""


def test_a_yes_and_a_no_are_always_in_words() -> None:
    words = [Edge("a", "b", label, tone).words for tone in Tone for label in ("", "Given")]
    assert words == ["Yes", "Given", "No", "Given", "", "Given"]


def test_boxes_are_numbered_in_reading_order_and_the_first_of_an_id_counts() -> None:
    nodes = [
        Node(id_, "", Role.ACTION, order=order) for id_, order in (("b", 2), ("a", 1), ("c", 2), ("a", 3))
    ]
    drawing = Drawing("Some chart/é", "", "", tuple(nodes))
    assert [node.id for node in drawing.in_order] == ["a", "b", "c", "a"]
    assert drawing.numbers == {"a": 1, "b": 2, "c": 3}
    assert drawing.slug == "Some-chart-"
